//! Floor 3: the gate. Only a [`Checker`] makes a [`CheckedSite`], and only a `CheckedSite` can be planned.
//!
//! Each rule is one file under `rules/` (see [`Rule`]); the registry is an ordered list. Rules look at
//! one thing at a time, so they run on all cores; rules about the whole site run last.
//!
//! 1. The addresses of everything are gathered ([`Addresses`]).
//! 2. Every rule looks at every thing it is about.
//! 3. The site's own severities are applied; an error ends the way to publication.

mod addresses;
mod looks;
mod rule;
mod rules;
mod settings;
mod vanished;

use std::sync::Arc;

pub use addresses::{
    Addresses, Destination, DestinationKind, ITEM_ANCHORS, department_file, document_target,
};
pub use rule::{Context, Report, Rule};
pub use rules::RULES;
pub use vanished::VANISHED_ADDRESS;

use self::looks::{Looks, Remembered};
use crate::{
    diagnostic::{Diagnostics, has_errors},
    model::{Article, DateTime, Site, TranslationLanguage},
};

/// The day for which a site is built, and whether unfinished content is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The minute for which the site is built.
    pub now: DateTime,
    /// Whether drafts are shown.
    pub drafts: Drafts,
}

/// Whether drafts and content of the future are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drafts {
    /// Left out.
    Hidden,
    /// Shown, for a preview.
    Shown,
}

impl AsOf {
    /// Whether `article` is shown on that day.
    #[must_use]
    pub fn shows(&self, article: &Article) -> bool {
        if self.drafts == Drafts::Shown {
            return true;
        }
        let due = article.publish_at.or(article.date).is_none_or(|at| at <= self.now);
        let over = article.expires.is_some_and(|last| last < self.now.date());
        !article.draft && due && !over
    }
}

/// A site without errors.
#[derive(Clone, Debug)]
pub struct CheckedSite {
    site: Arc<Site>,
    addresses: Arc<Addresses>,
    as_of: AsOf,
}

impl CheckedSite {
    /// The site.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The addresses of everything on the site.
    #[must_use]
    pub fn addresses(&self) -> &Addresses {
        &self.addresses
    }

    /// This site in `language`. Its addresses are those of the original.
    #[must_use]
    pub fn translated(&self, language: TranslationLanguage) -> Self {
        Self { site: Arc::new(self.site.translated(language)), ..self.clone() }
    }

    /// `found` as grave as the site's own settings say: for what is found after the gate.
    #[must_use]
    pub fn graded(&self, found: Diagnostics) -> Diagnostics {
        let mut found = found;
        settings::grade(&self.site.config, &mut found);
        found
    }

    /// The day for which it was checked.
    #[must_use]
    pub fn as_of(&self) -> AsOf {
        self.as_of
    }
}

/// A result with what should still be mended.
#[derive(Clone, Debug)]
pub struct Warned<T> {
    /// The result.
    pub value: T,
    /// Warnings and advice.
    pub diagnostics: Diagnostics,
}

/// A checker; it may remember what it found in things alone, so that what did not change is not looked at again.
#[derive(Debug, Default)]
pub struct Checker {
    remembered: Option<Remembered>,
}

impl Checker {
    /// A checker that remembers.
    #[must_use]
    pub fn remembering() -> Self {
        Self { remembered: Some(Remembered::default()) }
    }

    /// Checks `site`; `found` is what the loader found.
    ///
    /// # Errors
    /// All findings, when any of them is an error.
    pub fn check(
        &mut self,
        site: Site,
        found: Diagnostics,
        as_of: AsOf,
    ) -> Result<Warned<CheckedSite>, Diagnostics> {
        let addresses = Addresses::of(&site);
        let mut diagnostics = found;
        diagnostics.extend(self.findings(&site, &addresses, as_of));
        settings::apply(&site.config, &mut diagnostics);
        if has_errors(&diagnostics) {
            return Err(diagnostics);
        }
        let value = CheckedSite { site: Arc::new(site), addresses: Arc::new(addresses), as_of };
        Ok(Warned { value, diagnostics })
    }

    fn findings(&mut self, site: &Site, addresses: &Addresses, as_of: AsOf) -> Diagnostics {
        let context = Context { site, addresses, as_of };
        let rules: Vec<&dyn Rule> =
            RULES.iter().copied().filter(|rule| !settings::is_off(&site.config, *rule)).collect();
        let looks = Looks { rules: &rules, context };
        let mut found = looks.at_all(site.items.values(), self.remembered.as_mut());
        found.extend(looks.at_all(site.guides.values(), self.remembered.as_mut()));
        found.extend(looks.at_all(site.articles.iter(), self.remembered.as_mut()));
        found.extend(looks.at_all(site.departments.values(), self.remembered.as_mut()));
        found.extend(looks.at_all(site.joints.values(), self.remembered.as_mut()));
        found.extend(looks.at_all(site.forms.values(), self.remembered.as_mut()));
        found.extend(looks.at_all(site.centers.values(), self.remembered.as_mut()));
        let translations = site.translations.values().flat_map(|translations| &translations.files);
        found.extend(looks.at_all(translations, self.remembered.as_mut()));
        found.extend(looks.at_site());
        if let Some(remembered) = &mut self.remembered {
            remembered.forget_the_gone();
        }
        found
    }
}

/// Every explanation, of the rules and of what can be wrong with files, in the order they are listed.
pub fn explanations() -> impl Iterator<Item = &'static crate::diagnostic::Explanation> {
    let rules = RULES.iter().map(|rule| rule.explanation());
    rules
        .chain([settings::explanation(), &VANISHED_ADDRESS])
        .chain(crate::diagnostic::input::ALL.iter().copied())
}
