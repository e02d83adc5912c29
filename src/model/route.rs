//! Addresses: the one place that says where a thing lives.

use std::fmt;

use super::{Article, FormRef, ItemRef, Owner, Slug};

/// An address on the site: a path that begins with a slash; pages end in one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Box<str>);

impl Route {
    /// The address `path`, which begins with a slash.
    #[must_use]
    pub fn new(path: impl Into<Box<str>>) -> Self {
        Self(path.into())
    }

    /// The home page.
    #[must_use]
    pub fn home() -> Self {
        Self::new("/")
    }

    /// The home of a department.
    #[must_use]
    pub fn department(slug: &Slug) -> Self {
        Self::new(format!("/departments/{slug}/"))
    }

    /// The guide of an item.
    #[must_use]
    pub fn item(id: &ItemRef) -> Self {
        Self::new(format!("/departments/{}/items/{}/", id.department, id.item))
    }

    /// The one-time notice of an item.
    #[must_use]
    pub fn notice(id: &ItemRef) -> Self {
        Self::item(id).join("notice")
    }

    /// The poster of an item for the service hall.
    #[must_use]
    pub fn poster(id: &ItemRef) -> Self {
        Self::item(id).join("poster")
    }

    /// The machine-readable record of an item, beside its guide.
    #[must_use]
    pub fn record(id: &ItemRef) -> Self {
        Self::new(format!("{}item.json", Self::item(id)))
    }

    /// The page of item `id` after the answers on `way`, one segment each.
    #[must_use]
    pub fn situation(id: &ItemRef, way: &[super::Text]) -> Self {
        if way.is_empty() {
            return Self::item(id);
        }
        way.iter().fold(Self::item(id).join("situations"), |route, answer| route.join(answer))
    }

    /// The page of a form.
    #[must_use]
    pub fn form(id: &FormRef) -> Self {
        Self::new(format!("/departments/{}/forms/{}/", id.department, id.item))
    }

    /// The page of a joint approval.
    #[must_use]
    pub fn joint(slug: &Slug) -> Self {
        Self::new(format!("/joint/{slug}/"))
    }

    /// The page of a centre.
    #[must_use]
    pub fn center(slug: &Slug) -> Self {
        Self::new(format!("/centers/{slug}/"))
    }

    /// The items of a topic, a life event or an enterprise stage.
    #[must_use]
    pub fn topic(slug: &Slug) -> Self {
        Self::new(format!("/topics/{slug}/"))
    }

    /// A column of the portal or of a department.
    #[must_use]
    pub fn column(owner: &Owner, column: &str) -> Self {
        match owner {
            Owner::Portal => Self::new(format!("/{column}/")),
            Owner::Department(slug) => Self::new(format!("/departments/{slug}/{column}/")),
        }
    }

    /// An article, a document or a standing page.
    #[must_use]
    pub fn article(article: &Article) -> Self {
        match (&article.owner, &article.column) {
            (owner, Some(column)) => Self::column(owner, column.as_str()).join(article.slug.as_str()),
            (Owner::Portal, None) => Self::new(format!("/{}/", article.slug)),
            (Owner::Department(slug), None) => Self::new(format!("/departments/{slug}/{}/", article.slug)),
        }
    }

    /// This address below the folder `top` of the site.
    #[must_use]
    pub fn below(&self, top: &str) -> Self {
        Self::new(format!("/{top}{}", self.0))
    }

    /// This address as seen from the folder `top` of the site, if it lies there.
    #[must_use]
    pub fn inside(&self, top: &str) -> Option<Self> {
        let inner = self.0.strip_prefix('/')?.strip_prefix(top)?;
        inner.starts_with('/').then(|| Self::new(inner))
    }

    /// Whether a file lies there and not a page.
    #[must_use]
    pub fn is_file(&self) -> bool {
        !self.0.ends_with('/')
    }

    /// The page `segment` below this one.
    #[must_use]
    pub fn join(&self, segment: impl fmt::Display) -> Self {
        Self::new(format!("{}{segment}/", self.0))
    }

    /// Page `number` of a listing; the first is the listing itself.
    #[must_use]
    pub fn page(&self, number: usize) -> Self {
        if number == 1 { self.clone() } else { self.join(format_args!("page/{number}")) }
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The old address `alias`: led by a slash, and ended by one unless it names a file.
    #[must_use]
    pub fn old(alias: &str) -> Self {
        let inner = alias.trim_matches('/');
        let is_file = inner.rsplit('/').next().is_some_and(|last| last.contains('.'));
        Self::new(if is_file { format!("/{inner}") } else { format!("/{inner}/") })
    }

    /// The address of what lies at `path` in the output folder.
    #[must_use]
    pub fn of_output(path: &str) -> Self {
        let path = path
            .strip_suffix("index.html")
            .filter(|folder| folder.is_empty() || folder.ends_with('/'))
            .unwrap_or(path);
        Self::new(format!("/{path}"))
    }

    /// The file that holds the page, relative to the output folder.
    #[must_use]
    pub fn output_path(&self) -> String {
        let path = self.0.trim_start_matches('/');
        if self.0.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
