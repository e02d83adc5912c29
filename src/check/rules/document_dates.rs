//! A document is written before it is published.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Article,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "document-dates",
    severity: Severity::Error,
    what: "成文日期晚于发布时间",
    what_en: "a document is written after it was published",
    why: "先成文后发布；日期颠倒的多半写错了一个。",
    example: "date: 2026-03-05 09:30\nwritten: 2026-03-08",
    instead: "date: 2026-03-05 09:30\nwritten: 2026-03-03",
    source: "《政府信息公开条例》第二十六条",
};

/// Dates of documents.
pub(super) struct DocumentDates;

impl Rule for DocumentDates {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn article(&self, article: &Article, report: &mut Report) {
        let written = article.disclosure.as_ref().and_then(|block| block.written);
        let Some((written, date)) = written.zip(article.date) else { return };
        if written <= date.date() {
            return;
        }
        let published = date.date();
        let message = Message::new(
            format!("成文日期 {written} 晚于发布日期 {published}"),
            format!("it is written on {written}, after it was published on {published}"),
        );
        let hint = Message::new("核对 written 和 date", "check written and date");
        report.field(&EXPLANATION, &article.path, FieldPath::of("written"), message, Some(hint));
    }
}
