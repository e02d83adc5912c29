//! Building blocks of the records: terms of closed lists, limits, references.

use std::{borrow::Cow, collections::BTreeMap};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer, ser::SerializeStruct as _};

use crate::model::{ClosedList, Date, DayUnit, Limit, When};

/// A value of a closed list: its key, its official name, its code in the national table where there is one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term<E>(pub(super) E);

impl<E: ClosedList> Term<E> {
    /// The official name.
    pub(super) fn name(self) -> &'static str {
        self.0.name()
    }
}

impl<E: ClosedList> Serialize for Term<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let code = Some(self.0.code()).filter(|code| !code.is_empty());
        let mut out = serializer.serialize_struct("Term", 3)?;
        out.serialize_field("key", self.0.key())?;
        out.serialize_field("name", self.0.name())?;
        out.serialize_field("code", &code)?;
        out.end()
    }
}

impl<E: ClosedList> JsonSchema for Term<E> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Owned(E::NOUN.replace(' ', "-"))
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let keys: Vec<&str> = E::ALL.iter().map(|value| value.key()).collect();
        let names: Vec<&str> = E::ALL.iter().map(|value| value.name()).collect();
        json_schema!({
            "title": E::NOUN_ZH,
            "type": "object",
            "properties": {
                "key": { "type": "string", "enum": keys },
                "name": { "type": "string", "enum": names },
                "code": { "type": ["string", "null"] },
            },
            "required": ["key", "name", "code"],
            "additionalProperties": false,
        })
    }
}

/// The terms of a list of values.
pub(super) fn terms<E: ClosedList>(values: &[E]) -> Vec<Term<E>> {
    values.iter().copied().map(Term).collect()
}

/// A limit: so many days, or none when the item is decided on the spot.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
#[schemars(title = "时限", description = "当场办结的，days 为 0、on_the_spot 为 true")]
pub(super) struct LimitRecord {
    #[schemars(title = "天数")]
    pub(super) days: u32,
    #[schemars(title = "单位", description = "working 工作日，calendar 自然日")]
    pub(super) unit: Unit,
    #[schemars(title = "当场办结")]
    pub(super) on_the_spot: bool,
}

/// Which days are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(title = "时限单位")]
pub(super) enum Unit {
    /// Working days.
    Working,
    /// Calendar days.
    Calendar,
}

impl From<DayUnit> for Unit {
    fn from(unit: DayUnit) -> Self {
        match unit {
            DayUnit::Working => Self::Working,
            DayUnit::Calendar => Self::Calendar,
        }
    }
}

impl Unit {
    /// Its official name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Working => DayUnit::Working.name(),
            Self::Calendar => DayUnit::Calendar.name(),
        }
    }
}

impl LimitRecord {
    /// So many days.
    pub(super) fn of(days: u32, unit: DayUnit) -> Self {
        Self { days, unit: unit.into(), on_the_spot: false }
    }

    /// The duration as ISO 8601 writes it, which knows no working days.
    pub(super) fn duration(self) -> String {
        format!("P{}D", self.days)
    }
}

impl From<Limit> for LimitRecord {
    fn from(limit: Limit) -> Self {
        match limit {
            Limit::OnTheSpot => Self { days: 0, unit: Unit::Working, on_the_spot: true },
            Limit::Days(days, unit) => Self::of(days, unit),
        }
    }
}

/// Something else on the site.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(title = "引用")]
pub(super) struct Reference {
    #[schemars(title = "标识")]
    pub(super) id: String,
    #[schemars(title = "名称")]
    pub(super) name: String,
    #[schemars(title = "网址", description = "网站上没有它的网页时为 null")]
    pub(super) url: Option<String>,
}

/// Answers on which something depends: question ids with the ids of the options it applies to.
pub(super) type Answers<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// The answers of `when`.
pub(super) fn answers(when: &When) -> Answers<'_> {
    when.iter()
        .map(|(question, options)| (&**question, options.iter().map(|option| &**option).collect()))
        .collect()
}

/// `2026-03-05`.
pub(super) fn day(date: Option<Date>) -> Option<String> {
    date.map(super::super::format::iso_day)
}
