//! Lists of items: all, by department, topic, audience, type, letter and online depth.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use super::{Facet, FacetGroup, FacetLink, ItemListing, PageId, PageKind, builder::Builder};
use crate::model::{
    Audience, ClosedList, ItemType, ListedItem, OnlineDepth, Route, Slug, Topic, first_letter,
};

/// Plans every list of items.
pub(super) fn plan_items(builder: &mut Builder) {
    let checked = builder.checked.clone();
    let site = checked.site();
    let home = PageId::new(0);
    let pages = builder.item_pages();
    let everything: Vec<PageId> = pages.iter().map(|(page, _)| *page).collect();
    let title = builder.word("nav_items");
    let all = list(builder, &Route::new("/items/"), &title, home, &Facet::All, &everything);
    let departments = plan_departments(builder);
    if let Some(own) = site.own_department() {
        // The list of the department is that of the site.
        for page in &everything {
            builder.pages[page.index()].parent = Some(all);
        }
        builder.departments.entry(own.slug.clone()).or_default().items = Some(all);
    }
    let language = &site.config.language;
    let audience =
        values(language, &pages, |item, audience| item.audience.contains(&audience), Audience::ALL);
    let audiences = group(builder, all, "audience", audience);
    let depths = values(language, &pages, |item, depth| item.online_depth == Some(depth), OnlineDepth::ALL);
    let depths = group(builder, all, "online", depths);
    let types = values(language, &pages, |item, item_type| item.item_type == Some(item_type), ItemType::ALL);
    let types = group(builder, all, "type", types);
    let letters = letters(&pages);
    group(builder, all, "letter", letters);
    plan_online(builder, home, &pages);
    let word = builder.word("nav_topics");
    let topics = builder.add(Route::new("/topics/"), word, Some(home), None, PageKind::Topics);
    let by_topic = plan_topics(builder, topics, &site.topics, &pages, |item| &item.topics, "topic");
    let by_event =
        plan_topics(builder, topics, &site.life_events, &pages, |item| &item.life_events, "life_event");
    builder.home.topics = by_topic.iter().map(|listed| listed.first).collect();
    builder.home.life_events = by_event.iter().map(|listed| listed.first).collect();
    if site.config.output.combinations {
        let others = [("topic", by_topic), ("department", departments), ("online", depths), ("type", types)];
        for audience in &audiences {
            combine(builder, audience, &others);
        }
    }
}

/// A list that was planned.
struct Listed {
    /// Its name in addresses.
    key: Box<str>,
    name: Arc<str>,
    first: PageId,
    members: Vec<PageId>,
}

/// Plans the lists of what is both in `list` and in one of `others`, where that is less than all of `list`.
fn combine(builder: &mut Builder, list_of: &Listed, others: &[(&'static str, Vec<Listed>)]) {
    let inside: HashSet<PageId> = list_of.members.iter().copied().collect();
    let top = builder.pages[list_of.first.index()].route.clone();
    let mut groups = Vec::new();
    for (key, values) in others {
        let mut links = Vec::new();
        for value in values {
            let members: Vec<PageId> =
                value.members.iter().copied().filter(|page| inside.contains(page)).collect();
            if members.is_empty() || members.len() == inside.len() {
                continue;
            }
            let route = top.join(key).join(&value.key);
            let phrase = builder.word("list_both").replace("{first}", &list_of.name);
            let title = phrase.replace("{second}", &value.name).into();
            list(builder, &route, &title, list_of.first, &Facet::Both(list_of.first), &members);
            links.push(FacetLink { name: value.name.clone(), route, count: members.len() });
        }
        if !links.is_empty() {
            groups.push(FacetGroup { key, links });
        }
    }
    builder.combined.insert(list_of.first, groups);
}

/// A value of a facet: key for its address, name, and its items.
type Value = (Box<str>, Arc<str>, Vec<PageId>);

fn values<E: ClosedList>(
    language: &str,
    pages: &[(PageId, Arc<ListedItem>)],
    is_of: impl Fn(&ListedItem, E) -> bool,
    all: &[E],
) -> Vec<Value> {
    all.iter()
        .map(|value| {
            let members =
                pages.iter().filter(|(_, item)| is_of(item, *value)).map(|(page, _)| *page).collect();
            (value.key().into(), value.name_in(language).into(), members)
        })
        .collect()
}

fn letters(pages: &[(PageId, Arc<ListedItem>)]) -> Vec<Value> {
    let mut letters: BTreeMap<char, Vec<PageId>> = BTreeMap::new();
    for (page, item) in pages {
        let letter = first_letter(&item.name).unwrap_or('#');
        letters.entry(letter).or_default().push(*page);
    }
    letters
        .into_iter()
        .map(|(letter, members)| {
            let key = if letter == '#' { "other".into() } else { letter.to_string().into() };
            (key, letter.to_uppercase().to_string().into(), members)
        })
        .collect()
}

/// Plans a list for each value that has items, and notes the group for browsing.
fn group(builder: &mut Builder, all: PageId, key: &'static str, values: Vec<Value>) -> Vec<Listed> {
    let mut links = Vec::new();
    let mut lists = Vec::new();
    for (value, name, members) in values {
        if members.is_empty() {
            continue;
        }
        let route = Route::new(format!("/items/{key}/{value}/"));
        let title = builder.word(&format!("list_{key}")).replace("{value}", &name).into();
        let facet = Facet::Value(key, value.clone());
        let first = list(builder, &route, &title, all, &facet, &members);
        links.push(FacetLink { name: name.clone(), route, count: members.len() });
        lists.push(Listed { key: value, name, first, members });
    }
    builder.facets.push(FacetGroup { key, links });
    lists
}

fn plan_departments(builder: &mut Builder) -> Vec<Listed> {
    let departments = builder.home.departments.clone();
    let mut links = Vec::new();
    let mut lists = Vec::new();
    for home in departments {
        let PageKind::Department(slug) = &builder.pages[home.index()].kind else { continue };
        let slug = slug.clone();
        let Some(plan) = builder.departments.get(&slug) else { continue };
        let members = plan.item_pages.clone();
        let route = Route::department(&slug).join("items");
        let title = builder.word("nav_items");
        let first = list(builder, &route, &title, home, &Facet::Department(slug.clone()), &members);
        for page in &members {
            builder.pages[page.index()].parent = Some(first);
        }
        if let Some(plan) = builder.departments.get_mut(&slug) {
            plan.items = Some(first);
        }
        if !members.is_empty() {
            let name = builder.pages[home.index()].title.clone();
            links.push(FacetLink { name: name.clone(), route, count: members.len() });
            lists.push(Listed { key: slug.as_str().into(), name, first, members });
        }
    }
    builder.facets.push(FacetGroup { key: "department", links });
    lists
}

/// The column of online approval (网上审批): items that can at least be pre-reviewed online.
fn plan_online(builder: &mut Builder, home: PageId, pages: &[(PageId, Arc<ListedItem>)]) {
    let online = |item: &ListedItem| item.online_depth.is_some_and(|depth| depth > OnlineDepth::Published);
    let members: Vec<PageId> = pages.iter().filter(|(_, item)| online(item)).map(|(page, _)| *page).collect();
    let title = builder.word("nav_online");
    let facet = Facet::Value("online", "any".into());
    list(builder, &Route::new("/online/"), &title, home, &facet, &members);
}

fn plan_topics(
    builder: &mut Builder,
    parent: PageId,
    topics: &[Topic],
    pages: &[(PageId, Arc<ListedItem>)],
    of: impl Fn(&ListedItem) -> &[Slug],
    key: &'static str,
) -> Vec<Listed> {
    let mut by_topic: BTreeMap<&Slug, Vec<PageId>> = BTreeMap::new();
    for (page, item) in pages {
        for topic in of(item) {
            by_topic.entry(topic).or_default().push(*page);
        }
    }
    let mut links = Vec::new();
    let mut planned = Vec::new();
    for topic in topics {
        let members = by_topic.remove(&topic.slug).unwrap_or_default();
        let route = Route::topic(&topic.slug);
        let facet = Facet::Topic(topic.slug.clone());
        let first = list(builder, &route, &topic.name, parent, &facet, &members);
        if !members.is_empty() {
            links.push(FacetLink { name: topic.name.clone(), route, count: members.len() });
        }
        planned.push(Listed { key: topic.slug.as_str().into(), name: topic.name.clone(), first, members });
    }
    builder.facets.push(FacetGroup { key, links });
    planned
}

/// Plans the pages of one list and returns the first.
pub(super) fn list(
    builder: &mut Builder,
    route: &Route,
    title: &Arc<str>,
    parent: PageId,
    facet: &Facet,
    members: &[PageId],
) -> PageId {
    let mut first = None;
    for listing in builder.listings(members, route) {
        let route = route.page(listing.number);
        let kind = PageKind::Items(ItemListing { facet: facet.clone(), listing });
        let page = builder.add(route, title.clone(), Some(first.unwrap_or(parent)), None, kind);
        first.get_or_insert(page);
    }
    first.unwrap_or(parent)
}
