//! Floor 4: every page and file that will be written, before anything is rendered.
//!
//! Only a [`CheckedSite`] can be planned. Titles, addresses, order, visibility, listings and parents are
//! decided here and nowhere later.
//!
//! 1. One page for each thing (`things`), and for where the questions of an item lead (`situations`).
//! 2. Listings of them, twenty a page (`listings`, `columns`), by what they use in common too (`uses`), and sheets to
//!    print (`prints`).
//! 3. The files beside pages: feeds, site map, redirects, copied files (`files`), open data (`open_data`).
//! 4. Two outputs of one address are a finding, not a surprise (`collisions`).
//! 5. What a release had and the plan lacks can be asked for (`vanished`).

mod builder;
mod collisions;
mod columns;
mod documents;
mod files;
mod listings;
mod open_data;
mod page;
mod prints;
mod released;
mod situations;
mod spelling;
mod successors;
mod things;
mod uses;
mod vanished;

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

pub use files::{FeedPlan, PlannedFile, Redirect, SiteMapEntries, SiteMapPlan};
pub use open_data::{DataFile, DataSchema, Dataset};
pub use page::{
    ColumnPage, DepartmentPlan, Facet, FacetGroup, FacetLink, ItemListing, Listing, PageId, PageKind, Period,
    PlannedPage, SituationPage, UseKind, Uses,
};
pub use vanished::vanished;

use crate::{
    check::CheckedSite,
    diagnostic::Diagnostics,
    model::{Edition, Guidance, ItemRef, LinkTarget, Route, Slug, Variant},
    source::SourcePath,
};

/// Every page and file of a site.
#[derive(Debug)]
pub struct SitePlan {
    checked: CheckedSite,
    pages: Vec<PlannedPage>,
    files: Vec<PlannedFile>,
    facets: Vec<FacetGroup>,
    departments: HashMap<Slug, DepartmentPlan>,
    items: HashMap<ItemRef, PageId>,
    guidance: HashMap<ItemRef, Arc<Guidance>>,
    joints_of: HashMap<ItemRef, Vec<PageId>>,
    siblings: HashMap<(Slug, Box<str>), Vec<PageId>>,
    items_in: HashMap<Slug, Vec<PageId>>,
    resting_on: BTreeMap<Route, Vec<PageId>>,
    uses: HashMap<UseKind, Uses>,
    combined: HashMap<PageId, Vec<FacetGroup>>,
    documents: Vec<FacetGroup>,
    home: HomePlan,
    by_route: HashMap<Route, PageId>,
}

/// What the home page shows.
#[derive(Debug, Default)]
pub struct HomePlan {
    /// Items people use most.
    pub popular: Vec<PageId>,
    /// Columns with their newest articles: the column's page and the articles'.
    pub columns: Vec<(PageId, Vec<PageId>)>,
    /// The page about the department whose site this is.
    pub own: Option<PageId>,
    /// Departments in order; none in the site of one.
    pub departments: Vec<PageId>,
    /// Joint approvals.
    pub joints: Vec<PageId>,
    /// Pages of topics, in written order.
    pub topics: Vec<PageId>,
    /// Pages of life events and enterprise stages, in written order.
    pub life_events: Vec<PageId>,
    /// Centres.
    pub centers: Vec<PageId>,
    /// Forms.
    pub forms: Vec<PageId>,
    /// Standing pages of the portal.
    pub standing: Vec<PageId>,
    /// Columns of the portal, in configured order.
    pub all_columns: Vec<PageId>,
}

impl SitePlan {
    /// The site the plan is for.
    #[must_use]
    pub fn checked(&self) -> &CheckedSite {
        &self.checked
    }

    /// The language it is in.
    #[must_use]
    pub fn edition(&self) -> Edition {
        self.checked.site().edition
    }

    /// The forms of Chinese into which its pages are converted: none of a translation.
    #[must_use]
    pub fn variants(&self) -> &[Variant] {
        match self.edition() {
            Edition::Original => &self.checked.site().config.variants,
            _ => &[],
        }
    }

    /// Every page.
    #[must_use]
    pub fn pages(&self) -> &[PlannedPage] {
        &self.pages
    }

    /// The page `id`.
    #[must_use]
    pub fn page(&self, id: PageId) -> &PlannedPage {
        &self.pages[id.index()]
    }

    /// The files beside pages.
    #[must_use]
    pub fn files(&self) -> &[PlannedFile] {
        &self.files
    }

    /// The path of `file`, one of these files, in the output folder.
    #[must_use]
    pub fn output_path_of(&self, file: &PlannedFile) -> String {
        match file {
            PlannedFile::Feed(feed) => self.edition().route(&feed.route).output_path(),
            PlannedFile::SiteMap(map) => map.edition.route(&map.route).output_path(),
            PlannedFile::Robots(_) => "robots.txt".to_owned(),
            PlannedFile::Data(file) => file.route().output_path(),
            PlannedFile::Security => open_data::SECURITY.trim_start_matches('/').to_owned(),
            PlannedFile::Redirect(redirect) => redirect.edition.route(&redirect.from).output_path(),
            PlannedFile::Copy { route, .. } => route.output_path(),
        }
    }

    /// Ways to browse the items.
    #[must_use]
    pub fn facets(&self) -> &[FacetGroup] {
        &self.facets
    }

    /// Ways to browse the documents; none when there are no documents.
    #[must_use]
    pub fn documents(&self) -> &[FacetGroup] {
        &self.documents
    }

    /// What the home page shows.
    #[must_use]
    pub fn home(&self) -> &HomePlan {
        &self.home
    }

    /// What belongs to department `slug`.
    #[must_use]
    pub fn department(&self, slug: &Slug) -> Option<&DepartmentPlan> {
        self.departments.get(slug)
    }

    /// The guide page of item `id`.
    #[must_use]
    pub fn item(&self, id: &ItemRef) -> Option<&PlannedPage> {
        self.items.get(id).map(|page| self.page(*page))
    }

    /// Where the questions of item `id` lead, if it asks any.
    #[must_use]
    pub fn guidance(&self, id: &ItemRef) -> Option<&Arc<Guidance>> {
        self.guidance.get(id)
    }

    /// The joint approvals that item `id` takes part in.
    #[must_use]
    pub fn joints_of(&self, id: &ItemRef) -> &[PageId] {
        self.joints_of.get(id).map_or(&[], Vec::as_slice)
    }

    /// The items of `department` under the parent item `parent`.
    #[must_use]
    pub fn siblings(&self, department: &Slug, parent: &str) -> &[PageId] {
        self.siblings.get(&(department.clone(), parent.into())).map_or(&[], Vec::as_slice)
    }

    /// The items that have a window in centre `slug`, in the order of lists.
    #[must_use]
    pub fn items_in(&self, center: &Slug) -> &[PageId] {
        self.items_in.get(center).map_or(&[], Vec::as_slice)
    }

    /// The items that rest on the document at `route`, in the order of lists.
    #[must_use]
    pub fn resting_on(&self, document: &Route) -> &[PageId] {
        self.resting_on.get(document).map_or(&[], Vec::as_slice)
    }

    /// What several items use, if there is such a thing.
    #[must_use]
    pub fn uses(&self, kind: UseKind) -> Option<&Uses> {
        self.uses.get(&kind)
    }

    /// Ways to browse on inside the list that begins on page `list`.
    #[must_use]
    pub fn combined(&self, list: PageId) -> &[FacetGroup] {
        self.combined.get(&list).map_or(&[], Vec::as_slice)
    }

    /// The page at `route`.
    #[must_use]
    pub fn page_at(&self, route: &Route) -> Option<&PlannedPage> {
        self.by_route.get(route).map(|id| self.page(*id))
    }

    /// The place of the page at `route`.
    #[must_use]
    pub fn page_id_at(&self, route: &Route) -> Option<PageId> {
        self.by_route.get(route).copied()
    }

    /// The address that `target` means in the file at `from`, if something is there.
    #[must_use]
    pub fn address_of(&self, target: &LinkTarget, from: &SourcePath) -> Option<&Route> {
        let destination = self.checked.addresses().resolve(target, from)?;
        let shown = destination.kind == crate::check::DestinationKind::File
            || self.by_route.contains_key(&destination.route);
        shown.then_some(&destination.route)
    }

    /// The way from the home page to `page`, both included.
    #[must_use]
    pub fn trail<'a>(&'a self, page: &'a PlannedPage) -> Vec<&'a PlannedPage> {
        let mut trail = vec![page];
        while let Some(parent) = trail.last().and_then(|page| page.parent) {
            trail.push(self.page(parent));
        }
        trail.reverse();
        trail
    }
}

/// Plans `checked` in each of its languages, the original first.
///
/// # Errors
/// When two outputs would have one address.
pub fn plan(checked: CheckedSite) -> Result<Vec<Arc<SitePlan>>, Diagnostics> {
    let languages = checked.site().config.translations.clone();
    let translated: Vec<_> = languages.iter().map(|language| checked.translated(*language)).collect();
    let sites = std::iter::once(checked).chain(translated);
    let plans: Vec<Arc<SitePlan>> = sites.map(edition).map(Arc::new).collect();
    let found = collisions::find(&plans);
    if found.is_empty() { Ok(plans) } else { Err(found) }
}

/// Plans one language.
fn edition(checked: CheckedSite) -> SitePlan {
    let mut builder = builder::Builder::new(checked);
    things::plan_things(&mut builder);
    situations::plan_situations(&mut builder);
    listings::plan_items(&mut builder);
    prints::plan_prints(&mut builder);
    uses::plan_uses(&mut builder);
    columns::plan_columns(&mut builder);
    documents::plan_documents(&mut builder);
    files::plan_files(builder)
}
