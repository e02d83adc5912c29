//! Open data.

use serde::Serialize;

use super::LinkView;

/// The files of open data: `view` in `data.html`.
#[derive(Debug, Serialize)]
pub struct DataView {
    /// The files.
    pub files: Vec<DataFileView>,
    /// How many items they hold.
    pub items: usize,
    /// Terms of use: their name, and their address where there is one.
    pub licence: Option<LicenceView>,
    /// Address of the working-day calendar.
    pub working_days_url: String,
    /// Address of the checksums.
    pub checksums_url: String,
    /// Name of the record of an item, beside its guide.
    pub record: &'static str,
    /// What describes that record.
    pub record_schema: LinkView,
}

/// Terms of use.
#[derive(Debug, Serialize)]
pub struct LicenceView {
    /// Name.
    pub name: String,
    /// Address of the text.
    pub url: Option<String>,
}

/// A file of open data.
#[derive(Debug, Serialize)]
pub struct DataFileView {
    /// Its name.
    pub name: String,
    /// Its address.
    pub url: String,
    /// Its form, for example `CSV`.
    pub format: &'static str,
    /// What it holds.
    pub holds: String,
    /// What describes its fields.
    pub schema: LinkView,
}
