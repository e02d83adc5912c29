//! Open government: documents by what they are, laws that change, statutory kinds, the yearly report.

use crate::support::{SiteTest, assert_found};

/// A document with `more` lines of front matter.
fn document(title: &str, number: &str, date: &str, more: &str) -> String {
    format!(
        "---\ntitle: {title}\ndate: {date} 09:00\nissuer: 示范市市场监督管理局\nwritten: {date}\nnumber: {number}\ncategory: 市场监管\n{more}---\n\n第一条 甲。\n\n第二条 十日内办结。\n"
    )
}

fn site() -> SiteTest {
    let repealed = "validity: repealed\nsuccessor: '@/policies/new'\n";
    SiteTest::new()
        .file("content/policies/old.md", document("旧办法", "示市监〔2025〕1号", "2025-03-01", repealed))
        .file("content/policies/new.md", document("新办法", "示市监〔2026〕2号", "2026-03-01", ""))
}

fn resting_on(basis: &str) -> SiteTest {
    site().item("x", &format!("name: 甲许可\nlegal_basis:\n  - {{{basis}}}\n"))
}

#[track_caller]
fn assert_has(html: &str, part: &str) {
    assert!(html.contains(part), "no `{part}` in:\n{html}");
}

#[test]
fn documents_are_listed_by_category_year_issuer_and_validity() {
    let site = site();
    let all = site.page("/documents/");
    assert!(all.find("新办法").unwrap() < all.find("旧办法").unwrap(), "newest first");
    for (address, shown, other) in [
        ("/documents/year/2026/", "新办法", "旧办法"),
        ("/documents/validity/feizhi/", "旧办法", "新办法"),
        ("/documents/validity/youxiao/", "新办法", "旧办法"),
    ] {
        let page = site.page(address);
        assert_has(&page, &format!(">{shown}</a>"));
        assert!(!page.contains(&format!(">{other}</a>")), "{address}");
    }
    for address in
        ["/documents/category/shichangjianguan/", "/documents/issuer/shifanshishichangjianduguanliju/"]
    {
        assert_has(&site.page(address), "共 2 份文件");
        assert_has(&all, &format!("href=\"{address}\""));
    }
    assert_has(&site.page("/open-government/"), "href=\"/documents/\"");
}

#[test]
fn a_site_without_documents_has_no_list_of_them() {
    let site = SiteTest::new();
    assert!(!site.routes().iter().any(|route| route.starts_with("/documents/")));
    assert!(!site.page("/open-government/").contains("/documents/"));
}

#[test]
fn repealing_a_document_marks_every_item_that_rests_on_it() {
    for basis in [
        "title: 旧办法, document: '@/policies/old'",
        "title: 《旧办法》",
        "title: 某办法, number: 示市监〔2025〕1号",
    ] {
        let site = resting_on(basis);
        let guide = site.page("/departments/market/items/x/");
        assert_has(&guide, "<span class=\"tag tag-stop\">废止</span>");
        assert_has(&guide, "<a href=\"/policies/new/\">新办法</a>");
        assert_found(
            &site.findings(),
            "content/departments/market/items/x.yaml:3:5: warning[repealed-basis]",
        );
        let document = site.page("/policies/old/");
        assert_has(&document, "<a href=\"/departments/market/items/x/\">甲许可</a>");
    }
    let site = resting_on("title: 新办法");
    assert!(!site.page("/departments/market/items/x/").contains("tag-stop"));
    assert!(!site.findings().iter().any(|line| line.contains("repealed-basis")));
}

#[test]
fn an_item_that_names_a_document_twice_is_listed_there_once() {
    let bases = "legal_basis:\n  - {title: 新办法, article: 第一条}\n  - {title: 新办法, article: 第二条}\n";
    let site = site().item("x", &format!("name: 甲许可\n{bases}"));
    assert_eq!(site.page("/policies/new/").matches("/departments/market/items/x/").count(), 1);
}

#[test]
fn a_quotation_that_differs_from_the_document_is_reported_where_it_stands() {
    let site = resting_on("title: 新办法, article: 第二条, text: 五日内办结。");
    assert_found(&site.findings(), "content/departments/market/items/x.yaml:3:38: warning[quoted-article]");
    let site = resting_on("title: 新办法, article: 第二条, text: 十日内办结。");
    assert!(!site.findings().iter().any(|line| line.contains("quoted-article")));
}

#[test]
fn each_statutory_kind_says_where_it_is_or_that_there_is_none() {
    let kinds = "kinds:\n  - {kind: rules, links: ['@/policies'], note: 没有规章。}\n  - {kind: budget, none: 由财政局公布。}\n";
    let page = site().file("content/statutory.yaml", kinds).page("/open-government/");
    assert_has(&page, "一、行政法规、规章和规范性文件");
    assert_has(&page, "<a href=\"/policies/\">政策文件</a>");
    assert_has(&page, "七、财政预算、决算信息");
    assert_has(&page, "由财政局公布。");
}

#[test]
fn a_kind_that_is_not_one_and_a_link_to_nothing_are_reported() {
    let site = site().file("content/statutory.yaml", "kinds:\n  - {kind: budgets, none: 无}\n");
    assert_found(&site.findings(), "content/statutory.yaml:2:12: error[unknown-value]");
    let site =
        SiteTest::new().file("content/statutory.yaml", "kinds:\n  - {kind: rules, links: ['@/nowhere']}\n");
    assert_found(
        &site.findings(),
        "content/statutory.yaml:2:27: warning[statutory-kinds]: 没有 nowhere 这个地址",
    );
}

/// A yearly report with these rows of requests.
fn report(year: i16, rows: &str) -> String {
    format!(
        "---\ntitle: {year}年年报\ndate: {}-01-20 09:00\nreport:\n  year: {year}\n  documents: [5, 3, 41]\n  requests:\n{rows}  review: [3, 1, 1, 0]\n---\n\n{{{{< report \"requests\" >}}}}\n\n{{{{< report \"disputes\" >}}}}\n",
        year + 1
    )
}

const ROWS: &str = "    received: [5, 1, 0, 0, 0, 0]\n    granted: [3, 0, 0, 0, 0, 0]\n    refused_secret: [1, 0, 0, 0, 0, 0]\n    carried_forward: [1, 1, 0, 0, 0, 0]\n";

#[test]
fn the_tables_of_the_yearly_report_add_themselves_up() {
    let page = SiteTest::new().file("content/news/report.md", report(2025, ROWS)).page("/news/report/");
    for row in [
        "<th scope=\"row\">一、本年新收政府信息公开申请数量</th><td>5</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>6</td>",
        "<th scope=\"row\">（三）不予公开：1.属于国家秘密</th><td>1</td>",
        "<th scope=\"row\">（七）总计</th><td>4</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>4</td>",
        "<th scope=\"row\">行政复议</th><td>3</td><td>1</td><td>1</td><td>0</td><td>5</td>",
    ] {
        assert_has(&page, row);
    }
}

#[test]
fn a_report_that_does_not_add_up_or_does_not_follow_the_last_one_is_reported() {
    let wrong = ROWS.replace("carried_forward: [1, 1", "carried_forward: [0, 1");
    let site = SiteTest::new().file("content/news/report.md", report(2025, &wrong));
    assert_found(
        &site.findings(),
        "content/news/report.md:8:5: error[report-sums]: 自然人：新收加上年结转是 5，办结 4",
    );
    let before = report(2024, "    received: [2, 0, 0, 0, 0, 0]\n    carried_forward: [2, 0, 0, 0, 0, 0]\n");
    let site = SiteTest::new()
        .file("content/news/before.md", before)
        .file("content/news/report.md", report(2025, ROWS));
    assert!(
        site.findings().iter().any(|line| line.contains("上年结转 0，与 2024 年年报的结转下年 2 不一致"))
    );
}

#[test]
fn rows_that_are_not_known_or_not_complete_are_reported() {
    let site =
        SiteTest::new().file("content/news/report.md", report(2025, "    receivd: [1, 0, 0, 0, 0, 0]\n"));
    assert_found(
        &site.findings(),
        "content/news/report.md:8:14: error[unknown-key]: 年报没有 `receivd` 这一行",
    );
    let site = SiteTest::new().file("content/news/report.md", report(2025, "    received: [1, 0]\n"));
    assert_found(
        &site.findings(),
        "content/news/report.md:8:15: error[wrong-type]: “一、本年新收政府信息公开申请数量”有 2 个数",
    );
    let site = SiteTest::new()
        .file("content/news/a.md", "---\ntitle: 甲\ndate: 2026-01-20\n---\n\n{{< report \"sums\" >}}\n");
    assert_found(&site.findings(), "content/news/a.md:6:1: error[bad-component]: 年报没有 `sums` 这张表");
}
