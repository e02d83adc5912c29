//! Columns are updated in time.

use super::columns::ShownColumns;
use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Diagnostic, Explanation, Message, Severity},
    model::Freshness,
    source::{FieldPath, Place},
};

static EXPLANATION: Explanation = Explanation {
    code: "stale-column",
    severity: Severity::Warning,
    what: "栏目没有按期更新",
    what_en: "a column is not updated in time",
    why: "动态要闻超过两周、通知公告和政策文件超过六个月、其他栏目超过一年不更新，检查时扣分，累计起来单项否决；用去八成时间先提醒。",
    example: "columns:\n  - {id: news, name: 动态要闻, type: news, freshness: 14}",
    instead: "发布一篇新文章；确实不用更新的写 freshness: none",
    source: "国办秘函〔2019〕19号：首页和栏目不更新",
};

/// Share of the period after which a column is amber, in percent.
const AMBER: i64 = 80;

/// The newest article of columns.
pub(super) struct StaleColumn;

impl Rule for StaleColumn {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let site = context.site;
        let shown = ShownColumns::of(context);
        for (index, column) in site.config.columns.iter().enumerate() {
            let Freshness::Days(allowed) = column.freshness else { continue };
            let Some(newest) = shown.of_portal(column, site).newest else { continue };
            let age = context.as_of.now.date().duration_since(newest.date()).as_hours() / 24;
            let severity = match i64::from(allowed) {
                allowed if age > allowed => EXPLANATION.severity,
                allowed if age * 100 >= allowed * AMBER => Severity::Advice,
                _ => continue,
            };
            let message = Message::new(
                format!("栏目“{}”已有{age}天没有更新，周期是{allowed}天", column.name),
                format!("the column `{}` is {age} days old, its period is {allowed} days", column.id),
            );
            let field = FieldPath::of("columns").index(index).key("id");
            let finding =
                Diagnostic::new(&EXPLANATION, Place::field(&"site-config.yaml".into(), field), message).hint(
                    Message::new(
                        "发布新的内容；历史栏目写 freshness: none",
                        "publish; freshness: none for what is history",
                    ),
                );
            report.add(Diagnostic { severity, ..finding });
        }
    }
}
