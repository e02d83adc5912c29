//! The police filing number looks like one.

use super::filing::filing;
use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "bad-police-number",
    severity: Severity::Error,
    what: "公安备案号的写法不对",
    what_en: "the police filing number is malformed",
    why: "写错的备案号查不到，等于没有备案。",
    example: "public_security: 公网安备1234号",
    instead: "public_security: 粤公网安备44030002000001号",
    source: "国办发〔2017〕47号《政府网站发展指引》",
};

/// Digits of a police filing number.
const DIGITS: usize = 14;

/// The police filing number.
pub(super) struct BadPoliceNumber;

impl Rule for BadPoliceNumber {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let Some(number) = &context.site.config.public_security else { return };
        if filing(number, "公网安备").is_some_and(|found| found.digits.len() == DIGITS && found.rest == "号")
        {
            return;
        }
        let message = Message::new(
            format!("“{number}”不是公安备案号"),
            format!("`{number}` is not a police filing number"),
        );
        let hint = Message::new("写作 粤公网安备44030002000001号", "write it as 粤公网安备44030002000001号");
        report.field(
            &EXPLANATION,
            &"site-config.yaml".into(),
            FieldPath::of("public_security"),
            message,
            Some(hint),
        );
    }
}
