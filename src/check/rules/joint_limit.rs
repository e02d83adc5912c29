//! A joint approval is decided within 45 working days.

use super::{
    co_agency_joint::JOINT_LIMIT,
    limits::{exceeds_working_days, in_chinese, in_english},
};
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Joint, Limit},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "joint-limit",
    severity: Severity::Error,
    what: "并联审批的法定时限超过四十五个工作日，或者延长超过十五个工作日",
    what_en: "a joint approval takes over 45 working days, or is extended by more than 15",
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
        extension(joint, report);
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

/// Working days by which a joint decision may be extended.
const LONGEST_EXTENSION: u32 = 15;

fn extension(joint: &Joint, report: &mut Report) {
    let extension = joint.extension.map(|(days, unit)| Limit::Days(days, unit));
    let Some(extension) = extension.filter(|limit| exceeds_working_days(*limit, LONGEST_EXTENSION)) else {
        return;
    };
    let message = Message::new(
        format!("延长{}超过十五个工作日", in_chinese(extension)),
        format!("an extension is of 15 working days at most, not {}", in_english(extension)),
    );
    let hint = Message::new("extension 写 15 个工作日以内", "write at most 15 working days");
    report.field(&EXPLANATION, &joint.path, FieldPath::of("extension"), message, Some(hint));
}
