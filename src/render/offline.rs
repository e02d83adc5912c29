//! Finished pages that open from a folder or a memory stick: no server, no addresses from the top of a host.
//!
//! Links lead from page to page by relative paths that name `index.html`. What browsers refuse to pages without a
//! host is taken out: integrity of files (it needs a host to ask), the policy (it has no host to name), icons by
//! reference to another file (they are written into the page).

use std::collections::BTreeMap;

use super::{
    Assets,
    output::Content,
    rewrite::{Rewriter, Tag, rewrite},
};

/// Attributes whose values are addresses.
const ADDRESSES: [&str; 6] = ["href", "src", "action", "poster", "data", "content"];

/// Attributes that need a host.
const OF_A_HOST: [&str; 2] = ["integrity", "crossorigin"];

/// Makes pages open without a server.
#[derive(Debug)]
pub(super) struct Offline {
    base_path: Box<str>,
    /// The drawings of the sprites, by the address that refers to each.
    drawings: BTreeMap<String, String>,
}

/// The rewriting of one page.
struct Page<'a> {
    offline: &'a Offline,
    /// From the page to the top of the site.
    up: String,
}

impl Offline {
    /// Makes pages of a site below `base_path` open without a server.
    pub(super) fn of(assets: &Assets, base_path: &str) -> Self {
        let mut drawings = BTreeMap::new();
        for output in assets.outputs().filter(|output| output.path.ends_with(".svg")) {
            let Content::Bytes(bytes) = &output.content else { continue };
            let Ok(sprite) = std::str::from_utf8(bytes) else { continue };
            for (name, view_box, drawing) in symbols(sprite) {
                let drawing = format!("<svg viewBox=\"{view_box}\">{drawing}</svg>");
                drawings.insert(format!("{base_path}/{}#{name}", output.path), drawing);
            }
        }
        Self { base_path: base_path.into(), drawings }
    }

    /// The style sheet `css` with the views of sprites that it refers to written in.
    pub(super) fn style_sheet(&self, css: &str) -> String {
        let mut out = String::with_capacity(css.len());
        let mut rest = css;
        while let Some(at) = rest.find("url(\"") {
            let (before, reference) = rest.split_at(at + "url(\"".len());
            out.push_str(before);
            let end = reference.find('"').unwrap_or(reference.len());
            let (address, behind) = reference.split_at(end);
            out.push_str(&self.view(address).unwrap_or_else(|| address.to_owned()));
            rest = behind;
        }
        out.push_str(rest);
        out
    }

    /// The drawing of the view at `address` as an address of its own; views are called as their symbols are.
    fn view(&self, address: &str) -> Option<String> {
        let (sprite, name) =
            address.rsplit_once('/').map_or(address, |(_, file)| file).split_once("#view-")?;
        let symbol = format!("/{sprite}#{name}");
        let (_, drawing) = self.drawings.iter().find(|(known, _)| known.ends_with(&symbol))?;
        let drawing = drawing.replacen("<svg ", "<svg xmlns='http://www.w3.org/2000/svg' ", 1);
        let encoded = drawing.replace('%', "%25").replace('"', "'").replace('#', "%23");
        Some(format!("data:image/svg+xml,{}", encoded.replace('<', "%3C").replace('>', "%3E")))
    }

    /// Rewrites the finished page `html`, which lies at `path` in the output folder, into `out`.
    pub(super) fn page(&self, html: &[u8], path: &str, out: &mut Vec<u8>) {
        let page = Page { offline: self, up: "../".repeat(path.matches('/').count()) };
        match std::str::from_utf8(html) {
            Ok(text) => rewrite(text, &page, out),
            Err(_) => html.clone_into(out),
        }
    }
}

/// The symbols of `sprite`: name, view box, and what each draws.
fn symbols(sprite: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    sprite.split("<symbol ").skip(1).filter_map(|symbol| {
        let (attributes, behind) = symbol.split_once('>')?;
        let value = |name: &str| attributes.split_once(name)?.1.split_once('"').map(|(value, _)| value);
        Some((value("id=\"")?, value("viewBox=\"")?, behind.split_once("</symbol>")?.0))
    })
}

impl Page<'_> {
    /// `address` from this page, if it lies on the site.
    fn relative(&self, address: &str) -> Option<String> {
        let inner = address.strip_prefix(&*self.offline.base_path)?.strip_prefix('/')?;
        if inner.starts_with('/') {
            return None;
        }
        let end = inner.find(['#', '?']).unwrap_or(inner.len());
        let (path, behind) = inner.split_at(end);
        let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
        Some(format!("{}{path}{index}{behind}", self.up))
    }
}

impl Rewriter for Page<'_> {
    fn text(&self, text: &str, _: &Tag<'_>, _: bool, out: &mut Vec<u8>) {
        out.extend_from_slice(text.as_bytes());
    }

    fn linked_data(&self, json: &str, out: &mut Vec<u8>) {
        out.extend_from_slice(json.as_bytes());
    }

    fn element(&self, tag: &Tag<'_>) -> Option<&str> {
        match tag.name {
            "meta" if tag.value("http-equiv").is_some_and(|name| name.contains("Security")) => Some(""),
            "use" => tag.value("href").and_then(|href| self.offline.drawings.get(href)).map(String::as_str),
            "/use" => Some(""),
            _ => None,
        }
    }

    fn keeps(&self, _: &Tag<'_>, name: &str) -> bool {
        !OF_A_HOST.contains(&name)
    }

    fn attribute(&self, tag: &Tag<'_>, name: &str, value: &str) -> Option<String> {
        if tag.name == "meta" {
            // A page at an old address sends readers on.
            let (delay, address) = value.split_once("url=")?;
            return self.relative(address).map(|relative| format!("{delay}url={relative}"));
        }
        if ADDRESSES.contains(&name) { self.relative(value) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Offline, symbols};

    fn page(html: &str, path: &str) -> String {
        let drawings =
            BTreeMap::from([("/p/assets/icons.svg#pin".to_owned(), "<path d=\"M0 0\"/>".to_owned())]);
        let mut out = Vec::new();
        Offline { base_path: "/p".into(), drawings }.page(html.as_bytes(), path, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn links_lead_from_page_to_page_by_relative_paths() {
        for (path, html, expected) in [
            ("index.html", "<a href=\"/p/items/\">", "<a href=\"items/index.html\">"),
            ("a/b/index.html", "<a href=\"/p/\">", "<a href=\"../../index.html\">"),
            ("a/index.html", "<a href=\"/p/b/#c\">", "<a href=\"../b/index.html#c\">"),
            ("a/index.html", "<img src=/p/files/x.png>", "<img src=\"../files/x.png\">"),
            ("a/index.html", "<form action=\"/p/search/\">", "<form action=\"../search/index.html\">"),
            (
                "old/index.html",
                "<meta content=\"0; url=/p/new/\">",
                "<meta content=\"0; url=../new/index.html\">",
            ),
        ] {
            assert_eq!(page(html, path), expected);
        }
    }

    #[test]
    fn addresses_elsewhere_and_on_the_page_stay() {
        for same in [
            "<a href=\"https://www.gov.cn/\">",
            "<a href=\"#main\">",
            "<a href=\"tel:1\">",
            "<meta content=\"/p/a/\">",
        ] {
            assert_eq!(page(same, "a/index.html"), same);
        }
    }

    #[test]
    fn what_needs_a_host_is_taken_out_and_icons_are_written_in() {
        assert_eq!(
            page("<script src=\"/p/a.js\" integrity=\"x\" defer>", "index.html"),
            "<script src=\"a.js\" defer>"
        );
        assert_eq!(page("<meta http-equiv=\"Content-Security-Policy\" content=\"x\">", "index.html"), "");
        assert_eq!(
            page("<svg><use href=\"/p/assets/icons.svg#pin\"/></svg>", "a/index.html"),
            "<svg><path d=\"M0 0\"/></svg>"
        );
        let drawing = "<svg viewBox=\"0\"><g/></svg>".to_owned();
        let drawings = BTreeMap::from([("/assets/i.1.svg#pin".to_owned(), drawing)]);
        let offline = Offline { base_path: "".into(), drawings };
        assert_eq!(
            offline.style_sheet("a{b:url(\"../i.1.svg#view-pin\");c:url(\"../c.png\")}"),
            "a{b:url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0'%3E%3Cg/%3E%3C/svg%3E\");c:url(\"../c.png\")}"
        );
        let sprite =
            "<svg><symbol id=\"a\" viewBox=\"0 0 9 9\"><g/></symbol><symbol id=\"b\"><i/></symbol></svg>";
        assert_eq!(symbols(sprite).collect::<Vec<_>>(), [("a", "0 0 9 9", "<g/>")]);
    }
}
