//! Index numbers have their form and are unique.

use std::collections::HashMap;

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Diagnostic, Explanation, Message, Severity},
    model::{Article, CreditCode},
    source::{FieldPath, Place},
};

static EXPLANATION: Explanation = Explanation {
    code: "index-number",
    severity: Severity::Error,
    what: "索引号的写法不对或者重复",
    what_en: "an index number is malformed or used twice",
    why: "索引号是公文在公开目录里唯一的编号，上级平台按它收录。",
    example: "index_number: 2026-1",
    instead: "index_number: 11440300MB2C94128A/2026-00001",
    source: "政府信息公开目录元数据：统一社会信用代码/年份-流水号",
};

/// Index numbers of articles.
pub(super) struct IndexNumber;

impl Rule for IndexNumber {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let mut seen: HashMap<&str, &Article> = HashMap::new();
        for article in &context.site.articles {
            let number = article.disclosure.as_ref().and_then(|block| block.index_number.as_deref());
            let Some(number) = number else { continue };
            let place = |article: &Article| Place::field(&article.path, FieldPath::of("index_number"));
            if let Err(fault) = check(number) {
                let hint = Message::new(
                    "写作 11440300MB2C94128A/2026-00001",
                    "write it as 11440300MB2C94128A/2026-00001",
                );
                report.add(Diagnostic::new(&EXPLANATION, place(article), fault).hint(hint));
            }
            if let Some(first) = seen.get(number) {
                let message = Message::new(
                    format!("索引号 {number} 与“{}”相同", first.title),
                    format!("the index number {number} is used twice"),
                );
                let finding = Diagnostic::new(&EXPLANATION, place(article), message)
                    .hint(Message::new("换一个流水号", "give it another serial number"))
                    .related(place(first), Message::new("另一篇", "the other one"));
                report.add(finding);
            } else {
                seen.insert(number, article);
            }
        }
    }
}

/// Whether `number` is `<credit code>/<year>-<5 or 6 digits>`.
fn check(number: &str) -> Result<(), Message> {
    let malformed = || {
        Message::new(format!("索引号 {number} 的写法不对"), format!("the index number {number} is malformed"))
    };
    let (body, rest) = number.split_once('/').ok_or_else(malformed)?;
    let (year, serial) = rest.split_once('-').ok_or_else(malformed)?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !digits(year) || !matches!(serial.len(), 5 | 6) || !digits(serial) {
        return Err(malformed());
    }
    CreditCode::parse(body).map(|_| ()).ok_or_else(|| {
        Message::new(
            format!("索引号里的 {body} 不是统一社会信用代码"),
            format!("{body} in the index number is not a credit code"),
        )
    })
}
