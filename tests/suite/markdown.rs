//! Markdown as writers of Chinese mean it.

use crate::support::SiteTest;

/// The HTML of an article with the text `markdown`.
fn html(markdown: &str) -> String {
    let text = format!("---\ntitle: 甲\ndate: 2026-11-01 09:00\n---\n\n{markdown}\n");
    SiteTest::new()
        .item("permit", "name: 食品经营许可\ntime_limit: {promised: {days: 7}}\n")
        .file("content/news/rows.csv", "年,件\n2025,10\n2026,20\n")
        .file("content/news/files/a.pdf", "%PDF-1.4")
        .file("content/news/a.md", text)
        .page("/news/a/")
}

#[track_caller]
fn check(markdown: &str, expected: &str) {
    let html = html(markdown);
    assert!(html.contains(expected), "no `{expected}` in\n{html}");
}

#[test]
fn bold_next_to_full_width_punctuation_is_bold() {
    check("**重要（说明）：**请带齐。", "<strong>重要（说明）：</strong>请带齐。");
    check("办理**《许可证》**的申请人", "办理<strong>《许可证》</strong>的申请人");
    check("第二条**“申请人”**应当", "第二条<strong>“申请人”</strong>应当");
}

#[test]
fn asterisks_in_code_or_escaped_stay() {
    check("`**甲（乙）**丙`", "<code>**甲（乙）**丙</code>");
    check("\\*\\*甲（乙）\\*\\*丙", "**甲（乙）**丙");
}

#[test]
fn a_line_break_between_han_characters_leaves_no_blank() {
    check("第一行\n第二行", "第一行第二行");
    check("first\nsecond", "first\nsecond");
}

#[test]
fn headings_keep_chinese_in_their_anchors_and_are_unique() {
    check("## 办理 条件\n\n## 办理 条件", "<h2 id=\"办理-条件\">");
    check("## 办理 条件\n\n## 办理 条件", "<h2 id=\"办理-条件-2\">");
}

#[test]
fn tables_have_scopes_and_no_inline_style() {
    let html = html("| 年 | 件 |\n| :-- | --: |\n| 2026 | 20 |");
    assert!(html.contains("<th scope=\"col\" class=\"right\">件</th>"), "{html}");
    assert!(html.contains("<td class=\"right\">20</td>"));
    assert!(!html.contains("style=\""));
}

#[test]
fn footnotes_task_lists_alerts_and_definitions_are_known() {
    check("甲[^1]\n\n[^1]: 乙", "id=\"fn-1\"");
    check("- [x] 已办\n- [ ] 未办", "<span class=\"task\">☑</span> 已办");
    check("> [!WARNING]\n> 当心", "<aside class=\"alert alert-warning\">");
    check("名词\n: 解释", "<dt>名词</dt>");
    check("~~旧~~", "<del>旧</del>");
}

#[test]
fn links_inside_the_site_become_addresses() {
    check(
        "[许可](@/departments/market/items/permit)",
        "<a href=\"/departments/market/items/permit/\">许可</a>",
    );
    check(
        "[材料](@/departments/market/items/permit#materials)",
        "href=\"/departments/market/items/permit/#materials\"",
    );
    check("[附件](files/a.pdf)", "<a href=\"/news/files/a.pdf\">附件</a>");
    check(
        "[外站](https://www.gov.cn/)",
        "<a href=\"https://www.gov.cn/\" rel=\"external noopener\">外站</a>",
    );
}

#[test]
fn a_site_below_a_path_has_that_path_in_its_links() {
    let site = SiteTest::new().file(
        "site-config.yaml",
        "title: 甲\nbase_url: https://www.example.gov.cn/portal/\ncolumns: [{id: news, name: 要闻, type: news}]\n",
    );
    let page = site.article("news", "a", "2026-11-01 09:00", "乙").page("/news/");
    assert!(page.contains("href=\"/portal/news/a/\""), "{page}");
}

#[test]
fn components_are_filled() {
    check(
        "{{< item \"market/permit\" >}}",
        "<div class=\"card-item\"><a href=\"/departments/market/items/permit/\">食品经营许可</a>",
    );
    check(
        "{{< download \"files/a.pdf\" title=\"申请表\" >}}",
        "<a href=\"/news/files/a.pdf\" download>申请表</a>（PDF 8 B）",
    );
    check("{{< table file=\"rows.csv\" caption=\"办件量\" >}}", "<caption>办件量</caption>");
    check("{{< chart file=\"rows.csv\" caption=\"办件量\" >}}", "<rect class=\"chart-bar\"");
}

#[test]
fn a_component_that_does_not_exist_is_answered_with_the_nearest() {
    let text = "---\ntitle: 甲\ndate: 2026-11-01 09:00\n---\n\n{{< itm \"market/x\" >}}\n";
    let found = SiteTest::new().file("content/news/a.md", text).load_findings();
    assert_eq!(found, ["content/news/a.md:6:1: error[bad-component]: 没有组件 `itm`"]);
}

#[test]
fn raw_html_is_cleaned() {
    let site = SiteTest::new().file(
        "content/news/a.md",
        "---\ntitle: 甲\ndate: 2026-11-01 09:00\n---\n\n水：H<sub>2</sub>O <span style=\"color:red\">红</span>\n",
    );
    let page = site.page("/news/a/");
    assert!(page.contains("H<sub>2</sub>O"));
    assert!(page.contains("<span>红</span>"), "the inline style is gone: {page}");
}
