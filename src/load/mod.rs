//! Floor 2: the input boundary, from files to a [`Site`].
//!
//! Relies on nothing but a [`SourceTree`]; knows YAML and Markdown so that nothing above does.
//!
//! 1. `site-config.yaml` is read first: it says what the rest means.
//! 2. Every file under `content/` becomes an entity by itself, on all cores (`entity`).
//! 3. The entities are put together; guides join their items (`assemble`).

mod assemble;
mod calendar;

mod dates;
mod entity;
mod layout;
mod links;
mod markdown;
mod pack;
mod raw;
mod read;
mod resolve;
mod schema;
mod text;
mod theme;
mod translation;
mod yaml;

use std::{
    hash::{Hash as _, Hasher as _},
    sync::Arc,
};

use rayon::prelude::*;

pub use read::{is_input, read};

use crate::diagnostic::input as codes;

use self::{entity::Entity, pack::Packer, raw::RawConfig, resolve::Resolver};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Message},
    model::{
        Calendar, ClosedList as _, Config, Site, SiteKind, Slug, Theme, Translation, TranslationLanguage,
    },
    source::{Place, SourceFile, SourceTree},
};

/// The day that `text` names, as content files write it.
#[must_use]
pub fn parse_date_time(text: &str) -> Option<crate::model::DateTime> {
    dates::date_time(text)
}

/// Loads the site in `tree`; without a configuration that can be read there is none.
#[must_use]
pub fn load(tree: &SourceTree) -> (Option<Site>, Diagnostics) {
    let mut loader = Loader::default();
    loader.load(tree)
}

/// A loader that keeps what it read: a file that did not change is not read again.
#[derive(Debug, Default)]
pub struct Loader {
    base_url: Option<Box<str>>,
    offline: bool,
    packer: Packer,
    frame: Option<Frame>,
    files: std::collections::HashMap<crate::source::SourcePath, Kept>,
    /// Findings about files of one address, and a fingerprint of the paths they were made for.
    same_addresses: Option<(u64, Diagnostics)>,
}

/// What every file depends on.
#[derive(Debug)]
struct Frame {
    config: Arc<Config>,
    calendar: Arc<Calendar>,
    theme: Arc<Theme>,
    only: Option<Slug>,
    /// Translations of the configuration.
    translations: Vec<Arc<Translation>>,
    diagnostics: Diagnostics,
}

#[derive(Debug)]
struct Kept {
    entity: Entity,
    diagnostics: Diagnostics,
}

impl Loader {
    /// This loader with another base address than the configured one.
    #[must_use]
    pub fn with_base_url(mut self, base_url: &str) -> Self {
        self.base_url = Some(base_url.trim_end_matches('/').into());
        self
    }

    /// This loader, for a site whose pages open without a server.
    #[must_use]
    pub fn offline(mut self) -> Self {
        self.offline = true;
        self
    }

    /// This loader, packing the texts of sites with at least `files` content files.
    #[must_use]
    pub fn packing_from(mut self, files: usize) -> Self {
        self.packer = Packer::from(files);
        self
    }

    /// Loads the site in `tree`, reading only what was not read before.
    pub fn load(&mut self, tree: &SourceTree) -> (Option<Site>, Diagnostics) {
        if self.frame.is_none() {
            match Frame::read(tree, self.base_url.as_deref(), self.offline) {
                Ok(frame) => self.frame = Some(frame),
                Err(found) => return (None, found),
            }
        }
        let Some(frame) = &self.frame else { return (None, Diagnostics::new()) };
        let content: Vec<&SourceFile> =
            tree.files().iter().filter(|file| file.path.as_str().starts_with("content/")).collect();
        let read = |file: &&SourceFile| {
            let role = layout::role(&file.path, frame.only.as_ref());
            let (entity, diagnostics) = entity::read_entity(tree, file, role);
            (file.path.clone(), Kept { entity, diagnostics })
        };
        let fresh: Vec<&SourceFile> =
            content.iter().copied().filter(|file| !self.files.contains_key(&file.path)).collect();
        for batch in fresh.chunks(pack::BATCH) {
            let mut batch: Vec<_> = batch.par_iter().map(read).collect();
            self.packer.pack(batch.iter_mut().map(|(_, kept)| &mut kept.entity), content.len());
            self.files.extend(batch);
        }
        let (site, mut found) = assemble::assemble(frame, &self.files, &content);
        // Saving a file changes no address: they are compared when files come or go.
        let paths = fingerprint(&content);
        let known = self.same_addresses.take().filter(|(made_for, _)| *made_for == paths);
        let (_, same) =
            self.same_addresses.insert(known.unwrap_or_else(|| (paths, assemble::same_addresses(&content))));
        found.extend(same.iter().cloned());
        (Some(site), found)
    }

    /// Forgets what was read of `paths` and of their translations; the configuration, a theme or a CSV file is
    /// everything.
    pub fn forget<'a>(&mut self, paths: impl IntoIterator<Item = &'a crate::source::SourcePath>) {
        for path in paths {
            let text = path.as_str();
            if text.ends_with(".csv") || !text.starts_with("content/") || text == "content/department.yaml" {
                self.frame = None;
                self.files.clear();
                return;
            }
            self.files.remove(path);
            for translation in layout::translations(path) {
                self.files.remove(&translation);
            }
        }
    }
}

/// A number that changes when files come or go.
fn fingerprint(content: &[&SourceFile]) -> u64 {
    let mut hasher = std::hash::DefaultHasher::new();
    for file in content {
        file.path.hash(&mut hasher);
    }
    hasher.finish()
}

impl Frame {
    fn read(tree: &SourceTree, base_url: Option<&str>, offline: bool) -> Result<Self, Diagnostics> {
        let path = read::CONFIG.into();
        let Some(file) = tree.files().iter().find(|file| file.path == path) else {
            return Err(vec![config_missing()]);
        };
        let text = text::read_text(tree, file).map_err(|finding| vec![finding])?;
        let raw: RawConfig = entity::Written { path: &path, text: &text }.yaml()?;
        let mut run = Resolver::new(&path);
        let mut config = resolve::config(&mut run, raw);
        if let Some(base_url) = base_url {
            config.base_url = base_url.into();
        }
        config.output.offline |= offline;
        let mut diagnostics = run.diagnostics;
        let (calendar, found) = calendar::load(tree, &config.calendar);
        diagnostics.extend(found);
        let (theme, found) = theme::load(tree, &config);
        diagnostics.extend(found);
        let (translations, found) = config_translations(tree);
        diagnostics.extend(found);
        let single = config.kind == SiteKind::Department && tree.contains("content/department.yaml");
        Ok(Self {
            only: single.then(|| only_department(tree)),
            config: Arc::new(config),
            calendar: Arc::new(calendar),
            theme: Arc::new(theme),
            translations,
            diagnostics,
        })
    }
}

/// The translations of the configuration, in the order of their languages.
fn config_translations(tree: &SourceTree) -> (Vec<Arc<Translation>>, Diagnostics) {
    let mut translations = Vec::new();
    let mut diagnostics = Diagnostics::new();
    for language in TranslationLanguage::ALL {
        let path = layout::translation(&read::CONFIG.into(), *language);
        let Some(file) = path.as_ref().and_then(|path| tree.file(path.as_str())) else { continue };
        let (entity, found) = translation::read(tree, file, layout::Role::Config, *language);
        diagnostics.extend(found);
        if let Entity::Translation(translation) = entity {
            translations.push(translation);
        }
    }
    (translations, diagnostics)
}

/// The name of the department whose folder is the top of `content/`.
fn only_department(tree: &SourceTree) -> Slug {
    let name = tree
        .read(&"content/department.yaml".into())
        .ok()
        .and_then(|bytes| serde_yaml::from_slice::<raw::RawDepartment>(&bytes).ok())
        .map(|raw| raw.abbreviation.unwrap_or_else(|| crate::model::initials(&raw.name).into()));
    Slug::from_words(name.as_deref().unwrap_or_default(), "department")
}

fn config_missing() -> Diagnostic {
    Diagnostic::new(
        &codes::CONFIG_MISSING,
        Place::file(&"site-config.yaml".into()),
        Message::new("这个文件夹里没有 site-config.yaml", "there is no site-config.yaml in this folder"),
    )
    .hint(Message::new(
        "用 menhu init 新建一个网站，或用 --root 指明文件夹",
        "make a site with menhu init, or name the folder with --root",
    ))
}
