//! Two folders change places.

use std::{fs, io, path::Path};

/// Puts `new` in the place of `old` and removes what was there.
///
/// On Linux one system call exchanges them, so that a reader sees the one or the other. Elsewhere, and
/// on file systems that cannot exchange, the old folder is moved aside first.
pub(super) fn swap(new: &Path, old: &Path) -> io::Result<()> {
    if !old.exists() {
        return fs::rename(new, old);
    }
    if exchange(new, old).is_err() {
        let aside = new.with_extension("old");
        fs::rename(old, &aside)?;
        if let Err(error) = fs::rename(new, old) {
            fs::rename(&aside, old)?;
            return Err(error);
        }
        fs::rename(&aside, new)?;
    }
    // The new site stands; what is left of the old one is removed before the next build at the latest.
    drop(fs::remove_dir_all(new));
    Ok(())
}

#[cfg(target_os = "linux")]
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
