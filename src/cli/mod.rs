//! Floor 8: the command line.
//!
//! `args` holds what was typed, `settings` what follows from it once, `commands` one file a command;
//! `report` is the only code that prints.

mod args;
mod commands;
mod exit_code;
mod report;
mod settings;

use std::ffi::OsString;

use clap::Parser as _;

pub use exit_code::ExitCode;

use self::{args::Args, report::Report, settings::Settings};

/// Runs `command_line` and says how it ended.
pub fn run(command_line: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match Args::try_parse_from(command_line) {
        Ok(args) => args,
        Err(error) => return report::usage(&error),
    };
    let report = Report::new(args.language(), args.format);
    match Settings::resolve(&args) {
        Ok(settings) => commands::run(&args.command, &settings, &report),
        Err(message) => report.failure(&message),
    }
}
