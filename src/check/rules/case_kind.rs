//! An item is of the on-the-spot kind exactly when its promise is on the spot.

use super::limits::is_on_the_spot;
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{CaseKind, Item},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "case-kind",
    severity: Severity::Error,
    what: "办件类型与承诺时限不一致",
    what_en: "the kind of handling disagrees with the promised limit",
    why: "即办件就是当场办结；写成即办件却要等几天，申请人会白跑一趟。",
    example: "time_limit:\n  promised: {days: 5}\nhandling:\n  type: on-the-spot",
    instead: "time_limit:\n  promised: {on_the_spot: true}\nhandling:\n  type: on-the-spot",
    source: "政务服务事项实施清单：办件类型与承诺办结时限的校验规则",
};

/// The kind of handling against the promise.
pub(super) struct KindOfCase;

impl Rule for KindOfCase {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let kind = item.handling.as_ref().and_then(|handling| handling.kind);
        let Some((kind, promised)) = kind.zip(item.promised()) else { return };
        let (message, hint) = match (kind, is_on_the_spot(promised)) {
            (CaseKind::OnTheSpot, false) => (
                Message::new("即办件的承诺时限不是当场办结", "the item is on the spot, its promise is not"),
                Message::new(
                    "type 写 promised，或者 promised 写 {on_the_spot: true}",
                    "write type: promised, or promised: {on_the_spot: true}",
                ),
            ),
            (CaseKind::Promised, true) => (
                Message::new(
                    "当场办结的事项应当是即办件",
                    "an item with an on-the-spot promise is of another kind",
                ),
                Message::new("type 写 on-the-spot", "write type: on-the-spot"),
            ),
            _ => return,
        };
        report.field(&EXPLANATION, &item.path, FieldPath::of("handling").key("type"), message, Some(hint));
    }
}
