//! Approval items.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    AgencyNature, Audience, Body, Condition, Date, Faq, Fee, Handling, Hotline, Intermediary, ItemRef,
    ItemStatus, ItemType, LegalBasis, Level, Limit, Material, Outcome, Part, PowerSource, ProcedureStep,
    Remedy, Review, Situation, Slug, Suitability, Text, TimeLimit, Window,
};
use crate::source::SourcePath;

/// An approval item (行政审批事项). Fields mirror the content model; absent means not yet said.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Item {
    pub path: SourcePath,
    pub id: ItemRef,
    pub name: Arc<str>,
    /// Its place in lists: by parent item or name, in pinyin.
    pub sort_key: Text,
    pub summary: Option<Text>,
    pub aliases_search: Box<[Text]>,
    pub code: Option<Text>,
    pub parent: Option<Text>,
    pub item_type: Option<ItemType>,
    pub status: ItemStatus,
    pub since: Option<Date>,
    pub successor: Option<Text>,
    pub reason: Option<Text>,
    pub level: Option<Level>,
    pub power_source: Option<PowerSource>,
    pub agency: Option<Text>,
    pub agency_nature: Option<AgencyNature>,
    pub entrusted: Option<Text>,
    pub co_agencies: Box<[Text]>,
    pub audience: Box<[Audience]>,
    pub topics: Box<[Slug]>,
    pub life_events: Box<[Slug]>,
    pub legal_basis: Box<[LegalBasis]>,
    pub conditions: Box<[Condition]>,
    pub situations: Box<[Situation]>,
    /// Absent: not yet said; empty: none needed.
    pub materials: Option<Box<[Material]>>,
    pub procedure: Box<[ProcedureStep]>,
    pub time_limit: Option<Box<TimeLimit>>,
    pub outcome: Option<Box<Outcome>>,
    /// Absent: not yet said; empty: free.
    pub fees: Option<Box<[Fee]>>,
    pub handling: Option<Box<Handling>>,
    pub online_suitability: Option<Box<Suitability>>,
    pub windows: Box<[Window]>,
    pub consultation: Option<Box<Hotline>>,
    pub complaint: Option<Box<Hotline>>,
    pub review_remedy: Option<Box<Remedy>>,
    pub litigation_remedy: Option<Box<Remedy>>,
    pub faq: Box<[Faq]>,
    pub related: Box<[Text]>,
    pub intermediaries: Box<[Intermediary]>,
    pub review: Option<Box<Review>>,
    pub aliases: Box<[Text]>,
}

/// The long guide text of an item (`<item>.md`).
#[derive(Clone, Debug)]
pub struct Guide {
    /// The item it belongs to.
    pub item: ItemRef,
    /// The file it comes from.
    pub path: SourcePath,
    /// Its text.
    pub body: Body,
}

impl Item {
    /// The promised limit, if one is said.
    #[must_use]
    pub fn promised(&self) -> Option<Limit> {
        self.time_limit.as_ref().and_then(|limit| limit.promised)
    }

    /// The statutory limit, if one is said.
    #[must_use]
    pub fn statutory(&self) -> Option<Limit> {
        self.time_limit.as_ref().and_then(|limit| limit.statutory)
    }

    /// Whether the statutory part `part` is public.
    ///
    /// The body is the department itself unless the item names another; it counts when type or agency
    /// nature say by what right it acts, or the item names it.
    #[must_use]
    pub fn has(&self, part: Part) -> bool {
        match part {
            Part::Basis => !self.legal_basis.is_empty(),
            Part::Body => self.agency.is_some() || self.agency_nature.is_some(),
            Part::Conditions => !self.conditions.is_empty(),
            Part::Procedure => !self.procedure.is_empty(),
            Part::Limit => self.promised().is_some() || self.statutory().is_some(),
            Part::Result => {
                self.outcome.as_ref().is_some_and(|outcome| outcome.name.is_some() || outcome.kind.is_some())
            }
            Part::Complaint => self.complaint.as_ref().is_some_and(|complaint| {
                complaint.phone.is_some()
                    || complaint.address.is_some()
                    || complaint.url.is_some()
                    || complaint.center.is_some()
            }),
        }
    }

    /// Working days of all steps on the clock, if each says its own.
    #[must_use]
    pub fn clock_days(&self) -> Option<u32> {
        self.procedure.iter().filter(|step| step.off_clock.is_none()).map(|step| step.days).sum()
    }

    /// Whether the item suits online approval; absent when nothing is said.
    #[must_use]
    pub fn suits_online(&self) -> Option<bool> {
        self.online_suitability.as_ref().map(|suits| !suits.site_survey && !suits.bulky_drawings)
    }
}
