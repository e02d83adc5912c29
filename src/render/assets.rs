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
        let files = theme
            .assets
            .iter()
            .map(|(name, bytes)| {
                let path = format!("assets/{}", fingerprinted(name, bytes));
                let asset = Asset {
                    url: format!("{base_path}/{path}"),
                    integrity: integrity(bytes),
                    bytes: bytes.to_vec(),
                    path,
                };
                (name.to_string(), asset)
            })
            .collect();
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
