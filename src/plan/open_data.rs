//! Open data: the items once more for programs, beside the pages and equal to them.

use std::sync::Arc;

use super::{PageId, PageKind, PlannedFile, builder::Builder};
use crate::model::{Edition, ListedItem, Route};

/// The address of `security.txt` (RFC 9116).
pub(super) const SECURITY: &str = "/.well-known/security.txt";

/// A file of open data.
#[derive(Clone, Debug)]
pub enum DataFile {
    /// What many files hold together.
    Dataset(Dataset),
    /// The record of an item, beside its guide.
    Record(Arc<ListedItem>),
    /// What the fields of a file are.
    Schema(DataSchema),
    /// The working-day calendar as iCalendar.
    WorkingDays,
    /// SHA-256 of every file in the folder, as `sha256sum` writes it.
    Checksums,
}

/// The whole of something, in one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dataset {
    /// All items as JSON.
    Items,
    /// All items as CSV, a row an item.
    Table,
    /// All items as a spreadsheet, with sheets for their parts.
    Workbook,
    /// All items as linked data.
    Graph,
    /// What the site has, in short.
    Catalog,
}

impl Dataset {
    /// All of them, as the page lists them.
    pub const ALL: [Self; 5] = [Self::Items, Self::Table, Self::Workbook, Self::Graph, Self::Catalog];

    /// Its address.
    #[must_use]
    pub fn route(self) -> Route {
        Route::new(match self {
            Self::Items => "/data/items.json",
            Self::Table => "/data/items.csv",
            Self::Workbook => "/data/items.xlsx",
            Self::Graph => "/data/items.jsonld",
            Self::Catalog => "/data/catalog.json",
        })
    }

    /// What describes its fields.
    #[must_use]
    pub fn schema(self) -> DataSchema {
        match self {
            Self::Items => DataSchema::Items,
            // The first sheet has the columns of the table.
            Self::Table | Self::Workbook => DataSchema::Table,
            Self::Graph => DataSchema::Graph,
            Self::Catalog => DataSchema::Catalog,
        }
    }
}

/// What the fields of a file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataSchema {
    /// JSON Schema of all items.
    Items,
    /// JSON Schema of the record of one item.
    Record,
    /// The columns of the table (CSV on the Web).
    Table,
    /// JSON Schema of the linked data.
    Graph,
    /// JSON Schema of the catalogue.
    Catalog,
}

impl DataSchema {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Items, Self::Record, Self::Table, Self::Graph, Self::Catalog];

    /// Its address.
    #[must_use]
    pub fn route(self) -> Route {
        Route::new(match self {
            Self::Items => "/data/items.schema.json",
            Self::Record => "/data/item.schema.json",
            // Where readers of a table look for what describes it.
            Self::Table => "/data/items.csv-metadata.json",
            Self::Graph => "/data/items-jsonld.schema.json",
            Self::Catalog => "/data/catalog.schema.json",
        })
    }
}

impl DataFile {
    /// Its address.
    #[must_use]
    pub fn route(&self) -> Route {
        match self {
            Self::Dataset(dataset) => dataset.route(),
            Self::Record(item) => Route::record(&item.id),
            Self::Schema(schema) => schema.route(),
            Self::WorkingDays => Route::new("/data/working-days.ics"),
            Self::Checksums => Route::new("/data/checksums.txt"),
        }
    }

    /// The files that [`Self::Checksums`] lists: all in its folder but itself, by name.
    #[must_use]
    pub fn summed() -> Vec<Self> {
        let datasets = Dataset::ALL.into_iter().map(Self::Dataset);
        let mut files: Vec<Self> = datasets.chain(DataSchema::ALL.into_iter().map(Self::Schema)).collect();
        files.push(Self::WorkingDays);
        files.sort_by_cached_key(Self::route);
        files
    }
}

/// Plans the page that lists the files; it is as new as the newest item.
pub(super) fn plan_page(builder: &mut Builder, home: PageId) {
    if !builder.checked.site().config.output.data {
        return;
    }
    let newest = builder.checked.site().items.values().filter_map(|item| item.updated).max();
    let title = builder.word("nav_data");
    builder.add(Route::new("/data/"), title, Some(home), newest, PageKind::Data);
}

/// The files of open data, those that take longest first, and `security.txt`; once, for all languages.
pub(super) fn plan_files(builder: &Builder) -> Vec<PlannedFile> {
    let site = builder.checked.site();
    if site.edition != Edition::Original {
        return Vec::new();
    }
    let mut files = Vec::new();
    if site.config.output.data {
        files.extend(DataFile::summed());
        files.push(DataFile::Checksums);
        files.extend(builder.item_pages().into_iter().map(|(_, item)| DataFile::Record(item)));
    }
    let mut files: Vec<PlannedFile> = files.into_iter().map(PlannedFile::Data).collect();
    // Nobody looks for the file below a path.
    if site.config.security_contact().is_some() && site.config.base_path().is_empty() {
        files.push(PlannedFile::Security);
    }
    files
}
