//! Directions: who may import whom, and how large a file may grow.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// What each module may import.
const ALLOWED: [(&str, &[&str]); 16] = [
    ("source", &[]),
    ("diagnostic", &["source"]),
    ("model", &["source"]),
    ("load", &["model", "source", "diagnostic"]),
    ("check", &["model", "source", "diagnostic"]),
    ("plan", &["check", "model", "source", "diagnostic"]),
    ("render", &["plan", "check", "model", "source", "diagnostic"]),
    ("write", &["render", "source", "diagnostic"]),
    ("hosting", &["plan", "model"]),
    ("pipeline", &["load", "check", "plan", "render", "diagnostic", "source"]),
    ("serve", &["pipeline", "render", "plan", "check", "load", "model", "source", "diagnostic"]),
    ("scaffold", &["model", "exchange"]),
    ("exchange", &["model", "scaffold"]),
    ("compare", &["model", "diagnostic"]),
    (
        "cli",
        &[
            "serve",
            "scaffold",
            "exchange",
            "compare",
            "hosting",
            "pipeline",
            "write",
            "render",
            "plan",
            "check",
            "load",
            "model",
            "source",
            "diagnostic",
        ],
    ),
    ("main", &["cli"]),
];

fn sources() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = files.map(walkdir::DirEntry::into_path);
    files.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

/// The module of the floor that `path` belongs to.
fn module_of(path: &Path) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let inner = path.strip_prefix(root).unwrap();
    let first = inner.iter().next().unwrap().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The modules that `text` imports by `crate::` paths.
fn imports(text: &str) -> BTreeSet<String> {
    let code: String =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let end = closing(group);
            let mut depth = 0;
            let mut name = String::new();
            for character in group[..end].chars().chain([',']) {
                match character {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        let first = name.trim().split("::").next().unwrap_or_default().to_owned();
                        found.extend((!first.is_empty()).then_some(first));
                        name.clear();
                    }
                    other if depth == 0 => name.push(other),
                    _ => {}
                }
            }
        } else {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            found.insert(rest[..end].to_owned());
        }
    }
    found
}

fn closing(group: &str) -> usize {
    let mut depth = 1;
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    group.len()
}

#[test]
fn modules_import_only_what_lies_below_them() {
    let allowed: BTreeMap<&str, &[&str]> = ALLOWED.into_iter().collect();
    let mut wrong = Vec::new();
    for path in sources() {
        let module = module_of(&path);
        if module == "lib" {
            continue;
        }
        let may =
            allowed.get(module.as_str()).unwrap_or_else(|| panic!("module {module} is not in the table"));
        for import in imports(&fs::read_to_string(&path).unwrap()) {
            if import != module && allowed.contains_key(import.as_str()) && !may.contains(&import.as_str()) {
                wrong.push(format!("{} imports {import}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_the_boundaries_touch_the_machine() {
    let may = ["load/read.rs", "write/", "serve/", "cli/", "main.rs"];
    for path in sources() {
        let inner = path.to_string_lossy().replace('\\', "/");
        if may.iter().any(|boundary| inner.contains(&format!("/src/{boundary}"))) {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for forbidden in ["std::fs", "std::env::", "SystemTime", "Timestamp::now", "println!"] {
            let used = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .any(|line| line.contains(forbidden));
            assert!(!used, "{inner} uses {forbidden}");
        }
    }
}

#[test]
fn files_stay_readable() {
    for path in sources() {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        let is_definition = path.to_string_lossy().contains("/raw/");
        assert!(lines <= if is_definition { 500 } else { 400 }, "{} has {lines} lines", path.display());
    }
}

#[test]
fn every_file_begins_with_what_it_is() {
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//!"), "{} has no first paragraph", path.display());
    }
}

#[test]
fn every_language_has_the_same_words() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/standard/strings");
    let keys = |language: &str| -> BTreeSet<String> {
        let text = fs::read_to_string(root.join(format!("{language}.yaml"))).unwrap();
        let words: BTreeMap<String, String> = serde_yaml::from_str(&text).unwrap();
        words.into_keys().collect()
    };
    let chinese = keys("zh-CN");
    for language in ["zh-Hant", "en"] {
        assert_eq!(
            keys(language).symmetric_difference(&chinese).collect::<Vec<_>>(),
            Vec::<&String>::new(),
            "{language}"
        );
    }
}
