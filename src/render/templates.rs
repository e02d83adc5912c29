//! Templates: compiled once, their failures told with template and content page.

use std::collections::BTreeSet;

use tera::ErrorKind;

use super::squeeze::{original_offset, squeezed};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message, input},
    model::{Site, Theme},
    plan::PlannedPage,
    source::{FieldPath, Place, SourcePath},
};

/// The templates that every theme has.
const REQUIRED: [&str; 27] = [
    "home.html",
    "departments.html",
    "department.html",
    "items.html",
    "item.html",
    "situation.html",
    "notice.html",
    "poster.html",
    "booklet.html",
    "uses.html",
    "column.html",
    "article.html",
    "document.html",
    "documents.html",
    "page.html",
    "joints.html",
    "joint.html",
    "centers.html",
    "center.html",
    "forms.html",
    "form.html",
    "topics.html",
    "open-government.html",
    "data.html",
    "search.html",
    "sitemap.html",
    "404.html",
];

/// Compiles the templates of `theme`.
pub(super) fn compile(theme: &Theme) -> Result<tera::Tera, Diagnostics> {
    let mut found: Diagnostics = REQUIRED
        .iter()
        .filter(|name| !theme.templates.contains_key(**name))
        .map(|name| missing(theme, name))
        .collect();
    let mut tera = tera::Tera::new();
    tera.autoescape_on(vec![".html"]);
    let sources = theme.templates.iter().map(|(name, file)| (name.to_string(), squeezed(&file.text)));
    if let Err(error) = tera.add_raw_templates(sources) {
        found.push(malformed(theme, &error));
    }
    if found.is_empty() { Ok(tera) } else { Err(found) }
}

fn missing(theme: &Theme, name: &str) -> Diagnostic {
    Diagnostic::new(
        &input::THEME_FILE,
        Place::field(&"site-config.yaml".into(), FieldPath::of("theme")),
        Message::new(
            format!("主题 {} 缺少模板 {name}", theme.name),
            format!("the theme {} has no template {name}", theme.name),
        ),
    )
    .hint(Message::new(
        format!("补上 themes/{}/templates/{name}，或在 theme.yaml 里写 extends: standard", theme.name),
        format!("add themes/{}/templates/{name}, or extend a theme that has it", theme.name),
    ))
}

fn malformed(theme: &Theme, error: &tera::Error) -> Diagnostic {
    let (place, said) = told(theme, error, "site-config.yaml");
    let message = Message::new(format!("模板格式不对：{said}"), format!("malformed template: {said}"));
    Diagnostic::new(&input::THEME_FILE, place, message)
}

/// A finding for a template that failed on `page`.
pub(super) fn failure(site: &Site, page: &PlannedPage, template: &str, error: &tera::Error) -> Diagnostic {
    let (place, said) = told(&site.theme, error, template);
    let content = page.kind.source().map_or(page.route.as_str(), SourcePath::as_str);
    Diagnostic::new(
        &input::THEME_FILE,
        place,
        Message::new(
            format!("模板在页面 {content} 上出错：{said}"),
            format!("the template fails on {content}: {said}"),
        ),
    )
}

/// Where a template is wrong, and what the engine said; `fallback` when it does not say where.
fn told(theme: &Theme, error: &tera::Error, fallback: &str) -> (Place, String) {
    let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
        let origin = theme.templates.get(fallback).map_or(fallback, |file| &*file.origin);
        return (Place::file(&origin.into()), error.to_string());
    };
    let Some(file) = theme.templates.get(report.filename()) else {
        return (Place::file(&report.filename().into()), report.message().to_owned());
    };
    let span = report.span();
    let start = original_offset(&file.text, byte_of(&squeezed(&file.text), span.start_line, span.start_col));
    let width = span.end_col.saturating_sub(span.start_col).max(1);
    let line_end = file.text[start..].find('\n').map_or(file.text.len(), |end| start + end);
    let end = file.text[start..line_end].char_indices().nth(width).map_or(line_end, |(at, _)| start + at);
    (Place::span(&(&*file.origin).into(), start..end), report.message().to_owned())
}

/// The byte of `text` at a line, from 1, and a column in characters, from 0.
fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text[start..].char_indices().nth(column).map_or(text.len(), |(at, _)| start + at)
}

/// One finding for each template: the same fault on a thousand pages is one fault.
pub(super) fn one_each(found: Diagnostics) -> Diagnostics {
    let mut seen = BTreeSet::new();
    found.into_iter().filter(|finding| seen.insert(finding.place.clone())).collect()
}
