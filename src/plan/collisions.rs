//! Two outputs of one address.

use std::{
    collections::{HashMap, hash_map::Entry},
    sync::Arc,
};

use super::{PlannedFile, PlannedPage, SitePlan};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message, input},
    model::{ClosedList as _, Edition, Route},
    source::{Place, SourcePath},
};

/// A finding for each output that another has the address of, case-blind disks included.
pub(super) fn find(plans: &[Arc<SitePlan>]) -> Diagnostics {
    let mut seen: HashMap<String, Output<'_>> = HashMap::new();
    let mut found = Diagnostics::new();
    for output in plans.iter().flat_map(|plan| outputs(plan)) {
        match seen.entry(output.path.to_lowercase()) {
            Entry::Vacant(free) => {
                free.insert(output);
            }
            Entry::Occupied(taken) => found.push(collision(&output, taken.get())),
        }
    }
    for plan in plans {
        found.extend(packed_copies(plan, &seen));
    }
    found
}

/// A finding for each file whose name is that of another one's packed copy.
fn packed_copies(plan: &SitePlan, seen: &HashMap<String, Output<'_>>) -> Diagnostics {
    let compress = &plan.checked.site().config.output.compress;
    let endings: Vec<String> = compress.iter().map(|packed| format!(".{}", packed.key())).collect();
    let mut found = Diagnostics::new();
    for file in &plan.files {
        let output = Output { path: plan.output_path_of(file), made: Made::File(file) };
        let path = output.path.to_lowercase();
        let of = endings.iter().find_map(|ending| path.strip_suffix(ending.as_str()));
        found.extend(of.and_then(|of| seen.get(of)).map(|other| collision(&output, other)));
    }
    found
}

/// Everything that `plan` puts out, its conversions included.
fn outputs(plan: &SitePlan) -> impl Iterator<Item = Output<'_>> {
    let variants = plan.variants().iter().map(|variant| Edition::Converted(*variant));
    let editions = std::iter::once(plan.edition()).chain(variants);
    let pages = editions.flat_map(|edition| plan.pages.iter().map(move |page| Output::page(edition, page)));
    let file = |file| Output { path: plan.output_path_of(file), made: Made::File(file) };
    pages.chain(plan.files.iter().map(file))
}

/// The addresses of everything that `plan` puts out.
pub(super) fn routes(plan: &SitePlan) -> impl Iterator<Item = Route> {
    outputs(plan).map(|output| Route::of_output(&output.path))
}

/// Something that will be written, and where.
struct Output<'a> {
    path: String,
    made: Made<'a>,
}

enum Made<'a> {
    Page(&'a PlannedPage),
    File(&'a PlannedFile),
}

impl<'a> Output<'a> {
    fn page(edition: Edition, page: &'a PlannedPage) -> Self {
        Self { path: edition.route(&page.route).output_path(), made: Made::Page(page) }
    }

    fn origin(&self) -> Option<SourcePath> {
        match self.made {
            Made::Page(page) => page.kind.source().cloned(),
            Made::File(PlannedFile::Redirect(redirect)) => Some(redirect.path.clone()),
            Made::File(PlannedFile::Copy { from, .. }) => Some(from.clone()),
            Made::File(_) => None,
        }
    }
}

fn collision(output: &Output<'_>, other: &Output<'_>) -> Diagnostic {
    let (path, first) = (&output.path, other.origin());
    let at = output.origin().or_else(|| first.clone()).unwrap_or_else(|| "site-config.yaml".into());
    let finding = Diagnostic::new(
        &input::SAME_ADDRESS,
        Place::file(&at),
        Message::new(format!("/{path} 这个网址有两个来源"), format!("two outputs have the address /{path}")),
    )
    .hint(Message::new("给其中一个改名", "rename one of them"));
    match first {
        Some(first) if first != at => {
            finding.related(Place::file(&first), Message::new("另一个来源", "the other one"))
        }
        _ => finding,
    }
}
