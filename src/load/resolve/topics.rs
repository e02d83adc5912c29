//! Topics, life events and synonyms.

use super::{Resolver, boxed};
use crate::{
    load::raw::{OneOrMany, RawSynonyms, RawTopic, RawTopics},
    model::{Synonym, Topic},
    source::FieldPath,
};

/// Resolves `topics.yaml` into topics and life events.
pub(in crate::load) fn topics(run: &mut Resolver<'_>, raw: RawTopics) -> (Vec<Topic>, Vec<Topic>) {
    let RawTopics { topics, life_events } = raw;
    (list(run, topics, "topics"), list(run, life_events, "life_events"))
}

fn list(run: &mut Resolver<'_>, raw: Vec<RawTopic>, key: &str) -> Vec<Topic> {
    let topic = |(index, raw): (usize, RawTopic)| {
        let RawTopic { id, name, audience, summary, icon } = raw;
        let slug = run.slug(&id, || FieldPath::of(key).index(index).key("id"))?;
        Some(Topic { slug, name: name.into(), audience: audience.0, summary, icon })
    };
    raw.into_iter().enumerate().filter_map(topic).collect()
}

/// Resolves `synonyms.yaml`.
pub(in crate::load) fn synonyms(raw: RawSynonyms) -> Vec<Synonym> {
    let synonym = |(word, OneOrMany(means))| Synonym { word, means: boxed(means, |word| word) };
    raw.into_iter().map(synonym).collect()
}
