//! A translation follows its original.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Translated, Translation},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "translation-outdated",
    severity: Severity::Warning,
    what: "原文改过以后译文没有跟上",
    what_en: "an original was updated after its translation",
    why: "译文的 review.updated 写的是照着哪一天的原文翻译的；原文后来改了，看译文的人会照旧办法准备。译文不写这个日期就不检查。",
    example: "# 原文\nreview: {updated: 2026-09-01}\n# 译文\nreview: {updated: 2026-03-01}",
    instead: "review: {updated: 2026-09-01}",
    source: "",
};

/// Days of originals and translations.
pub(super) struct TranslationOutdated;

impl Rule for TranslationOutdated {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn translation_in_site(&self, translation: &Translation, context: &Context<'_>, report: &mut Report) {
        let Translated::Item(item) = &translation.thing else { return };
        let original = context.site.items.get(&item.id).and_then(|item| item.updated);
        let (Some(ours), Some(theirs)) = (item.updated, original) else { return };
        if ours >= theirs {
            return;
        }
        let message = Message::new(
            format!("原文 {theirs} 改过，译文还是 {ours} 的"),
            format!("the original was updated on {theirs}, the translation is of {ours}"),
        );
        let hint = Message::new(
            format!("对照原文改好译文，再把日期改成 {theirs}"),
            format!("bring the translation up to date, then write {theirs} here"),
        );
        let field = FieldPath::of("review").key("updated");
        report.field(&EXPLANATION, &translation.path, field, message, Some(hint));
    }
}
