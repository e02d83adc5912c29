//! Small questions about limits that several rules ask.

use crate::model::{ClosedList as _, DayUnit, Item, ItemStatus, Limit, ProcedureStep};

/// Whether `limit` is decided while the applicant waits; 0 days mean the same.
pub(super) fn is_on_the_spot(limit: Limit) -> bool {
    matches!(limit, Limit::OnTheSpot | Limit::Days(0, _))
}

/// Whether `limit` is longer than `working` working days; 5 of them are a week of 7 calendar days.
pub(super) fn exceeds_working_days(limit: Limit, working: u32) -> bool {
    match limit {
        Limit::OnTheSpot => false,
        Limit::Days(days, DayUnit::Working) => days > working,
        Limit::Days(days, DayUnit::Calendar) => days > working * 7 / 5,
    }
}

/// `limit` in Chinese.
pub(super) fn in_chinese(limit: Limit) -> String {
    match limit {
        Limit::OnTheSpot => "当场办结".to_owned(),
        Limit::Days(days, unit) => format!("{days}{}", unit.name()),
    }
}

/// `limit` in English.
pub(super) fn in_english(limit: Limit) -> String {
    match limit {
        Limit::OnTheSpot => "on the spot".to_owned(),
        Limit::Days(days, unit) => format!("{days} {}", unit.name_en()),
    }
}

/// Whether people can apply for `item` or could again: abolished items only keep a page that says so.
pub(super) fn is_kept(item: &Item) -> bool {
    item.status != ItemStatus::Abolished
}

/// Whether `step` goes to look at the place that the application is about.
pub(super) fn is_survey(step: &ProcedureStep) -> bool {
    ["勘验", "现场核查", "现场勘查", "现场踏勘", "实地核查"].iter().any(|word| step.name.contains(word))
}
