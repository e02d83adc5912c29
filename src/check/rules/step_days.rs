//! The steps of a procedure fit into its limit.

use super::{
    limits::{in_chinese, in_english, is_on_the_spot},
    order::Order,
};
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Item, Limit},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "step-days",
    severity: Severity::Error,
    what: "各环节的工作日合计超过办结时限",
    what_en: "the steps of a procedure take longer than its limit",
    why: "环节加起来比承诺还长，承诺就不可能兑现；并行的环节取最长的一条，听证、检验等特别程序和分情形的环节不计。",
    example: "time_limit: {promised: {days: 5}}\nprocedure:\n  - {id: a, name: 受理, days: 2}\n  - {id: b, name: 决定, days: 4}",
    instead: "time_limit: {promised: {days: 6}}\nprocedure:\n  - {id: a, name: 受理, days: 2}\n  - {id: b, name: 决定, days: 4}",
    source: "行政许可实施规范地方标准：审查各环节时限之和不超过承诺时限",
};

/// Days of steps against limits.
pub(super) struct StepDays;

impl Rule for StepDays {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let Some(days) = path_days(item) else { return };
        let limits = [("承诺", "promise", item.promised()), ("法定", "law", item.statutory())];
        let over = limits.into_iter().find_map(|(zh, en, limit)| {
            let limit = limit.filter(|limit| days > allowed(*limit))?;
            Some((zh, en, limit))
        });
        let Some((zh, en, limit)) = over else { return };
        let message = Message::new(
            format!("各环节合计{days}个工作日，超过{zh}时限（{}）", in_chinese(limit)),
            format!("the steps take {days} working days, the {en} allows {}", in_english(limit)),
        );
        let hint =
            Message::new("缩短环节的 days，或者更正 time_limit", "shorten days of steps, or mend time_limit");
        report.field(&EXPLANATION, &item.path, FieldPath::of("procedure"), message, Some(hint));
    }
}

fn allowed(limit: Limit) -> u32 {
    match limit {
        limit if is_on_the_spot(limit) => 0,
        Limit::Days(days, _) => days,
        Limit::OnTheSpot => 0,
    }
}

/// Working days of the longest way through the steps that always count.
fn path_days(item: &Item) -> Option<u32> {
    let ids: Vec<_> = item.procedure.iter().map(|step| &step.id).collect();
    Order::new(&ids, |index| &item.procedure[index].after).longest(|index| {
        let step = &item.procedure[index];
        let counts = step.off_clock.is_none() && step.when.is_empty();
        if counts { step.days.unwrap_or(0) } else { 0 }
    })
}
