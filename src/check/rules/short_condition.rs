//! A condition is a whole sentence.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Item,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "short-condition",
    severity: Severity::Warning,
    what: "受理条件太短，看不出要求",
    what_en: "a condition is too short to be understood",
    why: "“无”或者几个字的条件等于没写，窗口会各有各的理解。",
    example: "conditions: [符合规定]",
    instead: "conditions: [申请人年满十八周岁，并且具有完全民事行为能力。]",
    source: "政务服务事项要素质量检查规则：受理条件少于十个字或者写“无”的视为不合格",
};

/// Fewest characters of a condition.
const FEWEST: usize = 10;

/// The length of conditions.
pub(super) struct ShortCondition;

impl Rule for ShortCondition {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        for (index, condition) in item.conditions.iter().enumerate() {
            let text = condition.text.trim();
            if text.chars().count() >= FEWEST {
                continue;
            }
            let message = Message::new(
                format!("条件“{text}”太短，看不出要求"),
                "the condition is too short to be understood",
            );
            let hint = Message::new("用一句完整的话写明要求", "say what is asked for in a whole sentence");
            report.field(
                &EXPLANATION,
                &item.path,
                FieldPath::of("conditions").index(index),
                message,
                Some(hint),
            );
        }
    }
}
