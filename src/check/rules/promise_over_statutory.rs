//! A promise is not longer than the law allows, and counts in the same unit.

use super::limits::{in_chinese, in_english, is_on_the_spot};
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Item, Limit},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "promise-over-statutory",
    severity: Severity::Error,
    what: "承诺办结时限长于法定办结时限，或者两者单位不同",
    what_en: "the promised limit is longer than the statutory one, or counts in another unit",
    why: "承诺只能比法律更快；单位不同就没法比较，检查时按不一致扣分。",
    example: "time_limit:\n  statutory: {days: 10, unit: working}\n  promised: {days: 15, unit: working}",
    instead: "time_limit:\n  statutory: {days: 10, unit: working}\n  promised: {days: 7, unit: working}",
    source: "《行政许可法》第四十二条；政府网站抽查通报中的常见问题",
};

/// The promise against the law.
pub(super) struct PromiseOverStatutory;

impl Rule for PromiseOverStatutory {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let Some(limits) = &item.time_limit else { return };
        let top = FieldPath::of("time_limit");
        let mut pairs = vec![(limits.statutory, limits.promised, top.clone())];
        for (index, case) in limits.cases.iter().enumerate() {
            let field = top.clone().key("cases").index(index);
            pairs.push((case.statutory.or(limits.statutory), case.promised, field));
        }
        for (statutory, promised, field) in pairs {
            let Some((message, hint)) = statutory.zip(promised).and_then(|(law, own)| compare(law, own))
            else {
                continue;
            };
            report.field(&EXPLANATION, &item.path, field.key("promised"), message, Some(hint));
        }
    }
}

/// What is wrong with a promise beside the law, and what to write.
fn compare(statutory: Limit, promised: Limit) -> Option<(Message, Message)> {
    let (law, own) = match (statutory, promised) {
        _ if is_on_the_spot(promised) => return None,
        (Limit::Days(law, law_unit), Limit::Days(own, unit)) => {
            if law_unit != unit {
                return Some(other_unit(statutory, promised));
            }
            (law, own)
        }
        (_, Limit::Days(own, _)) => (0, own),
        (_, Limit::OnTheSpot) => return None,
    };
    (own > law).then(|| {
        let message = Message::new(
            format!("承诺时限（{}）长于法定时限（{}）", in_chinese(promised), in_chinese(statutory)),
            format!(
                "the promise ({}) is longer than the law ({})",
                in_english(promised),
                in_english(statutory)
            ),
        );
        let hint = Message::new(
            format!("承诺时限写{law}天以内，或者核对法定时限"),
            format!("promise at most {law} days, or check the statutory limit"),
        );
        (message, hint)
    })
}

fn other_unit(statutory: Limit, promised: Limit) -> (Message, Message) {
    let message = Message::new(
        format!("承诺时限（{}）与法定时限（{}）单位不同", in_chinese(promised), in_chinese(statutory)),
        format!(
            "the promise ({}) and the law ({}) count in different units",
            in_english(promised),
            in_english(statutory)
        ),
    );
    (message, Message::new("两处的 unit 写成一样", "write the same unit for both"))
}
