//! An article in a column has a date.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Article,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "missing-date",
    severity: Severity::Error,
    what: "文章没有写发布时间",
    what_en: "an article has no date",
    why: "没有发布时间的内容按没有更新计算，列表里也排不了顺序。",
    example: "title: 关于调整窗口的通告",
    instead: "title: 关于调整窗口的通告\ndate: 2026-03-05 09:30",
    source: "国办发〔2017〕47号附件：页面标签 PubDate",
};

/// Dates of articles.
pub(super) struct MissingDate;

impl Rule for MissingDate {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn article(&self, article: &Article, report: &mut Report) {
        if article.draft || article.column.is_none() || article.date.is_some() {
            return;
        }
        let message = Message::new(format!("“{}”没有写发布时间", article.title), "the article has no date");
        let hint = Message::new("写上 date: 2026-03-05 09:30", "write date: 2026-03-05 09:30");
        report.field(&EXPLANATION, &article.path, FieldPath::of("date"), message, Some(hint));
    }
}
