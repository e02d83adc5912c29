//! What is written applies to somebody.

use super::situations::{field_of, guidance_of};
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Applies, Conditional, Item},
};

static EXPLANATION: Explanation = Explanation {
    code: "never-applies",
    severity: Severity::Error,
    what: "条件互相矛盾，这一项对谁都不适用",
    what_en: "conditions that contradict each other: the part applies to nobody",
    why: "公开了却谁也看不到的材料、条件、环节，等于没有公开；不会问到的问题也一样。",
    example: "situations:\n  - {id: who, question: 谁来办？, options: [{id: self, label: 本人}, {id: agent, label: 代办}]}\n  - {id: paper, question: 委托书公证了吗？, options: [{id: yes, label: 公证了}, {id: no, label: 没有}], when: {who: agent}}\nmaterials:\n  - {id: notarised, name: 公证书, when: {who: self, paper: yes}}",
    instead: "materials:\n  - {id: notarised, name: 公证书, when: {who: agent, paper: yes}}",
    source: "",
};

/// Parts that no answer leads to.
pub(super) struct NeverApplies;

impl Rule for NeverApplies {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let Some(guidance) = guidance_of(item) else { return };
        for (part, when) in item.conditionals() {
            if when.is_empty() {
                continue;
            }
            let applies = match part {
                Conditional::Situation(asked) => guidance
                    .states()
                    .iter()
                    .any(|state| state.next.as_ref().is_some_and(|(question, _)| *question == asked)),
                _ => guidance.states().iter().any(|state| state.applies(part) == Applies::Always),
            };
            // A question that changes nothing is not asked either: that is another rule's finding.
            let is_idle = matches!(part, Conditional::Situation(at) if !item.asks_for(at));
            if !applies && !is_idle {
                let message = Message::new(
                    "没有哪一种回答会用到这一项",
                    "no answers to the questions lead to this part",
                );
                let hint = Message::new(
                    "看看 when 里的问题是不是只在另一种回答之后才问",
                    "see whether a question of its `when` is asked only after another answer",
                );
                report.field(&EXPLANATION, &item.path, field_of(part).key("when"), message, Some(hint));
            }
        }
    }
}
