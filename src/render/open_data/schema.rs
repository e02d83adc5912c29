//! What the fields of the files are: JSON Schema 2020-12, made from the records themselves.

use schemars::{JsonSchema, generate::SchemaSettings};

use super::{
    super::EditionRenderer,
    catalog::CatalogFile,
    graph::GraphFile,
    json,
    stream::{ItemsFile, SingleRecord},
    table,
};
use crate::plan::{DataSchema, Dataset};

/// The description that `described` names.
pub(super) fn bytes(renderer: &EditionRenderer, described: DataSchema) -> Vec<u8> {
    let mut bytes = match described {
        DataSchema::Items => of::<ItemsFile<'_>>(renderer, described),
        DataSchema::Record => of::<SingleRecord<'_>>(renderer, described),
        DataSchema::Graph => of::<GraphFile<'_>>(renderer, described),
        DataSchema::Catalog => of::<CatalogFile>(renderer, described),
        DataSchema::Table => {
            let route = Dataset::Table.route();
            let table = route.as_str().rsplit('/').next().unwrap_or_default();
            json(&table::metadata(renderer, table))
        }
    };
    bytes.push(b'\n');
    bytes
}

fn of<T: JsonSchema>(renderer: &EditionRenderer, described: DataSchema) -> Vec<u8> {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<T>();
    schema.insert("$id".to_owned(), renderer.absolute(&described.route()).into());
    json(&schema)
}
