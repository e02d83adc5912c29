//! Identifiers are unique in their list.

use std::collections::HashSet;

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Form, Item},
    source::{FieldPath, SourcePath},
};

static EXPLANATION: Explanation = Explanation {
    code: "duplicate-id",
    severity: Severity::Error,
    what: "标识重复",
    what_en: "an identifier is used twice",
    why: "引用时分不清指的是哪一个，网页上的锚点和表单的答案也会混在一起。",
    example: "materials:\n  - {id: identity, name: 身份证}\n  - {id: identity, name: 护照}",
    instead: "materials:\n  - {id: identity, name: 身份证}\n  - {id: passport, name: 护照}",
    source: "",
};

/// Identifiers inside items and forms.
pub(super) struct DuplicateId;

impl Rule for DuplicateId {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let list = |key: &'static str| move |index| FieldPath::of(key).index(index);
        let mut look =
            |ids: &[&str], field: &dyn Fn(usize) -> FieldPath| look(ids, field, &item.path, report);
        let materials: Vec<&str> = item.materials.iter().flatten().map(|material| &*material.id).collect();
        look(&materials, &list("materials"));
        let steps: Vec<&str> = item.procedure.iter().map(|step| &*step.id).collect();
        look(&steps, &list("procedure"));
        // Conditions without an identifier cannot be doubled; their places still count.
        let conditions: Vec<&str> =
            item.conditions.iter().map(|condition| condition.id.as_deref().unwrap_or_default()).collect();
        look(&conditions, &list("conditions"));
        let situations: Vec<&str> = item.situations.iter().map(|situation| &*situation.id).collect();
        look(&situations, &list("situations"));
        for (at, situation) in item.situations.iter().enumerate() {
            let options: Vec<&str> = situation.options.iter().map(|option| &*option.id).collect();
            look(&options, &|index| FieldPath::of("situations").index(at).key("options").index(index));
        }
    }

    fn form(&self, form: &Form, report: &mut Report) {
        let mut fields = Vec::new();
        let mut ids = Vec::new();
        for (at, section) in form.sections.iter().enumerate() {
            for (index, field) in section.fields.iter().enumerate() {
                fields.push(FieldPath::of("sections").index(at).key("fields").index(index));
                ids.push(&*field.id);
            }
        }
        look(&ids, &|index| fields[index].clone(), &form.path, report);
        let choices = form.sections.iter().flat_map(|section| &section.fields).zip(&fields);
        for (field, place) in choices {
            let options: Vec<&str> = field.options.iter().map(|option| &*option.id).collect();
            look(&options, &|index| place.clone().key("options").index(index), &form.path, report);
        }
    }
}

/// Reports each of `ids` that an earlier one already is.
fn look(ids: &[&str], field: &dyn Fn(usize) -> FieldPath, path: &SourcePath, report: &mut Report) {
    let mut seen = HashSet::with_capacity(ids.len());
    for (index, id) in ids.iter().enumerate() {
        if id.is_empty() || seen.insert(*id) {
            continue;
        }
        let message =
            Message::new(format!("标识 `{id}` 用了两次"), format!("the identifier `{id}` is used twice"));
        let hint = Message::new("给其中一个换一个标识", "give one of them another identifier");
        report.field(&EXPLANATION, path, field(index).key("id"), message, Some(hint));
    }
}
