//! Joint approvals.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use super::{Audience, Body, DayUnit, FormRef, Item, ItemRef, Limit, Material, Slug, Text};
use crate::source::SourcePath;

/// A joint approval (并联审批、一件事): several departments, one application.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Joint {
    pub path: SourcePath,
    pub slug: Slug,
    pub name: Arc<str>,
    pub summary: Option<Text>,
    pub aliases_search: Box<[Text]>,
    pub lead: Slug,
    pub audience: Box<[Audience]>,
    pub topics: Box<[Slug]>,
    pub life_events: Box<[Slug]>,
    pub participants: Box<[Participant]>,
    pub shared_materials: Box<[SharedMaterial]>,
    pub form: Option<FormRef>,
    pub statutory: Option<Limit>,
    pub promised: Option<Limit>,
    pub extension: Option<(u32, DayUnit)>,
    pub extension_basis: Option<Text>,
    pub aliases: Box<[Text]>,
    pub body: Body,
}

/// An item that takes part in a joint approval.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct Participant {
    pub item: ItemRef,
    pub after: Box<[ItemRef]>,
    pub note: Option<Text>,
    pub silence_is_consent: bool,
}

/// Materials of several items that are asked for once.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the key of the content model")]
pub struct SharedMaterial {
    pub name: Text,
    pub materials: Box<[Text]>,
}

/// A material that a joint approval asks for once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedMaterial {
    /// What it is called.
    pub name: Text,
    /// Who asks for it: places among the participants and in the list of materials of each.
    pub asked_by: Vec<(usize, usize)>,
}

/// What makes two materials the same.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Sameness {
    /// The joint approval says so: the place among its shared materials.
    Said(usize),
    /// They are one form.
    Form(ItemRef),
    /// They have one name.
    Named(String),
}

impl Joint {
    /// The materials of all participants, each once, in the order in which they are first asked for.
    ///
    /// Materials are the same if `shared_materials` says so, if they are the same form, or if they have the same
    /// name. `items` are the participants; one that is not there asks for nothing.
    #[must_use]
    pub fn merged_materials(&self, items: &[Option<Cow<'_, Item>>]) -> Vec<MergedMaterial> {
        let shared = self.shared();
        let mut merged: Vec<MergedMaterial> = Vec::new();
        let mut places: BTreeMap<Sameness, usize> = BTreeMap::new();
        for (participant, item) in items.iter().enumerate() {
            let Some(item) = item else { continue };
            for (index, material) in item.materials.iter().flatten().enumerate() {
                let said = shared.get(&(item.id.clone(), &*material.id)).copied();
                let same = said.map_or_else(|| sameness(item, material), Sameness::Said);
                let place = *places.entry(same).or_insert_with(|| {
                    let name = said.map_or(&material.name, |shared| &self.shared_materials[shared].name);
                    merged.push(MergedMaterial { name: name.clone(), asked_by: Vec::new() });
                    merged.len() - 1
                });
                merged[place].asked_by.push((participant, index));
            }
        }
        merged
    }

    /// The materials that `shared_materials` names, by item and id, with their places there.
    fn shared(&self) -> BTreeMap<(ItemRef, &str), usize> {
        let mut shared = BTreeMap::new();
        for (place, material) in self.shared_materials.iter().enumerate() {
            for named in &material.materials {
                let parts = named.split_once('#');
                let item = parts.and_then(|(item, id)| Some((ItemRef::parse(item, Some(&self.lead))?, id)));
                shared.extend(item.map(|item| (item, place)));
            }
        }
        shared
    }

    /// Working days of the longest way through the participants, which take `days` each; those that wait for each
    /// other in a circle count once.
    #[must_use]
    pub fn longest_way(&self, days: &[u32]) -> u32 {
        let place: BTreeMap<&ItemRef, usize> =
            self.participants.iter().enumerate().map(|(place, part)| (&part.item, place)).collect();
        let mut ends = vec![None; self.participants.len()];
        (0..ends.len()).map(|at| self.end_of(at, days, &place, &mut ends)).max().unwrap_or(0)
    }

    /// The working day on which the participant at `at` ends at the earliest.
    fn end_of(
        &self,
        at: usize,
        days: &[u32],
        place: &BTreeMap<&ItemRef, usize>,
        ends: &mut [Option<u32>],
    ) -> u32 {
        if let Some(end) = ends[at] {
            return end;
        }
        // Whoever comes back here on a circle finds it done.
        ends[at] = Some(0);
        let before = self.participants[at].after.iter().filter_map(|item| place.get(item).copied());
        let before: Vec<usize> = before.collect();
        let start = before.into_iter().map(|before| self.end_of(before, days, place, ends)).max();
        let end = start.unwrap_or(0) + days.get(at).copied().unwrap_or(0);
        ends[at] = Some(end);
        end
    }
}

fn sameness(item: &Item, material: &Material) -> Sameness {
    let form = material.form.as_ref().and_then(|form| ItemRef::parse(form, Some(&item.id.department)));
    form.map_or_else(|| Sameness::Named(material.name.split_whitespace().collect()), Sameness::Form)
}

#[cfg(test)]
mod tests {
    use super::{Body, ItemRef, Joint, Participant, Slug};

    fn id(name: &str) -> ItemRef {
        ItemRef::parse(name, None).unwrap()
    }

    fn joint(participants: &[(&str, &[&str])]) -> Joint {
        let participant = |(item, after): &(&str, &[&str])| Participant {
            item: id(item),
            after: after.iter().map(|item| id(item)).collect(),
            note: None,
            silence_is_consent: false,
        };
        Joint {
            path: "content/joint/x.yaml".into(),
            slug: Slug::parse("x").unwrap(),
            name: "一件事".into(),
            summary: None,
            aliases_search: Box::default(),
            lead: Slug::parse("a").unwrap(),
            audience: Box::default(),
            topics: Box::default(),
            life_events: Box::default(),
            participants: participants.iter().map(participant).collect(),
            shared_materials: Box::default(),
            form: None,
            statutory: None,
            promised: None,
            extension: None,
            extension_basis: None,
            aliases: Box::default(),
            body: Body::default(),
        }
    }

    #[test]
    fn the_longest_way_adds_what_follows_and_takes_the_longer_of_what_runs_side_by_side() {
        let joint = joint(&[("a/x", &[]), ("b/y", &["a/x"]), ("c/z", &["a/x"]), ("d/w", &["b/y", "c/z"])]);
        assert_eq!(joint.longest_way(&[3, 5, 10, 2]), 15);
        assert_eq!(joint.longest_way(&[0, 0, 0, 0]), 0);
    }

    #[test]
    fn participants_that_wait_for_each_other_do_not_hang() {
        assert_eq!(joint(&[("a/x", &["b/y"]), ("b/y", &["a/x"])]).longest_way(&[1, 1]), 2);
    }
}
