//! ZIP as spreadsheets need it: deflated entries, no dates, the same bytes every time.

use std::io::{self, Write};

use flate2::{Compression, Crc, write::DeflateEncoder};

/// 1 January 1980, the first day that the format knows.
const DAY: u16 = 1 << 5 | 1;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
const DEFLATED: u16 = 8;
/// Version of the format that deflated entries need.
const VERSION: u16 = 20;

/// An entry that is being deflated.
pub(super) struct Entry {
    name: &'static str,
    crc: Crc,
    len: u64,
    deflating: DeflateEncoder<Vec<u8>>,
}

impl Entry {
    /// An empty entry.
    pub(super) fn new(name: &'static str) -> Self {
        let deflating = DeflateEncoder::new(Vec::new(), Compression::fast());
        Self { name, crc: Crc::new(), len: 0, deflating }
    }

    /// Adds `text`.
    pub(super) fn add(&mut self, text: &str) -> io::Result<()> {
        self.crc.update(text.as_bytes());
        self.len += text.len() as u64;
        self.deflating.write_all(text.as_bytes())
    }
}

/// Writes an archive of `entries`.
///
/// # Errors
/// When `out` does not take it, or an entry is longer than the format allows.
pub(super) fn write(entries: Vec<Entry>, out: &mut dyn Write) -> io::Result<()> {
    let count = u16::try_from(entries.len()).map_err(io::Error::other)?;
    let mut directory = Vec::new();
    let mut at = 0_u32;
    for entry in entries {
        let deflated = entry.deflating.finish()?;
        let len = u32::try_from(entry.len).map_err(io::Error::other)?;
        let packed = u32::try_from(deflated.len()).map_err(io::Error::other)?;
        let name_len = u16::try_from(entry.name.len()).map_err(io::Error::other)?;
        let mut both = Vec::new();
        for field in [VERSION, FLAGS, DEFLATED, 0, DAY] {
            both.extend(field.to_le_bytes());
        }
        for field in [entry.crc.sum(), packed, len] {
            both.extend(field.to_le_bytes());
        }
        both.extend(name_len.to_le_bytes());
        both.extend([0; 2]);
        out.write_all(b"PK\x03\x04")?;
        out.write_all(&both)?;
        out.write_all(entry.name.as_bytes())?;
        out.write_all(&deflated)?;
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&both);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(entry.name.as_bytes());
        let whole = 4 + both.len() + entry.name.len() + deflated.len();
        at = u32::try_from(whole).ok().and_then(|whole| at.checked_add(whole)).ok_or_else(too_long)?;
    }
    let len = u32::try_from(directory.len()).map_err(io::Error::other)?;
    out.write_all(&directory)?;
    out.write_all(b"PK\x05\x06\0\0\0\0")?;
    out.write_all(&count.to_le_bytes())?;
    out.write_all(&count.to_le_bytes())?;
    out.write_all(&len.to_le_bytes())?;
    out.write_all(&at.to_le_bytes())?;
    out.write_all(&[0; 2])
}

fn too_long() -> io::Error {
    io::Error::other("the archive is longer than 4 GB")
}
