//! The parts of an approval item.

use serde::{Deserialize, Serialize};

use super::{
    CaseKind, Channel, Date, DayUnit, Delivery, MaterialKind, MaterialNeed, MaterialSource, Medium, OffClock,
    OnlineDepth, ResultKind, Scope, Slug, Text,
};

/// Condition on answers: question id and the options it applies to.
pub type When = Box<[(Text, Box<[Text]>)]>;

/// A law or document an item rests on (设定依据).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct LegalBasis {
    pub title: Text,
    pub number: Option<Text>,
    pub article: Option<Text>,
    pub text: Option<Text>,
    pub effective: Option<Date>,
    pub url: Option<Text>,
    pub document: Option<Text>,
}

impl LegalBasis {
    /// The title without its brackets.
    #[must_use]
    pub fn plain_title(&self) -> &str {
        let title = self.title.trim();
        title.strip_prefix('《').and_then(|inner| inner.strip_suffix('》')).unwrap_or(title)
    }
}

/// A condition for acceptance (受理条件).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Condition {
    pub id: Option<Text>,
    pub text: Text,
    pub proof: Box<[Text]>,
    pub when: When,
}

/// A question that tailors the guide (情形).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Situation {
    pub id: Text,
    pub question: Text,
    pub hint: Option<Text>,
    pub options: Box<[Choice]>,
    pub when: When,
}

/// An answer that can be chosen.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Choice {
    pub id: Text,
    pub label: Text,
    pub hint: Option<Text>,
}

/// A material to hand in (申请材料).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Material {
    pub id: Text,
    pub name: Text,
    pub need: MaterialNeed,
    pub kind: Option<MaterialKind>,
    pub medium: Option<Medium>,
    pub originals: Option<u32>,
    pub copies: Option<u32>,
    pub size: Option<Text>,
    pub source: Option<MaterialSource>,
    pub issuer: Option<Text>,
    pub legal_basis: Option<Text>,
    pub form: Option<Text>,
    pub blank: Option<Text>,
    pub sample: Option<Text>,
    pub notes: Option<Text>,
    pub when: When,
}

/// A step of the procedure (办理环节).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct ProcedureStep {
    pub id: Text,
    pub name: Text,
    pub post: Option<Text>,
    /// Working days; 0 means at once, absent means not said.
    pub days: Option<u32>,
    pub does: Option<Text>,
    pub outcome: Option<Text>,
    /// Steps that come before; the loader fills in the step above where none is written.
    pub after: Box<[Text]>,
    pub off_clock: Option<OffClock>,
    pub when: When,
}

/// The limits of an item (办结时限).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct TimeLimit {
    pub statutory: Option<Limit>,
    pub promised: Option<Limit>,
    pub extension: Option<(u32, DayUnit)>,
    pub extension_basis: Option<Text>,
    pub basis: Option<Text>,
    pub cases: Box<[LimitCase]>,
}

/// A limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    /// Decided while the applicant waits (当场办结).
    OnTheSpot,
    /// Within so many days.
    Days(u32, DayUnit),
}

impl Limit {
    /// By how many percent this promise is shorter than `law`; absent unless both count the same days.
    #[must_use]
    pub fn shortened_percent(self, law: Self) -> Option<u32> {
        match (law, self) {
            (Self::Days(law, _), Self::OnTheSpot) if law > 0 => Some(100),
            (Self::Days(law, law_unit), Self::Days(promise, unit)) if law_unit == unit && law > promise => {
                Some((law - promise) * 100 / law)
            }
            _ => None,
        }
    }
}

/// Limits that hold under some answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct LimitCase {
    pub when: When,
    pub statutory: Option<Limit>,
    pub promised: Option<Limit>,
}

/// What the applicant receives (审批结果).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Outcome {
    pub name: Option<Text>,
    pub kind: Option<ResultKind>,
    pub sample: Option<Text>,
    pub validity: Option<Text>,
    pub renewal: Option<Text>,
    pub delivery: Box<[Delivery]>,
    pub published: Option<bool>,
}

/// A fee (收费).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Fee {
    pub name: Text,
    pub amount: Option<Text>,
    pub basis: Option<Text>,
    pub reduction: Option<Text>,
    pub when: When,
}

/// How an item is handled (办理方式).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Handling {
    pub kind: Option<CaseKind>,
    pub visits: Option<u32>,
    pub visits_reason: Option<Text>,
    pub online_depth: Option<OnlineDepth>,
    pub channels: Box<[Channel]>,
    pub scope: Option<Scope>,
    pub express: Option<bool>,
    pub appointment: Option<bool>,
    pub agent: Option<bool>,
    pub online_payment: Option<bool>,
}

/// Whether an item suits online approval: no site survey, no bulky drawings (2006 notice).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Suitability {
    pub site_survey: bool,
    pub bulky_drawings: bool,
    pub reason: Option<Text>,
}

/// Where an item is handled (办理窗口).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Window {
    pub center: Option<Slug>,
    pub name: Option<Text>,
    pub window: Option<Text>,
    pub address: Option<Text>,
    pub hours: Option<Text>,
    pub phone: Option<Text>,
    pub transport: Option<Text>,
    pub map: Option<(f64, f64)>,
}

/// Whom to ask or to complain to.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Hotline {
    pub phone: Option<Text>,
    pub address: Option<Text>,
    pub url: Option<Text>,
    pub center: Option<Slug>,
}

/// A legal remedy (行政复议 or 行政诉讼).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Remedy {
    pub body: Text,
    pub address: Option<Text>,
    pub phone: Option<Text>,
    pub url: Option<Text>,
    pub limit: Option<Text>,
}

/// A question and its answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Faq {
    pub question: Text,
    pub answer: Text,
}

/// A service by an intermediary that the item needs (中介服务).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Intermediary {
    pub name: Text,
    pub basis: Option<Text>,
    pub providers: Option<Text>,
    pub fee: Option<Text>,
}

/// Who keeps the item true, and until when it was checked.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Review {
    pub maintainer: Option<Text>,
    pub updated: Option<Date>,
    pub review_by: Option<Date>,
}
