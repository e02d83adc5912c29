//! What the preview adds to pages: errors above, the source file below, a script that reloads.

use super::{blocks::Block, versions::Shown};
use crate::{diagnostic::Language, plan::PlannedPage};

/// Reloads the page when there is a new version.
pub(super) const SCRIPT: &str = include_str!("reload.js");
/// Looks of what the preview adds.
pub(super) const STYLE: &str = include_str!("preview.css");

/// A page with what the preview adds.
pub(super) fn with_preview(
    html: &[u8],
    shown: &Shown,
    page: &PlannedPage,
    blocks: &[Block],
    language: Language,
) -> String {
    let html = String::from_utf8_lossy(html).into_owned();
    let head = format!(
        "<link rel=\"stylesheet\" href=\"/__menhu/preview.css\"><script src=\"/__menhu/reload.js\" data-version=\"{}\" defer></script></head>",
        shown.number
    );
    let html = html.replacen("</head>", &head, 1);
    let added = errors(shown, language) + &source(page, blocks, language);
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

/// The file a page comes from, and the places of its blocks for the script to show beside them.
fn source(page: &PlannedPage, blocks: &[Block], language: Language) -> String {
    let Some(path) = page.kind.source() else { return String::new() };
    let label = match language {
        Language::Chinese => "本页来自",
        Language::English => "this page comes from",
    };
    let path = escaped(path.as_str());
    let mut html = format!("<div class=\"menhu-source\" id=\"menhu-source\"><p>{label} {path}</p><ul>");
    for Block { anchor, place } in blocks {
        let (anchor, place) = (escaped(anchor), escaped(place));
        html.push_str(&format!("<li><a href=\"#{anchor}\">#{anchor}</a> <span>{place}</span></li>"));
    }
    html + "</ul></div>"
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
