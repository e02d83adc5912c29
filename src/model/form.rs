//! Forms.

use std::sync::Arc;

use super::{Choice, Date, FieldType, FormRef, Text, When};
use crate::source::SourcePath;

/// A form: the one definition behind the web form, the printable blank and the schema.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Form {
    pub path: SourcePath,
    pub id: FormRef,
    pub title: Arc<str>,
    pub items: Box<[Text]>,
    pub intro: Option<Text>,
    pub version: Option<Text>,
    pub valid_from: Option<Date>,
    pub sections: Box<[Section]>,
    pub declaration: Option<Text>,
    pub aliases: Box<[Text]>,
}

/// A group of fields.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Section {
    pub title: Text,
    pub hint: Option<Text>,
    pub when: When,
    pub fields: Box<[Field]>,
}

/// A field of a form.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Field {
    pub id: Text,
    pub label: Text,
    pub hint: Option<Text>,
    pub field_type: FieldType,
    pub required: bool,
    pub when: When,
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub min_length: Option<u32>,
    pub max_length: Option<u32>,
    pub options: Box<[Choice]>,
    pub columns: Box<[Field]>,
    pub min_rows: Option<u32>,
    pub max_rows: Option<u32>,
    pub accept: Box<[Text]>,
    pub max_size: Option<Text>,
    pub sample: Option<Text>,
    pub personal: bool,
    pub declaration: bool,
}
