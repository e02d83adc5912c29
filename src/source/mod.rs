//! Floor 0: input files as text, and places in them.
//!
//! A [`SourceTree`] is the sorted list of a site's input files with a way to read one. Nothing here
//! knows what a file means. Positions are not carried through the program: a [`Place`] names a file
//! and a field path or a byte range, and [`outline::Outline`] finds the line when a message needs it.

pub mod outline;
mod place;
mod tree;

pub use place::{FieldPath, Locus, Place, Position, Step, position_of};
pub use tree::{MemoryReader, ReadError, SourceFile, SourcePath, SourceReader, SourceTree};

use std::ops::Range;

/// The bytes between the two `---` lines at the top of a Markdown file.
#[must_use]
pub fn front_matter(text: &str) -> Option<Range<usize>> {
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    let first_end = text[bom..].find('\n')? + bom + 1;
    if text[bom..first_end].trim_end() != "---" {
        return None;
    }
    let mut start = first_end;
    while start < text.len() {
        let end = text[start..].find('\n').map_or(text.len(), |newline| start + newline + 1);
        if text[start..end].trim_end() == "---" {
            return Some(first_end..start);
        }
        start = end;
    }
    None
}
