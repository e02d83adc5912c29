//! Values of records in words.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    fields::{Shape, Unit},
    records::Records,
};
use crate::diagnostic::Message;

/// A record and the release it is of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side<'a> {
    pub(super) records: &'a Records,
    pub(super) record: &'a Value,
}

/// `text` without white space: how lines are broken is no difference.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// `value` as text, equal for values that differ in white space or in the order of lists alone.
pub(super) fn canonical(value: &Value) -> String {
    match value {
        Value::String(text) => squeezed(text),
        Value::Array(entries) => {
            let mut entries: Vec<String> = entries.iter().map(canonical).collect();
            entries.sort();
            format!("[{}]", entries.join("\n"))
        }
        Value::Object(fields) => {
            let fields = fields.iter().map(|(key, field)| format!("{key}: {}", canonical(field)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join("\n"))
        }
        other => other.to_string(),
    }
}

/// `text` on one line.
fn on_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `text` in quotation marks; nothing when it is empty.
pub(super) fn quoted(text: &str) -> Message {
    let text = on_a_line(text);
    if text.is_empty() { same(text) } else { same(format!("“{text}”")) }
}

/// Characters of a text around what differs, and how long a text may be told in full.
const AROUND: usize = 12;
const IN_FULL: usize = 60;

/// `was` and `now` as they stand beside each other: of long texts what differs, with a little around it.
pub(super) fn contrasted(was: Message, now: Message) -> (Message, Message) {
    if was.zh.chars().count().max(now.zh.chars().count()) <= IN_FULL {
        return (was, now);
    }
    let (zh_was, zh_now) = cut(&was.zh, &now.zh);
    let (en_was, en_now) = cut(&was.en, &now.en);
    (Message::new(zh_was, en_was), Message::new(zh_now, en_now))
}

/// Both texts without what they have in common at their ends, further than a little from what differs.
fn cut(was: &str, now: &str) -> (String, String) {
    let (was, now): (Vec<char>, Vec<char>) = (was.chars().collect(), now.chars().collect());
    let start = was.iter().zip(&now).take_while(|(a, b)| a == b).count();
    let rest = was.len().min(now.len()) - start;
    let end = was.iter().rev().zip(now.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let (start, end) = (start.saturating_sub(AROUND), end.saturating_sub(AROUND));
    let part = |text: &[char]| {
        let middle: String = text[start..text.len() - end].iter().collect();
        let (left, right) = (if start > 1 { "“…" } else { "" }, if end > 1 { "…”" } else { "" });
        // One character at an end is the quotation mark itself.
        let (first, last) = (usize::from(start == 1), usize::from(end == 1));
        let open: String = text[..first].iter().collect();
        let close: String = text[text.len() - last..].iter().collect();
        format!("{left}{open}{middle}{close}{right}")
    };
    (part(&was), part(&now))
}

/// The same in both languages.
fn same(text: impl Into<String>) -> Message {
    let text = text.into();
    Message::new(text.clone(), text)
}

/// `value` in words; none when nothing is said.
pub(super) fn value(shape: &Shape, value: &Value, side: Side<'_>) -> Option<Message> {
    match shape {
        Shape::Text => plain(value).map(|text| quoted(&text)),
        Shape::Address => plain(value).map(|address| same(side.records.inner(&address))),
        Shape::Count(unit) => Some(count(u32::try_from(value.as_u64()?).ok()?, unit)),
        Shape::Flag => value.as_bool().map(|yes| if yes { words("是", "yes") } else { words("否", "no") }),
        Shape::Term(english) => term(value, *english),
        Shape::Reference => value["name"].as_str().map(quoted),
        Shape::Limit => limit(value),
        Shape::Answers => answers(value, side),
        Shape::Position => {
            let (latitude, longitude) = (value["latitude"].as_f64()?, value["longitude"].as_f64()?);
            Some(same(format!("{latitude:.5}, {longitude:.5}")))
        }
        Shape::Terms(_) | Shape::References | Shape::Texts | Shape::Ids(_) => {
            Some(joined(members(shape, value, side).values()))
        }
        Shape::Part(_) | Shape::List(_) => None,
    }
}

/// What makes two values of `shape` the same.
pub(super) fn identity(shape: &Shape, value: &Value, side: Side<'_>) -> Option<String> {
    match shape {
        Shape::Term(_) => value["key"].as_str().map(str::to_owned),
        Shape::Reference => value["id"].as_str().map(str::to_owned),
        shape => self::value(shape, value, side).map(|words| squeezed(&words.zh)),
    }
}

/// The members of a set by what makes them the same.
pub(super) fn members(shape: &Shape, set: &Value, side: Side<'_>) -> BTreeMap<String, Message> {
    let each = set.as_array().into_iter().flatten();
    let named = each.filter_map(|member| match shape {
        Shape::Terms(english) => Some((member["key"].as_str()?.to_owned(), term(member, *english)?)),
        Shape::References => Some((member["id"].as_str()?.to_owned(), quoted(member["name"].as_str()?))),
        Shape::Ids(list) => {
            let name = quoted(&entry_name(member.as_str()?, list, side));
            Some((squeezed(&name.zh), name))
        }
        _ => plain(member).map(|text| (squeezed(&text), quoted(&text))),
    });
    named.collect()
}

/// Several in a row.
pub(super) fn joined<'a>(all: impl Iterator<Item = &'a Message>) -> Message {
    let (zh, en): (Vec<&str>, Vec<&str>) = all.map(|one| (&*one.zh, &*one.en)).unzip();
    Message::new(zh.join("、"), en.join(", "))
}

/// So many of `unit`.
pub(super) fn count(number: u32, unit: &Unit) -> Message {
    match unit.none {
        Some((zh, en)) if number == 0 => words(zh, en),
        _ => {
            let noun = if number == 1 { unit.en.0 } else { unit.en.1 };
            Message::new(format!("{number}{}", unit.zh), format!("{number} {noun}"))
        }
    }
}

/// The number of days of a limit and the key of their unit; none when it is decided on the spot.
pub(super) fn days(limit: &Value) -> Option<(u32, &str)> {
    let on_the_spot = limit["on_the_spot"].as_bool().unwrap_or(false);
    let number = u32::try_from(limit["days"].as_u64()?).ok()?;
    (!on_the_spot).then_some((number, limit["unit"].as_str()?))
}

/// So many days of the unit with this key.
pub(super) fn of_days(number: u32, unit: &str) -> Message {
    let (zh, en) = if unit == "calendar" { ("日", "calendar day") } else { ("个工作日", "working day") };
    let more = if number == 1 { "" } else { "s" };
    Message::new(format!("{number}{zh}"), format!("{number} {en}{more}"))
}

fn words(zh: &str, en: &str) -> Message {
    Message::new(zh, en)
}

/// A text, a number or nothing.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn term(value: &Value, english: fn(&str) -> Option<&'static str>) -> Option<Message> {
    let name = value["name"].as_str()?;
    let known = value["key"].as_str().and_then(english);
    Some(Message::new(format!("“{name}”"), format!("“{}”", known.unwrap_or(name))))
}

fn limit(value: &Value) -> Option<Message> {
    if value["on_the_spot"].as_bool() == Some(true) {
        return Some(words("当场办结", "decided on the spot"));
    }
    days(value).map(|(number, unit)| of_days(number, unit))
}

/// The name of the entry `id` of `list`, else its id.
fn entry_name(id: &str, list: &str, side: Side<'_>) -> String {
    let mut entries = side.record[list].as_array().into_iter().flatten();
    let entry = entries.find(|entry| entry["id"].as_str() == Some(id));
    entry.and_then(|entry| entry["name"].as_str()).unwrap_or(id).to_owned()
}

/// Answers in words: the questions and options of the record.
fn answers(value: &Value, side: Side<'_>) -> Option<Message> {
    let answers = value.as_object()?;
    if answers.is_empty() {
        return Some(words("所有情形", "all cases"));
    }
    let each = answers.iter().map(|(question, options)| {
        let mut situations = side.record["situations"].as_array().into_iter().flatten();
        let asked = situations.find(|situation| situation["id"].as_str() == Some(question.as_str()));
        let label = |id: &str| {
            let mut all =
                asked.into_iter().flat_map(|asked| asked["options"].as_array().into_iter().flatten());
            let option = all.find(|option| option["id"].as_str() == Some(id));
            option.and_then(|option| option["label"].as_str()).unwrap_or(id).to_owned()
        };
        let mut labels: Vec<String> =
            options.as_array().into_iter().flatten().filter_map(Value::as_str).map(label).collect();
        labels.sort();
        let question = asked.and_then(|asked| asked["question"].as_str()).unwrap_or(question);
        (on_a_line(question), labels)
    });
    let (zh, en): (Vec<String>, Vec<String>) = each
        .map(|(question, labels)| {
            (format!("{question}{}", labels.join("或")), format!("{question} {}", labels.join(" or ")))
        })
        .unzip();
    Some(Message::new(format!("“{}”", zh.join("；")), format!("“{}”", en.join("; "))))
}
