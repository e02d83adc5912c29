//! A proof that a condition names is in the list of materials.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity, did_you_mean},
    model::{Item, Material},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "proof-listed",
    severity: Severity::Error,
    what: "条件要求的证明不在申请材料里",
    what_en: "a proof that a condition names is not among the materials",
    why: "申请人照着材料清单准备，到窗口才知道还要一份证明。",
    example: "conditions:\n  - {text: 申请人已经取得营业执照。, proof: [licence]}\nmaterials: []",
    instead: "conditions:\n  - {text: 申请人已经取得营业执照。, proof: [licence]}\nmaterials:\n  - {id: licence, name: 营业执照}",
    source: "政务服务事项要素质量检查规则：条件中的证明应当列入申请材料",
};

/// Proofs against materials.
pub(super) struct ProofListed;

impl Rule for ProofListed {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let materials: &[Material] = item.materials.as_deref().unwrap_or_default();
        for (index, condition) in item.conditions.iter().enumerate() {
            for (position, proof) in condition.proof.iter().enumerate() {
                if materials.iter().any(|material| material.id == *proof) {
                    continue;
                }
                let message = Message::new(
                    format!("申请材料里没有 `{proof}`"),
                    format!("there is no material `{proof}`"),
                );
                let hint = did_you_mean(proof, materials.iter().map(|material| &*material.id))
                    .unwrap_or_else(|| Message::new("在 materials 里加上这份材料", "add it to materials"));
                let field = FieldPath::of("conditions").index(index).key("proof").index(position);
                report.field(&EXPLANATION, &item.path, field, message, Some(hint));
            }
        }
    }
}
