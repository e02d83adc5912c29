//! Walking through a finished page, whose texts and addresses become others.
//!
//! Relies on the pages being those of this program: every `<` of a text and every quote of an attribute that
//! ends with it is escaped. Comments, style sheets and scripts stay as they are, linked data is handed over.

use memchr::{memchr, memmem};

/// What becomes of the parts of a page.
pub(super) trait Rewriter {
    /// Writes `text`, which stands behind `before`.
    fn text(&self, text: &str, before: &Tag<'_>, out: &mut Vec<u8>);
    /// Writes linked data.
    fn linked_data(&self, json: &str, out: &mut Vec<u8>);
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

impl Tag<'_> {
    /// Whether it has the attribute `name`.
    pub(super) fn has(&self, name: &str) -> bool {
        attributes(self.attributes).any(|attribute| attribute.name == name)
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
        if start > 0 {
            rewriter.text(&rest[..start], &before, out);
        }
        rest = &rest[start..];
        let Some(end) = end_of_tag(rest) else {
            return out.extend_from_slice(rest.as_bytes());
        };
        let (written, behind) = rest.split_at(end);
        rest = behind;
        before = tag(written);
        if written.starts_with("<!") {
            out.extend_from_slice(written.as_bytes());
            continue;
        }
        push_tag(&before, rewriter, out);
        if RAW.contains(&before.name) {
            rest = raw(&before, rest, rewriter, out);
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

fn push_tag(tag: &Tag<'_>, rewriter: &impl Rewriter, out: &mut Vec<u8>) {
    out.push(b'<');
    out.extend_from_slice(tag.name.as_bytes());
    let mut done = 0;
    for attribute in attributes(tag.attributes) {
        out.extend_from_slice(attribute.lead.as_bytes());
        done += attribute.lead.len();
        let Some(value) = attribute.value else { continue };
        done += value.len() + 2 * attribute.quote.len();
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

/// Elements that hold text and no elements.
const TEXT_ONLY: [&str; 4] = ["title", "option", "textarea", "text"];

impl Rewriter for MarkChinese {
    fn text(&self, text: &str, before: &Tag<'_>, out: &mut Vec<u8>) {
        let inner = text.trim();
        let is_marked = TEXT_ONLY.contains(&before.name) || before.has("lang");
        if is_marked || !inner.chars().any(is_han) {
            return out.extend_from_slice(text.as_bytes());
        }
        let start = text.len() - text.trim_start().len();
        out.extend_from_slice(&text.as_bytes()[..start]);
        out.extend_from_slice(b"<span lang=\"zh-CN\">");
        out.extend_from_slice(inner.as_bytes());
        out.extend_from_slice(b"</span>");
        out.extend_from_slice(&text.as_bytes()[start + inner.len()..]);
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
        fn text(&self, text: &str, _: &Tag<'_>, out: &mut Vec<u8>) {
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
        assert_eq!(
            marked("<p> 市民卡 <b>OK</b></p>"),
            "<p> <span lang=\"zh-CN\">市民卡</span> <b>OK</b></p>"
        );
        assert_eq!(
            marked("<title>市</title><a lang=\"zh-CN\">市</a>"),
            "<title>市</title><a lang=\"zh-CN\">市</a>"
        );
    }
}
