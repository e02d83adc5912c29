//! Raw HTML: what is dangerous is named, and removed.

use std::{collections::HashSet, sync::LazyLock};

use ammonia::Builder;

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
        .link_rel(None)
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]));
    builder
});

/// `html` without scripts, frames, event attributes and inline styles.
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

fn event_attribute(lower: &str) -> Option<usize> {
    lower.match_indices(" on").map(|(at, _)| at).find(|at| {
        let rest = &lower[at + 3..];
        let name = rest.bytes().take_while(u8::is_ascii_lowercase).count();
        name > 2 && rest[name..].trim_start().starts_with('=') && lower[..*at].contains('<')
    })
}
