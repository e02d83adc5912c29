//! Changes as text and as JSON.

use serde_json::json;

use super::changes::{Change, Changes, DepartmentChanges, ItemChange, Sentence};
use crate::diagnostic::{Language, Message};

/// The changes as text, a line a sentence, with a last line that counts them.
#[must_use]
pub fn text(changes: &Changes, language: Language) -> String {
    let mut out = String::new();
    for DepartmentChanges { id, name, sentences, items, .. } in &changes.departments {
        out.push_str(&format!("{name} ({id})\n"));
        lines(&mut out, "  - ", sentences, language);
        for item in items {
            let change = item.change.name();
            out.push_str(&format!("  [{}] {} ({})\n", change.text(language), item.name, item.id));
            lines(&mut out, "    - ", &item.sentences, language);
        }
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(summary(changes).text(language));
    out.push('\n');
    out
}

fn lines(out: &mut String, lead: &str, sentences: &[Sentence], language: Language) {
    for Sentence { words, .. } in sentences {
        out.push_str(&format!("{lead}{}\n", words.text(language)));
    }
}

/// How many items changed in which way.
pub(super) fn summary(changes: &Changes) -> Message {
    let counts = changes.counts();
    if changes.is_empty() {
        return Message::new("没有公众看得到的变化", "nothing changed that the public sees");
    }
    if counts.is_empty() {
        let number = changes.departments.len();
        return Message::new(
            format!("{number}个部门改了名称"),
            format!("{number} departments have new names"),
        );
    }
    let total = changes.items().count();
    let zh = counts.iter().map(|(change, count)| format!("{}{count}个", change.name().zh));
    let en = counts.iter().map(|(change, count)| format!("{count} {}", change.name().en));
    let noun = if total == 1 { "item" } else { "items" };
    Message::new(
        format!("{total}个事项有变化：{}", zh.collect::<Vec<_>>().join("，")),
        format!("{total} {noun}: {}", en.collect::<Vec<_>>().join(", ")),
    )
}

/// The changes as one JSON object, with sentences in `language`.
#[must_use]
pub fn json(changes: &Changes, language: Language) -> String {
    let sentences = |all: &[Sentence]| -> Vec<_> {
        let each = all.iter();
        each.map(|Sentence { field, words }| json!({ "field": field, "text": words.text(language) }))
            .collect()
    };
    let item = |item: &ItemChange| {
        let ItemChange { id, name, url, change, sentences: told } = item;
        json!({ "id": id, "name": name, "url": url, "change": change.key(), "sentences": sentences(told) })
    };
    let department = |department: &DepartmentChanges| {
        let DepartmentChanges { id, name, url, sentences: told, items } = department;
        let items: Vec<_> = items.iter().map(item).collect();
        json!({ "id": id, "name": name, "url": url, "sentences": sentences(told), "items": items })
    };
    let count = |change: Change| changes.items().filter(|item| item.change == change).count();
    let counts: serde_json::Map<_, _> =
        Change::ALL.into_iter().map(|change| (change.key().to_owned(), count(change).into())).collect();
    let departments: Vec<_> = changes.departments.iter().map(department).collect();
    let object = json!({
        "format": "menhu-changes", "version": 1, "old": changes.old, "new": changes.new, "counts": counts,
        "departments": departments,
    });
    format!("{object}\n")
}
