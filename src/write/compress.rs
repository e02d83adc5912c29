//! Packed copies of files, which a server sends as they are: `index.html.gz` and `index.html.br`.

use std::io::{Read as _, Write as _};

/// Below this a packed answer needs as many packets as a plain one.
const LEAST: usize = 1024;

/// Endings of files that packing makes smaller.
const COMPRESSIBLE: [&str; 16] = [
    "atom",
    "css",
    "csv",
    "html",
    "ics",
    "js",
    "json",
    "jsonld",
    "map",
    "md",
    "mjs",
    "svg",
    "txt",
    "vtt",
    "webmanifest",
    "xml",
];

/// How a copy is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// gzip, which everything reads.
    Gzip,
    /// Brotli, which browsers read over HTTPS, and which is smaller.
    Brotli,
}

impl Encoding {
    /// What a packed file's name ends in.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Gzip => "gz",
            Self::Brotli => "br",
        }
    }

    /// `bytes` packed, the same each time; `None` when that makes them no smaller.
    pub(super) fn packed(self, path: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        // A theme's files are sent with every first visit and change seldom: they are packed as hard as can be.
        let is_asset = path.starts_with("assets/");
        let mut out = Vec::with_capacity(bytes.len() / 3);
        match self {
            Self::Gzip => {
                // Without a time and a name of a file, the bytes depend on the content alone.
                let level = flate2::Compression::new(if is_asset { 9 } else { 6 });
                let mut encoder = flate2::write::GzEncoder::new(&mut out, level);
                encoder.write_all(bytes).and_then(|()| encoder.try_finish()).ok()?;
            }
            Self::Brotli => {
                let params = brotli::enc::BrotliEncoderParams {
                    quality: if is_asset { 11 } else { 5 },
                    lgwin: 22,
                    size_hint: bytes.len(),
                    ..Default::default()
                };
                brotli::BrotliCompress(&mut &*bytes, &mut out, &params).ok()?;
            }
        }
        (out.len() < bytes.len()).then_some(out)
    }

    /// Whether `packed` is a packed copy of `bytes`.
    pub(super) fn is_of(self, packed: &[u8], bytes: &[u8]) -> bool {
        // One byte more than there should be tells a longer file from the right one, and a bomb goes no further.
        let most = bytes.len() as u64 + 1;
        let mut out = Vec::with_capacity(bytes.len() + 1);
        let read = match self {
            Self::Gzip => flate2::read::GzDecoder::new(packed).take(most).read_to_end(&mut out),
            Self::Brotli => brotli::Decompressor::new(packed, 4096).take(most).read_to_end(&mut out),
        };
        read.is_ok() && out == bytes
    }
}

/// Whether a packed copy of the file at `path` with `len` bytes is worth having.
pub(super) fn is_worth_packing(path: &str, len: usize) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    len >= LEAST && ending.is_some_and(|ending| COMPRESSIBLE.contains(&&*ending))
}
