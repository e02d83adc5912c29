//! Somebody keeps every item true.

use super::limits::is_kept;
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Item,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "missing-review",
    severity: Severity::Advice,
    what: "事项没有写维护岗位、更新日期或者复核日期",
    what_en: "an item does not say who keeps it true, and until when",
    why: "没有人负责的指南不会有人更新。",
    example: "name: 食品经营许可",
    instead: "review:\n  maintainer: 行政审批科许可岗\n  updated: 2026-03-01\n  review_by: 2027-03-01",
    source: "",
};

/// Who keeps items true.
pub(super) struct MissingReview;

impl Rule for MissingReview {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let review = item.review.as_deref();
        let parts = [
            ("维护岗位", "maintainer", review.is_some_and(|review| review.maintainer.is_some())),
            ("更新日期", "updated", review.is_some_and(|review| review.updated.is_some())),
            ("复核日期", "review_by", review.is_some_and(|review| review.review_by.is_some())),
        ];
        let missing: Vec<_> = parts.iter().filter(|(.., written)| !written).collect();
        if !is_kept(item) || missing.is_empty() {
            return;
        }
        let names: Vec<&str> = missing.iter().map(|(name, ..)| *name).collect();
        let keys: Vec<&str> = missing.iter().map(|(_, key, _)| *key).collect();
        let message = Message::new(
            format!("没有写{}", names.join("、")),
            format!("the review lacks {}", keys.join(", ")),
        );
        let hint = Message::new(
            format!("在 review 里写上 {}", keys.join("、")),
            format!("write {} in review", keys.join(", ")),
        );
        report.field(&EXPLANATION, &item.path, FieldPath::of("review"), message, Some(hint));
    }
}
