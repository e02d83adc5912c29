//! Changes as an article of the site, ready to be saved in a column of notices.

use super::{
    changes::{Change, Changes, DepartmentChanges, ItemChange, Sentence},
    text::summary,
};
use crate::{
    diagnostic::{Language, Message},
    model::Date,
};

/// The changes as Markdown with front matter, published on `day`.
#[must_use]
pub fn article(changes: &Changes, language: Language, day: Date) -> String {
    let title = title(day);
    let iso = iso(day);
    let summary = sentence(&summary(changes), language);
    let mut out = format!(
        "---\ntitle: {}\ndate: {iso}\nsummary: {}\n---\n",
        yaml(title.text(language)),
        yaml(&summary)
    );
    if changes.is_empty() {
        out.push_str(&format!("\n{}\n", escaped(&summary)));
    }
    for DepartmentChanges { name, sentences, items, .. } in &changes.departments {
        out.push_str(&format!("\n## {}\n", escaped(name)));
        list(&mut out, sentences, language);
        for item in items {
            out.push_str(&format!("\n### {}\n", heading(item, language)));
            list(&mut out, &item.sentences, language);
        }
    }
    out
}

/// What changes of `day` are called.
pub(super) fn title(day: Date) -> Message {
    let (year, month, date) = (day.year(), day.month(), day.day());
    Message::new(
        format!("办事指南变更（{year}年{month}月{date}日）"),
        format!("Changes to service guides ({})", iso(day)),
    )
}

/// `2026-03-05`.
pub(super) fn iso(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// `words` as a sentence.
pub(super) fn sentence(words: &Message, language: Language) -> String {
    let text = words.text(language);
    let stop = match language {
        Language::Chinese => '。',
        Language::English => '.',
    };
    format!("{text}{stop}")
}

/// The item's name, which leads to its guide where there is one, and in which way it changed.
fn heading(item: &ItemChange, language: Language) -> String {
    let name = escaped(&item.name);
    let name = match (&item.url, item.id.split_once('/')) {
        (Some(_), Some((department, slug))) => format!("[{name}](@/departments/{department}/items/{slug})"),
        _ => name,
    };
    titled(&name, item.change, language)
}

/// The name of an item, and in which way it changed.
pub(super) fn titled(name: &str, change: Change, language: Language) -> String {
    let change = change.name();
    match language {
        Language::Chinese => format!("{name}：{}", change.zh),
        Language::English => format!("{name}: {}", change.en),
    }
}

fn list(out: &mut String, sentences: &[Sentence], language: Language) {
    if !sentences.is_empty() {
        out.push('\n');
    }
    for Sentence { words, .. } in sentences {
        out.push_str(&format!("- {}\n", escaped(&sentence(words, language))));
    }
}

/// `text` as a value of YAML: a JSON string is one.
fn yaml(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// `text` as Markdown that reads as it stands.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if "\\`*_[]<>#|~{}&$^".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}
