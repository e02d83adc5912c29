//! What an item rests on is in force.

use super::limits::is_kept;
use crate::{
    check::{Context, DestinationKind, Report, Rule},
    diagnostic::{Diagnostic, Explanation, Message, Severity},
    model::{Article, ClosedList as _, Item, LegalBasis, Validity},
    source::{FieldPath, Place},
};

static EXPLANATION: Explanation = Explanation {
    code: "repealed-basis",
    severity: Severity::Warning,
    what: "事项依据的文件已经废止、失效或者修改",
    what_en: "an item rests on a document that is repealed, expired or amended",
    why: "依据没有了，权力就没有了；依据改了，条件、材料和时限都可能变。办事指南上会标明，但要尽快改好。",
    example: "# 文件\nvalidity: repealed\n# 事项\nlegal_basis:\n  - {title: 旧办法, document: '@/policies/old-measures'}",
    instead: "legal_basis:\n  - {title: 新办法, document: '@/policies/new-measures'}",
    source: "《行政许可法》第四条；国办发〔2017〕47号",
};

/// Documents that items rest on.
pub(super) struct RepealedBasis;

impl Rule for RepealedBasis {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item_in_site(&self, item: &Item, context: &Context<'_>, report: &mut Report) {
        if !is_kept(item) {
            return;
        }
        for (index, basis) in item.legal_basis.iter().enumerate() {
            let Some(document) = document(context, basis, item) else { continue };
            let validity = document.disclosure.as_deref().and_then(|block| block.validity);
            let Some(validity) = validity.filter(|validity| *validity != Validity::InForce) else { continue };
            let message = Message::new(
                format!("“{}”{}", document.title, validity.name()),
                format!("{} is {}", document.path, validity.key()),
            );
            let hint = Message::new(
                "核对现行的依据，改 legal_basis；没有依据的，事项写 status: suspended 或 abolished",
                "name what is in force now; without a basis the item is suspended or abolished",
            );
            let field = FieldPath::of("legal_basis").index(index);
            let finding = Diagnostic::new(&EXPLANATION, Place::field(&item.path, field), message).hint(hint);
            let there = Message::new("文件在这里", "the document");
            report.add(finding.related(Place::field(&document.path, FieldPath::of("validity")), there));
        }
    }
}

/// The document of this site that `basis` of `item` means.
pub(super) fn document<'a>(context: &Context<'a>, basis: &LegalBasis, item: &Item) -> Option<&'a Article> {
    match context.addresses.document(basis, &item.path)?.kind {
        DestinationKind::Article(index) => Some(&context.site.articles[index]),
        _ => None,
    }
}
