//! The site's own severities.

use crate::{
    diagnostic::{Diagnostic, Diagnostics, Explanation, Message, Severity, input},
    model::{Config, SeverityKey},
    source::{FieldPath, Place},
};

use super::{RULES, Rule, VANISHED_ADDRESS};

/// A rule of a site's configuration that cannot be obeyed.
static SETTING: Explanation = Explanation {
    code: "rule-setting",
    severity: Severity::Error,
    what: "检查规则的设置不对",
    what_en: "a rule setting is wrong",
    why: "调低或关闭规则必须写明理由，写错的规则名不起作用。",
    example: "rules:\n  stale-column: {severity: off}",
    instead: "rules:\n  stale-column: {severity: off, reason: 本栏目为历史资料}",
    source: "",
};

/// The explanation of this module's own finding.
pub(super) fn explanation() -> &'static Explanation {
    &SETTING
}

/// Whether the site turns `rule` off.
pub(super) fn is_off(config: &Config, rule: &dyn Rule) -> bool {
    let setting = config.rules.get(rule.explanation().code);
    setting.is_some_and(|setting| setting.severity == SeverityKey::Off)
}

/// Applies the severities of `config`: `off` drops, others replace.
pub(super) fn grade(config: &Config, diagnostics: &mut Diagnostics) {
    diagnostics.retain_mut(|finding| {
        let Some(setting) = config.rules.get(finding.explanation.code) else { return true };
        match setting.severity {
            SeverityKey::Off => return false,
            SeverityKey::Error => finding.severity = Severity::Error,
            SeverityKey::Warning => finding.severity = Severity::Warning,
            SeverityKey::Advice => finding.severity = Severity::Advice,
        }
        true
    });
}

/// Grades `diagnostics`, and adds what is wrong with the settings themselves. Lowering needs a reason.
pub(super) fn apply(config: &Config, diagnostics: &mut Diagnostics) {
    grade(config, diagnostics);
    for (code, setting) in &config.rules {
        let place = || Place::field(&"site-config.yaml".into(), FieldPath::of("rules").key(code));
        match known(code) {
            None => diagnostics.push(Diagnostic::new(
                &SETTING,
                place(),
                Message::new(format!("没有规则 `{code}`"), format!("there is no rule `{code}`")),
            )),
            Some(rule) if lowers(rule, setting.severity) && setting.reason.is_none() => diagnostics.push(
                Diagnostic::new(
                    &SETTING,
                    place(),
                    Message::new(
                        format!("调低规则 `{code}` 要写明理由"),
                        format!("lowering rule `{code}` needs a reason"),
                    ),
                )
                .hint(Message::new("加上 reason: 理由", "add reason:")),
            ),
            Some(_) => {}
        }
    }
}

fn known(code: &str) -> Option<&'static Explanation> {
    let rules = RULES.iter().map(|rule| rule.explanation());
    rules
        .chain([&VANISHED_ADDRESS])
        .chain(input::ALL.iter().copied())
        .find(|explanation| explanation.code == code)
}

fn lowers(rule: &Explanation, setting: SeverityKey) -> bool {
    match setting {
        SeverityKey::Off => true,
        SeverityKey::Error => false,
        SeverityKey::Warning => rule.severity == Severity::Error,
        SeverityKey::Advice => rule.severity != Severity::Advice,
    }
}
