//! The addresses of everything on a site, by the names that links use.

use std::collections::{HashMap, HashSet};

use crate::{
    model::{Article, LegalBasis, LinkTarget, Owner, Route, Site},
    source::SourcePath,
};

/// Anchors of a guide page, in official order.
pub const ITEM_ANCHORS: [&str; 14] = [
    "basic",
    "conditions",
    "materials",
    "procedure",
    "limit",
    "fees",
    "result",
    "windows",
    "basis",
    "consultation",
    "complaint",
    "remedies",
    "faq",
    "related",
];

/// Pages that every site has.
const FIXED: [&str; 19] = [
    "",
    "departments",
    "items",
    "online",
    "joint",
    "forms",
    "centers",
    "open-government",
    "search",
    "sitemap",
    "topics",
    "data",
    "laws",
    "materials",
    "documents",
    "results",
    "replies",
    "statistics",
    "feed.xml",
];

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// The address.
    pub route: Route,
    /// What is there.
    pub kind: DestinationKind,
}

/// What is at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DestinationKind {
    /// A guide page.
    Item,
    /// An article, document or standing page: its place in the site's list.
    Article(usize),
    /// A file that is copied.
    File,
    /// Any other page.
    Page,
}

/// The addresses of a site.
#[derive(Clone, Debug, Default)]
pub struct Addresses {
    by_name: HashMap<Box<str>, Destination>,
    /// Documents by their numbers and titles.
    documents: HashMap<Box<str>, Box<str>>,
    broken: HashSet<Box<str>>,
}

impl Addresses {
    /// The addresses of everything on `site`.
    #[must_use]
    pub fn of(site: &Site) -> Self {
        let mut addresses = Self::default();
        let own = site.own_department().map(|department| &department.slug);
        let has = |name: &&str| match *name {
            "data" => site.config.output.data,
            "departments" => own.is_none(),
            "joint" => own.is_none() || !site.joints.is_empty(),
            _ => true,
        };
        for name in FIXED.into_iter().filter(has) {
            let route = if name.is_empty() { Route::home() } else { Route::new(format!("/{name}/")) };
            addresses.add(name, route, DestinationKind::Page);
        }
        for column in &site.config.columns {
            let route = Route::column(&Owner::Portal, column.id.as_str());
            addresses.add(column.id.as_str(), route, DestinationKind::Page);
        }
        for slug in site.departments.keys() {
            addresses.add_department(site, slug);
        }
        for id in site.items.keys() {
            addresses.add_route(Route::item(id), DestinationKind::Item);
            if own == Some(&id.department) {
                addresses.add(&format!("items/{}", id.item), Route::item(id), DestinationKind::Item);
            }
        }
        for id in site.forms.keys() {
            addresses.add_route(Route::form(id), DestinationKind::Page);
            if own == Some(&id.department) {
                addresses.add(&format!("forms/{}", id.item), Route::form(id), DestinationKind::Page);
            }
        }
        for slug in site.joints.keys() {
            addresses.add_route(Route::joint(slug), DestinationKind::Page);
        }
        for slug in site.centers.keys() {
            addresses.add_route(Route::center(slug), DestinationKind::Page);
        }
        for topic in site.topics.iter().chain(&site.life_events) {
            addresses.add_route(Route::topic(&topic.slug), DestinationKind::Page);
        }
        for (index, article) in site.articles.iter().enumerate() {
            addresses.add_route(Route::article(article), DestinationKind::Article(index));
        }
        for article in &site.articles {
            addresses.add_document(article);
        }
        for path in site.assets.keys() {
            if let Some(name) = path.as_str().strip_prefix("content/") {
                addresses.add(name, Route::new(format!("/{name}")), DestinationKind::File);
            }
        }
        for stub in &site.stubs {
            addresses.broken.insert(name_of(stub.as_str()).into());
        }
        addresses
    }

    fn add_department(&mut self, site: &Site, slug: &crate::model::Slug) {
        let home = Route::department(slug);
        if site.own_department().is_some() {
            // Its lists are those of the site.
            self.add("department", home.clone(), DestinationKind::Page);
        } else {
            self.add_route(home.join("items"), DestinationKind::Page);
            self.add_route(home.join("forms"), DestinationKind::Page);
        }
        for column in &site.config.columns {
            self.add_route(home.join(column.id.as_str()), DestinationKind::Page);
        }
        self.add_route(home, DestinationKind::Page);
    }

    /// Notes number and title of a document; of two the newer one, which is read later.
    fn add_document(&mut self, article: &Article) {
        let Some(block) = article.disclosure.as_deref().filter(|block| block.issuer.is_some()) else {
            return;
        };
        let name: Box<str> = Route::article(article).as_str().trim_matches('/').into();
        for known in [block.number.as_deref(), Some(&*article.title)].into_iter().flatten() {
            self.documents.insert(known.into(), name.clone());
        }
    }

    fn add_route(&mut self, route: Route, kind: DestinationKind) {
        let name: Box<str> = route.as_str().trim_matches('/').into();
        self.by_name.insert(name, Destination { route, kind });
    }

    fn add(&mut self, name: &str, route: Route, kind: DestinationKind) {
        self.by_name.insert(name.into(), Destination { route, kind });
    }

    /// Where `target` leads when it is written in the file at `from`.
    #[must_use]
    pub fn resolve(&self, target: &LinkTarget, from: &SourcePath) -> Option<&Destination> {
        self.by_name.get(&*target_name(target, from)?)
    }

    /// The document of this site that `basis` means in the file at `from`: the one it names, else the one of its
    /// number or title.
    #[must_use]
    pub fn document(&self, basis: &LegalBasis, from: &SourcePath) -> Option<&Destination> {
        if let Some(document) = &basis.document {
            return self.resolve(&document_target(document), from);
        }
        let by_number = basis.number.as_deref().and_then(|number| self.documents.get(number));
        by_number.or_else(|| self.documents.get(basis.plain_title())).and_then(|name| self.by_name.get(name))
    }

    /// Whether `target` names a file that is broken, so that the link is not to blame.
    #[must_use]
    pub fn is_broken(&self, target: &LinkTarget, from: &SourcePath) -> bool {
        target_name(target, from).is_some_and(|name| self.broken.contains(&*name))
    }

    /// The names that links can use, for suggestions.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().map(AsRef::as_ref)
    }
}

/// The name that `target` means: its path from the content root without ending; absent when it
/// leaves the content folder.
fn target_name(target: &LinkTarget, from: &SourcePath) -> Option<String> {
    if target.path.is_empty() && target.relative {
        return Some(name_of(from.as_str()));
    }
    let folder = if target.relative { from.folder().strip_prefix("content").unwrap_or("") } else { "" };
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.path.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop()?;
            }
            step => steps.push(step),
        }
    }
    Some(name_of(&steps.join("/")))
}

/// A content path as a name: no `content/`, no ending of content files, no `pages/`.
fn name_of(path: &str) -> String {
    let path = path.strip_prefix("content/").unwrap_or(path);
    let path = [".md", ".yaml", "/index.html"].iter().find_map(|end| path.strip_suffix(end)).unwrap_or(path);
    match path.strip_prefix("pages/") {
        Some(page) => page.to_owned(),
        None => path.replace("/pages/", "/"),
    }
}

/// The file `name` that an item, form or department at `from` names: below the department's `files/`
/// unless the name itself begins there or at the content root.
#[must_use]
pub fn department_file(name: &str, from: &SourcePath) -> LinkTarget {
    let rooted = name.strip_prefix("@/").or_else(|| name.strip_prefix('/'));
    let path = match rooted {
        Some(rooted) => rooted.to_owned(),
        None => {
            let inner = from.folder().strip_prefix("content").unwrap_or("").trim_start_matches('/');
            let folder = inner.trim_end_matches("/items").trim_end_matches("/forms");
            let folder = if matches!(folder, "items" | "forms") { "" } else { folder };
            let name = name.strip_prefix("files/").unwrap_or(name);
            format!("{folder}/files/{name}").trim_start_matches('/').to_owned()
        }
    };
    LinkTarget { path: path.into(), fragment: None, relative: false }
}

/// The document of this site that a legal basis names.
#[must_use]
pub fn document_target(text: &str) -> LinkTarget {
    let path = text.strip_prefix("@/").or_else(|| text.strip_prefix('/')).unwrap_or(text);
    LinkTarget { path: path.trim_end_matches('/').into(), fragment: None, relative: false }
}
