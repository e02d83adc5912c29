//! What rendering hands over to writing.

use std::{
    borrow::Cow,
    fmt,
    io::{self, Write},
};

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
    /// More bytes than should stand in memory: they are made while they are written.
    Made(Maker<'a>),
}

type Make<'a> = dyn Fn(&mut dyn Write) -> io::Result<()> + Send + Sync + 'a;

/// Makes the bytes of a file, the same each time.
pub struct Maker<'a>(Box<Make<'a>>);

impl<'a> Maker<'a> {
    /// A maker that writes by `make`.
    pub(super) fn new(make: impl Fn(&mut dyn Write) -> io::Result<()> + Send + Sync + 'a) -> Self {
        Self(Box::new(make))
    }

    /// Writes the bytes to `out`.
    ///
    /// # Errors
    /// When `out` does not take them.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        (self.0)(out)
    }

    /// The bytes, for those who need them all at once.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.write(&mut bytes)?;
        Ok(bytes)
    }
}

impl fmt::Debug for Maker<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Maker").finish_non_exhaustive()
    }
}
