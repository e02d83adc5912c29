//! What a translation says is said by its original.

use crate::{
    check::{Report, Rule},
    diagnostic::{Diagnostic, Explanation, Message, Severity, did_you_mean},
    model::{Mismatch, Translation},
    source::Place,
};

static EXPLANATION: Explanation = Explanation {
    code: "translation-unmatched",
    severity: Severity::Error,
    what: "译文里有原文没有的内容",
    what_en: "a translation says what its original does not",
    why: "找不到对应的原文，这段译文不会公开；办事以原文为准，译文也不能多说。材料、环节、情形按标识对应，其他列表按先后对应。",
    example: "# 原文\nmaterials:\n  - {id: identity, name: 身份证}\n# 译文\nmaterials:\n  - {id: identiti, name: Identity card}",
    instead: "materials:\n  - {id: identity, name: Identity card}",
    source: "",
};

/// Texts that found nothing to translate.
pub(super) struct TranslationUnmatched;

impl Rule for TranslationUnmatched {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn translation(&self, translation: &Translation, report: &mut Report) {
        for unmatched in &translation.unmatched {
            let (message, hint) = told(&unmatched.why);
            let place = Place::field(&translation.path, unmatched.field.clone());
            let finding = Diagnostic::new(&EXPLANATION, place, message).hint(hint);
            let original = Message::new("原文", "the original");
            report.add(finding.related(Place::file(&translation.original), original));
        }
    }
}

/// What is wrong, and what to do.
fn told(why: &Mismatch) -> (Message, Message) {
    match why {
        Mismatch::NotSaid => (
            Message::new("原文没有写这一项", "the original does not say this"),
            Message::new("先写进原文，或者从译文里删去", "write it in the original first, or remove it here"),
        ),
        Mismatch::UnknownName(name, known) => (
            Message::new(format!("原文里没有 `{name}`"), format!("the original has no `{name}`")),
            did_you_mean(name, known.iter().map(AsRef::as_ref)).unwrap_or_else(|| {
                Message::new(format!("原文里有 {}", known.join("、")), format!("it has {}", known.join(", ")))
            }),
        ),
        Mismatch::Twice => (
            Message::new("这一条译了两次", "this entry is translated twice"),
            Message::new("只保留一个", "keep one of them"),
        ),
        Mismatch::TooMany(count) => (
            Message::new(
                format!("原文只有 {count} 条，译文多出来了"),
                format!("the original has only {count} of these"),
            ),
            Message::new(
                "没有标识的列表按先后对应，译文不能比原文多；不译的写 {}",
                "lists without ids are matched by position; write {} for an entry that is not translated",
            ),
        ),
    }
}
