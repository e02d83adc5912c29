//! The commands, one file each.

mod build;
mod check;
mod diff;
mod explain;
mod import;
mod init;
mod list;
mod new;
mod serve;
mod server;
mod verify;

use super::{ExitCode, args::Command, report::Report, settings::Settings};
use crate::{
    diagnostic::Message,
    write::{Unverified, WriteError},
};

/// Runs `command`.
pub(super) fn run(command: &Command, settings: &Settings, report: &Report) -> ExitCode {
    let outcome = match command {
        Command::Init(args) => init::run(args, settings, report),
        Command::New(args) => new::run(args, settings, report),
        Command::Build(args) => build::run(args, settings, report),
        Command::Check(args) => check::run(args, settings, report),
        Command::Diff(args) => diff::run(args, settings, report),
        Command::Explain(args) => explain::run(args, report),
        Command::Serve(args) => serve::run(args, settings, report),
        Command::Import(args) => import::run(args, settings, report),
        Command::List(args) => list::run(args, settings, report),
        Command::Verify(args) => verify::run(args, report),
        Command::Server(args) => server::run(args, settings, report),
    };
    outcome.unwrap_or_else(|message| report.failure(&message))
}

/// Why something was not written, in words.
fn unwritten(error: &WriteError) -> Message {
    match error {
        WriteError::NotOurs(path) => {
            let path = path.display();
            Message::new(
                format!("{path} 里有不是 menhu 生成的文件，没有动它；请换一个输出文件夹，或先把它清空"),
                format!(
                    "{path} holds files that menhu did not make and was left alone; name another folder or empty it"
                ),
            )
        }
        WriteError::Input(path) => {
            let path = path.display();
            Message::new(
                format!("{path} 是网站内容所在的文件夹，不能作输出"),
                format!("{path} holds the site's content and cannot be the output"),
            )
        }
        WriteError::Io { path, cause } => {
            let path = path.display();
            Message::new(
                format!("写不了 {path}：{cause}；原来的网站没有动"),
                format!("{path} cannot be written: {cause}; the old site is as it was"),
            )
        }
    }
}

/// Why a release cannot be compared with, in words.
fn unverified(error: &Unverified) -> Message {
    match error {
        Unverified::NoFolder(path) => {
            let path = path.display();
            Message::new(format!("没有文件夹 {path}"), format!("there is no folder {path}"))
        }
        Unverified::NoRelease(path, cause) => {
            let path = path.display();
            Message::new(
                format!("读不到发布清单 {path}：{cause}；指明清单（verify 用 --release），或者重新生成网站"),
                format!(
                    "no release manifest at {path}: {cause}; name one (by --release of verify) or build the site again"
                ),
            )
        }
        Unverified::NotARelease(path, cause) => {
            let path = path.display();
            Message::new(
                format!("{path} 不是发布清单：{cause}"),
                format!("{path} is no release manifest: {cause}"),
            )
        }
        Unverified::OtherFormat(path, format) => {
            let path = path.display();
            Message::new(
                format!("{path} 是第 {format} 版的发布清单，这个版本的 menhu 不认识"),
                format!("{path} is a release manifest of format {format}, which this menhu does not know"),
            )
        }
        Unverified::Unreadable(path, cause) => {
            let path = path.display();
            Message::new(format!("读不了 {path}：{cause}"), format!("{path} cannot be read: {cause}"))
        }
    }
}
