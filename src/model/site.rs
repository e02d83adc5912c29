//! The whole site as loaded.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Article, Calendar, Center, Config, Department, Edition, Form, FormRef, Guide, ItemRef, Joint, ListedItem,
    SiteKind, Slug, StatutoryDisclosure, Synonym, Theme, Topic, TranslationLanguage, Translations,
};
use crate::source::SourcePath;

/// A file under `files/` or beside an article that is copied as it is.
#[derive(Clone, Debug)]
pub struct Asset {
    /// The file.
    pub path: SourcePath,
    /// Its size in bytes.
    pub len: u64,
}

/// Everything that was loaded; lists are sorted by their ids.
#[derive(Clone, Debug)]
pub struct Site {
    /// The language it is in.
    pub edition: Edition,
    /// Configuration.
    pub config: Arc<Config>,
    /// Working days.
    pub calendar: Arc<Calendar>,
    /// The theme.
    pub theme: Arc<Theme>,
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
    /// Articles, documents and standing pages, sorted by path.
    pub articles: Vec<Arc<Article>>,
    /// Where the information of each statutory kind is, if that is told.
    pub statutory: Option<Arc<StatutoryDisclosure>>,
    /// Topics in written order.
    pub topics: Vec<Topic>,
    /// Life events and enterprise stages in written order.
    pub life_events: Vec<Topic>,
    /// Synonyms in written order.
    pub synonyms: Vec<Synonym>,
    /// What is translated by hand, by language.
    pub translations: BTreeMap<TranslationLanguage, Translations>,
    /// Files that are copied, by path.
    pub assets: BTreeMap<SourcePath, Asset>,
    /// Files that are broken: links to what they would have made are not reported.
    pub stubs: Vec<SourcePath>,
}

impl Site {
    /// The item that `text` names, seen from department `home`.
    #[must_use]
    pub fn item(&self, text: &str, home: Option<&Slug>) -> Option<&Arc<ListedItem>> {
        self.items.get(&ItemRef::parse(text, home)?)
    }

    /// The department whose site this is: the only one of a department site.
    #[must_use]
    pub fn own_department(&self) -> Option<&Arc<Department>> {
        let mut departments = self.departments.values();
        let first = departments.next().filter(|_| self.config.kind == SiteKind::Department)?;
        departments.next().is_none().then_some(first)
    }

    /// The items of department `slug`, sorted by slug.
    pub fn items_of<'a>(&'a self, slug: &'a Slug) -> impl Iterator<Item = &'a Arc<ListedItem>> {
        self.items
            .range(ItemRef { department: slug.clone(), item: first_slug() }..)
            .take_while(move |(id, _)| id.department == *slug)
            .map(|(_, item)| item)
    }
}

fn first_slug() -> Slug {
    Slug::from_words("", "0")
}
