//! Feeds, the site map, robots, `security.txt` and redirect pages.

use std::fmt::Write as _;

use jiff::ToSpan as _;

use super::{EditionRenderer, format};
use crate::{
    model::{ClosedList as _, Date, Route},
    plan::{FeedPlan, PageKind, Redirect, SiteMapEntries, SiteMapPlan, SitePlan},
};

/// An Atom feed (RFC 4287).
pub(super) fn feed(renderer: &EditionRenderer, feed: &FeedPlan) -> String {
    let plan = renderer.plan();
    let config = &plan.checked().site().config;
    let page = plan.page(feed.page);
    let entries: Vec<_> = feed
        .entries
        .iter()
        .filter_map(|entry| match &plan.page(*entry).kind {
            PageKind::Article(article) => Some((plan.page(*entry), article)),
            _ => None,
        })
        .collect();
    let newest = entries.iter().filter_map(|(_, article)| article.date).max();
    let updated = newest.map_or_else(|| format::iso_minute(plan.checked().as_of().now), format::iso_minute);
    let id = renderer.absolute(&feed.route);
    let title = if page.title.as_ref() == &*config.title {
        page.title.to_string()
    } else {
        format!("{} - {}", page.title, config.title)
    };
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<title>{}</title>\n<id>{id}</id>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{id}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<updated>{updated}</updated>\n<author><name>{}</name></author>\n",
        config.language,
        format::escaped(&title),
        renderer.absolute(&page.route),
        format::escaped(config.sponsor.as_deref().unwrap_or(&config.title)),
    );
    for (page, article) in entries {
        let url = renderer.absolute(&page.route);
        let date = article.date.map_or_else(|| updated.clone(), format::iso_minute);
        let summary = article.summary.as_deref().unwrap_or(&article.body.lead);
        // Writing into a string cannot fail.
        let _ = write!(
            xml,
            "<entry>\n<title>{}</title>\n<id>{url}</id>\n<link href=\"{url}\"/>\n<published>{date}</published>\n<updated>{date}</updated>\n<summary>{}</summary>\n</entry>\n",
            format::escaped(&page.title),
            format::escaped(summary),
        );
    }
    xml.push_str("</feed>\n");
    xml
}

/// A site map, or the list of its parts (sitemaps.org 0.9).
pub(super) fn site_map(plan: &SitePlan, map: &SiteMapPlan) -> String {
    const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
    let base = &plan.checked().site().config.base_url;
    let (list, entry) = match map.entries {
        SiteMapEntries::Pages(_) => ("urlset", "url"),
        SiteMapEntries::Parts(_) => ("sitemapindex", "sitemap"),
    };
    let mut xml = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{list} xmlns=\"{NAMESPACE}\">\n");
    let mut add = |route: &Route, updated: Option<Date>| {
        // Writing into a string cannot fail.
        let _ = write!(xml, "<{entry}><loc>{base}{}</loc>", map.edition.route(route));
        if let Some(date) = updated {
            let _ = write!(xml, "<lastmod>{}</lastmod>", format::iso_day(date));
        }
        let _ = writeln!(xml, "</{entry}>");
    };
    match &map.entries {
        SiteMapEntries::Pages(pages) => {
            for page in pages.iter().map(|id| plan.page(*id)) {
                add(&page.route, page.updated);
            }
        }
        SiteMapEntries::Parts(parts) => {
            for part in parts {
                add(part, None);
            }
        }
    }
    let _ = writeln!(xml, "</{list}>");
    xml
}

/// `robots.txt`, which names `site_maps`.
pub(super) fn robots(plan: &SitePlan, site_maps: &[Route]) -> String {
    let base = &plan.checked().site().config.base_url;
    let mut text = "User-agent: *\nDisallow:\n\n".to_owned();
    for map in site_maps {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "Sitemap: {base}{map}");
    }
    text
}

/// Days until `security.txt` is out of date; RFC 9116 asks for less than a year.
const SECURITY_DAYS: i64 = 180;

/// `security.txt` (RFC 9116); empty when nobody can be told.
pub(super) fn security(plan: &SitePlan) -> String {
    let config = &plan.checked().site().config;
    let Some(contact) = config.security_contact() else { return String::new() };
    let today = plan.checked().as_of().now.date();
    let expires = today.checked_add(SECURITY_DAYS.days()).unwrap_or(today);
    let translations = config.translations.iter().map(|language| language.key());
    let languages: Vec<&str> = std::iter::once(&*config.language).chain(translations).collect();
    format!(
        "Contact: {contact}\nExpires: {}T00:00:00Z\nPreferred-Languages: {}\nCanonical: {}/.well-known/security.txt\n",
        format::iso_day(expires),
        languages.join(", "),
        config.base_url,
    )
}

/// A page at an old address that sends readers on.
pub(super) fn redirect(renderer: &EditionRenderer, redirect: &Redirect) -> String {
    let url = renderer.url_in(redirect.edition, &redirect.to);
    let absolute = renderer.absolute_in(redirect.edition, &redirect.to);
    let language = &renderer.plan().checked().site().config.language;
    let title = renderer.plan().page_at(&redirect.to).map_or("", |page| &page.title);
    let title = format::escaped(title);
    let policy = renderer.plan().checked().site().config.policy().in_page();
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<title>{title}</title>\n<link rel=\"canonical\" href=\"{absolute}\">\n<meta http-equiv=\"refresh\" content=\"0; url={url}\">\n<meta name=\"robots\" content=\"noindex\">\n</head>\n<body>\n<p><a href=\"{url}\">{title}</a></p>\n</body>\n</html>\n"
    )
}
