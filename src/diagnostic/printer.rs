//! Printers: the same findings for people, for `grep`, for programs and for CI.

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Group as Block, Level, Renderer, Snippet, renderer::DecorStyle};
use serde_json::json;

use super::{Language, Located, LocatedPlace, Severity, grouped};
use crate::source::SourcePath;

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// With the source line and a caret.
    Human {
        /// Whether colours may be used.
        color: bool,
    },
    /// One finding a line: `path:line:column: severity[CODE]: message`.
    Short,
    /// One JSON object a line.
    Json,
    /// GitHub workflow annotations.
    Github,
}

/// How many findings of one code people are shown in full.
const SHOWN_PER_CODE: usize = 20;

/// Prints `located` in `format`; `texts` are the files they lie in.
#[must_use]
pub fn print(
    located: &[Located],
    texts: &BTreeMap<SourcePath, String>,
    format: Format,
    language: Language,
) -> String {
    match format {
        Format::Human { color } => human(located, texts, color, language),
        Format::Short => lines(located, |finding| short(finding, language)),
        Format::Json => lines(located, |finding| json_line(finding, language)),
        Format::Github => lines(located, |finding| github(finding, language)),
    }
}

fn lines(located: &[Located], line: impl Fn(&Located) -> String) -> String {
    located.iter().map(|finding| line(finding) + "\n").collect()
}

fn human(
    located: &[Located],
    texts: &BTreeMap<SourcePath, String>,
    color: bool,
    language: Language,
) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for group in grouped(located, SHOWN_PER_CODE) {
        for finding in &group.shown {
            out.push_str(&renderer.render(&report(finding, texts, language)));
            out.push_str("\n\n");
        }
        if group.more > 0 {
            out.push_str(&match language {
                Language::Chinese => {
                    format!("还有 {} 处 {}；用 --format short 逐条列出\n\n", group.more, group.code)
                }
                Language::English => {
                    format!("{} more of {}; list them all with --format short\n\n", group.more, group.code)
                }
            });
        }
    }
    out
}

fn report<'a>(
    finding: &'a Located,
    texts: &'a BTreeMap<SourcePath, String>,
    language: Language,
) -> Vec<Block<'a>> {
    let diagnostic = &finding.diagnostic;
    let level = level(diagnostic.severity, language);
    let title = level.primary_title(diagnostic.message.text(language)).id(diagnostic.explanation.code);
    let mut block = title.elements(Vec::<annotate_snippets::Message<'_>>::new());
    if let Some(place) = &finding.place {
        let labels = diagnostic.related.iter().map(|(_, label)| label.text(language));
        let mut snippets = vec![snippet(place, texts, None)];
        for (place, label) in finding.related.iter().zip(labels) {
            snippets.push(snippet(place, texts, Some(label)));
        }
        block = snippets.into_iter().fold(block, annotate_snippets::Group::element);
    }
    for hint in &diagnostic.hints {
        block = block.element(hint_level(language).message(hint.text(language)));
    }
    vec![block]
}

fn level(severity: Severity, language: Language) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE,
    };
    level.with_name(match language {
        Language::Chinese => severity.word_zh(),
        Language::English => severity.word(),
    })
}

fn hint_level(language: Language) -> Level<'static> {
    Level::HELP.with_name(match language {
        Language::Chinese => "办法",
        Language::English => "hint",
    })
}

fn snippet<'a>(
    place: &'a LocatedPlace,
    texts: &'a BTreeMap<SourcePath, String>,
    label: Option<&'a str>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = texts.get(&place.path).map_or("", String::as_str);
    let start = text[..place.span.start].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[place.span.end..].find('\n').map_or(text.len(), |newline| place.span.end + newline);
    let kind = if label.is_some() { AnnotationKind::Context } else { AnnotationKind::Primary };
    let mut annotation = kind.span(place.span.start - start..place.span.end - start);
    if let Some(label) = label {
        annotation = annotation.label(label);
    }
    Snippet::source(text[start..end].trim_end_matches('\r'))
        .line_start(place.start.line)
        .path(place.path.as_str())
        .annotation(annotation)
}

/// `path:line:column`, or a dash where no file is concerned.
fn address(finding: &Located) -> String {
    match &finding.place {
        Some(place) => format!("{}:{}:{}", place.path, place.start.line, place.start.column),
        None => "-".to_owned(),
    }
}

fn short(finding: &Located, language: Language) -> String {
    let diagnostic = &finding.diagnostic;
    format!(
        "{}: {}[{}]: {}",
        address(finding),
        diagnostic.severity.word(),
        diagnostic.explanation.code,
        diagnostic.message.text(language)
    )
}

fn json_line(finding: &Located, language: Language) -> String {
    let diagnostic = &finding.diagnostic;
    let place = |place: &LocatedPlace| {
        json!({
            "path": place.path.as_str(),
            "line": place.start.line,
            "column": place.start.column,
            "end_line": place.end.line,
            "end_column": place.end.column,
        })
    };
    let mut object = json!({
        "severity": diagnostic.severity.word(),
        "code": diagnostic.explanation.code,
        "message": diagnostic.message.text(language),
        "hints": diagnostic.hints.iter().map(|hint| hint.text(language)).collect::<Vec<_>>(),
        "related": finding.related.iter().zip(&diagnostic.related).map(|(at, (_, label))| {
            let mut related = place(at);
            related["label"] = label.text(language).into();
            related
        }).collect::<Vec<_>>(),
    });
    if let (Some(at), Some(fields)) = (&finding.place, object.as_object_mut())
        && let serde_json::Value::Object(position) = place(at)
    {
        fields.extend(position);
    }
    object.to_string()
}

fn github(finding: &Located, language: Language) -> String {
    let diagnostic = &finding.diagnostic;
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let place = finding.place.as_ref().map_or(String::new(), |place| {
        format!(
            "file={},line={},col={},endLine={},endColumn={},",
            property(place.path.as_str()),
            place.start.line,
            place.start.column,
            place.end.line,
            place.end.column
        )
    });
    let mut text = diagnostic.message.text(language).to_owned();
    for hint in &diagnostic.hints {
        text.push('\n');
        text.push_str(hint.text(language));
    }
    format!("::{command} {place}title={}::{}", property(diagnostic.explanation.code), escaped(&text))
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}
