//! Components: `{{< name "value" key="value" >}}` alone on a line.

use std::ops::Range;

use super::MarkdownSource;
use crate::{
    diagnostic::{Diagnostic, Message, nearest},
    load::{codes, links},
    model::{ClosedList as _, Component, LinkTarget, ReportPart, Slug, Text},
    source::Place,
};

/// Names of the components, with what they need.
const NAMES: [&str; 11] = [
    "item",
    "materials",
    "steps",
    "contact",
    "download",
    "figure",
    "video",
    "table",
    "chart",
    "map",
    "report",
];

/// A way to read the rows of a CSV file named in Markdown.
pub(in crate::load) trait CsvFiles {
    /// The rows of the file at `target`, or what is wrong with it.
    fn rows(&self, target: &LinkTarget) -> Result<Vec<Vec<Text>>, Message>;
}

/// The component written in `text`, at `span` of the Markdown.
pub(super) fn parse(
    text: &str,
    span: &Range<usize>,
    source: &MarkdownSource<'_>,
) -> Result<Component, Box<Diagnostic>> {
    let inner = text.trim().trim_start_matches("{{<").trim_end_matches(">}}").trim();
    let (name, rest) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    let written = Written { values: values(rest), source };
    written.component(name).map_err(|message| {
        let place = Place::span(source.path, span.start + source.shift..span.end + source.shift);
        let finding = Diagnostic::new(&codes::BAD_COMPONENT, place, message);
        Box::new(match nearest(name, NAMES) {
            Some(meant) if meant != name => {
                finding.hint(Message::new(format!("是不是 `{meant}`？"), format!("did you mean `{meant}`?")))
            }
            Some(_) => finding,
            None => finding.hint(Message::new(
                format!("可以用的组件：{}", NAMES.join("、")),
                format!("components: {}", NAMES.join(", ")),
            )),
        })
    })
}

struct Written<'a> {
    values: Vec<(String, String)>,
    source: &'a MarkdownSource<'a>,
}

impl Written<'_> {
    fn component(&self, name: &str) -> Result<Component, Message> {
        Ok(match name {
            "item" => Component::Item(self.required("item")?),
            "materials" => Component::Materials(self.required("item")?),
            "steps" => Component::Steps(self.required("item")?),
            "contact" => Component::Contact(self.optional("department").as_deref().and_then(Slug::parse)),
            "download" => Component::Download { file: self.file("file")?, title: self.optional("title") },
            "figure" => Component::Figure {
                file: self.file("file")?,
                alt: self.required("alt")?,
                caption: self.optional("caption"),
            },
            "video" => Component::Video {
                file: self.file("file")?,
                title: self.required("title")?,
                captions: self.optional("captions").map(|file| links::target(&file)),
            },
            "report" => Component::Report(self.report_part()?),
            "table" => Component::Table { caption: self.optional("caption"), rows: self.rows()? },
            "chart" => Component::Chart { caption: self.required("caption")?, bars: self.bars()? },
            "map" => Component::Map {
                title: self.required("title")?,
                latitude: self.number("latitude")?,
                longitude: self.number("longitude")?,
            },
            _ => {
                return Err(Message::new(
                    format!("没有组件 `{name}`"),
                    format!("there is no component `{name}`"),
                ));
            }
        })
    }

    /// The value of `key`; the first value without a key stands for the component's main one.
    fn optional(&self, key: &str) -> Option<Text> {
        let main = matches!(key, "item" | "file" | "department" | "part");
        let found = self.values.iter().find(|(name, _)| name == key || main && name.is_empty());
        found.map(|(_, value)| value.as_str().into())
    }

    fn required(&self, key: &str) -> Result<Text, Message> {
        self.optional(key).ok_or_else(|| {
            Message::new(format!("组件缺少 {key}=\"…\""), format!("the component needs {key}=\"…\""))
        })
    }

    fn file(&self, key: &str) -> Result<LinkTarget, Message> {
        self.required(key).map(|file| links::target(&file))
    }

    fn number(&self, key: &str) -> Result<f64, Message> {
        self.required(key)?
            .parse()
            .map_err(|_| Message::new(format!("{key} 应当是数字"), format!("{key} must be a number")))
    }

    fn report_part(&self) -> Result<ReportPart, Message> {
        let part = self.required("part")?;
        ReportPart::from_key(&part).ok_or_else(|| {
            let known: Vec<&str> = ReportPart::ALL.iter().map(|part| part.key()).collect();
            Message::new(
                format!("年报没有 `{part}` 这张表，可以写 {}", known.join("、")),
                format!("the report has no table `{part}`; allowed: {}", known.join(", ")),
            )
        })
    }

    fn rows(&self) -> Result<Vec<Vec<Text>>, Message> {
        self.source.csv.rows(&self.file("file")?)
    }

    fn bars(&self) -> Result<Vec<(Text, f64)>, Message> {
        let rows = self.rows()?;
        let bars = rows.iter().skip(1).map(|row| match row.as_slice() {
            [label, value, ..] => value.replace(',', "").parse().ok().map(|value| (label.clone(), value)),
            _ => None,
        });
        bars.collect::<Option<Vec<_>>>().ok_or_else(|| {
            Message::new("图表的每一行应当是“名称,数字”", "each row of a chart must be a label and a number")
        })
    }
}

/// Splits `key="value" "value"` into keys and values.
fn values(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let key_end = rest.find(['=', '"', '“']).unwrap_or(rest.len());
        let key = rest[..key_end].trim().trim_end_matches('=').to_owned();
        let after = rest[key_end..].trim_start_matches('=').trim_start();
        let Some(opened) = after.strip_prefix(['"', '“']) else {
            if !key.is_empty() {
                found.push((String::new(), key));
            }
            break;
        };
        let value_end = opened.find(['"', '”']).unwrap_or(opened.len());
        found.push((key, opened[..value_end].to_owned()));
        rest = opened[value_end..].trim_start_matches(['"', '”']).trim_start();
    }
    found
}
