//! Translations by hand.
//!
//! A translated thing is a thing like any other, with the texts of the translation in place of its own.
//! What a translation does not say stays as in the original.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Article, Body, Center, Config, Department, Form, FormRef, Guide, ItemRef, Joint, ListedItem, Slug,
    StatutoryDisclosure, Text, Topic, TranslationLanguage,
};
use crate::source::{FieldPath, SourcePath};

/// Everything that is translated into one language, by the names of the originals.
#[derive(Clone, Debug, Default)]
pub struct Translations {
    /// The configuration.
    pub config: Option<Arc<Config>>,
    /// Departments by slug.
    pub departments: BTreeMap<Slug, Arc<Department>>,
    /// Items by department and slug.
    pub items: BTreeMap<ItemRef, Arc<ListedItem>>,
    /// Long guide texts by the item they belong to.
    pub guides: BTreeMap<ItemRef, Arc<Guide>>,
    /// Forms by department and slug.
    pub forms: BTreeMap<FormRef, Arc<Form>>,
    /// Joint approvals by slug.
    pub joints: BTreeMap<Slug, Arc<Joint>>,
    /// Centres by slug.
    pub centers: BTreeMap<Slug, Arc<Center>>,
    /// Articles, documents and standing pages by the files of their originals.
    pub articles: BTreeMap<SourcePath, Arc<Article>>,
    /// Where the information of each statutory kind is.
    pub statutory: Option<Arc<StatutoryDisclosure>>,
    /// Topics in the order of the originals; none when they are not translated.
    pub topics: Vec<Topic>,
    /// Life events and enterprise stages in the order of the originals; none when they are not translated.
    pub life_events: Vec<Topic>,
    /// The files that were read, sorted by path.
    pub files: Vec<Arc<Translation>>,
}

/// A file that translates another one.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The file.
    pub path: SourcePath,
    /// The file it translates.
    pub original: SourcePath,
    /// Its language.
    pub language: TranslationLanguage,
    /// The translated thing.
    pub thing: Translated,
    /// What the file itself says, and where.
    pub texts: Box<[(FieldPath, Text)]>,
    /// What it says without finding anything to translate.
    pub unmatched: Box<[Unmatched]>,
    /// Whether the Markdown of the thing is its own and not that of the original.
    pub has_body: bool,
}

impl Translation {
    /// The Markdown that the file itself holds.
    #[must_use]
    pub fn body(&self) -> Option<&Body> {
        let body = match &self.thing {
            Translated::Article(article) => &article.body,
            Translated::Guide(guide) => &guide.body,
            Translated::JointBody(_, body) => body,
            Translated::Department(department) => &department.functions,
            _ => return None,
        };
        self.has_body.then_some(body)
    }
}

/// What a translation makes.
#[derive(Clone, Debug)]
pub enum Translated {
    /// The configuration.
    Config(Arc<Config>),
    /// A department.
    Department(Arc<Department>),
    /// An item.
    Item(Arc<ListedItem>),
    /// The long text of an item's guide.
    Guide(Arc<Guide>),
    /// A form.
    Form(Arc<Form>),
    /// A joint approval.
    Joint(Arc<Joint>),
    /// The text of a joint approval.
    JointBody(Slug, Body),
    /// A centre.
    Center(Arc<Center>),
    /// An article, a document or a standing page.
    Article(Arc<Article>),
    /// Where the information of each statutory kind is.
    Statutory(Arc<StatutoryDisclosure>),
    /// Topics, then life events and enterprise stages.
    Topics(Vec<Topic>, Vec<Topic>),
}

/// A text that found nothing to translate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// Where it stands in the translation.
    pub field: FieldPath,
    /// Why it found nothing.
    pub why: Mismatch,
}

/// Why a text found nothing to translate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// The original says nothing there.
    NotSaid,
    /// The original has no entry of this name; these are the names it has.
    UnknownName(Text, Box<[Text]>),
    /// An earlier entry translates the same entry of the original.
    Twice,
    /// The list of the original ends earlier: it has so many entries.
    TooMany(usize),
}
