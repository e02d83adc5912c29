//! Lists of items.

use super::super::{
    Renderer, format,
    views::{FacetValue, FacetView, ItemGroup, ItemRow, ItemsView, PagerLink, PagerView},
};
use crate::{
    model::{ClosedList as _, ItemStatus, ListedItem, Route},
    plan::{Facet, ItemListing, Listing, PageKind, PlannedPage},
};

/// Longest list of values of a facet beside a list; longer ones have their own page.
const MOST_VALUES: usize = 40;

/// A list of items.
pub(super) fn items(renderer: &Renderer, page: &PlannedPage, planned: &ItemListing) -> ItemsView {
    let mut groups: Vec<ItemGroup> = Vec::new();
    for entry in &planned.listing.entries {
        let PageKind::Item(item) = &renderer.plan().page(*entry).kind else { continue };
        let parent = item.parent.as_deref();
        let row = item_row(renderer, item);
        match groups.last_mut() {
            Some(group) if parent.is_some() && group.parent.as_deref() == parent => group.rows.push(row),
            _ => groups.push(ItemGroup { parent: parent.map(str::to_owned), rows: vec![row] }),
        }
    }
    let lead = match &planned.facet {
        Facet::Topic(slug) => {
            let site = renderer.plan().checked().site();
            let topic = site.topics.iter().chain(&site.life_events).find(|topic| topic.slug == *slug);
            topic.and_then(|topic| topic.summary.as_deref()).map(str::to_owned)
        }
        _ => None,
    };
    ItemsView {
        lead,
        groups,
        total: planned.listing.total,
        facets: facets(renderer, Some(&planned.listing.first)),
        pager: pager(renderer, &planned.listing, &page.route),
    }
}

/// An item in a list.
pub(in crate::render) fn item_row(renderer: &Renderer, item: &ListedItem) -> ItemRow {
    let words = renderer.words();
    ItemRow {
        name: item.name.to_string(),
        url: renderer.url(&Route::item(&item.id)),
        department: renderer.department_name(&item.id.department),
        type_name: item.item_type.map(|item_type| item_type.name().to_owned()),
        promised: item.promised.map(|limit| format::limit(limit, words)),
        visits: item.visits.map(|visits| format!("{visits}{}", words.get("unit_times"))),
        online: item.online_depth.map(|depth| depth.name().to_owned()),
        status: (item.status != ItemStatus::InForce).then(|| item.status.name().to_owned()),
    }
}

/// The ways to browse, the list at `current` marked.
pub(super) fn facets(renderer: &Renderer, current: Option<&Route>) -> Vec<FacetView> {
    renderer
        .plan()
        .facets()
        .iter()
        .filter(|group| !group.links.is_empty())
        .map(|group| FacetView {
            key: group.key,
            title: renderer.words().get(&format!("facet_{}", group.key)).to_owned(),
            values: group
                .links
                .iter()
                .take(MOST_VALUES)
                .map(|link| FacetValue {
                    name: link.name.to_string(),
                    url: renderer.url(&link.route),
                    count: link.count,
                    current: current == Some(&link.route),
                })
                .collect(),
        })
        .collect()
}

/// The pages of a list, the one at `current` marked.
pub(super) fn pager(renderer: &Renderer, listing: &Listing, current: &Route) -> PagerView {
    let url = |number: usize| renderer.url(&listing.first.page(number));
    let link = |number: usize| PagerLink {
        label: number.to_string(),
        url: (listing.first.page(number) != *current).then(|| url(number)),
        current: listing.first.page(number) == *current,
    };
    let gap = || PagerLink { label: "…".to_owned(), url: None, current: false };
    let near = listing.number.saturating_sub(2).max(1)..=(listing.number + 2).min(listing.of);
    let mut pages = Vec::new();
    if *near.start() > 1 {
        pages.push(link(1));
    }
    if *near.start() > 2 {
        pages.push(gap());
    }
    pages.extend(near.clone().map(link));
    if *near.end() + 1 < listing.of {
        pages.push(gap());
    }
    if *near.end() < listing.of {
        pages.push(link(listing.of));
    }
    PagerView {
        number: listing.number,
        of: listing.of,
        total: listing.total,
        previous: (listing.number > 1).then(|| url(listing.number - 1)),
        next: (listing.number < listing.of).then(|| url(listing.number + 1)),
        pages,
    }
}
