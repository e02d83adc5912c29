//! The site has a government domain.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "domain",
    severity: Severity::Warning,
    what: "网址不是政府网站域名",
    what_en: "the address is not on a government domain",
    why: "域名是群众分辨真假政府网站最简单的办法。",
    example: "base_url: https://www.example.com",
    instead: "base_url: https://www.example.gov.cn",
    source: "国办函〔2018〕55号《关于加强政府网站域名管理的通知》",
};

/// The domain.
pub(super) struct Domain;

impl Rule for Domain {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let host = context.site.config.host();
        if host.ends_with(".gov.cn") {
            return;
        }
        let message = Message::new(format!("{host} 不是 gov.cn 域名"), format!("{host} is not on gov.cn"));
        let hint =
            Message::new("base_url 写以 .gov.cn 结尾的网址", "write an address on .gov.cn in base_url");
        report.field(
            &EXPLANATION,
            &"site-config.yaml".into(),
            FieldPath::of("base_url"),
            message,
            Some(hint),
        );
    }
}
