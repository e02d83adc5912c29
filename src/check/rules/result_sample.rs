//! A result has a sample that shows what it looks like.

use super::limits::is_kept;
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Item, ResultKind},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "result-sample",
    severity: Severity::Warning,
    what: "审批结果没有样本",
    what_en: "a result has no sample",
    why: "申请人凭样本认得自己要拿到什么，也能识别假证。",
    example: "result: {name: 食品经营许可证, kind: certificate}",
    instead: "result: {name: 食品经营许可证, kind: certificate, sample: food-permit-sample.svg}",
    source: "政务服务事项实施清单：有审批结果的应当有结果样本",
};

/// The sample of a result.
pub(super) struct ResultSample;

impl Rule for ResultSample {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let Some(outcome) = &item.outcome else { return };
        let has_result = outcome.name.is_some() && outcome.kind != Some(ResultKind::None);
        if !is_kept(item) || !has_result || outcome.sample.is_some() {
            return;
        }
        let name = outcome.name.as_deref().unwrap_or_default();
        let message = Message::new(format!("结果“{name}”没有样本"), "the result has no sample");
        let hint = Message::new(
            "把样本图片放进 files 文件夹，sample 写文件名",
            "put a picture of it into files and name it in sample",
        );
        report.field(&EXPLANATION, &item.path, FieldPath::of("result").key("sample"), message, Some(hint));
    }
}
