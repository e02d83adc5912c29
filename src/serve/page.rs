//! What the preview adds to pages: errors above, the source file below, a script that reloads.

use super::versions::Shown;
use crate::{
    diagnostic::Language,
    plan::{PageKind, PlannedPage},
};

/// Reloads the page when there is a new version.
pub(super) const SCRIPT: &str = include_str!("reload.js");
/// Looks of what the preview adds.
pub(super) const STYLE: &str = include_str!("preview.css");

/// A page with what the preview adds.
pub(super) fn with_preview(html: &[u8], shown: &Shown, page: &PlannedPage, language: Language) -> String {
    let html = String::from_utf8_lossy(html).into_owned();
    let head = format!(
        "<link rel=\"stylesheet\" href=\"/__menhu/preview.css\"><script src=\"/__menhu/reload.js\" data-version=\"{}\" defer></script></head>",
        shown.number
    );
    let html = html.replacen("</head>", &head, 1);
    let added = errors(shown, language) + &source(page, language);
    html.replacen("</body>", &format!("{added}</body>"), 1)
}

/// A page for a site that has no good version yet.
pub(super) fn without_site(shown: &Shown, language: Language) -> String {
    bare(&errors(shown, language), shown)
}

/// A page for a template that failed.
pub(super) fn template_failure(message: &str, shown: &Shown, language: Language) -> String {
    bare(&block(message, language), shown)
}

fn bare(body: &str, shown: &Shown) -> String {
    format!(
        "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>menhu</title><link rel=\"stylesheet\" href=\"/__menhu/preview.css\"><script src=\"/__menhu/reload.js\" data-version=\"{}\" defer></script></head><body>{body}</body></html>",
        shown.number
    )
}

fn errors(shown: &Shown, language: Language) -> String {
    shown.errors.as_ref().map_or(String::new(), |errors| block(errors, language))
}

fn block(errors: &str, language: Language) -> String {
    let title = match language {
        Language::Chinese => "内容有错误，下面是上一个好的版本",
        Language::English => "the content has errors; the last good version is shown",
    };
    format!("<div class=\"menhu-errors\" role=\"alert\"><p>{title}</p><pre>{}</pre></div>", escaped(errors))
}

/// The file a page comes from.
fn source(page: &PlannedPage, language: Language) -> String {
    let path = match &page.kind {
        PageKind::Item(item) => item.path.as_str(),
        PageKind::Article(article) => article.path.as_str(),
        PageKind::Joint(joint) => joint.path.as_str(),
        PageKind::Form(form) => form.path.as_str(),
        PageKind::Center(center) => center.path.as_str(),
        _ => return String::new(),
    };
    let label = match language {
        Language::Chinese => "本页来自",
        Language::English => "this page comes from",
    };
    format!("<p class=\"menhu-source\">{label} {}</p>", escaped(path))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
