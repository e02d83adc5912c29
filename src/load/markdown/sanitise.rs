//! Raw HTML: what is dangerous is named, and removed.

use std::{collections::HashSet, sync::LazyLock};

use ammonia::Builder;

use crate::load::links;

/// Tags and attributes that the rewritten Markdown itself uses and editors may.
static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .add_tags(["section", "aside", "input", "figure", "figcaption", "u"])
        .add_generic_attributes(["class", "id", "role", "tabindex", "aria-label", "lang"])
        .add_tag_attributes("th", ["scope", "colspan", "rowspan"])
        .add_tag_attributes("td", ["colspan", "rowspan"])
        .add_tag_attributes("img", ["loading"])
        .add_tag_attributes("a", ["rel"])
        .attribute_filter(|element, attribute, value| {
            let is_foreign = element == "img" && attribute == "src" && links::is_external(value);
            (!is_foreign).then(|| value.into())
        })
        .link_rel(None)
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]));
    builder
});

/// `html` without what the policy of pages forbids: scripts, frames, event attributes, inline styles and pictures
/// of other sites.
pub(super) fn clean(html: &str) -> String {
    CLEANER.clean(html).to_string()
}

/// What is dangerous in a piece of raw HTML: its place in the piece and its name.
pub(super) fn dangerous(html: &str) -> Option<(usize, &'static str)> {
    const TAGS: [&str; 9] =
        ["<script", "<iframe", "<object", "<embed", "<style", "<link", "<meta", "<form", "<base"];
    let lower = html.to_ascii_lowercase();
    let tag = TAGS.iter().filter_map(|tag| lower.find(tag).map(|at| (at + 1, &tag[1..]))).min();
    tag.or_else(|| lower.find("javascript:").map(|at| (at, "javascript:")))
        .or_else(|| event_attribute(&lower).map(|at| (at + 1, "on…=")))
}

/// Where a picture from another site begins in a piece of raw HTML.
pub(super) fn foreign_picture(html: &str) -> Option<usize> {
    let lower = html.to_ascii_lowercase();
    lower.match_indices("<img").map(|(at, _)| at).find(|at| {
        let tag = lower[*at..].split('>').next().unwrap_or_default();
        let sources = tag.split("src").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('='));
        sources
            .map(|value| value.trim_start().trim_start_matches(['"', '\'']))
            .any(|value| links::is_external(value.split(['"', '\'', ' ']).next().unwrap_or_default()))
    })
}

fn event_attribute(lower: &str) -> Option<usize> {
    lower.match_indices(" on").map(|(at, _)| at).find(|at| {
        let rest = &lower[at + 3..];
        let name = rest.bytes().take_while(u8::is_ascii_lowercase).count();
        name > 2 && rest[name..].trim_start().starts_with('=') && lower[..*at].contains('<')
    })
}
