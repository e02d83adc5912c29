//! How a run ended.

/// The exit code of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitCode {
    /// Fine.
    Fine,
    /// The content has errors.
    ContentErrors,
    /// The call or the machine is wrong.
    Failure,
}

impl From<ExitCode> for std::process::ExitCode {
    fn from(code: ExitCode) -> Self {
        Self::from(match code {
            ExitCode::Fine => 0,
            ExitCode::ContentErrors => 1,
            ExitCode::Failure => 2,
        })
    }
}
