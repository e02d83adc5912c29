//! Columns.

use super::{
    super::{
        EditionRenderer, format,
        views::{ArticleRow, ColumnTeaser, ColumnView, DocumentsView, PeriodView},
    },
    items::{facet, pager},
    text,
};
use crate::{
    model::{Owner, Route, Validity},
    plan::{ColumnPage, Listing, PageId, PageKind, Period, PlannedPage},
};

/// A page of a column.
pub(super) fn column(renderer: &EditionRenderer, planned: &ColumnPage) -> ColumnView {
    let configured = &renderer.plan().checked().site().config.columns[planned.column];
    let route = Route::column(&planned.owner, configured.id.as_str());
    let current = planned.listing.first.page(planned.listing.number);
    ColumnView {
        description: configured.description.to_string(),
        department: planned.owner.department().map(|slug| renderer.department_link(slug)),
        period: planned.period.map(|period| name(renderer, period)),
        rows: planned
            .listing
            .entries
            .iter()
            .filter_map(|id| article_row(renderer, *id, &planned.owner))
            .collect(),
        pager: pager(renderer, &planned.listing, &current),
        archive: archive(renderer, planned),
        url: renderer.url(&route),
    }
}

/// A list of documents of the whole site.
pub(super) fn documents(renderer: &EditionRenderer, page: &PlannedPage, listing: &Listing) -> DocumentsView {
    let facets = renderer.plan().documents().iter();
    DocumentsView {
        rows: listing.entries.iter().filter_map(|id| article_row(renderer, *id, &Owner::Portal)).collect(),
        total: listing.total,
        facets: facets.map(|group| facet(renderer, group, Some(&listing.first))).collect(),
        pager: pager(renderer, listing, &page.route),
    }
}

/// Every year, and the months of the year shown or of the newest.
fn archive(renderer: &EditionRenderer, planned: &ColumnPage) -> Vec<PeriodView> {
    let newest = planned.archive.first().map(|(period, ..)| *period);
    let shown = planned.period.or(newest).map(|period| period.year);
    let listed =
        planned.archive.iter().filter(|(period, ..)| period.month.is_none() || Some(period.year) == shown);
    let view = |(period, route, count): &(Period, Route, usize)| PeriodView {
        name: name(renderer, *period),
        url: renderer.url(route),
        count: *count,
        current: planned.period == Some(*period),
    };
    listed.map(view).collect()
}

/// `2026年` or `2026年3月`.
fn name(renderer: &EditionRenderer, period: Period) -> String {
    let words = renderer.words();
    match period.month {
        Some(month) => words.fill("month", &[("year", &period.year), ("month", &month)]),
        None => words.fill("year", &[("year", &period.year)]),
    }
}

/// The article on page `id` in a list of `owner`.
pub(super) fn article_row(renderer: &EditionRenderer, id: PageId, owner: &Owner) -> Option<ArticleRow> {
    let page = renderer.plan().page(id);
    let PageKind::Article(article) = &page.kind else { return None };
    let disclosure = article.disclosure.as_deref();
    let validity =
        disclosure.and_then(|block| block.validity).filter(|validity| *validity != Validity::InForce);
    let department = article.owner.department().filter(|_| *owner == Owner::Portal);
    Some(ArticleRow {
        title: page.title.to_string(),
        url: renderer.url(&page.route),
        date: article.date.map(|date| format::iso_day(date.date())),
        number: disclosure.and_then(|block| text(block.number.as_ref())),
        validity: validity.map(|validity| renderer.name(validity)),
        department: department.map(|slug| renderer.department_name(slug)),
    })
}

/// A column with its newest articles.
pub(super) fn teaser(
    renderer: &EditionRenderer,
    (page, newest): &(PageId, Vec<PageId>),
    owner: &Owner,
) -> ColumnTeaser {
    let page = renderer.plan().page(*page);
    ColumnTeaser {
        name: page.title.to_string(),
        url: renderer.url(&page.route),
        rows: newest.iter().filter_map(|id| article_row(renderer, *id, owner)).collect(),
    }
}
