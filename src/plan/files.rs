//! Files beside pages: feeds, the site map, redirects, copied files.

use super::{DataFile, PageId, PageKind, SitePlan, builder::Builder, open_data};
use crate::{
    model::{Owner, Route},
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
    /// `robots.txt`.
    Robots,
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
pub enum SiteMapPlan {
    /// Pages that search engines should know.
    Pages {
        /// Its address.
        route: Route,
        /// The pages.
        pages: Vec<PageId>,
    },
    /// The list of the site maps of a site that has too many pages for one.
    Index {
        /// Addresses of the parts.
        parts: Vec<Route>,
    },
}

impl SiteMapPlan {
    /// Its address.
    #[must_use]
    pub fn route(&self) -> Route {
        match self {
            Self::Pages { route, .. } => route.clone(),
            Self::Index { .. } => Route::new(SITE_MAP),
        }
    }
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
    /// The old address.
    pub from: Route,
    /// The page there now.
    pub to: Route,
    /// The file that names the old address.
    pub path: SourcePath,
}

impl PlannedFile {
    /// Its path in the output folder.
    #[must_use]
    pub fn output_path(&self) -> String {
        match self {
            Self::Feed(feed) => feed.route.output_path(),
            Self::SiteMap(map) => map.route().output_path(),
            Self::Robots => "robots.txt".to_owned(),
            Self::Data(file) => file.route().output_path(),
            Self::Security => open_data::SECURITY.trim_start_matches('/').to_owned(),
            Self::Redirect(redirect) => redirect.from.output_path(),
            Self::Copy { route, .. } => route.output_path(),
        }
    }
}

/// Adds the files beside pages and finishes the plan.
pub(super) fn plan_files(builder: Builder) -> SitePlan {
    let mut files = vec![PlannedFile::Robots];
    files.extend(site_maps(known(&builder), SITE_MAP_LENGTH).into_iter().map(PlannedFile::SiteMap));
    let site = builder.checked.site();
    if site.config.output.feeds {
        files.extend(feeds(&builder));
    }
    files.extend(open_data::plan_files(&builder));
    files.extend(redirects(&builder).map(PlannedFile::Redirect));
    for path in site.assets.keys() {
        let name = path.as_str().strip_prefix("content/").unwrap_or(path.as_str());
        files.push(PlannedFile::Copy { from: path.clone(), route: Route::new(format!("/{name}")) });
    }
    builder.finish(files)
}

/// Pages that search engines should know.
fn known(builder: &Builder) -> Vec<PageId> {
    let pages = builder.pages.iter().enumerate();
    let known = pages.filter(|(_, page)| {
        !matches!(page.kind, PageKind::NotFound | PageKind::Search | PageKind::Situation(_))
    });
    known.map(|(index, _)| PageId::new(index)).collect()
}

/// One site map for `pages`, or a list of several with at most `most` each.
fn site_maps(pages: Vec<PageId>, most: usize) -> Vec<SiteMapPlan> {
    if pages.len() <= most {
        return vec![SiteMapPlan::Pages { route: Route::new(SITE_MAP), pages }];
    }
    let part = |(index, pages): (usize, &[PageId])| SiteMapPlan::Pages {
        route: Route::new(format!("/sitemap-{}.xml", index + 1)),
        pages: pages.to_vec(),
    };
    let parts: Vec<SiteMapPlan> = pages.chunks(most).enumerate().map(part).collect();
    let index = SiteMapPlan::Index { parts: parts.iter().map(SiteMapPlan::route).collect() };
    std::iter::once(index).chain(parts).collect()
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

fn redirects(builder: &Builder) -> impl Iterator<Item = Redirect> {
    let site = builder.checked.site();
    builder.pages.iter().flat_map(|page| {
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
        let redirect =
            |alias: &str| Redirect { from: old_route(alias), to: page.route.clone(), path: path.clone() };
        aliases.iter().map(|alias| redirect(alias)).collect()
    })
}

/// An old address as a route: led by a slash, and ended by one unless it names a file.
fn old_route(alias: &str) -> Route {
    let inner = alias.trim_matches('/');
    let is_file = inner.rsplit('/').next().is_some_and(|last| last.contains('.'));
    Route::new(if is_file { format!("/{inner}") } else { format!("/{inner}/") })
}

#[cfg(test)]
mod tests {
    use super::{PageId, Route, SiteMapPlan, site_maps};

    fn pages(range: std::ops::Range<usize>) -> Vec<PageId> {
        range.map(PageId::new).collect()
    }

    #[test]
    fn a_site_map_that_would_be_too_long_is_a_list_of_site_maps() {
        let route = Route::new("/sitemap.xml");
        assert_eq!(site_maps(pages(0..3), 3), [SiteMapPlan::Pages { route, pages: pages(0..3) }]);
        let (first, second) = (Route::new("/sitemap-1.xml"), Route::new("/sitemap-2.xml"));
        assert_eq!(
            site_maps(pages(0..4), 3),
            [
                SiteMapPlan::Index { parts: vec![first.clone(), second.clone()] },
                SiteMapPlan::Pages { route: first, pages: pages(0..3) },
                SiteMapPlan::Pages { route: second, pages: pages(3..4) },
            ]
        );
    }
}
