//! Columns: articles newest first, twenty a page, and a page for each month.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use super::{ColumnPage, Month, PageId, PageKind, builder::Builder};
use crate::model::{Article, Date, DateTime, Owner, Route, SiteKind, Slug};

/// Newest articles shown on the home page of the portal or a department.
const NEWEST: usize = 6;

/// An article's page with what orders it.
type Dated = (Option<DateTime>, PageId);

/// Plans articles and the columns that list them.
pub(super) fn plan_columns(builder: &mut Builder) {
    let checked = builder.checked.clone();
    let site = checked.site();
    let mut by_column: HashMap<(Owner, Slug), Vec<Dated>> = HashMap::new();
    for article in &site.articles {
        let Some(column) = &article.column else { continue };
        if checked.as_of().shows(article) {
            let page = plan_article(builder, article);
            let key = (article.owner.clone(), column.clone());
            by_column.entry(key).or_default().push((article.date, page));
        }
    }
    for (index, column) in site.config.columns.iter().enumerate() {
        let mut collected = by_column.remove(&(Owner::Portal, column.id.clone())).unwrap_or_default();
        let own: Vec<PageId> = collected.iter().map(|(_, page)| *page).collect();
        for slug in site.departments.keys() {
            let owner = Owner::Department(slug.clone());
            let Some(entries) = by_column.remove(&(owner.clone(), column.id.clone())) else {
                if required(&column.required_for, slug) {
                    plan_column(builder, &owner, index, Vec::new());
                }
                continue;
            };
            if column.collect {
                collected.extend_from_slice(&entries);
            }
            let pages: Vec<PageId> = entries.iter().map(|(_, page)| *page).collect();
            let first = plan_column(builder, &owner, index, entries);
            adopt(builder, &pages, first.0);
            builder.departments.entry(slug.clone()).or_default().columns.push(first);
        }
        let first = plan_column(builder, &Owner::Portal, index, collected);
        adopt(builder, &own, first.0);
        builder.home.all_columns.push(first.0);
        builder.home.columns.push(first);
    }
}

/// Whether department `slug` must have a column.
fn required(required_for: &[Box<str>], slug: &Slug) -> bool {
    required_for.iter().any(|name| &**name == "all" || &**name == slug.as_str())
}

/// Makes `parent` the parent of `pages`.
fn adopt(builder: &mut Builder, pages: &[PageId], parent: PageId) {
    for page in pages {
        builder.pages[page.index()].parent = Some(parent);
    }
}

fn plan_article(builder: &mut Builder, article: &Arc<Article>) -> PageId {
    let updated: Option<Date> = article.date.map(DateTime::date);
    let kind = PageKind::Article(article.clone());
    builder.add(Route::article(article), article.title.clone(), None, updated, kind)
}

/// The title of a month of a column.
fn month_title(builder: &Builder, column: &str, month: Month) -> Arc<str> {
    let phrase = builder.word("column_month");
    let year = month.year.to_string();
    let phrase = phrase.replace("{column}", column).replace("{year}", &year);
    phrase.replace("{month}", &month.month.to_string()).into()
}

/// Plans the pages of one column; returns the first and its newest articles.
fn plan_column(
    builder: &mut Builder,
    owner: &Owner,
    column: usize,
    mut entries: Vec<Dated>,
) -> (PageId, Vec<PageId>) {
    entries.sort_by(|a, b| b.cmp(a));
    let checked = builder.checked.clone();
    let configured = &checked.site().config.columns[column];
    let route = Route::column(owner, configured.id.as_str());
    let title: Arc<str> = configured.name.as_ref().into();
    let above = match owner {
        Owner::Department(slug) if checked.site().config.kind == SiteKind::Portal => {
            builder.departments.get(slug).and_then(|plan| plan.home)
        }
        _ => Some(PageId::new(0)),
    };
    let mut by_month: BTreeMap<Month, Vec<PageId>> = BTreeMap::new();
    for (date, page) in &entries {
        if let Some(date) = date {
            by_month.entry(Month { year: date.year(), month: date.month() }).or_default().push(*page);
        }
    }
    let address = |month: &Month| route.join(format_args!("{:04}-{:02}", month.year, month.month));
    let months: Arc<[(Month, Route, usize)]> =
        by_month.iter().rev().map(|(month, pages)| (*month, address(month), pages.len())).collect();
    let updated = entries.first().and_then(|(date, _)| *date).map(DateTime::date);
    let all: Vec<PageId> = entries.into_iter().map(|(_, page)| page).collect();
    let mut first = None;
    let mut run = |builder: &mut Builder, members: &[PageId], base: &Route, month: Option<Month>| {
        for listing in builder.listings(members, base) {
            let page = base.page(listing.number);
            let kind = ColumnPage { owner: owner.clone(), column, listing, month, months: months.clone() };
            let parent = first.or(above);
            let title = month.map_or_else(|| title.clone(), |month| month_title(builder, &title, month));
            let id = builder.add(page, title, parent, updated, PageKind::Column(kind));
            first.get_or_insert(id);
        }
    };
    run(builder, &all, &route, None);
    for (month, pages) in by_month.iter().rev() {
        run(builder, pages, &address(month), Some(*month));
    }
    let newest = all.iter().take(NEWEST).copied().collect();
    (first.unwrap_or(PageId::new(0)), newest)
}
