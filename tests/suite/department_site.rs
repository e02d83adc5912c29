//! The site of one department: the one under `tests/sites`, and what is other than in a portal.

use std::path::Path;

use menhu::{
    load::{self, Loader},
    model::{Route, SiteKind},
    source::SourceTree,
};

use crate::{
    demo::prepared,
    support::{SiteTest, assert_found},
};

const CONFIG: &str = "kind: department\ntitle: 示范市市场监督管理局\nbase_url: https://scjgj.example.gov.cn\ncolumns: [{id: news, name: 要闻, type: news}]\n";

fn example() -> SourceTree {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/department");
    let (tree, listed) = load::read(&folder);
    assert!(listed.is_empty(), "{listed:#?}");
    tree
}

/// A department site whose department is the top of `content/`.
fn own_site() -> SiteTest {
    SiteTest::empty()
        .file("site-config.yaml", CONFIG)
        .file("content/department.yaml", "name: 示范市市场监督管理局\nabbreviation: scjgj\ncontact: {phone: 0300-5550100}\n")
        .file("content/items/permit.yaml", "name: 食品经营许可\n")
        .file("content/forms/apply.yaml", "title: 申请表\nitems: [permit]\nsections: [{title: 一, fields: [{id: a, label: 甲, type: text}]}]\n")
        .article("news", "a", "2026-11-01 09:00", "甲")
}

#[test]
fn the_example_has_no_findings_and_the_content_it_promises() {
    let renderer = prepared(&example(), Loader::default());
    let site = renderer.plan().checked().site();
    assert_eq!((site.config.kind, site.departments.len()), (SiteKind::Department, 1));
    assert!(site.items.len() >= 5 && !site.forms.is_empty() && site.articles.len() >= 12);
    for page in ["about", "accessibility", "privacy", "contact", "disclosure-guide"] {
        assert!(renderer.plan().page_at(&Route::new(format!("/{page}/"))).is_some(), "{page}");
    }
}

#[test]
fn the_theme_of_the_example_has_ten_lines_at_most() {
    let tree = example();
    let files = tree.files().iter().filter(|file| file.path.as_str().starts_with("themes/"));
    let lines: usize =
        files.map(|file| String::from_utf8_lossy(&tree.read(&file.path).unwrap()).lines().count()).sum();
    assert!(lines <= 10, "{lines}");
}

#[test]
fn every_page_of_the_example_renders_in_its_own_theme() {
    let renderer = prepared(&example(), Loader::default()).unminified();
    for page in renderer.plan().pages() {
        let found = renderer.page_at(&page.route).unwrap();
        let html = String::from_utf8(renderer.page(found).unwrap()).unwrap();
        assert!(html.contains("main-teal") && html.contains("供水抢修"), "{}", page.route);
    }
}

#[test]
fn the_home_page_of_a_department_shows_what_it_does_and_whom_to_call() {
    let page = own_site().page("/");
    for text in ["食品经营许可", "申请表", "0300-5550100", "甲", "机构概况"] {
        assert!(page.contains(text), "{text} in {page}");
    }
    assert!(!page.contains("department-grid") && !page.contains("部门导航"), "{page}");
}

#[test]
fn a_department_site_has_no_lists_of_departments_and_joint_approvals() {
    let routes = own_site().routes();
    let absent = ["/departments/", "/departments/scjgj/items/", "/departments/scjgj/forms/", "/joint/"];
    for route in absent {
        assert!(!routes.contains(&route.to_owned()), "{route}");
    }
    assert!(routes.contains(&"/departments/scjgj/items/permit/".to_owned()));
    let map = own_site().page("/sitemap/");
    assert!(map.contains("/departments/scjgj/\"") && !map.contains("\"/joint/\""), "{map}");
}

#[test]
fn above_a_guide_of_a_department_site_is_the_list_of_its_items() {
    let page = own_site().page("/departments/scjgj/items/permit/");
    let crumbs = &page[page.find("class=\"crumbs\"").unwrap()..page.find("<main").unwrap()];
    assert!(crumbs.contains("href=\"/items/\"") && !crumbs.contains("/departments/scjgj/\""), "{crumbs}");
    assert!(page.contains("<a href=\"/departments/scjgj/\">示范市市场监督管理局</a>"), "{page}");
}

#[test]
fn the_page_about_the_department_bears_its_name() {
    let page = own_site().page("/departments/scjgj/");
    assert!(page.contains("<h1>关于示范市市场监督管理局</h1>"), "{page}");
    assert!(!page.contains("id=\"department-items\""), "what it does is on the home page");
}

#[test]
fn links_of_a_department_site_follow_its_folders() {
    let text = "---\ntitle: 乙\ndate: 2026-11-02 09:00\n---\n\n[指南](@/items/permit) [表](../forms/apply.yaml) [我们](@/department) [没有](@/departments)\n";
    let site = own_site().file("content/news/b.md", text);
    let broken: Vec<String> =
        site.findings().into_iter().filter(|line| line.contains("[broken-link]")).collect();
    assert_eq!(broken.len(), 1, "{broken:#?}");
    assert_found(&broken, "content/news/b.md:6:");
    let page =
        own_site().file("content/news/b.md", text.replace(" [没有](@/departments)", "")).page("/news/b/");
    for address in
        ["/departments/scjgj/items/permit/", "/departments/scjgj/forms/apply/", "/departments/scjgj/"]
    {
        assert!(page.contains(&format!("href=\"{address}\"")), "{address} in {page}");
    }
}

#[test]
fn a_department_in_its_folder_is_shown_like_one_at_the_top() {
    let page = SiteTest::empty()
        .file("site-config.yaml", CONFIG)
        .file("content/departments/market/department.yaml", "name: 示范市市场监督管理局\n")
        .file("content/departments/market/items/permit.yaml", "name: 食品经营许可\n")
        .file(
            "content/departments/market/news/a.md",
            "---\ntitle: 甲\ndate: 2026-11-01 09:00\n---\n\n甲的正文。\n",
        )
        .page("/");
    assert!(page.contains("食品经营许可") && page.contains("/departments/market/news/a/"), "{page}");
}

#[test]
fn a_department_site_without_content_is_whole() {
    let site = SiteTest::empty()
        .file("site-config.yaml", CONFIG)
        .file("content/department.yaml", "name: 示范市市场监督管理局\nabbreviation: scjgj\n");
    for route in site.routes() {
        assert!(site.page(&route).contains("<h1"), "{route}");
    }
}
