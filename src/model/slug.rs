//! Identifiers.

use std::{borrow::Borrow, fmt, sync::Arc};

use serde::{Deserialize, Serialize};

/// Name of a thing in addresses and references: file stem of `[a-z0-9-]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slug(Arc<str>);

impl Slug {
    /// The slug that `text` is, if it is one: 1 to 100 of `a-z`, `0-9`, `-`, and not led by `-`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let fits = !text.is_empty() && text.len() <= 100 && !text.starts_with('-');
        (fits && text.bytes().all(allowed)).then(|| Self(text.into()))
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A slug made of `text`: lower case, everything else a hyphen; `fallback` when nothing is left.
    #[must_use]
    pub fn from_words(text: &str, fallback: &str) -> Self {
        let mut slug = String::new();
        for byte in text.to_ascii_lowercase().bytes() {
            if byte.is_ascii_lowercase() || byte.is_ascii_digit() {
                slug.push(char::from(byte));
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
        slug.truncate(80);
        let trimmed = slug.trim_matches('-');
        Self(if trimmed.is_empty() { fallback.into() } else { trimmed.into() })
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Name of an item: its department and its own slug.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemRef {
    /// The department that implements it.
    pub department: Slug,
    /// The item's own slug.
    pub item: Slug,
}

impl ItemRef {
    /// Reads `item` (of `home`) or `dept/item`.
    #[must_use]
    pub fn parse(text: &str, home: Option<&Slug>) -> Option<Self> {
        let (department, item) = match text.split_once('/') {
            Some((department, item)) => (Slug::parse(department)?, item),
            None => (home?.clone(), text),
        };
        Some(Self { department, item: Slug::parse(item)? })
    }
}

impl fmt::Display for ItemRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.department, self.item)
    }
}

/// Name of a form: its department and its own slug.
pub type FormRef = ItemRef;
