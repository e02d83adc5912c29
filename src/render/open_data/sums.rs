//! Checksums of the files in `/data/`, in the form that `sha256sum -c` reads.

use std::{
    fmt::Write as _,
    io::{self, Write},
    sync::OnceLock,
};

use sha2::{Digest as _, Sha256};

use super::super::{Content, EditionRenderer};
use crate::plan::{DataFile, Dataset};

/// The checksums of the datasets that were written, so that none is made twice for its sum.
#[derive(Debug, Default)]
pub(in crate::render) struct Sums([OnceLock<String>; Dataset::ALL.len()]);

impl Sums {
    fn of(&self, dataset: Dataset) -> &OnceLock<String> {
        let at = Dataset::ALL.iter().position(|known| *known == dataset);
        &self.0[at.unwrap_or_default()]
    }
}

/// Hashes what goes through.
struct Summing<'a> {
    out: &'a mut dyn Write,
    sum: Sha256,
}

impl Write for Summing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.sum.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Writes `dataset` and remembers its checksum.
pub(super) fn summed(renderer: &EditionRenderer, dataset: Dataset, out: &mut dyn Write) -> io::Result<()> {
    let mut summing = Summing { out, sum: Sha256::new() };
    super::write(renderer, dataset, &mut summing)?;
    let sum = hex(&summing.sum.finalize());
    // Another thread may have told the same sum already.
    drop(renderer.sums().of(dataset).set(sum));
    Ok(())
}

/// A line for each file: checksum, two spaces, name.
pub(super) fn checksums(renderer: &EditionRenderer) -> Vec<u8> {
    let mut text = String::new();
    for file in DataFile::summed() {
        let route = file.route();
        let name = route.as_str().rsplit('/').next().unwrap_or_default();
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{}  {name}", sum(renderer, &file));
    }
    text.into_bytes()
}

fn sum(renderer: &EditionRenderer, file: &DataFile) -> String {
    match (file, super::content(renderer, file)) {
        (DataFile::Dataset(dataset), Content::Made(make)) => {
            let known = renderer.sums().of(*dataset);
            if known.get().is_none() {
                // Nothing that only counts bytes can fail.
                drop(make.write(&mut io::sink()));
            }
            known.get().cloned().unwrap_or_default()
        }
        (_, Content::Bytes(bytes)) => hex(&Sha256::digest(&bytes)),
        _ => String::new(),
    }
}

fn hex(digest: &[u8]) -> String {
    digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
