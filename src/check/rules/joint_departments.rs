//! A joint approval joins two departments at least.

use std::collections::BTreeSet;

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Joint,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "joint-departments",
    severity: Severity::Error,
    what: "并联审批的部门少于两个",
    what_en: "a joint approval has fewer than two departments",
    why: "一个部门内部的几件事不是并联审批，写成一个事项的几个环节就可以。",
    example: "participants:\n  - item: market/company-registration",
    instead: "participants:\n  - item: market/company-registration\n  - item: police/seal-record",
    source: "《行政许可法》第二十六条第二款",
};

/// Departments of joint approvals.
pub(super) struct JointDepartments;

impl Rule for JointDepartments {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn joint(&self, joint: &Joint, report: &mut Report) {
        let departments: BTreeSet<_> =
            joint.participants.iter().map(|participant| &participant.item.department).collect();
        if departments.len() >= 2 {
            return;
        }
        let message = Message::new(
            format!("参与事项只来自{}个部门", departments.len()),
            format!("the participants come from {} department(s)", departments.len()),
        );
        let hint =
            Message::new("participants 加上别的部门的事项", "add items of other departments to participants");
        report.field(&EXPLANATION, &joint.path, FieldPath::of("participants"), message, Some(hint));
    }
}
