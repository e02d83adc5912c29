//! `menhu explain`: a rule in words.

use crate::{
    check::explanations,
    cli::{ExitCode, args::ExplainArgs, report::Report},
    diagnostic::{Explanation, Language, Message},
};

/// Explains a rule, or lists them all.
pub(super) fn run(args: &ExplainArgs, report: &Report) -> Result<ExitCode, Message> {
    let Some(code) = &args.code else {
        for explanation in explanations() {
            let what = match report.language() {
                Language::Chinese => explanation.what,
                Language::English => explanation.what_en,
            };
            report.out(&format!("{:<28} {:<8} {what}\n", explanation.code, explanation.severity.word()));
        }
        return Ok(ExitCode::Fine);
    };
    match explanations().find(|explanation| explanation.code == code) {
        Some(explanation) => {
            report.out(&in_words(explanation));
            Ok(ExitCode::Fine)
        }
        None => Err(Message::new(
            format!("没有规则 `{code}`；menhu explain 列出全部"),
            format!("there is no rule `{code}`; menhu explain lists them all"),
        )),
    }
}

fn in_words(explanation: &Explanation) -> String {
    explanation.to_markdown()
}
