//! Home, topics, open government, site map.

use serde::Serialize;

use super::{ColumnTeaser, DepartmentRow, DepartmentView, FacetView, FigureView, LinkView};

/// The home page: `view` in `home.html`.
#[derive(Debug, Serialize)]
pub struct HomeView {
    /// Items people use most.
    pub popular: Vec<LinkView>,
    /// Life events and topics for people.
    pub individual: DoorView,
    /// Stages and topics for enterprises.
    pub enterprise: DoorView,
    /// The department whose site this is; absent in a portal.
    pub department: Option<DepartmentView>,
    /// Departments; none in the site of one.
    pub departments: Vec<DepartmentRow>,
    /// Columns with their newest articles: news, notices, others that have some.
    pub columns: Vec<ColumnTeaser>,
    /// Joint approvals.
    pub joints: Vec<LinkView>,
    /// Centres.
    pub centers: Vec<LinkView>,
    /// Figures: items public, share online, shorter than law.
    pub figures: Vec<FigureView>,
    /// Day of the figures.
    pub as_of: String,
}

/// A door of the home page.
#[derive(Debug, Serialize)]
pub struct DoorView {
    /// List of all items for this audience.
    pub url: Option<String>,
    /// Life events or stages.
    pub events: Vec<TopicView>,
    /// Topics.
    pub topics: Vec<TopicView>,
}

/// A topic or life event.
#[derive(Debug, Serialize)]
pub struct TopicView {
    /// Name.
    pub name: String,
    /// Address.
    pub url: String,
    /// One line.
    pub summary: Option<String>,
    /// Icon name.
    pub icon: Option<String>,
    /// How many items.
    pub count: usize,
}

/// Topics and life events: `view` in `topics.html`.
#[derive(Debug, Serialize)]
pub struct TopicsView {
    /// For people.
    pub individual: DoorView,
    /// For enterprises.
    pub enterprise: DoorView,
}

/// Open government: `view` in `open-government.html`.
#[derive(Debug, Serialize)]
pub struct OpenGovernmentView {
    /// Pages about it: guide, system, request.
    pub pages: Vec<LinkView>,
    /// The statutory kinds of information, with where each is or why there is none.
    pub kinds: Vec<StatutoryKindView>,
    /// Ways to browse documents.
    pub documents: Vec<FacetView>,
    /// All documents, if there are any.
    pub documents_url: Option<String>,
    /// Columns of disclosure with their newest entries.
    pub columns: Vec<ColumnTeaser>,
}

/// A statutory kind of information.
#[derive(Debug, Serialize)]
pub struct StatutoryKindView {
    /// Its number in article 20, for example `五`.
    pub number: String,
    /// What it is.
    pub name: String,
    /// Where it is.
    pub links: Vec<LinkView>,
    /// Why there is none, or where else it is.
    pub none: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

/// Search: `view` in `search.html`, which must help without script too.
#[derive(Debug, Serialize)]
pub struct SearchView {
    /// Ways to browse.
    pub facets: Vec<FacetView>,
}

/// Site map: `view` in `sitemap.html`.
#[derive(Debug, Serialize)]
pub struct SiteMapView {
    /// Groups of links.
    pub groups: Vec<SiteMapGroup>,
}

/// A group of the site map.
#[derive(Debug, Serialize)]
pub struct SiteMapGroup {
    /// Title.
    pub title: String,
    /// Links.
    pub links: Vec<LinkView>,
}

/// Page for an address where nothing is: `view` in `404.html`.
#[derive(Debug, Serialize)]
pub struct NotFoundView {
    /// Where to go on.
    pub links: Vec<LinkView>,
}
