//! Which item of a release is which of another.

use std::collections::{BTreeMap, BTreeSet};

use super::records::{Record, Records};

/// An item as it was and as it is.
pub(super) enum Pair<'a> {
    /// It is in both.
    Same(&'a Record, &'a Record),
    /// It is new.
    New(&'a Record),
    /// It is gone, or became part of another one.
    Gone { was: &'a Record, into: Option<&'a Record> },
}

impl<'a> Pair<'a> {
    /// The item as it is, if it still is.
    pub(super) fn now(&self) -> Option<&'a Record> {
        match self {
            Self::Same(_, now) | Self::New(now) => Some(now),
            Self::Gone { .. } => None,
        }
    }

    /// The item as it is, else as it was.
    pub(super) fn shown(&self) -> &'a Record {
        match self {
            Self::Same(_, now) | Self::New(now) => now,
            Self::Gone { was, .. } => was,
        }
    }
}

/// Pairs the items of `old` and `new`: by id; what is left by an old address that the new one names, and by a code
/// that no other one has.
pub(super) fn pairs<'a>(old: &'a Records, new: &'a Records) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    let mut added: BTreeMap<&str, &Record> = BTreeMap::new();
    for (id, now) in &new.items {
        match old.items.get(id) {
            Some(before) => pairs.push(Pair::Same(before, now)),
            None => drop(added.insert(id, now)),
        }
    }
    let heirs = heirs(new);
    let codes = codes(added.values().copied());
    let gone = old.items.iter().filter(|(id, _)| !new.items.contains_key(*id));
    let mut left = Vec::new();
    for (_, was) in gone {
        let heir = heirs.get(old.inner(&was.head.url)).copied();
        match heir.and_then(|heir| added.remove(&*heir.head.id)) {
            Some(now) => pairs.push(Pair::Same(was, now)),
            None => left.push((was, heir)),
        }
    }
    let old_codes = codes_of(left.iter().map(|(was, _)| *was));
    for (was, into) in left {
        let code = was.head.code.as_deref().filter(|code| into.is_none() && old_codes.get(code) == Some(&1));
        let now = code.and_then(|code| added.remove(*codes.get(code)?));
        pairs.push(now.map_or(Pair::Gone { was, into }, |now| Pair::Same(was, now)));
    }
    pairs.extend(added.into_values().map(Pair::New));
    pairs
}

/// The item that names each old address.
fn heirs(new: &Records) -> BTreeMap<&str, &Record> {
    let named =
        new.items.values().flat_map(|record| record.head.aliases.iter().map(move |alias| (alias, record)));
    named.map(|(alias, record)| (new.inner(alias), record)).collect()
}

/// The ids of `records` by codes that only one of them has.
fn codes<'a>(records: impl Iterator<Item = &'a Record>) -> BTreeMap<&'a str, &'a str> {
    let mut ids = BTreeMap::new();
    let mut twice = BTreeSet::new();
    for record in records {
        let Some(code) = record.head.code.as_deref() else { continue };
        if ids.insert(code, &*record.head.id).is_some() {
            twice.insert(code);
        }
    }
    ids.retain(|code, _| !twice.contains(code));
    ids
}

/// How many of `records` have each code.
fn codes_of<'a>(records: impl Iterator<Item = &'a Record>) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for code in records.filter_map(|record| record.head.code.as_deref()) {
        *counts.entry(code).or_default() += 1;
    }
    counts
}
