//! Floor 7: what changed for the public between two releases, in words.
//!
//! Rests on the records of open data alone (`data/items.json`), so a release can be compared without its sources.
//! Says only what the public sees: the order of a list, white space, ids and bookkeeping are no change.
//!
//! 1. Two files of records are read; an item stays text until it is compared (`records`).
//! 2. Items are paired: by id, then by an old address, then by code (`pairs`).
//! 3. What differs in a pair becomes sentences, field by field (`fields` is the table, `entries` pairs the entries
//!    of lists, `words` says values, `sentences` puts them together).
//! 4. The changes are told as text, JSON, an article or a feed (`text`, `article`, `feed`).

mod article;
mod changes;
mod entries;
mod feed;
mod fields;
mod pairs;
mod records;
mod sentences;
mod text;
mod words;

use std::collections::BTreeMap;

pub use article::article;
pub use changes::{Change, Changes, DepartmentChanges, ItemChange, Sentence};
pub use feed::feed;
pub use records::{NotRecords, Records};
pub use text::{json, text};

use self::{pairs::Pair, records::Record};
use crate::diagnostic::Message;

/// What changed from `old` to `new`, by department and item, in the order of ids.
#[must_use]
pub fn compare(old: &Records, new: &Records) -> Changes {
    let mut departments: BTreeMap<String, DepartmentChanges> = renamed_departments(old, new);
    for pair in pairs::pairs(old, new) {
        let Some(change) = item_change(old, new, &pair) else { continue };
        let department = &pair.shown().head.department;
        let entry = departments.entry(department.id.clone()).or_insert_with(|| DepartmentChanges {
            id: department.id.clone(),
            name: department.name.clone(),
            url: department.url.clone(),
            sentences: Vec::new(),
            items: Vec::new(),
        });
        entry.items.push(change);
    }
    let mut departments: Vec<DepartmentChanges> = departments.into_values().collect();
    for department in &mut departments {
        department.items.sort_by(|a, b| a.id.cmp(&b.id));
    }
    Changes { old: old.site.clone(), new: new.site.clone(), departments }
}

/// Departments that are called otherwise than before.
fn renamed_departments(old: &Records, new: &Records) -> BTreeMap<String, DepartmentChanges> {
    let names = |records: &Records| -> BTreeMap<String, records::Reference> {
        let heads = records.items.values().map(|record| &record.head.department);
        heads.map(|department| (department.id.clone(), department.clone())).collect()
    };
    let before = names(old);
    let pairs = names(new).into_iter().filter_map(|(id, now)| Some((before.get(&id)?.name.clone(), now)));
    let renamed = pairs.filter(|(before, now)| *before != now.name);
    renamed
        .map(|(before, now)| {
            let name = Message::new(
                format!("部门名称由“{before}”改为“{}”", now.name),
                format!("The department was called “{before}” and is now called “{}”", now.name),
            );
            let sentences = vec![Sentence { field: "department".to_owned(), words: name }];
            let id = now.id.clone();
            let changes =
                DepartmentChanges { id: now.id, name: now.name, url: now.url, sentences, items: Vec::new() };
            (id, changes)
        })
        .collect()
}

fn item_change(old: &Records, new: &Records, pair: &Pair<'_>) -> Option<ItemChange> {
    let shown = pair.shown();
    let (change, sentences) = match pair {
        Pair::New(_) => (Change::New, Vec::new()),
        Pair::Gone { into: None, .. } => (Change::Gone, Vec::new()),
        Pair::Gone { into: Some(into), .. } => (Change::Merged, vec![merged(into)]),
        Pair::Same(before, now) => {
            let sentences =
                if before.is_text_of(now) { Vec::new() } else { sentences::between(old, before, new, now) };
            let is_renamed = before.head.id != now.head.id;
            if sentences.is_empty() && !is_renamed {
                return None;
            }
            let is_abolished = |record: &Record| record.head.status.key == "abolished";
            let change = match (is_renamed, is_abolished(now) && !is_abolished(before)) {
                (_, true) => Change::Abolished,
                (true, false) => Change::Renamed,
                (false, false) => Change::Changed,
            };
            let moved = is_renamed.then(|| moved(old, before, new, now));
            (change, moved.into_iter().chain(sentences).collect())
        }
    };
    Some(ItemChange {
        id: shown.head.id.clone(),
        name: shown.head.name.clone(),
        url: pair.now().map(|now| now.head.url.clone()),
        change,
        sentences,
    })
}

/// That a guide lies at another address.
fn moved(old: &Records, before: &Record, new: &Records, now: &Record) -> Sentence {
    let (before, now) = (old.inner(&before.head.url), new.inner(&now.head.url));
    Sentence {
        field: "id".to_owned(),
        words: Message::new(
            format!("办事指南的网址由 {before} 改为 {now}"),
            format!("The guide moved from {before} to {now}"),
        ),
    }
}

fn merged(into: &Record) -> Sentence {
    let name = &into.head.name;
    Sentence {
        field: "id".to_owned(),
        words: Message::new(format!("并入“{name}”"), format!("Merged into “{name}”")),
    }
}
