//! The theme's words in the language of the site.

use std::{collections::BTreeMap, fmt::Display};

use crate::model::Theme;

/// Words by key.
#[derive(Clone, Debug)]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// The words of `theme` in `language`; what it lacks is filled from the next best one.
    #[must_use]
    pub fn new(theme: &Theme, language: &str) -> Self {
        let mut words = BTreeMap::new();
        for language in Theme::languages_for(language) {
            for (key, word) in theme.strings.get(language).into_iter().flatten() {
                words.insert(key.to_string(), word.to_string());
            }
        }
        Self(words)
    }

    /// The word for `key`; the key itself when the theme lacks it.
    #[must_use]
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.0.get(key).map_or(key, String::as_str)
    }

    /// The word for so many of what `key` counts: for one it may be another (`<key>_one`).
    #[must_use]
    pub fn counted<'a>(&'a self, key: &'a str, count: usize) -> &'a str {
        let one = (count == 1).then(|| self.0.get(&format!("{key}_one"))).flatten();
        one.map_or_else(|| self.get(key), String::as_str)
    }

    /// The phrase for `key`, which counts `count`, with `{name}` filled by that.
    #[must_use]
    pub fn fill_count(&self, key: &str, name: &str, count: u32) -> String {
        filled(self.counted(key, count as usize), &[(name, &count)])
    }

    /// The phrase for `key` about so many of something, with its `{placeholders}` filled.
    #[must_use]
    pub fn fill_counted(&self, key: &str, count: usize, values: &[(&str, &dyn Display)]) -> String {
        filled(self.counted(key, count), values)
    }

    /// The phrase for `key` with its `{placeholders}` filled.
    #[must_use]
    pub fn fill(&self, key: &str, values: &[(&str, &dyn Display)]) -> String {
        filled(self.get(key), values)
    }

    /// `parts` joined by the language's list separator.
    #[must_use]
    pub fn join<T: AsRef<str>>(&self, parts: &[T]) -> String {
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        parts.join(self.get("separator"))
    }

    /// Every word, for templates.
    #[must_use]
    pub fn all(&self) -> &BTreeMap<String, String> {
        &self.0
    }
}

/// `phrase` with its `{placeholders}` filled.
fn filled(phrase: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut phrase = phrase.to_owned();
    for (name, value) in values {
        phrase = phrase.replace(&format!("{{{name}}}"), &value.to_string());
    }
    phrase
}
