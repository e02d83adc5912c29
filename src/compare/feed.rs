//! Changes as a feed.

use pulldown_cmark_escape::escape_html;

use super::{
    article::{iso, sentence, title, titled},
    changes::{Changes, DepartmentChanges, ItemChange},
};
use crate::{diagnostic::Language, model::DateTime};

/// The changes as an Atom feed (RFC 4287) of `now`, an entry an item.
#[must_use]
pub fn feed(changes: &Changes, language: Language, now: DateTime) -> String {
    let site = &changes.new;
    let day = iso(now.date());
    // Official time is that of Beijing.
    let updated = format!("{day}T{:02}:{:02}:00+08:00", now.hour(), now.minute());
    let tag = match language {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    };
    let base = xml(&site.url);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\">\n<title>{}</title>\n<id>{base}#changes-{day}</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"{base}\"/>\n<updated>{updated}</updated>\n<author><name>{}</name></author>\n",
        xml(&format!("{} - {}", title(now.date()).text(language), site.title)),
        xml(site.sponsor.as_deref().unwrap_or(&site.title)),
    );
    for department in &changes.departments {
        for item in &department.items {
            let about = item.url.as_ref().or(department.url.as_ref()).unwrap_or(&site.url);
            let id = format!("{}departments/{}#changes-{day}", site.url, item.id.replacen('/', "/items/", 1));
            out.push_str(&format!(
                "<entry>\n<title>{}</title>\n<id>{}</id>\n<link href=\"{}\"/>\n<updated>{updated}</updated>\n<category term=\"{}\"/>\n<content type=\"html\">{}</content>\n</entry>\n",
                xml(&titled(&item.name, item.change, language)),
                xml(&id),
                xml(about),
                item.change.key(),
                xml(&html(department, item, language)),
            ));
        }
    }
    out.push_str("</feed>\n");
    out
}

/// What changed in `item`, as HTML.
fn html(department: &DepartmentChanges, item: &ItemChange, language: Language) -> String {
    let mut out = format!("<p>{}</p>", xml(&department.name));
    let told = department.sentences.iter().chain(&item.sentences);
    let lines: Vec<String> = told.map(|told| xml(&sentence(&told.words, language))).collect();
    if !lines.is_empty() {
        out.push_str(&format!("<ul><li>{}</li></ul>", lines.join("</li><li>")));
    }
    out
}

/// `text` for XML and HTML; what XML cannot hold is left out.
fn xml(text: &str) -> String {
    let held: String =
        text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect();
    let mut out = String::with_capacity(held.len());
    // Writing into a string cannot fail.
    let _ = escape_html(&mut out, &held);
    out
}
