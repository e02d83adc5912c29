//! A form that is asked for is offered, blank and filled in.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Item, MaterialKind},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "form-offered",
    severity: Severity::Error,
    what: "要求填表却不提供空表和样表",
    what_en: "a form is asked for but not offered",
    why: "申请书需要格式文本的，行政机关应当提供，并且公示示范文本。",
    example: "materials:\n  - {id: application, name: 申请表, kind: form}",
    instead: "materials:\n  - {id: application, name: 申请表, kind: form, form: food-application}",
    source: "《行政许可法》第二十九条、第三十条",
};

/// Forms among the materials.
pub(super) struct FormOffered;

impl Rule for FormOffered {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        for (index, material) in item.materials.iter().flatten().enumerate() {
            if material.kind != Some(MaterialKind::Form) || material.form.is_some() {
                continue;
            }
            let lacking = match (&material.blank, &material.sample) {
                (Some(_), Some(_)) => continue,
                (None, Some(_)) => ("空白表格", "blank"),
                (Some(_), None) => ("填写样例", "sample"),
                (None, None) => ("空白表格和填写样例", "blank and sample"),
            };
            let message = Message::new(
                format!("“{}”没有提供{}", material.name, lacking.0),
                format!("the form is asked for without {}", lacking.1),
            );
            let hint = Message::new(
                "写上 form: 表单标识，或者 blank 和 sample 文件",
                "write form, or blank and sample",
            );
            let field = FieldPath::of("materials").index(index).key("form");
            report.field(&EXPLANATION, &item.path, field, message, Some(hint));
        }
    }
}
