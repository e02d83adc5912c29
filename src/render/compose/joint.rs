//! Joint approvals.

use std::collections::BTreeSet;

use super::{
    super::{
        EditionRenderer,
        body::BodyPlace,
        diagram, format,
        views::{JointRow, JointView, JointsView, LinkView, ParticipantView},
    },
    item_parts::limit_view,
    text,
};
use crate::{
    model::{DayUnit, ItemRef, Joint, Limit, ListedItem, Participant, TimeLimit},
    plan::{PageKind, PlannedPage},
};

/// The list of joint approvals.
pub(super) fn joints(renderer: &EditionRenderer) -> JointsView {
    let rows = renderer.plan().home().joints.iter().filter_map(|id| {
        let page = renderer.plan().page(*id);
        match &page.kind {
            PageKind::Joint(joint) => Some(row(renderer, page, joint)),
            _ => None,
        }
    });
    JointsView { rows: rows.collect() }
}

fn row(renderer: &EditionRenderer, page: &PlannedPage, joint: &Joint) -> JointRow {
    let departments: BTreeSet<_> =
        joint.participants.iter().map(|participant| &participant.item.department).collect();
    JointRow {
        name: page.title.to_string(),
        url: renderer.url(&page.route),
        summary: text(joint.summary.as_ref()),
        lead: renderer.department_name(&joint.lead),
        item_count: joint.participants.len(),
        department_count: departments.len(),
    }
}

/// A joint approval.
pub(super) fn joint(renderer: &EditionRenderer, page: &PlannedPage, joint: &Joint) -> JointView {
    let names: Vec<String> = joint.participants.iter().map(|part| part.item.to_string()).collect();
    let befores: Vec<Vec<String>> =
        joint.participants.iter().map(|part| part.after.iter().map(ToString::to_string).collect()).collect();
    let nodes: Vec<diagram::Node<'_>> = joint
        .participants
        .iter()
        .zip(&names)
        .zip(&befores)
        .map(|((part, id), after)| node(renderer, part, id, after))
        .collect();
    let stages = diagram::stages(&nodes);
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    order.sort_by_key(|index| stages[*index]);
    let limits = TimeLimit { statutory: joint.statutory, promised: joint.promised, ..TimeLimit::default() };
    let place = BodyPlace { path: &joint.path, department: Some(&joint.lead) };
    JointView {
        joint: row(renderer, page, joint),
        lead: renderer.department_link(&joint.lead),
        limit: limit_view(renderer, &limits, Vec::new()),
        participants: order
            .into_iter()
            .map(|index| participant(renderer, &joint.participants[index], stages[index] + 1))
            .collect(),
        has_critical: !diagram::critical(&nodes).is_empty(),
        diagram: diagram::draw(&nodes, renderer.words().get("diagram_joint")),
        body: (!joint.body.is_empty()).then(|| renderer.body(&joint.body, place)),
    }
}

fn item_of<'a>(renderer: &'a EditionRenderer, id: &ItemRef) -> Option<&'a ListedItem> {
    renderer.plan().checked().site().items.get(id).map(AsRef::as_ref)
}

fn node<'a>(
    renderer: &'a EditionRenderer,
    part: &Participant,
    id: &'a str,
    after: &'a [String],
) -> diagram::Node<'a> {
    let item = item_of(renderer, &part.item);
    let words = renderer.words();
    let note = item.and_then(|item| item.promised).map(|limit| match limit {
        Limit::Days(days, DayUnit::Working) => words.fill("step_working", &[("n", &days)]),
        limit => format::limit(limit, words),
    });
    diagram::Node {
        id,
        label: item.map_or(id, |item| &item.name),
        note,
        after: after.iter().map(String::as_str).collect(),
        days: match item.and_then(|item| item.promised) {
            Some(Limit::Days(days, DayUnit::Working)) => days,
            _ => 0,
        },
        is_off_clock: false,
    }
}

fn participant(renderer: &EditionRenderer, part: &Participant, stage: usize) -> ParticipantView {
    let item = item_of(renderer, &part.item);
    let link = match renderer.plan().item(&part.item) {
        Some(page) => renderer.link(page),
        None => LinkView { title: part.item.to_string(), url: "#".to_owned() },
    };
    ParticipantView {
        item: link,
        department: renderer.department_link(&part.item.department),
        stage,
        promised: item.and_then(|item| item.promised).map(|limit| format::limit(limit, renderer.words())),
        after: part
            .after
            .iter()
            .map(|id| item_of(renderer, id).map_or_else(|| id.to_string(), |item| item.name.to_string()))
            .collect(),
        note: text(part.note.as_ref()),
        silence: part.silence_is_consent.then(|| renderer.words().get("silence_is_consent").to_owned()),
    }
}
