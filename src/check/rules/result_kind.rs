//! The kind of a result agrees with its name.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{ClosedList as _, Item, ResultKind},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "result-kind",
    severity: Severity::Error,
    what: "审批结果类型与结果名称不一致",
    what_en: "the kind of a result disagrees with its name",
    why: "结果类型决定能不能发电子证照、进不进证照库；名称是证却不算证照，共享时就找不到它。",
    example: "result: {name: 食品经营许可证, kind: other}",
    instead: "result: {name: 食品经营许可证, kind: certificate}",
    source: "政务服务事项实施清单：审批结果名称与类型的校验规则",
};

/// The kind of a result against its name.
pub(super) struct KindOfResult;

impl Rule for KindOfResult {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let Some(outcome) = &item.outcome else { return };
        let Some(name) = &outcome.name else { return };
        let message = match (outcome.kind, kind_of(name)) {
            (None, _) => Message::new(format!("结果“{name}”没有写类型"), "the result says no kind"),
            (Some(kind), Some(expected)) if kind != expected => Message::new(
                format!("“{name}”的类型应当是{}，不是{}", expected.name(), kind.name()),
                format!("the kind of this result is `{}`, not `{}`", expected.key(), kind.key()),
            ),
            _ => return,
        };
        let key = kind_of(name).unwrap_or(ResultKind::Other).key();
        let hint = Message::new(format!("kind 写 {key}"), format!("write kind: {key}"));
        report.field(&EXPLANATION, &item.path, FieldPath::of("result").key("kind"), message, Some(hint));
    }
}

/// The kind that `name` implies, if it implies one.
fn kind_of(name: &str) -> Option<ResultKind> {
    let proof = name.ends_with("凭证") || name.ends_with("证明");
    if !proof && (name.ends_with('证') || name.ends_with("证书")) {
        return Some(ResultKind::Certificate);
    }
    (name.contains("批复") || name.contains("批文")).then_some(ResultKind::Approval)
}
