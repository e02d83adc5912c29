//! A policy of the site's own is as strict as the one it replaces.

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::Weakness,
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "weak-policy",
    severity: Severity::Error,
    what: "内容安全策略太松",
    what_en: "the content security policy is too weak",
    why: "允许内联脚本或任意来源，网页一旦被塞进代码，浏览器就拦不住。",
    example: "content_security_policy: \"script-src 'self' 'unsafe-inline'\"",
    instead: "content_security_policy: \"default-src 'self'; img-src 'self' data:\"",
    source: "W3C Content Security Policy Level 3",
};

/// The policy.
pub(super) struct WeakPolicy;

impl Rule for WeakPolicy {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let Some(policy) = &context.site.config.output.content_security_policy else { return };
        for weakness in policy.weaknesses() {
            let message = match &weakness {
                Weakness::NoDefault => Message::new(
                    "内容安全策略没有 default-src，没写到的都会放行",
                    "the policy has no default-src: what it does not name is allowed",
                ),
                Weakness::Source { directive, source } => Message::new(
                    format!("内容安全策略的 {directive} 不能有 {source}"),
                    format!("the policy's {directive} must not allow {source}"),
                ),
            };
            let hint = Message::new(
                "页面里没有内联脚本和样式，不写这一项就是最严的策略",
                "pages have no inline scripts or styles: leave the key out for the strict policy",
            );
            let field = FieldPath::of("output").key("content_security_policy");
            report.field(&EXPLANATION, &"site-config.yaml".into(), field, message, Some(hint));
        }
    }
}
