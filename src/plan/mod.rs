//! Floor 4: every page and file that will be written, before anything is rendered.
//!
//! Only a [`CheckedSite`] can be planned. Titles, addresses, order, visibility, listings and parents are
//! decided here and nowhere later.
//!
//! 1. One page for each thing (`things`), and for where the questions of an item lead (`situations`).
//! 2. Listings of them, twenty a page (`listings`, `columns`).
//! 3. The files beside pages: feeds, site map, redirects, copied files (`files`), open data (`open_data`).
//! 4. Two outputs of one address are a finding, not a surprise (`collisions`).

mod builder;
mod collisions;
mod columns;
mod files;
mod listings;
mod open_data;
mod page;
mod situations;
mod things;

use std::{collections::HashMap, sync::Arc};

pub use files::{FeedPlan, PlannedFile, Redirect, SiteMapPlan};
pub use open_data::{DataFile, DataSchema, Dataset};
pub use page::{
    ColumnPage, DepartmentPlan, Facet, FacetGroup, FacetLink, ItemListing, Listing, PageId, PageKind, Period,
    PlannedPage, SituationPage,
};

use crate::{
    check::CheckedSite,
    diagnostic::Diagnostics,
    model::{Guidance, ItemRef, LinkTarget, Route, Slug},
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
    /// Departments in order.
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

    /// Ways to browse the items.
    #[must_use]
    pub fn facets(&self) -> &[FacetGroup] {
        &self.facets
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

    /// The page at `route`.
    #[must_use]
    pub fn page_at(&self, route: &Route) -> Option<&PlannedPage> {
        self.by_route.get(route).map(|id| self.page(*id))
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

/// Plans `checked`; `strings` names the pages that no content file names.
///
/// # Errors
/// When two outputs would have one address.
pub fn plan(checked: CheckedSite) -> Result<Arc<SitePlan>, Diagnostics> {
    let mut builder = builder::Builder::new(checked);
    things::plan_things(&mut builder);
    situations::plan_situations(&mut builder);
    listings::plan_items(&mut builder);
    columns::plan_columns(&mut builder);
    let plan = files::plan_files(builder);
    let found = collisions::find(&plan);
    if found.is_empty() { Ok(Arc::new(plan)) } else { Err(found) }
}
