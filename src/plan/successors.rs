//! Which file most likely took the place of a page that is gone.

use std::collections::BTreeSet;

use super::{PageKind, PlannedPage, SitePlan};
use crate::{diagnostic::nearest, model::Route, source::SourcePath};

/// A page that is new, by the parts of its address.
struct New<'a> {
    /// The address above it.
    above: &'a str,
    /// Its own name.
    name: &'a str,
    path: &'a SourcePath,
}

/// Pages that a release did not have, and what is gone since.
pub(super) struct Successors<'a> {
    pages: Vec<New<'a>>,
    gone: Vec<(&'a str, &'a str)>,
}

impl<'a> Successors<'a> {
    /// The new pages of `plan` that show a content file: those that are not among the `known` addresses.
    pub(super) fn of(plan: &'a SitePlan, known: &BTreeSet<&Route>, gone: &BTreeSet<&'a Route>) -> Self {
        let shown = plan.pages().iter().filter(|page| !known.contains(&page.route));
        let pages = shown.filter_map(|page| {
            let (above, name) = parts(&page.route)?;
            Some(New { above, name, path: source(plan, page)? })
        });
        Self { pages: pages.collect(), gone: gone.iter().filter_map(|route| parts(route)).collect() }
    }

    /// The file that most likely took the place of the page at `route`: of the same name elsewhere, of a near
    /// name beside it, or the only new one where only one is gone.
    pub(super) fn guess(&self, route: &Route) -> Option<&'a SourcePath> {
        let (above, name) = parts(route)?;
        let mut same_name: Vec<&New<'_>> = self.pages.iter().filter(|page| page.name == name).collect();
        same_name.sort_by_key(|page| shape(page.above) != shape(above));
        if let Some(page) = same_name.first() {
            return Some(page.path);
        }
        let beside: Vec<&New<'_>> = self.pages.iter().filter(|page| page.above == above).collect();
        if let Some(near) = nearest(name, beside.iter().map(|page| page.name)) {
            return beside.iter().find(|page| page.name == near).map(|page| page.path);
        }
        let gone = self.gone.iter().filter(|(folder, _)| *folder == above).count();
        match &*beside {
            [only] if gone == 1 => Some(only.path),
            _ => None,
        }
    }
}

/// The address above `route` and its own name.
fn parts(route: &Route) -> Option<(&str, &str)> {
    let address = route.as_str().strip_suffix('/')?;
    address.rsplit_once('/')
}

/// What kind of things lie below the address `above`, whatever their department.
fn shape(above: &str) -> Option<&str> {
    match above.strip_prefix("/departments/") {
        Some(inner) => inner.split_once('/').map(|(_, kind)| kind),
        None => Some(above),
    }
}

/// The file in which the old address of `page` would be written.
fn source<'a>(plan: &'a SitePlan, page: &'a PlannedPage) -> Option<&'a SourcePath> {
    match &page.kind {
        PageKind::Department(slug) => {
            plan.checked().site().departments.get(slug).map(|department| &department.path)
        }
        kind if kind.is_unlisted() => None,
        kind => kind.source(),
    }
}
