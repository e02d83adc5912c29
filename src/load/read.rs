//! Reading the input folder: the only code that reads input.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use walkdir::WalkDir;

use super::{codes, layout};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message},
    source::{Place, ReadError, SourceFile, SourcePath, SourceReader, SourceTree},
};

/// The configuration; its translations lie beside it.
pub(super) const CONFIG: &str = "site-config.yaml";

/// The folders of a site that hold input.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// Whether a site is read from the file at `path`, hidden files aside.
#[must_use]
pub fn is_input(path: &SourcePath) -> bool {
    let folder = path.as_str().split('/').next().unwrap_or_default();
    FOLDERS.contains(&folder) || is_config(path)
}

/// Whether the file at `path` is the configuration or a translation of it.
pub(super) fn is_config(path: &SourcePath) -> bool {
    let original = layout::original(path).map(|(original, _)| original);
    original.as_ref().unwrap_or(path).as_str() == CONFIG
}

struct DiskReader {
    root: PathBuf,
}

impl SourceReader for DiskReader {
    fn read(&self, path: &SourcePath) -> Result<Vec<u8>, ReadError> {
        #[allow(clippy::disallowed_methods, reason = "this is the input boundary")]
        std::fs::read(self.root.join(path.as_str())).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => ReadError::NotFound,
            io::ErrorKind::PermissionDenied => ReadError::Denied,
            _ => ReadError::Other(error.to_string()),
        })
    }
}

/// Lists the input files under `root`, with findings about what cannot be listed.
///
/// Symbolic links are not followed. Hidden files are left out.
#[must_use]
pub fn read(root: &Path) -> (SourceTree, Diagnostics) {
    let mut files = Vec::new();
    let mut diagnostics = Diagnostics::new();
    let config = SourcePath::from(CONFIG);
    let translated: Vec<SourcePath> = layout::translations(&config).collect();
    let configs = std::iter::once(CONFIG).chain(translated.iter().map(SourcePath::as_str));
    for input in configs.chain(FOLDERS) {
        let walk = WalkDir::new(root.join(input))
            .sort_by_file_name()
            .into_iter()
            .filter_entry(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
        for entry in walk {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => {
                    let Some(path) = relative(root, entry.path()) else {
                        diagnostics.push(not_text(root, entry.path()));
                        continue;
                    };
                    if entry.file_type().is_symlink() {
                        diagnostics.push(not_followed(&path));
                    } else if !entry.file_type().is_file() {
                        diagnostics.push(no_file(&path));
                    } else {
                        let len = entry.metadata().map_or(0, |metadata| metadata.len());
                        files.push(SourceFile { path, len });
                    }
                }
                Err(error) => diagnostics.extend(unlistable(root, &error)),
            }
        }
    }
    (SourceTree::new(files, Arc::new(DiskReader { root: root.to_owned() })), diagnostics)
}

fn relative(root: &Path, path: &Path) -> Option<SourcePath> {
    let relative = path.strip_prefix(root).ok()?;
    let steps: Option<Vec<&str>> = relative.iter().map(|step| step.to_str()).collect();
    Some(steps?.join("/").as_str().into())
}

fn not_text(root: &Path, path: &Path) -> Diagnostic {
    let shown = path.strip_prefix(root).unwrap_or(path).to_string_lossy().into_owned();
    Diagnostic::new(
        &codes::FILE_NAME,
        Place::file(&shown.as_str().into()),
        Message::new("文件名不是有效的文字", "the file name is not text"),
    )
}

fn not_followed(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(
        &codes::NOT_FOLLOWED,
        Place::file(path),
        Message::new("这是符号链接，没有读取", "this is a symbolic link and was not read"),
    )
    .hint(Message::new("把文件本身放在这里", "put the file itself here"))
}

/// A pipe, a socket or a device: reading it might never end.
fn no_file(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(
        &codes::UNREADABLE,
        Place::file(path),
        Message::new("这不是普通文件，没有读取", "this is not a regular file and was not read"),
    )
    .hint(Message::new("把它移出这个文件夹", "move it out of this folder"))
}

fn unlistable(root: &Path, error: &walkdir::Error) -> Option<Diagnostic> {
    if error.io_error().is_some_and(|cause| cause.kind() == io::ErrorKind::NotFound) {
        return None;
    }
    let path = error.path().and_then(|path| relative(root, path)).unwrap_or_else(|| "content".into());
    Some(Diagnostic::new(
        &codes::UNREADABLE,
        Place::file(&path),
        Message::new(format!("列不出来：{error}"), format!("cannot be listed: {error}")),
    ))
}
