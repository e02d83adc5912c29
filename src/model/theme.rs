//! Themes as loaded.

use std::collections::BTreeMap;

use super::Text;

/// A theme with everything it inherits already merged.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    /// Its name.
    pub name: Text,
    /// Templates by name, for example `item.html`.
    pub templates: BTreeMap<Text, ThemeFile>,
    /// Assets by path, for example `css/site.css`.
    pub assets: BTreeMap<Text, Box<[u8]>>,
    /// Strings by language, then by key.
    pub strings: BTreeMap<Text, BTreeMap<Text, Text>>,
    /// Options with the site's values filled in.
    pub options: BTreeMap<Text, Text>,
}

/// A template and where it comes from.
#[derive(Clone, Debug)]
pub struct ThemeFile {
    /// Path for messages.
    pub origin: Text,
    /// Its text.
    pub text: Text,
}

impl Theme {
    /// The languages whose words serve `language`, the last choice first: Chinese, which every theme has; for another
    /// language English; the language itself.
    #[must_use]
    pub fn languages_for(language: &str) -> impl DoubleEndedIterator<Item = &str> {
        let between = (!language.starts_with("zh")).then_some("en");
        std::iter::once("zh-CN").chain(between).chain([language])
    }

    /// The word for `key` in `language`, else in the next best one, else the key itself.
    #[must_use]
    pub fn word<'a>(&'a self, language: &str, key: &'a str) -> &'a str {
        let in_language = |language: &str| self.strings.get(language).and_then(|words| words.get(key));
        Self::languages_for(language).rev().find_map(in_language).map_or(key, AsRef::as_ref)
    }
}
