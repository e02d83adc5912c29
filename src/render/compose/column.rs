//! Columns.

use super::{
    super::{
        Renderer, format,
        views::{ArticleRow, ColumnTeaser, ColumnView, MonthView},
    },
    items::pager,
    text,
};
use crate::{
    model::{ClosedList as _, Owner, Route, Validity},
    plan::{ColumnPage, Month, PageId, PageKind},
};

/// A page of a column.
pub(super) fn column(renderer: &Renderer, planned: &ColumnPage) -> ColumnView {
    let configured = &renderer.plan().checked().site().config.columns[planned.column];
    let route = Route::column(&planned.owner, configured.id.as_str());
    let current = planned.listing.first.page(planned.listing.number);
    ColumnView {
        description: configured.description.to_string(),
        department: planned.owner.department().map(|slug| renderer.department_link(slug)),
        month: planned.month.map(month_name),
        rows: planned
            .listing
            .entries
            .iter()
            .filter_map(|id| article_row(renderer, *id, &planned.owner))
            .collect(),
        pager: pager(renderer, &planned.listing, &current),
        months: months(renderer, planned),
        url: renderer.url(&route),
    }
}

/// The months of the year shown, and each other year by its newest month: a list that stays short.
fn months(renderer: &Renderer, planned: &ColumnPage) -> Vec<MonthView> {
    let newest = planned.months.first().map(|(month, ..)| *month);
    let Some(shown) = planned.month.or(newest) else { return Vec::new() };
    let mut views: Vec<MonthView> = Vec::new();
    let mut year_of_last = None;
    for (month, route, count) in planned.months.iter() {
        if month.year == shown.year {
            views.push(MonthView {
                name: month_name(*month),
                url: renderer.url(route),
                count: *count,
                current: planned.month == Some(*month),
            });
        } else if year_of_last == Some(month.year) {
            if let Some(year) = views.last_mut() {
                year.count += count;
            }
        } else {
            let name = renderer.words().fill("year", &[("year", &month.year)]);
            views.push(MonthView { name, url: renderer.url(route), count: *count, current: false });
        }
        year_of_last = Some(month.year);
    }
    views
}

fn month_name(month: Month) -> String {
    format!("{}年{}月", month.year, month.month)
}

/// The article on page `id` in a list of `owner`.
pub(super) fn article_row(renderer: &Renderer, id: PageId, owner: &Owner) -> Option<ArticleRow> {
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
        validity: validity.map(|validity| validity.name().to_owned()),
        department: department.map(|slug| renderer.department_name(slug)),
    })
}

/// A column with its newest articles.
pub(super) fn teaser(
    renderer: &Renderer,
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
