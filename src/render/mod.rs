//! Floor 5: planned pages into bytes.
//!
//! Decides nothing: no address, order, title or visibility. Each page becomes a view (`views`, made in
//! `compose`), and a template prints it. Pages are rendered on all cores and handed over one by one.

mod assets;
mod body;
mod compose;
mod diagram;
mod format;
mod leaving;
mod minify;
mod output;
mod squeeze;
mod templates;
pub mod views;
mod words;
mod xml;

use std::{
    borrow::Cow,
    cell::RefCell,
    sync::{Arc, OnceLock},
};

use rayon::prelude::*;
use tera::Tera;

pub use assets::Assets;
pub use output::{Content, Output};
pub use words::Words;

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::Minify,
    plan::{PlannedFile, PlannedPage, SitePlan},
};

thread_local! {
    /// The page being made on this thread: a buffer that is used again and again.
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Renders the pages of a plan.
pub struct Renderer {
    plan: Arc<SitePlan>,
    /// Templates without what all pages print.
    templates: Tera,
    /// An engine for each thread of a build, and one for all others. What all pages print is counted each
    /// time a template names it: threads that shared it would wait for one another.
    engines: Box<[OnceLock<Tera>]>,
    words: Words,
    assets: Assets,
    minify: Minify,
}

impl std::fmt::Debug for Renderer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Renderer").finish_non_exhaustive()
    }
}

impl Renderer {
    /// A renderer for `plan`.
    ///
    /// # Errors
    /// When a template is missing or malformed.
    pub fn new(plan: Arc<SitePlan>) -> Result<Self, Diagnostics> {
        let site = plan.checked().site();
        let words = Words::new(&site.theme, &site.config.language);
        let assets = Assets::of(&site.theme, site.config.base_path());
        let templates = templates::compile(&site.theme)?;
        let minify = site.config.output.minify;
        let engines = (0..=rayon::current_num_threads()).map(|_| OnceLock::new()).collect();
        Ok(Self { plan, templates, engines, words, assets, minify })
    }

    /// This thread's engine.
    fn engine(&self) -> &Tera {
        let thread = rayon::current_thread_index().unwrap_or(self.engines.len() - 1);
        self.engines[thread].get_or_init(|| {
            let mut engine = self.templates.clone();
            let context = engine.global_context();
            context.insert("words", self.words.all());
            context.insert("site", &compose::site_view(self));
            engine
        })
    }

    /// This renderer without minification, for the preview.
    #[must_use]
    pub fn unminified(mut self) -> Self {
        self.minify = Minify::Squeeze;
        self
    }

    /// The plan it renders.
    #[must_use]
    pub fn plan(&self) -> &Arc<SitePlan> {
        &self.plan
    }

    /// Renders everything and hands each file to `sink`, on all cores; files come in no fixed order.
    ///
    /// # Errors
    /// When a template fails: one finding a template, with a page on which it fails.
    pub fn render(&self, sink: &(impl Fn(Output<'_>) + Sync)) -> Result<(), Diagnostics> {
        self.assets.outputs().for_each(sink);
        let failed: Diagnostics = self
            .plan
            .pages()
            .par_iter()
            .filter_map(|page| BUFFER.with_borrow_mut(|buffer| self.hand_over(page, buffer, sink).err()))
            .map(|finding| *finding)
            .collect();
        self.plan.files().par_iter().for_each(|file| sink(self.file(file)));
        if failed.is_empty() { Ok(()) } else { Err(templates::one_each(failed)) }
    }

    fn hand_over(
        &self,
        page: &PlannedPage,
        buffer: &mut Vec<u8>,
        sink: &(impl Fn(Output<'_>) + Sync),
    ) -> Result<(), Box<Diagnostic>> {
        self.page_into(page, buffer)?;
        sink(Output { path: page.route.output_path(), content: Content::Bytes(Cow::Borrowed(buffer)) });
        Ok(())
    }

    /// Renders one page.
    ///
    /// # Errors
    /// When its template fails; the finding names template and content.
    pub fn page(&self, page: &PlannedPage) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut html = Vec::new();
        self.page_into(page, &mut html)?;
        Ok(html)
    }

    fn page_into(&self, page: &PlannedPage, html: &mut Vec<u8>) -> Result<(), Box<Diagnostic>> {
        html.clear();
        let (template, context) = compose::context(self, page);
        self.engine().render_to(template, &context, &mut *html).map_err(|error| {
            Box::new(templates::failure(self.plan.checked().site(), page, template, &error))
        })?;
        let config = &self.plan.checked().site().config;
        leaving::mark(html, config, self.words.get("leads_elsewhere"));
        if self.minify == Minify::Full {
            minify::minify(html);
        }
        Ok(())
    }

    /// Makes one file beside pages.
    #[must_use]
    pub fn file(&self, file: &PlannedFile) -> Output<'static> {
        let path = file.output_path();
        let content = match file {
            PlannedFile::Feed(feed) => Content::Bytes(Cow::Owned(xml::feed(self, feed).into_bytes())),
            PlannedFile::SiteMap(map) => {
                Content::Bytes(Cow::Owned(xml::site_map(&self.plan, map).into_bytes()))
            }
            PlannedFile::Robots => Content::Bytes(Cow::Owned(xml::robots(&self.plan).into_bytes())),
            PlannedFile::Redirect(redirect) => {
                Content::Bytes(Cow::Owned(xml::redirect(self, redirect).into_bytes()))
            }
            PlannedFile::Copy { from, .. } => Content::Copy(from.clone()),
        };
        Output { path, content }
    }

    /// The files of the theme.
    #[must_use]
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// The address of `route` below the base address.
    pub(crate) fn url(&self, route: &crate::model::Route) -> String {
        let base = self.plan.checked().site().config.base_path();
        format!("{base}{route}")
    }

    /// The absolute address of `route`.
    pub(crate) fn absolute(&self, route: &crate::model::Route) -> String {
        format!("{}{route}", self.plan.checked().site().config.base_url)
    }
}
