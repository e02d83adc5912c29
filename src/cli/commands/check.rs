//! `menhu check`: every finding, nothing written.

use crate::{
    cli::{ExitCode, args::CheckArgs, report::Report, settings::Settings},
    diagnostic::{Message, Severity, has_errors},
    load,
    pipeline::Pipeline,
    plan::vanished,
    render::EditionRenderer,
    write::Release,
};

/// Checks the site.
pub(super) fn run(args: &CheckArgs, settings: &Settings, report: &Report) -> Result<ExitCode, Message> {
    let as_of = settings.as_of(&args.as_of)?;
    let against = args.against.as_ref().map(|path| Release::read_at(&settings.here.join(path)));
    let against = against.transpose().map_err(|error| super::unverified(&error))?;
    let (tree, mut found) = load::read(&settings.root);
    let prepared = Pipeline::default().prepare(&tree, as_of);
    let uncompared = prepared.is_err() && against.is_some();
    match prepared {
        Ok(warned) => {
            found.extend(warned.diagnostics);
            let plans: Vec<_> = warned.value.editions().iter().map(EditionRenderer::plan).cloned().collect();
            found.extend(against.iter().flat_map(|release| vanished(&plans, release.paths())));
        }
        Err(diagnostics) => found.extend(diagnostics),
    }
    let warned = found.iter().any(|finding| finding.severity == Severity::Warning);
    let failed = has_errors(&found) || args.strict && warned;
    report.findings(found, &tree);
    if uncompared && report.is_human() {
        report.line(&Message::new(
            "内容有错误，没有核对网址；改好后再核对",
            "the content has errors, so addresses were not compared; mend them first",
        ));
    }
    Ok(if failed { ExitCode::ContentErrors } else { ExitCode::Fine })
}
