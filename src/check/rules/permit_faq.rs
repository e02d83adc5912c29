//! A permit answers at least one common question.

use super::limits::is_kept;
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Item, ItemType},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "permit-faq",
    severity: Severity::Warning,
    what: "行政许可事项没有常见问题",
    what_en: "a permit has no frequently asked question",
    why: "窗口每天都在回答同样的问题，写出来可以少打很多电话。",
    example: "type: permit\nfaq: []",
    instead: "type: permit\nfaq:\n  - question: 店面还在装修，可以先申请吗？\n    answer: 可以，现场核查在装修完成后进行。",
    source: "政务服务事项实施清单：行政许可事项的常见问题不少于一个",
};

/// Questions of permits.
pub(super) struct PermitFaq;

impl Rule for PermitFaq {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        if item.item_type == Some(ItemType::Permit) && is_kept(item) && item.faq.is_empty() {
            let message =
                Message::new("行政许可没有写常见问题", "the permit has no frequently asked question");
            let hint = Message::new("写上 faq 的 question 和 answer", "write faq with question and answer");
            report.field(&EXPLANATION, &item.path, FieldPath::of("faq"), message, Some(hint));
        }
    }
}
