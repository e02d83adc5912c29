//! What intermediaries do for an item has a basis in law.

use super::law;
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Item, MaterialSource},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "intermediary-basis",
    severity: Severity::Error,
    what: "中介服务没有法律、法规或者国务院决定作依据",
    what_en: "a service by an intermediary has no basis in law",
    why: "没有依据的中介服务不得作为办理行政审批的条件。",
    example: "intermediaries:\n  - {name: 财务审计}",
    instead: "intermediaries:\n  - {name: 财务审计, basis: 中华人民共和国劳动合同法第五十七条}",
    source: "《优化营商环境条例》第四十三条、第四十四条",
};

/// The basis of services by intermediaries.
pub(super) struct IntermediaryBasis;

impl Rule for IntermediaryBasis {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        for (index, service) in item.intermediaries.iter().enumerate() {
            let message = match &service.basis {
                None => Message::new(
                    format!("中介服务“{}”没有写设定依据", service.name),
                    "the service by an intermediary has no basis",
                ),
                Some(basis) if !law::names(basis).any(law::is_law_or_regulation) => Message::new(
                    format!("“{basis}”不是法律、法规或者国务院决定"),
                    "the basis is neither a law, a regulation nor a decision of the State Council",
                ),
                Some(_) => continue,
            };
            let field = FieldPath::of("intermediaries").index(index).key("basis");
            report.field(&EXPLANATION, &item.path, field, message, Some(hint("basis")));
        }
        for (index, material) in item.materials.iter().flatten().enumerate() {
            if material.source != Some(MaterialSource::Intermediary) || material.legal_basis.is_some() {
                continue;
            }
            let message = Message::new(
                format!("中介机构出具的“{}”没有写设定依据", material.name),
                "the material comes from an intermediary and has no basis",
            );
            let field = FieldPath::of("materials").index(index).key("legal_basis");
            report.field(&EXPLANATION, &item.path, field, message, Some(hint("legal_basis")));
        }
    }
}

fn hint(key: &str) -> Message {
    Message::new(
        format!("{key} 写法律、法规或者国务院决定的名称和条款"),
        format!("name the law, regulation or decision and its article in {key}"),
    )
}
