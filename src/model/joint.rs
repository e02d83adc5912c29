//! Joint approvals.

use std::sync::Arc;

use super::{Audience, Body, FormRef, ItemRef, Limit, Slug, Text};
use crate::source::SourcePath;

/// A joint approval (并联审批、一件事): several departments, one application.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Joint {
    pub path: SourcePath,
    pub slug: Slug,
    pub name: Arc<str>,
    pub summary: Option<Text>,
    pub aliases_search: Box<[Text]>,
    pub lead: Slug,
    pub audience: Box<[Audience]>,
    pub topics: Box<[Slug]>,
    pub life_events: Box<[Slug]>,
    pub participants: Box<[Participant]>,
    pub shared_materials: Box<[SharedMaterial]>,
    pub form: Option<FormRef>,
    pub statutory: Option<Limit>,
    pub promised: Option<Limit>,
    pub aliases: Box<[Text]>,
    pub body: Body,
}

/// An item that takes part in a joint approval.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Participant {
    pub item: ItemRef,
    pub after: Box<[ItemRef]>,
    pub note: Option<Text>,
    pub silence_is_consent: bool,
}

/// Materials of several items that are asked for once.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct SharedMaterial {
    pub name: Text,
    pub materials: Box<[Text]>,
}
