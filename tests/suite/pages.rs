//! What pages say.

use crate::support::{SiteTest, WHOLE_ITEM};

fn guide(yaml: &str) -> String {
    SiteTest::new().item("permit", yaml).page("/departments/market/items/permit/")
}

#[test]
fn a_guide_shows_every_part_under_its_anchor() {
    let page = guide(WHOLE_ITEM);
    // This item names no related ones.
    let parts = menhu::check::ITEM_ANCHORS.into_iter().filter(|part| *part != "related");
    for part in parts {
        assert!(page.contains(&format!("id=\"{part}\"")), "{part}");
        assert!(page.contains(&format!("href=\"#{part}\"")), "contents: {part}");
    }
}

#[test]
fn a_guide_gives_an_example_date_from_the_working_day_calendar() {
    // Ten working days after Tuesday 24 November 2026: no holiday on the way.
    assert!(guide(WHOLE_ITEM).contains("2026年12月8日（周二）"));
}

#[test]
fn a_guide_shows_the_promise_beside_the_law() {
    let page = guide(WHOLE_ITEM);
    assert!(page.contains("法定20个工作日"));
    assert!(page.contains("比法定时限缩短50%"));
}

#[test]
fn an_incomplete_item_says_which_parts_are_not_yet_public() {
    let page = guide("name: 食品经营许可\n");
    for part in ["设定依据", "实施主体", "受理条件", "办理流程", "办结时限", "审批结果", "监督投诉"]
    {
        assert!(page.contains(part), "{part}");
    }
    assert!(page.contains("尚未公开"));
}

#[test]
fn an_abolished_item_keeps_a_page_that_says_so() {
    let page = guide("name: 旧许可\nstatus: abolished\nsince: 2025-07-01\nreason: 国务院决定取消\n");
    assert!(page.contains("自2025年7月1日起") && page.contains("国务院决定取消"), "{page}");
}

#[test]
fn a_procedure_is_drawn_with_parallel_steps_side_by_side() {
    let page = guide(
        "name: 甲\nprocedure:\n  - {id: a, name: 受理, days: 0}\n  - {id: b, name: 审查, after: [a], days: 3}\n  - {id: c, name: 勘验, after: [a], days: 2}\n  - {id: d, name: 决定, after: [b, c], days: 1}\n",
    );
    let svg = &page[page.find("<svg class=\"diagram\"").unwrap()..];
    let svg = &svg[..svg.find("</svg>").unwrap()];
    assert_eq!(svg.matches("<rect").count(), 4);
    assert_eq!(svg.matches("<path").count(), 4);
    let x = |label: &str| {
        let end = svg.find(&format!(">{label}</text>")).unwrap();
        let start = svg[..end].rfind(" x=\"").unwrap() + 4;
        svg[start..].split('"').next().unwrap().parse::<u32>().unwrap()
    };
    assert_eq!(x("审查"), x("勘验"));
    assert!(x("受理") < x("审查") && x("审查") < x("决定"));
}

#[test]
fn every_page_has_the_national_tags_of_its_kind() {
    let site = SiteTest::new().article("news", "a", "2026-11-01 09:30", "甲");
    let tags = |page: &str, names: &[&str]| {
        for name in names {
            assert!(page.contains(&format!("<meta name=\"{name}\" content=\"")), "{name} in {page}");
        }
    };
    let three = ["SiteName", "SiteDomain", "SiteIDCode"];
    let four = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
    let home = site.page("/");
    tags(&home, &three);
    assert!(!home.contains("ColumnName"));
    tags(&site.page("/news/"), &[&three[..], &four[..]].concat());
    let article = site.page("/news/a/");
    tags(&article, &[&three[..], &four[..], &["ArticleTitle", "PubDate", "ContentSource"]].concat());
    assert!(article.contains("<meta name=\"PubDate\" content=\"2026-11-01 09:30\""));
    assert!(!article.contains("content=\"\"") && !article.contains("null"));
}

#[test]
fn a_document_shows_its_disclosure_block_and_that_it_is_repealed() {
    let text = "---\ntitle: 甲办法\ndate: 2026-11-01 09:00\nindex_number: x/2026-00001\nissuer: 市政府\nwritten: 2026-10-30\nnumber: 示府〔2026〕1号\nvalidity: repealed\nsuccessor: '@/policies/b'\n---\n\n正文\n";
    let page = SiteTest::new()
        .file("content/policies/a.md", text)
        .article("policies", "b", "2026-11-02 09:00", "乙办法")
        .page("/policies/a/");
    for expected in ["索引号", "x/2026-00001", "示府〔2026〕1号", "2026年10月30日", "废止", "乙办法"]
    {
        assert!(page.contains(expected), "{expected}");
    }
}

#[test]
fn html_in_titles_is_shown_as_text() {
    let page = guide("name: <script>alert(1)</script>许可\n");
    assert!(page.contains("&lt;script&gt;"));
    assert!(!page.contains("<script>alert"));
}

#[test]
fn a_standing_page_shows_its_day_and_its_source() {
    let page = SiteTest::new()
        .file(
            "content/pages/about.md",
            "---\ntitle: 关于\ndate: 2026-11-01 09:30\nsource: 市政府办公室\n---\n\n正文\n",
        )
        .page("/about/");
    let main = &page[page.find("<main").unwrap()..];
    assert!(main.contains("2026-11-01 09:30") && main.contains("市政府办公室"), "{main}");
}

#[test]
fn a_department_is_written_to_by_a_link() {
    let page = SiteTest::new()
        .file(
            "content/departments/market/department.yaml",
            "name: 示范市市场监督管理局\ncontact: {email: scjgj@example.gov.cn, hours: 9:00—12:00}\n",
        )
        .page("/departments/market/");
    assert!(page.contains("<a href=\"mailto:scjgj@example.gov.cn\">"), "{page}");
    assert!(page.contains("9:00—12:00"), "hours are found and copied as they are written: {page}");
}

#[test]
fn issuer_and_date_at_the_end_of_a_document_are_marked_as_its_signature() {
    let head = "---\ntitle: 通知\ndate: 2026-11-01 09:30\nnumber: 示政〔2026〕1号\nissuer: 示范市人民政府\nwritten: 2026-10-30\n---\n\n";
    let page = |end: &str| {
        SiteTest::new().file("content/policies/a.md", format!("{head}正文。\n\n{end}")).page("/policies/a/")
    };
    let signed = page("示范市人民政府\n\n2026年10月30日\n");
    assert!(
        signed
            .contains("<p class=\"sign\">示范市人民政府</p>\n<p class=\"sign sign-date\">2026年10月30日</p>"),
        "{signed}"
    );
    assert!(!page("示范市人民政府\n\n2026年10月31日\n").contains("class=\"sign"));
}

#[test]
fn the_theme_shows_the_logo_and_links_the_filing_number_where_the_site_says() {
    let site = SiteTest::new()
        .config("theme_options: {logo: img/logo.svg, icp_url: \"https://beian.example.gov.cn/\"}\n")
        .file("themes/standard/assets/img/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let page = site.page("/");
    assert!(page.contains("<img src=\"/assets/img/logo."), "{page}");
    assert!(page.contains("<a href=\"https://beian.example.gov.cn/\">示ICP备00000000号</a>"), "{page}");
}

#[test]
fn a_style_sheet_names_files_of_the_theme_as_they_are_written() {
    let css = "a { background: url(../img/dot.svg#x) } b { background: url('missing.png') } \
               @font-face { src: url( \"/fonts/a.woff2\" ) }";
    let site = SiteTest::new()
        .file("themes/standard/assets/css/more/extra.css", css.replace("../img", "../../img"))
        .file("themes/standard/assets/img/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let written = site.assets();
    let (_, dot) = written.iter().find(|(path, _)| path.starts_with("assets/img/dot.")).unwrap();
    assert!(dot.starts_with("<svg"));
    let (_, sheet) = written.iter().find(|(path, _)| path.starts_with("assets/css/more/extra.")).unwrap();
    let name = written.iter().find_map(|(path, _)| path.strip_prefix("assets/img/dot.")).unwrap();
    let expected = css.replace("../img/dot.svg#x", &format!("\"../../img/dot.{name}#x\""));
    assert_eq!(*sheet, expected, "other addresses stay as they are");
}

#[test]
fn no_page_has_inline_script_or_style() {
    let site = SiteTest::new().item("permit", WHOLE_ITEM).article("news", "a", "2026-11-01 09:00", "甲");
    for route in site.routes() {
        let page = site.page(&route);
        assert!(!page.contains(" style=\"") && !page.contains("<style"), "{route}");
        let scripts = page.matches("<script").count();
        let allowed = page.matches("<script src=").count()
            + page.matches("<script type=\"application/ld+json\"").count();
        assert_eq!(scripts, allowed, "{route}");
    }
}

#[test]
fn a_file_of_the_site_replaces_one_of_the_theme() {
    let page = SiteTest::new().file("themes/standard/templates/404.html", "自己的 404").page("/404.html");
    assert_eq!(page, "自己的 404");
}

#[test]
fn the_plain_theme_has_every_page() {
    let site = SiteTest::new().config("theme: plain\n").item("permit", WHOLE_ITEM);
    for route in site.routes() {
        assert!(site.page(&route).contains("<h1"), "{route}");
    }
}

#[test]
fn a_department_site_may_have_its_department_at_the_top() {
    let site = SiteTest::new()
        .file("site-config.yaml", "kind: department\ntitle: 市监局\nbase_url: https://scjgj.example.gov.cn\ncolumns: [{id: news, name: 要闻, type: news}]\n")
        .file("content/department.yaml", "name: 示范市市场监督管理局\nabbreviation: scjgj\n")
        .file("content/items/permit.yaml", "name: 食品经营许可\n");
    assert!(site.page("/departments/scjgj/items/permit/").contains("食品经营许可"));
}

#[test]
fn minified_pages_keep_the_tags_of_the_head_as_inspectors_read_them() {
    let page = SiteTest::new()
        .file("site-config.yaml", "title: 甲\nbase_url: https://www.example.gov.cn\nsite_id: \"9900000001\"\noutput: {minify: full}\ncolumns: [{id: news, name: 要闻, type: news}]\n")
        .article("news", "a", "2026-11-01 09:30", "乙")
        .page("/news/a/");
    for tag in
        ["<meta name=\"SiteName\" content=\"甲\"", "<meta name=\"PubDate\" content=\"2026-11-01 09:30\""]
    {
        assert!(page.contains(tag), "{tag} in {page}");
    }
    let body = &page[page.find("<body").unwrap()..];
    assert!(!body.contains("\n\n") && body.contains(" class=wrap"), "the body is minified: {body}");
}

#[test]
fn every_page_has_a_title_of_its_own() {
    let site = (0..9).fold(SiteTest::new().item("permit", WHOLE_ITEM), |site, number| {
        site.article(
            "news",
            &format!("a{number}"),
            &format!("2026-{:02}-01 09:00", number / 2 + 1),
            &format!("第{number}条"),
        )
    });
    let mut titles = std::collections::BTreeMap::new();
    for route in site.routes() {
        let page = site.page(&route);
        let start = page.find("<title>").unwrap() + "<title>".len();
        let title = page[start..].split("</title>").next().unwrap().to_owned();
        assert!(!title.is_empty(), "{route}");
        if let Some(other) = titles.insert(title.clone(), route.clone()) {
            panic!("{route} and {other} are both called {title}");
        }
    }
}
