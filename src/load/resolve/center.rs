//! A centre.

use super::{Resolver, item_parts::position, values};
use crate::{
    diagnostic::{Diagnostic, Message},
    load::{
        codes,
        raw::{RawCenter, RawOpening},
    },
    model::{Center, CenterWindow, Floor, Opening, Slug},
    source::{FieldPath, Place},
};

/// Resolves the centre `slug`.
pub(in crate::load) fn center(run: &mut Resolver<'_>, slug: Slug, raw: RawCenter) -> Center {
    // One line a field would hide the rest of the function.
    #[rustfmt::skip]
    let RawCenter {
        name, kind, summary, address, postcode, phone, email, url, hours, opening, transport, map,
        floors, departments, services, accessibility, photo, scope, process, aliases,
    } = raw;
    let mut floor = |(at, raw): (usize, crate::load::raw::RawFloor)| Floor {
        name: raw.name,
        windows: raw
            .windows
            .into_iter()
            .enumerate()
            .map(|(index, raw)| CenterWindow {
                departments: raw
                    .departments
                    .iter()
                    .enumerate()
                    .filter_map(|(position, text)| {
                        let window = FieldPath::of("floors").index(at).key("windows").index(index);
                        run.slug(text, || window.key("departments").index(position))
                    })
                    .collect(),
                name: raw.name,
                does: raw.does,
                phone: raw.phone,
            })
            .collect(),
    };
    let floors = floors.into_iter().enumerate().map(&mut floor).collect();
    Center {
        path: run.path.clone(),
        slug,
        name: name.into(),
        kind: kind.0,
        summary,
        address,
        postcode,
        phone,
        email,
        url,
        hours,
        opening: opening.into_iter().enumerate().filter_map(|(at, raw)| opening_at(run, at, raw)).collect(),
        transport,
        map: map.map(position),
        floors,
        departments: run.slugs(&departments, "departments"),
        services: services.into(),
        accessibility,
        photo,
        scope,
        process,
        aliases: aliases.into(),
    }
}

/// The hours written at place `at`; those that end before they begin are reported and dropped.
fn opening_at(run: &mut Resolver<'_>, at: usize, raw: RawOpening) -> Option<Opening> {
    let field = |key: &str| FieldPath::of("opening").index(at).key(key);
    let (from, to) = (run.time(&raw.from, || field("from"))?, run.time(&raw.to, || field("to"))?);
    if from >= to {
        let finding = Diagnostic::new(
            &codes::BAD_DATE,
            Place::field(run.path, field("to")),
            Message::new(format!("{to} 不在 {from} 之后"), format!("{to} is not after {from}")),
        )
        .hint(Message::new(
            "中午休息的，上午、下午各写一条",
            "write an entry each for morning and afternoon",
        ));
        run.diagnostics.push(finding);
        return None;
    }
    Some(Opening { days: values(raw.days), from, to })
}
