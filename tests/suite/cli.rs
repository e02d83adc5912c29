//! The command line: what is said, and how a run ends.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use menhu::{
    check::{AsOf, Drafts},
    pipeline::Pipeline,
    scaffold::{self, NewSite, SiteShape},
    source::SourceTree,
};

/// 2026-11-24 12:00 in Beijing: a year that the calendar knows.
const NOON: &str = "1795492800";

/// Runs the program in `root`.
pub(crate) fn menhu(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_menhu"));
    command.env("SOURCE_DATE_EPOCH", NOON);
    command.current_dir(root).args(["--lang", "zh"]).args(arguments).output().unwrap()
}

/// What a run printed.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// A new site in a folder of its own.
pub(crate) fn new_site(kind: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let output = menhu(dir.path(), &["init", "--kind", kind, "--title", "示范市门户"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    dir
}

#[test]
fn a_new_site_builds_without_findings() {
    for kind in ["portal", "department"] {
        let dir = new_site(kind);
        let check = menhu(dir.path(), &["check"]);
        assert_eq!(
            (check.status.code(), said(&check).trim()),
            (Some(0), "错误 0 处，警告 0 处，建议 0 处"),
            "{kind}"
        );
        let build = menhu(dir.path(), &["build"]);
        assert_eq!(build.status.code(), Some(0), "{}", said(&build));
        let home = fs::read_to_string(dir.path().join("public/index.html")).unwrap();
        assert!(home.contains("示范市门户"));
    }
}

#[test]
fn a_new_site_is_made_where_root_says() {
    let dir = tempfile::tempdir().unwrap();
    let output = menhu(dir.path(), &["init", "--root", "new", "--title", "示范市门户"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(dir.path().join("new/site-config.yaml").is_file());
    assert!(!dir.path().join("site-config.yaml").exists());
}

#[test]
fn a_new_site_is_not_made_over_an_old_one() {
    let dir = new_site("portal");
    let output = menhu(dir.path(), &["init"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("已经有 site-config.yaml"));
}

#[test]
fn content_errors_end_with_one_and_leave_the_old_site() {
    let dir = new_site("portal");
    assert_eq!(menhu(dir.path(), &["build"]).status.code(), Some(0));
    let before = fs::read(dir.path().join("public/index.html")).unwrap();
    fs::write(dir.path().join("content/pages/bad.md"), "没有头部").unwrap();
    let build = menhu(dir.path(), &["build", "--format", "short"]);
    assert_eq!(build.status.code(), Some(1));
    assert_eq!(
        said(&build).lines().next(),
        Some("content/pages/bad.md:1:1: error[front-matter]: 文件开头没有两行 --- 之间的头部信息")
    );
    assert_eq!(fs::read(dir.path().join("public/index.html")).unwrap(), before);
}

#[test]
fn findings_come_as_json_a_line_each() {
    let dir = new_site("portal");
    fs::write(
        dir.path().join("content/topics.yaml"),
        "topics:\n  - {id: a, name: 甲, audience: individual, colour: 红}\n",
    )
    .unwrap();
    let output = menhu(dir.path(), &["check", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let line = said(&output);
    let finding: serde_json::Value = serde_json::from_str(line.lines().next().unwrap()).unwrap();
    assert_eq!(finding["code"], "unknown-key");
    assert_eq!((finding["line"].as_u64(), finding["column"].as_u64()), (Some(2), Some(44)));
    assert_eq!(finding["path"], "content/topics.yaml");
}

#[test]
fn findings_come_as_annotations_for_ci() {
    let dir = new_site("portal");
    fs::write(dir.path().join("content/topics.yaml"), "topic: []\n").unwrap();
    let output = menhu(dir.path(), &["check", "--format", "github"]);
    assert!(said(&output).starts_with("::error file=content/topics.yaml,line=1,col=1,"), "{}", said(&output));
}

#[test]
fn messages_come_in_english_too() {
    let dir = new_site("portal");
    fs::write(dir.path().join("content/topics.yaml"), "topic: []\n").unwrap();
    let output = menhu(dir.path(), &["check", "--lang", "en"]);
    let said = said(&output);
    assert!(said.contains("unknown key `topic`") && said.contains("hint: did you mean `topics`?"), "{said}");
}

#[test]
fn a_command_outside_a_site_says_what_to_do() {
    let dir = tempfile::tempdir().unwrap();
    let output = menhu(dir.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("menhu init"));
}

#[test]
fn a_site_is_found_from_a_folder_inside_it() {
    let dir = new_site("portal");
    let inside = dir.path().join("content/pages");
    assert_eq!(menhu(&inside, &["check"]).status.code(), Some(0));
}

#[test]
fn new_content_is_made_with_its_name_and_never_over_old() {
    let dir = new_site("portal");
    let kinds = [
        ("item", "market/food-permit"),
        ("form", "market/food-form"),
        ("article", "news/opening"),
        ("document", "market/policies/rules"),
        ("department", "health"),
        ("joint", "open-restaurant"),
        ("center", "hall"),
        ("page", "help"),
    ];
    for (kind, name) in kinds {
        let output = menhu(dir.path(), &["new", kind, name, "--title", "甲：乙"]);
        assert_eq!(output.status.code(), Some(0), "{kind}: {}", said(&output));
        let again = menhu(dir.path(), &["new", kind, name]);
        assert_eq!(again.status.code(), Some(2), "{kind}");
    }
    // What is new loads; that it is not yet complete is for the rules to say.
    let output = menhu(dir.path(), &["check", "--format", "short"]);
    let loader = ["unknown-key", "missing-key", "wrong-type", "yaml-syntax", "bad-date", "unknown-value"];
    for code in loader {
        assert!(!said(&output).contains(code), "{}", said(&output));
    }
}

#[test]
fn new_content_of_a_department_that_is_not_there_says_how_to_make_it() {
    let dir = new_site("portal");
    let output = menhu(dir.path(), &["new", "item", "health/hygiene-permit"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("menhu new department health"), "{}", said(&output));
    menhu(dir.path(), &["new", "department", "health"]);
    let output = menhu(dir.path(), &["new", "item", "health/clinic-permit"]);
    assert!(!said(&output).contains("menhu new department"), "{}", said(&output));
}

#[test]
fn a_name_that_cannot_be_an_address_is_refused() {
    let dir = new_site("portal");
    let output = menhu(dir.path(), &["new", "item", "食品许可"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("只能用小写字母、数字和连字符"));
}

#[test]
fn every_rule_can_be_explained() {
    let dir = tempfile::tempdir().unwrap();
    for explanation in menhu::check::explanations() {
        let output = menhu(dir.path(), &["explain", explanation.code]);
        assert_eq!(output.status.code(), Some(0));
        assert!(said(&output).contains(explanation.what), "{}", explanation.code);
    }
    assert_eq!(menhu(dir.path(), &["explain", "no-such-rule"]).status.code(), Some(2));
}

#[test]
fn the_site_is_listed_by_department_and_what_is_missing() {
    let dir = new_site("portal");
    menhu(dir.path(), &["new", "item", "health/clinic", "--title", "诊所备案"]);
    menhu(dir.path(), &["new", "department", "health", "--title", "示范市卫生健康委员会"]);
    let missing = said(&menhu(dir.path(), &["list", "--missing"]));
    assert!(missing.contains("诊所备案") && missing.contains("缺：设定依据"), "{missing}");
    assert!(!missing.contains("食品经营许可"));
    let csv = said(&menhu(dir.path(), &["list", "--csv", "--department", "health"]));
    assert_eq!(csv.lines().count(), 2, "{csv}");
}

#[test]
fn two_builds_are_the_same_whatever_the_number_of_threads() {
    let dir = new_site("portal");
    let build = |out: &str, jobs: &str| {
        let output = menhu(dir.path(), &["build", "--as-of", "2026-11-24", "--out", out, "--jobs", jobs]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        tree_of(&dir.path().join(out))
    };
    assert_eq!(build("one", "1"), build("four", "4"));
}

/// Every file below `root` with its bytes.
fn tree_of(root: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = walkdir::WalkDir::new(root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let inner = entry.path().strip_prefix(root).unwrap().to_string_lossy().into_owned();
            (inner, fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_build_killed_while_it_writes_leaves_the_old_site_whole() {
    let dir = new_site("portal");
    assert_eq!(menhu(dir.path(), &["build", "--as-of", "2026-11-24"]).status.code(), Some(0));
    let before = tree_of(&dir.path().join("public"));
    assert_eq!(
        menhu(dir.path(), &["build", "--as-of", "2026-11-25", "--out", "next"]).status.code(),
        Some(0)
    );
    let after = tree_of(&dir.path().join("next"));
    assert!(before != after, "the example dates differ");
    let has_remains = || {
        let mut entries = fs::read_dir(dir.path()).unwrap();
        entries.any(|entry| entry.unwrap().file_name().to_string_lossy().starts_with(".public.menhu-"))
    };
    let mut killed = 0;
    for _ in 0..20 {
        let mut command = Command::new(env!("CARGO_BIN_EXE_menhu"));
        let mut build = command
            .current_dir(dir.path())
            .args(["build", "--as-of", "2026-11-25", "--format", "short"])
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        while build.try_wait().unwrap().is_none() && !has_remains() {
            std::thread::yield_now();
        }
        build.kill().unwrap();
        build.wait().unwrap();
        if has_remains() {
            killed += 1;
            let now = tree_of(&dir.path().join("public"));
            assert!(now == before || now == after, "one of the two sites stands, whole");
        } else {
            // The build was faster; put the old site back for the next try.
            assert_eq!(menhu(dir.path(), &["build", "--as-of", "2026-11-24"]).status.code(), Some(0));
        }
    }
    assert!(killed > 0, "no build was caught while it wrote");
    assert_eq!(menhu(dir.path(), &["build", "--as-of", "2026-11-25"]).status.code(), Some(0));
    assert!(!has_remains(), "the next build removes what was left");
}

#[test]
fn a_site_made_just_after_midnight_has_nothing_of_the_future() {
    let now = menhu::load::parse_date_time("2026-11-25 00:01").unwrap();
    for kind in [SiteShape::Portal, SiteShape::Department] {
        let site = NewSite {
            title: "示范市门户".to_owned(),
            base_url: "https://www.example.gov.cn".to_owned(),
            kind,
            department: "示范市市场监督管理局".to_owned(),
            now,
        };
        let files = scaffold::site(&site);
        let tree = SourceTree::in_memory(
            files.iter().map(|(path, text)| (path.as_str(), text.clone().into_bytes())),
        );
        let warned = Pipeline::default().prepare(&tree, AsOf { now, drafts: Drafts::Hidden }).unwrap();
        assert!(warned.diagnostics.is_empty(), "{kind:?}: {:?}", warned.diagnostics);
    }
}

#[test]
fn an_incomplete_item_is_published_unless_the_build_is_strict() {
    let dir = new_site("portal");
    let item = "content/departments/sfsscjdglj/items/beer-garden.yaml";
    fs::write(dir.path().join(item), "name: 露天啤酒花园备案\n").unwrap();
    let strict = menhu(dir.path(), &["build", "--strict"]);
    assert_eq!(strict.status.code(), Some(1), "{}", said(&strict));
    assert!(said(&strict).contains("警告[missing-basis]"), "{}", said(&strict));
    assert!(!dir.path().join("public").exists());
    let build = menhu(dir.path(), &["build"]);
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    let page = "public/departments/sfsscjdglj/items/beer-garden/index.html";
    assert!(fs::read_to_string(dir.path().join(page)).unwrap().contains("尚未公开"));
}

#[test]
fn the_moment_of_a_run_can_be_told() {
    let dir = new_site("portal");
    let article = fs::read_to_string(dir.path().join("content/pages/about.md")).unwrap();
    assert!(article.contains("date: 2026-11-24 12:00"), "{article}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_menhu"));
    command.env("SOURCE_DATE_EPOCH", "noon").current_dir(dir.path());
    let output = command.args(["--lang", "zh", "check"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("SOURCE_DATE_EPOCH 不是秒数：noon"), "{}", said(&output));
}

#[test]
fn a_published_folder_is_verified_against_its_manifest_or_a_saved_one() {
    let dir = new_site("portal");
    menhu(dir.path(), &["build"]);
    let fine = menhu(dir.path(), &["verify", "public"]);
    assert_eq!(fine.status.code(), Some(0), "{}", said(&fine));
    fs::copy(dir.path().join("public/release.json"), dir.path().join("saved.json")).unwrap();
    fs::write(dir.path().join("public/index.html"), "改过").unwrap();
    fs::remove_file(dir.path().join("public/release.json")).unwrap();
    let lost = menhu(dir.path(), &["verify", "public"]);
    assert_eq!(lost.status.code(), Some(2));
    assert!(said(&lost).contains("--release"), "{}", said(&lost));
    let changed = menhu(dir.path(), &["verify", "public", "--release", "saved.json"]);
    assert_eq!(changed.status.code(), Some(1));
    assert!(said(&changed).starts_with("内容变了：index.html\n"), "{}", said(&changed));
    let broken = menhu(dir.path(), &["verify", "public", "--release", "site-config.yaml"]);
    assert_eq!(broken.status.code(), Some(2));
    assert!(said(&broken).contains("不是发布清单"), "{}", said(&broken));
}

#[test]
fn the_configuration_of_a_server_is_printed_or_written_over_the_last_one() {
    let dir = new_site("portal");
    for server in ["nginx", "apache", "caddy"] {
        let printed = menhu(dir.path(), &["server", server, "--folder", "/srv/www/public"]);
        assert_eq!(printed.status.code(), Some(0), "{}", said(&printed));
        let text = said(&printed);
        assert!(
            text.starts_with('#') && text.contains("/srv/www/public") && text.contains("default-src 'self'")
        );
        for _ in 0..2 {
            let written =
                menhu(dir.path(), &["server", server, "--folder", "/srv/www/public", "--out", "menhu.conf"]);
            assert!(said(&written).starts_with("写好 "), "{}", said(&written));
        }
        assert_eq!(fs::read_to_string(dir.path().join("menhu.conf")).unwrap(), text);
    }
    let unknown = menhu(dir.path(), &["server", "iis"]);
    assert_eq!(unknown.status.code(), Some(2));
    let refused = menhu(dir.path(), &["server", "nginx", "--folder", "/srv/$x"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("文件夹的名字里不能有 `$`"), "{}", said(&refused));
}

#[test]
fn a_site_with_errors_has_no_configuration_for_a_server() {
    let dir = new_site("portal");
    fs::write(dir.path().join("content/pages/bad.md"), "没有头部").unwrap();
    let output = menhu(dir.path(), &["server", "nginx", "--format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).starts_with("content/pages/bad.md:1:1: error[front-matter]"), "{}", said(&output));
}

#[test]
fn a_site_is_built_with_packed_copies_when_it_says_so() {
    let dir = new_site("portal");
    let config = dir.path().join("site-config.yaml");
    let text = fs::read_to_string(&config).unwrap();
    assert!(!text.contains("\noutput:"));
    fs::write(&config, text + "\noutput: {compress: [gz, br]}\n").unwrap();
    assert_eq!(menhu(dir.path(), &["build"]).status.code(), Some(0));
    assert!(
        dir.path().join("public/index.html.gz").is_file()
            && dir.path().join("public/index.html.br").is_file()
    );
    let again = menhu(dir.path(), &["build"]);
    assert!(said(&again).contains("新增 0，改变 0，"), "{}", said(&again));
    assert_eq!(menhu(dir.path(), &["verify", "public"]).status.code(), Some(0));
}
