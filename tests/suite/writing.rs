//! Writing: the old site is whole until the new one stands.

use std::{fs, path::Path, sync::Mutex};

use menhu::{
    diagnostic::Diagnostics,
    render::{Content, Output},
    write::{self, Encoding, Extras, Manifest, RELEASE, Release, Unwritten, WriteError, WriteReport},
};

fn output<'a>(path: &str, text: &'a str) -> Output<'a> {
    Output { path: path.to_owned(), content: Content::Bytes(text.as_bytes().into()) }
}

fn written(out: &Path, files: &[(&str, &str)]) -> Result<WriteReport, Unwritten> {
    write::write(out, out, Manifest::Written, |sink| {
        for (path, text) in files {
            sink(output(path, text));
        }
        Ok(())
    })
}

fn text(out: &Path, path: &str) -> String {
    fs::read_to_string(out.join(path)).unwrap()
}

/// What lies beside the output folder.
fn beside(out: &Path) -> Vec<String> {
    let entries = fs::read_dir(out.parent().unwrap()).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_build_reports_what_was_created_changed_the_same_and_removed() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    let first = written(&out, &[("a.html", "1"), ("b/c.html", "2"), ("d.html", "3")]).unwrap();
    assert_eq!((first.created, first.changed, first.same, first.removed), (3, 0, 0, 0));
    let second = written(&out, &[("a.html", "1"), ("b/c.html", "22"), ("e.html", "4")]).unwrap();
    assert_eq!((second.created, second.changed, second.same, second.removed), (1, 1, 1, 1));
    assert_eq!(text(&out, "b/c.html"), "22");
    assert!(!out.join("d.html").exists());
    assert_eq!(beside(&out), ["public"]);
}

#[test]
fn a_build_that_finds_faults_leaves_the_old_site() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    written(&out, &[("a.html", "old")]).unwrap();
    let outcome = write::write(&out, &out, Manifest::Written, |sink| {
        sink(output("a.html", "new"));
        Err(Diagnostics::new())
    });
    assert!(matches!(outcome, Err(Unwritten::Faults(_))));
    assert_eq!(text(&out, "a.html"), "old");
    assert_eq!(beside(&out), ["public"]);
}

#[test]
fn the_remains_of_a_killed_build_are_removed_by_the_next() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    fs::create_dir_all(dir.path().join(".public.menhu-1/half")).unwrap();
    written(&out, &[("a.html", "1")]).unwrap();
    assert_eq!(beside(&out), ["public"]);
}

#[test]
fn a_folder_that_no_build_made_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("thesis.doc"), "years of work").unwrap();
    let outcome = written(&out, &[("a.html", "1")]);
    assert!(matches!(outcome, Err(Unwritten::Machine(WriteError::NotOurs(_)))));
    assert_eq!(text(&out, "thesis.doc"), "years of work");
}

#[test]
fn the_folder_of_the_content_is_never_the_output() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("site-config.yaml"), "title: 甲").unwrap();
    let outcome = written(dir.path(), &[("a.html", "1")]);
    assert!(matches!(outcome, Err(Unwritten::Machine(WriteError::Input(_)))));
    assert_eq!(text(dir.path(), "site-config.yaml"), "title: 甲");
}

#[test]
fn a_target_that_cannot_be_written_is_said_and_the_old_site_stays() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    written(&out, &[("a.html", "old")]).unwrap();
    // A file name longer than any file system takes stands for a disk that says no.
    let long = format!("{}.html", "x".repeat(300));
    let outcome = written(&out, &[("a.html", "new"), (&long, "1")]);
    assert!(matches!(outcome, Err(Unwritten::Machine(WriteError::Io { .. }))));
    assert_eq!(text(&out, "a.html"), "old");
    assert_eq!(beside(&out), ["public"]);
}

#[test]
fn a_reader_never_sees_half_a_site() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    written(&out, &[("a.html", "0"), ("b.html", "0")]).unwrap();
    let stop = Mutex::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for version in 1..40 {
                let version = version.to_string();
                written(&out, &[("a.html", &version), ("b.html", &version)]).unwrap();
            }
            *stop.lock().unwrap() = true;
        });
        while !*stop.lock().unwrap() {
            assert!(out.join("a.html").exists(), "the site is always there");
        }
    });
}

#[test]
fn new_content_files_never_replace_old_ones() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("a.yaml"), "old").unwrap();
    let files = [("a.yaml".to_owned(), "new".to_owned()), ("b/c.yaml".to_owned(), "new".to_owned())];
    let present = write::create(dir.path(), &files).unwrap();
    assert_eq!(present, [dir.path().join("a.yaml")]);
    assert_eq!(text(dir.path(), "a.yaml"), "old");
    assert_eq!(text(dir.path(), "b/c.yaml"), "new");
}

#[test]
fn a_folder_is_as_it_was_released_until_somebody_changes_it() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    written(&out, &[("a.html", "1"), ("b/c.html", "2"), ("d.html", "3")]).unwrap();
    let release = Release::read(&out.join(RELEASE)).unwrap();
    let whole = release.verify(&out).unwrap();
    assert!(whole.is_whole() && whole.compared == 3, "{whole:?}");
    fs::write(out.join("a.html"), "x").unwrap();
    fs::remove_file(out.join("d.html")).unwrap();
    fs::write(out.join("b/shell.php"), "?").unwrap();
    let found = release.verify(&out).unwrap();
    assert_eq!(found.changed, ["a.html"]);
    assert_eq!(found.missing, ["d.html"]);
    assert_eq!(found.added, ["b/shell.php"]);
}

#[test]
fn two_builds_of_the_same_files_have_the_same_manifest() {
    let dir = tempfile::tempdir().unwrap();
    let (one, two) = (dir.path().join("one"), dir.path().join("two"));
    written(&one, &[("a.html", "1"), ("b.html", "2")]).unwrap();
    written(&two, &[("b.html", "2"), ("a.html", "1")]).unwrap();
    assert_eq!(text(&one, RELEASE), text(&two, RELEASE));
}

/// Builds `files` with packed copies.
fn packed(out: &Path, files: &[(&str, &str)]) -> WriteReport {
    let extras = Extras { manifest: Manifest::Written, encodings: vec![Encoding::Gzip, Encoding::Brotli] };
    let outcome = write::write(out, out, extras, |sink| {
        for (path, text) in files {
            sink(output(path, text));
        }
        Ok(())
    });
    outcome.unwrap()
}

/// A text that packs well and is long enough to be worth it.
fn long(word: &str) -> String {
    word.repeat(2000)
}

fn unpacked(out: &Path, path: &str) -> String {
    use std::io::Read as _;
    let bytes = fs::read(out.join(path)).unwrap();
    let mut text = String::new();
    if path.ends_with(".gz") {
        flate2::read::GzDecoder::new(&*bytes).read_to_string(&mut text).unwrap();
    } else {
        brotli::Decompressor::new(&*bytes, 4096).read_to_string(&mut text).unwrap();
    }
    text
}

fn inode(path: &Path) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).unwrap().ino()
}

#[test]
fn packed_copies_stand_beside_the_files_that_they_make_smaller() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    let (page, sheet) = (long("页面"), long("p{}"));
    let files = [("a.html", &*page), ("assets/s.css", &sheet), ("short.html", "短"), ("picture.png", &page)];
    let report = packed(&out, &files);
    assert_eq!(report.created, 8, "four files, two of them with two copies");
    for (path, text) in &files[..2] {
        for ending in ["gz", "br"] {
            assert_eq!(unpacked(&out, &format!("{path}.{ending}")), **text);
            assert!(fs::metadata(out.join(format!("{path}.{ending}"))).unwrap().len() < text.len() as u64);
        }
    }
    let release = Release::read(&out.join(RELEASE)).unwrap();
    let whole = release.verify(&out).unwrap();
    assert!(whole.is_whole() && whole.compared == 8, "{whole:?}");
}

#[test]
fn a_file_that_packing_makes_no_smaller_has_no_packed_copy() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    // Hashes have no pattern that packing could use, and hexadecimal digits would: these are raw bytes.
    let noise: Vec<u8> = (0u32..64).flat_map(|n| *blake3::hash(&n.to_le_bytes()).as_bytes()).collect();
    let extras = Extras { manifest: Manifest::LeftOut, encodings: vec![Encoding::Gzip] };
    write::write(&out, &out, extras, |sink| {
        sink(Output { path: "a.json".to_owned(), content: Content::Bytes(noise.as_slice().into()) });
        Ok(())
    })
    .unwrap();
    assert!(out.join("a.json").exists() && !out.join("a.json.gz").exists());
}

#[test]
fn two_builds_of_the_same_files_have_the_same_packed_copies() {
    let dir = tempfile::tempdir().unwrap();
    let (one, two) = (dir.path().join("one"), dir.path().join("two"));
    let page = long("页面");
    packed(&one, &[("a.html", &page)]);
    packed(&two, &[("a.html", &page)]);
    for copy in ["a.html.gz", "a.html.br", RELEASE] {
        assert_eq!(fs::read(one.join(copy)).unwrap(), fs::read(two.join(copy)).unwrap(), "{copy}");
    }
}

#[test]
fn the_packed_copies_of_a_file_that_did_not_change_are_kept() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    let (page, other) = (long("页面"), long("别的"));
    packed(&out, &[("a.html", &page), ("b.html", &page)]);
    let copies = ["a.html.gz", "a.html.br"].map(|copy| out.join(copy));
    let before = copies.each_ref().map(|copy| inode(copy));
    let report = packed(&out, &[("a.html", &page), ("b.html", &other)]);
    assert_eq!((report.created, report.changed, report.same, report.removed), (0, 3, 3, 0));
    assert_eq!(copies.each_ref().map(|copy| inode(copy)), before, "linked, not written again");
    assert_eq!(unpacked(&out, "b.html.br"), other);
}

#[test]
fn a_packed_copy_that_somebody_changed_is_not_published_again() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    let page = long("页面");
    packed(&out, &[("a.html", &page), ("evil.html", &long("坏人"))]);
    for ending in ["gz", "br"] {
        fs::copy(out.join(format!("evil.html.{ending}")), out.join(format!("a.html.{ending}"))).unwrap();
    }
    packed(&out, &[("a.html", &page)]);
    assert_eq!(unpacked(&out, "a.html.gz"), page);
    assert_eq!(unpacked(&out, "a.html.br"), page);
}

#[test]
fn packed_copies_go_when_they_are_no_longer_wanted() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    let page = long("页面");
    packed(&out, &[("a.html", &page)]);
    let report = written(&out, &[("a.html", &page)]).unwrap();
    assert_eq!((report.same, report.removed), (1, 2));
    assert!(!out.join("a.html.gz").exists());
}

#[test]
fn nothing_is_written_outside_the_folder() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    for path in ["../outside.html", "/tmp/menhu-outside.html", "a/../../outside.html"] {
        let outcome = written(&out, &[(path, "1")]);
        assert!(matches!(outcome, Err(Unwritten::Machine(WriteError::Io { .. }))), "{path}");
    }
    assert_eq!(beside(&out), Vec::<String>::new());
}
