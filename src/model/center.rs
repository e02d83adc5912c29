//! Administrative service centres and complaint centres.

use std::sync::Arc;

use super::{CenterKind, OpeningDay, Slug, Text, Time};
use crate::source::SourcePath;

/// A centre (行政服务中心 or 行政效能投诉中心).
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Center {
    pub path: SourcePath,
    pub slug: Slug,
    pub name: Arc<str>,
    pub kind: CenterKind,
    pub summary: Option<Text>,
    pub address: Option<Text>,
    pub postcode: Option<Text>,
    pub phone: Option<Text>,
    pub email: Option<Text>,
    pub url: Option<Text>,
    pub hours: Option<Text>,
    pub opening: Box<[Opening]>,
    pub transport: Option<Text>,
    pub map: Option<(f64, f64)>,
    pub floors: Box<[Floor]>,
    pub departments: Box<[Slug]>,
    pub services: Box<[Text]>,
    pub accessibility: Option<Text>,
    pub photo: Option<Text>,
    pub scope: Option<Text>,
    pub process: Option<Text>,
    pub aliases: Box<[Text]>,
}

/// Hours on some days. Working days are those of the calendar: make-up days are some, holidays are none. A day of the
/// week is meant outside holidays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The days.
    pub days: Box<[OpeningDay]>,
    /// When it opens.
    pub from: Time,
    /// When it closes, later on the same day.
    pub to: Time,
}

/// A floor of a centre.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Floor {
    pub name: Text,
    pub windows: Box<[CenterWindow]>,
}

/// A window of a centre.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct CenterWindow {
    pub name: Text,
    pub departments: Box<[Slug]>,
    pub does: Option<Text>,
    pub phone: Option<Text>,
}
