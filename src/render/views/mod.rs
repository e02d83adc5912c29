//! View structs: exactly what templates print, the contract between program and themes.
//!
//! Every view holds finished texts, addresses and HTML. Each is built in one constructor beside its
//! struct. Field names are ASCII.

mod article;
mod column;
mod data;
mod department;
mod form;
mod home;
mod item;
mod item_parts;
mod items;
mod joint;
mod page;
mod places;
mod prints;

pub use article::{ArticleView, AttachmentView, DisclosureView};
pub use column::{ArticleRow, ColumnView, DocumentsView, PeriodView};
pub use data::{DataFileView, DataView, LicenceView};
pub use department::{
    ColumnTeaser, DepartmentGroup, DepartmentRow, DepartmentView, DepartmentsView, LeaderView, OfficeView,
};
pub use form::{FieldView, FormGroup, FormRow, FormView, FormsView, SectionView};
pub use home::{
    DoorView, HomeView, NotFoundView, OpenGovernmentView, SearchView, SiteMapGroup, SiteMapView,
    StatutoryKindView, TopicView, TopicsView,
};
pub use item::{FactView, FigureView, ItemView, StatusView};
pub use item_parts::*;
pub use items::{FacetValue, FacetView, ItemGroup, ItemRow, ItemsView, PagerLink, PagerView};
pub use joint::{
    JointDays, JointDepartment, JointRow, JointView, JointsView, MergedMaterialView, NeededBy,
    ParticipantView,
};
pub use page::{ColumnMeta, LanguageView, PageView, SiteView};
pub use places::{
    CenterRow, CenterView, CenterWindowView, CentersView, FloorView, HotlineView, PhoneView, WindowRow,
};

pub use prints::{BookletItem, BookletView, NoticeView, PosterView, SheetView, UsesView};

use serde::Serialize;

/// A link to a list, and how much it lists.
#[derive(Clone, Debug, Serialize)]
pub struct CountedLink {
    /// Address.
    pub url: String,
    /// How many entries the list has.
    pub count: usize,
}

/// A link: its text and its address.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    /// Text.
    pub title: String,
    /// Address.
    pub url: String,
}
