//! Lists of items.

use serde::Serialize;

use super::LinkView;

/// A list of items: `view` in `items.html`.
#[derive(Debug, Serialize)]
pub struct ItemsView {
    /// What the list is of, in a sentence.
    pub lead: Option<String>,
    /// Items of this page; those of one parent item together.
    pub groups: Vec<ItemGroup>,
    /// Whether the rows name the department: not in a department's own list.
    pub show_department: bool,
    /// How many items the whole list has.
    pub total: usize,
    /// Ways to browse on: all with their values on the first page of all items, elsewhere the one the list
    /// belongs to.
    pub facets: Vec<FacetView>,
    /// The others, as links to their values.
    pub ways: Vec<LinkView>,
    /// Pages of the list.
    pub pager: PagerView,
}

/// Items of one parent item that stand together, or a single item.
#[derive(Debug, Serialize)]
pub struct ItemGroup {
    /// The parent item's name, if they have one.
    pub parent: Option<String>,
    /// The items.
    pub rows: Vec<ItemRow>,
}

/// An item in a list.
#[derive(Debug, Serialize)]
pub struct ItemRow {
    /// Name.
    pub name: String,
    /// Address of its guide.
    pub url: String,
    /// Its department.
    pub department: String,
    /// Type, for example 行政许可.
    pub type_name: Option<String>,
    /// Promised limit, for example `10个工作日`.
    pub promised: Option<String>,
    /// Visits, for example `0次`.
    pub visits: Option<String>,
    /// Online depth, for example 全程网办.
    pub online: Option<String>,
    /// Word for a status other than in force.
    pub status: Option<String>,
}

/// A way to browse, with its values.
#[derive(Debug, Serialize)]
pub struct FacetView {
    /// Key, for example `audience`.
    pub key: &'static str,
    /// What it is called.
    pub title: String,
    /// Its values.
    pub values: Vec<FacetValue>,
}

/// A value to browse by.
#[derive(Debug, Serialize)]
pub struct FacetValue {
    /// Name.
    pub name: String,
    /// Address of the list.
    pub url: String,
    /// How many items it has.
    pub count: usize,
    /// Whether this is the list shown.
    pub current: bool,
}

/// Pages of a list.
#[derive(Debug, Serialize)]
pub struct PagerView {
    /// This page, from 1.
    pub number: usize,
    /// How many pages.
    pub of: usize,
    /// How many entries in all.
    pub total: usize,
    /// Page before.
    pub previous: Option<String>,
    /// Page after.
    pub next: Option<String>,
    /// Pages to jump to; an entry without address is a gap.
    pub pages: Vec<PagerLink>,
}

/// A page number in a pager.
#[derive(Debug, Serialize)]
pub struct PagerLink {
    /// The number, or `…`.
    pub label: String,
    /// Address; absent for a gap and for the page shown.
    pub url: Option<String>,
    /// Whether this is the page shown.
    pub current: bool,
}
