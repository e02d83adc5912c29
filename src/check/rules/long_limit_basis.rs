//! A permit that takes longer than the licensing law allows cites the special provision.

use super::{
    law,
    limits::{exceeds_working_days, in_chinese, in_english},
};
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Item, ItemType},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "long-limit-basis",
    severity: Severity::Error,
    what: "行政许可的法定时限超过二十个工作日，没有写特别规定",
    what_en: "a permit takes over twenty working days without a special provision",
    why: "行政许可法规定二十日内作出决定；更长的时限要有法律、法规的特别规定。",
    example: "type: permit\ntime_limit: {statutory: {days: 30}}",
    instead: "type: permit\ntime_limit:\n  statutory: {days: 45}\n  basis: 取水许可和水资源费征收管理条例第二十条",
    source: "《行政许可法》第四十二条",
};

/// Working days that the licensing law allows.
const ALLOWED: u32 = 20;

/// The basis of long limits.
pub(super) struct LongLimitBasis;

impl Rule for LongLimitBasis {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let Some(limits) = &item.time_limit else { return };
        let Some(statutory) = limits.statutory else { return };
        if item.item_type != Some(ItemType::Permit) || !exceeds_working_days(statutory, ALLOWED) {
            return;
        }
        let special = |name: &str| !name.ends_with("行政许可法");
        if limits.basis.as_deref().is_some_and(|basis| law::names(basis).any(special)) {
            return;
        }
        let message = Message::new(
            format!("法定时限{}超过二十个工作日，没有写特别规定", in_chinese(statutory)),
            format!(
                "the limit of {} exceeds twenty working days without a special provision",
                in_english(statutory)
            ),
        );
        let hint = Message::new(
            "basis 写特别规定的名称和条款",
            "name the special provision and its article in basis",
        );
        report.field(
            &EXPLANATION,
            &item.path,
            FieldPath::of("time_limit").key("statutory"),
            message,
            Some(hint),
        );
    }
}
