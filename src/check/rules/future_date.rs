//! An article is not published before its time by mistake.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Article,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "future-date",
    severity: Severity::Warning,
    what: "发布时间在将来",
    what_en: "the date of an article lies in the future",
    why: "日期写错的文章要等到那一天才出现；有意定时的写 publish_at。",
    example: "date: 2062-03-05 09:30",
    instead: "date: 2026-03-05 09:30",
    source: "国办秘函〔2019〕19号：虚假发布时间",
};

/// Dates of articles against the day of the build.
pub(super) struct FutureDate;

impl Rule for FutureDate {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn article_in_site(&self, article: &Article, context: &Context<'_>, report: &mut Report) {
        let Some(date) = article.date.filter(|date| *date > context.as_of.now) else { return };
        if article.draft || article.publish_at.is_some() {
            return;
        }
        let shown = date.strftime("%Y-%m-%d %H:%M");
        let message = Message::new(
            format!("发布时间 {shown} 还没有到，现在不会发布"),
            format!("the date {shown} lies in the future, the article is not shown yet"),
        );
        let hint = Message::new(
            "更正 date；定时发布的写 publish_at",
            "mend date; write publish_at to publish later",
        );
        report.field(&EXPLANATION, &article.path, FieldPath::of("date"), message, Some(hint));
    }
}
