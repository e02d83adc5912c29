//! Bad input gets a clear message at its place, with all others in one run, and never a panic.

use std::{fs, process::Command, sync::Arc};

use menhu::source::{ReadError, SourceFile, SourcePath, SourceReader, SourceTree};

use crate::support::{SiteTest, assert_found};

const ITEM: &str = "content/departments/market/items/x.yaml";

fn item(yaml: &str) -> Vec<String> {
    SiteTest::new().item("x", yaml).load_findings()
}

#[test]
fn an_unknown_key_is_named_with_the_nearest_known_one() {
    let found = item("name: 食品\nfess: []\n");
    assert_eq!(found, [format!("{ITEM}:2:1: error[unknown-key]: 不认识的键 `fess`")]);
}

#[test]
fn all_mistakes_of_a_file_come_in_one_run() {
    let found = item("nmae: 食品\ntype: permitt\nmaterials: 身份证\ntime_limit:\n  promised: {days: 十}\n");
    assert_found(&found, &format!("{ITEM}:1:1: error[unknown-key]"));
    assert_found(&found, &format!("{ITEM}:1:1: error[missing-key]: 缺少 `name`（事项名称）"));
    assert_found(&found, &format!("{ITEM}:2:7: error[unknown-value]"));
    assert_found(&found, &format!("{ITEM}:3:12: error[wrong-type]"));
    assert_found(&found, &format!("{ITEM}:5:20: error[wrong-type]: 这里应当是一个整数"));
    assert_eq!(found.len(), 5, "{found:#?}");
}

#[test]
fn all_mistakes_of_all_files_come_in_one_run() {
    let found = SiteTest::new()
        .item("x", "name: 甲\nfess: []\n")
        .item("y", "name: 乙\ncod: 1\n")
        .file("content/topics.yaml", "topic: []\n")
        .load_findings();
    assert_eq!(found.len(), 3, "{found:#?}");
}

#[test]
fn a_value_of_two_kinds_is_right_in_either_when_something_else_is_wrong() {
    let columns = "columns:\n  - {id: a, name: 甲, type: news, freshness: none}\n  - {id: b, name: 乙, type: news, freshness: 14}\n  - {id: c, name: 丙, type: news, freshness: soon}\n";
    let config = format!("title: 甲\nbase_url: https://x.gov.cn\n{columns}colums: []\n");
    let found = SiteTest::new().file("site-config.yaml", config).load_findings();
    assert_found(&found, "site-config.yaml:6:45: error[unknown-value]");
    assert_found(&found, "site-config.yaml:7:1: error[unknown-key]");
    assert_eq!(found.len(), 2, "{found:#?}");
}

#[test]
fn a_closed_value_in_chinese_is_answered_with_its_key() {
    let site = SiteTest::new().item("x", "name: 甲\ntype: 行政许可\n");
    let tree = site.tree();
    let (_, found) = menhu::load::load(&tree);
    assert_eq!(found[0].explanation.code, "unknown-value");
    assert_eq!(found[0].hints[0].zh, "是不是 `permit`？");
}

#[test]
fn a_doubled_key_names_both_places() {
    let site = SiteTest::new().item("x", "name: 甲\ncode: \"1\"\nname: 乙\n");
    let tree = site.tree();
    let (_, found) = menhu::load::load(&tree);
    let (located, _) = menhu::diagnostic::locate(found, &tree);
    let place = located[0].place.as_ref().unwrap();
    assert_eq!((located[0].diagnostic.explanation.code, place.start.line), ("duplicate-key", 3));
    assert_eq!(located[0].related[0].start.line, 1);
}

#[test]
fn full_width_punctuation_is_named_at_its_own_line() {
    assert_found(&item("name：食品\ntype: permit\n"), &format!("{ITEM}:1:5: error[full-width-punctuation]"));
    assert_found(&item("name:\u{3000}食品\n"), &format!("{ITEM}:1:6: error[full-width-punctuation]"));
    let list = "name: 甲\naliases_search: [驾照，驾驶证]\n";
    assert_found(&item(list), &format!("{ITEM}:2:20: error[full-width-punctuation]"));
    let mapping = "name: 甲\nconsultation: {phone：1}\n";
    assert_found(&item(mapping), &format!("{ITEM}:2:21: error[full-width-punctuation]"));
    assert_found(&item("name: “食品”\n"), &format!("{ITEM}:1:7: error[full-width-punctuation]"));
}

#[test]
fn full_width_punctuation_inside_texts_is_left_alone() {
    let text = "name: 食品（甲，乙）：丙\nsummary: |\n  name：这是正文\n  a:\u{3000}也是正文\naliases_search: [\"甲，乙\", 丙]\n";
    assert_eq!(item(text), Vec::<String>::new());
}

#[test]
fn a_tab_in_the_indent_is_named() {
    assert_found(&item("name: 甲\ntime_limit:\n\tbasis: 乙\n"), &format!("{ITEM}:3:1: error[tab-indent]"));
}

#[test]
fn broken_yaml_is_told_where_it_breaks() {
    assert_found(&item("name: \"食品\ntype: permit\n"), &format!("{ITEM}:"));
    assert_found(&item("name: [甲\n"), &format!("{ITEM}:"));
    let found = item("name: 甲: 乙\n");
    assert!(found[0].contains("error[yaml-syntax]"), "{found:#?}");
}

#[test]
fn a_mark_and_windows_line_ends_are_read_as_if_they_were_not_there() {
    assert_eq!(item("\u{feff}name: 食品\r\ntype: permit\r\n"), Vec::<String>::new());
    assert_found(&item("\u{feff}name: 食品\r\nfess: []\r\n"), &format!("{ITEM}:2:1: error[unknown-key]"));
}

#[test]
fn a_file_in_another_encoding_is_told_which_one() {
    let gb18030: &[u8] = b"name: \xca\xb3\xc6\xb7\xbe\xad\xd3\xaa\xd0\xed\xbf\xc9\n";
    let found = SiteTest::new().file(ITEM, gb18030).load_findings();
    assert_eq!(found, [format!("{ITEM}:1:7: error[encoding]: 文件是 GB18030（GBK）编码")]);
    let utf16 = [0xff, 0xfe, 0x41, 0x00];
    let found = SiteTest::new().file(ITEM, utf16).load_findings();
    assert_found(&found, &format!("{ITEM}:1:1: error[encoding]: 文件是 UTF-16"));
}

#[test]
fn an_anchor_bomb_ends_quickly_with_a_message() {
    let mut bomb = String::from("name: &a [x, x]\n");
    for level in 0..30 {
        let last = if level == 0 { "a".to_owned() } else { format!("k{}", level - 1) };
        bomb.push_str(&format!("k{level}: &k{level} [*{last}, *{last}, *{last}, *{last}]\n"));
    }
    let found = item(&bomb);
    assert_found(&found, &format!("{ITEM}:2:1: error[unknown-key]"));
}

#[test]
fn nesting_ten_thousand_deep_is_refused() {
    let deep = format!("name: {}{}\n", "[".repeat(10_000), "]".repeat(10_000));
    assert!(item(&deep)[0].contains("error[nested-too-deep]"));
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_unread() {
    let large = vec![b'a'; 50 * 1024 * 1024];
    let found = SiteTest::new().file(ITEM, large).load_findings();
    assert_eq!(found, [format!("{ITEM}:1:1: error[file-too-large]: 文件有 50 MB，最多 4 MB")]);
}

#[test]
fn names_with_blanks_capitals_or_chinese_are_answered_with_a_name_to_use() {
    for name in ["食品许可", "Food", "food permit"] {
        let path = format!("content/departments/market/items/{name}.yaml");
        let found = SiteTest::new().file(&path, "name: 甲\n").load_findings();
        assert_found(&found, &format!("{path}:1:1: error[file-name]"));
    }
}

#[test]
fn two_files_that_would_make_one_address_are_both_named() {
    let site = SiteTest::new().article("news", "a", "2026-11-01 09:00", "甲");
    let found = site
        .file("content/news/b.md", "---\ntitle: 乙\ndate: 2026-11-01\n---\n")
        .file("content/policies/b.md", "---\ntitle: 丙\ndate: 2026-11-01\ncolumn: news\n---\n");
    let found = found.config("rules:\n").findings();
    assert!(found.iter().any(|line| line.contains("error[same-address]")), "{found:#?}");
}

#[test]
fn an_old_address_that_is_in_use_is_a_finding() {
    let site = SiteTest::new()
        .article("news", "a", "2026-11-01 09:00", "甲")
        .file("content/news/b.md", "---\ntitle: 乙\ndate: 2026-11-01 09:00\naliases: [/news/a/]\n---\n");
    let found = site.findings();
    assert!(found.iter().any(|line| line.contains("error[same-address]")), "{found:#?}");
}

#[test]
fn dates_that_do_not_exist_are_named_at_their_value() {
    let path = "content/news/a.md";
    let found = SiteTest::new().article("news", "a", "2026-02-30", "甲").load_findings();
    assert_eq!(found, [format!("{path}:3:7: error[bad-date]: 没有 `2026-02-30` 这个日期")]);
}

#[test]
fn script_in_markdown_is_named_and_never_published() {
    let text = "---\ntitle: 甲\ndate: 2026-11-01 09:00\n---\n\n正文\n\n<script>alert(1)</script>\n\n<p onclick=\"x()\">乙</p>\n";
    let found = SiteTest::new().file("content/news/a.md", text).load_findings();
    assert_found(&found, "content/news/a.md:8:2: error[unsafe-html]");
    assert_found(&found, "content/news/a.md:10:");
}

#[test]
fn a_markdown_file_without_front_matter_is_told_how_to_begin() {
    let found = SiteTest::new().file("content/news/a.md", "# 通知\n").load_findings();
    assert_found(&found, "content/news/a.md:1:1: error[front-matter]");
}

#[test]
fn a_missing_configuration_is_said() {
    let tree = SourceTree::in_memory([("content/news/a.md", Vec::new())]);
    let (site, found) = menhu::load::load(&tree);
    assert!(site.is_none());
    assert_eq!(found[0].explanation.code, "config-missing");
}

#[test]
fn a_theme_option_that_names_a_missing_picture_is_told_at_its_line() {
    let found = SiteTest::new().config("theme_options: {logo: img/logo.svg}\n").load_findings();
    assert_found(&found, "site-config.yaml:16:23: error[bad-config]: 主题里没有文件 assets/img/logo.svg");
}

#[test]
fn an_unknown_theme_is_answered_with_the_nearest() {
    let found = SiteTest::new().config("theme: standart\n").load_findings();
    assert!(found.iter().any(|line| line.contains("error[theme-file]: 没有主题 `standart`")), "{found:#?}");
}

#[test]
fn a_template_error_names_template_line_and_page() {
    let site = SiteTest::new().file(
        "themes/standard/templates/home.html",
        "<html>\n\n<body>\n  {{ view.nonsense.more }}\n</body>\n",
    );
    let renderer = site.renderer();
    let found = renderer.render(&|_| {}).unwrap_err();
    let (located, _) = menhu::diagnostic::locate(found, &site.tree());
    let place = located[0].place.as_ref().unwrap();
    assert_eq!((place.path.as_str(), place.start.line), ("themes/standard/templates/home.html", 4));
    assert!(located[0].diagnostic.message.zh.contains("模板在页面 / 上出错"));
}

#[test]
fn a_missing_template_is_said() {
    let site = SiteTest::new()
        .config("theme: own\n")
        .file("themes/own/theme.yaml", "name: 自己的\n")
        .file("themes/own/templates/home.html", "x");
    let found = site.findings();
    assert!(found.iter().any(|line| line.contains("主题 own 缺少模板 item.html")), "{found:#?}");
}

#[test]
fn a_rule_is_lowered_only_with_a_reason() {
    let found = SiteTest::new().config("rules:\n  unknown-key: {severity: off}\n").findings();
    assert!(found.iter().any(|line| line.contains("error[rule-setting]: 调低规则 `unknown-key` 要写明理由")));
}

#[test]
fn a_broken_file_is_one_message_and_links_to_it_none() {
    let site = SiteTest::new().item("broken", "nmae: 甲\n").file(
        "content/news/a.md",
        "---\ntitle: 甲\ndate: 2026-11-01 09:00\n---\n\n[甲](@/departments/market/items/broken)\n",
    );
    let found = site.findings();
    assert!(!found.iter().any(|line| line.contains("broken-link")), "{found:#?}");
}

#[test]
fn a_link_that_leads_out_of_the_content_folder_leads_nowhere() {
    let found = SiteTest::new()
        .file(
            "content/news/a.md",
            "---\ntitle: 甲\ndate: 2026-11-01 09:00\n---\n\n[密](../../../../etc/passwd)\n",
        )
        .item(
            "permit",
            "name: 甲\nmaterials:\n  - {id: a, name: 表, need: required, blank: ../../../secret.pdf}\n",
        )
        .findings();
    assert_found(&found, "content/news/a.md:6:1: error[broken-link]");
    assert_found(&found, "content/departments/market/items/permit.yaml:3:45: error[missing-file]");
}

#[test]
fn a_site_without_content_is_a_site_that_says_so_on_its_pages() {
    let site =
        SiteTest::new().file("content/departments/market/department.yaml", "name: 示范市市场监督管理局\n");
    assert!(site.page("/items/").contains("这里暂时没有内容"), "{}", site.page("/items/"));
}

#[test]
fn empty_files_are_told_what_they_lack() {
    let found = SiteTest::new().item("permit", "").file("content/news/a.md", "").load_findings();
    assert_found(&found, "content/departments/market/items/permit.yaml:1:1: error[");
    assert_found(&found, "content/news/a.md:1:1: error[front-matter]");
}

struct NobodyMayRead;

impl SourceReader for NobodyMayRead {
    fn read(&self, _: &SourcePath) -> Result<Vec<u8>, ReadError> {
        Err(ReadError::Denied)
    }
}

#[test]
fn a_file_that_may_not_be_read_is_named() {
    let files = vec![SourceFile { path: "site-config.yaml".into(), len: 9 }];
    let (site, found) = menhu::load::load(&SourceTree::new(files, Arc::new(NobodyMayRead)));
    assert!(site.is_none());
    assert_eq!(found[0].explanation.code, "unreadable-file");
    assert!(found[0].message.zh.contains("权限"), "{}", found[0].message.zh);
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_and_pipes_are_named_and_not_read() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    fs::create_dir_all(root.join("content/news")).unwrap();
    fs::write(root.join("site-config.yaml"), "title: 示范市门户\n").unwrap();
    std::os::unix::fs::symlink(root.join("content"), root.join("content/news/around")).unwrap();
    let made = Command::new("mkfifo").arg(root.join("content/news/pipe.md")).status().unwrap();
    assert!(made.success());
    let (tree, found) = menhu::load::read(root);
    let told: Vec<String> = found
        .iter()
        .map(|finding| format!("{} {}", finding.explanation.code, finding.place.as_ref().unwrap().path))
        .collect();
    assert_eq!(told, ["symbolic-link content/news/around", "unreadable-file content/news/pipe.md"]);
    assert_eq!(tree.files().len(), 1);
}

#[test]
fn a_way_of_packing_that_is_unknown_is_named_at_its_place() {
    let found = SiteTest::new().config("  compress: [gz, zip]\n").load_findings();
    assert_found(&found, "site-config.yaml:16:18: error[unknown-value]");
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn a_file_that_is_named_like_the_packed_copy_of_another_is_a_finding() {
    let site = SiteTest::new()
        .file("content/departments/market/files/a.csv", "甲\n")
        .file("content/departments/market/files/a.csv.gz", "乙\n");
    let same = |found: Vec<String>| found.iter().filter(|line| line.contains("[same-address]")).count();
    assert_eq!(same(site.clone().config("  compress: [gz]\n").findings()), 1);
    assert_eq!(same(site.findings()), 0, "without packed copies both have their place");
}
