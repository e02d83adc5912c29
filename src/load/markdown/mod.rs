//! Markdown into a [`Body`]: HTML with slots, parsed once.
//!
//! 1. `pulldown-cmark` gives events with their bytes.
//! 2. Leftover `**` next to full-width punctuation become bold (`emphasis`).
//! 3. Line breaks between Han characters vanish (`joins`).
//! 4. Links, pictures, tables, headings, alerts and components are rewritten (`rewrite`).
//! 5. Raw HTML, where it occurs, is sanitised (`sanitise`).

mod component;
mod emphasis;
mod joins;
mod rewrite;
mod sanitise;
mod slugger;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, html};

pub(super) use component::CsvFiles;

use crate::{
    diagnostic::Diagnostics,
    model::{Body, Heading, Slot, SlotKind},
    source::SourcePath,
};

/// Stands for a slot in the HTML while it is made: a character that no text may hold.
const MARK: char = '\u{10ffff}';
/// Longest beginning of a text that is kept for summaries, in characters.
const LEAD: usize = 120;

/// An event and the bytes of the Markdown it came from.
type Spanned<'a> = (Event<'a>, Range<usize>);

/// Where a Markdown text lies and what it may refer to.
pub(super) struct MarkdownSource<'a> {
    /// The file.
    pub path: &'a SourcePath,
    /// The Markdown.
    pub text: &'a str,
    /// First byte of `text` in the file.
    pub shift: usize,
    /// CSV files that tables and charts name.
    pub csv: &'a dyn CsvFiles,
}

/// What is collected while events are rewritten.
struct Collected {
    slots: Vec<(Range<usize>, SlotKind)>,
    headings: Vec<Heading>,
    diagnostics: Diagnostics,
    raw_html: bool,
}

/// Parses `source`.
pub(super) fn parse(source: &MarkdownSource<'_>) -> (Body, Diagnostics) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST;
    let text = source.text.replace(MARK, "");
    let mut events: Vec<Spanned<'_>> = Parser::new_ext(&text, options).into_offset_iter().collect();
    emphasis::pair_leftovers(&mut events, &text);
    joins::drop_breaks_between_han(&mut events);
    let lead = lead_of(&events);
    let mut collected = Collected {
        slots: Vec::new(),
        headings: Vec::new(),
        diagnostics: Diagnostics::new(),
        raw_html: false,
    };
    let events = rewrite::rewrite(events, &text, source, &mut collected);
    let mut out = String::with_capacity(source.text.len() * 5 / 4);
    html::push_html(&mut out, events.into_iter());
    if collected.raw_html {
        out = sanitise::clean(&out);
    }
    let body = with_slots(&out, collected.slots, collected.headings, lead, source.shift);
    (body, collected.diagnostics)
}

/// Takes the marks out of `html` and notes where they stood.
fn with_slots(
    html: &str,
    kinds: Vec<(Range<usize>, SlotKind)>,
    headings: Vec<Heading>,
    lead: String,
    shift: usize,
) -> Body {
    let mut clean = String::with_capacity(html.len());
    let mut slots = Vec::with_capacity(kinds.len());
    let mut kinds = kinds.into_iter();
    let mut pieces = html.split(MARK);
    clean.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        if let Some((span, kind)) = kinds.next() {
            let narrow = |at: usize| u32::try_from(at + shift).unwrap_or(u32::MAX);
            slots.push(Slot {
                at: u32::try_from(clean.len()).unwrap_or(u32::MAX),
                span: narrow(span.start)..narrow(span.end),
                kind,
            });
        }
        clean.push_str(piece);
    }
    Body::new(clean.into(), slots.into(), headings.into(), lead.into())
}

/// The beginning of the first paragraphs without markup.
fn lead_of(events: &[Spanned<'_>]) -> String {
    use pulldown_cmark::{Tag, TagEnd};
    let mut lead = String::new();
    let mut in_paragraph = false;
    let mut left = LEAD;
    for (event, _) in events {
        match event {
            Event::Start(Tag::Paragraph) => in_paragraph = true,
            Event::End(TagEnd::Paragraph) => in_paragraph = false,
            Event::Text(text) | Event::Code(text) if in_paragraph && !text.starts_with("{{<") => {
                let taken: String = text.chars().take(left).collect();
                left -= taken.chars().count();
                lead.push_str(&taken);
            }
            _ => {}
        }
        if left == 0 {
            lead.push('…');
            break;
        }
    }
    lead
}
