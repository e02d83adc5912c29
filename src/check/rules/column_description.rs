//! A column says what it holds.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "column-description",
    severity: Severity::Warning,
    what: "栏目没有说明，或者只重复了名称",
    what_en: "a column has no description, or only repeats its name",
    why: "页面标签 ColumnDescription 要说明栏目放什么，搜索引擎和读屏软件都靠它。",
    example: "columns:\n  - {id: news, name: 动态要闻, type: news, description: 动态要闻}",
    instead: "columns:\n  - {id: news, name: 动态要闻, type: news, description: 全市政务服务工作的最新动态}",
    source: "国办发〔2017〕47号附件：页面标签 ColumnDescription",
};

/// Descriptions of columns.
pub(super) struct ColumnDescription;

impl Rule for ColumnDescription {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        for (index, column) in context.site.config.columns.iter().enumerate() {
            let description = column.description.trim();
            let message = if description.is_empty() {
                Message::new(
                    format!("栏目“{}”没有说明", column.name),
                    format!("the column `{}` has no description", column.id),
                )
            } else if description == &*column.name {
                Message::new(
                    format!("栏目“{}”的说明只重复了名称", column.name),
                    format!("the description of the column `{}` only repeats its name", column.id),
                )
            } else {
                continue;
            };
            let hint = Message::new("用一句话写明这个栏目放什么", "say in one line what the column holds");
            let field = FieldPath::of("columns").index(index).key("description");
            report.field(&EXPLANATION, &"site-config.yaml".into(), field, message, Some(hint));
        }
    }
}
