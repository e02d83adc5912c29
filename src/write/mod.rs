//! Floor 6: the output boundary.
//!
//! The new site is written beside the old one and takes its place in one step, so that readers and a
//! killed build never see half of it. Files that did not change are linked, not written again.
//!
//! 1. Outputs arrive one by one from all cores; one thread writes them (a second is no faster).
//! 2. Each is compared with the file of the old site.
//! 3. The folders change places; the old one is removed.

mod create;
mod folder;
mod swap;

use std::{
    path::{Path, PathBuf},
    sync::mpsc::sync_channel,
};

use crate::{
    diagnostic::Diagnostics,
    render::{Content, Output},
    source::SourcePath,
};

pub use create::create;
pub use folder::WriteError;

/// Outputs that may wait for the writer.
const WAITING: usize = 128;

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

/// Writes the site that `produce` hands over to the folder `out`.
///
/// `input` is the site's root, from which copied files come.
///
/// # Errors
/// When rendering finds faults or the machine fails; the old site then stays as it was.
pub fn write(
    out: &Path,
    input: &Path,
    produce: impl FnOnce(&(dyn Fn(Output) + Sync)) -> Result<(), Diagnostics> + Send,
) -> Result<WriteReport, Unwritten> {
    let mut folder = folder::Folder::beside(out).map_err(Unwritten::Machine)?;
    let (sender, receiver) = sync_channel::<Output>(WAITING);
    let outcome = std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            for output in receiver {
                folder.write(&output.path, &source_of(output.content, input))?;
            }
            Ok::<_, WriteError>(())
        });
        // A closed channel means that the writer failed; its own error is told below.
        let produced = produce(&move |output| drop(sender.send(output)));
        let written = writer.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        written.map_err(Unwritten::Machine).and(produced.map_err(Unwritten::Faults))
    });
    match outcome {
        Ok(()) => folder.publish().map_err(Unwritten::Machine),
        Err(unwritten) => {
            folder.discard();
            Err(unwritten)
        }
    }
}

/// Where the bytes of a file come from.
enum Bytes {
    Made(Vec<u8>),
    File(PathBuf),
}

fn source_of(content: Content, input: &Path) -> Bytes {
    match content {
        Content::Bytes(bytes) => Bytes::Made(bytes),
        Content::Copy(path) => Bytes::File(input.join(SourcePath::as_str(&path))),
    }
}
