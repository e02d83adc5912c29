//! Parts of items into parts of records.

use super::{
    super::EditionRenderer,
    parts::{
        ConditionRecord, FaqRecord, FeeRecord, HandlingRecord, HotlineRecord, IntermediaryRecord,
        LegalBasisRecord, LimitCaseRecord, LimitsRecord, MaterialRecord, OptionRecord, OutcomeRecord,
        PositionRecord, RemediesRecord, RemedyRecord, ReviewRecord, SituationRecord, StepRecord,
        SuitabilityRecord, WindowRecord,
    },
    values::{LimitRecord, Term, answers, day, terms},
};
use crate::model::{
    Condition, Faq, Fee, Handling, Hotline, Intermediary, Item, ItemRef, LegalBasis, Material, Outcome,
    ProcedureStep, Remedy, Review, Route, Situation, Suitability, Text, TimeLimit, Window,
};

pub(super) fn basis<'a>(
    renderer: &EditionRenderer,
    item: &Item,
    basis: &'a LegalBasis,
) -> LegalBasisRecord<'a> {
    let here = basis.document.as_deref().map(crate::check::document_target);
    LegalBasisRecord {
        title: &basis.title,
        number: basis.number.as_deref(),
        article: basis.article.as_deref(),
        text: basis.text.as_deref(),
        effective: day(basis.effective),
        url: here
            .and_then(|target| renderer.address(item, &target))
            .or_else(|| basis.url.as_deref().map(str::to_owned)),
    }
}

pub(super) fn condition(condition: &Condition) -> ConditionRecord<'_> {
    ConditionRecord {
        id: condition.id.as_deref(),
        text: &condition.text,
        proof: texts(&condition.proof),
        when: answers(&condition.when),
    }
}

pub(super) fn situation(situation: &Situation) -> SituationRecord<'_> {
    SituationRecord {
        id: &situation.id,
        question: &situation.question,
        hint: situation.hint.as_deref(),
        options: situation
            .options
            .iter()
            .map(|option| OptionRecord { id: &option.id, label: &option.label, hint: option.hint.as_deref() })
            .collect(),
        when: answers(&situation.when),
    }
}

pub(super) fn material<'a>(
    renderer: &EditionRenderer,
    item: &Item,
    material: &'a Material,
) -> MaterialRecord<'a> {
    let file = |name: &Option<Text>| name.as_deref().and_then(|name| renderer.file_address(item, name));
    let form = material.form.as_ref().and_then(|form| {
        let route = Route::form(&ItemRef::parse(form, Some(&item.id.department))?);
        renderer.plan().page_at(&route).map(|_| renderer.absolute(&route))
    });
    MaterialRecord {
        id: &material.id,
        name: &material.name,
        need: Term(material.need),
        kind: material.kind.map(Term),
        medium: material.medium.map(Term),
        originals: material.originals,
        copies: material.copies,
        size: material.size.as_deref(),
        source: material.source.map(Term),
        issuer: material.issuer.as_deref(),
        legal_basis: material.legal_basis.as_deref(),
        form,
        blank: file(&material.blank),
        sample: file(&material.sample),
        notes: material.notes.as_deref(),
        when: answers(&material.when),
    }
}

pub(super) fn step(step: &ProcedureStep) -> StepRecord<'_> {
    StepRecord {
        id: &step.id,
        name: &step.name,
        post: step.post.as_deref(),
        days: step.days,
        does: step.does.as_deref(),
        outcome: step.outcome.as_deref(),
        after: texts(&step.after),
        off_clock: step.off_clock.map(Term),
        when: answers(&step.when),
    }
}

pub(super) fn limits(limits: &TimeLimit) -> LimitsRecord<'_> {
    LimitsRecord {
        statutory: limits.statutory.map(LimitRecord::from),
        promised: limits.promised.map(LimitRecord::from),
        extension: limits.extension.map(|(days, unit)| LimitRecord::of(days, unit)),
        extension_basis: limits.extension_basis.as_deref(),
        basis: limits.basis.as_deref(),
        cases: limits
            .cases
            .iter()
            .map(|case| LimitCaseRecord {
                when: answers(&case.when),
                statutory: case.statutory.map(LimitRecord::from),
                promised: case.promised.map(LimitRecord::from),
            })
            .collect(),
    }
}

pub(super) fn outcome<'a>(
    renderer: &EditionRenderer,
    item: &Item,
    outcome: &'a Outcome,
) -> OutcomeRecord<'a> {
    OutcomeRecord {
        name: outcome.name.as_deref(),
        kind: outcome.kind.map(Term),
        sample: outcome.sample.as_deref().and_then(|name| renderer.file_address(item, name)),
        validity: outcome.validity.as_deref(),
        renewal: outcome.renewal.as_deref(),
        delivery: terms(&outcome.delivery),
        published: outcome.published,
    }
}

pub(super) fn fee(fee: &Fee) -> FeeRecord<'_> {
    FeeRecord {
        name: &fee.name,
        amount: fee.amount.as_deref(),
        basis: fee.basis.as_deref(),
        reduction: fee.reduction.as_deref(),
        when: answers(&fee.when),
    }
}

pub(super) fn handling(handling: &Handling) -> HandlingRecord<'_> {
    HandlingRecord {
        r#type: handling.kind.map(Term),
        visits: handling.visits,
        visits_reason: handling.visits_reason.as_deref(),
        online_depth: handling.online_depth.map(Term),
        channels: terms(&handling.channels),
        scope: handling.scope.map(Term),
        express: handling.express,
        appointment: handling.appointment,
        agent: handling.agent,
        online_payment: handling.online_payment,
    }
}

pub(super) fn suitability(suits: &Suitability) -> SuitabilityRecord<'_> {
    SuitabilityRecord {
        site_survey: suits.site_survey,
        bulky_drawings: suits.bulky_drawings,
        reason: suits.reason.as_deref(),
    }
}

/// What a window does not say itself is that of its centre, as on the page.
pub(super) fn window<'a>(renderer: &'a EditionRenderer, window: &'a Window) -> WindowRecord<'a> {
    let center = window.center.as_ref().and_then(|slug| renderer.plan().checked().site().centers.get(slug));
    let address = center.and_then(|center| center.address.as_deref());
    let hours = center.and_then(|center| center.hours.as_deref());
    let transport = center.and_then(|center| center.transport.as_deref());
    let map = window.map.or_else(|| center.and_then(|center| center.map));
    WindowRecord {
        center: center.and_then(|center| renderer.center_reference(&center.slug)),
        name: window.name.as_deref(),
        window: window.window.as_deref(),
        address: window.address.as_deref().or(address),
        hours: window.hours.as_deref().or(hours),
        phone: window.phone.as_deref(),
        transport: window.transport.as_deref().or(transport),
        map: map.map(|(latitude, longitude)| PositionRecord { latitude, longitude }),
    }
}

pub(super) fn hotline<'a>(renderer: &EditionRenderer, hotline: &'a Hotline) -> HotlineRecord<'a> {
    HotlineRecord {
        phone: hotline.phone.as_deref(),
        address: hotline.address.as_deref(),
        url: hotline.url.as_deref(),
        center: hotline.center.as_ref().and_then(|slug| renderer.center_reference(slug)),
    }
}

pub(super) fn remedies(item: &Item) -> RemediesRecord<'_> {
    RemediesRecord {
        review: item.review_remedy.as_deref().map(remedy),
        litigation: item.litigation_remedy.as_deref().map(remedy),
    }
}

fn remedy(remedy: &Remedy) -> RemedyRecord<'_> {
    RemedyRecord {
        body: &remedy.body,
        address: remedy.address.as_deref(),
        phone: remedy.phone.as_deref(),
        url: remedy.url.as_deref(),
        limit: remedy.limit.as_deref(),
    }
}

pub(super) fn faq(faq: &Faq) -> FaqRecord<'_> {
    FaqRecord { question: &faq.question, answer: &faq.answer }
}

pub(super) fn intermediary(service: &Intermediary) -> IntermediaryRecord<'_> {
    IntermediaryRecord {
        name: &service.name,
        basis: service.basis.as_deref(),
        providers: service.providers.as_deref(),
        fee: service.fee.as_deref(),
    }
}

pub(super) fn review(review: &Review) -> ReviewRecord<'_> {
    ReviewRecord {
        maintainer: review.maintainer.as_deref(),
        updated: day(review.updated),
        review_by: day(review.review_by),
    }
}

fn texts(list: &[Text]) -> Vec<&str> {
    list.iter().map(|text| &**text).collect()
}
