//! An article, a document or a standing page.

use super::{Resolver, boxed, open_government, value};
use crate::{
    load::{links, raw::RawArticle},
    model::{Article, Attachment, Body, Disclosure, Owner, Slug},
    source::FieldPath,
};

/// Where an article stands in the content folder.
pub(in crate::load) struct Standing {
    pub(in crate::load) owner: Owner,
    pub(in crate::load) column: Option<Slug>,
    pub(in crate::load) slug: Slug,
}

/// Resolves the article that stands at `standing`.
pub(in crate::load) fn article(
    run: &mut Resolver<'_>,
    standing: Standing,
    raw: RawArticle,
    body: Body,
) -> Article {
    // One line a field would hide the rest of the function.
    #[rustfmt::skip]
    let RawArticle {
        title, date, source, author, summary, keywords, column, draft, publish_at, expires, aliases,
        image, attachments, related, index_number, category, issuer, written, number, subject_words,
        validity, successor, interpretation, report,
    } = raw;
    let written_date = run.date(written.as_ref(), || FieldPath::of("written"));
    let disclosure = Disclosure {
        index_number,
        category,
        issuer,
        written: written_date,
        number,
        subject_words: subject_words.into(),
        validity: value(validity),
        successor: successor.map(|text| links::target(&text)),
        interpretation: boxed(interpretation, |text| links::target(&text)),
    };
    let column = match column {
        Some(text) => run.slug(&text, || FieldPath::of("column")),
        None => standing.column,
    };
    Article {
        path: run.path.clone(),
        owner: standing.owner,
        column,
        slug: standing.slug,
        title: title.into(),
        date: run.date_time(date.as_ref(), || FieldPath::of("date")),
        source,
        author,
        summary,
        keywords: keywords.into(),
        draft,
        publish_at: run.date_time(publish_at.as_ref(), || FieldPath::of("publish_at")),
        expires: run.date(expires.as_ref(), || FieldPath::of("expires")),
        aliases: aliases.into(),
        image: image.map(|text| links::target(&text)),
        attachments: boxed(attachments, |raw| Attachment {
            file: links::target(&raw.file),
            title: raw.title,
        }),
        related: boxed(related, |text| links::target(&text)),
        report: report.map(|raw| Box::new(open_government::report(run, raw))),
        disclosure: is_written(&disclosure).then(|| Box::new(disclosure)),
        body,
    }
}

/// Whether any part of the disclosure block is written.
fn is_written(block: &Disclosure) -> bool {
    block.index_number.is_some()
        || block.category.is_some()
        || block.issuer.is_some()
        || block.written.is_some()
        || block.number.is_some()
        || block.validity.is_some()
        || block.successor.is_some()
        || !block.subject_words.is_empty()
        || !block.interpretation.is_empty()
}
