//! Files beside pages: feeds, the site map, redirects, copied files.

use super::{DataFile, PageId, PageKind, SitePlan, builder::Builder, open_data};
use crate::{
    model::{Edition, Owner, Route},
    source::SourcePath,
};

/// Newest articles in a feed.
const FEED_LENGTH: usize = 20;

/// A file that will be written beside pages.
#[derive(Debug)]
pub enum PlannedFile {
    /// An Atom feed.
    Feed(FeedPlan),
    /// The site map, or a part of it.
    SiteMap(SiteMapPlan),
    /// `robots.txt`, with the site maps that it names.
    Robots(Vec<Route>),
    /// A file of open data.
    Data(DataFile),
    /// `security.txt` (RFC 9116): whom to tell of a weakness.
    Security,
    /// A page that sends readers of an old address on.
    Redirect(Redirect),
    /// A file that is copied.
    Copy {
        /// Where it comes from.
        from: SourcePath,
        /// Its address.
        route: Route,
    },
}

/// Addresses that one site map may hold (sitemaps.org 0.9).
const SITE_MAP_LENGTH: usize = 50_000;

/// A site map.
#[derive(Debug, PartialEq, Eq)]
pub struct SiteMapPlan {
    /// The language of its pages.
    pub edition: Edition,
    /// Its address in that language.
    pub route: Route,
    /// What it lists.
    pub entries: SiteMapEntries,
}

/// What a site map lists.
#[derive(Debug, PartialEq, Eq)]
pub enum SiteMapEntries {
    /// Pages that search engines should know.
    Pages(Vec<PageId>),
    /// The site maps of a site that has too many pages for one.
    Parts(Vec<Route>),
}

const SITE_MAP: &str = "/sitemap.xml";

/// An Atom feed.
#[derive(Debug)]
pub struct FeedPlan {
    /// Its address.
    pub route: Route,
    /// The column page it belongs to; the home page for the feed of the whole site.
    pub page: PageId,
    /// Its articles, newest first.
    pub entries: Vec<PageId>,
}

/// A redirect from an old address.
#[derive(Debug)]
pub struct Redirect {
    /// The language of both.
    pub edition: Edition,
    /// The old address.
    pub from: Route,
    /// The page there now.
    pub to: Route,
    /// The file that names the old address.
    pub path: SourcePath,
}

/// Adds the files beside pages and finishes the plan.
///
/// What is the same in every language belongs to the original: copied files and `robots.txt`.
pub(super) fn plan_files(builder: Builder) -> SitePlan {
    let site = builder.checked.site();
    let mut files = Vec::new();
    let mut editions = vec![site.edition];
    if site.edition == Edition::Original {
        editions.extend(site.config.variants.iter().copied().map(Edition::Converted));
        let translated = site.config.translations.iter().copied().map(Edition::Translated);
        let named = editions.iter().copied().chain(translated);
        files.push(PlannedFile::Robots(named.map(|edition| edition.route(&Route::new(SITE_MAP))).collect()));
        for path in site.assets.keys() {
            let name = path.as_str().strip_prefix("content/").unwrap_or(path.as_str());
            files.push(PlannedFile::Copy { from: path.clone(), route: Route::new(format!("/{name}")) });
        }
    }
    let known = known(&builder);
    for edition in editions.iter().copied() {
        files.extend(site_maps(edition, &known, SITE_MAP_LENGTH).into_iter().map(PlannedFile::SiteMap));
    }
    if site.config.output.feeds {
        files.extend(feeds(&builder));
    }
    files.extend(open_data::plan_files(&builder));
    for edition in editions {
        files.extend(redirects(&builder, edition).map(PlannedFile::Redirect));
    }
    builder.finish(files)
}

/// Pages that search engines should know.
fn known(builder: &Builder) -> Vec<PageId> {
    let pages = builder.pages.iter().enumerate();
    let known = pages.filter(|(_, page)| !page.kind.is_unlisted());
    known.map(|(index, _)| PageId::new(index)).collect()
}

/// One site map for `pages`, or a list of several with at most `most` each.
fn site_maps(edition: Edition, pages: &[PageId], most: usize) -> Vec<SiteMapPlan> {
    let map = |route: &str, entries| SiteMapPlan { edition, route: Route::new(route), entries };
    let of_pages = |pages: &[PageId]| SiteMapEntries::Pages(pages.to_vec());
    if pages.len() <= most {
        return vec![map(SITE_MAP, of_pages(pages))];
    }
    let parts = pages.chunks(most).enumerate();
    let parts: Vec<SiteMapPlan> =
        parts.map(|(index, pages)| map(&format!("/sitemap-{}.xml", index + 1), of_pages(pages))).collect();
    let routes = parts.iter().map(|part| part.route.clone()).collect();
    std::iter::once(map(SITE_MAP, SiteMapEntries::Parts(routes))).chain(parts).collect()
}

fn feeds(builder: &Builder) -> Vec<PlannedFile> {
    let mut feeds = Vec::new();
    let mut newest: Vec<(Option<crate::model::DateTime>, PageId)> = Vec::new();
    for (index, page) in builder.pages.iter().enumerate() {
        match &page.kind {
            PageKind::Column(column) if column.period.is_none() && column.listing.number == 1 => {
                feeds.push(PlannedFile::Feed(FeedPlan {
                    route: Route::new(format!("{}feed.xml", page.route)),
                    page: PageId::new(index),
                    entries: column.listing.entries.iter().take(FEED_LENGTH).copied().collect(),
                }));
            }
            PageKind::Article(article) if article.column.is_some() && article.owner == Owner::Portal => {
                newest.push((article.date, PageId::new(index)));
            }
            _ => {}
        }
    }
    newest.sort_by(|a, b| b.cmp(a));
    let entries = newest.into_iter().take(FEED_LENGTH).map(|(_, page)| page).collect();
    feeds.push(PlannedFile::Feed(FeedPlan { route: Route::new("/feed.xml"), page: PageId::new(0), entries }));
    feeds
}

/// Redirects from the old addresses in `edition`.
fn redirects(builder: &Builder, edition: Edition) -> impl Iterator<Item = Redirect> {
    let site = builder.checked.site();
    builder.pages.iter().flat_map(move |page| {
        let (path, aliases) = match &page.kind {
            PageKind::Item(item) => (&item.path, &item.aliases),
            PageKind::Article(article) => (&article.path, &article.aliases),
            PageKind::Joint(joint) => (&joint.path, &joint.aliases),
            PageKind::Form(form) => (&form.path, &form.aliases),
            PageKind::Center(center) => (&center.path, &center.aliases),
            PageKind::Department(slug) => match site.departments.get(slug) {
                Some(department) => (&department.path, &department.aliases),
                None => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        let redirect = |alias: &str| Redirect {
            edition,
            from: Route::old(alias),
            to: page.route.clone(),
            path: path.clone(),
        };
        aliases.iter().map(|alias| redirect(alias)).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{Edition, PageId, Route, SiteMapEntries, SiteMapPlan, site_maps};

    fn pages(range: std::ops::Range<usize>) -> Vec<PageId> {
        range.map(PageId::new).collect()
    }

    fn map(route: &str, entries: SiteMapEntries) -> SiteMapPlan {
        SiteMapPlan { edition: Edition::Original, route: Route::new(route), entries }
    }

    #[test]
    fn a_site_map_that_would_be_too_long_is_a_list_of_site_maps() {
        let short = map("/sitemap.xml", SiteMapEntries::Pages(pages(0..3)));
        assert_eq!(site_maps(Edition::Original, &pages(0..3), 3), [short]);
        let parts = ["/sitemap-1.xml", "/sitemap-2.xml"].map(Route::new);
        assert_eq!(
            site_maps(Edition::Original, &pages(0..4), 3),
            [
                map("/sitemap.xml", SiteMapEntries::Parts(parts.to_vec())),
                map("/sitemap-1.xml", SiteMapEntries::Pages(pages(0..3))),
                map("/sitemap-2.xml", SiteMapEntries::Pages(pages(3..4))),
            ]
        );
    }
}
