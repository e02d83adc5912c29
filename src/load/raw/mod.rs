//! Shapes as written: one struct per kind of file, the single definition of its keys.
//!
//! The loader reads into them, the JSON Schema for editors is made from them, and the messages of
//! a file that does not load come from that schema, so the three cannot disagree. Every key has
//! its official Chinese name as `title` and Chinese help as `description`.

mod article;
mod center;
mod config;
mod department;
mod form;
mod item;
mod item_parts;
mod item_service;
mod joint;
mod open_government;
mod texts;
mod topics;
mod translate;
mod values;

pub(crate) use article::RawArticle;
pub(crate) use center::{RawCenter, RawFloor, RawOpening};
pub(crate) use config::{RawColumn, RawConfig, RawFreshness, RawItemCodes, RawLinks, RawOutput, RawSearch};
pub(crate) use department::RawDepartment;
pub(crate) use form::{RawField, RawForm};
pub(crate) use item::RawItem;
pub(crate) use item_parts::*;
pub(crate) use item_service::*;
pub(crate) use joint::RawJoint;
pub(crate) use open_government::{RawAnnualReport, RawStatutory, RawStatutoryKind};
pub(crate) use texts::UNTRANSLATED;
pub(crate) use topics::{RawSynonyms, RawTopic, RawTopics};
pub(crate) use translate::{Overlay, Translate};
pub(crate) use values::{Key, OneOrMany, RawWhen, Text};
