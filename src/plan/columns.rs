//! Columns: articles newest first, twenty a page, and the archive of a column that is longer.

use std::{collections::HashMap, sync::Arc};

use super::{ColumnPage, PageId, PageKind, Period, builder::Builder};
use crate::model::{Article, Date, DateTime, Owner, Route, SiteKind, Slug};

/// Newest articles shown on the home page of the portal or a department.
const NEWEST: usize = 6;

/// A year that fills more pages than this has a list for each of its months.
const PAGES_OF_A_YEAR: usize = 3;

/// An article's page with what orders it.
type Dated = (Option<DateTime>, PageId);

/// Plans articles and the columns that list them.
pub(super) fn plan_columns(builder: &mut Builder) {
    let checked = builder.checked.clone();
    let site = checked.site();
    let is_own = site.own_department().is_some();
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
                if required(&column.required_for, slug) && !is_own {
                    plan_column(builder, &owner, index, Vec::new());
                }
                continue;
            };
            if column.collect || is_own {
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

/// The title of a period of a column.
fn period_title(builder: &Builder, column: &str, period: Period) -> Arc<str> {
    let phrase = builder.word(if period.month.is_some() { "column_month" } else { "column_year" });
    let month = period.month.map(|month| month.to_string()).unwrap_or_default();
    let phrase = phrase.replace("{column}", column).replace("{year}", &period.year.to_string());
    phrase.replace("{month}", &month).into()
}

/// The periods of a column that fills more than one page: years, newest first, a long one followed by its
/// months. `entries` are in order, newest first. A list of a month that holds one article helps nobody.
fn archive(entries: &[Dated], page_size: usize) -> Vec<(Period, Vec<PageId>)> {
    let mut periods = Vec::new();
    if entries.len() <= page_size {
        return periods;
    }
    let dated: Vec<(DateTime, PageId)> =
        entries.iter().filter_map(|(date, page)| Some(((*date)?, *page))).collect();
    let pages = |run: &[(DateTime, PageId)]| run.iter().map(|(_, page)| *page).collect();
    for year in dated.chunk_by(|(a, _), (b, _)| a.year() == b.year()) {
        periods.push((Period { year: year[0].0.year(), month: None }, pages(year)));
        if year.len() > PAGES_OF_A_YEAR * page_size {
            for month in year.chunk_by(|(a, _), (b, _)| a.month() == b.month()) {
                let date = month[0].0;
                periods.push((Period { year: date.year(), month: Some(date.month()) }, pages(month)));
            }
        }
    }
    // A single year without months is the column once more.
    if periods.len() == 1 { Vec::new() } else { periods }
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
    let periods = archive(&entries, checked.site().config.output.page_size);
    let archive: Arc<[(Period, Route, usize)]> =
        periods.iter().map(|(period, pages)| (*period, period.route(&route), pages.len())).collect();
    let all: Vec<PageId> = entries.into_iter().map(|(_, page)| page).collect();
    let mut first = None;
    let mut run = |builder: &mut Builder, members: &[PageId], base: &Route, period: Option<Period>| {
        // Newest first: the first says when the list last changed.
        let updated = members.first().and_then(|page| builder.pages[page.index()].updated);
        for listing in builder.listings(members, base) {
            let page = base.page(listing.number);
            let kind = ColumnPage { owner: owner.clone(), column, listing, period, archive: archive.clone() };
            let parent = first.or(above);
            let title = period.map_or_else(|| title.clone(), |period| period_title(builder, &title, period));
            let id = builder.add(page, title, parent, updated, PageKind::Column(kind));
            first.get_or_insert(id);
        }
    };
    run(builder, &all, &route, None);
    for (period, pages) in &periods {
        run(builder, pages, &period.route(&route), Some(*period));
    }
    let newest = all.iter().take(NEWEST).copied().collect();
    (first.unwrap_or(PageId::new(0)), newest)
}
