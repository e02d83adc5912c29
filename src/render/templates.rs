//! Templates: compiled once, their failures told with template and content page.

use std::collections::BTreeSet;

use super::squeeze::squeezed;
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message, input},
    model::{Site, Theme},
    plan::{PageKind, PlannedPage},
    source::{FieldPath, Place, SourcePath},
};

/// The templates that every theme has.
const REQUIRED: [&str; 20] = [
    "home.html",
    "departments.html",
    "department.html",
    "items.html",
    "item.html",
    "column.html",
    "article.html",
    "document.html",
    "page.html",
    "joints.html",
    "joint.html",
    "centers.html",
    "center.html",
    "forms.html",
    "form.html",
    "topics.html",
    "open-government.html",
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
    let said = error.to_string();
    let file = theme.templates.iter().find(|(name, _)| said.contains(&***name));
    let path: SourcePath = file.map_or("site-config.yaml", |(_, file)| &*file.origin).into();
    Diagnostic::new(
        &input::THEME_FILE,
        Place::file(&path),
        Message::new(format!("模板格式不对：{said}"), format!("malformed template: {said}")),
    )
}

/// A finding for a template that failed on `page`.
pub(super) fn failure(site: &Site, page: &PlannedPage, template: &str, error: &tera::Error) -> Diagnostic {
    let origin = site.theme.templates.get(template).map_or(template, |file| &*file.origin);
    let content = match &page.kind {
        PageKind::Item(item) => item.path.as_str(),
        PageKind::Article(article) => article.path.as_str(),
        PageKind::Joint(joint) => joint.path.as_str(),
        PageKind::Form(form) => form.path.as_str(),
        PageKind::Center(center) => center.path.as_str(),
        _ => page.route.as_str(),
    };
    Diagnostic::new(
        &input::THEME_FILE,
        Place::file(&origin.into()),
        Message::new(
            format!("模板在页面 {content} 上出错：{error}"),
            format!("the template fails on {content}: {error}"),
        ),
    )
}

/// One finding for each template: the same fault on a thousand pages is one fault.
pub(super) fn one_each(found: Diagnostics) -> Diagnostics {
    let mut seen = BTreeSet::new();
    found.into_iter().filter(|finding| seen.insert(finding.place.clone())).collect()
}
