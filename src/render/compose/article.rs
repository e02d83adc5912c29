//! Articles, documents and standing pages.

use super::{
    super::{
        EditionRenderer,
        body::BodyPlace,
        format,
        views::{ArticleView, AttachmentView, DisclosureView, FactView, FileView, LinkView},
    },
    text,
};
use crate::{
    model::{Article, ClosedList as _, Disclosure, LinkTarget, Route, Validity},
    source::SourcePath,
};

/// Headings from which on an article has a list of contents.
const HEADINGS_FOR_CONTENTS: usize = 3;

/// The template of an article: documents have their own, standing pages stand in no column.
pub(super) fn template(renderer: &EditionRenderer, article: &Article) -> &'static str {
    match renderer.plan().checked().site().config.is_document(article) {
        true => "document.html",
        false if article.column.is_some() => "article.html",
        false => "page.html",
    }
}

/// An article.
pub(super) fn article(renderer: &EditionRenderer, article: &Article) -> ArticleView {
    let headings: Vec<LinkView> = article
        .body
        .headings
        .iter()
        .filter(|heading| heading.level == 2)
        .map(|heading| LinkView { title: heading.text.to_string(), url: format!("#{}", heading.id) })
        .collect();
    ArticleView {
        summary: text(article.summary.as_ref()),
        body: signed(renderer, article),
        contents: if headings.len() >= HEADINGS_FOR_CONTENTS { headings } else { Vec::new() },
        attachments: article
            .attachments
            .iter()
            .map(|attachment| AttachmentView {
                file: file_view(renderer, &attachment.file, attachment.title.as_deref(), &article.path),
            })
            .collect(),
        related: target_links(renderer, &article.related, &article.path),
        items: renderer.links(renderer.plan().resting_on(&Route::article(article))),
        disclosure: article.disclosure.as_ref().map(|block| disclosure(renderer, article, block)),
    }
}

/// The text of `article` with the issuer and the date that end an official paper marked, so that they stand on the right.
fn signed(renderer: &EditionRenderer, article: &Article) -> String {
    let mut html = renderer.body(&article.body, BodyPlace::of(&article.path, &article.owner));
    let block = article.disclosure.as_deref();
    let named = block.and_then(|block| Some((block.issuer.as_deref()?, block.written?)));
    if let Some((issuer, written)) = named {
        let (issuer, day) = (format::escaped(issuer), renderer.day(written));
        if let Some(at) = html.rfind(&format!("<p>{issuer}</p>\n<p>{day}</p>")) {
            let marked = format!("<p class=\"sign\">{issuer}</p>\n<p class=\"sign sign-date\">{day}</p>");
            let end = at + issuer.len() + day.len() + "<p></p>\n<p></p>".len();
            html.replace_range(at..end, &marked);
        }
    }
    html
}

/// Links to what `targets` name in the file at `from`; those that are not shown are left out.
fn target_links(renderer: &EditionRenderer, targets: &[LinkTarget], from: &SourcePath) -> Vec<LinkView> {
    targets.iter().filter_map(|target| target_link(renderer, target, from)).collect()
}

pub(super) fn target_link(
    renderer: &EditionRenderer,
    target: &LinkTarget,
    from: &SourcePath,
) -> Option<LinkView> {
    renderer
        .page_of(target, from)
        .map(|page| LinkView { title: page.title.to_string(), url: renderer.target_url(target, from) })
}

/// A file to download.
pub(in crate::render) fn file_view(
    renderer: &EditionRenderer,
    target: &LinkTarget,
    title: Option<&str>,
    from: &SourcePath,
) -> FileView {
    let name = target.path.rsplit('/').next().unwrap_or(&target.path);
    let route = renderer.address_of(target, from);
    let assets = &renderer.plan().checked().site().assets;
    let asset = route.and_then(|route| assets.get(&format!("content{route}").as_str().into()));
    FileView {
        title: title.unwrap_or(name).to_owned(),
        url: renderer.target_url(target, from),
        format: name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_uppercase()),
        size: asset.map_or(String::new(), |asset| format::size(asset.len)),
    }
}

/// The disclosure block in the order of the national form.
fn disclosure(renderer: &EditionRenderer, article: &Article, block: &Disclosure) -> DisclosureView {
    let words = renderer.words();
    let none = || words.get("none").to_owned();
    let validity = block.validity.unwrap_or(Validity::InForce);
    let subject_words =
        if block.subject_words.is_empty() { none() } else { words.join(&block.subject_words) };
    let rows = [
        ("index_number", text(block.index_number.as_ref())),
        ("category", text(block.category.as_ref())),
        ("issuer", text(block.issuer.as_ref())),
        ("written", block.written.map(|date| renderer.day(date))),
        ("document_title", Some(article.title.to_string())),
        ("document_number", text(block.number.as_ref())),
        ("published", article.date.map(|date| renderer.day(date.date()))),
        ("subject_words", Some(subject_words)),
        ("validity", Some(renderer.name(validity))),
    ];
    DisclosureView {
        rows: rows
            .into_iter()
            .map(|(key, value)| FactView {
                label: words.get(key).to_owned(),
                value: value.unwrap_or_else(none),
            })
            .collect(),
        number: text(block.number.as_ref()),
        validity: validity.key(),
        validity_name: renderer.name(validity),
        successor: block.successor.as_ref().and_then(|target| target_link(renderer, target, &article.path)),
        interpretation: target_links(renderer, &block.interpretation, &article.path),
    }
}
