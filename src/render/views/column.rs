//! Columns.

use serde::Serialize;

use super::{FacetView, LinkView, PagerView};

/// A column, or a year or month of it: `view` in `column.html`.
#[derive(Debug, Serialize)]
pub struct ColumnView {
    /// Description.
    pub description: String,
    /// The department whose column it is.
    pub department: Option<LinkView>,
    /// The period shown, for example `2026年3月`.
    pub period: Option<String>,
    /// Articles.
    pub rows: Vec<ArticleRow>,
    /// Pages.
    pub pager: PagerView,
    /// Years to look at, and the months of the year shown; empty for a column of one page.
    pub archive: Vec<PeriodView>,
    /// Address of the whole column.
    pub url: String,
}

/// An article in a list.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleRow {
    /// Title.
    pub title: String,
    /// Address.
    pub url: String,
    /// Day, for example `2026-03-05`.
    pub date: Option<String>,
    /// Document number.
    pub number: Option<String>,
    /// Word for a document that is no longer in force.
    pub validity: Option<String>,
    /// Department, in lists of the portal.
    pub department: Option<String>,
}

/// A year or a month of a column.
#[derive(Debug, Serialize)]
pub struct PeriodView {
    /// For example `2026年3月`.
    pub name: String,
    /// Address.
    pub url: String,
    /// How many articles.
    pub count: usize,
    /// Whether it is shown.
    pub current: bool,
}

/// Documents of the whole site: `view` in `documents.html`.
#[derive(Debug, Serialize)]
pub struct DocumentsView {
    /// The documents of this page, newest first.
    pub rows: Vec<ArticleRow>,
    /// How many the whole list has.
    pub total: usize,
    /// Ways to browse them: category, year, issuer, validity.
    pub facets: Vec<FacetView>,
    /// Pages of the list.
    pub pager: PagerView,
}
