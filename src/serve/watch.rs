//! Which input files changed.

use std::{
    collections::{BTreeSet, HashMap},
    path::{Path, PathBuf},
    time::Duration,
};

use notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, NoCache, new_debouncer_opt};

use crate::{load, source::SourcePath};

/// Editors save in several steps: what follows within this time is one change.
const WINDOW: Duration = Duration::from_millis(15);

/// Watches the input folders of a site while it lives.
pub(super) struct Watcher(
    #[allow(dead_code, reason = "stops when it is dropped")] Debouncer<RecommendedWatcher, NoCache>,
);

impl Watcher {
    /// Calls `changed` with the files that were saved, made or removed.
    pub(super) fn start(
        root: &Path,
        changed: impl Fn(Vec<SourcePath>) + Send + 'static,
    ) -> Result<Self, String> {
        let root = root.canonicalize().map_err(|error| error.to_string())?;
        let mut seen = Seen { root: root.clone(), hashes: HashMap::new() };
        let handler = move |events: DebounceEventResult| {
            let Ok(events) = events else { return };
            let paths: BTreeSet<PathBuf> = events
                .iter()
                .filter(|event| is_change(event.event.kind))
                .flat_map(|event| event.event.paths.iter().cloned())
                .collect();
            let sources: Vec<SourcePath> = paths.iter().filter_map(|path| seen.source(path)).collect();
            if !sources.is_empty() {
                changed(sources);
            }
        };
        let tick = Some(Duration::from_millis(5));
        let mut debouncer: Debouncer<RecommendedWatcher, NoCache> =
            new_debouncer_opt(WINDOW, tick, handler, NoCache, notify::Config::default())
                .map_err(|error| error.to_string())?;
        // Folders are watched, not files: editors replace files.
        debouncer.watch(&root, RecursiveMode::NonRecursive).map_err(|error| error.to_string())?;
        for input in ["content", "themes"] {
            let folder = root.join(input);
            if folder.is_dir() {
                debouncer.watch(&folder, RecursiveMode::Recursive).map_err(|error| error.to_string())?;
            }
        }
        Ok(Self(debouncer))
    }
}

/// Reading a file raises an event too: only these are changes.
fn is_change(kind: EventKind) -> bool {
    matches!(kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_))
}

/// What changed files held when they were last looked at.
struct Seen {
    root: PathBuf,
    hashes: HashMap<PathBuf, Option<blake3::Hash>>,
}

impl Seen {
    /// The input file at `path`, if it holds something else than when it was last looked at.
    fn source(&mut self, path: &Path) -> Option<SourcePath> {
        let inner = path.strip_prefix(&self.root).ok()?;
        let steps: Option<Vec<&str>> = inner.iter().map(|step| step.to_str()).collect();
        let steps = steps?;
        let source: SourcePath = steps.join("/").as_str().into();
        if !load::is_input(&source) || steps.iter().any(|step| step.starts_with('.')) {
            return None;
        }
        #[allow(clippy::disallowed_methods, reason = "the preview compares files on disk")]
        let hash = std::fs::read(path).ok().map(|bytes| blake3::hash(&bytes));
        let before = self.hashes.insert(path.to_owned(), hash);
        (before != Some(hash)).then_some(source)
    }
}
