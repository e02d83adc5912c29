//! A material that may follow later says until when.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Item, MaterialNeed},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "may-follow",
    severity: Severity::Advice,
    what: "容缺后补的材料没有写补交期限",
    what_en: "a material that may follow later does not say until when",
    why: "容缺受理要一次告知补交的期限，否则申请人不知道最晚什么时候交。",
    example: "materials:\n  - {id: lease, name: 租赁合同, need: may-follow}",
    instead: "materials:\n  - {id: lease, name: 租赁合同, need: may-follow, notes: 书面承诺后五个工作日内补交。}",
    source: "广东省地方性法规关于容缺受理应当一次告知补交期限的规定",
};

/// Words that name a time.
const TIMES: [&str; 5] = ["日", "天", "前", "时", "周"];

/// The time by which materials follow.
pub(super) struct MayFollow;

impl Rule for MayFollow {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        for (index, material) in item.materials.iter().flatten().enumerate() {
            let says_when =
                material.notes.as_ref().is_some_and(|notes| TIMES.iter().any(|word| notes.contains(word)));
            if material.need != MaterialNeed::MayFollow || says_when {
                continue;
            }
            let message = Message::new(
                format!("容缺后补的“{}”没有写补交期限", material.name),
                "the material may follow later, but does not say until when",
            );
            let hint = Message::new(
                "notes 写明，例如 书面承诺后五个工作日内补交",
                "say in notes until when it is due",
            );
            let field = FieldPath::of("materials").index(index).key("notes");
            report.field(&EXPLANATION, &item.path, field, message, Some(hint));
        }
    }
}
