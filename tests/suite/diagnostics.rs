//! Every rule has a case in `tests/diagnostics/<code>.md`: files that draw its finding, the finding, and
//! files that draw none.
//!
//! A block `yaml path=content/x.yaml` is a file beside those of `tests/diagnostics/base`. A block
//! `yaml over=content/x.yaml without=fees` is laid over a file of the base: its keys come first, those of
//! the base that it neither writes nor leaves out follow, so lines are those of the block. The block `text`
//! holds the findings line by line, the block `release` the files of a release to compare with; what stands
//! below `## Good` must draw none.
#![allow(clippy::disallowed_methods, reason = "the cases are files of this repository")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use menhu::{
    check::{AsOf, Checker, Drafts, RULES, VANISHED_ADDRESS, Warned},
    diagnostic::{Format, Language, locate, print},
    load::{Loader, parse_date_time},
    plan::{plan, vanished},
    source::SourceTree,
};

type Files = BTreeMap<String, String>;

/// Where a case keeps the files of its release, beside those of the site.
const RELEASE: &str = "release";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics")
}

/// The site that cases change.
fn base() -> Files {
    let root = folder().join("base");
    let entries = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    files
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect()
}

/// What is found in `files`, a line each.
fn findings(files: &Files) -> String {
    let release = files.get(RELEASE).map_or("", String::as_str);
    let files = files.iter().filter(|(path, _)| *path != RELEASE);
    let tree = SourceTree::in_memory(files.map(|(path, text)| (path.as_str(), text.clone().into_bytes())));
    let as_of = AsOf { now: parse_date_time("2026-11-24 12:00").unwrap(), drafts: Drafts::Hidden };
    let (site, found) = Loader::default().load(&tree);
    let found = match site {
        None => found,
        Some(site) => match Checker::default().check(site, found, as_of) {
            Err(found) => found,
            Ok(Warned { value, diagnostics }) => {
                let gone = plan(value).map(|plans| vanished(&plans, release.lines()));
                diagnostics.into_iter().chain(gone.unwrap_or_else(|found| found)).collect()
            }
        },
    };
    let (located, texts) = locate(found, &tree);
    print(&located, &texts, Format::Short, Language::Chinese)
}

/// A case as read.
#[derive(Default)]
struct Case {
    bad: Files,
    expected: String,
    good: Files,
}

impl Case {
    fn read(text: &str) -> Self {
        let mut case = Self { bad: base(), expected: String::new(), good: base() };
        let mut in_good = false;
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            in_good |= line == "## Good";
            let Some(info) = line.strip_prefix("```") else { continue };
            let within = lines.by_ref().take_while(|line| *line != "```");
            let block: String = within.flat_map(|line| [line, "\n"]).collect();
            match info {
                "text" => case.expected = block,
                info => lay(info, block, if in_good { &mut case.good } else { &mut case.bad }),
            }
        }
        case
    }
}

/// Puts `block` into `files` as its `info` says.
fn lay(info: &str, block: String, files: &mut Files) {
    if info == RELEASE {
        files.insert(RELEASE.to_owned(), block);
        return;
    }
    let word = |key: &str| info.split(' ').find_map(|word| word.strip_prefix(key)?.strip_prefix('='));
    if let Some(path) = word("path") {
        files.insert(path.to_owned(), block);
        return;
    }
    let path = word("over").unwrap_or_else(|| panic!("`{info}` names neither path nor over"));
    let below = files.remove(path).unwrap_or_else(|| panic!("the base has no {path}"));
    let mut hidden: BTreeSet<&str> = keys(&block).map(|(key, _)| key).collect();
    hidden.extend(word("without").into_iter().flat_map(|names| names.split(',')));
    let kept: String = keys(&below).filter(|(key, _)| !hidden.contains(key)).map(|(_, text)| text).collect();
    files.insert(path.to_owned(), block.clone() + &kept);
}

/// The keys at the top of `yaml`, each with all its lines.
fn keys(yaml: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut starts: Vec<usize> = yaml
        .split_inclusive('\n')
        .scan(0, |at, line| {
            *at += line.len();
            Some((*at - line.len(), line))
        })
        .filter(|(_, line)| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .map(|(at, _)| at)
        .collect();
    starts.push(yaml.len());
    let ranges: Vec<(usize, usize)> = starts.windows(2).map(|pair| (pair[0], pair[1])).collect();
    ranges.into_iter().map(|(start, end)| {
        let text = &yaml[start..end];
        (text.split(':').next().unwrap_or_default(), text)
    })
}

/// The cases by the code they are about.
fn cases() -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    files
        .map(|path| {
            let code = path.file_stem().unwrap().to_string_lossy().into_owned();
            (code, fs::read_to_string(&path).unwrap())
        })
        .collect()
}

#[test]
fn every_rule_has_a_case_and_every_case_a_rule() {
    let rules = RULES.iter().map(|rule| rule.explanation()).chain([&VANISHED_ADDRESS]);
    let codes: BTreeSet<String> = rules.map(|explanation| explanation.code.to_owned()).collect();
    let with_case: BTreeSet<String> = cases().into_keys().collect();
    assert_eq!(codes, with_case);
}

#[test]
fn the_site_that_cases_change_has_no_findings() {
    assert_eq!(findings(&base()), "");
}

#[test]
fn every_case_draws_its_findings_and_none_when_mended() {
    let mut wrong = String::new();
    for (code, text) in cases() {
        let case = Case::read(&text);
        let found = findings(&case.bad);
        if found != case.expected || !found.contains(&format!("[{code}]: ")) {
            wrong += &format!("{code}: expected\n{}found\n{found}\n", case.expected);
        }
        let left = findings(&case.good);
        if !left.is_empty() {
            wrong += &format!("{code}: found in the mended files\n{left}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_rule_explains_itself_in_both_languages() {
    for text in RULES.iter().map(|rule| rule.explanation()).chain([&VANISHED_ADDRESS]) {
        let fits = |text: &str| !text.is_empty() && !text.ends_with(['。', '.']);
        assert!(fits(text.what) && fits(text.what_en) && !text.why.is_empty(), "{}", text.code);
        assert!(!text.example.is_empty() && !text.instead.is_empty(), "{}", text.code);
        assert!(text.what_en.is_ascii() && !text.what.is_ascii(), "{}", text.code);
    }
}
