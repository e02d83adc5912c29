//! End to end online means no visit.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Item, OnlineDepth},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "depth-visits",
    severity: Severity::Error,
    what: "全程网办的事项还要到现场",
    what_en: "an item handled end to end online still asks for a visit",
    why: "全程网办就是一次也不用跑；还要到现场的，深度只能写到在线办理。",
    example: "handling: {online_depth: end-to-end, visits: 1}",
    instead: "handling: {online_depth: end-to-end, visits: 0}",
    source: "政务服务事项实施清单：网上办理深度的校验规则",
};

/// Online depth against visits.
pub(super) struct DepthVisits;

impl Rule for DepthVisits {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let Some(handling) = &item.handling else { return };
        let Some(visits @ 1..) = handling.visits else { return };
        if handling.online_depth != Some(OnlineDepth::EndToEnd) {
            return;
        }
        let message = Message::new(
            format!("全程网办的事项还要到现场 {visits} 次"),
            format!("the item is end to end online, yet asks for {visits} visits"),
        );
        let hint = Message::new(
            "visits 写 0，或者 online_depth 写 accepted",
            "write visits: 0, or online_depth: accepted",
        );
        report.field(
            &EXPLANATION,
            &item.path,
            FieldPath::of("handling").key("online_depth"),
            message,
            Some(hint),
        );
    }
}
