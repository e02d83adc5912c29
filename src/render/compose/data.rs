//! Open data.

use super::super::{
    EditionRenderer,
    views::{DataFileView, DataView, LicenceView, LinkView},
};
use crate::{
    model::{Edition, Route},
    plan::{DataFile, DataSchema, Dataset},
};

/// The page that lists the files.
pub(super) fn data(renderer: &EditionRenderer) -> DataView {
    let site = renderer.plan().checked().site();
    DataView {
        files: Dataset::ALL.into_iter().map(|dataset| file(renderer, dataset)).collect(),
        items: site.items.len(),
        licence: site.config.data_licence.as_ref().map(|licence| LicenceView {
            name: licence.name.to_string(),
            url: licence.url.as_deref().map(str::to_owned),
        }),
        working_days_url: renderer.url_in(Edition::Original, &DataFile::WorkingDays.route()),
        checksums_url: renderer.url_in(Edition::Original, &DataFile::Checksums.route()),
        record: "item.json",
        record_schema: link(renderer, &DataSchema::Record.route()),
    }
}

fn file(renderer: &EditionRenderer, dataset: Dataset) -> DataFileView {
    let (format, holds) = match dataset {
        Dataset::Items => ("JSON", "data_items"),
        Dataset::Table => ("CSV", "data_table"),
        Dataset::Workbook => ("XLSX", "data_workbook"),
        Dataset::Graph => ("JSON-LD", "data_graph"),
        Dataset::Catalog => ("JSON", "data_catalog"),
    };
    let LinkView { title, url } = link(renderer, &dataset.route());
    DataFileView {
        name: title,
        url,
        format,
        holds: renderer.words().get(holds).to_owned(),
        schema: link(renderer, &dataset.schema().route()),
    }
}

/// A link by the name of the file.
fn link(renderer: &EditionRenderer, route: &Route) -> LinkView {
    let name = route.as_str().rsplit('/').next().unwrap_or_default();
    LinkView { title: name.to_owned(), url: renderer.url_in(Edition::Original, route) }
}
