//! Sheets to print, and what several items use.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

use super::{
    super::{
        EditionRenderer, format,
        views::{BookletItem, BookletView, NoticeView, PosterView, UsesView},
    },
    item, items,
};
use crate::{
    model::{Item, MaterialNeed, Route, Slug},
    plan::{PageKind, UseKind},
};

/// Materials on a poster: what is more stands in the guide.
const MOST_MATERIALS: usize = 8;

/// Light modules around a code (ISO/IEC 18004).
const QUIET: usize = 4;

/// The one-time notice (一次性告知单) of `item`: what the law wants told at once, and room for the clerk.
pub(super) fn notice(renderer: &EditionRenderer, item: &Item) -> NoticeView {
    NoticeView { item: item::in_short(renderer, item), code: code(renderer, item) }
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
        PageKind::Item(listed) => Some(BookletItem {
            anchor: listed.id.item.to_string(),
            item: item::in_short(renderer, &listed.whole()),
        }),
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
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let (width, modules) = (code.width(), code.into_colors());
    let size = width + 2 * QUIET;
    let label = format::escaped(renderer.words().get("code_label"));
    let mut svg = format!(
        "<svg class=\"code\" role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path d=\""
    );
    for (row, line) in modules.chunks(width).enumerate() {
        let mut column = 0;
        for run in line.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                // Writing into a string cannot fail.
                let _ = write!(svg, "M{} {}h{}v1h-{}z", column + QUIET, row + QUIET, run.len(), run.len());
            }
            column += run.len();
        }
    }
    svg.push_str("\"/></svg>");
    Some(svg)
}
