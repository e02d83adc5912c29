//! A document that was replaced says by what.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Article, ClosedList as _, Validity},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "document-validity",
    severity: Severity::Warning,
    what: "已修改或者废止的文件没有写替代文件",
    what_en: "an amended or repealed document does not name its successor",
    why: "读到旧文件的人要能一步找到现行的规定。",
    example: "validity: repealed",
    instead: "validity: repealed\nsuccessor: '@/policies/new-measures'",
    source: "国办发〔2017〕47号：失效、废止和修改的文件应当标明",
};

/// Successors of documents.
pub(super) struct DocumentValidity;

impl Rule for DocumentValidity {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn article(&self, article: &Article, report: &mut Report) {
        let Some(block) = &article.disclosure else { return };
        let replaced = |validity: &Validity| matches!(validity, Validity::Amended | Validity::Repealed);
        let Some(validity) = block.validity.filter(replaced) else { return };
        if block.successor.is_some() {
            return;
        }
        let message = Message::new(
            format!("{}的文件没有写替代文件", validity.name()),
            format!("the document is {}, but names no successor", validity.key()),
        );
        let hint = Message::new(
            "写上 successor: '@/policies/…'；没有替代文件的写 validity: expired",
            "write successor, or validity: expired where nothing replaced it",
        );
        report.field(&EXPLANATION, &article.path, FieldPath::of("validity"), message, Some(hint));
    }
}
