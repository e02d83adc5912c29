//! The release manifest: every file of a site with its length and hash, so that a live folder can be checked
//! for tampering.
#![allow(clippy::disallowed_methods, reason = "this is the output boundary")]

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use super::folder::{MARKER, WriteError, failed};

/// Name of the manifest in a site's folder.
pub const RELEASE: &str = "release.json";

/// The only format there is.
const FORMAT: u32 = 1;

/// The files of a site, by path with forward slashes; the manifest itself is not among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    format: u32,
    /// Which hash: always `blake3`.
    algorithm: String,
    files: BTreeMap<String, Fingerprint>,
}

/// Length and hash of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Fingerprint {
    bytes: u64,
    #[serde(with = "hex")]
    hash: blake3::Hash,
}

/// Hashes as they are written everywhere: 64 hexadecimal digits.
mod hex {
    use blake3::Hash;
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub(super) fn serialize<S: Serializer>(hash: &Hash, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hash.to_hex())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Hash, D::Error> {
        let digits = String::deserialize(deserializer)?;
        Hash::from_hex(digits).map_err(D::Error::custom)
    }
}

/// How a folder differs from its release.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verification {
    /// Files that were compared.
    pub compared: usize,
    /// Files with other bytes.
    pub changed: Vec<String>,
    /// Files that are gone.
    pub missing: Vec<String>,
    /// Files that the release does not know.
    pub added: Vec<String>,
}

impl Verification {
    /// Whether the folder is as it was released.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.changed.is_empty() && self.missing.is_empty() && self.added.is_empty()
    }
}

/// Why a folder could not be verified.
#[derive(Debug)]
pub enum Unverified {
    /// There is no such folder.
    NoFolder(PathBuf),
    /// The manifest is missing or cannot be read.
    NoRelease(PathBuf, io::Error),
    /// The manifest is not one.
    NotARelease(PathBuf, serde_json::Error),
    /// The manifest is of another version of the format.
    OtherFormat(PathBuf, u32),
    /// A file cannot be read.
    Unreadable(PathBuf, io::Error),
}

impl Release {
    /// The release of `files`: path, length, hash.
    pub(super) fn of(files: impl IntoIterator<Item = (String, u64, blake3::Hash)>) -> Self {
        let files =
            files.into_iter().map(|(path, bytes, hash)| (path, Fingerprint { bytes, hash })).collect();
        Self { format: FORMAT, algorithm: "blake3".to_owned(), files }
    }

    /// Writes the manifest into `folder`.
    pub(super) fn write(&self, folder: &Path) -> Result<(), WriteError> {
        let path = folder.join(RELEASE);
        let file = fs::File::create(&path).map_err(|cause| failed(&path, cause))?;
        let mut out = io::BufWriter::new(file);
        serde_json::to_writer(&mut out, self).map_err(|cause| failed(&path, cause.into()))?;
        io::Write::flush(&mut out).map_err(|cause| failed(&path, cause))
    }

    /// Reads the manifest at `path`.
    ///
    /// # Errors
    /// When there is none, or it is no manifest.
    pub fn read(path: &Path) -> Result<Self, Unverified> {
        let text = fs::read(path).map_err(|cause| Unverified::NoRelease(path.to_owned(), cause))?;
        let release: Self =
            serde_json::from_slice(&text).map_err(|cause| Unverified::NotARelease(path.to_owned(), cause))?;
        if release.format != FORMAT {
            return Err(Unverified::OtherFormat(path.to_owned(), release.format));
        }
        Ok(release)
    }

    /// Reads the manifest at `path`, or in the folder `path`.
    ///
    /// # Errors
    /// When there is none, or it is no manifest.
    pub fn read_at(path: &Path) -> Result<Self, Unverified> {
        if path.is_dir() { Self::read(&path.join(RELEASE)) } else { Self::read(path) }
    }

    /// The paths of its files, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Compares `folder` with this release; each list is in order of paths.
    ///
    /// # Errors
    /// When the folder is not there or a file cannot be read.
    pub fn verify(&self, folder: &Path) -> Result<Verification, Unverified> {
        if !folder.is_dir() {
            return Err(Unverified::NoFolder(folder.to_owned()));
        }
        let mut found = Verification::default();
        for (path, released) in &self.files {
            match fs::read(folder.join(path)) {
                Ok(bytes) if blake3::hash(&bytes) == released.hash => {}
                Ok(_) => found.changed.push(path.clone()),
                Err(cause) if cause.kind() == io::ErrorKind::NotFound => found.missing.push(path.clone()),
                Err(cause) => return Err(Unverified::Unreadable(folder.join(path), cause)),
            }
            found.compared += 1;
        }
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(folder).to_owned();
                Unverified::Unreadable(path, error.into())
            })?;
            let Ok(inside) = entry.path().strip_prefix(folder) else { continue };
            let path = inside.to_string_lossy().replace('\\', "/");
            let is_own = path == RELEASE || path == MARKER;
            if !entry.file_type().is_dir() && !is_own && !self.files.contains_key(&path) {
                found.added.push(path);
            }
        }
        Ok(found)
    }
}
