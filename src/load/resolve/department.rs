//! A department.

use super::{Resolver, boxed, item_parts::hotline, value};
use crate::{
    load::raw::RawDepartment,
    model::{Body, Contact, Department, DepartmentKind, Leader, Office, Slug, initials},
};

/// Resolves the department `slug`; `functions` is its parsed text.
pub(in crate::load) fn department(
    run: &mut Resolver<'_>,
    slug: Slug,
    raw: RawDepartment,
    functions: Body,
) -> Department {
    let RawDepartment {
        name,
        short_name,
        abbreviation,
        code,
        kind,
        level,
        order,
        functions: _,
        leaders,
        offices,
        contact,
        centers,
        complaint,
        website,
        maintainers,
        aliases,
    } = raw;
    Department {
        path: run.path.clone(),
        slug,
        short_name: short_name.as_ref().map_or_else(|| name.clone().into(), |short| short.clone().into()),
        abbreviation: abbreviation.unwrap_or_else(|| initials(&name).into()),
        name: name.into(),
        code,
        kind: value(kind).unwrap_or(DepartmentKind::Constituent),
        level: value(level),
        order,
        functions,
        leaders: boxed(leaders, |raw| Leader {
            name: raw.name,
            post: raw.post,
            duties: raw.duties,
            photo: raw.photo,
        }),
        offices: boxed(offices, |raw| Office {
            name: raw.name,
            duties: raw.duties,
            phone: raw.phone,
            address: raw.address,
        }),
        contact: contact.map_or_else(Contact::default, |raw| Contact {
            address: raw.address,
            postcode: raw.postcode,
            phone: raw.phone,
            fax: raw.fax,
            email: raw.email,
            hours: raw.hours,
        }),
        centers: run.slugs(&centers, "centers"),
        complaint: complaint.map(|complaint| Box::new(hotline(run, complaint))),
        website,
        maintainers: maintainers.into_iter().collect(),
        aliases: aliases.into(),
    }
}
