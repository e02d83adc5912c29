//! Articles lie in columns that the site has.

use std::collections::BTreeMap;

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity, did_you_mean},
    model::{Article, Owner, Slug},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "unknown-column",
    severity: Severity::Error,
    what: "文章所在的栏目没有配置",
    what_en: "an article lies in a column that the site does not have",
    why: "没有配置的栏目不生成页面，里面的文章谁也看不到。",
    example: "content/newz/opening.md",
    instead: "content/news/opening.md",
    source: "",
};

/// Columns of articles.
pub(super) struct UnknownColumn;

impl Rule for UnknownColumn {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    /// One finding for each unknown column of an owner: the folder is wrong, not each of its articles.
    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let config = &context.site.config;
        let mut unknown: BTreeMap<(&Owner, &Slug), (&Article, usize)> = BTreeMap::new();
        for article in &context.site.articles {
            let Some(column) = &article.column else { continue };
            if config.column(column.as_str()).is_none() {
                unknown.entry((&article.owner, column)).or_insert((article, 0)).1 += 1;
            }
        }
        for ((_, column), (first, count)) in unknown {
            let message = Message::new(
                format!("没有栏目 `{column}`（{count}篇文章）"),
                format!("there is no column `{column}` ({count} articles)"),
            );
            let hint = did_you_mean(column.as_str(), config.columns.iter().map(|known| known.id.as_str()))
                .unwrap_or_else(|| {
                    Message::new(
                        "在 site-config.yaml 的 columns 里加上它",
                        "add it to columns of site-config.yaml",
                    )
                });
            report.field(&EXPLANATION, &first.path, FieldPath::of("column"), message, Some(hint));
        }
    }
}
