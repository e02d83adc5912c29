//! A page in the languages of the site.

use std::sync::Arc;

use super::super::{EditionRenderer, views::LanguageView};
use crate::{
    model::{Edition, Site},
    plan::{PageKind, PlannedPage, SitePlan},
};

/// The languages of the site, the original first; none when there is only one.
pub(super) fn languages(renderer: &EditionRenderer, page: &PlannedPage) -> Vec<LanguageView> {
    let original = renderer.original();
    let variants = original.variants().iter().map(|variant| (original, Edition::Converted(*variant)));
    let translated = renderer.plans().iter().skip(1).map(|plan| (plan, plan.edition()));
    let editions: Vec<(&Arc<SitePlan>, Edition)> =
        std::iter::once((original, Edition::Original)).chain(variants).chain(translated).collect();
    if editions.len() == 1 {
        return Vec::new();
    }
    editions.into_iter().map(|(plan, edition)| language(renderer, page, plan, edition)).collect()
}

/// `page` in `edition`, or the nearest page above it that is there: the home page always is.
fn language(
    renderer: &EditionRenderer,
    page: &PlannedPage,
    plan: &SitePlan,
    edition: Edition,
) -> LanguageView {
    let trail = renderer.plan().trail(page);
    let there = trail.iter().rev().find_map(|above| plan.page_at(&above.route)).unwrap_or(&plan.pages()[0]);
    let is_same = there.route == page.route;
    let (tag, name) = edition.language(&renderer.original().checked().site().config.language);
    LanguageView {
        tag: tag.to_owned(),
        name,
        url: renderer.url_in(edition, &there.route),
        same: is_same.then(|| renderer.absolute_in(edition, &there.route)),
        elsewhere: (!is_same).then(|| there.title.to_string()),
        current: edition == renderer.plan().edition(),
    }
}

/// The address of `page` in the original language, where what it shows is not translated.
pub(super) fn untranslated(renderer: &EditionRenderer, page: &PlannedPage) -> Option<String> {
    let site = renderer.plan().checked().site();
    (!is_in_language(site, page)).then(|| renderer.url_in(Edition::Original, &page.route))
}

fn is_in_language(site: &Site, page: &PlannedPage) -> bool {
    let path = match &page.kind {
        PageKind::Department(slug) => site.departments.get(slug).map(|department| &department.path),
        kind => kind.source(),
    };
    path.is_none_or(|path| site.is_in_language(path))
}
