//! Which file and line made a block of a page.

use crate::{
    model::{Heading, Site},
    plan::{PageKind, PlannedPage},
    source::{FieldPath, SourcePath, front_matter, outline::Outline, position_of},
};

/// A block of a page: its anchor, and the place it comes from as `path:line`.
pub(super) struct Block {
    pub(super) anchor: String,
    pub(super) place: String,
}

/// The parts of a guide by anchor, and the keys of the item's file they come from.
const PARTS: [(&str, &str); 13] = [
    ("conditions", "conditions"),
    ("materials", "materials"),
    ("procedure", "procedure"),
    ("limit", "time_limit"),
    ("fees", "fees"),
    ("result", "result"),
    ("windows", "windows"),
    ("basis", "legal_basis"),
    ("consultation", "consultation"),
    ("complaint", "complaint"),
    ("remedies", "remedies"),
    ("faq", "faq"),
    ("related", "related"),
];

/// The blocks of `page` whose places are known; `read` gives the text of a file.
pub(super) fn blocks(
    site: &Site,
    page: &PlannedPage,
    read: impl Fn(&SourcePath) -> Option<String>,
) -> Vec<Block> {
    let headings = |path: &SourcePath, headings: &[Heading]| {
        read(path).map(|text| of_headings(path, &text, headings)).unwrap_or_default()
    };
    match &page.kind {
        PageKind::Item(item) => {
            let mut blocks = read(&item.path).map(|text| of_keys(&item.path, &text)).unwrap_or_default();
            if let Some(guide) = site.guides.get(&item.id) {
                blocks.push(Block { anchor: "guide".to_owned(), place: format!("{}:1", guide.path) });
                blocks.extend(headings(&guide.path, &guide.body.headings));
            }
            blocks
        }
        PageKind::Article(article) => headings(&article.path, &article.body.headings),
        _ => Vec::new(),
    }
}

fn of_keys(path: &SourcePath, text: &str) -> Vec<Block> {
    let Ok(outline) = Outline::parse(text, 0) else { return Vec::new() };
    let block = |(anchor, key): &(&str, &str)| {
        let span = outline.key_span(&FieldPath::of(key))?;
        // The place of a key that is not written is that of the whole file.
        text[span.start..].starts_with(key).then(|| Block {
            anchor: (*anchor).to_owned(),
            place: format!("{path}:{}", position_of(text, span.start).line),
        })
    };
    PARTS.iter().filter_map(block).collect()
}

/// The headings of a text and the lines that begin with `#`; none when they do not match one to one.
fn of_headings(path: &SourcePath, text: &str, headings: &[Heading]) -> Vec<Block> {
    let body = front_matter(text).map_or(0, |range| range.end);
    let first = position_of(text, body).line;
    let mut in_code = false;
    let mut lines = Vec::new();
    for (index, line) in text[body..].lines().enumerate() {
        if line.starts_with("```") {
            in_code = !in_code;
        } else if !in_code && line.trim_start_matches('#').starts_with(' ') && line.starts_with('#') {
            lines.push(first + index);
        }
    }
    if lines.len() != headings.len() {
        return Vec::new();
    }
    let block = |(heading, line): (&Heading, usize)| Block {
        anchor: heading.id.to_string(),
        place: format!("{path}:{line}"),
    };
    headings.iter().zip(lines).map(block).collect()
}
