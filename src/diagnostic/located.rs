//! Finding the lines of findings.

use std::{collections::BTreeMap, ops::Range};

use super::Diagnostic;
use crate::source::{Locus, Place, Position, SourcePath, SourceTree, outline::Outline, position_of};

/// A place with its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocatedPlace {
    /// The file.
    pub path: SourcePath,
    /// First byte and the byte after the last, in the file as text.
    pub span: Range<usize>,
    /// Where it begins.
    pub start: Position,
    /// Where it ends.
    pub end: Position,
}

/// A finding whose places have lines and columns.
#[derive(Clone, Debug)]
pub struct Located {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// Its place.
    pub place: Option<LocatedPlace>,
    /// The places of `diagnostic.related`, in the same order.
    pub related: Vec<LocatedPlace>,
}

/// Gives each of `diagnostics` its lines by reading the files concerned again, once each.
///
/// The result is sorted by path, place, code. Also returns the texts of the files read.
#[must_use]
pub fn locate(
    diagnostics: Vec<Diagnostic>,
    tree: &SourceTree,
) -> (Vec<Located>, BTreeMap<SourcePath, String>) {
    let mut files: BTreeMap<SourcePath, Text> = BTreeMap::new();
    let mut located: Vec<Located> = diagnostics
        .into_iter()
        .map(|diagnostic| {
            let place = diagnostic.place.as_ref().map(|place| find(place, tree, &mut files));
            let related = diagnostic.related.iter().map(|(place, _)| find(place, tree, &mut files)).collect();
            Located { diagnostic, place, related }
        })
        .collect();
    located.sort_by(|a, b| key(a).cmp(&key(b)));
    (located, files.into_iter().map(|(path, file)| (path, file.text)).collect())
}

fn key(located: &Located) -> (Option<&SourcePath>, usize, &'static str, &str) {
    let place = located.place.as_ref();
    (
        place.map(|place| &place.path),
        place.map_or(0, |place| place.span.start),
        located.diagnostic.explanation.code,
        &located.diagnostic.message.en,
    )
}

struct Text {
    text: String,
    outline: Option<Outline>,
}

fn find(place: &Place, tree: &SourceTree, files: &mut BTreeMap<SourcePath, Text>) -> LocatedPlace {
    let file = files.entry(place.path.clone()).or_insert_with(|| read(&place.path, tree));
    let outline = file.outline.as_ref();
    let span = match &place.locus {
        Locus::File => None,
        Locus::Span(start, end) => Some(*start..*end),
        Locus::Field(path) => outline.and_then(|outline| outline.value_span(path)),
        Locus::Key(path) => outline.and_then(|outline| outline.key_span(path)),
        Locus::Words(words) => {
            let markdown = crate::source::front_matter(&file.text).map_or(0, |range| range.end);
            let start = file.text[markdown..].find(&**words).map(|found| markdown + found);
            start.map(|start| start..start + words.len())
        }
    };
    let span = first_line(&file.text, span.unwrap_or(0..0));
    LocatedPlace {
        path: place.path.clone(),
        start: position_of(&file.text, span.start),
        end: position_of(&file.text, span.end),
        span,
    }
}

/// The part of `span` on its first line: a caret under thirty lines helps nobody.
fn first_line(text: &str, span: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let end = text.floor_char_boundary(span.end.clamp(start, text.len()));
    let line = text[start..end].find('\n').map_or(end, |newline| start + newline);
    start..line
}

fn read(path: &SourcePath, tree: &SourceTree) -> Text {
    let bytes = tree.read(path).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (yaml, shift) = yaml_part(&text, path);
    let outline = Outline::parse(yaml, shift).ok();
    Text { text, outline }
}

/// The YAML of a file: all of it, or the front matter of a Markdown file; and where it begins.
fn yaml_part<'a>(text: &'a str, path: &SourcePath) -> (&'a str, usize) {
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    if !path.as_str().ends_with(".md") {
        return (&text[bom..], bom);
    }
    match crate::source::front_matter(text) {
        Some(range) => (&text[range.clone()], range.start),
        None => ("", 0),
    }
}
