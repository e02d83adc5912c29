//! Open data: the items once more for programs, equal to the pages.
//!
//! All forms come from one record an item (`record`), which is filled from the model that the pages are made of.
//! A large portal has too many items to hold a whole file in memory: files are written in batches (`stream`), a
//! batch on all cores, and hashed on the way out.

mod catalog;
mod fill;
mod fill_parts;
mod graph;
mod graph_nodes;
mod graph_parts;
mod parts;
mod record;
mod schema;
mod sheets;
mod stream;
mod sums;
mod table;
mod values;
mod workbook;
mod zip;

use std::{
    borrow::Cow,
    io::{self, Write},
};

pub(super) use sums::Sums;

use super::{Content, EditionRenderer, calendar, output::Maker};
use crate::{
    model::Item,
    plan::{DataFile, Dataset},
};

/// What `file` holds.
pub(super) fn content<'a>(renderer: &'a EditionRenderer, file: &'a DataFile) -> Content<'a> {
    let bytes = match file {
        DataFile::Dataset(dataset) => {
            return Content::Made(Maker::new(move |out| sums::summed(renderer, *dataset, out)));
        }
        DataFile::Record(item) => one(renderer, &item.whole()),
        DataFile::Schema(described) => schema::bytes(renderer, *described),
        DataFile::WorkingDays => calendar::working_days(renderer).into_bytes(),
        DataFile::Checksums => sums::checksums(renderer),
    };
    Content::Bytes(Cow::Owned(bytes))
}

/// Writes all of `dataset`.
fn write(renderer: &EditionRenderer, dataset: Dataset, out: &mut dyn Write) -> io::Result<()> {
    match dataset {
        Dataset::Items => stream::items(renderer, out),
        Dataset::Table => table::write(renderer, out),
        Dataset::Workbook => workbook::write(renderer, out),
        Dataset::Graph => graph::write(renderer, out),
        Dataset::Catalog => catalog::write(renderer, out),
    }
}

/// The record of one item.
fn one(renderer: &EditionRenderer, item: &Item) -> Vec<u8> {
    let mut bytes = json(&stream::SingleRecord {
        schema: renderer.absolute(&crate::plan::DataSchema::Record.route()),
        item: fill::record(renderer, item),
    });
    bytes.push(b'\n');
    bytes
}

/// `value` as JSON: records have keys that are texts, and no type that fails.
fn json(value: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("a record is written as JSON")
}
