//! Single files: scaffolds and imports, which never overwrite, and what is asked for by name. Never leaves half a
//! file.

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

/// Makes the file at `path` with `text`, in the place of one that is there.
///
/// # Errors
/// When the machine fails; what was there then stays.
pub fn replace(path: &Path, text: &str) -> Result<(), WriteError> {
    let failed = |cause| WriteError::Io { path: path.to_owned(), cause };
    let mut beside = path.as_os_str().to_owned();
    beside.push(".menhu-new");
    fs::File::create(&beside)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .and_then(|()| fs::rename(&beside, path))
        .map_err(failed)
}
