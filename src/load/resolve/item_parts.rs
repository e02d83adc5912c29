//! The parts of an approval item.

use super::{Resolver, boxed, value, values, when};
use crate::{
    load::raw::{
        RawComplaint, RawCondition, RawExtension, RawFee, RawHandling, RawLegalBasis, RawLimit, RawMaterial,
        RawOption, RawPosition, RawRemedy, RawResult, RawReview, RawSituation, RawStep, RawSuitability,
        RawTimeLimit, RawWindow, Text,
    },
    model::{
        Choice, Condition, DayUnit, Fee, Handling, Hotline, LegalBasis, Limit, LimitCase, Material,
        MaterialNeed, Outcome, ProcedureStep, Remedy, Review, Situation, Suitability, TimeLimit, Window,
    },
    source::FieldPath,
};

pub(super) fn legal_basis(run: &mut Resolver<'_>, index: usize, raw: RawLegalBasis) -> LegalBasis {
    let RawLegalBasis { title, number, article, text, effective, url, document } = raw;
    let field = || FieldPath::of("legal_basis").index(index).key("effective");
    LegalBasis { effective: run.date(effective.as_ref(), field), title, number, article, text, url, document }
}

pub(super) fn condition(raw: RawCondition) -> Condition {
    let RawCondition { id, text, proof, when: applies } = raw;
    Condition { id, text, proof: proof.into(), when: when(applies) }
}

pub(super) fn situation(raw: RawSituation) -> Situation {
    let RawSituation { id, question, hint, options, when: applies } = raw;
    Situation { id, question, hint, options: boxed(options, choice), when: when(applies) }
}

pub(super) fn choice(raw: RawOption) -> Choice {
    let RawOption { id, label, hint } = raw;
    Choice { id, label, hint }
}

pub(super) fn material(raw: RawMaterial) -> Material {
    let RawMaterial {
        id,
        name,
        need,
        kind,
        medium,
        originals,
        copies,
        size,
        source,
        issuer,
        legal_basis,
        form,
        blank,
        sample,
        notes,
        when: applies,
    } = raw;
    Material {
        id,
        name,
        need: value(need).unwrap_or(MaterialNeed::Required),
        kind: value(kind),
        medium: value(medium),
        originals,
        copies,
        size,
        source: value(source),
        issuer,
        legal_basis,
        form,
        blank,
        sample,
        notes,
        when: when(applies),
    }
}

/// Steps; one that names nothing before it follows the step above.
pub(super) fn procedure(raw: Vec<RawStep>) -> Box<[ProcedureStep]> {
    let mut above: Option<Text> = None;
    let step = |raw: RawStep| {
        let RawStep { id, name, post, days, does, outcome, after, off_clock, when: applies } = raw;
        let after = after.unwrap_or_else(|| above.take().into_iter().collect());
        above = Some(id.clone());
        ProcedureStep {
            id,
            name,
            post,
            days,
            does,
            outcome,
            after: after.into(),
            off_clock: value(off_clock),
            when: when(applies),
        }
    };
    boxed(raw, step)
}

pub(super) fn time_limit(raw: RawTimeLimit) -> TimeLimit {
    let RawTimeLimit { statutory, promised, extension, basis, cases } = raw;
    let (extension, extension_basis) = extension_of(extension);
    TimeLimit {
        statutory: statutory.and_then(limit),
        promised: promised.and_then(limit),
        extension,
        extension_basis,
        basis,
        cases: boxed(cases, |case| LimitCase {
            when: when(case.when),
            statutory: case.statutory.and_then(limit),
            promised: case.promised.and_then(limit),
        }),
    }
}

pub(super) fn limit(raw: RawLimit) -> Option<Limit> {
    let RawLimit { days, unit, on_the_spot } = raw;
    if on_the_spot {
        return Some(Limit::OnTheSpot);
    }
    days.map(|days| Limit::Days(days, value(unit).unwrap_or(DayUnit::Working)))
}

pub(super) fn outcome(raw: RawResult) -> Outcome {
    let RawResult { name, kind, sample, validity, renewal, delivery, published } = raw;
    Outcome { name, kind: value(kind), sample, validity, renewal, delivery: values(delivery), published }
}

pub(super) fn fee(raw: RawFee) -> Fee {
    let RawFee { name, amount, basis, reduction, when: applies } = raw;
    Fee { name, amount, basis, reduction, when: when(applies) }
}

pub(super) fn handling(raw: RawHandling) -> Handling {
    let RawHandling {
        r#type,
        visits,
        visits_reason,
        online_depth,
        channels,
        scope,
        express,
        appointment,
        agent,
        online_payment,
    } = raw;
    Handling {
        kind: value(r#type),
        visits,
        visits_reason,
        online_depth: value(online_depth),
        channels: values(channels),
        scope: value(scope),
        express,
        appointment,
        agent,
        online_payment,
    }
}

pub(super) fn suitability(raw: RawSuitability) -> Suitability {
    let RawSuitability { site_survey, bulky_drawings, reason } = raw;
    Suitability { site_survey, bulky_drawings, reason }
}

pub(super) fn window(run: &mut Resolver<'_>, index: usize, raw: RawWindow) -> Window {
    let RawWindow { center, name, window, address, hours, phone, transport, map } = raw;
    let field = || FieldPath::of("windows").index(index).key("center");
    Window {
        center: center.and_then(|center| run.slug(&center, field)),
        name,
        window,
        address,
        hours,
        phone,
        transport,
        map: map.map(position),
    }
}

pub(super) fn position(raw: RawPosition) -> (f64, f64) {
    let RawPosition { latitude, longitude } = raw;
    (latitude, longitude)
}

pub(super) fn hotline(run: &mut Resolver<'_>, raw: RawComplaint) -> Hotline {
    let RawComplaint { phone, address, url, center } = raw;
    let field = || FieldPath::of("complaint").key("center");
    Hotline { phone, address, url, center: center.and_then(|center| run.slug(&center, field)) }
}

pub(super) fn remedy(raw: RawRemedy) -> Remedy {
    let RawRemedy { body, address, phone, url, limit } = raw;
    Remedy { body, address, phone, url, limit }
}

pub(super) fn review(run: &mut Resolver<'_>, raw: RawReview) -> Review {
    let RawReview { maintainer, updated, review_by } = raw;
    let field = |key| move || FieldPath::of("review").key(key);
    Review {
        maintainer,
        updated: run.date(updated.as_ref(), field("updated")),
        review_by: run.date(review_by.as_ref(), field("review_by")),
    }
}

/// The days of an extension, and its basis.
pub(super) fn extension_of(raw: Option<RawExtension>) -> (Option<(u32, DayUnit)>, Option<Text>) {
    raw.map_or((None, None), |raw| {
        let unit = value(raw.unit).unwrap_or(DayUnit::Working);
        (Some((raw.days, unit)), raw.basis)
    })
}
