//! The site id has ten characters.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "bad-site-id",
    severity: Severity::Error,
    what: "网站标识码的写法不对",
    what_en: "the site id is malformed",
    why: "标识码是网站的身份证，页面标签和底部都要用它。",
    example: "site_id: \"440300\"",
    instead: "site_id: \"4403000001\"",
    source: "国办发〔2017〕47号附件：页面标签 SiteIDCode",
};

/// The site id.
pub(super) struct BadSiteId;

impl Rule for BadSiteId {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let Some(id) = &context.site.config.site_id else { return };
        if id.len() == 10 && id.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return;
        }
        let message = Message::new(
            format!("网站标识码 {id} 不是10位"),
            format!("the site id {id} does not have ten characters"),
        );
        let hint = Message::new(
            "照发证单位给的10位写，例如 4403000001",
            "write the ten characters that were issued",
        );
        report.field(&EXPLANATION, &"site-config.yaml".into(), FieldPath::of("site_id"), message, Some(hint));
    }
}
