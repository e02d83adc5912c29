//! Two outputs of one address.

use std::collections::HashMap;

use super::{PageKind, PlannedFile, PlannedPage, SitePlan};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message, input},
    source::{Place, SourcePath},
};

/// A finding for each output that another has the address of, case-blind disks included.
pub(super) fn find(plan: &SitePlan) -> Diagnostics {
    let site_config: SourcePath = "site-config.yaml".into();
    let pages = plan.pages.iter().map(|page| (page.route.output_path(), origin(page)));
    let files = plan.files.iter().map(|file| (file.output_path(), file_origin(file)));
    let mut seen: HashMap<String, Option<SourcePath>> = HashMap::new();
    let mut found = Diagnostics::new();
    for (path, origin) in pages.chain(files) {
        let Some(first) = seen.insert(path.to_lowercase(), origin.clone()) else { continue };
        let at = origin.clone().or_else(|| first.clone()).unwrap_or_else(|| site_config.clone());
        let finding = Diagnostic::new(
            &input::SAME_ADDRESS,
            Place::file(&at),
            Message::new(
                format!("/{path} 这个网址有两个来源"),
                format!("two outputs have the address /{path}"),
            ),
        )
        .hint(Message::new("给其中一个改名", "rename one of them"));
        found.push(match first {
            Some(first) if first != at => {
                finding.related(Place::file(&first), Message::new("另一个来源", "the other one"))
            }
            _ => finding,
        });
    }
    found
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
