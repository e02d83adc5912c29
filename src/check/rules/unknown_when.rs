//! A condition on answers names questions and options that exist.

use super::situations::field_of;
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity, did_you_mean},
    model::{Field, FieldType, Form, Item, When},
    source::{FieldPath, SourcePath},
};

static EXPLANATION: Explanation = Explanation {
    code: "unknown-when",
    severity: Severity::Error,
    what: "适用情形里的问题或者选项不存在",
    what_en: "a `when` names a question or an option that does not exist",
    why: "永远不成立的情形，对应的材料和条件谁也看不到。",
    example: "situations:\n  - {id: who, question: 谁申请？, options: [{id: self, label: 本人}, {id: agent, label: 代办}]}\nmaterials:\n  - {id: entrust, name: 委托书, when: {who: agnet}}",
    instead: "materials:\n  - {id: entrust, name: 委托书, when: {who: agent}}",
    source: "",
};

/// Conditions on answers.
pub(super) struct UnknownWhen;

impl Rule for UnknownWhen {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let questions: Vec<Question<'_>> = item
            .situations
            .iter()
            .map(|situation| (&*situation.id, situation.options.iter().map(|option| &*option.id).collect()))
            .collect();
        for (part, when) in item.conditionals() {
            look(&questions, when, &field_of(part), &item.path, report);
        }
    }

    fn form(&self, form: &Form, report: &mut Report) {
        let fields = || form.sections.iter().flat_map(|section| &section.fields);
        let questions: Vec<Question<'_>> = fields().map(|field| (&*field.id, answers(field))).collect();
        for (at, section) in form.sections.iter().enumerate() {
            let holder = FieldPath::of("sections").index(at);
            look(&questions, &section.when, &holder, &form.path, report);
            for (index, field) in section.fields.iter().enumerate() {
                look(&questions, &field.when, &holder.clone().key("fields").index(index), &form.path, report);
            }
        }
    }
}

/// A question and the ids of its answers.
type Question<'a> = (&'a str, Vec<&'a str>);

/// The answers of a form field that conditions can name.
fn answers(field: &Field) -> Vec<&str> {
    match field.field_type {
        FieldType::YesNo => vec!["yes", "no"],
        _ => field.options.iter().map(|option| &*option.id).collect(),
    }
}

fn look(questions: &[Question<'_>], when: &When, holder: &FieldPath, path: &SourcePath, report: &mut Report) {
    for (question, options) in when {
        let field = holder.clone().key("when").key(question);
        let Some((_, known)) = questions.iter().find(|(id, _)| *id == &**question) else {
            let message =
                Message::new(format!("没有问题 `{question}`"), format!("there is no question `{question}`"));
            let hint = did_you_mean(question, questions.iter().map(|(id, _)| *id));
            report.field(&EXPLANATION, path, field, message, hint);
            continue;
        };
        for option in options.iter().filter(|option| !known.contains(&&***option)) {
            let message = Message::new(
                format!("问题 `{question}` 没有选项 `{option}`"),
                format!("the question `{question}` has no option `{option}`"),
            );
            let hint = did_you_mean(option, known.iter().copied()).unwrap_or_else(|| {
                Message::new(format!("可以写 {}", known.join("、")), format!("allowed: {}", known.join(", ")))
            });
            report.field(&EXPLANATION, path, field.clone(), message, Some(hint));
        }
    }
}
