//! Departments.

use serde::Serialize;

use super::{ArticleRow, FactView, FormRow, HotlineView, ItemRow, LinkView, PhoneView};

/// A department's home: `view` in `department.html`.
#[derive(Debug, Serialize)]
pub struct DepartmentView {
    /// Title of its home.
    pub name: String,
    /// Address of its home.
    pub url: String,
    /// Functions as HTML.
    pub functions: Option<String>,
    /// Leaders.
    pub leaders: Vec<LeaderView>,
    /// Internal bodies.
    pub offices: Vec<OfficeView>,
    /// Address, postcode, fax, hours, code: label and value.
    pub contact: Vec<FactView>,
    /// E-mail.
    pub email: Option<String>,
    /// Phone.
    pub phone: Option<PhoneView>,
    /// Whom to complain to.
    pub complaint: Option<HotlineView>,
    /// Centres where it has windows.
    pub centers: Vec<LinkView>,
    /// First items.
    pub items: Vec<ItemRow>,
    /// How many items it has.
    pub item_count: usize,
    /// All its items.
    pub items_url: Option<String>,
    /// All its items on one page to print, where there is one.
    pub booklet_url: Option<String>,
    /// Its forms.
    pub forms: Vec<FormRow>,
    /// Its columns.
    pub columns: Vec<ColumnTeaser>,
    /// Its standing pages.
    pub pages: Vec<LinkView>,
    /// Who maintains what: column or items, and post.
    pub maintainers: Vec<FactView>,
    /// Its former website.
    pub website: Option<String>,
}

/// A department in a list: `view.groups[].rows` in `departments.html`.
#[derive(Debug, Serialize)]
pub struct DepartmentRow {
    /// Name.
    pub name: String,
    /// Address of its home.
    pub url: String,
    /// How many items it has.
    pub item_count: usize,
    /// Phone.
    pub phone: Option<PhoneView>,
}

/// Departments of one kind.
#[derive(Debug, Serialize)]
pub struct DepartmentGroup {
    /// Kind.
    pub name: String,
    /// Departments.
    pub rows: Vec<DepartmentRow>,
}

/// The list of departments: `view` in `departments.html`.
#[derive(Debug, Serialize)]
pub struct DepartmentsView {
    /// By kind.
    pub groups: Vec<DepartmentGroup>,
}

/// A leader.
#[derive(Debug, Serialize)]
pub struct LeaderView {
    /// Name.
    pub name: String,
    /// Post.
    pub post: Option<String>,
    /// Duties.
    pub duties: Option<String>,
    /// Address of a photo.
    pub photo: Option<String>,
}

/// An internal body.
#[derive(Debug, Serialize)]
pub struct OfficeView {
    /// Name.
    pub name: String,
    /// Duties.
    pub duties: Option<String>,
    /// Phone.
    pub phone: Option<PhoneView>,
    /// Address.
    pub address: Option<String>,
}

/// A column with its newest articles.
#[derive(Debug, Serialize)]
pub struct ColumnTeaser {
    /// Name.
    pub name: String,
    /// Address.
    pub url: String,
    /// Newest articles.
    pub rows: Vec<ArticleRow>,
}
