//! What a rule is.

use super::{Addresses, AsOf};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Explanation, Message},
    model::{Article, Center, Department, Form, Item, Joint, Site},
    source::{FieldPath, Place, SourcePath},
};

/// What a rule may look at beside the thing itself.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The whole site.
    pub site: &'a Site,
    /// Addresses of everything.
    pub addresses: &'a Addresses,
    /// The day.
    pub as_of: AsOf,
}

/// One rule: an explanation, and a look at the things it is about.
pub trait Rule: Sync {
    /// What it checks, in words.
    fn explanation(&self) -> &'static Explanation;
    /// Looks at an item.
    fn item(&self, _: &Item, _: &Context<'_>, _: &mut Report) {}
    /// Looks at an article, a document or a standing page.
    fn article(&self, _: &Article, _: &Context<'_>, _: &mut Report) {}
    /// Looks at a department.
    fn department(&self, _: &Department, _: &Context<'_>, _: &mut Report) {}
    /// Looks at a joint approval.
    fn joint(&self, _: &Joint, _: &Context<'_>, _: &mut Report) {}
    /// Looks at a form.
    fn form(&self, _: &Form, _: &Context<'_>, _: &mut Report) {}
    /// Looks at a centre.
    fn center(&self, _: &Center, _: &Context<'_>, _: &mut Report) {}
    /// Looks at the whole site.
    fn site(&self, _: &Context<'_>, _: &mut Report) {}
}

/// Collects what rules find.
#[derive(Debug, Default)]
pub struct Report(Diagnostics);

impl Report {
    /// Adds a finding.
    pub fn add(&mut self, finding: Diagnostic) {
        self.0.push(finding);
    }

    /// Adds a finding at `field` of the file at `path`, with a hint.
    pub fn field(
        &mut self,
        explanation: &'static Explanation,
        path: &SourcePath,
        field: FieldPath,
        message: Message,
        hint: Option<Message>,
    ) {
        let finding = Diagnostic::new(explanation, Place::field(path, field), message);
        self.0.push(match hint {
            Some(hint) => finding.hint(hint),
            None => finding,
        });
    }

    /// What was collected.
    #[must_use]
    pub fn into_findings(self) -> Diagnostics {
        self.0
    }
}
