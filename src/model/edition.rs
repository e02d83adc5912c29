//! The languages in which a site is published.

use std::sync::Arc;

use super::{ClosedList as _, Route, Site, Text, TranslationLanguage, Variant};
use crate::source::SourcePath;

/// A language in which a site is published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// The language in which it is written.
    #[default]
    Original,
    /// A translation by hand.
    Translated(TranslationLanguage),
    /// The original in another form of Chinese.
    Converted(Variant),
}

impl Edition {
    /// The folder of the site that holds its pages; none means the top.
    fn folder(self) -> Option<String> {
        match self {
            Self::Original => None,
            Self::Translated(language) => Some(language.key().to_owned()),
            Self::Converted(variant) => Some(variant.key().to_lowercase()),
        }
    }

    /// Its language tag (BCP 47), and the name of the language in itself; `original` is the tag of the original.
    #[must_use]
    pub fn language(self, original: &str) -> (&str, &'static str) {
        match self {
            Self::Original if original.starts_with("zh") => (original, "简体中文"),
            Self::Original => (original, "Original"),
            Self::Converted(variant) => (variant.key(), "繁體中文"),
            Self::Translated(language) => (language.key(), autonym(language)),
        }
    }

    /// Where `route` lies in this edition.
    #[must_use]
    pub fn route(self, route: &Route) -> Route {
        self.folder().map_or_else(|| route.clone(), |folder| route.below(&folder))
    }

    /// The route that lies at `route` in this edition, if `route` belongs to it.
    #[must_use]
    pub fn strip(self, route: &Route) -> Option<Route> {
        match self.folder() {
            None => Some(route.clone()),
            Some(folder) => route.inside(&folder),
        }
    }
}

impl Site {
    /// This site in `language`: what is translated in place of the originals. Things that are not translated stay
    /// as they are; articles and pages that are not are left out.
    #[must_use]
    pub fn translated(&self, language: TranslationLanguage) -> Self {
        let mut site = self.clone();
        site.edition = Edition::Translated(language);
        let config = Arc::make_mut(&mut site.config);
        let Some(translations) = self.translations.get(&language) else {
            config.language = language.key().into();
            site.articles.clear();
            return site;
        };
        if let Some(translated) = &translations.config {
            // What is not a text of the configuration is the same in every language, `--base-url` included.
            let base_url: Text = config.base_url.clone();
            *config = (**translated).clone();
            config.base_url = base_url;
        }
        config.language = language.key().into();
        site.departments.extend(translations.departments.clone());
        site.items.extend(translations.items.clone());
        site.guides.extend(translations.guides.clone());
        site.forms.extend(translations.forms.clone());
        site.joints.extend(translations.joints.clone());
        site.centers.extend(translations.centers.clone());
        let articles = self.articles.iter().filter_map(|article| translations.articles.get(&article.path));
        site.articles = articles.cloned().collect();
        if translations.statutory.is_some() {
            site.statutory.clone_from(&translations.statutory);
        }
        if !translations.topics.is_empty() {
            site.topics.clone_from(&translations.topics);
        }
        if !translations.life_events.is_empty() {
            site.life_events.clone_from(&translations.life_events);
        }
        site
    }

    /// Whether what the file at `path` makes is in the language of this edition.
    #[must_use]
    pub fn is_in_language(&self, path: &SourcePath) -> bool {
        match self.edition {
            Edition::Original | Edition::Converted(_) => true,
            Edition::Translated(language) => self.translations.get(&language).is_some_and(|translations| {
                translations.files.binary_search_by(|file| file.path.cmp(path)).is_ok()
            }),
        }
    }
}

/// The name of `language` in itself.
fn autonym(language: TranslationLanguage) -> &'static str {
    match language {
        TranslationLanguage::English => "English",
        TranslationLanguage::French => "Français",
        TranslationLanguage::German => "Deutsch",
        TranslationLanguage::Spanish => "Español",
        TranslationLanguage::Portuguese => "Português",
        TranslationLanguage::Russian => "Русский",
        TranslationLanguage::Arabic => "العربية",
        TranslationLanguage::Japanese => "日本語",
        TranslationLanguage::Korean => "한국어",
        TranslationLanguage::Vietnamese => "Tiếng Việt",
        TranslationLanguage::Thai => "ไทย",
        TranslationLanguage::Tibetan => "བོད་ཡིག",
        TranslationLanguage::Uyghur => "ئۇيغۇرچە",
        TranslationLanguage::Mongolian => "ᠮᠣᠩᠭᠣᠯ",
        TranslationLanguage::Kazakh => "قازاقشا",
        TranslationLanguage::Zhuang => "Vahcuengh",
        TranslationLanguage::Yi => "ꆈꌠꉙ",
    }
}
