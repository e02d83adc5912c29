//! A form.

use super::{Resolver, boxed, item_parts::choice, when};
use crate::{
    load::raw::{RawField, RawForm},
    model::{Field, Form, FormRef, Section},
    source::FieldPath,
};

/// Resolves the form `id`.
pub(in crate::load) fn form(run: &mut Resolver<'_>, id: FormRef, raw: RawForm) -> Form {
    let RawForm { title, items, intro, version, valid_from, sections, declaration, aliases } = raw;
    Form {
        path: run.path.clone(),
        id,
        title: title.into(),
        items: items.into(),
        intro,
        version,
        valid_from: run.date(valid_from.as_ref(), || FieldPath::of("valid_from")),
        sections: boxed(sections, |raw| Section {
            title: raw.title,
            hint: raw.hint,
            when: when(raw.when),
            fields: boxed(raw.fields, field),
        }),
        declaration,
        aliases: aliases.into(),
    }
}

fn field(raw: RawField) -> Field {
    let RawField {
        id,
        label,
        hint,
        r#type,
        required,
        when: applies,
        min,
        max,
        min_length,
        max_length,
        options,
        columns,
        min_rows,
        max_rows,
        accept,
        max_size,
        sample,
        personal,
        declaration,
    } = raw;
    Field {
        id,
        label,
        hint,
        field_type: r#type.0,
        required,
        when: when(applies),
        min,
        max,
        min_length,
        max_length,
        options: boxed(options, choice),
        columns: boxed(columns, field),
        min_rows,
        max_rows,
        accept: accept.into(),
        max_size,
        sample,
        personal,
        declaration,
    }
}
