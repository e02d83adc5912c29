//! Files of records, as open data has them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, value::RawValue};

/// What a file of records calls itself.
const FORMAT: &str = "menhu-items";

/// The newest version that is known.
const VERSION: u32 = 1;

/// Why a file holds no records.
#[derive(Debug)]
pub enum NotRecords {
    /// It is not JSON, or not of this shape.
    Malformed(serde_json::Error),
    /// It is something else.
    Foreign,
    /// It is of a later version.
    Later(u32),
}

/// The records of a release.
#[derive(Debug)]
pub struct Records {
    /// The site they are of.
    pub(super) site: SiteHead,
    /// By id.
    pub(super) items: BTreeMap<String, Record>,
}

/// What a site says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteHead {
    /// Title.
    pub title: String,
    /// Address, with a slash at its end.
    pub url: String,
    /// The language of the records.
    #[serde(default)]
    pub language: String,
    /// Who runs it.
    #[serde(default)]
    pub sponsor: Option<String>,
}

/// An item: what it is paired by, and all of it as text. A large portal has too many to hold them as values.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) head: Head,
    text: Box<RawValue>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Head {
    pub(super) id: String,
    pub(super) url: String,
    pub(super) name: String,
    pub(super) code: Option<String>,
    /// Addresses it had before; releases of before this key have none.
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    pub(super) status: Status,
    pub(super) department: Reference,
}

#[derive(Debug, Deserialize)]
pub(super) struct Status {
    pub(super) key: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Reference {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) url: Option<String>,
}

/// What every version of the file says first.
#[derive(Deserialize)]
struct Stamp {
    format: Option<String>,
    version: Option<u32>,
}

#[derive(Deserialize)]
struct File {
    site: SiteHead,
    items: Vec<Box<RawValue>>,
}

impl Records {
    /// The records in `bytes`, a file `data/items.json`.
    ///
    /// # Errors
    /// When it is none, or of a later version.
    pub fn read(bytes: &[u8]) -> Result<Self, NotRecords> {
        let stamp: Stamp = serde_json::from_slice(bytes).map_err(NotRecords::Malformed)?;
        if stamp.format.as_deref() != Some(FORMAT) {
            return Err(NotRecords::Foreign);
        }
        if let Some(later) = stamp.version.filter(|version| *version > VERSION) {
            return Err(NotRecords::Later(later));
        }
        let File { site, items } = serde_json::from_slice(bytes).map_err(NotRecords::Malformed)?;
        let items = items.into_iter().map(|text| {
            let head: Head = serde_json::from_str(text.get()).map_err(NotRecords::Malformed)?;
            Ok((head.id.clone(), Record { head, text }))
        });
        Ok(Self { site, items: items.collect::<Result<_, _>>()? })
    }

    /// `address` as it stands below the base address of the site; one of another site stays as it is.
    pub(super) fn inner<'a>(&self, address: &'a str) -> &'a str {
        let base = self.site.url.trim_end_matches('/');
        address.strip_prefix(base).filter(|inner| inner.starts_with('/')).unwrap_or(address)
    }
}

impl Record {
    /// All of it.
    pub(super) fn value(&self) -> Value {
        // It was read once as part of the file, so it is JSON.
        serde_json::from_str(self.text.get()).unwrap_or_default()
    }

    /// Whether `other` has the same bytes.
    pub(super) fn is_text_of(&self, other: &Self) -> bool {
        self.text.get() == other.text.get()
    }
}
