//! Squeezing blanks out of templates, once, when they are loaded.
//!
//! Indentation and blank lines of a template would be copied into every page. A run of white space that
//! holds a line break is dropped beside the tag of a block and becomes one line break elsewhere; nothing
//! inside `<pre>` or `<textarea>` is touched.

/// Elements that browsers lay out as blocks: white space before and after their tags is never shown. The
/// tags of the head are left on their lines: people read them in the source.
const BLOCKS: [&str; 39] = [
    "article",
    "aside",
    "blockquote",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "select",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// `template` with runs of white space that hold a line break made shorter.
pub(super) fn squeezed(template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = ["<pre", "<textarea"].iter().filter_map(|tag| rest.find(tag)).min() {
        let end_tag = if rest[start..].starts_with("<pre") { "</pre>" } else { "</textarea>" };
        let end = rest[start..].find(end_tag).map_or(rest.len(), |end| start + end);
        push_squeezed(&mut out, &rest[..start], &rest[start..]);
        out.push_str(&rest[start..end]);
        rest = &rest[end..];
    }
    push_squeezed(&mut out, rest, "");
    out
}

/// The byte of `template` that became byte `offset` of its squeezed form: only white space was dropped.
pub(super) fn original_offset(template: &str, offset: usize) -> usize {
    let squeezed = squeezed(template);
    let is_ink = |character: &char| !character.is_whitespace();
    let before = squeezed[..squeezed.floor_char_boundary(offset)].chars().filter(is_ink).count();
    let mut ink = template.char_indices().filter(|(_, character)| is_ink(character));
    ink.nth(before).map_or(template.len(), |(at, _)| at)
}

/// Squeezes `text`, which stands before `after`.
fn push_squeezed(out: &mut String, text: &str, after: &str) {
    let mut rest = text;
    while let Some(start) = rest.find(char::is_whitespace) {
        out.push_str(&rest[..start]);
        let blank = &rest[start..];
        let end = blank.find(|c: char| !c.is_whitespace()).unwrap_or(blank.len());
        let run = &blank[..end];
        rest = &blank[end..];
        if !run.contains('\n') {
            out.push_str(run);
        } else if !out.ends_with('\n') && !ends_with_block(out) {
            let next = if rest.is_empty() { after } else { rest };
            if !starts_with_block(next) {
                out.push('\n');
            }
        }
    }
    out.push_str(rest);
}

fn starts_with_block(text: &str) -> bool {
    let Some(tag) = text.strip_prefix('<') else { return false };
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    BLOCKS.contains(&name)
}

fn ends_with_block(text: &str) -> bool {
    let Some(before) = text.strip_suffix('>') else { return false };
    before
        .rfind('<')
        .is_some_and(|start| !before[start..].contains('>') && starts_with_block(&before[start..]))
}

#[cfg(test)]
mod tests {
    use super::{original_offset, squeezed};

    #[test]
    fn white_space_stays_where_it_is_shown() {
        let template = "<ul>\n  <li>\n    <a>甲</a>\n    <b>乙</b>  丙\n  </li>\n\n</ul>\n<pre>\n  丁\n</pre>\n\
                        {% if a %}\n<p>{{ x }}\n  {{ y }}</p>\n{% endif %}\n<b>\n</b>";
        assert_eq!(
            squeezed(template),
            "<ul><li><a>甲</a>\n<b>乙</b>  丙</li></ul><pre>\n  丁\n</pre>{% if a %}<p>{{ x }}\n{{ y }}</p>{% endif %}\n<b>\n</b>"
        );
    }

    #[test]
    fn every_byte_is_found_again() {
        let template = "<ul>\n  {% for a in b %}\n  <li>{{ a }}</li>\n  {% endfor %}\n</ul>";
        let squeezed = squeezed(template);
        for (at, character) in squeezed.char_indices().filter(|(_, character)| !character.is_whitespace()) {
            assert!(template[original_offset(template, at)..].starts_with(character), "byte {at}");
        }
        let printed = squeezed.find("a }}").expect("the template prints a");
        assert!(template[original_offset(template, printed)..].starts_with("a }}"));
    }
}
