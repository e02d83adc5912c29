//! Files beside pages: feeds, the site map, redirects, copied files.

use super::{PageId, PageKind, SitePlan, builder::Builder};
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
    /// `sitemap.xml`.
    SiteMap,
    /// `robots.txt`.
    Robots,
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
            Self::SiteMap => "sitemap.xml".to_owned(),
            Self::Robots => "robots.txt".to_owned(),
            Self::Redirect(redirect) => redirect.from.output_path(),
            Self::Copy { route, .. } => route.output_path(),
        }
    }
}

/// Adds the files beside pages and finishes the plan.
pub(super) fn plan_files(builder: Builder) -> SitePlan {
    let mut files = vec![PlannedFile::SiteMap, PlannedFile::Robots];
    let site = builder.checked.site();
    if site.config.output.feeds {
        files.extend(feeds(&builder));
    }
    files.extend(redirects(&builder).map(PlannedFile::Redirect));
    for path in site.assets.keys() {
        let name = path.as_str().strip_prefix("content/").unwrap_or(path.as_str());
        files.push(PlannedFile::Copy { from: path.clone(), route: Route::new(format!("/{name}")) });
    }
    builder.finish(files)
}

fn feeds(builder: &Builder) -> Vec<PlannedFile> {
    let mut feeds = Vec::new();
    let mut newest: Vec<(Option<crate::model::DateTime>, PageId)> = Vec::new();
    for (index, page) in builder.pages.iter().enumerate() {
        match &page.kind {
            PageKind::Column(column) if column.month.is_none() && column.listing.number == 1 => {
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
