//! New input files: scaffolds and imports. Never overwrites, never leaves half a file.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use super::WriteError;

/// Makes `files` below `root`; those that are there already are left as they are and returned.
///
/// # Errors
/// When the machine fails; files made before that stay.
pub fn create(root: &Path, files: &[(String, String)]) -> Result<Vec<PathBuf>, WriteError> {
    let mut present = Vec::new();
    for (path, text) in files {
        let target = root.join(path);
        let failed = |cause| WriteError::Io { path: target.clone(), cause };
        if target.exists() {
            present.push(target);
            continue;
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(failed)?;
        }
        let beside = target.with_extension("menhu-new");
        fs::File::create(&beside)
            .and_then(|mut file| file.write_all(text.as_bytes()))
            .and_then(|()| fs::rename(&beside, &target))
            .map_err(failed)?;
    }
    Ok(present)
}
