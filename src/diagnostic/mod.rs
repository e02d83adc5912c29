//! Floor 0: messages to the people who write content.
//!
//! A [`Diagnostic`] is one finding with a stable code, a place, a text in Chinese and English, and
//! hints that say what to do. Every code has an [`Explanation`]; a diagnostic cannot be made
//! without one, so `menhu explain` knows them all. Printers turn located diagnostics into text.

mod explanation;
mod group;
pub mod input;
mod located;
mod printer;
mod suggest;

pub use explanation::{Explanation, Severity};
pub use group::{Group, grouped};
pub use located::{Located, LocatedPlace, locate};
pub use printer::{Format, print};
pub use suggest::{did_you_mean, nearest};

use crate::source::Place;

/// Language of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Simplified Chinese.
    Chinese,
    /// English.
    English,
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Message {
    /// A message in both languages.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    /// The text in `language`.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Chinese => &self.zh,
            Language::English => &self.en,
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Which rule found it.
    pub explanation: &'static Explanation,
    /// How grave it is; the rule's own severity unless the site's configuration says otherwise.
    pub severity: Severity,
    /// What is wrong.
    pub message: Message,
    /// Where; absent only when no file is concerned.
    pub place: Option<Place>,
    /// What to do.
    pub hints: Vec<Message>,
    /// Other places that belong to it.
    pub related: Vec<(Place, Message)>,
}

impl Diagnostic {
    /// A finding of the rule that `explanation` describes.
    #[must_use]
    pub fn new(explanation: &'static Explanation, place: Place, message: Message) -> Self {
        Self {
            explanation,
            severity: explanation.severity,
            message,
            place: Some(place),
            hints: Vec::new(),
            related: Vec::new(),
        }
    }

    /// A finding that concerns no file.
    #[must_use]
    pub fn without_place(explanation: &'static Explanation, message: Message) -> Self {
        Self {
            explanation,
            severity: explanation.severity,
            message,
            place: None,
            hints: Vec::new(),
            related: Vec::new(),
        }
    }

    /// This finding with a hint that says what to do.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hints.push(hint);
        self
    }

    /// This finding with another place that belongs to it.
    #[must_use]
    pub fn related(mut self, place: Place, label: Message) -> Self {
        self.related.push((place, label));
        self
    }
}

/// All findings of a run.
pub type Diagnostics = Vec<Diagnostic>;

/// Whether any of `diagnostics` stops publication.
#[must_use]
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}
