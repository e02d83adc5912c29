//! The new site's folder while it is written.
#![allow(clippy::disallowed_methods, reason = "this is the output boundary")]

use std::{
    borrow::Cow,
    collections::HashSet,
    ffi::OsStr,
    fs, io,
    path::{Component, Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
};

use walkdir::WalkDir;

use super::{
    Extras, Manifest, Source, WriteReport, compress,
    release::{RELEASE, Release},
    swap,
};

/// Marks a folder as one that a build made and may replace.
pub(super) const MARKER: &str = ".menhu-output";

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
    extras: Extras,
    parents: Mutex<HashSet<PathBuf>>,
    released: Mutex<Vec<(String, u64, blake3::Hash)>>,
    failure: Mutex<Option<WriteError>>,
    created: AtomicUsize,
    changed: AtomicUsize,
    same: AtomicUsize,
    bytes: AtomicU64,
}

/// What became of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Created,
    Changed,
    Same,
}

impl Folder {
    /// Makes the folder; remains of killed builds are removed.
    pub(super) fn beside(old: &Path, extras: Extras) -> Result<Self, WriteError> {
        let old = std::path::absolute(old).map_err(|cause| failed(old, cause))?;
        refuse_foreign(&old)?;
        let parent = old.parent().unwrap_or(&old).to_owned();
        fs::create_dir_all(&parent).map_err(|cause| failed(&parent, cause))?;
        let name = old.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let prefix = format!(".{name}.menhu-");
        remove_remains(&parent, &prefix);
        let new = parent.join(format!("{prefix}{}", std::process::id()));
        fs::create_dir(&new).map_err(|cause| failed(&new, cause))?;
        let marker = new.join(MARKER);
        let folder = Self {
            old,
            new,
            extras,
            parents: Mutex::default(),
            released: Mutex::default(),
            failure: Mutex::default(),
            created: AtomicUsize::new(0),
            changed: AtomicUsize::new(0),
            same: AtomicUsize::new(0),
            bytes: AtomicU64::new(0),
        };
        match fs::write(&marker, "") {
            Ok(()) => Ok(folder),
            Err(cause) => {
                folder.discard();
                Err(failed(&marker, cause))
            }
        }
    }

    /// Writes the file at `path`, or links the old one when its bytes are the same.
    ///
    /// After the first failure nothing more is written.
    pub(super) fn write(&self, path: &str, source: &Source<'_>) {
        if !self.failed() {
            let written = self.try_write(path, source);
            self.finish(path, source, written);
        }
    }

    /// Whether something went wrong.
    pub(super) fn failed(&self) -> bool {
        lock(&self.failure).is_some()
    }

    /// Counts what became of the file at `path` and packs it; the first failure is kept.
    pub(super) fn finish(&self, path: &str, source: &Source<'_>, written: Result<Fate, WriteError>) {
        let packed = written.and_then(|fate| {
            self.count(fate);
            self.write_packed(path, source, fate)
        });
        if let Err(error) = packed {
            lock(&self.failure).get_or_insert(error);
        }
    }

    fn count(&self, fate: Fate) {
        let counter = match fate {
            Fate::Created => &self.created,
            Fate::Changed => &self.changed,
            Fate::Same => &self.same,
        };
        counter.fetch_add(1, Ordering::Relaxed);
    }

    /// Writes the packed copies of the file at `path`; those of a file that is the same are kept.
    ///
    /// What is kept was unpacked and compared first: an old copy that somebody changed is not published again.
    fn write_packed(&self, path: &str, source: &Source<'_>, fate: Fate) -> Result<(), WriteError> {
        if self.extras.encodings.is_empty() {
            return Ok(());
        }
        let bytes = match source {
            Source::Bytes(bytes) => Cow::Borrowed(*bytes),
            Source::File(file) => Cow::Owned(fs::read(file).map_err(|cause| failed(file, cause))?),
        };
        if !compress::is_worth_packing(path, bytes.len()) {
            return Ok(());
        }
        for encoding in &self.extras.encodings {
            let path = format!("{path}.{}", encoding.ending());
            let old = if fate == Fate::Same { fs::read(self.old.join(&path)).ok() } else { None };
            let kept = old.filter(|old| encoding.is_of(old, &bytes));
            if let Some(packed) = kept.or_else(|| encoding.packed(&path, &bytes)) {
                self.count(self.try_write(&path, &Source::Bytes(&packed))?);
            }
        }
        Ok(())
    }

    fn try_write(&self, path: &str, source: &Source<'_>) -> Result<Fate, WriteError> {
        let (target, old) = self.places(path)?;
        let old_len = fs::metadata(&old).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len());
        let len = match source {
            Source::Bytes(bytes) => bytes.len() as u64,
            Source::File(file) => fs::metadata(file).map_err(|cause| failed(file, cause))?.len(),
        };
        if self.extras.manifest == Manifest::Written {
            let hash = match source {
                Source::Bytes(bytes) => blake3::hash(bytes),
                Source::File(file) => blake3::hash(&fs::read(file).map_err(|cause| failed(file, cause))?),
            };
            self.release(path, len, hash);
        }
        self.bytes.fetch_add(len, Ordering::Relaxed);
        let same = old_len == Some(len)
            && match source {
                Source::Bytes(bytes) => fs::read(&old).is_ok_and(|old| old == *bytes),
                Source::File(file) => same_bytes(file, &old).unwrap_or(false),
            };
        if same && fs::hard_link(&old, &target).is_ok() {
            return Ok(Fate::Same);
        }
        let written = match source {
            Source::Bytes(bytes) => fs::write(&target, bytes),
            Source::File(file) => fs::copy(file, &target).map(drop),
        };
        written.map_err(|cause| failed(&target, cause))?;
        Ok(match old_len {
            _ if same => Fate::Same,
            Some(_) => Fate::Changed,
            None => Fate::Created,
        })
    }

    /// Notes a file for the manifest.
    fn release(&self, path: &str, len: u64, hash: blake3::Hash) {
        lock(&self.released).push((path.to_owned(), len, hash));
    }

    /// Where the file at `path` is written, and the old one.
    pub(super) fn places(&self, path: &str) -> Result<(PathBuf, PathBuf), WriteError> {
        refuse_outside(path)?;
        let target = self.new.join(path);
        self.make_parent(&target)?;
        Ok((target, self.old.join(path)))
    }

    /// Where the new file at `path` is.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.new.join(path)
    }

    /// Counts a file that was made, and notes it for the manifest.
    pub(super) fn made(&self, path: &str, len: u64, hash: blake3::Hash) {
        self.bytes.fetch_add(len, Ordering::Relaxed);
        if self.extras.manifest == Manifest::Written {
            self.release(path, len, hash);
        }
    }

    fn make_parent(&self, target: &Path) -> Result<(), WriteError> {
        let Some(parent) = target.parent() else { return Ok(()) };
        if lock(&self.parents).contains(parent) {
            return Ok(());
        }
        fs::create_dir_all(parent).map_err(|cause| failed(parent, cause))?;
        lock(&self.parents).insert(parent.to_owned());
        Ok(())
    }

    /// The first thing that went wrong.
    pub(super) fn failure(&self) -> Option<WriteError> {
        lock(&self.failure).take()
    }

    /// Puts the new site in the place of the old one.
    pub(super) fn publish(self) -> Result<WriteReport, WriteError> {
        if self.extras.manifest == Manifest::Written {
            let release = Release::of(std::mem::take(&mut *lock(&self.released)));
            if let Err(error) = release.write(&self.new) {
                self.discard();
                return Err(error);
            }
        }
        let old_files = WalkDir::new(&self.old).into_iter().filter_map(Result::ok);
        let old_files = old_files.filter(|entry| entry.file_type().is_file());
        let old_count = old_files.filter(|entry| !is_about_the_site(entry.file_name())).count();
        let (created, changed, same) = (
            self.created.load(Ordering::Relaxed),
            self.changed.load(Ordering::Relaxed),
            self.same.load(Ordering::Relaxed),
        );
        match swap::swap(&self.new, &self.old) {
            Ok(()) => Ok(WriteReport {
                created,
                changed,
                same,
                removed: old_count.saturating_sub(changed + same),
                bytes: self.bytes.load(Ordering::Relaxed),
            }),
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

/// A lock that another thread poisoned still holds a whole value.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
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

/// Refuses a path that leads out of the folder, whoever planned it.
fn refuse_outside(path: &str) -> Result<(), WriteError> {
    let path = Path::new(path);
    if path.components().all(|part| matches!(part, Component::Normal(_))) {
        return Ok(());
    }
    Err(failed(path, io::Error::new(io::ErrorKind::InvalidInput, "outside the folder")))
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

/// Whether `name` is a file that tells of the site and is no part of it.
fn is_about_the_site(name: &OsStr) -> bool {
    name == MARKER || name == RELEASE
}

pub(super) fn failed(path: &Path, cause: io::Error) -> WriteError {
    WriteError::Io { path: path.to_owned(), cause }
}
