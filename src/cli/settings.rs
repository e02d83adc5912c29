//! What follows from the command line, resolved once.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use super::args::{Args, AsOfArgs, Command};
use crate::{
    check::{AsOf, Drafts},
    diagnostic::Message,
    load,
    model::DateTime,
};

/// Settings of a run.
#[derive(Debug)]
pub(crate) struct Settings {
    /// The site's folder.
    pub root: PathBuf,
    /// The folder in which the command was typed.
    pub here: PathBuf,
    /// The minute of the run, in Beijing time: official time is that of Beijing.
    pub now: DateTime,
}

impl Settings {
    /// Resolves `args`.
    ///
    /// # Errors
    /// When a command that needs a site finds none.
    #[allow(clippy::disallowed_methods, reason = "the command line is where clock and folder are read")]
    pub(crate) fn resolve(args: &Args) -> Result<Self, Message> {
        let zone = TimeZone::fixed(jiff::tz::offset(8));
        let now = jiff::ZonedDateTime::new(timestamp()?, zone).datetime();
        let here = std::env::current_dir().map_err(|error| {
            Message::new(
                format!("读不到当前文件夹：{error}"),
                format!("the current folder cannot be read: {error}"),
            )
        })?;
        let needs_site = match &args.command {
            Command::Init(_) | Command::Import(_) | Command::Explain(_) => false,
            Command::Diff(diff) => diff.new.is_none(),
            _ => true,
        };
        let root = match &args.root {
            Some(root) => here.join(root),
            None if matches!(args.command, Command::Init(_)) => here.clone(),
            None => nearest_site(&here).unwrap_or_else(|| here.clone()),
        };
        if needs_site && !root.join("site-config.yaml").is_file() {
            let shown = root.display();
            return Err(Message::new(
                format!("{shown} 里没有 site-config.yaml；用 menhu init 新建网站，或用 --root 指明文件夹"),
                format!(
                    "there is no site-config.yaml in {shown}; make a site with menhu init, or name it with --root"
                ),
            ));
        }
        Ok(Self { root, here, now })
    }

    /// The day to build for.
    ///
    /// # Errors
    /// When the day told does not exist.
    pub(crate) fn as_of(&self, args: &AsOfArgs) -> Result<AsOf, Message> {
        let drafts = if args.drafts { Drafts::Shown } else { Drafts::Hidden };
        let now = match &args.as_of {
            None => self.now,
            Some(text) => load::parse_date_time(text).map(|at| end_of_day(text, at)).ok_or_else(|| {
                Message::new(
                    format!("没有 `{text}` 这个日期，写作 2026-03-05"),
                    format!("there is no date `{text}`; write it as 2026-03-05"),
                )
            })?,
        };
        Ok(AsOf { now, drafts })
    }
}

/// A day alone means its last minute: what was published on it is shown.
fn end_of_day(text: &str, at: DateTime) -> DateTime {
    if text.contains(':') { at } else { at.date().at(23, 59, 0, 0) }
}

fn nearest_site(from: &Path) -> Option<PathBuf> {
    from.ancestors().find(|folder| folder.join("site-config.yaml").is_file()).map(Path::to_owned)
}

/// The moment of the run: that of `SOURCE_DATE_EPOCH` (seconds; reproducible-builds.org), else of the clock.
#[allow(clippy::disallowed_methods, reason = "the command line is where clock and environment are read")]
fn timestamp() -> Result<jiff::Timestamp, Message> {
    let Ok(told) = std::env::var("SOURCE_DATE_EPOCH") else { return Ok(jiff::Timestamp::now()) };
    let second = told.trim().parse().ok();
    second.and_then(|second| jiff::Timestamp::from_second(second).ok()).ok_or_else(|| {
        Message::new(
            format!("SOURCE_DATE_EPOCH 不是秒数：{told}"),
            format!("SOURCE_DATE_EPOCH is not a number of seconds: {told}"),
        )
    })
}
