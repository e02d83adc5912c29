//! Home, topics, open government, search, site map, and the page for nothing.

use super::{
    super::{
        EditionRenderer,
        views::{
            DoorView, FigureView, HomeView, LinkView, NotFoundView, OpenGovernmentView, SearchView,
            SiteMapGroup, SiteMapView, StatutoryKindView, TopicView, TopicsView,
        },
    },
    article::target_link,
    column::teaser,
    department,
    items::{facet, facets},
    text,
};
use crate::{
    model::{
        Audience, ClosedList as _, ColumnType, ListedItem, OnlineDepth, Owner, Route, StatutoryEntry, Topic,
    },
    plan::{PageId, PageKind, PlannedPage},
};

/// Columns of disclosure, shown under open government.
const DISCLOSURE: [ColumnType; 9] = [
    ColumnType::Policies,
    ColumnType::Interpretations,
    ColumnType::Disclosure,
    ColumnType::DisclosureGuide,
    ColumnType::DisclosureSystem,
    ColumnType::AnnualReport,
    ColumnType::Plans,
    ColumnType::Budget,
    ColumnType::Personnel,
];

/// The home page.
pub(super) fn home(renderer: &EditionRenderer) -> HomeView {
    let plan = renderer.plan();
    let planned = plan.home();
    HomeView {
        popular: renderer.links(&planned.popular),
        individual: door(renderer, Audience::Individual),
        enterprise: door(renderer, Audience::Enterprise),
        department: planned.own.and_then(|id| match &plan.page(id).kind {
            PageKind::Department(slug) => department::department(renderer, slug),
            _ => None,
        }),
        departments: planned
            .departments
            .iter()
            .filter_map(|id| department::row(renderer, *id, None))
            .collect(),
        columns: planned
            .columns
            .iter()
            .filter(|(_, newest)| !newest.is_empty())
            .map(|column| teaser(renderer, column, &Owner::Portal))
            .collect(),
        joints: renderer.links(&planned.joints),
        centers: renderer.links(&planned.centers),
        figures: figures(renderer),
        as_of: renderer.day(plan.checked().as_of().now.date()),
    }
}

/// A door: life events or stages, and topics, of `audience`; those without items are left out.
fn door(renderer: &EditionRenderer, audience: Audience) -> DoorView {
    let site = renderer.plan().checked().site();
    let planned = renderer.plan().home();
    let list = Route::new(match audience {
        Audience::Individual => "/items/audience/individual/",
        _ => "/items/audience/enterprise/",
    });
    let views = |topics: &[Topic], pages: &[PageId]| -> Vec<TopicView> {
        topics
            .iter()
            .zip(pages)
            .filter(|(topic, _)| topic.audience == audience)
            .map(|(topic, id)| topic_view(renderer, topic, renderer.plan().page(*id)))
            .filter(|view| view.count > 0)
            .collect()
    };
    DoorView {
        url: renderer.plan().page_at(&list).map(|page| renderer.url(&page.route)),
        events: views(&site.life_events, &planned.life_events),
        topics: views(&site.topics, &planned.topics),
    }
}

fn topic_view(renderer: &EditionRenderer, topic: &Topic, page: &PlannedPage) -> TopicView {
    let count = match &page.kind {
        PageKind::Items(items) => items.listing.total,
        _ => 0,
    };
    TopicView {
        name: topic.name.to_string(),
        url: renderer.url(&page.route),
        summary: topic.summary.as_deref().map(str::to_owned),
        icon: topic.icon.as_deref().map(str::to_owned),
        count,
    }
}

/// Figures of the whole site.
fn figures(renderer: &EditionRenderer) -> Vec<FigureView> {
    let site = renderer.plan().checked().site();
    let words = renderer.words();
    let online = |item: &&std::sync::Arc<ListedItem>| {
        item.online_depth.is_some_and(|depth| depth > OnlineDepth::Published)
    };
    let shortened: Vec<u32> = site.items.values().filter_map(|item| item.shortened_percent()).collect();
    let figure = |key: &'static str, value: String, unit: &str| FigureView {
        label: words.get(&format!("figure_{key}")).to_owned(),
        value,
        unit: unit.to_owned(),
        note: None,
    };
    let mut figures = Vec::new();
    if site.own_department().is_none() {
        let count = site.departments.len();
        figures.push(figure("departments", count.to_string(), words.counted("unit_places", count)));
    }
    figures.extend([
        figure("items", site.items.len().to_string(), words.counted("unit_items", site.items.len())),
        figure(
            "online_items",
            site.items.values().filter(online).count().to_string(),
            words.get("unit_items"),
        ),
    ]);
    let count = u32::try_from(shortened.len()).unwrap_or(u32::MAX);
    if let Some(average) = shortened.iter().sum::<u32>().checked_div(count) {
        figures.push(figure("shortened", average.to_string(), "%"));
    }
    figures
}

/// Topics and life events.
pub(super) fn topics(renderer: &EditionRenderer) -> TopicsView {
    TopicsView {
        individual: door(renderer, Audience::Individual),
        enterprise: door(renderer, Audience::Enterprise),
    }
}

/// Open government.
pub(super) fn open_government(renderer: &EditionRenderer) -> OpenGovernmentView {
    let config = &renderer.plan().checked().site().config;
    let planned = renderer.plan().home();
    let is_disclosure = |id: PageId| match &renderer.plan().page(id).kind {
        PageKind::Column(column) => DISCLOSURE.contains(&config.columns[column.column].column_type),
        _ => false,
    };
    OpenGovernmentView {
        pages: ["disclosure-guide", "disclosure-system", "request"]
            .into_iter()
            .filter_map(|name| renderer.plan().page_at(&Route::new(format!("/{name}/"))))
            .map(|page| renderer.link(page))
            .collect(),
        kinds: statutory_kinds(renderer),
        documents: renderer.plan().documents().iter().map(|group| facet(renderer, group, None)).collect(),
        documents_url: renderer
            .plan()
            .page_at(&Route::new("/documents/"))
            .map(|page| renderer.url(&page.route)),
        columns: planned
            .columns
            .iter()
            .filter(|(page, _)| is_disclosure(*page))
            .map(|column| teaser(renderer, column, &Owner::Portal))
            .collect(),
    }
}

/// The statutory kinds as the site tells them.
fn statutory_kinds(renderer: &EditionRenderer) -> Vec<StatutoryKindView> {
    let Some(statutory) = &renderer.plan().checked().site().statutory else { return Vec::new() };
    let view = |entry: &StatutoryEntry| StatutoryKindView {
        number: entry.kind.code().to_owned(),
        name: renderer.name(entry.kind),
        links: entry
            .links
            .iter()
            .filter_map(|target| target_link(renderer, target, &statutory.path))
            .collect(),
        none: text(entry.none.as_ref()),
        note: text(entry.note.as_ref()),
    };
    statutory.entries.iter().map(view).collect()
}

/// Search.
pub(super) fn search(renderer: &EditionRenderer) -> SearchView {
    SearchView { facets: facets(renderer) }
}

/// The site map.
pub(super) fn site_map(renderer: &EditionRenderer) -> SiteMapView {
    let planned = renderer.plan().home();
    let words = renderer.words();
    let group = |word: &str, pages: &[PageId]| SiteMapGroup {
        title: words.get(word).to_owned(),
        links: renderer.links(pages),
    };
    let standing: Vec<PageId> = planned.own.iter().chain(&planned.standing).copied().collect();
    let mut groups = vec![
        SiteMapGroup { title: words.get("nav_items").to_owned(), links: browsing(renderer) },
        group("nav_departments", &planned.departments),
        group("nav_open_government", &planned.all_columns),
        group("nav_joint", &planned.joints),
        group("nav_centers", &planned.centers),
        group("nav_pages", &standing),
    ];
    groups.retain(|group| !group.links.is_empty());
    SiteMapView { groups }
}

/// Lists that lead to everything.
fn browsing(renderer: &EditionRenderer) -> Vec<LinkView> {
    [
        "/departments/",
        "/items/",
        "/online/",
        "/topics/",
        "/forms/",
        "/joint/",
        "/centers/",
        "/open-government/",
        "/data/",
        "/search/",
    ]
    .into_iter()
    .filter_map(|route| renderer.plan().page_at(&Route::new(route)))
    .map(|page| renderer.link(page))
    .collect()
}

/// What is shown for an address where nothing is.
pub(super) fn not_found(renderer: &EditionRenderer) -> NotFoundView {
    let home = renderer.plan().page_at(&Route::home()).map(|page| LinkView {
        title: renderer.words().get("nav_home").to_owned(),
        url: renderer.url(&page.route),
    });
    NotFoundView { links: home.into_iter().chain(browsing(renderer)).collect() }
}
