//! What differs between two records, in sentences.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    changes::Sentence,
    entries::{self, Entry},
    fields::{Direction, Field, ITEM, List, Shape, Unit},
    records::{Record, Records},
    words::{self, Side},
};
use crate::diagnostic::Message;

/// The sentences about what differs between `before`, one of `old`, and `now`, one of `new`.
pub(super) fn between(old: &Records, before: &Record, new: &Records, now: &Record) -> Vec<Sentence> {
    let (before, now) = (before.value(), now.value());
    let sides = [Side { records: old, record: &before }, Side { records: new, record: &now }];
    let mut told = Told { sides, field: "", sentences: Vec::new() };
    for field in ITEM {
        told.field = field.key;
        if field.key == "agency" && [&before, &now].iter().all(|side| is_department(side)) {
            continue;
        }
        told.field(field, &Message::new("", ""), &before, &now);
    }
    told.sentences
}

/// Whether the department itself decides: its new name is told once, for all of its items.
fn is_department(record: &Value) -> bool {
    record["agency"] == record["department"]["name"]
}

/// The sentences while they are put together.
struct Told<'a> {
    sides: [Side<'a>; 2],
    /// The key at the top of the record.
    field: &'static str,
    sentences: Vec<Sentence>,
}

/// Absent when a release does not know the key yet: then nothing can be said.
fn part<'a>(whole: &'a Value, key: &str) -> Option<&'a Value> {
    if whole.is_null() { Some(&Value::Null) } else { whole.get(key) }
}

impl Told<'_> {
    fn say(&mut self, zh: String, en: &str) {
        let mut letters = en.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        let en: String = first.into_iter().chain(letters).collect();
        self.sentences.push(Sentence { field: self.field.to_owned(), words: Message::new(zh, en) });
    }

    /// Compares `field` of `old` and `new`, which belong to `owner`.
    fn field(&mut self, field: &Field, owner: &Message, old: &Value, new: &Value) {
        let (Some(old), Some(new)) = (part(old, field.key), part(new, field.key)) else { return };
        if old == new {
            return;
        }
        match &field.shape {
            Shape::Part(fields) => {
                let owner = subject(field, owner);
                for field in *fields {
                    self.field(field, &owner, old, new);
                }
            }
            Shape::List(list) => self.list(list, owner, old, new),
            Shape::Terms(_) | Shape::References | Shape::Texts | Shape::Ids(_) => {
                self.set(&field.shape, &subject(field, owner), old, new);
            }
            _ => self.value(&field.shape, &subject(field, owner), old, new),
        }
    }

    fn value(&mut self, shape: &Shape, subject: &Message, old: &Value, new: &Value) {
        let [before, after] = self.sides;
        if words::identity(shape, old, before) == words::identity(shape, new, after) {
            return;
        }
        let Message { zh, en } = subject;
        match (words::value(shape, old, before), words::value(shape, new, after)) {
            (None, Some(now)) => {
                self.say(format!("公布{zh}：{}", now.zh), &format!("{en} is now given: {}", now.en));
            }
            (Some(was), None) => {
                self.say(
                    format!("不再写明{zh}，原为{}", was.zh),
                    &format!("{en} is no longer given; it was {}", was.en),
                );
            }
            (Some(was), Some(now)) => {
                let (was, now) = words::contrasted(was, now);
                let by = difference(shape, old, new).unwrap_or_else(|| Message::new("", ""));
                self.say(
                    format!("{zh}由{}改为{}{}", was.zh, now.zh, by.zh),
                    &format!("{en} changed from {} to {}{}", was.en, now.en, by.en),
                );
            }
            (None, None) => {}
        }
    }

    fn set(&mut self, shape: &Shape, subject: &Message, old: &Value, new: &Value) {
        let [before, after] = self.sides;
        let (old, new) = (words::members(shape, old, before), words::members(shape, new, after));
        let added = words::joined(only(&new, &old));
        let dropped = words::joined(only(&old, &new));
        let Message { zh, en } = subject;
        match (added.zh.is_empty(), dropped.zh.is_empty()) {
            (true, true) => {}
            (false, true) => {
                self.say(format!("{zh}增加{}", added.zh), &format!("{en}: {} added", added.en));
            }
            (true, false) => {
                self.say(format!("{zh}去掉{}", dropped.zh), &format!("{en}: {} removed", dropped.en));
            }
            (false, false) => self.say(
                format!("{zh}增加{}，去掉{}", added.zh, dropped.zh),
                &format!("{en}: {} added, {} removed", added.en, dropped.en),
            ),
        }
    }

    fn list(&mut self, list: &List, owner: &Message, old: &Value, new: &Value) {
        self.some_or_none(list, old, new);
        let entries = |value: &'_ Value| value.as_array().cloned().unwrap_or_default();
        let (old, new) = (entries(old), entries(new));
        for entry in entries::pairs(list, &old, &new) {
            match entry {
                Entry::Same(old, new) => self.entry(list, owner, old, new),
                Entry::Added(new) => {
                    let name = named(list, owner, &self.title(list, new, 1));
                    let more = self.details(list, new);
                    self.say(format!("新增{}{}", name.zh, more.zh), &format!("new {}{}", name.en, more.en));
                }
                Entry::Dropped(old) => {
                    let name = named(list, owner, &self.title(list, old, 0));
                    self.say(format!("取消{}", name.zh), &format!("{} dropped", name.en));
                }
            }
        }
    }

    /// That there are none now, or none before, where that means more than nothing said.
    fn some_or_none(&mut self, list: &List, old: &Value, new: &Value) {
        let Some([some, none]) = list.some_or_none else { return };
        let state =
            |value: &Value| value.as_array().map(|entries| if entries.is_empty() { none } else { some });
        match (state(old), state(new)) {
            (Some(was), Some(now)) if was != now => {
                self.say(format!("由{}改为{}", was.0, now.0), &format!("was {}, is now {}", was.1, now.1));
            }
            (None, Some(now)) => self.say(format!("公布：{}", now.0), &format!("now made public: {}", now.1)),
            (Some(was), None) => {
                self.say(
                    format!("不再公布，原为{}", was.0),
                    &format!("no longer made public; was {}", was.1),
                );
            }
            _ => {}
        }
    }

    fn entry(&mut self, list: &List, owner: &Message, old: &Value, new: &Value) {
        let (was, now) = (self.title(list, old, 0), self.title(list, new, 1));
        let name = named(list, owner, &now);
        let is_title =
            |field: &&Field| list.title.contains(&field.key) || list.title.is_empty() && field.key == "when";
        let is_named_as_before =
            list.title.is_empty() && words::canonical(&old["when"]) == words::canonical(&new["when"]);
        if !is_named_as_before && words::squeezed(&was.zh) != words::squeezed(&now.zh) {
            let (was, now) = words::contrasted(was, now);
            let was = named(list, owner, &was);
            self.say(format!("{}改为{}", was.zh, now.zh), &format!("{} is now {}", was.en, now.en));
        }
        let owner = Message::new(format!("{}的", name.zh), format!("{}: ", name.en));
        for field in list.fields.iter().filter(|field| !is_title(field)) {
            self.field(field, &owner, old, new);
        }
    }

    /// The title of an entry in quotation marks.
    fn title(&self, list: &List, entry: &Value, side: usize) -> Message {
        if list.title.is_empty() {
            let words = words::value(&Shape::Answers, &entry["when"], self.sides[side]);
            return words.unwrap_or_else(|| words::quoted(""));
        }
        let parts = list.title.iter().filter_map(|key| match &entry[*key] {
            Value::Object(reference) => reference.get("name").and_then(Value::as_str),
            other => other.as_str(),
        });
        let title = parts.collect::<Vec<_>>().join(" ");
        // A window that is only an address has no other name.
        words::quoted(if title.trim().is_empty() {
            entry["address"].as_str().unwrap_or_default()
        } else {
            &title
        })
    }

    /// What is told of a new entry, in brackets.
    fn details(&self, list: &List, entry: &Value) -> Message {
        let fields = list.fields.iter().filter(|field| list.told.contains(&field.key));
        let side = self.sides[1];
        let told = fields.filter_map(|field| {
            let value = &entry[field.key];
            let is_usual = matches!(field.shape, Shape::Answers)
                && value.as_object().is_none_or(serde_json::Map::is_empty);
            let words = words::value(&field.shape, value, side).filter(|_| !is_usual)?;
            Some(match field.shape {
                Shape::Term(_) => {
                    Message::new(words.zh.trim_matches(['“', '”']), words.en.trim_matches(['“', '”']))
                }
                _ => Message::new(format!("{}{}", field.zh, words.zh), format!("{} {}", field.en, words.en)),
            })
        });
        let told: Vec<Message> = told.collect();
        if told.is_empty() {
            return Message::new("", "");
        }
        let (zh, en): (Vec<&str>, Vec<&str>) = told.iter().map(|one| (&*one.zh, &*one.en)).unzip();
        Message::new(format!("（{}）", zh.join("，")), format!(" ({})", en.join(", ")))
    }
}

/// What the entry with this title is called, with what it belongs to.
fn named(list: &List, owner: &Message, title: &Message) -> Message {
    let en = format!("{}{} {}", owner.en, list.en, title.en);
    Message::new(format!("{}{}{}", owner.zh, list.zh, title.zh), en.trim_end())
}

/// The members of a set that the `other` one has under no key and by no name.
fn only<'a>(
    set: &'a BTreeMap<String, Message>,
    other: &'a BTreeMap<String, Message>,
) -> impl Iterator<Item = &'a Message> {
    let names: BTreeSet<&str> = other.values().map(|name| &*name.zh).collect();
    let only = set.iter().filter(move |(key, name)| !other.contains_key(*key) && !names.contains(&*name.zh));
    only.map(|(_, name)| name)
}

/// What `field` of `owner` is called.
fn subject(field: &Field, owner: &Message) -> Message {
    let gap = if owner.en.is_empty() || owner.en.ends_with(' ') || field.en.is_empty() { "" } else { " " };
    Message::new(format!("{}{}", owner.zh, field.zh), format!("{}{gap}{}", owner.en, field.en))
}

/// By how much a number or a limit changed, where that can be said.
fn difference(shape: &Shape, old: &Value, new: &Value) -> Option<Message> {
    match shape {
        Shape::Limit => {
            let ((was, unit), (now, other)) = (words::days(old)?, words::days(new)?);
            (unit == other).then(|| by(was, now, Direction::Time, &words::of_days(was.abs_diff(now), unit)))
        }
        Shape::Count(unit) => {
            let Unit { change, none, .. } = unit;
            let number = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
            let (was, now) = (number(old)?, number(new)?);
            let has_words = none.is_some() && (was == 0 || now == 0);
            (!has_words).then(|| by(was, now, *change, &words::count(was.abs_diff(now), unit)))
        }
        _ => None,
    }
}

fn by(was: u32, now: u32, direction: Direction, amount: &Message) -> Message {
    let (zh, en) = match (direction, now < was) {
        (Direction::Time, true) => ("缩短", "shorter"),
        (Direction::Time, false) => ("延长", "longer"),
        (Direction::Number, true) => ("减少", "fewer"),
        (Direction::Number, false) => ("增加", "more"),
    };
    Message::new(format!("，{zh}了{}", amount.zh), format!(", {} {en}", amount.en))
}
