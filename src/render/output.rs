//! What rendering hands over to writing.

use std::borrow::Cow;

use crate::{model::Edition, plan::PlannedPage, source::SourcePath};

/// A file of the site, ready to be written.
#[derive(Debug)]
pub struct Output<'a> {
    /// Path in the output folder, with forward slashes.
    pub path: String,
    /// What it holds.
    pub content: Content<'a>,
}

impl<'a> Output<'a> {
    /// The page that `planned` is in `edition`, finished as `html`.
    pub(super) fn page(edition: Edition, planned: &PlannedPage, html: &'a [u8]) -> Self {
        let path = edition.route(&planned.route).output_path();
        Self { path, content: Content::Bytes(Cow::Borrowed(html)) }
    }
}

/// What an [`Output`] holds.
#[derive(Debug)]
pub enum Content<'a> {
    /// These bytes; a page's stand in a buffer that the next page will use.
    Bytes(Cow<'a, [u8]>),
    /// The bytes of an input file, copied as they are.
    Copy(SourcePath),
}
