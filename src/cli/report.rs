//! Printing: the only code of the program that prints.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "printing is what this module is for")]

use std::io::{IsTerminal as _, Write as _};

use super::{ExitCode, args::FormatArg};
use crate::{
    diagnostic::{Diagnostics, Format, Language, Message, Severity, locate, print},
    source::SourceTree,
};

/// Prints for one run.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    language: Language,
    format: FormatArg,
}

impl Report {
    /// A report in `language` and `format`.
    #[must_use]
    pub(crate) fn new(language: Language, format: FormatArg) -> Self {
        Self { language, format }
    }

    /// The language of messages.
    #[must_use]
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// Whether people read along.
    #[must_use]
    pub(crate) fn is_human(&self) -> bool {
        self.format == FormatArg::Human
    }

    /// Whether a program reads along.
    #[must_use]
    pub(crate) fn is_json(&self) -> bool {
        self.format == FormatArg::Json
    }

    /// Whether a progress bar may be drawn.
    #[must_use]
    pub(crate) fn shows_progress(&self) -> bool {
        self.is_human() && std::io::stderr().is_terminal()
    }

    /// Prints findings, and how many there are.
    pub(crate) fn findings(&self, diagnostics: Diagnostics, tree: &SourceTree) {
        let count =
            |severity: Severity| diagnostics.iter().filter(|finding| finding.severity == severity).count();
        let counts = (count(Severity::Error), count(Severity::Warning), count(Severity::Advice));
        let (located, texts) = locate(diagnostics, tree);
        let format = match self.format {
            FormatArg::Human => Format::Human { color: std::io::stdout().is_terminal() },
            FormatArg::Short => Format::Short,
            FormatArg::Json => Format::Json,
            FormatArg::Github => Format::Github,
        };
        self.out(&print(&located, &texts, format, self.language));
        if self.is_human() {
            self.line(&Message::new(
                format!("错误 {} 处，警告 {} 处，建议 {} 处", counts.0, counts.1, counts.2),
                format!("{} errors, {} warnings, {} advice", counts.0, counts.1, counts.2),
            ));
        }
    }

    /// Prints a line for people.
    pub(crate) fn line(&self, message: &Message) {
        self.out(&format!("{}\n", message.text(self.language)));
    }

    /// Prints `text` as it is; a reader that went away is no fault.
    #[allow(clippy::unused_self, reason = "only a report prints")]
    pub(crate) fn out(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        drop(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
    }

    /// Asks a question; an empty answer means `usual`.
    #[must_use]
    pub(crate) fn ask(&self, question: &Message, usual: &str) -> String {
        self.out(&format!("{} [{usual}]: ", question.text(self.language)));
        let mut answer = String::new();
        drop(std::io::stdin().read_line(&mut answer));
        let answer = answer.trim();
        if answer.is_empty() { usual.to_owned() } else { answer.to_owned() }
    }

    /// Says why the call or the machine is wrong.
    #[must_use]
    pub(crate) fn failure(&self, message: &Message) -> ExitCode {
        if self.is_json() {
            let object = serde_json::json!({ "severity": "failure", "message": message.text(self.language) });
            self.out(&format!("{object}\n"));
        } else {
            eprintln!("{}", message.text(self.language));
        }
        ExitCode::Failure
    }
}

/// Prints what is wrong with a call, or the help that was asked for.
pub(super) fn usage(error: &clap::Error) -> ExitCode {
    drop(error.print());
    if error.use_stderr() { ExitCode::Failure } else { ExitCode::Fine }
}
