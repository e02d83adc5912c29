//! An item of several departments is handled in parallel.

use super::limits::{exceeds_working_days, in_chinese, in_english, is_kept};
use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Item,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "co-agency-joint",
    severity: Severity::Error,
    what: "有联办机构的事项没有列入并联审批，或者时限超过四十五个工作日",
    what_en: "an item of several departments is in no joint approval, or takes over 45 working days",
    why: "两个以上部门办的事项要一个窗口收、同时办，不能让申请人一家一家跑。",
    example: "co_agencies: [health]",
    instead: "# joint/open-restaurant.yaml\nparticipants:\n  - item: market/food-business-permit",
    source: "《行政许可法》第二十六条、第四十二条第二款；2006年通知关于并联审批的要求",
};

/// Working days within which several departments decide together.
pub(super) const JOINT_LIMIT: u32 = 45;

/// Items of several departments.
pub(super) struct CoAgencyJoint;

impl Rule for CoAgencyJoint {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item_in_site(&self, item: &Item, context: &Context<'_>, report: &mut Report) {
        if !is_kept(item) || item.co_agencies.is_empty() {
            return;
        }
        let mut joints = context.site.joints.values();
        if !joints.any(|joint| joint.participants.iter().any(|participant| participant.item == item.id)) {
            let message = Message::new(
                format!("“{}”有联办机构，没有列入并联审批", item.name),
                "the item has co-agencies, but is in no joint approval",
            );
            let hint = Message::new(
                format!("在 joint 文件夹的一个文件里，participants 写 {}", item.id),
                format!("name {} among the participants of a file in joint", item.id),
            );
            report.field(&EXPLANATION, &item.path, FieldPath::of("co_agencies"), message, Some(hint));
        }
        limit(item, report);
    }
}

/// Reports a limit over that of a joint decision.
fn limit(item: &Item, report: &mut Report) {
    let Some(statutory) = item.statutory().filter(|limit| exceeds_working_days(*limit, JOINT_LIMIT)) else {
        return;
    };
    let message = Message::new(
        format!("多部门办理的时限{}超过四十五个工作日", in_chinese(statutory)),
        format!("several departments decide within 45 working days, not {}", in_english(statutory)),
    );
    let hint = Message::new(
        "核对 statutory，延长的部分写在 extension",
        "check statutory; put extra days into extension",
    );
    report.field(&EXPLANATION, &item.path, FieldPath::of("time_limit").key("statutory"), message, Some(hint));
}
