//! What a department has issued is not asked for again.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Item, MaterialNeed, MaterialSource},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "shared-data",
    severity: Severity::Advice,
    what: "政府部门核发的材料写成必要",
    what_en: "a material that a department issued is required",
    why: "能够通过数据共享取得的，不得要求申请人提交。",
    example: "materials:\n  - {id: licence, name: 营业执照, source: department, need: required}",
    instead: "materials:\n  - {id: licence, name: 营业执照, source: department, need: optional, notes: 通过数据共享核验，免于提交。}",
    source: "《国务院关于在线政务服务的若干规定》（国务院令第716号）第七条",
};

/// Materials that sharing already provides.
pub(super) struct SharedData;

impl Rule for SharedData {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        for (index, material) in item.materials.iter().flatten().enumerate() {
            if material.source != Some(MaterialSource::Department) || material.need != MaterialNeed::Required
            {
                continue;
            }
            let message = Message::new(
                format!("“{}”由政府部门核发，可以通过数据共享核验", material.name),
                "a department issued this material; sharing could provide it",
            );
            let hint =
                Message::new("能共享的写 need: optional", "write need: optional where it can be shared");
            let field = FieldPath::of("materials").index(index).key("need");
            report.field(&EXPLANATION, &item.path, field, message, Some(hint));
        }
    }
}
