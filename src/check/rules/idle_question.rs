//! A question changes something.

use super::situations::field_of;
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Conditional, Item},
};

static EXPLANATION: Explanation = Explanation {
    code: "idle-question",
    severity: Severity::Warning,
    what: "问了问题，但是怎么回答都一样",
    what_en: "a question whose answers change nothing",
    why: "群众多答一道题，看到的内容没有变化；这样的问题不会出现在网站上。",
    example: "situations:\n  - {id: who, question: 谁来办？, options: [{id: self, label: 本人}, {id: agent, label: 代办}]}\nmaterials:\n  - {id: entrust, name: 委托书}",
    instead: "situations:\n  - {id: who, question: 谁来办？, options: [{id: self, label: 本人}, {id: agent, label: 代办}]}\nmaterials:\n  - {id: entrust, name: 委托书, when: {who: agent}}",
    source: "",
};

/// Questions that nothing depends on.
pub(super) struct IdleQuestion;

impl Rule for IdleQuestion {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        for (index, situation) in item.situations.iter().enumerate() {
            // One option is the finding of another rule.
            if item.asks_for(index) || situation.options.len() < 2 {
                continue;
            }
            let message = Message::new(
                format!("“{}”怎么回答，看到的内容都一样", situation.question),
                format!("the answer to `{}` changes nothing", situation.id),
            );
            let hint = Message::new(
                format!(
                    "在用到它的材料、条件、环节或者时限上写 when: {{{}: …}}，或者删去这个问题",
                    situation.id
                ),
                format!("write `when: {{{}: ...}}` where it matters, or drop the question", situation.id),
            );
            let field = field_of(Conditional::Situation(index)).key("question");
            report.field(&EXPLANATION, &item.path, field, message, Some(hint));
        }
    }
}
