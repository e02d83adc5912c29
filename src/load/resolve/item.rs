//! An approval item.

use super::{
    Resolver, boxed,
    item_parts::{
        condition, fee, handling, hotline, legal_basis, material, outcome, procedure, remedy, review,
        situation, suitability, time_limit, window,
    },
    value, values,
};
use crate::{
    load::raw::{RawConsultation, RawIntermediary, RawItem},
    model::{Faq, Hotline, Intermediary, Item, ItemRef, ItemStatus, sort_key},
    source::FieldPath,
};

/// Resolves the item `id`.
pub(in crate::load) fn item(run: &mut Resolver<'_>, id: ItemRef, raw: RawItem) -> Item {
    // One line a field would hide the rest of the function.
    #[rustfmt::skip]
    let RawItem {
        name, summary, aliases_search, code, parent, r#type, status, since, successor, reason,
        level, power_source, agency, agency_nature, entrusted, co_agencies, audience, topics,
        life_events, legal_basis: bases, conditions, situations, materials, procedure: steps,
        time_limit: limits, result, fees, handling: ways, online_suitability, windows, consultation,
        complaint, remedies, faq, related, intermediaries, review: upkeep, aliases,
    } = raw;
    let (review_remedy, litigation_remedy) =
        remedies.map_or((None, None), |remedies| (remedies.review, remedies.litigation));
    Item {
        path: run.path.clone(),
        id,
        sort_key: place_in_lists(&name, parent.as_deref()).into(),
        name: name.into(),
        summary,
        aliases_search: aliases_search.into(),
        code,
        parent,
        item_type: value(r#type),
        status: value(status).unwrap_or(ItemStatus::InForce),
        since: run.date(since.as_ref(), || FieldPath::of("since")),
        successor,
        reason,
        level: value(level),
        power_source: value(power_source),
        agency,
        agency_nature: value(agency_nature),
        entrusted,
        co_agencies: co_agencies.into(),
        audience: values(audience),
        topics: run.slugs(&topics, "topics"),
        life_events: run.slugs(&life_events, "life_events"),
        legal_basis: bases
            .into_iter()
            .enumerate()
            .map(|(index, basis)| legal_basis(run, index, basis))
            .collect(),
        conditions: boxed(conditions, |short| condition(short.0)),
        situations: boxed(situations, situation),
        materials: materials.map(|list| boxed(list, material)),
        procedure: procedure(steps),
        time_limit: limits.map(|limits| Box::new(time_limit(limits))),
        outcome: result.map(|result| Box::new(outcome(result))),
        fees: fees.map(|list| boxed(list, fee)),
        handling: ways.map(|ways| Box::new(handling(ways))),
        online_suitability: online_suitability.map(|suits| Box::new(suitability(suits))),
        windows: windows.into_iter().enumerate().map(|(index, place)| window(run, index, place)).collect(),
        consultation: consultation.map(|raw| Box::new(hotline_of(raw))),
        complaint: complaint.map(|complaint| Box::new(hotline(run, complaint))),
        review_remedy: review_remedy.map(|raw| Box::new(remedy(raw))),
        litigation_remedy: litigation_remedy.map(|raw| Box::new(remedy(raw))),
        faq: boxed(faq, |raw| Faq { question: raw.question, answer: raw.answer }),
        related: related.into(),
        intermediaries: boxed(intermediaries, intermediary),
        review: upkeep.map(|upkeep| Box::new(review(run, upkeep))),
        aliases: aliases.into(),
    }
}

/// Items of one parent stand together, at the place of the parent.
fn place_in_lists(name: &str, parent: Option<&str>) -> String {
    let own = sort_key(name);
    match parent {
        Some(parent) => format!("{}\u{2}{own}", sort_key(parent)),
        None => own,
    }
}

fn hotline_of(raw: RawConsultation) -> Hotline {
    let RawConsultation { phone, address, url } = raw;
    Hotline { phone, address, url, center: None }
}

fn intermediary(raw: RawIntermediary) -> Intermediary {
    let RawIntermediary { name, basis, providers, fee } = raw;
    Intermediary { name, basis, providers, fee }
}
