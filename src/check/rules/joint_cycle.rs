//! Participants of a joint approval do not wait for each other.

use super::order::Order;
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Joint,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "joint-cycle",
    severity: Severity::Error,
    what: "并联审批的事项互相等待",
    what_en: "participants of a joint approval wait for each other",
    why: "互为前置，谁也办不了，申请人两头跑。",
    example: "participants:\n  - {item: a/x, after: [b/y]}\n  - {item: b/y, after: [a/x]}",
    instead: "participants:\n  - {item: a/x}\n  - {item: b/y, after: [a/x]}",
    source: "《行政许可法》第二十六条第二款",
};

/// The order of participants.
pub(super) struct JointCycle;

impl Rule for JointCycle {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn joint(&self, joint: &Joint, report: &mut Report) {
        let ids: Vec<_> = joint.participants.iter().map(|participant| &participant.item).collect();
        let order = Order::new(&ids, |index| &joint.participants[index].after);
        let Some(cycle) = order.cycle() else { return };
        let Some(first) = cycle.iter().min() else { return };
        let names: Vec<String> = cycle.iter().map(|index| ids[*index].to_string()).collect();
        let message = Message::new(
            format!("事项互为前置：{}", names.join("、")),
            format!("participants wait for each other: {}", names.join(", ")),
        );
        let hint = Message::new("删去其中一个 after", "drop one of the `after`");
        let field = FieldPath::of("participants").index(*first).key("after");
        report.field(&EXPLANATION, &joint.path, field, message, Some(hint));
    }
}
