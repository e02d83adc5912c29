//! The new site's folder while it is written.
#![allow(clippy::disallowed_methods, reason = "this is the output boundary")]

use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

use super::{Bytes, WriteReport, swap};

/// Marks a folder as one that a build made and may replace.
const MARKER: &str = ".menhu-output";

/// Why the machine could not write.
#[derive(Debug)]
pub enum WriteError {
    /// The folder holds something that no build made.
    NotOurs(PathBuf),
    /// The folder holds the site's own input.
    Input(PathBuf),
    /// The machine said no.
    Io {
        /// What was being written.
        path: PathBuf,
        /// What it said.
        cause: io::Error,
    },
}

/// A folder beside the old site, which it will replace.
pub(super) struct Folder {
    old: PathBuf,
    new: PathBuf,
    made: HashSet<PathBuf>,
    written: HashSet<String>,
    report: WriteReport,
}

impl Folder {
    /// Makes the folder; remains of killed builds are removed.
    pub(super) fn beside(old: &Path) -> Result<Self, WriteError> {
        let old = std::path::absolute(old).map_err(|cause| failed(old, cause))?;
        refuse_foreign(&old)?;
        let parent = old.parent().unwrap_or(&old).to_owned();
        fs::create_dir_all(&parent).map_err(|cause| failed(&parent, cause))?;
        let name = old.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let prefix = format!(".{name}.menhu-");
        remove_remains(&parent, &prefix);
        let new = parent.join(format!("{prefix}{}", std::process::id()));
        fs::create_dir(&new).map_err(|cause| failed(&new, cause))?;
        let mut folder =
            Self { old, new, made: HashSet::new(), written: HashSet::new(), report: WriteReport::default() };
        let marked = folder.write(MARKER, &Bytes::Made(Vec::new()));
        folder.report = WriteReport::default();
        match marked {
            Ok(()) => Ok(folder),
            Err(error) => {
                folder.discard();
                Err(error)
            }
        }
    }

    /// Writes the file at `path`, or links the old one when its bytes are the same.
    pub(super) fn write(&mut self, path: &str, bytes: &Bytes) -> Result<(), WriteError> {
        let target = self.new.join(path);
        let old = self.old.join(path);
        if let Some(parent) = target.parent()
            && !self.made.contains(parent)
        {
            fs::create_dir_all(parent).map_err(|cause| failed(parent, cause))?;
            self.made.insert(parent.to_owned());
        }
        self.written.insert(path.to_owned());
        let old_len = fs::metadata(&old).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len());
        match bytes {
            Bytes::Made(made) => {
                self.report.bytes += made.len() as u64;
                let same = old_len == Some(made.len() as u64) && fs::read(&old).is_ok_and(|old| old == *made);
                if same && fs::hard_link(&old, &target).is_ok() {
                    self.report.same += 1;
                    return Ok(());
                }
                fs::write(&target, made).map_err(|cause| failed(&target, cause))?;
                self.count(old_len, same);
            }
            Bytes::File(source) => {
                let len = fs::metadata(source).map_err(|cause| failed(source, cause))?.len();
                self.report.bytes += len;
                let same = old_len == Some(len) && same_bytes(source, &old).unwrap_or(false);
                if same && fs::hard_link(&old, &target).is_ok() {
                    self.report.same += 1;
                    return Ok(());
                }
                fs::copy(source, &target).map_err(|cause| failed(&target, cause))?;
                self.count(old_len, same);
            }
        }
        Ok(())
    }

    fn count(&mut self, old_len: Option<u64>, same: bool) {
        match old_len {
            _ if same => self.report.same += 1,
            Some(_) => self.report.changed += 1,
            None => self.report.created += 1,
        }
    }

    /// Puts the new site in the place of the old one.
    pub(super) fn publish(mut self) -> Result<WriteReport, WriteError> {
        let old_files = WalkDir::new(&self.old).into_iter().filter_map(Result::ok);
        self.report.removed = old_files
            .filter(|entry| entry.file_type().is_file())
            .filter(|entry| {
                let inner = entry.path().strip_prefix(&self.old).unwrap_or(entry.path());
                let inner = inner.to_string_lossy().replace('\\', "/");
                !self.written.contains(&inner)
            })
            .count();
        match swap::swap(&self.new, &self.old) {
            Ok(()) => Ok(self.report),
            Err(cause) => {
                let error = failed(&self.old, cause);
                self.discard();
                Err(error)
            }
        }
    }

    /// Removes what was written; the old site stays.
    pub(super) fn discard(&self) {
        // What cannot be removed now is removed before the next build.
        drop(fs::remove_dir_all(&self.new));
    }
}

/// Refuses a folder that no build made: replacing it would lose somebody's files.
fn refuse_foreign(old: &Path) -> Result<(), WriteError> {
    if old.join("site-config.yaml").exists() || old.join("content").is_dir() {
        return Err(WriteError::Input(old.to_owned()));
    }
    let Ok(mut entries) = fs::read_dir(old) else {
        return if old.exists() && !old.is_dir() { Err(WriteError::NotOurs(old.to_owned())) } else { Ok(()) };
    };
    let is_empty = entries.next().is_none();
    if is_empty || old.join(MARKER).exists() { Ok(()) } else { Err(WriteError::NotOurs(old.to_owned())) }
}

fn remove_remains(parent: &Path, prefix: &str) {
    for entry in fs::read_dir(parent).into_iter().flatten().filter_map(Result::ok) {
        if entry.file_name().to_string_lossy().starts_with(prefix) {
            // What cannot be removed does not stop the build.
            drop(fs::remove_dir_all(entry.path()));
        }
    }
}

fn same_bytes(a: &Path, b: &Path) -> io::Result<bool> {
    Ok(fs::read(a)? == fs::read(b)?)
}

fn failed(path: &Path, cause: io::Error) -> WriteError {
    WriteError::Io { path: path.to_owned(), cause }
}
