//! One language of a site into bytes.

use std::{
    borrow::Cow,
    sync::{Arc, OnceLock},
};

use tera::Tera;

use super::{
    Assets, Content, Output, Words, compose, format, leaving, minify, open_data, rewrite, templates, xml,
};
use crate::{
    diagnostic::Diagnostic,
    model::{ClosedList, Date, Edition, LegalBasis, LinkTarget, Minify, Route},
    plan::{PlannedFile, PlannedPage, SitePlan},
    source::SourcePath,
};

/// Renders the pages of one language.
pub struct EditionRenderer {
    plan: Arc<SitePlan>,
    /// The plans of all languages, the original first.
    plans: Arc<[Arc<SitePlan>]>,
    /// Templates without what all pages print.
    templates: Tera,
    /// An engine for each thread of a build, and one for all others. What all pages print is counted each
    /// time a template names it: threads that shared it would wait for one another.
    engines: Box<[OnceLock<Tera>]>,
    words: Words,
    assets: Arc<Assets>,
    minify: Minify,
    /// Checksums of the open data that was written.
    sums: open_data::Sums,
}

impl std::fmt::Debug for EditionRenderer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EditionRenderer").field("edition", &self.plan.edition()).finish_non_exhaustive()
    }
}

impl EditionRenderer {
    /// A renderer for `plan`, one of `plans`.
    pub(super) fn new(
        plan: &Arc<SitePlan>,
        plans: &[Arc<SitePlan>],
        templates: &Tera,
        assets: &Arc<Assets>,
    ) -> Self {
        let site = plan.checked().site();
        Self {
            plan: plan.clone(),
            plans: plans.into(),
            templates: templates.clone(),
            engines: (0..=rayon::current_num_threads()).map(|_| OnceLock::new()).collect(),
            words: Words::new(&site.theme, &site.config.language),
            assets: assets.clone(),
            minify: site.config.output.minify,
            sums: open_data::Sums::default(),
        }
    }

    pub(super) fn set_minify(&mut self, minify: Minify) {
        self.minify = minify;
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

    /// The plan it renders.
    #[must_use]
    pub fn plan(&self) -> &Arc<SitePlan> {
        &self.plan
    }

    /// The plans of all languages, the original first.
    pub(super) fn plans(&self) -> &[Arc<SitePlan>] {
        &self.plans
    }

    /// The plan of the original.
    pub(super) fn original(&self) -> &Arc<SitePlan> {
        &self.plans[0]
    }

    /// Checksums of the open data that was written.
    pub(super) fn sums(&self) -> &open_data::Sums {
        &self.sums
    }

    /// The words of the theme.
    pub(super) fn words(&self) -> &Words {
        &self.words
    }

    /// Renders `page` into `html`.
    pub(super) fn page_into(&self, page: &PlannedPage, html: &mut Vec<u8>) -> Result<(), Box<Diagnostic>> {
        html.clear();
        let (template, context) = compose::context(self, page);
        self.engine().render_to(template, &context, &mut *html).map_err(|error| {
            Box::new(templates::failure(self.plan.checked().site(), page, template, &error))
        })?;
        let config = &self.plan.checked().site().config;
        leaving::mark(html, config, self.words.get("leads_elsewhere"));
        if let Edition::Translated(_) = self.plan.edition() {
            rewrite::mark_chinese(html);
        }
        if self.minify == Minify::Full {
            minify::minify(html);
        }
        Ok(())
    }

    /// Makes one file beside pages.
    #[must_use]
    pub fn file<'a>(&'a self, file: &'a PlannedFile) -> Output<'a> {
        let path = self.plan.output_path_of(file);
        let text = match file {
            PlannedFile::Feed(feed) => xml::feed(self, feed),
            PlannedFile::SiteMap(map) => xml::site_map(&self.plan, map),
            PlannedFile::Robots(site_maps) => xml::robots(&self.plan, site_maps),
            PlannedFile::Data(file) => return Output { path, content: open_data::content(self, file) },
            PlannedFile::Security => xml::security(&self.plan),
            PlannedFile::Redirect(redirect) => xml::redirect(self, redirect),
            PlannedFile::Copy { from, .. } => return Output { path, content: Content::Copy(from.clone()) },
        };
        Output { path, content: Content::Bytes(Cow::Owned(text.into_bytes())) }
    }

    /// The files of the theme.
    #[must_use]
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// The address of the page at `route` below the base address.
    pub(crate) fn url(&self, route: &Route) -> String {
        self.url_in(self.plan.edition(), route)
    }

    /// The address of the page at `route` in `edition`.
    pub(super) fn url_in(&self, edition: Edition, route: &Route) -> String {
        let base = self.plan.checked().site().config.base_path();
        format!("{base}{}", edition.route(route))
    }

    /// The plan that has what `target` means in the file at `from`, and its address there: this language's, else
    /// the original's.
    fn found(&self, target: &LinkTarget, from: &SourcePath) -> Option<(&SitePlan, &Route)> {
        let mut plans = [&self.plan, self.original()].into_iter();
        plans.find_map(|plan| Some((&**plan, plan.address_of(target, from)?)))
    }

    /// The address that `target` means in the file at `from`, if something is there in this language or in the
    /// original's.
    pub(super) fn address_of(&self, target: &LinkTarget, from: &SourcePath) -> Option<&Route> {
        self.found(target, from).map(|(_, route)| route)
    }

    /// The page that `target` means in the file at `from`: in this language, else the original.
    pub(super) fn page_of(&self, target: &LinkTarget, from: &SourcePath) -> Option<&PlannedPage> {
        self.found(target, from).and_then(|(plan, route)| plan.page_at(route))
    }

    /// The document that `basis` means in the file at `from`, with its address: in this language, else the original.
    pub(super) fn document_of(
        &self,
        basis: &LegalBasis,
        from: &SourcePath,
    ) -> Option<(String, &PlannedPage)> {
        let route = &self.plan.checked().addresses().document(basis, from)?.route;
        let plans = [&self.plan, self.original()].into_iter();
        let (plan, page) = plans.into_iter().find_map(|plan| Some((plan, plan.page_at(route)?)))?;
        Some((self.url_in(plan.edition(), route), page))
    }

    /// The address of what `target` means in the file at `from`, for a link.
    pub(super) fn address_url(&self, target: &LinkTarget, from: &SourcePath) -> Option<String> {
        let (plan, route) = self.found(target, from)?;
        // Files are copied once, for all languages.
        let edition = if plan.page_at(route).is_some() { plan.edition() } else { Edition::Original };
        Some(self.url_in(edition, route))
    }

    /// The address of the site, without slash at the end.
    pub(crate) fn base_url(&self) -> &str {
        &self.plan.checked().site().config.base_url
    }

    /// The name of `value` in the language of this edition.
    pub(super) fn name(&self, value: impl ClosedList) -> String {
        value.name_in(&self.plan.checked().site().config.language).to_owned()
    }

    /// `date` in words.
    pub(super) fn day(&self, date: Date) -> String {
        format::day(date, &self.words)
    }

    /// The absolute address of the page at `route`.
    pub(crate) fn absolute(&self, route: &Route) -> String {
        self.absolute_in(self.plan.edition(), route)
    }

    /// The absolute address of the page at `route` in `edition`.
    pub(super) fn absolute_in(&self, edition: Edition, route: &Route) -> String {
        format!("{}{}", self.plan.checked().site().config.base_url, edition.route(route))
    }
}
