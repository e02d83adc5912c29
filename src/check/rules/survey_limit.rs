//! An item with a survey on the spot has time for it.

use super::limits::{in_chinese, in_english, is_survey};
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Item, Limit},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "survey-limit",
    severity: Severity::Warning,
    what: "要现场勘验的事项承诺时限不到五天",
    what_en: "an item with a site survey promises less than five days",
    why: "约时间、到现场、写记录很难在几天里做完；要么承诺做不到，要么其实没有去看。",
    example: "procedure:\n  - {id: survey, name: 现场勘验, days: 1}\ntime_limit: {promised: {days: 2}}",
    instead: "procedure:\n  - {id: survey, name: 现场勘验, days: 3}\ntime_limit: {promised: {days: 5}}",
    source: "政务服务事项要素质量检查规则：有现场勘验而时限少于五天的应当复核",
};

/// Fewest days for an item with a survey.
const FEWEST: u32 = 5;

/// The limit of items with a survey.
pub(super) struct SurveyLimit;

impl Rule for SurveyLimit {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let Some(promised) = item.promised() else { return };
        let long_enough = matches!(promised, Limit::Days(FEWEST.., _));
        let surveys = item
            .procedure
            .iter()
            .any(|step| is_survey(step) && step.off_clock.is_none() && step.when.is_empty());
        if long_enough || !surveys {
            return;
        }
        let message = Message::new(
            format!("流程里有现场勘验，承诺时限只有{}", in_chinese(promised)),
            format!("the procedure has a site survey, the promise is {}", in_english(promised)),
        );
        let hint = Message::new(
            "核对承诺时限，或者给勘验环节写 when",
            "check the promise, or say by `when` which cases need the survey",
        );
        report.field(
            &EXPLANATION,
            &item.path,
            FieldPath::of("time_limit").key("promised"),
            message,
            Some(hint),
        );
    }
}
