//! Places in input files.

use std::{fmt, ops::Range};

use super::SourcePath;

/// One step of a [`FieldPath`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A key of a mapping.
    Key(Box<str>),
    /// An index of a list, from 0.
    Index(usize),
}

/// The way from the top of a YAML file to a value, for example `materials[2].form`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath(Vec<Step>);

impl FieldPath {
    /// The path to the key `key` at the top.
    #[must_use]
    pub fn of(key: &str) -> Self {
        Self(vec![Step::Key(key.into())])
    }

    /// This path, one key deeper.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        self.0.push(Step::Key(key.into()));
        self
    }

    /// This path, one list entry deeper.
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.0.push(Step::Index(index));
        self
    }

    /// The steps from the top.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.0
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => write!(f, "{key}")?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// Where in a file something is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Locus {
    /// The file as a whole.
    File,
    /// First byte and the byte after the last, byte-order mark included.
    Span(usize, usize),
    /// The value of a field, or the nearest thing above it that is written.
    Field(FieldPath),
    /// The key of a field, or the nearest thing above it that is written.
    Key(FieldPath),
    /// Where this stands in the Markdown of the file.
    Words(Box<str>),
}

/// A place in an input file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub path: SourcePath,
    /// Where in the file.
    pub locus: Locus,
}

impl Place {
    /// The file at `path` as a whole.
    #[must_use]
    pub fn file(path: &SourcePath) -> Self {
        Self { path: path.clone(), locus: Locus::File }
    }

    /// A range of bytes in the file at `path`.
    #[must_use]
    pub fn span(path: &SourcePath, span: Range<usize>) -> Self {
        Self { path: path.clone(), locus: Locus::Span(span.start, span.end) }
    }

    /// Where `words` stand in the Markdown of the file at `path`.
    #[must_use]
    pub fn words(path: &SourcePath, words: &str) -> Self {
        Self { path: path.clone(), locus: Locus::Words(words.into()) }
    }

    /// The value of `field` in the file at `path`.
    #[must_use]
    pub fn field(path: &SourcePath, field: FieldPath) -> Self {
        Self { path: path.clone(), locus: Locus::Field(field) }
    }
}

/// Line and column of a byte, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// The position of byte `offset` of `text`; past the end means the end.
#[must_use]
pub fn position_of(text: &str, offset: usize) -> Position {
    let before = &text[..text.floor_char_boundary(offset.min(text.len()))];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before[line_start..].trim_start_matches('\u{feff}').chars().count() + 1;
    Position { line: before.bytes().filter(|byte| *byte == b'\n').count() + 1, column }
}
