//! The hours of a window say on which days they hold.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Item,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "window-hours",
    severity: Severity::Error,
    what: "办理时间没有说明是哪些日子",
    what_en: "the hours of a window do not say on which days they hold",
    why: "只写几点到几点，周末和节假日开不开门就要靠猜。",
    example: "windows:\n  - {name: 综合窗口, hours: 9:00—17:00}",
    instead: "windows:\n  - {name: 综合窗口, hours: 工作日 9:00—17:00}",
    source: "政务服务事项实施清单：办理时间应当写明工作日（或者全天、24小时、节假日）",
};

/// Words that say on which days hours hold.
const DAYS: [&str; 4] = ["工作日", "全天", "24小时", "节假日"];

/// The hours of windows.
pub(super) struct WindowHours;

impl Rule for WindowHours {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item_in_site(&self, item: &Item, context: &Context<'_>, report: &mut Report) {
        for (index, window) in item.windows.iter().enumerate() {
            let center = window.center.as_ref().map(|slug| context.site.centers.get(slug));
            if window.hours.is_none() && center.is_some_and(|center| center.is_none()) {
                continue;
            }
            let of_center = center.flatten().and_then(|center| center.hours.as_ref());
            let message = match window.hours.as_ref().or(of_center) {
                None => Message::new("没有写办理时间", "the window has no hours"),
                Some(hours) if !DAYS.iter().any(|word| hours.contains(word)) => Message::new(
                    format!("办理时间“{hours}”没有说明是哪些日子"),
                    "the hours do not say on which days they hold",
                ),
                Some(_) => continue,
            };
            let hint = Message::new("写作 工作日 9:00—12:00，14:00—17:00", "write them as 工作日 9:00—12:00");
            let field = FieldPath::of("windows").index(index).key("hours");
            report.field(&EXPLANATION, &item.path, field, message, Some(hint));
        }
    }
}
