//! Two outputs of one address.

use std::collections::{HashMap, hash_map::Entry};

use super::{PlannedFile, PlannedPage, SitePlan};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message, input},
    model::ClosedList as _,
    source::{Place, SourcePath},
};

/// A finding for each output that another has the address of, case-blind disks included.
pub(super) fn find(plan: &SitePlan) -> Diagnostics {
    let pages = plan.pages.iter().map(Output::Page);
    let outputs = pages.chain(plan.files.iter().map(Output::File));
    let mut seen: HashMap<String, Output<'_>> = HashMap::new();
    let mut found = Diagnostics::new();
    for output in outputs {
        match seen.entry(output.path().to_lowercase()) {
            Entry::Vacant(free) => {
                free.insert(output);
            }
            Entry::Occupied(taken) => found.push(collision(&output, taken.get())),
        }
    }
    found.extend(packed_copies(plan, &seen));
    found
}

/// A finding for each file whose name is that of another one's packed copy.
fn packed_copies<'a>(
    plan: &'a SitePlan,
    seen: &'a HashMap<String, Output<'_>>,
) -> impl Iterator<Item = Diagnostic> + 'a {
    let endings =
        plan.checked.site().config.output.compress.iter().map(|packed| format!(".{}", packed.key()));
    let named = endings.flat_map(|ending| {
        plan.files.iter().filter_map(move |file| {
            let path = file.output_path().to_lowercase();
            Some((Output::File(file), path.strip_suffix(&ending)?.to_owned()))
        })
    });
    named.filter_map(|(output, of)| seen.get(&of).map(|other| collision(&output, other)))
}

/// Something that will be written.
enum Output<'a> {
    Page(&'a PlannedPage),
    File(&'a PlannedFile),
}

impl Output<'_> {
    fn path(&self) -> String {
        match self {
            Self::Page(page) => page.route.output_path(),
            Self::File(file) => file.output_path(),
        }
    }

    fn origin(&self) -> Option<SourcePath> {
        match self {
            Self::Page(page) => page.kind.source().cloned(),
            Self::File(PlannedFile::Redirect(redirect)) => Some(redirect.path.clone()),
            Self::File(PlannedFile::Copy { from, .. }) => Some(from.clone()),
            Self::File(_) => None,
        }
    }
}

fn collision(output: &Output<'_>, other: &Output<'_>) -> Diagnostic {
    let (path, first) = (output.path(), other.origin());
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
