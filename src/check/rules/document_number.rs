//! Document numbers have hexagonal brackets and the year of the document.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Article,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "document-number",
    severity: Severity::Error,
    what: "文号的写法不对，或者年份与成文日期不同",
    what_en: "a document number is malformed, or its year is not that of the document",
    why: "文号用六角括号和四位年份，年份就是成文的那一年；写错了引用不到原文。",
    example: "number: 某府[2026]01号",
    instead: "number: 某府〔2026〕1号",
    source: "《党政机关公文处理工作条例》；GB/T 9704—2012",
};

/// Document numbers.
pub(super) struct DocumentNumber;

impl Rule for DocumentNumber {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn article(&self, article: &Article, report: &mut Report) {
        let Some(block) = &article.disclosure else { return };
        let Some(number) = block.number.as_deref().filter(|number| !is_order(number)) else { return };
        let (message, hint) = match (year_of(number), block.written) {
            (None, _) => (
                Message::new(
                    format!("文号 {number} 的写法不对"),
                    format!("the document number {number} is malformed"),
                ),
                Message::new("写作 某府〔2026〕1号，用六角括号，序号不补零", "write it as 某府〔2026〕1号"),
            ),
            (Some(year), Some(written)) if year != written.year() => (
                Message::new(
                    format!("文号的年份是{year}，成文日期是 {written}"),
                    format!("the number is of {year}, the document was written on {written}"),
                ),
                Message::new("核对 number 和 written", "check number and written"),
            ),
            _ => return,
        };
        report.field(&EXPLANATION, &article.path, FieldPath::of("number"), message, Some(hint));
    }
}

/// Whether `number` is that of an order, for example `某省人民政府令第5号`.
fn is_order(number: &str) -> bool {
    number.contains("令第") && number.ends_with('号')
}

/// The year of a number of the form `某府〔2026〕1号`.
fn year_of(number: &str) -> Option<i16> {
    let (issuer, rest) = number.split_once('〔')?;
    let (year, rest) = rest.split_once('〕')?;
    let serial = rest.strip_suffix('号')?;
    let is_serial =
        !serial.is_empty() && !serial.starts_with('0') && serial.bytes().all(|byte| byte.is_ascii_digit());
    (!issuer.is_empty() && year.len() == 4 && is_serial).then(|| year.parse().ok()).flatten()
}
