//! Steps of a procedure follow steps that exist, and never themselves.

use super::order::Order;
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity, did_you_mean},
    model::Item,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "cyclic-steps",
    severity: Severity::Error,
    what: "办理环节的先后顺序有误",
    what_en: "the order of steps is broken",
    why: "前置环节不存在，或者几个环节互相等待，流程就走不完，流程图也画不出来。",
    example: "procedure:\n  - {id: examine, name: 审查, after: [decide]}\n  - {id: decide, name: 决定, after: [examine]}",
    instead: "procedure:\n  - {id: examine, name: 审查}\n  - {id: decide, name: 决定, after: [examine]}",
    source: "流程图与流程文字应当一致",
};

/// The order of steps.
pub(super) struct CyclicSteps;

impl Rule for CyclicSteps {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let steps = &item.procedure;
        let ids: Vec<_> = steps.iter().map(|step| &step.id).collect();
        let field = |index: usize| FieldPath::of("procedure").index(index).key("after");
        for (index, step) in steps.iter().enumerate() {
            for (position, name) in step.after.iter().enumerate().filter(|(_, name)| !ids.contains(name)) {
                let message =
                    Message::new(format!("没有环节 `{name}`"), format!("there is no step `{name}`"));
                let hint = did_you_mean(name, ids.iter().map(|id| &***id));
                report.field(&EXPLANATION, &item.path, field(index).index(position), message, hint);
            }
        }
        let Some(cycle) = Order::new(&ids, |index| &steps[index].after).cycle() else { return };
        let Some(first) = cycle.iter().min() else { return };
        let names: Vec<&str> = cycle.iter().map(|index| &*steps[*index].name).collect();
        let keys: Vec<&str> = cycle.iter().map(|index| &*steps[*index].id).collect();
        let message = Message::new(
            format!("环节互相等待：{}", names.join("、")),
            format!("steps wait for each other: {}", keys.join(", ")),
        );
        let hint = Message::new("删去其中一个 after", "drop one of the `after`");
        report.field(&EXPLANATION, &item.path, field(*first), message, Some(hint));
    }
}
