//! Versions of the site in memory.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError},
    time::{Duration, Instant},
};

use crate::{
    check::{AsOf, Warned},
    diagnostic::{Diagnostics, Format, Language, has_errors, locate, print},
    load,
    pipeline::Pipeline,
    plan::PlannedFile,
    render::{EditionRenderer, Renderer},
    source::{SourcePath, SourceTree},
};

/// What a rebuild came to.
#[derive(Debug)]
pub struct Built {
    /// Number of the version.
    pub version: u64,
    /// Pages of the version shown, if there is a good one.
    pub pages: Option<usize>,
    /// Findings, printed for people.
    pub findings: String,
    /// Whether the content has errors, so that the last good version is shown.
    pub failed: bool,
    /// How long it took.
    pub took: Duration,
}

/// A version that can be shown.
pub(super) struct Version {
    /// Renders its pages.
    pub renderer: Renderer,
    files: OnceLock<HashMap<String, usize>>,
}

/// What browsers see now.
#[derive(Clone, Default)]
pub(super) struct Shown {
    /// Number of the newest version.
    pub number: u64,
    /// The last good version.
    pub version: Option<Arc<Version>>,
    /// Errors of the newest version, if it has some.
    pub errors: Option<Arc<str>>,
}

/// All versions, one after the other.
pub(super) struct Versions {
    /// The site's folder.
    pub root: PathBuf,
    as_of: AsOf,
    /// Language of messages.
    pub language: Language,
    work: Mutex<Work>,
    shown: Mutex<Shown>,
    changed: Condvar,
}

struct Work {
    pipeline: Pipeline,
    tree: Option<SourceTree>,
}

/// A lock that another thread poisoned still holds a whole value: every change is one assignment.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Versions {
    pub(super) fn new(root: PathBuf, as_of: AsOf, language: Language) -> Self {
        Self {
            root,
            as_of,
            language,
            work: Mutex::new(Work { pipeline: Pipeline::for_versions(), tree: None }),
            shown: Mutex::default(),
            changed: Condvar::new(),
        }
    }

    /// Makes a new version after `changed` files were saved; none means everything.
    pub(super) fn rebuild(&self, changed: &[SourcePath]) -> Built {
        let started = Instant::now();
        let mut work = lock(&self.work);
        let mut found = work.refresh(&self.root, changed);
        let Work { pipeline, tree } = &mut *work;
        let Some(tree) = tree else { return self.publish(None, Diagnostics::new(), None, started) };
        let prepared = pipeline.prepare(tree, self.as_of);
        let version = match prepared {
            Ok(Warned { value, diagnostics }) => {
                found.extend(diagnostics);
                Some(Version::of(value.unminified()))
            }
            Err(diagnostics) => {
                found.extend(diagnostics);
                None
            }
        };
        let version = version.filter(|_| !has_errors(&found));
        self.publish(version, found, Some(tree), started)
    }

    fn publish(
        &self,
        version: Option<Version>,
        found: Diagnostics,
        tree: Option<&SourceTree>,
        started: Instant,
    ) -> Built {
        let failed = version.is_none();
        let findings = tree.map_or(String::new(), |tree| {
            let (located, texts) = locate(found, tree);
            print(&located, &texts, Format::Human { color: false }, self.language)
        });
        let mut shown = lock(&self.shown);
        shown.number += 1;
        let old = version.and_then(|version| shown.version.replace(Arc::new(version)));
        shown.errors = failed.then(|| findings.as_str().into());
        self.changed.notify_all();
        let built = Built {
            version: shown.number,
            pages: shown.version.as_ref().map(|version| version.renderer.page_count()),
            findings,
            failed,
            took: started.elapsed(),
        };
        // Taking the old version apart takes time: everybody has been told by now.
        drop(shown);
        drop(old);
        built
    }

    /// The text of the input file at `path`, as it is now.
    #[allow(clippy::disallowed_methods, reason = "the preview shows where the site's files say something")]
    pub(super) fn text_of(&self, path: &SourcePath) -> Option<String> {
        std::fs::read_to_string(self.root.join(path.as_str())).ok()
    }

    /// What browsers see now.
    pub(super) fn shown(&self) -> Shown {
        lock(&self.shown).clone()
    }

    /// The path of the site's base address.
    pub(super) fn base_path(&self) -> String {
        let base =
            |version: &Arc<Version>| version.renderer.plan().checked().site().config.base_path().to_owned();
        self.shown().version.as_ref().map(base).unwrap_or_default()
    }

    /// Waits until there is a version after `number`, at most for `limit`; the newest number.
    pub(super) fn wait_after(&self, number: u64, limit: Duration) -> u64 {
        let shown = lock(&self.shown);
        let waited = self.changed.wait_timeout_while(shown, limit, |shown| shown.number <= number);
        waited.unwrap_or_else(PoisonError::into_inner).0.number
    }
}

impl Work {
    /// Brings tree and loader up to date; findings are those of listing the folder.
    fn refresh(&mut self, root: &std::path::Path, changed: &[SourcePath]) -> Diagnostics {
        self.pipeline.loader.forget(changed);
        let only_saved = !changed.is_empty()
            && self.tree.as_ref().is_some_and(|tree| {
                changed.iter().all(|path| tree.contains(path.as_str()) && tree.read(path).is_ok())
            });
        if only_saved {
            return Diagnostics::new();
        }
        let (tree, found) = load::read(root);
        self.tree = Some(tree);
        found
    }
}

impl Version {
    fn of(renderer: Renderer) -> Self {
        Self { renderer, files: OnceLock::new() }
    }

    /// The file beside pages at `path` in the output folder, and what makes it.
    pub(super) fn file(&self, path: &str) -> Option<(&EditionRenderer, &PlannedFile)> {
        let paths = || {
            let files = self.renderer.files().enumerate();
            files.map(|(index, (edition, file))| (edition.plan().output_path_of(file), index)).collect()
        };
        let index = *self.files.get_or_init(paths).get(path)?;
        self.renderer.files().nth(index)
    }
}
