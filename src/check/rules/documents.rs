//! Which articles are documents.

use crate::{
    check::Context,
    model::{Article, Disclosure},
};

/// The disclosure block of `article`, empty when a document has none; absent when it is no document, or not
/// yet one: a draft may be unfinished.
pub(super) fn block(article: &Article, context: &Context<'_>) -> Option<Disclosure> {
    let column = article.column.as_ref()?;
    let is_document = context.site.config.column(column.as_str()).is_some_and(|column| column.document);
    (is_document && !article.draft).then(|| article.disclosure.as_deref().cloned().unwrap_or_default())
}
