//! The ICP number looks like one.

use super::filing::filing;
use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "bad-icp",
    severity: Severity::Error,
    what: "ICP备案号的写法不对",
    what_en: "the ICP number is malformed",
    why: "写错的备案号查不到，等于没有备案。",
    example: "icp: 粤备12345",
    instead: "icp: 粤ICP备12345678号-1",
    source: "国办发〔2017〕47号《政府网站发展指引》",
};

/// The ICP number.
pub(super) struct BadIcp;

impl Rule for BadIcp {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let Some(number) = context.site.config.icp.as_deref().filter(|number| !is_icp(number)) else {
            return;
        };
        let message =
            Message::new(format!("“{number}”不是ICP备案号"), format!("`{number}` is not an ICP number"));
        let hint = Message::new("写作 粤ICP备12345678号-1", "write it as 粤ICP备12345678号-1");
        report.field(&EXPLANATION, &"site-config.yaml".into(), FieldPath::of("icp"), message, Some(hint));
    }
}

/// Whether `text` has the form `省ICP备12345678号-1`, the last part left out or not.
fn is_icp(text: &str) -> bool {
    let Some(found) = filing(text, "ICP备") else { return false };
    let Some(site) = found.rest.strip_prefix('号') else { return false };
    let site_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    found.digits.len() >= 6 && (site.is_empty() || site.strip_prefix('-').is_some_and(site_number))
}
