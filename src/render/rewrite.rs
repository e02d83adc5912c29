//! Walking through a finished page, whose texts and addresses become others.
//!
//! Relies on the pages being those of this program: every `<` of a text and every quote of an attribute that
//! ends with it is escaped. Comments, style sheets and scripts stay as they are, linked data is handed over.

use memchr::{memchr, memmem};

/// What becomes of the parts of a page.
pub(super) trait Rewriter {
    /// Writes `text`, which stands behind `before`; whether it is all that the element holds.
    fn text(&self, text: &str, before: &Tag<'_>, alone: bool, out: &mut Vec<u8>);
    /// Attributes that `tag` should have too, since its element holds `text` and nothing else.
    fn more_attributes(&self, _tag: &Tag<'_>, _text: &str) -> &'static str {
        ""
    }
    /// Writes linked data.
    fn linked_data(&self, json: &str, out: &mut Vec<u8>);
    /// What stands in place of `tag`; none leaves it as a tag.
    fn element(&self, _tag: &Tag<'_>) -> Option<&str> {
        None
    }
    /// Whether `tag` keeps its attribute `name`.
    fn keeps(&self, _tag: &Tag<'_>, _name: &str) -> bool {
        true
    }
    /// The value in place of `value` of the attribute `name`; none leaves it as it is.
    fn attribute(&self, tag: &Tag<'_>, name: &str, value: &str) -> Option<String>;
}

/// A tag as it stands in a page.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tag<'a> {
    /// Name; that of an end tag begins with a slash.
    pub name: &'a str,
    /// Attributes as written.
    pub attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// The value of the attribute `name`, as written; absent when it has none.
    pub(super) fn value(&self, name: &str) -> Option<&'a str> {
        attributes(self.attributes)
            .find(|attribute| attribute.name == name)
            .and_then(|attribute| attribute.value)
    }

    /// Whether `text` begins with its end tag.
    fn is_closed_by(&self, text: &str) -> bool {
        let behind = text.strip_prefix("</").and_then(|rest| rest.strip_prefix(self.name));
        behind.is_some_and(|behind| behind.starts_with('>'))
    }
}

/// An attribute as it stands in a tag.
struct Attribute<'a> {
    name: &'a str,
    value: Option<&'a str>,
    /// What stands between the attribute before and this one, this one included, up to its value.
    lead: &'a str,
    quote: &'a str,
}

/// Elements whose text is no text of the page.
const RAW: [&str; 2] = ["script", "style"];

/// Rewrites `html` into `out`.
pub(super) fn rewrite(html: &str, rewriter: &impl Rewriter, out: &mut Vec<u8>) {
    out.clear();
    out.reserve(html.len() + html.len() / 8);
    let mut rest = html;
    let mut before = Tag::default();
    loop {
        let start = memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
        let (text, behind) = rest.split_at(start);
        let alone = before.is_closed_by(behind);
        if !before.name.is_empty() {
            let more = if alone { rewriter.more_attributes(&before, text) } else { "" };
            push_tag(&before, more, rewriter, out);
        }
        if !text.is_empty() {
            rewriter.text(text, &before, alone, out);
        }
        let Some(end) = end_of_tag(behind) else {
            return out.extend_from_slice(behind.as_bytes());
        };
        let written = &behind[..end];
        rest = &behind[end..];
        if written.starts_with("<!") {
            before = Tag::default();
            out.extend_from_slice(written.as_bytes());
            continue;
        }
        before = tag(written);
        if RAW.contains(&before.name) {
            push_tag(&before, "", rewriter, out);
            rest = raw(&before, rest, rewriter, out);
            before = Tag::default();
        }
    }
}

/// The length of the tag or comment that `text` begins with.
fn end_of_tag(text: &str) -> Option<usize> {
    if text.starts_with("<!--") {
        return memmem::find(text.as_bytes(), b"-->").map(|at| at + 3);
    }
    let mut quote = None;
    text.bytes()
        .position(|byte| match (quote, byte) {
            (None, b'>') => true,
            (None, b'"' | b'\'') => {
                quote = Some(byte);
                false
            }
            (Some(open), _) if open == byte => {
                quote = None;
                false
            }
            _ => false,
        })
        .map(|at| at + 1)
}

fn tag(written: &str) -> Tag<'_> {
    let inner = written.trim_start_matches('<').trim_end_matches('>');
    let end = inner.find(|c: char| c.is_ascii_whitespace()).unwrap_or(inner.len());
    let (name, attributes) = inner.split_at(end);
    Tag { name, attributes }
}

fn push_tag(tag: &Tag<'_>, more: &str, rewriter: &impl Rewriter, out: &mut Vec<u8>) {
    if let Some(instead) = rewriter.element(tag) {
        return out.extend_from_slice(instead.as_bytes());
    }
    out.push(b'<');
    out.extend_from_slice(tag.name.as_bytes());
    out.extend_from_slice(more.as_bytes());
    let mut done = 0;
    for attribute in attributes(tag.attributes) {
        let length = attribute.value.map_or(0, |value| value.len() + 2 * attribute.quote.len());
        done += attribute.lead.len() + length;
        if !rewriter.keeps(tag, attribute.name) {
            continue;
        }
        out.extend_from_slice(attribute.lead.as_bytes());
        let Some(value) = attribute.value else { continue };
        let other = rewriter.attribute(tag, attribute.name, value);
        // Without quotes a value ends at the first blank.
        let quote = if other.is_some() && attribute.quote.is_empty() { "\"" } else { attribute.quote };
        out.extend_from_slice(quote.as_bytes());
        out.extend_from_slice(other.as_deref().unwrap_or(value).as_bytes());
        out.extend_from_slice(quote.as_bytes());
    }
    out.extend_from_slice(&tag.attributes.as_bytes()[done..]);
    out.push(b'>');
}

/// The attributes in `text`, in order.
fn attributes(text: &str) -> impl Iterator<Item = Attribute<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(|c: char| !c.is_ascii_whitespace() && c != '/')?;
        let length = rest[start..].find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/' | '>'));
        let end = length.map_or(rest.len(), |length| start + length);
        let name = &rest[start..end];
        let Some(value) = rest[end..].strip_prefix('=') else {
            let lead = &rest[..end];
            rest = &rest[end..];
            return Some(Attribute { name, value: None, lead, quote: "" });
        };
        let lead = &rest[..=end];
        let quote = match value.as_bytes().first() {
            Some(b'"') => "\"",
            Some(b'\'') => "'",
            _ => "",
        };
        let inner = &value[quote.len()..];
        let length = match quote {
            "" => inner.find(|c: char| c.is_ascii_whitespace()),
            quote => inner.find(quote),
        };
        let length = length.unwrap_or(inner.len());
        rest = inner[length..].strip_prefix(quote).unwrap_or_default();
        Some(Attribute { name, value: Some(&inner[..length]), lead, quote })
    })
}

/// Hands over or copies what stands in the raw element that `tag` begins; what follows it.
fn raw<'a>(tag: &Tag<'_>, rest: &'a str, rewriter: &impl Rewriter, out: &mut Vec<u8>) -> &'a str {
    let end = format!("</{}", tag.name);
    let at = memmem::find(rest.as_bytes(), end.as_bytes()).unwrap_or(rest.len());
    let (inner, behind) = rest.split_at(at);
    if tag.attributes.contains("ld+json") {
        rewriter.linked_data(inner, out);
    } else {
        out.extend_from_slice(inner.as_bytes());
    }
    behind
}

/// Marks the Chinese passages of a page in another language, for those who hear it read (WCAG 2.2, 3.1.2).
pub(super) fn mark_chinese(html: &mut Vec<u8>) {
    let Ok(text) = std::str::from_utf8(html) else { return };
    let mut marked = Vec::new();
    rewrite(text, &MarkChinese, &mut marked);
    *html = marked;
}

struct MarkChinese;

impl Rewriter for MarkChinese {
    fn text(&self, text: &str, before: &Tag<'_>, alone: bool, out: &mut Vec<u8>) {
        let inner = text.trim();
        if alone || before.value("lang").is_some() || !inner.chars().any(is_han) {
            return out.extend_from_slice(text.as_bytes());
        }
        let start = text.len() - text.trim_start().len();
        out.extend_from_slice(&text.as_bytes()[..start]);
        out.extend_from_slice(b"<span lang=\"zh-CN\">");
        out.extend_from_slice(inner.as_bytes());
        out.extend_from_slice(b"</span>");
        out.extend_from_slice(&text.as_bytes()[start + inner.len()..]);
    }

    fn more_attributes(&self, tag: &Tag<'_>, text: &str) -> &'static str {
        let is_chinese = tag.value("lang").is_none() && text.chars().any(is_han);
        if is_chinese { " lang=\"zh-CN\"" } else { "" }
    }

    fn linked_data(&self, json: &str, out: &mut Vec<u8>) {
        out.extend_from_slice(json.as_bytes());
    }

    fn attribute(&self, _: &Tag<'_>, _: &str, _: &str) -> Option<String> {
        None
    }
}

/// Whether `character` is a Chinese one.
fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::{Rewriter, Tag, mark_chinese, rewrite};

    struct Loud;

    impl Rewriter for Loud {
        fn text(&self, text: &str, _: &Tag<'_>, _: bool, out: &mut Vec<u8>) {
            out.extend_from_slice(text.to_uppercase().as_bytes());
        }
        fn linked_data(&self, _: &str, out: &mut Vec<u8>) {
            out.extend_from_slice(b"{}");
        }
        fn attribute(&self, tag: &Tag<'_>, name: &str, value: &str) -> Option<String> {
            (tag.name == "a" && name == "title").then(|| format!("{value} b"))
        }
    }

    fn loud(html: &str) -> String {
        let mut out = Vec::new();
        rewrite(html, &Loud, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn texts_and_attributes_are_handed_over_and_the_rest_stays() {
        let page = "<!DOCTYPE html><!-- a > b --><p class=\"x y\" hidden>hi <br/>you</p>";
        assert_eq!(loud(page), "<!DOCTYPE html><!-- a > b --><p class=\"x y\" hidden>HI <br/>YOU</p>");
        assert_eq!(loud("<a href=/x/ title=a>t</a>"), "<a href=/x/ title=\"a b\">T</a>");
        assert_eq!(loud("<a title='a > b' href='#'>t"), "<a title='a > b b' href='#'>T");
        assert_eq!(loud("<input disabled><use href=\"#a\"/>"), "<input disabled><use href=\"#a\"/>");
        assert_eq!(loud("text only"), "TEXT ONLY");
        assert_eq!(loud("a <b"), "A <b");
    }

    #[test]
    fn scripts_and_styles_are_no_texts() {
        let page = "<style>a > b {}</style><script>if (a < b) c()</script>x";
        assert_eq!(loud(page), page.replace(">x", ">X"));
        assert_eq!(
            loud("<script type=\"application/ld+json\">[1]</script>"),
            "<script type=\"application/ld+json\">{}</script>"
        );
    }

    #[test]
    fn chinese_passages_of_an_english_page_say_so() {
        let marked = |html: &str| {
            let mut html = html.as_bytes().to_vec();
            mark_chinese(&mut html);
            String::from_utf8(html).unwrap()
        };
        for (page, expected) in [
            ("<p> 市民卡 <b>OK</b></p>", "<p> <span lang=\"zh-CN\">市民卡</span> <b>OK</b></p>"),
            ("<p id=a>市民卡</p><p>OK</p>", "<p lang=\"zh-CN\" id=a>市民卡</p><p>OK</p>"),
            ("<a lang=\"zh-CN\">市</a>", "<a lang=\"zh-CN\">市</a>"),
        ] {
            assert_eq!(marked(page), expected);
        }
    }
}
