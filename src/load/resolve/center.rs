//! A centre.

use super::{Resolver, boxed, item_parts::position};
use crate::{
    load::raw::RawCenter,
    model::{Center, CenterWindow, Floor, Opening, Slug},
    source::FieldPath,
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
        opening: boxed(opening, |raw| Opening { days: raw.days.into(), from: raw.from, to: raw.to }),
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
