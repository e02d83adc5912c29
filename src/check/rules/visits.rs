//! Visits have a reason; no visits have another way in.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Channel, Handling, Item, OnlineDepth},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "visits",
    severity: Severity::Error,
    what: "到现场次数与原因、办理形式不一致",
    what_en: "the number of visits disagrees with its reason or the ways to apply",
    why: "要人跑一趟必须说明为什么；说不用跑，就要有网上或者邮寄的办法。",
    example: "handling:\n  visits: 1",
    instead: "handling:\n  visits: 1\n  visits_reason: 依法须由申请人本人签名确认。",
    source: "政务服务事项实施清单：到办事现场次数的校验规则",
};

/// Visits, their reason, and the way without any.
pub(super) struct Visits;

impl Rule for Visits {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let Some(handling) = &item.handling else { return };
        let Some(visits) = handling.visits else { return };
        let (key, message, hint) = match (visits, &handling.visits_reason) {
            (1.., None) => (
                "visits",
                Message::new(
                    format!("要到现场 {visits} 次，没有写原因"),
                    format!("{visits} visits are asked for without a reason"),
                ),
                Message::new("写上 visits_reason: 必须到现场的原因", "write visits_reason:"),
            ),
            (0, Some(_)) => (
                "visits_reason",
                Message::new("不用到现场，却写了到现场的原因", "there is a reason for visits, but no visit"),
                Message::new("删去 visits_reason，或者更正 visits", "drop visits_reason, or mend visits"),
            ),
            (0, None) if !can_stay_home(handling) => (
                "visits",
                Message::new(
                    "不用到现场，却不能在网上或者邮寄办理",
                    "no visit is needed, but neither online nor post is a way to apply",
                ),
                Message::new("channels 加上 online 或者 post", "add online or post to channels"),
            ),
            _ => return,
        };
        report.field(&EXPLANATION, &item.path, FieldPath::of("handling").key(key), message, Some(hint));
    }
}

fn can_stay_home(handling: &Handling) -> bool {
    let online = matches!(handling.online_depth, Some(OnlineDepth::Accepted | OnlineDepth::EndToEnd));
    online || handling.channels.iter().any(|channel| matches!(channel, Channel::Online | Channel::Post))
}
