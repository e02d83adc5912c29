//! `menhu check`: every finding, nothing written.

use crate::{
    cli::{ExitCode, args::CheckArgs, report::Report, settings::Settings},
    diagnostic::{Message, Severity, has_errors},
    load,
    pipeline::Pipeline,
};

/// Checks the site.
pub(super) fn run(args: &CheckArgs, settings: &Settings, report: &Report) -> Result<ExitCode, Message> {
    let as_of = settings.as_of(&args.as_of)?;
    let (tree, mut found) = load::read(&settings.root);
    match Pipeline::default().prepare(&tree, as_of) {
        Ok(warned) => found.extend(warned.diagnostics),
        Err(diagnostics) => found.extend(diagnostics),
    }
    let warned = found.iter().any(|finding| finding.severity == Severity::Warning);
    let failed = has_errors(&found) || args.strict && warned;
    report.findings(found, &tree);
    Ok(if failed { ExitCode::ContentErrors } else { ExitCode::Fine })
}
