//! What items use in common: which of them rest on a law, which ask for a material.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use rayon::prelude::*;

use super::{
    Facet, FacetGroup, FacetLink, PageId, PageKind, UseKind, Uses, builder::Builder, listings::list,
    spelling::Spelling,
};
use crate::{
    check::CheckedSite,
    model::{Item, ItemStatus, ListedItem, Route, sort_key},
};

/// Items that make something worth a list of its own.
const FEWEST: usize = 2;

/// What an item uses, by name.
struct Used {
    laws: Vec<Arc<str>>,
    materials: Vec<Arc<str>>,
    documents: Vec<Route>,
}

/// Plans the lists, and notes which items rest on which documents of the site.
pub(super) fn plan_uses(builder: &mut Builder) {
    let checked = builder.checked.clone();
    if !checked.site().config.output.uses {
        return;
    }
    let pages: Vec<(PageId, Arc<ListedItem>)> = builder.item_pages();
    let used: Vec<Used> = pages
        .par_iter()
        .map(|(_, listed)| match listed.status {
            ItemStatus::Abolished => Used { laws: Vec::new(), materials: Vec::new(), documents: Vec::new() },
            _ => used(&checked, &listed.whole()),
        })
        .collect();
    let (mut laws, mut materials, mut documents) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for ((page, _), used) in pages.iter().zip(used) {
        note(&mut laws, used.laws, *page);
        note(&mut materials, used.materials, *page);
        note(&mut documents, used.documents, *page);
    }
    builder.resting_on = documents;
    for (kind, uses) in [(UseKind::Law, laws), (UseKind::Material, materials)] {
        plan_kind(builder, kind, uses);
    }
}

/// The items that use each thing, by its name.
type UsersOf = BTreeMap<Arc<str>, Vec<PageId>>;

/// Notes that the item at `page` uses what `names` name; what it names twice it uses once.
fn note<N: Ord>(uses: &mut BTreeMap<N, Vec<PageId>>, names: Vec<N>, page: PageId) {
    for name in names {
        let pages = uses.entry(name).or_default();
        if pages.last() != Some(&page) {
            pages.push(page);
        }
    }
}

fn used(checked: &CheckedSite, item: &Item) -> Used {
    let documents = item.legal_basis.iter().filter_map(|basis| {
        checked.addresses().document(basis, &item.path).map(|destination| destination.route.clone())
    });
    Used {
        laws: item.legal_basis.iter().map(|basis| basis.plain_title().into()).collect(),
        materials: item.materials.iter().flatten().map(|material| material.name.trim().into()).collect(),
        documents: documents.collect(),
    }
}

fn plan_kind(builder: &mut Builder, kind: UseKind, uses: UsersOf) {
    let shared: Vec<(Arc<str>, Vec<PageId>)> =
        uses.into_iter().filter(|(_, pages)| pages.len() >= FEWEST).collect();
    if shared.is_empty() {
        return;
    }
    let top = Route::new(format!("/{}s/", kind.key()));
    let title = builder.word(&format!("uses_{}", kind.key()));
    let index = builder.add(top.clone(), title, Some(PageId::new(0)), None, PageKind::Uses(kind));
    let mut spelling = Spelling::default();
    let mut links = Vec::new();
    let mut lists = HashMap::new();
    for (name, members) in shared {
        let route = top.join(spelling.of(&name));
        let title = builder.word(&format!("list_{}", kind.key())).replace("{value}", &name).into();
        let facet = Facet::Value(kind.key(), name.as_ref().into());
        lists.insert(name.clone(), list(builder, &route, &title, index, &facet, &members));
        links.push(FacetLink { name, route, count: members.len() });
    }
    links.sort_by_cached_key(|link| sort_key(&link.name));
    builder.uses.insert(kind, Uses { group: FacetGroup { key: kind.key(), links }, lists });
}
