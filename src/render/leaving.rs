//! Links that lead to another body's site: readers are told, whoever wrote the link.
//!
//! A finished page is looked through for them, so that texts, items, the footer and the templates of any theme
//! are marked in the same way. The mark is for readers of screens (an icon by the theme's style sheet), for
//! listeners (words), for the theme's script, which asks before it leads on, and for the browser (`rel`).

use memchr::memmem;

use super::format::escaped;
use crate::model::{Config, host_of};

/// What the browser is told: the other site learns neither the page nor the window it was opened from.
const REL: [&str; 2] = ["noopener", "noreferrer"];

/// Text that goes before a byte of the page.
type Insertion = (usize, String);

/// Marks the links in `html` to hosts that `config` does not trust; `words` tell listeners.
pub(super) fn mark(html: &mut Vec<u8>, config: &Config, words: &str) {
    let insertions = insertions(html, config, words);
    if insertions.is_empty() {
        return;
    }
    let added: usize = insertions.iter().map(|(_, text)| text.len()).sum();
    let mut marked = Vec::with_capacity(html.len() + added);
    let mut done = 0;
    for (at, text) in insertions {
        marked.extend_from_slice(&html[done..at]);
        marked.extend_from_slice(text.as_bytes());
        done = at;
    }
    marked.extend_from_slice(&html[done..]);
    *html = marked;
}

fn insertions(html: &[u8], config: &Config, words: &str) -> Vec<Insertion> {
    let mut found = Vec::new();
    let mut done = 0;
    for at in memmem::find_iter(html, b"//") {
        if at < done {
            continue;
        }
        let Some(link) = Link::around(html, at) else { continue };
        done = link.tag_end;
        let is_trusted = host_of(link.address).is_none_or(|host| config.trusts(host));
        if is_trusted {
            continue;
        }
        link.insert_marks(html, words, &mut found);
    }
    found
}

/// A link with an absolute address.
struct Link<'a> {
    tag_start: usize,
    /// Of the `>` that ends the tag.
    tag_end: usize,
    address: &'a str,
}

impl<'a> Link<'a> {
    /// The link whose address holds the slashes at `slashes`, if they are those of a link's address.
    fn around(html: &'a [u8], slashes: usize) -> Option<Self> {
        let before = &html[..slashes];
        let scheme = [&b"https:"[..], b"http:"].into_iter().find(|scheme| ends_with(before, scheme));
        let start = slashes - scheme.map_or(0, <[u8]>::len);
        let (quote, name_end) = match html[..start].last() {
            Some(quote @ (b'"' | b'\'')) => (Some(*quote), start - 1),
            _ => (None, start),
        };
        if !ends_with(&html[..name_end], b"href=") {
            return None;
        }
        let tag_start = memchr::memrchr(b'<', before)?;
        let name = &html[tag_start + 1..];
        if !name.first()?.eq_ignore_ascii_case(&b'a') || !name.get(1)?.is_ascii_whitespace() {
            return None;
        }
        let is_end = |byte: &u8| match quote {
            Some(quote) => *byte == quote,
            None => byte.is_ascii_whitespace() || *byte == b'>',
        };
        let length = html[start..].iter().position(is_end)?;
        let address = str::from_utf8(&html[start..start + length]).ok()?;
        let tag_end = end_of_tag(html, start + length + usize::from(quote.is_some()))?;
        Some(Self { tag_start, tag_end, address })
    }

    fn insert_marks(&self, html: &[u8], words: &str, found: &mut Vec<Insertion>) {
        let tag = &html[self.tag_start..self.tag_end];
        let mut at_end = String::from(" data-leaving");
        let rel = memmem::find(tag, b" rel=\"").map(|at| at + " rel=\"".len());
        match rel {
            Some(at) => {
                let value = tag[at..].split(|byte| *byte == b'"').next().unwrap_or_default();
                let has =
                    |word: &&str| value.split(u8::is_ascii_whitespace).any(|had| had == word.as_bytes());
                let missing: String =
                    REL.iter().filter(|word| !has(word)).flat_map(|word| [word, " "]).collect();
                found.push((self.tag_start + at, missing));
            }
            None => at_end.push_str(&format!(" rel=\"{}\"", REL.join(" "))),
        }
        found.push((self.tag_end, at_end));
        if let Some(end) = memmem::find(&html[self.tag_end..], b"</a>") {
            let told = format!("<span class=\"visually-hidden\">{}</span>", escaped(words));
            found.push((self.tag_end + end, told));
        }
    }
}

/// The `>` that ends the tag which goes on at `from`; one inside quotes ends nothing.
fn end_of_tag(html: &[u8], from: usize) -> Option<usize> {
    let mut quote = None;
    let end = html[from..].iter().position(|byte| match (quote, byte) {
        (None, b'>') => true,
        (None, b'"' | b'\'') => {
            quote = Some(*byte);
            false
        }
        (Some(open), byte) if open == *byte => {
            quote = None;
            false
        }
        _ => false,
    })?;
    Some(from + end)
}

/// Whether `bytes` end in `end`, capitals aside.
fn ends_with(bytes: &[u8], end: &[u8]) -> bool {
    bytes.len() >= end.len() && bytes[bytes.len() - end.len()..].eq_ignore_ascii_case(end)
}
