//! Values put away until they are looked at.
//!
//! A large portal has far more text than any one page needs: what only one page shows is kept packed
//! (serialised, then LZ4 with a dictionary of its kind) between loading and rendering.

use std::{borrow::Cow, sync::Arc};

use serde::{Serialize, de::DeserializeOwned};

/// Bytes of a dictionary; LZ4 looks back over 64 KB.
const DICTIONARY: usize = 16 << 10;

/// A value that may be packed.
#[derive(Clone, Debug)]
pub struct Packed<T>(State<T>);

#[derive(Clone, Debug)]
enum State<T> {
    Open(Box<T>),
    Packed { dictionary: Dictionary, len: u32, bytes: Box<[u8]> },
}

/// What packed values of a kind have in common: they are short, and much like each other.
#[derive(Clone, Debug)]
pub struct Dictionary(Arc<[u8]>);

impl Dictionary {
    /// A dictionary for values that resemble `samples`.
    #[must_use]
    pub fn of<'a, T: Serialize + 'a>(samples: impl Iterator<Item = &'a T>) -> Self {
        let mut text = Vec::new();
        for sample in samples {
            let bytes = serialised(sample);
            if text.len() + bytes.len() > DICTIONARY {
                break;
            }
            text.extend(bytes);
        }
        Self(text.into())
    }
}

impl<T: Default> Default for Packed<T> {
    fn default() -> Self {
        Self(State::Open(Box::default()))
    }
}

impl<T: Clone + Serialize + DeserializeOwned> Packed<T> {
    /// `value`, open.
    #[must_use]
    pub fn open(value: T) -> Self {
        Self(State::Open(Box::new(value)))
    }

    /// The value: borrowed while it is open, else unpacked for the caller.
    #[must_use]
    pub fn get(&self) -> Cow<'_, T> {
        match &self.0 {
            State::Open(value) => Cow::Borrowed(value),
            State::Packed { dictionary, len, bytes } => Cow::Owned(unpacked(dictionary, *len, bytes)),
        }
    }

    /// Packs the value; one that is packed, or too long to be, stays as it is.
    pub fn pack(&mut self, dictionary: &Dictionary) {
        let State::Open(value) = &self.0 else { return };
        let plain = serialised(&**value);
        let Ok(len) = u32::try_from(plain.len()) else { return };
        let bytes = lz4_flex::block::compress_with_dict(&plain, &dictionary.0).into();
        self.0 = State::Packed { dictionary: dictionary.clone(), len, bytes };
    }
}

/// Serialising into memory fails only for types that do not know their length; models do.
fn serialised<T: Serialize>(value: &T) -> Vec<u8> {
    postcard::to_allocvec(value).expect("a model value is serialised into memory")
}

/// What this program packed in this process unpacks to the same value.
fn unpacked<T: DeserializeOwned>(dictionary: &Dictionary, len: u32, bytes: &[u8]) -> T {
    let plain = lz4_flex::block::decompress_with_dict(bytes, len as usize, &dictionary.0)
        .expect("bytes that were compressed here decompress");
    postcard::from_bytes(&plain).expect("a value that was serialised here is read back")
}
