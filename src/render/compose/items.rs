//! Lists of items.

use super::super::{
    EditionRenderer, format,
    views::{FacetValue, FacetView, ItemGroup, ItemRow, ItemsView, LinkView, PagerLink, PagerView},
};
use crate::{
    model::{ItemStatus, ListedItem, Route, SiteKind},
    plan::{Facet, FacetGroup, FacetLink, ItemListing, Listing, PageKind, PlannedPage},
};

/// Longest list of values of a facet beside a list of one of them; longer ones stand with all items only.
const MOST_VALUES: usize = 40;

/// A list of items.
pub(super) fn items(renderer: &EditionRenderer, page: &PlannedPage, planned: &ItemListing) -> ItemsView {
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
    for group in groups.iter_mut().filter(|group| group.rows.len() == 1) {
        group.parent = None;
    }
    let lead = match &planned.facet {
        Facet::Topic(slug) => {
            let site = renderer.plan().checked().site();
            let topic = site.topics.iter().chain(&site.life_events).find(|topic| topic.slug == *slug);
            topic.and_then(|topic| topic.summary.as_deref()).map(str::to_owned)
        }
        _ => None,
    };
    let (facets, ways) = browsing(renderer, planned);
    let kind = renderer.plan().checked().site().config.kind;
    ItemsView {
        lead,
        groups,
        show_department: !matches!(planned.facet, Facet::Department(_)) && kind == SiteKind::Portal,
        total: planned.listing.total,
        facets,
        ways,
        pager: pager(renderer, &planned.listing, &page.route),
    }
}

/// An item in a list.
pub(in crate::render) fn item_row(renderer: &EditionRenderer, item: &ListedItem) -> ItemRow {
    let words = renderer.words();
    ItemRow {
        name: item.name.to_string(),
        url: renderer.url(&Route::item(&item.id)),
        department: renderer.department_name(&item.id.department),
        type_name: item.item_type.map(|item_type| renderer.name(item_type)),
        promised: item.promised.map(|limit| format::limit(limit, words)),
        visits: item.visits.map(|visits| words.fill("visits_count", &[("n", &visits)])),
        online: item.online_depth.map(|depth| renderer.name(depth)),
        status: (item.status != ItemStatus::InForce).then(|| renderer.name(item.status)),
    }
}

/// Ways to browse on from a list: all with their values beside all items; elsewhere those inside the list, or the
/// facet that it belongs to, and links to where the values of the others stand.
fn browsing(renderer: &EditionRenderer, planned: &ItemListing) -> (Vec<FacetView>, Vec<LinkView>) {
    if planned.facet == Facet::All && planned.listing.number == 1 {
        return (facets(renderer), Vec::new());
    }
    let shown = &planned.listing.first;
    let plan = renderer.plan();
    let (inside, mut others) = match &planned.facet {
        Facet::Both(list) => (plan.combined(*list), vec![renderer.link(plan.page(*list))]),
        _ => (plan.page_id_at(shown).map_or(&[][..], |list| plan.combined(list)), Vec::new()),
    };
    let mut own: Vec<FacetView> = inside.iter().map(|group| facet(renderer, group, Some(shown))).collect();
    let all = renderer.url(&Route::new("/items/"));
    for group in groups(renderer) {
        let holds = matches!(&planned.facet, Facet::Value(key, _) if *key == group.key)
            || group.links.iter().any(|link| link.route == *shown);
        if holds && group.links.len() <= MOST_VALUES {
            own.push(facet(renderer, group, Some(shown)));
        } else if inside.iter().all(|combined| combined.key != group.key) {
            others.push(LinkView { title: title(renderer, group), url: format!("{all}#by-{}", group.key) });
        }
    }
    (own, others)
}

/// All ways to browse, with all their values.
pub(super) fn facets(renderer: &EditionRenderer) -> Vec<FacetView> {
    groups(renderer).map(|group| facet(renderer, group, None)).collect()
}

fn groups(renderer: &EditionRenderer) -> impl Iterator<Item = &FacetGroup> {
    renderer.plan().facets().iter().filter(|group| !group.links.is_empty())
}

fn title(renderer: &EditionRenderer, group: &FacetGroup) -> String {
    renderer.words().get(&format!("facet_{}", group.key)).to_owned()
}

pub(super) fn facet(renderer: &EditionRenderer, group: &FacetGroup, current: Option<&Route>) -> FacetView {
    let value = |link: &FacetLink| FacetValue {
        name: link.name.to_string(),
        url: renderer.url(&link.route),
        count: link.count,
        current: current == Some(&link.route),
    };
    FacetView {
        key: group.key,
        title: title(renderer, group),
        values: group.links.iter().map(value).collect(),
    }
}

/// The pages of a list, the one at `current` marked.
pub(super) fn pager(renderer: &EditionRenderer, listing: &Listing, current: &Route) -> PagerView {
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
