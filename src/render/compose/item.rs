//! The guide page.

use super::{
    super::{
        EditionRenderer,
        body::{BodyPlace, procedure_nodes},
        diagram, format,
        views::{
            FactView, FaqView, FigureView, IntermediaryView, ItemView, LinkView, MaterialView, StatusView,
        },
    },
    item_parts as parts, situation, text,
};
use crate::model::{ClosedList as _, DayUnit, Item, ItemRef, ItemStatus, Limit, Part, Route, Slug};

/// The guide of `item`.
pub(super) fn item(renderer: &EditionRenderer, item: &Item) -> ItemView {
    let mut view = without_text(renderer, item);
    view.guide = guide(renderer, item);
    view.contents = contents(renderer, &view);
    view
}

/// The guide of `item` without its long text and its contents.
fn without_text(renderer: &EditionRenderer, item: &Item) -> ItemView {
    let plan = renderer.plan();
    let words = renderer.words();
    let department = &item.id.department;
    let materials = parts::materials(renderer, item);
    ItemView {
        name: item.name.to_string(),
        url: renderer.url(&Route::item(&item.id)),
        summary: text(item.summary.as_ref()),
        aliases: item.aliases_search.iter().map(ToString::to_string).collect(),
        department: renderer.department_link(department),
        figures: shown_figures(renderer, item),
        missing: missing(renderer, item),
        status: status(renderer, item),
        apply_url: None,
        notice_url: sheet(renderer, &Route::notice(&item.id)),
        poster_url: sheet(renderer, &Route::poster(&item.id)),
        facts: facts(renderer, item),
        audience: item.audience.iter().map(|audience| renderer.name(*audience)).collect(),
        topics: topics(renderer, item),
        parent: text(item.parent.as_ref()),
        siblings: siblings(renderer, item),
        situations: situation::questions(renderer, item),
        answers: Vec::new(),
        conditions: parts::conditions(renderer, item),
        material_files: materials.iter().flatten().any(MaterialView::has_files),
        materials,
        steps: parts::steps(renderer, item),
        diagram: diagram::draw(&procedure_nodes(renderer, item), words.get("diagram_procedure")),
        limit: parts::limit(renderer, item),
        fees: parts::fees(renderer, item),
        result: parts::result(renderer, item),
        windows: item.windows.iter().map(|window| parts::window(renderer, window)).collect(),
        basis: item.legal_basis.iter().map(|basis| parts::basis(renderer, item, basis)).collect(),
        consultation: item.consultation.as_deref().map(|hotline| parts::hotline(renderer, hotline)),
        complaint: item.complaint.as_deref().map(|hotline| parts::hotline(renderer, hotline)),
        remedies: parts::remedies(renderer, item),
        faq: item
            .faq
            .iter()
            .map(|faq| FaqView { question: faq.question.to_string(), answer: faq.answer.to_string() })
            .collect(),
        intermediaries: intermediaries(item),
        related: item
            .related
            .iter()
            .filter_map(|name| ItemRef::parse(name, Some(department)))
            .filter_map(|id| plan.item(&id).map(|page| renderer.link(page)))
            .collect(),
        joints: renderer.links(plan.joints_of(&item.id)),
        guide: None,
        contents: Vec::new(),
        reviewed: item.review.as_ref().and_then(|review| review.updated).map(|date| renderer.day(date)),
        review_by: item.review.as_ref().and_then(|review| review.review_by).map(|date| renderer.day(date)),
        maintainer: item.review.as_ref().and_then(|review| text(review.maintainer.as_ref())),
    }
}

/// The guide of `item` in short: what depends on the answers, and where to ask.
pub(super) fn in_short(renderer: &EditionRenderer, item: &Item) -> ItemView {
    let mut view = without_text(renderer, item);
    view.missing.clear();
    view.facts.clear();
    view.basis.clear();
    view.complaint = None;
    view.remedies.clear();
    view.faq.clear();
    view.intermediaries.clear();
    view.related.clear();
    view.joints.clear();
    view.contents = contents(renderer, &view);
    view
}

/// The address of a sheet to print, where it is planned.
fn sheet(renderer: &EditionRenderer, route: &Route) -> Option<String> {
    renderer.plan().page_at(route).map(|_| renderer.url(route))
}

fn guide(renderer: &EditionRenderer, item: &Item) -> Option<String> {
    let guide = renderer.plan().checked().site().guides.get(&item.id)?;
    let place = BodyPlace { path: &guide.path, department: Some(&item.id.department) };
    (!guide.body.is_empty()).then(|| renderer.body(&guide.body, place))
}

fn intermediaries(item: &Item) -> Vec<IntermediaryView> {
    let view = |service: &crate::model::Intermediary| IntermediaryView {
        name: service.name.to_string(),
        basis: text(service.basis.as_ref()),
        providers: text(service.providers.as_ref()),
        fee: text(service.fee.as_ref()),
    };
    item.intermediaries.iter().map(view).collect()
}

/// Names of the statutory parts that are not yet public.
fn missing(renderer: &EditionRenderer, item: &Item) -> Vec<String> {
    if item.status == ItemStatus::Abolished {
        return Vec::new();
    }
    let words = renderer.words();
    Part::ALL
        .iter()
        .filter(|part| !item.has(**part))
        .map(|part| words.get(&format!("part_{}", part.key())).to_owned())
        .collect()
}

/// The figures of `item`; none of one that is abolished.
pub(super) fn shown_figures(renderer: &EditionRenderer, item: &Item) -> Vec<FigureView> {
    if item.status == ItemStatus::Abolished { Vec::new() } else { figures(renderer, item) }
}

/// The five figures: promised limit, visits, fee, materials, online depth.
pub(super) fn figures(renderer: &EditionRenderer, item: &Item) -> Vec<FigureView> {
    let words = renderer.words();
    let unknown = || (words.get("unknown").to_owned(), String::new());
    let figure = |key: &'static str, (value, unit): (String, String), note: Option<String>| FigureView {
        label: words.get(&format!("figure_{key}")).to_owned(),
        value,
        unit,
        note,
    };
    let promised = match item.promised() {
        None => unknown(),
        Some(Limit::OnTheSpot) => (words.get("limit_on_the_spot").to_owned(), String::new()),
        Some(Limit::Days(days, DayUnit::Working)) => {
            (days.to_string(), words.counted("unit_working_days", days as usize).to_owned())
        }
        Some(Limit::Days(days, DayUnit::Calendar)) => {
            (days.to_string(), words.counted("unit_calendar_days", days as usize).to_owned())
        }
    };
    let statutory = item
        .statutory()
        .map(|limit| words.fill("figure_statutory", &[("limit", &format::limit(limit, words))]));
    let handling = item.handling.as_ref();
    let visits = handling.and_then(|handling| handling.visits).map_or_else(unknown, |visits| {
        (visits.to_string(), words.counted("unit_times", visits as usize).to_owned())
    });
    let fee = match item.fees.as_deref() {
        None => unknown(),
        Some([]) => (words.get("fee_free").to_owned(), String::new()),
        Some(_) => (words.get("fee_charged").to_owned(), String::new()),
    };
    let materials = item.materials.as_ref().map_or_else(unknown, |list| {
        (list.len().to_string(), words.counted("unit_copies", list.len()).to_owned())
    });
    let online = handling
        .and_then(|handling| handling.online_depth)
        .map_or_else(unknown, |depth| (renderer.name(depth), String::new()));
    vec![
        figure("promised", promised, statutory),
        figure("visits", visits, None),
        figure("fee", fee, None),
        figure("materials", materials, None),
        figure("online", online, None),
    ]
}

pub(super) fn status(renderer: &EditionRenderer, item: &Item) -> Option<StatusView> {
    if item.status == ItemStatus::InForce {
        return None;
    }
    let successor = item
        .successor
        .as_ref()
        .and_then(|name| ItemRef::parse(name, Some(&item.id.department)))
        .and_then(|id| renderer.plan().item(&id).map(|page| renderer.link(page)));
    Some(StatusView {
        key: item.status.key(),
        name: renderer.name(item.status),
        since: item.since.map(|date| renderer.words().fill("status_since", &[("date", &renderer.day(date))])),
        reason: text(item.reason.as_ref()),
        successor,
    })
}

/// The rows of basic facts in official order.
fn facts(renderer: &EditionRenderer, item: &Item) -> Vec<FactView> {
    let words = renderer.words();
    let handling = item.handling.as_deref();
    let flag = |value: Option<bool>| {
        value.map(|value| words.get(if value { "supported" } else { "unsupported" }).to_owned())
    };
    let agency = item.agency.as_deref().map(str::to_owned);
    let co_agencies: Vec<String> = item
        .co_agencies
        .iter()
        .map(|slug| {
            Slug::parse(slug).map_or_else(|| slug.to_string(), |slug| renderer.department_name(&slug))
        })
        .collect();
    let channels = handling.map_or(&[][..], |handling| &handling.channels);
    let channels: Vec<String> = channels.iter().map(|way| renderer.name(*way)).collect();
    let rows = [
        ("code", text(item.code.as_ref())),
        ("type", item.item_type.map(|value| renderer.name(value))),
        ("agency", Some(agency.unwrap_or_else(|| renderer.department_name(&item.id.department)))),
        ("agency_nature", item.agency_nature.map(|value| renderer.name(value))),
        ("level", item.level.map(|value| renderer.name(value))),
        ("power_source", item.power_source.map(|value| renderer.name(value))),
        ("entrusted", text(item.entrusted.as_ref())),
        ("co_agencies", (!co_agencies.is_empty()).then(|| words.join(&co_agencies))),
        ("case_kind", handling.and_then(|handling| handling.kind).map(|value| renderer.name(value))),
        ("channels", (!channels.is_empty()).then(|| words.join(&channels))),
        ("scope", handling.and_then(|handling| handling.scope).map(|value| renderer.name(value))),
        ("visits_reason", handling.and_then(|handling| text(handling.visits_reason.as_ref()))),
        ("express", flag(handling.and_then(|handling| handling.express))),
        ("appointment", flag(handling.and_then(|handling| handling.appointment))),
        ("agent", flag(handling.and_then(|handling| handling.agent))),
        ("online_payment", flag(handling.and_then(|handling| handling.online_payment))),
        ("suitability", suitability(renderer, item)),
    ];
    rows.into_iter()
        .filter_map(|(key, value)| {
            Some(FactView { label: words.get(&format!("fact_{key}")).to_owned(), value: value? })
        })
        .collect()
}

fn suitability(renderer: &EditionRenderer, item: &Item) -> Option<String> {
    let suits = item.online_suitability.as_ref()?;
    let words = renderer.words();
    let mut parts: Vec<&str> = Vec::new();
    if suits.site_survey {
        parts.push(words.get("site_survey"));
    }
    if suits.bulky_drawings {
        parts.push(words.get("bulky_drawings"));
    }
    if parts.is_empty() {
        parts.push(words.get("suits_online"));
    }
    parts.extend(suits.reason.as_deref());
    Some(parts.join(words.get("clause_separator")))
}

fn topics(renderer: &EditionRenderer, item: &Item) -> Vec<LinkView> {
    let slugs = item.topics.iter().chain(&item.life_events);
    slugs
        .filter_map(|slug| renderer.plan().page_at(&Route::topic(slug)).map(|page| renderer.link(page)))
        .collect()
}

fn siblings(renderer: &EditionRenderer, item: &Item) -> Vec<LinkView> {
    let Some(parent) = &item.parent else { return Vec::new() };
    let own = Route::item(&item.id);
    renderer
        .plan()
        .siblings(&item.id.department, parent)
        .iter()
        .map(|id| renderer.plan().page(*id))
        .filter(|page| page.route != own)
        .map(|page| renderer.link(page))
        .collect()
}

/// Links to the parts that `view` shows, in the order of the page.
fn contents(renderer: &EditionRenderer, view: &ItemView) -> Vec<LinkView> {
    let shown = [
        ("conditions", !view.conditions.is_empty()),
        ("materials", view.materials.is_some()),
        ("procedure", !view.steps.is_empty()),
        ("limit", view.limit.is_some()),
        ("fees", view.fees.is_some()),
        ("result", view.result.is_some()),
        ("windows", !view.windows.is_empty()),
        ("basic", !view.facts.is_empty()),
        ("basis", !view.basis.is_empty()),
        ("consultation", view.consultation.is_some()),
        ("complaint", view.complaint.is_some()),
        ("remedies", !view.remedies.is_empty()),
        ("faq", !view.faq.is_empty()),
        ("guide", view.guide.is_some()),
        ("related", !view.related.is_empty() || !view.joints.is_empty()),
    ];
    shown
        .into_iter()
        .filter(|(_, shown)| *shown)
        .map(|(key, _)| LinkView {
            title: renderer.words().get(&format!("part_{key}")).to_owned(),
            url: format!("#{key}"),
        })
        .collect()
}
