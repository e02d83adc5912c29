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
