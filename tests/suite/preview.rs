//! The preview: what is saved is shown, and errors above the last good version.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    path::Path,
    time::Duration,
};

use menhu::{
    check::{AsOf, Drafts},
    diagnostic::Language,
    scaffold::{self, NewSite, SiteShape},
    serve::Preview,
    write,
};

/// A preview of a new site, and the folder it lies in.
struct PreviewTest {
    dir: tempfile::TempDir,
    preview: Preview,
}

impl PreviewTest {
    fn start() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let now = menhu::load::parse_date_time("2026-11-24 12:00").unwrap();
        let site = NewSite {
            title: "示范市门户".to_owned(),
            base_url: "https://www.example.gov.cn".to_owned(),
            kind: SiteShape::Portal,
            department: "示范市市场监督管理局".to_owned(),
            now,
        };
        write::create(dir.path(), &scaffold::site(&site)).unwrap();
        let as_of = AsOf { now, drafts: Drafts::Hidden };
        let preview = Preview::start(dir.path(), as_of, Language::Chinese, 0, |_| {}).unwrap();
        Self { dir, preview }
    }

    fn get(&self, path: &str) -> String {
        request(self.preview.address(), path, "127.0.0.1")
    }

    fn version(&self) -> u64 {
        self.version_after(0)
    }

    /// Waits for a version after `number`.
    fn version_after(&self, number: u64) -> u64 {
        let answer = self.get(&format!("/__menhu/version?after={number}"));
        answer.rsplit("\r\n").next().unwrap().trim().parse().unwrap()
    }

    fn save(&self, path: &str, text: &str) {
        let path = self.dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn request(address: SocketAddr, path: &str, host: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

const PAGE: &str = "content/pages/about.md";

#[test]
fn a_saved_page_is_shown_and_open_pages_hear_of_it() {
    let test = PreviewTest::start();
    assert!(test.get("/about/").contains("关于本站"));
    assert!(test.get("/about/").contains("本页来自 content/pages/about.md"));
    let before = test.version();
    test.save(PAGE, "---\ntitle: 关于\n---\n\n改过的正文。\n");
    assert!(test.version_after(before) > before);
    assert!(test.get("/about/").contains("改过的正文。"));
}

#[test]
fn blocks_of_a_page_say_which_file_and_line_made_them() {
    let test = PreviewTest::start();
    let department = "content/departments/sfsscjdglj";
    let item = test.get("/departments/sfsscjdglj/items/food-business-permit/");
    let file = format!("{department}/items/food-business-permit.yaml");
    let yaml = fs::read_to_string(test.dir.path().join(&file)).unwrap();
    let line = yaml.lines().position(|line| line.starts_with("materials:")).unwrap() + 1;
    assert!(
        item.contains(&format!("<a href=\"#materials\">#materials</a> <span>{file}:{line}</span>")),
        "{item}"
    );
    assert!(!item.contains("<a href=\"#related\">#related</a>"), "a part that is not written has no place");
    let before = test.version();
    test.save(PAGE, "---\ntitle: 关于\n---\n\n正文。\n\n## 联系\n\n```\n# 不是标题\n```\n\n## 更正\n");
    test.version_after(before);
    let page = test.get("/about/");
    assert!(page.contains("#联系</a> <span>content/pages/about.md:7</span>"), "{page}");
    assert!(page.contains("#更正</a> <span>content/pages/about.md:13</span>"), "{page}");
}

#[test]
fn a_new_page_appears_and_a_removed_one_is_gone() {
    let test = PreviewTest::start();
    let before = test.version();
    test.save("content/pages/help.md", "---\ntitle: 帮助\n---\n\n正文。\n");
    let made = test.version_after(before);
    assert!(test.get("/help/").starts_with("HTTP/1.1 200"));
    fs::remove_file(test.dir.path().join("content/pages/help.md")).unwrap();
    test.version_after(made);
    assert!(test.get("/help/").starts_with("HTTP/1.1 404"));
}

#[test]
fn an_error_is_shown_above_the_last_good_version() {
    let test = PreviewTest::start();
    let before = test.version();
    test.save(PAGE, "没有头部\n");
    let broken = test.version_after(before);
    let page = test.get("/about/");
    assert!(page.contains("menhu-errors") && page.contains("front-matter"), "{page}");
    assert!(page.contains("本站公开办事指南"), "the last good text stays");
    test.save(PAGE, "---\ntitle: 关于\n---\n\n好了。\n");
    test.version_after(broken);
    let page = test.get("/about/");
    assert!(!page.contains("menhu-errors") && page.contains("好了。"), "{page}");
}

#[test]
fn an_address_without_its_slash_leads_to_the_page() {
    let answer = PreviewTest::start().get("/about");
    assert!(answer.starts_with("HTTP/1.1 301") && answer.contains("Location: /about/"), "{answer}");
}

#[test]
fn a_page_elsewhere_cannot_read_the_preview_by_a_name_of_its_own() {
    let test = PreviewTest::start();
    let answer = request(test.preview.address(), "/", "evil.example");
    assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
}
