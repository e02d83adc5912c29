//! What rendering hands over to writing.

use std::borrow::Cow;

use crate::source::SourcePath;

/// A file of the site, ready to be written.
#[derive(Debug)]
pub struct Output<'a> {
    /// Path in the output folder, with forward slashes.
    pub path: String,
    /// What it holds.
    pub content: Content<'a>,
}

/// What an [`Output`] holds.
#[derive(Debug)]
pub enum Content<'a> {
    /// These bytes; a page's stand in a buffer that the next page will use.
    Bytes(Cow<'a, [u8]>),
    /// The bytes of an input file, copied as they are.
    Copy(SourcePath),
}
