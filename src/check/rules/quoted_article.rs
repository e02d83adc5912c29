//! A quoted article says what the document says.

use super::{limits::is_kept, repealed_basis::document};
use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Diagnostic, Explanation, Message, Severity},
    model::Item,
    source::{FieldPath, Place},
};

static EXPLANATION: Explanation = Explanation {
    code: "quoted-article",
    severity: Severity::Warning,
    what: "引用的条文与本站的文件不一致",
    what_en: "a quoted article differs from the document on this site",
    why: "办事指南引的条文和文件原文对不上，窗口和申请人就会各说各的。可以只引一部分，中间用省略号，但不能改字。",
    example: "legal_basis:\n  - {title: 市场准入办法, article: 第三条, text: 申请人应当提交四份材料。, document: '@/policies/market-access'}",
    instead: "legal_basis:\n  - {title: 市场准入办法, article: 第三条, text: 申请人应当提交三份材料。, document: '@/policies/market-access'}",
    source: "",
};

/// Quotations of documents.
pub(super) struct QuotedArticle;

impl Rule for QuotedArticle {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item_in_site(&self, item: &Item, context: &Context<'_>, report: &mut Report) {
        if !is_kept(item) {
            return;
        }
        for (index, basis) in item.legal_basis.iter().enumerate() {
            let (Some(article), Some(quoted)) = (&basis.article, &basis.text) else { continue };
            let Some(document) = document(context, basis, item) else { continue };
            let Some(fault) = fault(article, quoted, &document.body.html.get()) else { continue };
            let (message, key) = match fault {
                Fault::NoArticle(name) => (
                    Message::new(
                        format!("“{}”里没有{name}", document.title),
                        format!("{} has no article {name}", document.path),
                    ),
                    "article",
                ),
                Fault::Differs(part) => (
                    Message::new(
                        format!("“{part}”不是“{}”{article}的原文", document.title),
                        format!("`{part}` is not what {article} of {} says", document.path),
                    ),
                    "text",
                ),
            };
            let field = FieldPath::of("legal_basis").index(index).key(key);
            let hint = Message::new("照文件原文改", "copy the words of the document");
            let finding = Diagnostic::new(&EXPLANATION, Place::field(&item.path, field), message).hint(hint);
            report.add(finding.related(Place::file(&document.path), Message::new("文件", "the document")));
        }
    }
}

/// What is wrong with a quotation.
enum Fault {
    /// The document has no such article.
    NoArticle(String),
    /// This part stands nowhere in the articles.
    Differs(String),
}

/// The first fault of `quoted`, which is said to stand in `article` (one or several, as `第三条、第五条第二款`) of
/// the document `html`. A document without articles is no measure.
fn fault(article: &str, quoted: &str, html: &str) -> Option<Fault> {
    let text = plain(html);
    if !text.contains("第一条") {
        return None;
    }
    let names = article.split(['、', '，', '和']).filter_map(article_name);
    let mut articles = String::new();
    for name in names {
        match article_text(&text, &name) {
            Some(found) => articles.push_str(found),
            None => return Some(Fault::NoArticle(name)),
        }
    }
    let articles = bare(&articles);
    let parts = quoted.split(['…', '\n']).map(str::trim).filter(|part| !part.is_empty());
    let differs = parts.into_iter().find(|part| !articles.contains(&bare(part)));
    differs.filter(|_| !articles.is_empty()).map(|part| Fault::Differs(part.chars().take(24).collect()))
}

/// `第三条` of `第三条第二款`.
fn article_name(text: &str) -> Option<String> {
    let start = text.find('第')?;
    let end = start + text[start..].find('条')? + '条'.len_utf8();
    Some(text[start..end].to_owned())
}

/// Article `name` in `text`, whose lines are paragraphs: up to the paragraph that begins with the next article.
fn article_text<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut start = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begins = line.trim_start().starts_with('第') && article_name(line.trim_start()).is_some();
        match start {
            None if line.trim_start().starts_with(name) => start = Some(at),
            Some(start) if begins => return Some(&text[start..at]),
            _ => {}
        }
        at += line.len();
    }
    start.map(|start| &text[start..])
}

/// The text of `html`, a line for each paragraph.
fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    for part in html.split('<') {
        let (tag, behind) = part.split_once('>').unwrap_or(("", part));
        if matches!(tag, "/p" | "br" | "/li" | "/h2" | "/h3" | "/h4") {
            text.push('\n');
        }
        text.push_str(behind);
    }
    text
}

/// `text` without blanks, marks and the name of its article.
fn bare(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Fault, fault};

    const TEXT: &str = "<p>第一条　为了规范。</p>\n<p><strong>第二条</strong>　申请人应当提交三份材料。</p>\n<p>（一）申请书；</p>\n<p>第三条　十日内办结。</p>";

    fn differs(article: &str, quoted: &str) -> bool {
        matches!(fault(article, quoted, TEXT), Some(Fault::Differs(_)))
    }

    #[test]
    fn a_quotation_may_be_a_part_and_leave_something_out() {
        assert!(fault("第二条", "申请人应当提交三份材料。", TEXT).is_none());
        assert!(fault("第二条第一款", "第二条 申请人应当提交三份材料……（一）申请书；", TEXT).is_none());
        assert!(fault("第二条、第三条", "十日内办结", TEXT).is_none());
    }

    #[test]
    fn other_words_and_words_of_other_articles_differ() {
        assert!(differs("第二条", "申请人应当提交四份材料。"));
        assert!(differs("第二条", "十日内办结。"));
        assert!(
            matches!(fault("第九条", "十日内办结。", TEXT), Some(Fault::NoArticle(name)) if name == "第九条")
        );
    }

    #[test]
    fn a_text_without_articles_is_no_measure() {
        assert!(fault("第二条", "什么都行", "<p>通知如下。</p>").is_none());
    }
}
