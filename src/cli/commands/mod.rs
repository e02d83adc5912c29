//! The commands, one file each.

mod build;
mod check;
mod explain;
mod serve;

use super::{ExitCode, args::Command, report::Report, settings::Settings};

/// Runs `command`.
pub(super) fn run(command: &Command, settings: &Settings, report: &Report) -> ExitCode {
    let outcome = match command {
        Command::Build(args) => build::run(args, settings, report),
        Command::Check(args) => check::run(args, settings, report),
        Command::Explain(args) => explain::run(args, report),
        Command::Serve(args) => serve::run(args, settings, report),
        _ => Ok(ExitCode::Fine),
    };
    outcome.unwrap_or_else(|message| report.failure(&message))
}
