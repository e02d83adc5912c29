//! The theme's assets: fingerprinted names, integrity hashes.

use std::{borrow::Cow, collections::BTreeMap};

use super::{Content, Output};
use crate::model::Theme;

/// The assets of a theme under their fingerprinted names.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    files: BTreeMap<String, Asset>,
}

#[derive(Clone, Debug)]
struct Asset {
    path: String,
    url: String,
    integrity: String,
    bytes: Vec<u8>,
}

impl Assets {
    /// The assets of `theme` for a site under `base_path`.
    #[must_use]
    pub fn of(theme: &Theme, base_path: &str) -> Self {
        let (sheets, others): (Vec<_>, Vec<_>) =
            theme.assets.iter().partition(|(name, _)| name.ends_with(".css"));
        let mut files = BTreeMap::new();
        for (name, bytes) in others {
            files.insert(name.to_string(), Asset::new(name, bytes.to_vec(), base_path));
        }
        let sheets: Vec<(&str, Vec<u8>)> = sheets
            .into_iter()
            .map(|(name, bytes)| (&**name, with_fingerprints(name, bytes, &files)))
            .collect();
        for (name, bytes) in sheets {
            files.insert(name.to_owned(), Asset::new(name, bytes, base_path));
        }
        Self { files }
    }

    /// Addresses by the asset's path in the theme.
    #[must_use]
    pub fn urls(&self) -> BTreeMap<String, String> {
        self.files.iter().map(|(name, asset)| (name.clone(), asset.url.clone())).collect()
    }

    /// Integrity hashes by the asset's path in the theme.
    #[must_use]
    pub fn integrity(&self) -> BTreeMap<String, String> {
        self.files.iter().map(|(name, asset)| (name.clone(), asset.integrity.clone())).collect()
    }

    /// The assets as files.
    pub fn outputs(&self) -> impl Iterator<Item = Output<'_>> {
        self.files.values().map(|asset| Output {
            path: asset.path.clone(),
            content: Content::Bytes(Cow::Borrowed(&asset.bytes)),
        })
    }
}

impl Asset {
    fn new(name: &str, bytes: Vec<u8>, base_path: &str) -> Self {
        let path = format!("assets/{}", fingerprinted(name, &bytes));
        Self { url: format!("{base_path}/{path}"), integrity: integrity(&bytes), path, bytes }
    }
}

/// A style sheet whose `url(...)` name the files that are written; what names no asset stays as it is.
fn with_fingerprints(sheet: &str, bytes: &[u8], files: &BTreeMap<String, Asset>) -> Vec<u8> {
    let Ok(css) = str::from_utf8(bytes) else { return bytes.to_vec() };
    let folder = sheet.rsplit_once('/').map_or("", |(folder, _)| folder);
    let up = "../".repeat(sheet.matches('/').count());
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("url(").map(|at| at + "url(".len()) {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.find(')').unwrap_or(rest.len());
        let reference = rest[..end].trim().trim_matches(['"', '\'']);
        let (path, fragment) = reference.split_at(reference.find(['#', '?']).unwrap_or(reference.len()));
        match files.get(&joined(folder, path)) {
            Some(asset) => {
                let name = asset.path.strip_prefix("assets/").unwrap_or(&asset.path);
                out.push_str(&format!("\"{up}{name}{fragment}\""));
            }
            None => out.push_str(&rest[..end]),
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out.into_bytes()
}

/// `path` as seen from `folder`.
fn joined(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// `css/site.css` as `css/site.0123456789.css`.
fn fingerprinted(name: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{}.{ending}", &hash[..10]),
        None => format!("{name}.{}", &hash[..10]),
    }
}

/// The `integrity` attribute for `bytes`.
fn integrity(bytes: &[u8]) -> String {
    use base64::Engine as _;
    use sha2::Digest as _;
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(sha2::Sha384::digest(bytes)))
}
