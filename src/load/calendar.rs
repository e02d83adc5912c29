//! Working-day calendars: the State Council's notices from 2004 on ship with the program; a site may
//! name a file of the same shape.

use std::{collections::BTreeMap, sync::LazyLock};

use schemars::JsonSchema;
use serde::Deserialize;

use super::{codes, dates, raw::Text, text::read_text, yaml::from_yaml};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message},
    model::{Calendar, Holiday},
    source::{FieldPath, Place, SourceFile, SourcePath, SourceTree},
};

/// The shipped calendar, parsed once.
static CN: LazyLock<(Calendar, Diagnostics)> =
    LazyLock::new(|| parse(&"workdays-cn.yaml".into(), include_str!("workdays-cn.yaml")));

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawCalendar {
    years: BTreeMap<Text, RawYear>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawYear {
    #[serde(default)]
    #[allow(dead_code, reason = "kept for readers of the file")]
    #[schemars(title = "通知文号")]
    notice: Option<Text>,
    #[serde(default)]
    #[schemars(title = "放假")]
    holidays: Vec<RawHoliday>,
    #[serde(default)]
    #[schemars(title = "补班日期")]
    workdays: Vec<Text>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawHoliday {
    name: Text,
    from: Text,
    to: Text,
}

/// The calendar `name`: `cn`, or a file under the site's root.
pub(super) fn load(tree: &SourceTree, name: &str) -> (Calendar, Diagnostics) {
    if name == "cn" {
        return CN.clone();
    }
    let path: SourcePath = name.into();
    let file = tree.files().iter().find(|file| file.path == path).cloned();
    let file = file.unwrap_or(SourceFile { path: path.clone(), len: 0 });
    match read_text(tree, &file) {
        Ok(text) => parse(&path, &text),
        Err(_) => (Calendar::default(), vec![missing(name)]),
    }
}

fn missing(name: &str) -> Diagnostic {
    let place = Place::field(&"site-config.yaml".into(), FieldPath::of("calendar"));
    Diagnostic::new(
        &codes::BAD_CONFIG,
        place,
        Message::new(format!("找不到日历文件 `{name}`"), format!("there is no calendar file `{name}`")),
    )
    .hint(Message::new("写 cn，或 content 文件夹里的一个文件", "write cn, or a file under content"))
}

fn parse(path: &SourcePath, text: &str) -> (Calendar, Diagnostics) {
    let raw: RawCalendar = match from_yaml(path, text, 0) {
        Ok(raw) => raw,
        Err(found) => return (Calendar::default(), found),
    };
    let mut found = Diagnostics::new();
    let mut day = |text: &str, year: &str, key: &str, index: usize| {
        let date = dates::date(text);
        if date.is_none() {
            let field = FieldPath::of("years").key(year).key(key).index(index);
            found.push(Diagnostic::new(
                &codes::BAD_DATE,
                Place::field(path, field),
                Message::new(format!("没有 `{text}` 这个日期"), format!("there is no date `{text}`")),
            ));
        }
        date
    };
    let mut years = Vec::new();
    let mut holidays = Vec::new();
    let mut make_up = Vec::new();
    for (year, raw) in &raw.years {
        years.extend(year.parse::<i16>().ok());
        for (index, holiday) in raw.holidays.iter().enumerate() {
            let from = day(&holiday.from, year, "holidays", index);
            let to = day(&holiday.to, year, "holidays", index);
            holidays.extend(from.zip(to).map(|(from, to)| Holiday { name: holiday.name.clone(), from, to }));
        }
        for (index, text) in raw.workdays.iter().enumerate() {
            make_up.extend(day(text, year, "workdays", index));
        }
    }
    (Calendar::new(years, holidays, make_up), found)
}
