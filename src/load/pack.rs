//! Large sites keep their texts packed.

use std::sync::Arc;

use rayon::prelude::*;

use super::entity::Entity;
use crate::model::{Body, Dictionary, ListedItem, Translated};

/// Files that are read before what they made is packed.
pub(super) const BATCH: usize = 1024;

/// Content files from which on a site is packed: below, packing costs more time than memory is worth.
const LARGE: usize = 20_000;

/// Values of a kind that a dictionary is made of.
const SAMPLES: usize = 16;

/// Packs what files made, by dictionaries of the first of each kind.
#[derive(Debug)]
pub(super) struct Packer {
    from: usize,
    items: Option<Dictionary>,
    texts: Option<Dictionary>,
}

impl Default for Packer {
    fn default() -> Self {
        Self::from(LARGE)
    }
}

impl Packer {
    /// A packer for sites with at least `files` content files.
    pub(super) fn from(files: usize) -> Self {
        Self { from: files, items: None, texts: None }
    }

    /// Packs what `entities` need not have at hand, in a site with `files` content files.
    pub(super) fn pack<'a>(&mut self, entities: impl Iterator<Item = &'a mut Entity>, files: usize) {
        if files < self.from {
            return;
        }
        let mut entities: Vec<&mut Entity> = entities.collect();
        if self.items.is_none() {
            let items: Vec<_> = entities.iter().filter_map(|entity| entity.listed_item()).collect();
            let whole: Vec<_> = spread(&items).map(|item| item.whole()).collect();
            self.items = (!whole.is_empty()).then(|| Dictionary::of(whole.iter().map(AsRef::as_ref)));
        }
        if self.texts.is_none() {
            let bodies: Vec<_> = entities.iter().filter_map(|entity| entity.body()).collect();
            let texts: Vec<_> = spread(&bodies).map(|body| body.html.get()).collect();
            self.texts = (!texts.is_empty()).then(|| Dictionary::of(texts.iter().map(AsRef::as_ref)));
        }
        let (items, texts) = (self.items.as_ref(), self.texts.as_ref());
        entities.par_iter_mut().for_each(|entity| entity.pack(items, texts));
    }
}

/// Some of `things` from all over the list; none when there are too few to tell what they have in common.
fn spread<T>(things: &[T]) -> impl Iterator<Item = &T> {
    let step = things.len() / SAMPLES;
    things.iter().step_by(step.max(1)).take(if step == 0 { 0 } else { SAMPLES })
}

impl Entity {
    fn body(&self) -> Option<&Body> {
        match self {
            Self::Article(article) => Some(&article.body),
            Self::ItemGuide(_, guide) => Some(&guide.body),
            _ => None,
        }
    }

    fn listed_item(&self) -> Option<&ListedItem> {
        match self {
            Self::Item(item) => Some(item),
            _ => None,
        }
    }

    /// Packs what this entity alone holds.
    fn pack(&mut self, items: Option<&Dictionary>, texts: Option<&Dictionary>) {
        let body = match self {
            Self::Item(item) => return pack_item(item, items),
            Self::Article(article) => Arc::get_mut(article).map(|article| &mut article.body),
            Self::ItemGuide(_, guide) => Arc::get_mut(guide).map(|guide| &mut guide.body),
            Self::Translation(translation) => match Arc::get_mut(translation).map(|found| &mut found.thing) {
                Some(Translated::Item(item)) => return pack_item(item, items),
                Some(Translated::Article(article)) => Arc::get_mut(article).map(|article| &mut article.body),
                Some(Translated::Guide(guide)) => Arc::get_mut(guide).map(|guide| &mut guide.body),
                _ => None,
            },
            _ => None,
        };
        if let (Some(body), Some(dictionary)) = (body, texts) {
            body.html.pack(dictionary);
        }
    }
}

fn pack_item(item: &mut Arc<ListedItem>, dictionary: Option<&Dictionary>) {
    if let (Some(item), Some(dictionary)) = (Arc::get_mut(item), dictionary) {
        item.pack(dictionary);
    }
}
