//! The input files of a site.

use std::{collections::BTreeMap, fmt, sync::Arc};

use serde::{Deserialize, Serialize};

/// Path of an input file, relative to the site's root, with forward slashes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file's name without its folders.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The folder that holds the file, empty at the root.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

impl From<&str> for SourcePath {
    fn from(path: &str) -> Self {
        Self(path.into())
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One input file: its path and its size in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Where it is.
    pub path: SourcePath,
    /// Its size in bytes when the tree was scanned.
    pub len: u64,
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The file is gone.
    NotFound,
    /// The file may not be read.
    Denied,
    /// Anything else the machine said.
    Other(String),
}

/// A way to read the files of a tree.
pub trait SourceReader: Send + Sync {
    /// The bytes of the file at `path`.
    ///
    /// # Errors
    /// When the file is gone, closed to the reader, or the machine fails.
    fn read(&self, path: &SourcePath) -> Result<Vec<u8>, ReadError>;
}

/// Files held in memory, for tests and for sites that are not on disk.
#[derive(Clone, Debug, Default)]
pub struct MemoryReader(BTreeMap<SourcePath, Vec<u8>>);

impl SourceReader for MemoryReader {
    fn read(&self, path: &SourcePath) -> Result<Vec<u8>, ReadError> {
        self.0.get(path).cloned().ok_or(ReadError::NotFound)
    }
}

/// The input files of a site, sorted by path, each at most once.
#[derive(Clone)]
pub struct SourceTree {
    files: Vec<SourceFile>,
    reader: Arc<dyn SourceReader>,
}

impl fmt::Debug for SourceTree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SourceTree").field("files", &self.files).finish_non_exhaustive()
    }
}

impl SourceTree {
    /// A tree of `files` that `reader` reads.
    #[must_use]
    pub fn new(mut files: Vec<SourceFile>, reader: Arc<dyn SourceReader>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        Self { files, reader }
    }

    /// A tree held in memory.
    #[must_use]
    pub fn in_memory<'a>(files: impl IntoIterator<Item = (&'a str, Vec<u8>)>) -> Self {
        let files: BTreeMap<SourcePath, Vec<u8>> =
            files.into_iter().map(|(path, bytes)| (path.into(), bytes)).collect();
        let list = files
            .iter()
            .map(|(path, bytes)| SourceFile { path: path.clone(), len: bytes.len() as u64 })
            .collect();
        Self::new(list, Arc::new(MemoryReader(files)))
    }

    /// Every file, sorted by path.
    #[must_use]
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The file at `path`.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// Whether there is a file at `path`.
    #[must_use]
    pub fn contains(&self, path: &str) -> bool {
        self.file(path).is_some()
    }

    /// The bytes of the file at `path`.
    ///
    /// # Errors
    /// When the file is gone, closed to the reader, or the machine fails.
    pub fn read(&self, path: &SourcePath) -> Result<Vec<u8>, ReadError> {
        self.reader.read(path)
    }
}
