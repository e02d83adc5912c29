//! One limit for each way through the questions.

use super::situations::{field_of, guidance_of};
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Applies, Conditional, Item},
};

static EXPLANATION: Explanation = Explanation {
    code: "ambiguous-limit",
    severity: Severity::Error,
    what: "同一种情形有两个办结时限",
    what_en: "two time limits hold for the same answers",
    why: "时限只能有一个，群众和窗口才知道以哪个为准。",
    example: "situations:\n  - {id: who, question: 谁来办？, options: [{id: self, label: 本人}, {id: agent, label: 代办}]}\ntime_limit:\n  promised: {days: 10}\n  cases:\n    - {when: {who: [self, agent]}, promised: {days: 5}}\n    - {when: {who: agent}, promised: {days: 8}}",
    instead: "situations:\n  - {id: who, question: 谁来办？, options: [{id: self, label: 本人}, {id: agent, label: 代办}]}\ntime_limit:\n  promised: {days: 10}\n  cases:\n    - {when: {who: self}, promised: {days: 5}}\n    - {when: {who: agent}, promised: {days: 8}}",
    source: "",
};

/// Limits of the same case.
pub(super) struct AmbiguousLimit;

impl Rule for AmbiguousLimit {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let Some(guidance) = guidance_of(item) else { return };
        let cases = item.time_limit.as_ref().map_or(0, |limit| limit.cases.len());
        for second in 1..cases {
            let also = (0..second).find(|first| {
                guidance.states().iter().any(|state| {
                    [*first, second]
                        .iter()
                        .all(|case| state.applies(Conditional::LimitCase(*case)) == Applies::Always)
                })
            });
            if let Some(first) = also {
                let message = Message::new(
                    format!("有的情形既合第 {} 个时限，也合这一个", first + 1),
                    format!("some answers fit case {} and this one", first + 1),
                );
                let hint = Message::new("让两个 when 不重叠", "make the two `when` exclude each other");
                let field = field_of(Conditional::LimitCase(second)).key("when");
                report.field(&EXPLANATION, &item.path, field, message, Some(hint));
            }
        }
    }
}
