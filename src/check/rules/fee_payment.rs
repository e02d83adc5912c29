//! A fee has an amount and a basis; what is free is not paid online.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Item,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "fee-payment",
    severity: Severity::Error,
    what: "收费没有标准或者依据，或者不收费却能网上支付",
    what_en: "a fee lacks its amount or basis, or what is free is paid online",
    why: "没有依据的收费不能收；不收费的事项出现支付按钮会让人误会。",
    example: "fees:\n  - {name: 不动产登记费}",
    instead: "fees:\n  - {name: 不动产登记费, amount: 每件80元, basis: 发改价格规〔2016〕2559号}",
    source: "《行政许可法》第五十八条、第五十九条；政务服务事项实施清单：收费信息的校验规则",
};

/// Fees and payment.
pub(super) struct FeePayment;

impl Rule for FeePayment {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let Some(fees) = &item.fees else { return };
        let pays_online = item.handling.as_ref().and_then(|handling| handling.online_payment) == Some(true);
        if fees.is_empty() && pays_online {
            let message =
                Message::new("不收费的事项不能有网上支付", "the item is free, yet can be paid online");
            let hint = Message::new("online_payment 写 false", "write online_payment: false");
            let field = FieldPath::of("handling").key("online_payment");
            report.field(&EXPLANATION, &item.path, field, message, Some(hint));
        }
        for (index, fee) in fees.iter().enumerate() {
            let parts = [("amount", "收费标准", &fee.amount), ("basis", "收费依据", &fee.basis)];
            for (key, noun, _) in parts.into_iter().filter(|(.., written)| written.is_none()) {
                let message =
                    Message::new(format!("“{}”没有写{noun}", fee.name), format!("the fee has no {key}"));
                let hint = Message::new(format!("写上 {key}"), format!("write {key}"));
                let field = FieldPath::of("fees").index(index).key(key);
                report.field(&EXPLANATION, &item.path, field, message, Some(hint));
            }
        }
    }
}
