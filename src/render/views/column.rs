//! Columns.

use serde::Serialize;

use super::{LinkView, PagerView};

/// A column or one of its months: `view` in `column.html`.
#[derive(Debug, Serialize)]
pub struct ColumnView {
    /// Description.
    pub description: String,
    /// The department whose column it is.
    pub department: Option<LinkView>,
    /// The month shown, for example `2026年3月`.
    pub month: Option<String>,
    /// Articles.
    pub rows: Vec<ArticleRow>,
    /// Pages.
    pub pager: PagerView,
    /// Months to look at.
    pub months: Vec<MonthView>,
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

/// A month of a column.
#[derive(Debug, Serialize)]
pub struct MonthView {
    /// For example `2026年3月`.
    pub name: String,
    /// Address.
    pub url: String,
    /// How many articles.
    pub count: usize,
    /// Whether it is shown.
    pub current: bool,
}
