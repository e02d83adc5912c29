//! Participants of a joint approval are named once, and there are not too many.

use std::collections::BTreeSet;

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Joint,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "joint-participants",
    severity: Severity::Error,
    what: "并联审批的参与事项重复，或者超过五十个",
    what_en: "a joint approval names an item twice, or more than fifty items",
    why: "同一件事列两次，申请人会以为要办两次；一次申请最多分成五十支，更多的说明该拆成几个并联审批。",
    example: "participants:\n  - item: police/seal-record\n  - item: police/seal-record",
    instead: "participants:\n  - item: market/company-registration\n  - item: police/seal-record",
    source: "",
};

/// Items that one application may be split into.
const MOST: usize = 50;

/// The list of participants.
pub(super) struct JointParticipants;

impl Rule for JointParticipants {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn joint(&self, joint: &Joint, report: &mut Report) {
        let mut seen = BTreeSet::new();
        for (index, participant) in joint.participants.iter().enumerate() {
            if !seen.insert(&participant.item) {
                let message = Message::new(
                    format!("{} 列了两次", participant.item),
                    format!("{} is named twice", participant.item),
                );
                let field = FieldPath::of("participants").index(index).key("item");
                let hint = Message::new("删去一处", "remove one of them");
                report.field(&EXPLANATION, &joint.path, field, message, Some(hint));
            }
        }
        let count = joint.participants.len();
        if count > MOST {
            let message = Message::new(
                format!("有 {count} 个参与事项，最多 {MOST} 个"),
                format!("there are {count} participants, {MOST} at most"),
            );
            let hint = Message::new("拆成几个并联审批", "split it into several joint approvals");
            report.field(&EXPLANATION, &joint.path, FieldPath::of("participants"), message, Some(hint));
        }
    }
}
