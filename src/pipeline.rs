//! The pure middle on one screen: input files in, a renderer of finished pages out.
//!
//! Reading (`load::read`) comes before, writing (`write`) after; nothing here touches the machine.

use crate::{
    check::{AsOf, Warned, check},
    diagnostic::Diagnostics,
    load::Loader,
    plan::plan,
    render::Renderer,
    source::SourceTree,
};

/// From input files to a renderer: load, check, plan, compile the templates.
///
/// # Errors
/// All findings of the stage that found errors, and of those before it.
pub fn prepare(loader: &mut Loader, tree: &SourceTree, as_of: AsOf) -> Result<Warned<Renderer>, Diagnostics> {
    let (site, found) = loader.load(tree);
    let Some(site) = site else { return Err(found) };
    let Warned { value: checked, diagnostics } = check(site, found, as_of)?;
    let planned = plan(checked).map_err(|found| with(&diagnostics, found))?;
    let renderer = Renderer::new(planned).map_err(|found| with(&diagnostics, found))?;
    Ok(Warned { value: renderer, diagnostics })
}

fn with(earlier: &Diagnostics, found: Diagnostics) -> Diagnostics {
    earlier.iter().cloned().chain(found).collect()
}
