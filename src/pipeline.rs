//! The pure middle on one screen: input files in, a renderer of finished pages out.
//!
//! Reading (`load::read`) comes before, writing (`write`) after; nothing here touches the machine.

use crate::{
    check::{AsOf, Checker, Warned},
    diagnostic::Diagnostics,
    load::Loader,
    plan::plan,
    render::Renderer,
    source::SourceTree,
};

/// The stages with what they remember: a file that did not change is not read again.
#[derive(Debug, Default)]
pub struct Pipeline {
    /// Reads content.
    pub loader: Loader,
    /// Checks it.
    pub checker: Checker,
}

impl Pipeline {
    /// A pipeline that reads by `loader`.
    #[must_use]
    pub fn new(loader: Loader) -> Self {
        Self { loader, ..Self::default() }
    }

    /// A pipeline for many versions of a site: a file that did not change is not checked again either, and texts
    /// stay open, since every version looks at all of them.
    #[must_use]
    pub fn for_versions() -> Self {
        Self { loader: Loader::default().packing_from(usize::MAX), checker: Checker::remembering() }
    }

    /// From input files to a renderer: load, check, plan, compile the templates.
    ///
    /// # Errors
    /// All findings of the stage that found errors, and of those before it.
    pub fn prepare(&mut self, tree: &SourceTree, as_of: AsOf) -> Result<Warned<Renderer>, Diagnostics> {
        let (site, found) = self.loader.load(tree);
        let Some(site) = site else { return Err(found) };
        let Warned { value: checked, diagnostics } = self.checker.check(site, found, as_of)?;
        let planned = plan(checked).map_err(|found| with(&diagnostics, found))?;
        let renderer = Renderer::new(&planned).map_err(|found| with(&diagnostics, found))?;
        Ok(Warned { value: renderer, diagnostics })
    }
}

fn with(earlier: &Diagnostics, found: Diagnostics) -> Diagnostics {
    earlier.iter().cloned().chain(found).collect()
}
