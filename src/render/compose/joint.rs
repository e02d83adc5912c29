//! Joint approvals.

use std::{borrow::Cow, collections::BTreeSet};

use super::{
    super::{
        EditionRenderer,
        body::BodyPlace,
        diagram, format,
        views::{
            JointDays, JointDepartment, JointRow, JointView, JointsView, LinkView, MaterialView,
            MergedMaterialView, NeededBy, ParticipantView,
        },
    },
    item_parts::{self, limit_view},
    text,
};
use crate::{
    model::{
        ClosedList as _, DayUnit, Item, ItemRef, Joint, Limit, ListedItem, Material, Participant, Route,
        Slug, TimeLimit,
    },
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
    let limits = TimeLimit {
        statutory: joint.statutory,
        promised: joint.promised,
        extension: joint.extension,
        extension_basis: joint.extension_basis.clone(),
        ..TimeLimit::default()
    };
    let place = BodyPlace { path: &joint.path, department: Some(&joint.lead) };
    let items: Vec<Option<Cow<'_, Item>>> =
        joint.participants.iter().map(|part| item_of(renderer, &part.item).map(ListedItem::whole)).collect();
    let materials = materials(renderer, joint, &items);
    let apart: usize =
        items.iter().flatten().map(|item| item.materials.as_deref().map_or(0, <[_]>::len)).sum();
    JointView {
        joint: row(renderer, page, joint),
        lead: renderer.department_link(&joint.lead),
        limit: limit_view(renderer, &limits, Vec::new()),
        days: days(renderer, joint),
        participants: order
            .into_iter()
            .map(|index| participant(renderer, &joint.participants[index], stages[index] + 1))
            .collect(),
        materials_apart: (apart > materials.len()).then_some(apart),
        materials,
        departments: departments(renderer, joint, &items),
        form: joint
            .form
            .as_ref()
            .and_then(|form| renderer.plan().page_at(&Route::form(form)))
            .map(|page| renderer.link(page)),
        has_critical: !diagram::critical(&nodes).is_empty(),
        diagram: diagram::draw(&nodes, renderer.words().get("diagram_joint")),
        body: (!joint.body.is_empty()).then(|| renderer.body(&joint.body, place)),
    }
}

/// How long the participants take side by side and one after the other; absent when one does not say.
fn days(renderer: &EditionRenderer, joint: &Joint) -> Option<JointDays> {
    let days = joint.participants.iter().map(|part| match item_of(renderer, &part.item)?.promised? {
        Limit::Days(days, DayUnit::Working) => Some(days),
        Limit::Days(_, DayUnit::Calendar) => None,
        Limit::OnTheSpot => Some(0),
    });
    let days: Vec<u32> = days.collect::<Option<_>>()?;
    let (together, apart) = (joint.longest_way(&days), days.iter().sum());
    let working = |count| format::days(count, DayUnit::Working, renderer.words());
    // On the spot is on the spot in any order.
    (apart > 0).then(|| JointDays { together: working(together), apart: working(apart) })
}

/// The materials of `items`, the participants of `joint`, each once: as needed as it is where it is needed most,
/// with the greatest count that an item asks for.
fn materials(
    renderer: &EditionRenderer,
    joint: &Joint,
    items: &[Option<Cow<'_, Item>>],
) -> Vec<MergedMaterialView> {
    let mut lists: Vec<Vec<Option<MaterialView>>> = items
        .iter()
        .map(|item| item.as_ref().and_then(|item| item_parts::materials(renderer, item)).unwrap_or_default())
        .map(|list| list.into_iter().map(Some).collect())
        .collect();
    let merged = joint.merged_materials(items).into_iter();
    let views = merged.filter_map(|merged| {
        let asked: Vec<&Material> = merged
            .asked_by
            .iter()
            .filter_map(|(participant, index)| {
                items[*participant].as_ref()?.materials.as_deref()?.get(*index)
            })
            .collect();
        let mut needed_by: Vec<NeededBy> = Vec::new();
        let mut first: Option<MaterialView> = None;
        for (participant, index) in merged.asked_by {
            let view = lists[participant][index].take()?;
            let item = link(renderer, &joint.participants[participant].item);
            let is_known = |known: &NeededBy| known.item.url == item.url && known.when == view.when;
            if !needed_by.iter().any(is_known) {
                needed_by.push(NeededBy { item, when: view.when.clone() });
            }
            first.get_or_insert(view);
        }
        let need = asked.iter().map(|material| material.need).max_by_key(|need| need.weight())?;
        let originals = asked.iter().filter_map(|material| material.originals).max();
        let copies = asked.iter().filter_map(|material| material.copies).max();
        let material = MaterialView {
            name: merged.name.to_string(),
            need: renderer.name(need),
            need_key: need.key(),
            copies: item_parts::copies(renderer, originals, copies),
            when: None,
            ..first?
        };
        Some(MergedMaterialView { material, needed_by })
    });
    views.collect()
}

/// What each department does, the lead first.
fn departments(
    renderer: &EditionRenderer,
    joint: &Joint,
    items: &[Option<Cow<'_, Item>>],
) -> Vec<JointDepartment> {
    let mut slugs = vec![&joint.lead];
    for part in &joint.participants {
        if !slugs.contains(&&part.item.department) {
            slugs.push(&part.item.department);
        }
    }
    let view = |slug: &Slug| {
        let own = joint.participants.iter().zip(items).filter(|(part, _)| part.item.department == *slug);
        let mut phones =
            own.clone().filter_map(|(_, item)| item.as_ref()?.consultation.as_ref()?.phone.as_deref());
        JointDepartment {
            department: renderer.department_link(slug),
            leads: *slug == joint.lead,
            items: own.map(|(part, _)| link(renderer, &part.item)).collect(),
            phone: phones.next().map(format::phone),
        }
    };
    slugs.into_iter().map(view).collect()
}

/// A link to the guide of item `id`.
fn link(renderer: &EditionRenderer, id: &ItemRef) -> LinkView {
    match renderer.plan().item(id) {
        Some(page) => renderer.link(page),
        None => LinkView { title: id.to_string(), url: "#".to_owned() },
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
        Limit::Days(days, DayUnit::Working) => words.fill_count("step_working", "n", days),
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
    ParticipantView {
        item: link(renderer, &part.item),
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
