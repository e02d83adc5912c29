//! The calendar knows this year.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "calendar-missing",
    severity: Severity::Advice,
    what: "工作日历没有今年的放假安排",
    what_en: "the calendar does not cover this year",
    why: "没有放假和补班安排，期限只能暂定，办结日期会算错。",
    example: "calendar: cn",
    instead: "calendar: content/workdays.yaml",
    source: "国务院办公厅每年的节假日安排通知",
};

/// The calendar's years.
pub(super) struct CalendarMissing;

impl Rule for CalendarMissing {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let today = context.as_of.now.date();
        if context.site.calendar.covers(today) {
            return;
        }
        let year = today.year();
        let message = Message::new(
            format!("工作日历没有{year}年的安排，期限只能暂定"),
            format!("the calendar does not cover {year}; deadlines are provisional"),
        );
        let hint = Message::new(
            "更新程序，或者在 calendar 指定的文件里写上这一年",
            "update the program, or add the year to the file named in calendar",
        );
        report.field(
            &EXPLANATION,
            &"site-config.yaml".into(),
            FieldPath::of("calendar"),
            message,
            Some(hint),
        );
    }
}
