//! Floor 1: the nouns of the domain.
//!
//! Pure values: no files, no YAML, no clock. Every reference between them is by [`Slug`] or
//! [`ItemRef`]; [`Site`] finds what they name.

mod article;
mod body;
mod calendar;
mod center;
mod closed_list;
mod config;
mod department;
mod edition;
mod form;
mod guidance;
mod hosts;
mod identity;
mod item;
mod item_parts;
mod joint;
mod listed;
mod lists;
mod open_government;
mod packed;
mod pinyin;
mod policy;
mod route;
mod site;
mod slug;
mod theme;
mod topic;
mod translation;

pub use article::{Article, Attachment, Disclosure, Owner};
pub use body::{Body, Component, Heading, LinkTarget, Slot, SlotKind};
pub use calendar::{Calendar, Change, Deadline, Holiday};
pub use center::{Center, CenterWindow, Floor, Opening};
pub use closed_list::ClosedList;
pub use config::{
    CatalogSource, Column, Config, DataLicence, Endpoint, Freshness, ItemCodes, NavigationEntry, Output,
    RuleSetting, SearchSettings, SiteContact,
};
pub use department::{Contact, Department, Leader, Office};
pub use edition::Edition;
pub use form::{Field, Form, Section};
pub use guidance::{Applies, Conditional, Guidance, GuidanceState, TooManyStates};
pub use hosts::{host_of, is_host};
pub use identity::{CreditCode, ItemCode, is_resident_id};
pub use item::{Guide, Item};
pub use item_parts::*;
pub use joint::{Joint, MergedMaterial, Participant, SharedMaterial};
pub use listed::ListedItem;
pub use lists::*;
pub use open_government::{
    APPLICANTS, AnnualReport, ByApplicant, DisclosureKind, ReportPart, RequestRow, StatutoryDisclosure,
    StatutoryEntry, added,
};
pub use packed::{Dictionary, Packed};
pub use pinyin::{first_letter, initials, pinyin, sort_key};
pub use policy::{Policy, PolicyFault, Weakness};
pub use route::Route;
pub use site::{Asset, Site};
pub use slug::{FormRef, ItemRef, Slug};
pub use theme::{Theme, ThemeFile};
pub use topic::{Synonym, Topic};
pub use translation::{Mismatch, Translated, Translation, Translations, Unmatched};

/// A piece of text.
pub type Text = Box<str>;
/// A calendar day.
pub type Date = jiff::civil::Date;
/// A time of day.
pub type Time = jiff::civil::Time;
/// A calendar day with hours and minutes.
pub type DateTime = jiff::civil::DateTime;
