//! Articles, documents and standing pages.

use serde::Serialize;

use super::{FactView, FileView, LinkView};

/// An article: `view` in `article.html`, `document.html` and `page.html`.
#[derive(Debug, Serialize)]
pub struct ArticleView {
    /// Summary.
    pub summary: Option<String>,
    /// Text as HTML.
    pub body: String,
    /// Contents, when the text has three headings or more.
    pub contents: Vec<LinkView>,
    /// Files.
    pub attachments: Vec<AttachmentView>,
    /// Related content.
    pub related: Vec<LinkView>,
    /// Items that rest on the document.
    pub items: Vec<LinkView>,
    /// Disclosure block of a document.
    pub disclosure: Option<DisclosureView>,
}

/// A file of an article.
#[derive(Debug, Serialize)]
pub struct AttachmentView {
    /// The file.
    pub file: FileView,
}

/// The disclosure block.
#[derive(Debug, Serialize)]
pub struct DisclosureView {
    /// Rows in official order: label and value.
    pub rows: Vec<FactView>,
    /// Document number, shown under the title.
    pub number: Option<String>,
    /// `in-force`, `amended`, `repealed` or `expired`.
    pub validity: &'static str,
    /// Its word.
    pub validity_name: String,
    /// What replaced it.
    pub successor: Option<LinkView>,
    /// Interpretations, or documents interpreted.
    pub interpretation: Vec<LinkView>,
}
