//! What rendering hands over to writing.

use crate::source::SourcePath;

/// A file of the site, ready to be written.
#[derive(Debug)]
pub struct Output {
    /// Path in the output folder, with forward slashes.
    pub path: String,
    /// What it holds.
    pub content: Content,
}

/// What an [`Output`] holds.
#[derive(Debug)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of an input file, copied as they are.
    Copy(SourcePath),
}
