//! Finished pages in traditional characters, as Hong Kong and Macao write them.
//!
//! Characters and phrases come from the tables of `OpenCC` (`LICENSE-OpenCC`), in the forms of Hong Kong; of its
//! phrases only those are kept that characters alone or other phrases would get wrong. `words.txt` adds what services say: words of
//! the region, and names that must not be cut in two. The theme's own traditional strings go before the tables,
//! the site's `variant_words` before everything.
//!
//! The longest phrase at a place wins. A table of characters answers for those that begin no phrase, so a page is
//! converted about as fast as it is copied.

use std::collections::{BTreeMap, HashMap};

use super::rewrite::{Rewriter, Tag, rewrite};
use crate::model::{ClosedList as _, Edition, Route, Site, Theme, Variant};

const CHARACTERS: &str = include_str!("characters.txt");
const PHRASES: &str = include_str!("phrases.txt");
const WORDS: &str = include_str!("words.txt");

/// The Chinese characters that the table covers: those of the basic plane.
const FIRST: u32 = 0x3400;
const COUNT: usize = 0x9fff - 0x3400 + 1;

/// Attributes whose values are read or heard.
const READ: [&str; 6] = ["alt", "title", "placeholder", "content", "aria-label", "label"];

/// Attributes whose values are addresses.
const ADDRESSES: [&str; 4] = ["href", "action", "content", "formaction"];

/// Converts finished pages.
#[derive(Debug)]
pub(super) struct Traditional {
    conversion: Conversion,
    language: Box<str>,
    base_url: Box<str>,
    base_path: Box<str>,
}

/// A phrase and its conversion.
type Phrase = (Box<str>, Box<str>);

/// From simplified to traditional characters.
#[derive(Debug)]
struct Conversion {
    characters: Box<[Entry]>,
    /// Phrases by their first characters, the longest first.
    phrases: HashMap<char, Vec<Phrase>>,
}

/// What is known of a character.
#[derive(Clone, Copy, Debug)]
struct Entry {
    converted: char,
    begins_phrase: bool,
}

impl Traditional {
    /// The conversion of `site`.
    pub(super) fn of(site: &Site) -> Self {
        let config = &site.config;
        let of_site = config.variant_words.iter().map(|(from, to)| (from.clone(), to.clone()));
        Self {
            conversion: Conversion::new(theme_phrases(&site.theme).into_iter().chain(of_site)),
            language: config.language.clone(),
            base_url: config.base_url.clone(),
            base_path: config.base_path().into(),
        }
    }

    /// Converts the finished page `html` into `out`: its texts, and its links to pages.
    pub(super) fn page(&self, html: &[u8], out: &mut Vec<u8>) {
        match std::str::from_utf8(html) {
            Ok(text) => rewrite(text, self, out),
            Err(_) => html.clone_into(out),
        }
    }

    /// The twin of the page at `address`, if there is one: pages end in a slash, files have no twin.
    fn twin(&self, address: &str) -> Option<String> {
        let end = address.find(['#', '?']).unwrap_or(address.len());
        let (path, behind) = address.split_at(end);
        let base = if path.starts_with('/') { &self.base_path } else { &self.base_url };
        let inner = path.strip_prefix(&**base).filter(|inner| inner.starts_with('/'))?;
        let is_page = inner.ends_with('/') && !inner.starts_with("//");
        let twin = || Edition::Converted(Variant::Traditional).route(&Route::new(inner));
        is_page.then(|| format!("{base}{}{behind}", twin()))
    }

    fn converted(&self, text: &str) -> String {
        let mut out = Vec::with_capacity(text.len());
        self.conversion.convert(text, &mut out);
        String::from_utf8_lossy(&out).into_owned()
    }
}

impl Rewriter for Traditional {
    fn text(&self, text: &str, before: &Tag<'_>, _: bool, out: &mut Vec<u8>) {
        // The name of a language stands in that language.
        if before.attributes.contains("hreflang") {
            out.extend_from_slice(text.as_bytes());
        } else {
            self.conversion.convert(text, out);
        }
    }

    fn linked_data(&self, json: &str, out: &mut Vec<u8>) {
        let mut rest = json;
        while let Some(start) = rest.find('"') {
            let inner = &rest[start + 1..];
            let end = end_of_string(inner);
            out.extend_from_slice(&rest.as_bytes()[..=start]);
            let value = &inner[..end];
            match self.twin(value) {
                Some(twin) => out.extend_from_slice(twin.as_bytes()),
                None if *value == *self.language => {
                    out.extend_from_slice(Variant::Traditional.key().as_bytes());
                }
                None => self.conversion.convert(value, out),
            }
            out.push(b'"');
            rest = inner.get(end + 1..).unwrap_or_default();
        }
        out.extend_from_slice(rest.as_bytes());
    }

    fn attribute(&self, tag: &Tag<'_>, name: &str, value: &str) -> Option<String> {
        if tag.attributes.contains("hreflang") {
            return match name {
                "aria-current" => {
                    Some((tag.value("hreflang") == Some(Variant::Traditional.key())).to_string())
                }
                "title" => Some(self.converted(value)),
                _ => None,
            };
        }
        if tag.name == "html" && name == "lang" {
            return Some(Variant::Traditional.key().to_owned());
        }
        if ADDRESSES.contains(&name)
            && let Some(twin) = self.twin(value)
        {
            return Some(twin);
        }
        let is_read = READ.contains(&name) || name.starts_with("data-");
        (is_read && !value.is_ascii()).then(|| self.converted(value))
    }
}

/// The length of the JSON string that `text` begins with, up to its quote.
fn end_of_string(text: &str) -> usize {
    let mut is_escaped = false;
    let end = text.bytes().position(|byte| {
        let ends = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        ends
    });
    end.unwrap_or(text.len())
}

/// The lines of a table: a phrase and, behind a blank, its conversion where that is not the one of its characters.
fn lines(table: &'static str) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once(' ').map_or((line, None), |(from, to)| (from, Some(to))))
}

/// The theme's own traditional strings beside its simplified ones, cut at their placeholders.
fn theme_phrases(theme: &Theme) -> Vec<Phrase> {
    let (Some(simplified), Some(traditional)) =
        (theme.strings.get("zh-CN"), theme.strings.get(Variant::Traditional.key()))
    else {
        return Vec::new();
    };
    let mut phrases = Vec::new();
    for (key, from) in simplified {
        let Some(to) = traditional.get(key) else { continue };
        let (from, to) = (pieces(from), pieces(to));
        if from.len() == to.len() {
            let whole = from.into_iter().zip(to).filter(|(from, _)| from.chars().count() > 1);
            phrases.extend(whole.map(|(from, to)| (from.into(), to.into())));
        }
    }
    phrases
}

/// What stands between the `{placeholders}` and the bars of a phrase.
fn pieces(phrase: &str) -> Vec<&str> {
    let texts = phrase.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, behind)| behind));
    texts.flat_map(|text| text.split('|')).map(str::trim).collect()
}

impl Conversion {
    /// The conversion by the tables; `phrases` go before them, later ones before earlier ones.
    fn new(phrases: impl IntoIterator<Item = Phrase>) -> Self {
        let mut conversion = Self { characters: characters(), phrases: HashMap::new() };
        let mut all: BTreeMap<Box<str>, Box<str>> = BTreeMap::new();
        for (from, to) in lines(PHRASES).chain(lines(WORDS)) {
            let by_characters = || from.chars().map(|character| conversion.character(character)).collect();
            all.insert(from.into(), to.map_or_else(by_characters, Into::into));
        }
        all.extend(phrases);
        for (from, to) in all {
            let Some(first) = from.chars().next() else { continue };
            if let Some(entry) = place(first).and_then(|place| conversion.characters.get_mut(place)) {
                entry.begins_phrase = true;
                conversion.phrases.entry(first).or_default().push((from, to));
            }
        }
        #[allow(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
        for phrases in conversion.phrases.values_mut() {
            phrases.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
        }
        conversion
    }

    /// What becomes of `character` outside phrases.
    fn character(&self, character: char) -> char {
        let entry = place(character).and_then(|place| self.characters.get(place));
        entry.map_or_else(|| quotation_mark(character), |entry| entry.converted)
    }

    /// Writes `text` in traditional characters. What stays as it is, is copied in runs.
    fn convert(&self, text: &str, out: &mut Vec<u8>) {
        let mut copied = 0;
        let mut at = 0;
        while let Some(length) = text.as_bytes()[at..].iter().position(|byte| !byte.is_ascii()) {
            at += length;
            let Some(character) = text[at..].chars().next() else { break };
            let rest = &text[at..];
            let (length, phrase) = match self.phrase(character, rest) {
                Some((from, to)) => (from.len(), Some(to)),
                None => (character.len_utf8(), None),
            };
            let converted = self.character(character);
            if phrase.is_some() || converted != character {
                out.extend_from_slice(&text.as_bytes()[copied..at]);
                match phrase {
                    Some(phrase) => out.extend_from_slice(phrase.as_bytes()),
                    None => push(converted, out),
                }
                copied = at + length;
            }
            at += length;
        }
        out.extend_from_slice(&text.as_bytes()[copied..]);
    }

    /// The longest phrase that `text` begins with; `first` is its first character.
    fn phrase(&self, first: char, text: &str) -> Option<&Phrase> {
        let entry = place(first).and_then(|place| self.characters.get(place))?;
        if !entry.begins_phrase {
            return None;
        }
        self.phrases.get(&first)?.iter().find(|(from, _)| text.starts_with(&**from))
    }
}

/// The table of characters.
fn characters() -> Box<[Entry]> {
    let own = |place: usize| {
        let character = u32::try_from(place).ok().and_then(|place| char::from_u32(FIRST + place));
        Entry { converted: character.unwrap_or(' '), begins_phrase: false }
    };
    let mut characters: Box<[Entry]> = (0..COUNT).map(own).collect();
    let mut written = CHARACTERS.chars().filter(|character| *character != '\n');
    while let (Some(from), Some(to)) = (written.next(), written.next()) {
        if let Some(entry) = place(from).and_then(|place| characters.get_mut(place)) {
            entry.converted = to;
        }
    }
    characters
}

/// The place of `character` in the table.
fn place(character: char) -> Option<usize> {
    u32::from(character).checked_sub(FIRST).map(|place| place as usize).filter(|place| *place < COUNT)
}

/// Quotation marks are brackets in the region.
fn quotation_mark(character: char) -> char {
    match character {
        '“' => '「',
        '”' => '」',
        other => other,
    }
}

fn push(character: char, out: &mut Vec<u8>) {
    out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests;
