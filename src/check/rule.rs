//! What a rule is.

use super::{Addresses, AsOf};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Explanation, Message},
    model::{Article, Center, Department, Form, Guide, Item, Joint, Site, Translation},
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
///
/// A look at a thing alone depends on its file and nothing else, so what it finds is remembered until the
/// file changes; a look `_in_site` is repeated for every version of the site.
pub trait Rule: Sync {
    /// What it checks, in words.
    fn explanation(&self) -> &'static Explanation;
    /// Looks at an item alone.
    fn item(&self, _: &Item, _: &mut Report) {}
    /// Looks at the long text of a guide alone.
    fn guide(&self, _: &Guide, _: &mut Report) {}
    /// Looks at an article, a document or a standing page alone.
    fn article(&self, _: &Article, _: &mut Report) {}
    /// Looks at a department alone.
    fn department(&self, _: &Department, _: &mut Report) {}
    /// Looks at a joint approval alone.
    fn joint(&self, _: &Joint, _: &mut Report) {}
    /// Looks at a form alone.
    fn form(&self, _: &Form, _: &mut Report) {}
    /// Looks at a centre alone.
    fn center(&self, _: &Center, _: &mut Report) {}
    /// Looks at a translation alone; what it makes is not looked at as the original is.
    fn translation(&self, _: &Translation, _: &mut Report) {}
    /// Looks at an item and what it names.
    fn item_in_site(&self, _: &Item, _: &Context<'_>, _: &mut Report) {}
    /// Looks at the long text of a guide and what it names.
    fn guide_in_site(&self, _: &Guide, _: &Context<'_>, _: &mut Report) {}
    /// Looks at an article, a document or a standing page and what it names.
    fn article_in_site(&self, _: &Article, _: &Context<'_>, _: &mut Report) {}
    /// Looks at a department and what it names.
    fn department_in_site(&self, _: &Department, _: &Context<'_>, _: &mut Report) {}
    /// Looks at a joint approval and what it names.
    fn joint_in_site(&self, _: &Joint, _: &Context<'_>, _: &mut Report) {}
    /// Looks at a form and what it names.
    fn form_in_site(&self, _: &Form, _: &Context<'_>, _: &mut Report) {}
    /// Looks at a centre and what it names.
    fn center_in_site(&self, _: &Center, _: &Context<'_>, _: &mut Report) {}
    /// Looks at a translation and what it names.
    fn translation_in_site(&self, _: &Translation, _: &Context<'_>, _: &mut Report) {}
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
