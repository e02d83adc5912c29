//! Departments.

use std::sync::Arc;

use super::{Body, DepartmentKind, Hotline, Level, Slug, Text};
use crate::source::SourcePath;

/// A department of the government.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Department {
    pub path: SourcePath,
    pub slug: Slug,
    pub name: Arc<str>,
    pub short_name: Arc<str>,
    pub abbreviation: Text,
    pub code: Option<Text>,
    pub kind: DepartmentKind,
    pub level: Option<Level>,
    pub order: Option<u32>,
    pub functions: Body,
    pub leaders: Box<[Leader]>,
    pub offices: Box<[Office]>,
    pub contact: Contact,
    pub centers: Box<[Slug]>,
    pub complaint: Option<Box<Hotline>>,
    pub website: Option<Text>,
    pub maintainers: Box<[(Text, Text)]>,
    pub aliases: Box<[Text]>,
}

/// A leader of a department.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Leader {
    pub name: Text,
    pub post: Option<Text>,
    pub duties: Option<Text>,
    pub photo: Option<Text>,
}

/// An internal body of a department (内设机构).
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Office {
    pub name: Text,
    pub duties: Option<Text>,
    pub phone: Option<Text>,
    pub address: Option<Text>,
}

/// How to reach a department.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Contact {
    pub address: Option<Text>,
    pub postcode: Option<Text>,
    pub phone: Option<Text>,
    pub fax: Option<Text>,
    pub email: Option<Text>,
    pub hours: Option<Text>,
}
