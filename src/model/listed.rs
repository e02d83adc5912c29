//! Items as a site keeps them.

use std::{borrow::Cow, sync::Arc};

use super::{
    Audience, Date, Dictionary, Item, ItemRef, ItemStatus, ItemType, Level, Limit, OnlineDepth, Packed, Slug,
    Text,
};
use crate::source::SourcePath;

/// An item: what lists and lookups need at hand, everything else put away for its own page.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is that of the item")]
pub struct ListedItem {
    pub path: SourcePath,
    pub id: ItemRef,
    pub name: Arc<str>,
    pub sort_key: Text,
    pub code: Option<Text>,
    pub parent: Option<Text>,
    pub item_type: Option<ItemType>,
    pub level: Option<Level>,
    pub status: ItemStatus,
    pub audience: Box<[Audience]>,
    pub topics: Box<[Slug]>,
    pub life_events: Box<[Slug]>,
    pub statutory: Option<Limit>,
    pub promised: Option<Limit>,
    pub visits: Option<u32>,
    pub online_depth: Option<OnlineDepth>,
    /// The centres where it has windows.
    pub centers: Box<[Slug]>,
    /// The day its guide was last checked.
    pub updated: Option<Date>,
    pub aliases: Box<[Text]>,
    /// Whether it asks questions that tailor its guide.
    pub asks: bool,
    whole: Packed<Item>,
}

impl ListedItem {
    /// `item` as the site keeps it, open.
    #[must_use]
    pub fn new(item: Item) -> Self {
        let handling = item.handling.as_deref();
        let mut centers: Vec<Slug> = item.windows.iter().filter_map(|window| window.center.clone()).collect();
        centers.sort_unstable();
        centers.dedup();
        Self {
            path: item.path.clone(),
            id: item.id.clone(),
            name: item.name.clone(),
            sort_key: item.sort_key.clone(),
            code: item.code.clone(),
            parent: item.parent.clone(),
            item_type: item.item_type,
            level: item.level,
            status: item.status,
            audience: item.audience.clone(),
            topics: item.topics.clone(),
            life_events: item.life_events.clone(),
            statutory: item.statutory(),
            promised: item.promised(),
            visits: handling.and_then(|handling| handling.visits),
            online_depth: handling.and_then(|handling| handling.online_depth),
            centers: centers.into(),
            updated: item.review.as_ref().and_then(|review| review.updated),
            aliases: item.aliases.clone(),
            asks: !item.situations.is_empty(),
            whole: Packed::open(item),
        }
    }

    /// The whole item.
    #[must_use]
    pub fn whole(&self) -> Cow<'_, Item> {
        self.whole.get()
    }

    /// Packs what lists do not need.
    pub fn pack(&mut self, dictionary: &Dictionary) {
        self.whole.pack(dictionary);
    }

    /// By how many percent the promise is shorter than the law; absent unless both count the same days.
    #[must_use]
    pub fn shortened_percent(&self) -> Option<u32> {
        self.promised?.shortened_percent(self.statutory?)
    }
}
