//! Items are reviewed by the day they promise.

use super::limits::is_kept;
use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Item,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "review-overdue",
    severity: Severity::Warning,
    what: "事项过了复核日期",
    what_en: "an item is past its review date",
    why: "法规和窗口会变，没有人复核的指南会悄悄变错。",
    example: "review: {review_by: 2025-03-05}",
    instead: "review: {updated: 2026-03-01, review_by: 2027-03-05}",
    source: "",
};

/// Review dates.
pub(super) struct ReviewOverdue;

impl Rule for ReviewOverdue {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item_in_site(&self, item: &Item, context: &Context<'_>, report: &mut Report) {
        let Some(due) = item.review.as_ref().and_then(|review| review.review_by) else { return };
        if !is_kept(item) || due >= context.as_of.now.date() {
            return;
        }
        let message = Message::new(
            format!("“{}”应当在 {due} 前复核", item.name),
            format!("the item was to be reviewed by {due}"),
        );
        let hint = Message::new(
            "核对指南后更新 updated 和 review_by",
            "check the guide, then renew updated and review_by",
        );
        report.field(&EXPLANATION, &item.path, FieldPath::of("review").key("review_by"), message, Some(hint));
    }
}
