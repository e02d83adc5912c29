//! Forms.

use super::{
    super::{
        EditionRenderer,
        views::{FieldView, FormGroup, FormRow, FormView, FormsView, SectionView},
    },
    text,
};
use crate::{
    model::{ClosedList as _, Field, FieldType, Form, ItemRef, Slug},
    plan::{PageId, PageKind, PlannedPage},
};

/// The forms of the site, or of department `only`.
pub(super) fn forms(renderer: &EditionRenderer, only: Option<&Slug>) -> FormsView {
    let mut groups: Vec<(Slug, FormGroup)> = Vec::new();
    for id in &renderer.plan().home().forms {
        let PageKind::Form(form) = &renderer.plan().page(*id).kind else { continue };
        let slug = &form.id.department;
        if only.is_some_and(|only| only != slug) {
            continue;
        }
        let row = row(renderer, renderer.plan().page(*id), form);
        match groups.last_mut() {
            Some((last, group)) if last == slug => group.rows.push(row),
            _ => {
                let department = renderer.department_link(slug);
                groups.push((slug.clone(), FormGroup { department, rows: vec![row] }));
            }
        }
    }
    FormsView { groups: groups.into_iter().map(|(_, group)| group).collect() }
}

/// The form on page `id`.
pub(super) fn form_row(renderer: &EditionRenderer, id: PageId) -> Option<FormRow> {
    let page = renderer.plan().page(id);
    match &page.kind {
        PageKind::Form(form) => Some(row(renderer, page, form)),
        _ => None,
    }
}

fn row(renderer: &EditionRenderer, page: &PlannedPage, form: &Form) -> FormRow {
    let items = form.items.iter().filter_map(|name| {
        let id = ItemRef::parse(name, Some(&form.id.department))?;
        renderer.plan().item(&id).map(|page| renderer.link(page))
    });
    FormRow {
        title: page.title.to_string(),
        url: renderer.url(&page.route),
        items: items.collect(),
        version: text(form.version.as_ref()),
        valid_from: form.valid_from.map(|date| renderer.day(date)),
    }
}

/// A form.
pub(super) fn form(renderer: &EditionRenderer, page: &PlannedPage, form: &Form) -> FormView {
    FormView {
        form: row(renderer, page, form),
        department: renderer.department_link(&form.id.department),
        intro: text(form.intro.as_ref()),
        sections: form
            .sections
            .iter()
            .map(|section| SectionView {
                title: section.title.to_string(),
                hint: text(section.hint.as_ref()),
                fields: section.fields.iter().map(|field| field_view(renderer, field)).collect(),
            })
            .collect(),
        declaration: text(form.declaration.as_ref()),
    }
}

fn field_view(renderer: &EditionRenderer, field: &Field) -> FieldView {
    FieldView {
        label: field.label.to_string(),
        hint: text(field.hint.as_ref()),
        type_name: renderer.name(field.field_type),
        type_key: field.field_type.key(),
        required: field.required,
        options: field.options.iter().map(|option| option.label.to_string()).collect(),
        columns: field.columns.iter().map(|column| column.label.to_string()).collect(),
        sample: sample(renderer, field),
    }
}

/// The sample of a field as a person would write it: labels of options, yes or no, both ends of a range.
fn sample(renderer: &EditionRenderer, field: &Field) -> Option<String> {
    let written = field.sample.as_deref()?;
    let words = renderer.words();
    match (field.field_type, written) {
        (FieldType::YesNo, "yes" | "true") => return Some(words.get("yes").to_owned()),
        (FieldType::YesNo, "no" | "false") => return Some(words.get("no").to_owned()),
        (FieldType::DateRange, range) => {
            let range = range
                .split_once('/')
                .map(|(from, to)| words.fill("date_range", &[("from", &from), ("to", &to)]));
            return range.or_else(|| Some(written.to_owned()));
        }
        _ => {}
    }
    if field.options.is_empty() {
        return Some(written.to_owned());
    }
    let label = |id: &str| {
        let option = field.options.iter().find(|option| &*option.id == id.trim());
        option.map_or_else(|| id.to_owned(), |option| option.label.to_string())
    };
    let labels: Vec<String> = written.split(',').map(label).collect();
    Some(words.join(&labels))
}
