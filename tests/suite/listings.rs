//! Lists, columns, feeds: what is listed where, in which order.

use crate::support::SiteTest;

fn five_articles() -> SiteTest {
    ["2026-11-01", "2026-11-20", "2026-10-05", "2026-11-20", "2025-12-31"].iter().enumerate().fold(
        SiteTest::new(),
        |site, (number, date)| {
            site.article(
                "news",
                &format!("a{number}"),
                &format!("{date} 09:0{number}"),
                &format!("第{number}条"),
            )
        },
    )
}

fn order(page: &str, titles: &[&str]) -> Vec<usize> {
    titles.iter().map(|title| page.find(&format!("{title}</a>")).unwrap_or(usize::MAX)).collect()
}

#[test]
fn a_column_lists_the_newest_first_and_goes_on_in_pages() {
    let site = five_articles();
    let first = site.page("/news/");
    let places = order(&first, &["第3条", "第1条", "第0条"]);
    assert!(places.is_sorted() && *places.last().unwrap() < usize::MAX, "{places:?}");
    assert!(!first.contains("第2条</a>"), "three a page");
    assert!(site.page("/news/page/2/").contains("第4条</a>"));
    assert!(!site.routes().contains(&"/news/page/3/".to_owned()));
}

#[test]
fn a_column_longer_than_a_page_has_a_list_for_each_year() {
    let site = five_articles();
    assert!(site.page("/news/2025/").contains("第4条</a>"));
    assert!(!site.page("/news/2025/").contains("第2条</a>"));
    assert!(site.page("/news/2026/page/2/").contains("第2条</a>"));
    let archive = r#"<a href="/news/2026/">2026年</a> 4"#;
    assert!(site.page("/news/").contains(archive));
    assert!(!site.routes().contains(&"/news/2026/11/".to_owned()), "one page and a bit needs no months");
}

#[test]
fn a_year_of_many_pages_has_a_list_for_each_month() {
    let months = ["01", "02", "02", "03", "03", "03", "07", "07", "12", "12"];
    let site = months.iter().enumerate().fold(SiteTest::new(), |site, (number, month)| {
        let slug = format!("a{number}");
        site.article("news", &slug, &format!("2025-{month}-1{number} 09:00"), &format!("第{number}条"))
    });
    assert!(site.page("/news/2025/03/").contains("第3条</a>"));
    assert!(!site.page("/news/2025/03/").contains("第2条</a>"));
    assert!(site.page("/news/").contains(r#"<a href="/news/2025/07/">2025年7月</a> 2"#));
    assert!(!site.routes().contains(&"/news/2025/04/".to_owned()), "nothing came out in April");
}

#[test]
fn a_column_of_one_page_has_no_archive() {
    let site = SiteTest::new().article("news", "one", "2026-11-01 09:00", "唯一一条");
    assert!(!site.page("/news/").contains("按时间查看"));
    assert!(!site.routes().contains(&"/news/2026/".to_owned()));
}

#[test]
fn a_year_that_is_the_whole_column_has_no_list_of_its_own() {
    let site = (1..=4).fold(SiteTest::new(), |site, day| {
        site.article("news", &format!("a{day}"), &format!("2026-11-0{day} 09:00"), "要闻")
    });
    assert!(site.routes().contains(&"/news/page/2/".to_owned()));
    assert!(!site.routes().contains(&"/news/2026/".to_owned()));
}

#[test]
fn an_empty_column_says_so_on_a_page() {
    assert!(SiteTest::new().page("/policies/").contains("<h1"));
}

#[test]
fn drafts_and_content_of_the_future_are_left_out_unless_asked_for() {
    let site = SiteTest::new()
        .article("news", "later", "2027-01-01 09:00", "明年")
        .file("content/news/draft.md", "---\ntitle: 草稿\ndate: 2026-11-01 09:00\ndraft: true\n---\n")
        .file("content/news/over.md", "---\ntitle: 过期\ndate: 2026-11-01 09:00\nexpires: 2026-11-23\n---\n");
    let hidden = site.routes();
    for slug in ["later", "draft", "over"] {
        assert!(!hidden.contains(&format!("/news/{slug}/")), "{slug}");
    }
    assert!(site.with_drafts().routes().contains(&"/news/draft/".to_owned()));
}

#[test]
fn a_department_lists_its_items_by_pinyin_children_under_their_parent() {
    let site = SiteTest::new()
        .item("c", "name: 注销\nparent: 燃气经营许可\n")
        .item("b", "name: 变更\nparent: 燃气经营许可\n")
        .item("a", "name: 城市绿化审批\n");
    let page = site.page("/departments/market/items/");
    let places = order(&page, &["城市绿化审批", "变更", "注销"]);
    assert!(places.is_sorted() && *places.last().unwrap() < usize::MAX, "{places:?}");
    assert_eq!(page.matches("燃气经营许可").count(), 1, "the parent is named once");
}

#[test]
fn all_items_show_every_way_to_browse_and_other_lists_their_own() {
    let items = ["甲证", "乙证", "丙证", "丁证"];
    let site = items.iter().enumerate().fold(SiteTest::new(), |site, (number, name)| {
        let yaml = format!("name: {name}\naudience: [individual]\n");
        site.item(&format!("i{number}"), &yaml)
    });
    let all = site.page("/items/");
    for (key, link) in [
        ("department", "/departments/market/items/"),
        ("audience", "/items/audience/individual/"),
        ("letter", "/items/letter/j/"),
    ] {
        assert!(all.contains(&format!("id=\"by-{key}\"")), "{key}: {all}");
        assert!(all.contains(&format!("<a href=\"{link}\">")), "{link}: {all}");
    }
    let letter = site.page("/items/letter/j/");
    assert!(letter.contains("<a href=\"/items/letter/j/\" aria-current=\"true\">J</a>"), "{letter}");
    assert!(letter.contains("<a href=\"/items/#by-audience\">"), "{letter}");
    assert!(!letter.contains("<a href=\"/items/audience/individual/\">"), "{letter}");
    let later = site.page("/items/page/2/");
    assert!(later.contains("<a href=\"/items/#by-letter\">") && !later.contains("id=\"by-"), "{later}");
}

#[test]
fn items_of_one_parent_stand_together_and_one_alone_without_it() {
    let item = |name: &str, parent: &str| format!("name: {name}\nparent: {parent}\n");
    let page = SiteTest::new()
        .item("a", &item("甲证新办", "甲证"))
        .item("b", &item("甲证延续", "甲证"))
        .item("c", &item("丁证新办", "丁证"))
        .page("/items/");
    assert!(page.contains("<h2>甲证</h2>") && !page.contains("<h2>丁证</h2>"), "{page}");
}

#[test]
fn items_are_listed_by_audience_type_letter_and_topic_where_there_are_any() {
    let site = SiteTest::new()
        .file("content/topics.yaml", "topics:\n  - {id: food, name: 食品安全, audience: enterprise}\n")
        .item("a", "name: 重庆银行备案\ntype: permit\naudience: [enterprise]\ntopics: [food]\n");
    let routes = site.routes();
    for route in ["/items/audience/enterprise/", "/items/type/permit/", "/items/letter/c/", "/topics/food/"] {
        assert!(routes.contains(&route.to_owned()), "{route}");
    }
    assert!(!routes.contains(&"/items/audience/individual/".to_owned()));
}

#[test]
fn a_feed_holds_the_newest_articles_with_absolute_addresses() {
    let feed = five_articles().output("news/feed.xml");
    assert!(feed.contains("<id>https://www.example.gov.cn/news/a3/</id>"), "{feed}");
    assert!(feed.contains("<updated>2026-11-20T09:03:00+08:00</updated>"));
}

#[test]
fn the_site_map_and_robots_name_the_site() {
    let site = five_articles();
    assert!(
        site.output("sitemap.xml")
            .contains("<loc>https://www.example.gov.cn/news/a0/</loc><lastmod>2026-11-01</lastmod>")
    );
    assert!(site.output("robots.txt").contains("Sitemap: https://www.example.gov.cn/sitemap.xml"));
}

#[test]
fn an_old_address_leads_to_the_new_one() {
    let site = SiteTest::new().file(
        "content/news/new.md",
        "---\ntitle: 新\ndate: 2026-11-01 09:00\naliases: [/news/old, /old.html]\n---\n",
    );
    assert!(site.output("news/old/index.html").contains("url=/news/new/"));
    assert!(site.output("old.html").contains("url=/news/new/"));
}
