//! No column is empty.

use super::columns::ShownColumns;
use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Column, SiteKind, Slug},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "empty-column",
    severity: Severity::Warning,
    what: "栏目里没有内容",
    what_en: "a column has no content",
    why: "空白栏目达到五个，检查时单项否决。",
    example: "columns:\n  - {id: plans, name: 规划计划, type: plans}",
    instead: "在 content/plans/ 里放一篇文章，或者删去这个栏目",
    source: "国办秘函〔2019〕19号：空白栏目",
};

/// Columns without any article.
pub(super) struct EmptyColumn;

impl Rule for EmptyColumn {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let site = context.site;
        let shown = ShownColumns::of(context);
        for (index, column) in site.config.columns.iter().enumerate() {
            if shown.of_portal(column, site).count == 0 {
                let message = Message::new(
                    format!("栏目“{}”没有内容", column.name),
                    format!("the column `{}` has no content", column.id),
                );
                let field = FieldPath::of("columns").index(index).key("id");
                report.field(&EXPLANATION, &"site-config.yaml".into(), field, message, Some(hint(column)));
            }
        }
        if site.config.kind == SiteKind::Department {
            return;
        }
        for department in site.departments.values() {
            let due = site.config.columns.iter().filter(|column| is_required(column, &department.slug));
            for column in due.filter(|column| shown.of_department(&department.slug, column).count == 0) {
                let message = Message::new(
                    format!("{}的栏目“{}”没有内容", department.short_name, column.name),
                    format!("the column `{}` of `{}` has no content", column.id, department.slug),
                );
                report.field(
                    &EXPLANATION,
                    &department.path,
                    FieldPath::of("name"),
                    message,
                    Some(hint(column)),
                );
            }
        }
    }
}

fn is_required(column: &Column, slug: &Slug) -> bool {
    column.required_for.iter().any(|name| &**name == "all" || &**name == slug.as_str())
}

fn hint(column: &Column) -> Message {
    Message::new(
        format!("在 {} 文件夹里放一篇文章，或者调整 required_for", column.id),
        format!("put an article into the folder {}, or mend required_for", column.id),
    )
}
