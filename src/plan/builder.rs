//! The plan while it is made.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use super::{
    DepartmentPlan, FacetGroup, HomePlan, Listing, PageId, PageKind, PlannedFile, PlannedPage, SitePlan,
    UseKind, Uses,
};
use crate::{
    check::CheckedSite,
    model::{Date, Guidance, ItemRef, ListedItem, Route, Slug},
};

/// The plan while it is made.
pub(super) struct Builder {
    pub(super) checked: CheckedSite,
    pub(super) pages: Vec<PlannedPage>,
    pub(super) facets: Vec<FacetGroup>,
    pub(super) departments: HashMap<Slug, DepartmentPlan>,
    pub(super) items: HashMap<ItemRef, PageId>,
    pub(super) guidance: HashMap<ItemRef, Arc<Guidance>>,
    pub(super) joints_of: HashMap<ItemRef, Vec<PageId>>,
    pub(super) siblings: HashMap<(Slug, Box<str>), Vec<PageId>>,
    pub(super) items_in: HashMap<Slug, Vec<PageId>>,
    pub(super) resting_on: BTreeMap<Route, Vec<PageId>>,
    pub(super) uses: HashMap<UseKind, Uses>,
    pub(super) combined: HashMap<PageId, Vec<FacetGroup>>,
    pub(super) documents: Vec<FacetGroup>,
    pub(super) home: HomePlan,
}

impl Builder {
    pub(super) fn new(checked: CheckedSite) -> Self {
        Self {
            checked,
            pages: Vec::new(),
            facets: Vec::new(),
            departments: HashMap::new(),
            items: HashMap::new(),
            guidance: HashMap::new(),
            joints_of: HashMap::new(),
            siblings: HashMap::new(),
            items_in: HashMap::new(),
            resting_on: BTreeMap::new(),
            uses: HashMap::new(),
            combined: HashMap::new(),
            documents: Vec::new(),
            home: HomePlan::default(),
        }
    }

    /// Adds a page.
    pub(super) fn add(
        &mut self,
        route: Route,
        title: Arc<str>,
        parent: Option<PageId>,
        updated: Option<Date>,
        kind: PageKind,
    ) -> PageId {
        let id = PageId::new(self.pages.len());
        self.pages.push(PlannedPage { route, title, parent, updated, kind });
        id
    }

    /// The guides, in the order of lists.
    pub(super) fn item_pages(&self) -> Vec<(PageId, Arc<ListedItem>)> {
        let pages = self.pages.iter().enumerate();
        let guides = pages.filter_map(|(index, page)| match &page.kind {
            PageKind::Item(item) => Some((PageId::new(index), item.clone())),
            _ => None,
        });
        guides.collect()
    }

    /// The theme's word for `key`, in the site's language.
    pub(super) fn word(&self, key: &str) -> Arc<str> {
        let site = self.checked.site();
        site.theme.word(&site.config.language, key).into()
    }

    /// Cuts `entries` into pages of the configured size; an empty list is one empty page.
    pub(super) fn listings(&self, entries: &[PageId], first: &Route) -> Vec<Listing> {
        let size = self.checked.site().config.output.page_size;
        let of = entries.len().div_ceil(size).max(1);
        let page = |number: usize| Listing {
            entries: entries.iter().skip((number - 1) * size).take(size).copied().collect(),
            number,
            of,
            total: entries.len(),
            first: first.clone(),
        };
        (1..=of).map(page).collect()
    }

    /// The finished plan.
    pub(super) fn finish(self, files: Vec<PlannedFile>) -> SitePlan {
        let by_route = self
            .pages
            .iter()
            .enumerate()
            .map(|(index, page)| (page.route.clone(), PageId::new(index)))
            .collect();
        SitePlan {
            checked: self.checked,
            pages: self.pages,
            files,
            facets: self.facets,
            departments: self.departments,
            items: self.items,
            guidance: self.guidance,
            joints_of: self.joints_of,
            siblings: self.siblings,
            items_in: self.items_in,
            resting_on: self.resting_on,
            uses: self.uses,
            combined: self.combined,
            documents: self.documents,
            home: self.home,
            by_route,
        }
    }
}
