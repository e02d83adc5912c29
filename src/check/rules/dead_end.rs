//! Every way through the questions ends at a guide.

use super::situations::guidance_of;
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{GuidanceState, Item},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "dead-end",
    severity: Severity::Error,
    what: "有一种回答之后，办理流程或者材料清单是空的",
    what_en: "an answer after which the procedure or the list of materials is empty",
    why: "群众照实回答以后，看到的指南什么也没有，还不如不问。不能办的情形，要写明为什么、该找谁。",
    example: "situations:\n  - {id: who, question: 谁来办？, options: [{id: self, label: 本人}, {id: agent, label: 代办}]}\nprocedure:\n  - {id: accept, name: 受理, when: {who: self}}",
    instead: "situations:\n  - {id: who, question: 谁来办？, options: [{id: self, label: 本人}, {id: agent, label: 代办}]}\nprocedure:\n  - {id: accept, name: 受理}",
    source: "",
};

/// Answers that lead nowhere.
pub(super) struct DeadEnd;

impl Rule for DeadEnd {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let Some(guidance) = guidance_of(item) else { return };
        for state in guidance.states().iter().filter(|state| state.next.is_none()) {
            let tailored = item.tailored(state);
            let no_steps = !item.procedure.is_empty() && tailored.procedure.is_empty();
            let no_materials = item.materials.as_ref().is_some_and(|list| !list.is_empty())
                && tailored.materials.as_ref().is_none_or(|list| list.is_empty());
            let (zh, en) = match (no_steps, no_materials) {
                (true, _) => ("办理流程", "no steps"),
                (_, true) => ("申请材料", "no materials"),
                _ => continue,
            };
            let answers = answers_of(item, state);
            let message = Message::new(
                format!("回答{answers}以后，没有{zh}"),
                format!("the answers {answers} leave {en}"),
            );
            let hint = Message::new(
                "放宽 when，或者给这种情形写上材料和环节",
                "loosen a `when`, or write materials and steps for these answers",
            );
            report.field(&EXPLANATION, &item.path, FieldPath::of("situations"), message, Some(hint));
        }
    }
}

/// The answers of `state` as an editor wrote them: `“本人”“没有”`.
fn answers_of(item: &Item, state: &GuidanceState) -> String {
    let labels: Vec<String> = state.labels(item).map(|labels| labels.join("/")).collect();
    format!("“{}”", labels.join("”“"))
}
