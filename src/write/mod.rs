//! Floor 6: the output boundary.
//!
//! The new site is written beside the old one and takes its place in one step, so that readers and a
//! killed build never see half of it. Files that did not change are linked, not written again.
//!
//! 1. Outputs arrive from all cores and are written where they are made: no page waits in memory.
//! 2. Each is compared with the file of the old site; one too long for memory is compared after it was written.
//! 3. Packed copies are made of those that changed, when they are wanted.
//! 4. The manifest lists them all with their hashes.
//! 5. The folders change places; the old one is removed.

mod compress;
mod create;
mod folder;
mod made;
mod release;
mod swap;

use std::path::{Path, PathBuf};

use crate::{
    diagnostic::Diagnostics,
    render::{Content, Output},
};

pub use compress::Encoding;
pub use create::{create, replace};
pub use folder::WriteError;
pub use release::{RELEASE, Release, Unverified, Verification};

/// What a build changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WriteReport {
    /// Files that are new.
    pub created: usize,
    /// Files with other bytes than before.
    pub changed: usize,
    /// Files with the same bytes as before.
    pub same: usize,
    /// Files that are gone.
    pub removed: usize,
    /// Bytes of the whole site.
    pub bytes: u64,
}

/// Why a site was not written.
#[derive(Debug)]
pub enum Unwritten {
    /// Rendering found faults.
    Faults(Diagnostics),
    /// The machine failed; the old site is whole.
    Machine(WriteError),
}

/// Whether the site has a list of its files with their hashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manifest {
    /// It has [`RELEASE`].
    Written,
    /// It has none.
    LeftOut,
}

/// What the folder has beside the site's own files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extras {
    /// Whether there is a list of all files.
    pub manifest: Manifest,
    /// How packed copies are made; none are when it is empty.
    pub encodings: Vec<Encoding>,
}

impl From<Manifest> for Extras {
    fn from(manifest: Manifest) -> Self {
        Self { manifest, encodings: Vec::new() }
    }
}

/// Writes the site that `produce` hands over to the folder `out`.
///
/// `input` is the site's root, from which copied files come.
///
/// # Errors
/// When rendering finds faults or the machine fails; the old site then stays as it was.
pub fn write(
    out: &Path,
    input: &Path,
    extras: impl Into<Extras>,
    produce: impl FnOnce(&(dyn Fn(Output<'_>) + Sync)) -> Result<(), Diagnostics>,
) -> Result<WriteReport, Unwritten> {
    let folder = folder::Folder::beside(out, extras.into()).map_err(Unwritten::Machine)?;
    let produced = produce(&|output| match &output.content {
        Content::Bytes(bytes) => folder.write(&output.path, &Source::Bytes(bytes)),
        Content::Made(make) => folder.make(&output.path, make),
        Content::Copy(path) => folder.write(&output.path, &Source::File(input.join(path.as_str()))),
    });
    let outcome = match (folder.failure(), produced) {
        (Some(error), _) => Err(Unwritten::Machine(error)),
        (None, Err(faults)) => Err(Unwritten::Faults(faults)),
        (None, Ok(())) => Ok(()),
    };
    match outcome {
        Ok(()) => folder.publish().map_err(Unwritten::Machine),
        Err(unwritten) => {
            folder.discard();
            Err(unwritten)
        }
    }
}

/// Where the bytes of a file come from.
enum Source<'a> {
    Bytes(&'a [u8]),
    File(PathBuf),
}
