//! Floor 5: planned pages into bytes.
//!
//! Decides nothing: no address, order, title or visibility. Each page becomes a view (`views`, made in
//! `compose`), and a template prints it. Pages are rendered on all cores and handed over one by one.
//!
//! 1. Each language of the site has an [`EditionRenderer`] of its own.
//! 2. What a finished page still needs is done by walking through it (`rewrite`): passages in another language
//!    are marked, and the original is converted into other forms of Chinese (`traditional`).

mod assets;
mod body;
mod calendar;
mod compose;
mod diagram;
mod edition;
mod format;
mod leaving;
mod minify;
mod offline;
mod open_data;
mod output;
mod rewrite;
mod squeeze;
mod templates;
mod traditional;
pub mod views;
mod words;
mod xml;

use std::{borrow::Cow, cell::RefCell, sync::Arc};

use rayon::prelude::*;

pub use assets::Assets;
pub use edition::EditionRenderer;
pub use output::{Content, Maker, Output};
pub use words::Words;

use self::{offline::Offline, traditional::Traditional};
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::{Edition, Minify, Route, Variant},
    plan::{DataFile, PlannedFile, PlannedPage, SitePlan},
};

thread_local! {
    /// The page being made on this thread, its conversion, and either with relative links: buffers that are used
    /// again and again.
    static BUFFERS: RefCell<[Vec<u8>; 3]> = const { RefCell::new([const { Vec::new() }; 3]) };
}

/// Renders the pages of a site in all its languages.
#[derive(Debug)]
pub struct Renderer {
    /// The original first.
    editions: Vec<EditionRenderer>,
    traditional: Option<Traditional>,
    offline: Option<Offline>,
}

/// A page in one language.
#[derive(Clone, Copy, Debug)]
pub struct EditionPage<'a> {
    /// The page.
    pub planned: &'a PlannedPage,
    /// What renders it.
    pub renderer: &'a EditionRenderer,
    /// The language it is asked for in.
    pub edition: Edition,
}

impl Renderer {
    /// A renderer for `plans`, the languages of one site, the original first.
    ///
    /// # Errors
    /// When a template is missing or malformed.
    pub fn new(plans: &[Arc<SitePlan>]) -> Result<Self, Diagnostics> {
        let Some(original) = plans.first() else {
            return Ok(Self { editions: Vec::new(), traditional: None, offline: None });
        };
        let site = original.checked().site();
        let assets = Arc::new(Assets::of(&site.theme, site.config.base_path()));
        let templates = templates::compile(&site.theme)?;
        let edition = |plan: &Arc<SitePlan>| EditionRenderer::new(plan, plans, &templates, &assets);
        let is_converted = site.config.variants.contains(&Variant::Traditional);
        Ok(Self {
            editions: plans.iter().map(edition).collect(),
            traditional: is_converted.then(|| Traditional::of(site)),
            offline: site.config.output.offline.then(|| Offline::of(&assets, site.config.base_path())),
        })
    }

    /// This renderer without minification, for the preview.
    #[must_use]
    pub fn unminified(mut self) -> Self {
        for edition in &mut self.editions {
            edition.set_minify(Minify::Squeeze);
        }
        self
    }

    /// What renders the original.
    ///
    /// # Panics
    /// Never: a site has at least its original.
    #[must_use]
    pub fn original(&self) -> &EditionRenderer {
        &self.editions[0]
    }

    /// What renders each language, the original first.
    #[must_use]
    pub fn editions(&self) -> &[EditionRenderer] {
        &self.editions
    }

    /// The plan of the original.
    #[must_use]
    pub fn plan(&self) -> &Arc<SitePlan> {
        self.original().plan()
    }

    /// The plans of the translations.
    #[must_use]
    pub fn translations(&self) -> Vec<&SitePlan> {
        self.editions.iter().skip(1).map(|edition| edition.plan().as_ref()).collect()
    }

    /// How many pages there are in all languages.
    #[must_use]
    pub fn page_count(&self) -> usize {
        let pages =
            |edition: &EditionRenderer| edition.plan().pages().len() * (1 + edition.plan().variants().len());
        self.editions.iter().map(pages).sum()
    }

    /// How many files there are beside pages.
    #[must_use]
    pub fn file_count(&self) -> usize {
        self.editions.iter().map(|edition| edition.plan().files().len()).sum()
    }

    /// Renders everything and hands each file to `sink`, on all cores; files come in no fixed order.
    ///
    /// # Errors
    /// When a template fails: one finding a template, with a page on which it fails.
    pub fn render(&self, sink: &(impl Fn(Output<'_>) + Sync)) -> Result<(), Diagnostics> {
        self.assets().outputs().for_each(|output| sink(self.asset(output)));
        let mut failed = Diagnostics::new();
        for edition in &self.editions {
            let pages = edition.plan().pages().par_iter();
            let faults = pages.filter_map(|page| self.hand_over(edition, page, sink).err());
            failed.extend(faults.map(|finding| *finding).collect::<Diagnostics>());
            // Checksums come last, when what they sum up has been written.
            let files = edition.plan().files().iter();
            let (sums, files): (Vec<_>, Vec<_>) =
                files.partition(|file| matches!(file, PlannedFile::Data(DataFile::Checksums)));
            files.par_iter().for_each(|file| self.give_file(edition, file, sink));
            for file in sums {
                sink(edition.file(file));
            }
        }
        if failed.is_empty() { Ok(()) } else { Err(templates::one_each(failed)) }
    }

    /// `output` of the theme, as it is published.
    fn asset<'a>(&self, mut output: Output<'a>) -> Output<'a> {
        if let (Some(offline), true) = (&self.offline, output.path.ends_with(".css"))
            && let Content::Bytes(css) = &output.content
        {
            let css = offline.style_sheet(&String::from_utf8_lossy(css));
            output.content = Content::Bytes(Cow::Owned(css.into_bytes()));
        }
        output
    }

    /// Hands over `page` of `edition` and what it is converted into.
    fn hand_over(
        &self,
        edition: &EditionRenderer,
        page: &PlannedPage,
        sink: &(impl Fn(Output<'_>) + Sync),
    ) -> Result<(), Box<Diagnostic>> {
        BUFFERS.with_borrow_mut(|[html, converted, relative]| {
            edition.page_into(page, html)?;
            self.give(edition.plan().edition(), page, html, relative, sink);
            for variant in edition.plan().variants() {
                self.convert(html, converted);
                self.give(Edition::Converted(*variant), page, converted, relative, sink);
            }
            Ok(())
        })
    }

    /// Hands over the finished page `html`, which `page` is in `edition`.
    fn give(
        &self,
        edition: Edition,
        page: &PlannedPage,
        html: &[u8],
        relative: &mut Vec<u8>,
        sink: &(impl Fn(Output<'_>) + Sync),
    ) {
        let path = edition.route(&page.route).output_path();
        let html = match &self.offline {
            Some(offline) => {
                offline.page(html, &path, relative);
                relative
            }
            None => html,
        };
        sink(Output { path, content: Content::Bytes(Cow::Borrowed(html)) });
    }

    /// Hands over `file` of `edition`; pages among the files open without a server, too.
    fn give_file<'a>(&self, edition: &'a EditionRenderer, file: &'a PlannedFile, sink: &impl Fn(Output<'_>)) {
        let mut output = edition.file(file);
        if let (Some(offline), PlannedFile::Redirect(_), Content::Bytes(html)) =
            (&self.offline, file, &output.content)
        {
            let mut relative = Vec::new();
            offline.page(html, &output.path, &mut relative);
            output.content = Content::Bytes(Cow::Owned(relative));
        }
        sink(output);
    }

    /// Converts the finished page `html`.
    fn convert(&self, html: &[u8], converted: &mut Vec<u8>) {
        match &self.traditional {
            Some(traditional) => traditional.page(html, converted),
            None => html.clone_into(converted),
        }
    }

    /// The page at `route` below the base address, in whatever language that is.
    #[must_use]
    pub fn page_at(&self, route: &Route) -> Option<EditionPage<'_>> {
        let in_edition = |renderer| move |edition: Edition| page_in(renderer, edition, route);
        self.editions.iter().find_map(|renderer| {
            let variants = renderer.plan().variants().iter().map(|variant| Edition::Converted(*variant));
            std::iter::once(renderer.plan().edition()).chain(variants).find_map(in_edition(renderer))
        })
    }

    /// Renders one page.
    ///
    /// # Errors
    /// When its template fails; the finding names template and content.
    pub fn page(&self, page: EditionPage<'_>) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut html = Vec::new();
        page.renderer.page_into(page.planned, &mut html)?;
        if let Edition::Converted(_) = page.edition {
            let mut converted = Vec::new();
            self.convert(&html, &mut converted);
            return Ok(converted);
        }
        Ok(html)
    }

    /// The files beside pages, each with what makes it.
    pub fn files(&self) -> impl Iterator<Item = (&EditionRenderer, &PlannedFile)> {
        self.editions
            .iter()
            .flat_map(|edition| edition.plan().files().iter().map(move |file| (edition, file)))
    }

    /// The files of the theme.
    #[must_use]
    pub fn assets(&self) -> &Assets {
        self.original().assets()
    }
}

/// The page of `renderer` that lies at `route` in `edition`.
fn page_in<'a>(renderer: &'a EditionRenderer, edition: Edition, route: &Route) -> Option<EditionPage<'a>> {
    let inner = edition.strip(route)?;
    let planned = renderer.plan().page_at(&inner)?;
    Some(EditionPage { planned, renderer, edition })
}
