//! A joint approval.

use super::{
    Resolver, boxed,
    item_parts::{extension_of, limit},
    values,
};
use crate::{
    load::raw::RawJoint,
    model::{Body, Joint, Participant, SharedMaterial, Slug},
    source::FieldPath,
};

/// Resolves the joint approval `slug`; absent when its lead department has no valid name.
pub(in crate::load) fn joint(run: &mut Resolver<'_>, slug: Slug, raw: RawJoint) -> Option<Joint> {
    let RawJoint {
        name,
        summary,
        aliases_search,
        lead,
        audience,
        topics,
        life_events,
        participants,
        shared_materials,
        form,
        statutory,
        promised,
        extension,
        aliases,
    } = raw;
    let (extension, extension_basis) = extension_of(extension);
    let lead = run.slug(&lead, || FieldPath::of("lead"))?;
    let entry = |index: usize| FieldPath::of("participants").index(index);
    let mut resolved = Vec::with_capacity(participants.len());
    for (index, raw) in participants.into_iter().enumerate() {
        let item = run.item_ref(&raw.item, Some(&lead), || entry(index).key("item"));
        let after = raw.after.iter().enumerate().filter_map(|(position, text)| {
            run.item_ref(text, Some(&lead), || entry(index).key("after").index(position))
        });
        let after = after.collect();
        resolved.extend(item.map(|item| Participant {
            item,
            after,
            note: raw.note,
            silence_is_consent: raw.silence_is_consent,
        }));
    }
    Some(Joint {
        path: run.path.clone(),
        slug,
        name: name.into(),
        summary,
        aliases_search: aliases_search.into(),
        audience: values(audience),
        topics: run.slugs(&topics, "topics"),
        life_events: run.slugs(&life_events, "life_events"),
        participants: resolved.into(),
        shared_materials: boxed(shared_materials, |raw| SharedMaterial {
            name: raw.name,
            materials: raw.materials.into(),
        }),
        form: form.and_then(|form| run.item_ref(&form, Some(&lead), || FieldPath::of("form"))),
        lead,
        statutory: statutory.and_then(limit),
        promised: promised.and_then(limit),
        extension,
        extension_basis,
        aliases: aliases.into(),
        body: Body::default(),
    })
}
