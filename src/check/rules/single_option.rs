//! A question has two answers at least.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{FieldType, Form, Item},
    source::{FieldPath, SourcePath},
};

static EXPLANATION: Explanation = Explanation {
    code: "single-option",
    severity: Severity::Error,
    what: "问题的选项少于两个",
    what_en: "a question has fewer than two options",
    why: "只有一个答案的问题不用问。",
    example: "situations:\n  - {id: who, question: 谁申请？, options: [{id: self, label: 本人}]}",
    instead: "situations:\n  - {id: who, question: 谁申请？, options: [{id: self, label: 本人}, {id: agent, label: 代办}]}",
    source: "",
};

/// Options of questions.
pub(super) struct SingleOption;

impl Rule for SingleOption {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        for (index, situation) in
            item.situations.iter().enumerate().filter(|(_, asked)| asked.options.len() < 2)
        {
            let field = FieldPath::of("situations").index(index).key("options");
            add(&item.path, field, &situation.question, report);
        }
    }

    fn form(&self, form: &Form, report: &mut Report) {
        for (at, section) in form.sections.iter().enumerate() {
            for (index, field) in section.fields.iter().enumerate() {
                if field.field_type != FieldType::Choice || field.options.len() >= 2 {
                    continue;
                }
                let place = FieldPath::of("sections").index(at).key("fields").index(index).key("options");
                add(&form.path, place, &field.label, report);
            }
        }
    }
}

fn add(path: &SourcePath, field: FieldPath, question: &str, report: &mut Report) {
    let message =
        Message::new(format!("“{question}”的选项少于两个"), "the question has fewer than two options");
    let hint = Message::new("写上另一个选项，或者删去这个问题", "write another option, or drop the question");
    report.field(&EXPLANATION, path, field, message, Some(hint));
}
