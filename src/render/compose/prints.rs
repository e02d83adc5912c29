//! Sheets to print, and what several items use.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

use super::{
    super::{
        EditionRenderer, format,
        views::{BookletItem, BookletView, NoticeView, PosterView, SheetView, UsesView},
    },
    item, item_parts as parts, items, text,
};
use crate::{
    model::{Item, MaterialNeed, Route, Slug},
    plan::{PageKind, UseKind},
};

/// Materials on a poster: what is more stands in the guide.
const MOST_MATERIALS: usize = 8;

/// Light modules around a code (ISO/IEC 18004).
const QUIET: usize = 4;

/// What a sheet says of `item`.
fn sheet(renderer: &EditionRenderer, item: &Item) -> SheetView {
    SheetView {
        name: item.name.to_string(),
        url: renderer.url(&Route::item(&item.id)),
        department: renderer.department_link(&item.id.department),
        summary: text(item.summary.as_ref()),
        status: item::status(renderer, item),
        figures: item::shown_figures(renderer, item),
        conditions: parts::conditions(renderer, item),
        materials: parts::materials(renderer, item),
        steps: parts::steps(renderer, item),
        fees: parts::fees(renderer, item),
        windows: item.windows.iter().map(|window| parts::window(renderer, window)).collect(),
        consultation: item.consultation.as_deref().map(|hotline| parts::hotline(renderer, hotline)),
    }
}

/// The one-time notice (一次性告知单) of `item`: what the law wants told at once, and room for the clerk.
pub(super) fn notice(renderer: &EditionRenderer, item: &Item) -> NoticeView {
    NoticeView { item: sheet(renderer, item), code: code(renderer, item) }
}

/// The poster of `item` for the service hall.
pub(super) fn poster(renderer: &EditionRenderer, item: &Item) -> PosterView {
    let guide = Route::item(&item.id);
    let typed = renderer.absolute(&guide);
    let needed = item.materials.iter().flatten();
    let needed =
        needed.filter(|material| material.need == MaterialNeed::Required && material.when.is_empty());
    let phone = |hotline: &Option<Box<crate::model::Hotline>>| {
        hotline.as_ref().and_then(|hotline| hotline.phone.as_deref()).map(format::phone)
    };
    PosterView {
        name: item.name.to_string(),
        url: renderer.url(&guide),
        typed: typed.trim_start_matches("https://").to_owned(),
        code: code(renderer, item),
        aliases: item.aliases_search.iter().map(ToString::to_string).collect(),
        department: renderer.department_name(&item.id.department),
        figures: item::figures(renderer, item),
        materials: needed.take(MOST_MATERIALS).map(|material| material.name.to_string()).collect(),
        consultation: phone(&item.consultation),
        complaint: phone(&item.complaint),
    }
}

/// All items of department `slug`.
pub(super) fn booklet(renderer: &EditionRenderer, slug: &Slug) -> BookletView {
    let plan = renderer.plan();
    let pages = plan.department(slug).map_or(&[][..], |planned| &planned.item_pages);
    let items = pages.iter().filter_map(|id| match &plan.page(*id).kind {
        PageKind::Item(listed) => {
            Some(BookletItem { anchor: listed.id.item.to_string(), item: sheet(renderer, &listed.whole()) })
        }
        _ => None,
    });
    BookletView {
        department: renderer.department_link(slug),
        as_of: renderer.day(plan.checked().as_of().now.date()),
        items: items.collect(),
    }
}

/// What several items use.
pub(super) fn uses(renderer: &EditionRenderer, kind: UseKind) -> UsesView {
    let uses = renderer.plan().uses(kind);
    UsesView { kind: kind.key(), uses: uses.map(|uses| items::facet(renderer, &uses.group, None)) }
}

/// The code that leads to the guide of `item`, as SVG: one square a module; absent when the address is too long.
fn code(renderer: &EditionRenderer, item: &Item) -> Option<String> {
    let address = renderer.absolute(&Route::item(&item.id));
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let width = code.size;
    let size = width + 2 * QUIET;
    let label = format::escaped(renderer.words().get("code_label"));
    let mut svg = format!(
        "<svg class=\"code\" role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path d=\""
    );
    for row in 0..width {
        let mut column = 0;
        for run in code[row][..width].chunk_by(|a, b| a.value() == b.value()) {
            if run[0].value() {
                // Writing into a string cannot fail.
                let _ = write!(svg, "M{} {}h{}v1h-{}z", column + QUIET, row + QUIET, run.len(), run.len());
            }
            column += run.len();
        }
    }
    svg.push_str("\"/></svg>");
    Some(svg)
}
