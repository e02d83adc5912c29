//! Names in addresses for what has a name in Chinese only.

use std::collections::HashSet;

use crate::model::pinyin;

/// Longest spelling, in letters.
const LONGEST: usize = 48;

/// Spells names in pinyin, each unlike those before it.
#[derive(Debug, Default)]
pub(super) struct Spelling(HashSet<String>);

impl Spelling {
    /// The spelling of `name`.
    pub(super) fn of(&mut self, name: &str) -> String {
        let mut spelt = String::new();
        for syllable in pinyin(name) {
            let letters: String = syllable.chars().filter(char::is_ascii_alphanumeric).collect();
            if spelt.len() + letters.len() > LONGEST {
                break;
            }
            spelt.push_str(&letters.to_ascii_lowercase());
        }
        if spelt.is_empty() {
            spelt.push_str("other");
        }
        let mut unlike = spelt.clone();
        let mut number = 2;
        while !self.0.insert(unlike.clone()) {
            unlike = format!("{spelt}-{number}");
            number += 1;
        }
        unlike
    }
}
