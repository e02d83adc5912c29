//! Departments.

use super::{
    super::{
        EditionRenderer,
        body::BodyPlace,
        format,
        views::{
            DepartmentGroup, DepartmentRow, DepartmentView, DepartmentsView, FactView, LeaderView, LinkView,
            OfficeView,
        },
    },
    column::teaser,
    forms::form_row,
    item_parts::hotline,
    items::item_row,
    text,
};
use crate::{
    model::{ClosedList as _, Department, DepartmentKind, Owner, Route, Slug},
    plan::{PageId, PageKind},
};

/// Items shown on a department's home.
const ITEMS_SHOWN: usize = 10;

/// The list of departments by kind.
pub(super) fn departments(renderer: &EditionRenderer) -> DepartmentsView {
    let rows = |kind: DepartmentKind| -> Vec<DepartmentRow> {
        let homes = renderer.plan().home().departments.iter();
        homes.filter_map(|id| row(renderer, *id, Some(kind))).collect()
    };
    DepartmentsView {
        groups: DepartmentKind::ALL
            .iter()
            .map(|kind| DepartmentGroup { name: renderer.name(*kind), rows: rows(*kind) })
            .filter(|group| !group.rows.is_empty())
            .collect(),
    }
}

/// The department whose home is page `id`, if it is of `kind`.
pub(super) fn row(
    renderer: &EditionRenderer,
    id: PageId,
    kind: Option<DepartmentKind>,
) -> Option<DepartmentRow> {
    let page = renderer.plan().page(id);
    let PageKind::Department(slug) = &page.kind else { return None };
    let department = renderer.plan().checked().site().departments.get(slug)?;
    if kind.is_some_and(|kind| kind != department.kind) {
        return None;
    }
    Some(DepartmentRow {
        name: page.title.to_string(),
        url: renderer.url(&page.route),
        item_count: renderer.plan().department(slug).map_or(0, |plan| plan.item_pages.len()),
        phone: department.contact.phone.as_deref().map(format::phone),
    })
}

/// A department's home.
pub(super) fn department(renderer: &EditionRenderer, slug: &Slug) -> Option<DepartmentView> {
    let plan = renderer.plan();
    let department = plan.checked().site().departments.get(slug)?;
    let planned = plan.department(slug)?;
    let place = BodyPlace { path: &department.path, department: Some(slug) };
    let owner = Owner::Department(slug.clone());
    let home = plan.page(planned.home?);
    Some(DepartmentView {
        name: home.title.to_string(),
        url: renderer.url(&home.route),
        functions: (!department.functions.is_empty()).then(|| renderer.body(&department.functions, place)),
        leaders: leaders(renderer, department),
        offices: department
            .offices
            .iter()
            .map(|office| OfficeView {
                name: office.name.to_string(),
                duties: text(office.duties.as_ref()),
                phone: office.phone.as_deref().map(format::phone),
                address: text(office.address.as_ref()),
            })
            .collect(),
        contact: contact(renderer, department),
        email: text(department.contact.email.as_ref()),
        phone: department.contact.phone.as_deref().map(format::phone),
        complaint: department.complaint.as_deref().map(|complaint| hotline(renderer, complaint)),
        centers: department
            .centers
            .iter()
            .filter_map(|slug| plan.page_at(&Route::center(slug)).map(|page| renderer.link(page)))
            .collect(),
        items: planned
            .item_pages
            .iter()
            .take(ITEMS_SHOWN)
            .filter_map(|id| match &plan.page(*id).kind {
                PageKind::Item(item) => Some(item_row(renderer, item)),
                _ => None,
            })
            .collect(),
        item_count: planned.item_pages.len(),
        booklet_url: planned.booklet.map(|id| renderer.url(&plan.page(id).route)),
        items_url: planned.items.map(|id| renderer.url(&plan.page(id).route)),
        forms: planned.forms.iter().filter_map(|id| form_row(renderer, *id)).collect(),
        columns: planned.columns.iter().map(|column| teaser(renderer, column, &owner)).collect(),
        pages: renderer.links(&planned.standing),
        maintainers: maintainers(renderer, department),
        website: text(department.website.as_ref()),
    })
}

fn leaders(renderer: &EditionRenderer, department: &Department) -> Vec<LeaderView> {
    let photo = |name: &crate::model::Text| {
        renderer.target_url(&crate::check::department_file(name, &department.path), &department.path)
    };
    department
        .leaders
        .iter()
        .map(|leader| LeaderView {
            name: leader.name.to_string(),
            post: text(leader.post.as_ref()),
            duties: text(leader.duties.as_ref()),
            photo: leader.photo.as_ref().map(photo),
        })
        .collect()
}

fn contact(renderer: &EditionRenderer, department: &Department) -> Vec<FactView> {
    let contact = &department.contact;
    let rows = [
        ("fact_address", text(contact.address.as_ref())),
        ("fact_postcode", text(contact.postcode.as_ref())),
        ("fact_fax", text(contact.fax.as_ref())),
        ("fact_hours", contact.hours.as_deref().map(str::to_owned)),
        ("fact_department_code", text(department.code.as_ref())),
    ];
    rows.into_iter()
        .filter_map(|(key, value)| {
            Some(FactView { label: renderer.words().get(key).to_owned(), value: value? })
        })
        .collect()
}

/// Who maintains what: columns by their names, items by the word for them.
fn maintainers(renderer: &EditionRenderer, department: &Department) -> Vec<FactView> {
    let config = &renderer.plan().checked().site().config;
    let words = renderer.words();
    department
        .maintainers
        .iter()
        .map(|(pattern, post)| {
            let label = match config.column(pattern) {
                Some(column) => column.name.to_string(),
                None if pattern.starts_with("items") => words.get("fact_items").to_owned(),
                None if pattern.starts_with("forms") => words.get("nav_forms").to_owned(),
                None => pattern.to_string(),
            };
            FactView { label, value: post.to_string() }
        })
        .collect()
}

/// A link to each department of `slugs`.
pub(super) fn links(renderer: &EditionRenderer, slugs: &[Slug]) -> Vec<LinkView> {
    slugs.iter().map(|slug| renderer.department_link(slug)).collect()
}
