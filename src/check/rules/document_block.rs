//! A document has its disclosure block.

use super::documents;
use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Article,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "document-block",
    severity: Severity::Error,
    what: "公文缺少公开信息",
    what_en: "a document lacks parts of its disclosure block",
    why: "索引号、发布机构、成文日期、文号等是政府信息公开目录的内容，缺了就查不到、引用不了。",
    example: "title: 某某办法\ndate: 2026-03-05 09:30",
    instead: "index_number: 11440300MB2C94128A/2026-00001\ncategory: 市场监管\nissuer: 某某局\nwritten: 2026-03-03\nnumber: 某市监〔2026〕1号\nsubject_words: [市场监管, 办法]",
    source: "《政府信息公开条例》第十二条；政府信息公开目录元数据",
};

/// Disclosure blocks.
pub(super) struct DocumentBlock;

impl Rule for DocumentBlock {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn article_in_site(&self, article: &Article, context: &Context<'_>, report: &mut Report) {
        let Some(block) = documents::block(article, context) else { return };
        let parts = [
            (block.index_number.is_some(), "索引号", "index_number"),
            (block.category.is_some(), "信息分类", "category"),
            (block.issuer.is_some(), "发布机构", "issuer"),
            (block.written.is_some(), "成文日期", "written"),
            (block.number.is_some(), "文号", "number"),
            (!block.subject_words.is_empty(), "主题词", "subject_words"),
        ];
        let missing: Vec<_> = parts.iter().filter(|(written, ..)| !written).collect();
        if missing.is_empty() {
            return;
        }
        let names: Vec<&str> = missing.iter().map(|(_, name, _)| *name).collect();
        let keys: Vec<&str> = missing.iter().map(|(.., key)| *key).collect();
        let message = Message::new(
            format!("公文没有写{}", names.join("、")),
            format!("the document lacks {}", keys.join(", ")),
        );
        let hint = Message::new(
            format!("在开头写上 {}", keys.join("、")),
            format!("write {} in the front matter", keys.join(", ")),
        );
        report.field(&EXPLANATION, &article.path, FieldPath::of("title"), message, Some(hint));
    }
}
