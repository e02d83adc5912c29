//! Centres.

use super::{
    super::{
        EditionRenderer, format,
        views::{CenterRow, CenterView, CenterWindowView, CentersView, FloorView},
    },
    department, opening, text,
};
use crate::{
    model::{Center, CenterKind, Edition},
    plan::{DataFile, PageKind, PlannedPage},
};

/// The list of centres.
pub(super) fn centers(renderer: &EditionRenderer) -> CentersView {
    let of = |kind: CenterKind| -> Vec<CenterRow> {
        let pages = renderer.plan().home().centers.iter().map(|id| renderer.plan().page(*id));
        pages
            .filter_map(|page| match &page.kind {
                PageKind::Center(center) if center.kind == kind => Some(row(renderer, page, center)),
                _ => None,
            })
            .collect()
    };
    CentersView { service: of(CenterKind::Service), complaint: of(CenterKind::Complaint) }
}

fn row(renderer: &EditionRenderer, page: &PlannedPage, center: &Center) -> CenterRow {
    CenterRow {
        name: page.title.to_string(),
        url: renderer.url(&page.route),
        summary: text(center.summary.as_ref()),
        address: text(center.address.as_ref()),
        hours: center.hours.as_deref().map(str::to_owned),
        phone: center.phone.as_deref().map(format::phone),
    }
}

/// A centre.
pub(super) fn center(renderer: &EditionRenderer, page: &PlannedPage, center: &Center) -> CenterView {
    CenterView {
        center: row(renderer, page, center),
        kind_name: renderer.name(center.kind),
        postcode: text(center.postcode.as_ref()),
        email: text(center.email.as_ref()),
        website: text(center.url.as_ref()),
        transport: text(center.transport.as_ref()),
        position: center.map.map(|position| format::position(position, renderer.words())),
        opening: opening::hours(renderer, center),
        changes: opening::changes(renderer, center),
        schedule: opening::schedule(renderer, center),
        calendar_url: renderer
            .plan()
            .checked()
            .site()
            .config
            .output
            .data
            .then(|| renderer.url_in(Edition::Original, &DataFile::WorkingDays.route())),
        floors: center
            .floors
            .iter()
            .map(|floor| FloorView {
                name: floor.name.to_string(),
                windows: floor
                    .windows
                    .iter()
                    .map(|window| CenterWindowView {
                        name: window.name.to_string(),
                        departments: window
                            .departments
                            .iter()
                            .map(|slug| renderer.department_name(slug))
                            .collect(),
                        does: text(window.does.as_ref()),
                        phone: window.phone.as_deref().map(format::phone),
                    })
                    .collect(),
            })
            .collect(),
        departments: department::links(renderer, &center.departments),
        services: center.services.iter().map(ToString::to_string).collect(),
        accessibility: text(center.accessibility.as_ref()),
        scope: text(center.scope.as_ref()),
        process: text(center.process.as_ref()),
        items: renderer.links(renderer.plan().items_in(&center.slug)),
    }
}
