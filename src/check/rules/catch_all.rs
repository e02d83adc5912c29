//! Conditions and materials are named one by one.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Item,
    source::{FieldPath, SourcePath},
};

static EXPLANATION: Explanation = Explanation {
    code: "catch-all",
    severity: Severity::Error,
    what: "条件或者材料里有兜底的说法",
    what_en: "a condition or material is a catch-all",
    why: "“其他材料”让窗口可以随时加要求；指南以外的材料一律不得索要。",
    example: "materials:\n  - {id: other, name: 法律法规规定的其他材料}",
    instead: "materials:\n  - {id: lease, name: 房屋租赁合同}",
    source: "《优化营商环境条例》第三十五条；广东省地方性法规关于不得有兜底条款的规定",
};

/// Ways to say anything else.
const PHRASES: [&str; 11] = [
    "其他材料",
    "其它材料",
    "其他相关",
    "其它相关",
    "等材料",
    "等相关材料",
    "规定的其他",
    "规定的其它",
    "要求的其他",
    "需要的其他",
    "需提供的其他",
];

/// Catch-all phrases.
pub(super) struct CatchAll;

impl Rule for CatchAll {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        for (index, condition) in item.conditions.iter().enumerate() {
            look(
                &item.path,
                &condition.text,
                || FieldPath::of("conditions").index(index).key("text"),
                report,
            );
        }
        for (index, material) in item.materials.iter().flatten().enumerate() {
            look(&item.path, &material.name, || FieldPath::of("materials").index(index).key("name"), report);
        }
    }
}

fn look(path: &SourcePath, text: &str, field: impl FnOnce() -> FieldPath, report: &mut Report) {
    let Some(phrase) = PHRASES.iter().find(|phrase| text.contains(**phrase)) else { return };
    let message = Message::new(format!("“{phrase}”是兜底的说法"), format!("`{phrase}` is a catch-all"));
    let hint = Message::new("逐项写明，没有别的就删去", "name each one, or drop the phrase");
    report.field(&EXPLANATION, path, field(), message, Some(hint));
}
