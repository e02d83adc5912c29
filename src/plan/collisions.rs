//! Two outputs of one address.

use std::{
    collections::{HashMap, hash_map::Entry},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use super::{PageKind, PlannedFile, PlannedPage, SitePlan};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message, input},
    source::{Place, SourcePath},
};

/// A finding for each output that another has the address of, case-blind disks included.
pub(super) fn find(plan: &SitePlan) -> Diagnostics {
    let pages = plan.pages.iter().map(Output::Page);
    let outputs = pages.chain(plan.files.iter().map(Output::File));
    let mut seen: HashMap<u64, Output<'_>> = HashMap::with_capacity(plan.pages.len() + plan.files.len());
    let mut found = Diagnostics::new();
    for output in outputs {
        match seen.entry(output.folded()) {
            Entry::Vacant(free) => {
                free.insert(output);
            }
            Entry::Occupied(taken) if output.is_at(taken.get()) => {
                found.push(collision(&output, taken.get()));
            }
            Entry::Occupied(_) => {}
        }
    }
    found
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

    /// Its path without case, as a number: portals have many outputs, and two of a path are rare.
    fn folded(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.path().to_lowercase().hash(&mut hasher);
        hasher.finish()
    }

    fn is_at(&self, other: &Self) -> bool {
        self.path().to_lowercase() == other.path().to_lowercase()
    }

    fn origin(&self) -> Option<SourcePath> {
        match self {
            Self::Page(page) => origin(page),
            Self::File(file) => file_origin(file),
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

fn origin(page: &PlannedPage) -> Option<SourcePath> {
    Some(match &page.kind {
        PageKind::Item(item) => item.path.clone(),
        PageKind::Article(article) => article.path.clone(),
        PageKind::Joint(joint) => joint.path.clone(),
        PageKind::Form(form) => form.path.clone(),
        PageKind::Center(center) => center.path.clone(),
        _ => return None,
    })
}

fn file_origin(file: &PlannedFile) -> Option<SourcePath> {
    match file {
        PlannedFile::Redirect(redirect) => Some(redirect.path.clone()),
        PlannedFile::Copy { from, .. } => Some(from.clone()),
        _ => None,
    }
}
