//! No personal numbers in what is published.

use super::digits::{Personal, masked, personal_numbers};
use crate::{
    check::{Report, Rule},
    diagnostic::{Diagnostic, Explanation, Message, Severity},
    model::{Article, Body, Form, Guide, Item, Translated, Translation},
    source::{FieldPath, Place, SourcePath},
};

static EXPLANATION: Explanation = Explanation {
    code: "personal-data",
    severity: Severity::Error,
    what: "公开的内容里有身份证号或者手机号",
    what_en: "published content holds a resident id or a mobile number",
    why: "公开个人信息违法，网页一旦被抓取就收不回来。样例里的身份证号用不存在的地区代码，手机号末尾写六个零。",
    example: "联系人张某，13912345678",
    instead: "联系电话 0755-12345678",
    source: "《个人信息保护法》；国办发〔2017〕47号（不得发布个人隐私）",
};

/// Personal numbers in texts.
pub(super) struct PersonalData;

impl Rule for PersonalData {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        for (field, text) in texts_of(item) {
            look_at_field(text, &item.path, &field, report);
        }
    }

    fn guide(&self, guide: &Guide, report: &mut Report) {
        look_at_body(&guide.body, &guide.path, report);
    }

    fn article(&self, article: &Article, report: &mut Report) {
        look_at_body(&article.body, &article.path, report);
        for (key, text) in [("title", Some(&*article.title)), ("summary", article.summary.as_deref())] {
            look_at_field(text.unwrap_or_default(), &article.path, &FieldPath::of(key), report);
        }
    }

    fn translation(&self, translation: &Translation, report: &mut Report) {
        for (field, text) in &translation.texts {
            look_at_field(text, &translation.path, field, report);
        }
        // The functions of a department are among the texts.
        let is_field = matches!(translation.thing, Translated::Department(_));
        if let Some(body) = translation.body().filter(|_| !is_field) {
            look_at_body(body, &translation.path, report);
        }
    }

    fn form(&self, form: &Form, report: &mut Report) {
        for (at, section) in form.sections.iter().enumerate() {
            for (index, field) in section.fields.iter().enumerate() {
                let Some(sample) = &field.sample else { continue };
                let path = FieldPath::of("sections").index(at).key("fields").index(index).key("sample");
                look_at_field(sample, &form.path, &path, report);
            }
        }
    }
}

/// The running texts of `item`; phones have fields of their own.
fn texts_of(item: &Item) -> Vec<(FieldPath, &str)> {
    let top = FieldPath::of;
    let mut texts: Vec<(FieldPath, &str)> =
        item.summary.iter().map(|text| (top("summary"), &**text)).collect();
    let conditions = item.conditions.iter().enumerate();
    texts.extend(conditions.map(|(index, entry)| (top("conditions").index(index), &*entry.text)));
    for (index, material) in item.materials.iter().flatten().enumerate() {
        texts.extend(material.notes.iter().map(|text| (top("materials").index(index).key("notes"), &**text)));
    }
    for (index, step) in item.procedure.iter().enumerate() {
        texts.extend(step.does.iter().map(|text| (top("procedure").index(index).key("does"), &**text)));
    }
    for (index, faq) in item.faq.iter().enumerate() {
        let entry = || top("faq").index(index);
        texts.push((entry().key("question"), &faq.question));
        texts.push((entry().key("answer"), &faq.answer));
    }
    texts
}

fn look_at_body(body: &Body, path: &SourcePath, report: &mut Report) {
    if !body.has_long_number {
        return;
    }
    for (kind, number) in personal_numbers(&body.html.get(), true) {
        found(kind, number, Place::words(path, number), report);
    }
}

fn look_at_field(text: &str, path: &SourcePath, field: &FieldPath, report: &mut Report) {
    for (kind, number) in personal_numbers(text, false) {
        found(kind, number, Place::field(path, field.clone()), report);
    }
}

fn found(kind: Personal, number: &str, place: Place, report: &mut Report) {
    let shown = masked(number);
    let (zh, en) = match kind {
        Personal::ResidentId => ("居民身份证号", "resident id"),
        Personal::Mobile => ("手机号", "mobile number"),
    };
    let message = Message::new(format!("公开的内容里有{zh} {shown}"), format!("a {en} {shown} is published"));
    let hint = Message::new(
        "删去它；联系电话写办公室的固定电话",
        "remove it; give the landline of an office instead",
    );
    report.add(Diagnostic::new(&EXPLANATION, place, message).hint(hint));
}
