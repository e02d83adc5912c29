//! Planned pages.

use std::{collections::HashMap, sync::Arc};

use crate::{
    model::{Article, Center, Date, Form, Guidance, GuidanceState, Joint, ListedItem, Owner, Route, Slug},
    source::SourcePath,
};

/// A page of the plan, by its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(u32);

impl PageId {
    pub(super) fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A page that will be written.
#[derive(Debug)]
pub struct PlannedPage {
    /// Its address.
    pub route: Route,
    /// Its title.
    pub title: Arc<str>,
    /// The page above it.
    pub parent: Option<PageId>,
    /// The day it last changed, where that is known.
    pub updated: Option<Date>,
    /// What it shows.
    pub kind: PageKind,
}

/// What a page shows.
#[derive(Debug)]
pub enum PageKind {
    /// The home page.
    Home,
    /// The list of departments.
    Departments,
    /// A department's home.
    Department(Slug),
    /// A list of items.
    Items(ItemListing),
    /// A guide.
    Item(Arc<ListedItem>),
    /// A guide after some answers.
    Situation(SituationPage),
    /// The one-time notice of an item, to print.
    Notice(Arc<ListedItem>),
    /// The poster of an item for the service hall, to print.
    Poster(Arc<ListedItem>),
    /// All items of a department on one page, to print.
    Booklet(Slug),
    /// What several items have in common: laws they rest on, or materials they ask for.
    Uses(UseKind),
    /// A column, or a year or month of it.
    Column(ColumnPage),
    /// An article, a document or a standing page.
    Article(Arc<Article>),
    /// Documents: all, or those of a category, a year, an issuer or a validity.
    Documents(Listing),
    /// The list of joint approvals.
    Joints,
    /// A joint approval.
    Joint(Arc<Joint>),
    /// The list of centres.
    Centers,
    /// A centre.
    Center(Arc<Center>),
    /// The forms of the site or of a department.
    Forms(Option<Slug>),
    /// A form.
    Form(Arc<Form>),
    /// Topics and life events.
    Topics,
    /// Open government: columns of disclosure and pages about it.
    OpenGovernment,
    /// The files of open data.
    Data,
    /// Search.
    Search,
    /// Site map.
    SiteMap,
    /// What is shown for an address where nothing is.
    NotFound,
}

impl PageKind {
    /// Whether it is shown where nothing is.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::NotFound)
    }

    /// Whether search engines should leave the page out: what it shows stands elsewhere, or nothing does.
    #[must_use]
    pub fn is_unlisted(&self) -> bool {
        matches!(
            self,
            Self::NotFound
                | Self::Search
                | Self::Situation(_)
                | Self::Notice(_)
                | Self::Poster(_)
                | Self::Booklet(_)
        )
    }

    /// The content file that the page shows, if it shows one.
    #[must_use]
    pub fn source(&self) -> Option<&SourcePath> {
        Some(match self {
            Self::Item(item) | Self::Notice(item) | Self::Poster(item) => &item.path,
            Self::Situation(page) => &page.item.path,
            Self::Article(article) => &article.path,
            Self::Joint(joint) => &joint.path,
            Self::Form(form) => &form.path,
            Self::Center(center) => &center.path,
            _ => return None,
        })
    }
}

/// One page of a longer list.
#[derive(Clone, Debug)]
pub struct Listing {
    /// What it lists.
    pub entries: Box<[PageId]>,
    /// Its number, from 1.
    pub number: usize,
    /// How many pages there are.
    pub of: usize,
    /// How many entries all pages have together.
    pub total: usize,
    /// Address of the first page.
    pub first: Route,
}

/// A list of items.
#[derive(Debug)]
pub struct ItemListing {
    /// What its items have in common.
    pub facet: Facet,
    /// The part shown.
    pub listing: Listing,
}

/// The guide of an item after some answers.
#[derive(Debug)]
pub struct SituationPage {
    /// The item.
    pub item: Arc<ListedItem>,
    /// Where its questions lead.
    pub guidance: Arc<Guidance>,
    /// The place of the state shown.
    pub state: usize,
}

impl SituationPage {
    /// The state shown.
    #[must_use]
    pub fn shown(&self) -> &GuidanceState {
        &self.guidance.states()[self.state]
    }
}

/// What items use in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UseKind {
    /// The laws and documents they rest on.
    Law,
    /// The materials they ask for.
    Material,
}

impl UseKind {
    /// Its key: in addresses with an `s`, and among the theme's strings.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Material => "material",
        }
    }
}

/// What several items use.
#[derive(Debug)]
pub struct Uses {
    /// Everything that several items use, with the list of these.
    pub group: FacetGroup,
    /// The first page of each list, by the name of what its items use.
    pub lists: HashMap<Arc<str>, PageId>,
}

/// What the items of a list have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Facet {
    /// Nothing: all items.
    All,
    /// The department.
    Department(Slug),
    /// A topic or life event.
    Topic(Slug),
    /// Anything else: group key and value.
    Value(&'static str, Box<str>),
    /// A value of one group and a value of another: the list of the first.
    Both(PageId),
}

/// A way to browse the items.
#[derive(Debug)]
pub struct FacetGroup {
    /// Key of its name among the theme's strings.
    pub key: &'static str,
    /// Its values that have items.
    pub links: Vec<FacetLink>,
}

/// A value of a [`FacetGroup`].
#[derive(Debug)]
pub struct FacetLink {
    /// What it is called.
    pub name: Arc<str>,
    /// The list of its items.
    pub route: Route,
    /// How many there are.
    pub count: usize,
}

/// A page of a column.
#[derive(Debug)]
pub struct ColumnPage {
    /// Whose column it is.
    pub owner: Owner,
    /// Its place in the configured list.
    pub column: usize,
    /// The part shown.
    pub listing: Listing,
    /// The period, on a page of the archive.
    pub period: Option<Period>,
    /// All periods of the column with how many articles they have: years, newest first, a long one followed
    /// by its months. Empty for a column of one page.
    pub archive: Arc<[(Period, Route, usize)]>,
}

/// A year or a month of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Year.
    pub year: i16,
    /// Month from 1; none means the whole year.
    pub month: Option<i8>,
}

impl Period {
    /// Its place below the column at `column`: `2026/` or `2026/03/`.
    #[must_use]
    pub fn route(self, column: &Route) -> Route {
        let year = column.join(format_args!("{:04}", self.year));
        self.month.map_or(year.clone(), |month| year.join(format_args!("{month:02}")))
    }
}

/// What belongs to a department.
#[derive(Debug, Default)]
pub struct DepartmentPlan {
    /// Its home.
    pub home: Option<PageId>,
    /// The first page of its items.
    pub items: Option<PageId>,
    /// Its items in order.
    pub item_pages: Vec<PageId>,
    /// All its items on one page.
    pub booklet: Option<PageId>,
    /// Its forms in order.
    pub forms: Vec<PageId>,
    /// Its columns with their newest articles.
    pub columns: Vec<(PageId, Vec<PageId>)>,
    /// Its standing pages.
    pub standing: Vec<PageId>,
}
