//! Topics, life events and synonyms.

use std::sync::Arc;

use super::{Audience, Slug, Text};

/// A topic, a life event or an enterprise stage.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its id.
    pub slug: Slug,
    /// Its name.
    pub name: Arc<str>,
    /// Individuals or enterprises.
    pub audience: Audience,
    /// One line.
    pub summary: Option<Text>,
    /// Name of its icon.
    pub icon: Option<Text>,
}

/// A word that people type and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synonym {
    /// What people type.
    pub word: Text,
    /// What it is called.
    pub means: Box<[Text]>,
}
