//! Production minification, page by page, never of templates.
//!
//! Only the body is minified: the minifier sorts and unquotes attributes, and those who inspect
//! government sites read the tags of the head by pattern.
//!
//! The parts above and below a page's own content are the same on thousands of pages, and an item or an
//! article is a row of many lists. They are minified once and remembered: parsing is most of the minifier's
//! work.

#[cfg(feature = "minify")]
pub(super) use on::minify;

/// This build has no minifier.
#[cfg(not(feature = "minify"))]
pub(super) fn minify(_: &mut Vec<u8>) {}

#[cfg(feature = "minify")]
mod on {
    use std::{cell::RefCell, collections::HashMap, panic};

    /// Parts that a thread remembers before it begins anew: of a row a few hundred bytes.
    const REMEMBERED: usize = 8192;

    /// How a row of a list begins.
    const ROW: &[u8] = b"<li><a href=\"";

    /// What stands for a row while the rest of the page is minified: a comment that the minifier keeps.
    const PLACE: &[u8] = b"<!--#-->";

    type Parts = HashMap<Box<[u8]>, Box<[u8]>, ahash::RandomState>;

    thread_local! {
        static PARTS: RefCell<Parts> = RefCell::default();
    }

    /// Minifies the body of `html`; leaves it as it is when the minifier fails.
    pub(in crate::render) fn minify(html: &mut Vec<u8>) {
        let Some(body) = find(html, b"<body") else { return };
        let top = find(&html[body..], b"</header>").map_or(body, |at| body + at + b"</header>".len());
        let end = find(&html[top..], b"</body>").map_or(html.len(), |at| top + at);
        let bottom = find(&html[top..end], b"<footer").map_or(end, |at| top + at);
        let minified = PARTS.with_borrow_mut(|parts| {
            let above = remembered(parts, &html[body..top])?.to_vec();
            let own = own(parts, &html[top..bottom])?;
            let below = remembered(parts, &html[bottom..end])?;
            let closing = if end < html.len() { &b"</body></html>"[..] } else { &[] };
            Some([&above, &own, below, closing].concat())
        });
        if let Some(minified) = minified {
            html.truncate(body);
            html.extend_from_slice(&minified);
        }
    }

    /// A page's own part: its rows are remembered.
    fn own(parts: &mut Parts, html: &[u8]) -> Option<Vec<u8>> {
        if find(html, ROW).is_none() || find(html, PLACE).is_some() {
            return part(html);
        }
        let mut frame = Vec::new();
        let mut rows = Vec::new();
        let mut ends = Vec::new();
        let mut rest = html;
        while let Some(start) = find(rest, ROW) {
            let end = start + find(&rest[start..], b"</li>")? + b"</li>".len();
            let row = &rest[start..end];
            frame.extend_from_slice(&rest[..start]);
            if find(&row[ROW.len()..], b"<li").is_some() {
                frame.extend_from_slice(row);
            } else {
                rows.extend_from_slice(remembered(parts, row)?);
                ends.push(rows.len());
                frame.extend_from_slice(PLACE);
            }
            rest = &rest[end..];
        }
        frame.extend_from_slice(rest);
        put_into_places(&part(&frame)?, &rows, &ends)
    }

    /// `frame` with each [`PLACE`] replaced by a row; the rows stand in `rows`, one behind the other.
    fn put_into_places(frame: &[u8], rows: &[u8], ends: &[usize]) -> Option<Vec<u8>> {
        let mut whole = Vec::with_capacity(frame.len() + rows.len());
        let mut rest = frame;
        let mut start = 0;
        for end in ends {
            let place = find(rest, PLACE)?;
            whole.extend_from_slice(&rest[..place]);
            whole.extend_from_slice(&rows[start..*end]);
            rest = &rest[place + PLACE.len()..];
            start = *end;
        }
        whole.extend_from_slice(rest);
        Some(whole)
    }

    fn find(text: &[u8], pattern: &[u8]) -> Option<usize> {
        memchr::memmem::find(text, pattern)
    }

    /// A part that many pages have.
    fn remembered<'a>(parts: &'a mut Parts, html: &[u8]) -> Option<&'a [u8]> {
        if !parts.contains_key(html) {
            let minified = part(html)?;
            if parts.len() == REMEMBERED {
                parts.clear();
            }
            parts.insert(html.into(), minified.into());
        }
        parts.get(html).map(AsRef::as_ref)
    }

    fn part(html: &[u8]) -> Option<Vec<u8>> {
        let cfg = minify_html::Cfg {
            keep_closing_tags: true,
            keep_html_and_head_opening_tags: true,
            keep_ssi_comments: true,
            keep_input_type_text_attr: true,
            ..minify_html::Cfg::default()
        };
        // The minifier has panicked on odd input before; a page matters more than its last blank.
        panic::catch_unwind(|| minify_html::minify(html, &cfg)).ok()
    }

    #[cfg(test)]
    mod tests {
        use super::{minify, part};

        #[test]
        fn a_page_minified_in_parts_is_that_minified_whole() {
            let head = "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<title>首页</title>\n</head>\n";
            let body = "<body class=\"kind-home\">\n<a href=\"#main\">正文</a>\n<header class=\"top\">\n\
                <p>门户  <b>一</b> <i>二</i></p>\n</header>\n\n<nav>\n<a href=\"/\">首页</a>\n</nav>\n\
                <main id=\"main\">\n<header><h2>要闻</h2></header>\n<p>一\n二 <a href=\"/\">三</a></p>\n\
                <pre>  留白\n</pre>\n<ul class=\"rows\">\n<li><a href=\"/a/\">甲</a>\n<p>一　<b>二</b></p>\n\
                </li>\n<li><a href=\"/b/\">乙</a>\n<ul>\n<li>丙</li>\n</ul>\n</li>\n</ul>\n</main>\n<footer>\n<p>示范市</p>\n</footer>\n</body>\n</html>\n";
            for _ in 0..2 {
                let mut page = format!("{head}{body}").into_bytes();
                minify(&mut page);
                let body = part(body.as_bytes()).expect("the sample is minified");
                let whole = [head.as_bytes(), &body, b"</html>"].concat();
                assert_eq!(String::from_utf8_lossy(&page), String::from_utf8_lossy(&whole));
            }
        }
    }
}
