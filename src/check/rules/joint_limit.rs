//! A joint approval is decided within 45 working days.

use super::{
    co_agency_joint::JOINT_LIMIT,
    limits::{exceeds_working_days, in_chinese, in_english},
};
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Joint,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "joint-limit",
    severity: Severity::Error,
    what: "并联审批的法定时限超过四十五个工作日",
    what_en: "a joint approval takes over 45 working days",
    why: "统一办理、联合办理、集中办理的，办理时间不得超过四十五日；延长的十五日要经本级政府负责人批准，不算在里面。",
    example: "statutory: {days: 60}",
    instead: "statutory: {days: 45}",
    source: "《行政许可法》第四十二条第二款",
};

/// The limit of joint approvals.
pub(super) struct JointLimit;

impl Rule for JointLimit {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn joint(&self, joint: &Joint, report: &mut Report) {
        let Some(statutory) = joint.statutory.filter(|limit| exceeds_working_days(*limit, JOINT_LIMIT))
        else {
            return;
        };
        let message = Message::new(
            format!("并联审批的时限{}超过四十五个工作日", in_chinese(statutory)),
            format!("a joint approval takes 45 working days at most, not {}", in_english(statutory)),
        );
        let hint = Message::new("statutory 写 45 个工作日以内", "write at most 45 working days");
        report.field(&EXPLANATION, &joint.path, FieldPath::of("statutory"), message, Some(hint));
    }
}
