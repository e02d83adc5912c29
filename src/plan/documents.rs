//! Documents of the whole site by category, year, issuer and validity.

use std::{collections::BTreeMap, sync::Arc};

use super::{FacetGroup, FacetLink, PageId, PageKind, builder::Builder, spelling::Spelling};
use crate::model::{Article, ClosedList as _, DateTime, Disclosure, Route, Validity};

/// A document's page with what orders it.
type Dated = (Option<DateTime>, PageId, Arc<Article>);

/// Plans the lists of documents, newest first; none when there are no documents.
pub(super) fn plan_documents(builder: &mut Builder) {
    let checked = builder.checked.clone();
    let config = &checked.site().config;
    let mut documents: Vec<Dated> = builder
        .pages
        .iter()
        .enumerate()
        .filter_map(|(index, page)| match &page.kind {
            PageKind::Article(article) if config.is_document(article) => {
                Some((article.date, PageId::new(index), article.clone()))
            }
            _ => None,
        })
        .collect();
    if documents.is_empty() {
        return;
    }
    documents.sort_by_key(|(date, page, _)| std::cmp::Reverse((*date, *page)));
    let all: Vec<PageId> = documents.iter().map(|(_, page, _)| *page).collect();
    let top = Route::new("/documents/");
    let title = builder.word("nav_documents");
    let above = builder.pages.iter().position(|page| matches!(page.kind, PageKind::OpenGovernment));
    let first = list(builder, &top, &title, PageId::new(above.unwrap_or(0)), &all);
    let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
    let validity = |block: &Disclosure| block.validity.unwrap_or(Validity::InForce);
    group(builder, first, "category", &documents, |_, block| text(&block.category));
    group(builder, first, "year", &documents, |date, _| date.map(|date| format!("{:04}", date.year())));
    group(builder, first, "issuer", &documents, |_, block| text(&block.issuer));
    group(builder, first, "validity", &documents, |_, block| {
        Some(validity(block).name_in(&config.language).to_owned())
    });
}

/// Plans a list for each value of a facet.
fn group(
    builder: &mut Builder,
    parent: PageId,
    key: &'static str,
    documents: &[Dated],
    value: impl Fn(Option<DateTime>, &Disclosure) -> Option<String>,
) {
    let mut by_value: BTreeMap<String, Vec<PageId>> = BTreeMap::new();
    for (date, page, article) in documents {
        let found = article.disclosure.as_deref().and_then(|block| value(*date, block));
        if let Some(found) = found {
            by_value.entry(found).or_default().push(*page);
        }
    }
    let mut values: Vec<(String, Vec<PageId>)> = by_value.into_iter().collect();
    match key {
        "year" => values.reverse(),
        _ => values.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then_with(|| a.0.cmp(&b.0))),
    }
    let mut spelling = Spelling::default();
    let mut links = Vec::new();
    for (name, members) in values {
        let route = Route::new(format!("/documents/{key}/{}/", spelling.of(&name)));
        let title = builder.word(&format!("documents_{key}")).replace("{value}", &name).into();
        list(builder, &route, &title, parent, &members);
        links.push(FacetLink { name: name.into(), route, count: members.len() });
    }
    builder.documents.push(FacetGroup { key, links });
}

/// Plans the pages of one list and returns the first.
fn list(
    builder: &mut Builder,
    route: &Route,
    title: &Arc<str>,
    parent: PageId,
    members: &[PageId],
) -> PageId {
    let updated = members.first().and_then(|page| builder.pages[page.index()].updated);
    let mut first = None;
    for listing in builder.listings(members, route) {
        let route = route.page(listing.number);
        let above = first.unwrap_or(parent);
        let page = builder.add(route, title.clone(), Some(above), updated, PageKind::Documents(listing));
        first.get_or_insert(page);
    }
    first.unwrap_or(parent)
}
