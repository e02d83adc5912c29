//! Parsed Markdown: HTML with slots.
//!
//! Markdown is parsed once, at load. What depends on the rest of the site (addresses of links,
//! components such as an item card) is left open as a [`Slot`] that render fills.

use std::ops::Range;

use super::{Packed, ReportPart, Slug, Text};

/// Digits of a mobile number, the shortest number of a person.
const LONG: usize = 11;

/// A piece of parsed Markdown.
#[derive(Clone, Debug)]
pub struct Body {
    /// HTML between the slots.
    pub html: Packed<Text>,
    /// Whether `html` is empty.
    pub html_is_empty: bool,
    /// Whether eleven digits in a row stand in `html`: without them it holds no number of a person.
    pub has_long_number: bool,
    /// What is left open, in order of `at`.
    pub slots: Box<[Slot]>,
    /// The headings, in order.
    pub headings: Box<[Heading]>,
    /// Beginning of the text without markup, for summaries; at most 120 characters.
    pub lead: Text,
}

impl Default for Body {
    fn default() -> Self {
        Self::new(Text::default(), Box::default(), Box::default(), Text::default())
    }
}

impl Body {
    /// A body, open.
    #[must_use]
    pub fn new(html: Text, slots: Box<[Slot]>, headings: Box<[Heading]>, lead: Text) -> Self {
        Self {
            html_is_empty: html.is_empty(),
            has_long_number: has_long_number(html.as_bytes()),
            html: Packed::open(html),
            slots,
            headings,
            lead,
        }
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.html_is_empty && self.slots.is_empty()
    }
}

/// Whether [`LONG`] digits in a row stand in `text`: they cover one of the places that are as far apart.
fn has_long_number(text: &[u8]) -> bool {
    let mut at = LONG - 1;
    while at < text.len() {
        if text[at].is_ascii_digit() {
            let before = text[..at].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
            let rest = text[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if before + rest >= LONG {
                return true;
            }
            at += rest;
        }
        at += LONG;
    }
    false
}

/// A heading with its anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Anchor, unique on the page; Chinese is kept.
    pub id: Text,
    /// Its text.
    pub text: Text,
}

/// A place in a [`Body`] that render fills.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// Byte of `html` before which the filling goes.
    pub at: u32,
    /// Bytes of the source file it came from.
    pub span: Range<u32>,
    /// What goes there.
    pub kind: SlotKind,
}

/// What a [`Slot`] holds.
#[derive(Clone, Debug, PartialEq)]
pub enum SlotKind {
    /// The address of a link or picture, inside the quotes of an attribute.
    Address(LinkTarget),
    /// A component.
    Component(Component),
    /// The theme's word of this key.
    Word(&'static str),
}

/// Where a link inside the site leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LinkTarget {
    /// Path from the content root without `@/`, or relative to the file when `relative`.
    pub path: Text,
    /// Anchor on the target page.
    pub fragment: Option<Text>,
    /// Whether `path` starts at the folder of the file that holds the link.
    pub relative: bool,
}

/// A component that editors place in Markdown by `{{< name key="value" >}}`.
#[derive(Clone, Debug, PartialEq)]
pub enum Component {
    /// Card of an item: name, department, figures.
    Item(Text),
    /// Material list of an item.
    Materials(Text),
    /// Steps of an item.
    Steps(Text),
    /// Contact of a department.
    Contact(Option<Slug>),
    /// A table of the yearly report on disclosure.
    Report(ReportPart),
    /// Download of a file with format and size.
    Download {
        /// The file.
        file: LinkTarget,
        /// What it is called.
        title: Option<Text>,
    },
    /// Picture with a caption.
    Figure {
        /// The picture.
        file: LinkTarget,
        /// Text for those who cannot see it.
        alt: Text,
        /// Caption.
        caption: Option<Text>,
    },
    /// Video with a poster and captions track.
    Video {
        /// The video.
        file: LinkTarget,
        /// What it shows.
        title: Text,
        /// Captions track (`WebVTT`).
        captions: Option<LinkTarget>,
    },
    /// Table from a CSV file; rows are read at load.
    Table {
        /// Caption.
        caption: Option<Text>,
        /// Header, then rows.
        rows: Vec<Vec<Text>>,
    },
    /// Bar chart from a CSV file: label and number a row.
    Chart {
        /// Caption.
        caption: Text,
        /// Label and value.
        bars: Vec<(Text, f64)>,
    },
    /// Position on a map, as text with coordinates.
    Map {
        /// What is there.
        title: Text,
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    },
}
