//! Items into records: what the pages say, from the same model and with the same rules.

use super::{
    super::EditionRenderer,
    fill_parts as parts,
    record::ItemRecord,
    values::{Reference, Term, day, terms},
};
use crate::{
    model::{Item, ItemRef, Joint, LinkTarget, Route, Slug, Text},
    plan::PageKind,
};

/// The record of `item`.
pub(super) fn record<'a>(renderer: &'a EditionRenderer, item: &'a Item) -> ItemRecord<'a> {
    let department = &item.id.department;
    ItemRecord {
        id: item.id.to_string(),
        url: renderer.absolute(&Route::item(&item.id)),
        aliases: item.aliases.iter().map(|alias| renderer.absolute(&Route::old(alias))).collect(),
        name: &item.name,
        summary: item.summary.as_deref(),
        aliases_search: texts(&item.aliases_search),
        code: item.code.as_deref(),
        parent: item.parent.as_deref(),
        r#type: item.item_type.map(Term),
        status: Term(item.status),
        since: day(item.since),
        successor: item.successor.as_deref().and_then(|name| other_item(renderer, item, name)),
        reason: item.reason.as_deref(),
        level: item.level.map(Term),
        power_source: item.power_source.map(Term),
        department: renderer.department_reference(department),
        agency: item.agency.as_deref().unwrap_or_else(|| department_name(renderer, department)),
        agency_nature: item.agency_nature.map(Term),
        entrusted: item.entrusted.as_deref(),
        co_agencies: item.co_agencies.iter().map(|written| body(renderer, written)).collect(),
        audience: terms(&item.audience),
        topics: topics(renderer, &item.topics),
        life_events: topics(renderer, &item.life_events),
        legal_basis: item.legal_basis.iter().map(|basis| parts::basis(renderer, item, basis)).collect(),
        conditions: item.conditions.iter().map(parts::condition).collect(),
        situations: item.situations.iter().map(parts::situation).collect(),
        materials: item
            .materials
            .as_ref()
            .map(|list| list.iter().map(|material| parts::material(renderer, item, material)).collect()),
        procedure: item.procedure.iter().map(parts::step).collect(),
        time_limit: item.time_limit.as_deref().map(parts::limits),
        result: item.outcome.as_deref().map(|outcome| parts::outcome(renderer, item, outcome)),
        fees: item.fees.as_ref().map(|list| list.iter().map(parts::fee).collect()),
        handling: item.handling.as_deref().map(parts::handling),
        online_suitability: item.online_suitability.as_deref().map(parts::suitability),
        windows: item.windows.iter().map(|window| parts::window(renderer, window)).collect(),
        consultation: item.consultation.as_deref().map(|hotline| parts::hotline(renderer, hotline)),
        complaint: item.complaint.as_deref().map(|hotline| parts::hotline(renderer, hotline)),
        remedies: parts::remedies(item),
        faq: item.faq.iter().map(parts::faq).collect(),
        related: item.related.iter().filter_map(|name| other_item(renderer, item, name)).collect(),
        intermediaries: item.intermediaries.iter().map(parts::intermediary).collect(),
        joint: joints(renderer, &item.id),
        review: item.review.as_deref().map(parts::review),
    }
}

fn texts(list: &[Text]) -> Vec<&str> {
    list.iter().map(|text| &**text).collect()
}

/// The item that `item` names, if the site has it.
fn other_item(renderer: &EditionRenderer, item: &Item, name: &str) -> Option<Reference> {
    let id = ItemRef::parse(name, Some(&item.id.department))?;
    let page = renderer.plan().item(&id)?;
    Some(Reference {
        id: id.to_string(),
        name: page.title.to_string(),
        url: Some(renderer.absolute(&page.route)),
    })
}

/// A body that takes part: a department of the site, or a name.
fn body(renderer: &EditionRenderer, written: &str) -> Reference {
    match Slug::parse(written) {
        Some(slug) => renderer.department_reference(&slug),
        None => Reference { id: written.to_owned(), name: written.to_owned(), url: None },
    }
}

fn topics(renderer: &EditionRenderer, slugs: &[Slug]) -> Vec<Reference> {
    let reference = |slug: &Slug| {
        let page = renderer.plan().page_at(&Route::topic(slug))?;
        let url = Some(renderer.absolute(&page.route));
        Some(Reference { id: slug.to_string(), name: page.title.to_string(), url })
    };
    slugs.iter().filter_map(reference).collect()
}

fn joints(renderer: &EditionRenderer, id: &ItemRef) -> Vec<Reference> {
    let pages = renderer.plan().joints_of(id).iter().map(|page| renderer.plan().page(*page));
    pages
        .filter_map(|page| match &page.kind {
            PageKind::Joint(joint) => Some(renderer.joint_reference(joint)),
            _ => None,
        })
        .collect()
}

fn department_name<'a>(renderer: &'a EditionRenderer, slug: &'a Slug) -> &'a str {
    let department = renderer.plan().checked().site().departments.get(slug);
    department.map_or(slug.as_str(), |department| &department.name)
}

impl EditionRenderer {
    /// A reference to department `slug`.
    pub(super) fn department_reference(&self, slug: &Slug) -> Reference {
        let route = Route::department(slug);
        Reference {
            id: slug.to_string(),
            name: department_name(self, slug).to_owned(),
            url: self.plan().page_at(&route).map(|_| self.absolute(&route)),
        }
    }

    /// A reference to `joint`.
    pub(super) fn joint_reference(&self, joint: &Joint) -> Reference {
        let url = Some(self.absolute(&Route::joint(&joint.slug)));
        Reference { id: joint.slug.to_string(), name: joint.name.to_string(), url }
    }

    /// A reference to centre `slug`, if there is one.
    pub(super) fn center_reference(&self, slug: &Slug) -> Option<Reference> {
        let center = self.plan().checked().site().centers.get(slug)?;
        let url = Some(self.absolute(&Route::center(slug)));
        Some(Reference { id: slug.to_string(), name: center.name.to_string(), url })
    }

    /// The absolute address of the file `name` of the department of `item`, if the site has it.
    pub(super) fn file_address(&self, item: &Item, name: &str) -> Option<String> {
        self.address(item, &crate::check::department_file(name, &item.path))
    }

    /// The absolute address of what `target` names in the file of `item`.
    pub(super) fn address(&self, item: &Item, target: &LinkTarget) -> Option<String> {
        self.plan().address_of(target, &item.path).map(|route| self.absolute(route))
    }
}
