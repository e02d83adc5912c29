//! Files that are made while they are written: their bytes never stand in memory.
#![allow(clippy::disallowed_methods, reason = "this is the output boundary")]

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
};

use super::{
    Source, WriteError,
    folder::{Fate, Folder, failed},
};
use crate::render::Maker;

/// Counts and hashes what goes into a file.
struct Hashing {
    out: BufWriter<File>,
    hasher: blake3::Hasher,
    len: u64,
}

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.len += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Folder {
    /// Writes the file at `path` by `make`; when its bytes are those of the old one, that is linked in its place.
    ///
    /// After the first failure nothing more is written.
    pub(super) fn make(&self, path: &str, make: &Maker<'_>) {
        if !self.failed() {
            let written = self.try_make(path, make);
            self.finish(path, &Source::File(self.at(path)), written);
        }
    }

    fn try_make(&self, path: &str, make: &Maker<'_>) -> Result<Fate, WriteError> {
        let (target, old) = self.places(path)?;
        let (len, hash) = written(&target, make).map_err(|cause| failed(&target, cause))?;
        self.made(path, len, hash);
        let old_len = fs::metadata(&old).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len());
        if old_len == Some(len) && hash_of(&old).is_ok_and(|old| old == hash) {
            // What was written is as good when the old file cannot be linked.
            drop(replaced(&target, &old));
            return Ok(Fate::Same);
        }
        Ok(if old_len.is_some() { Fate::Changed } else { Fate::Created })
    }
}

fn written(target: &Path, make: &Maker<'_>) -> io::Result<(u64, blake3::Hash)> {
    let mut out =
        Hashing { out: BufWriter::new(File::create(target)?), hasher: blake3::Hasher::new(), len: 0 };
    make.write(&mut out)?;
    out.flush()?;
    Ok((out.len, out.hasher.finalize()))
}

fn hash_of(path: &Path) -> io::Result<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize())
}

/// Puts a link to `old` in the place of `target`.
fn replaced(target: &Path, old: &Path) -> io::Result<()> {
    let mut beside = target.as_os_str().to_owned();
    beside.push(".same");
    fs::hard_link(old, &beside)?;
    fs::rename(&beside, target)
}
