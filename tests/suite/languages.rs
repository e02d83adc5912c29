//! The site in several languages: translations by hand, traditional characters, the switch between them.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{SiteTest, assert_found};

const ITEM: &str = "name: 食品经营许可\nsummary: 开饭店要办的许可。\ntype: permit\nconditions: [有固定场所。]\n\
    time_limit: {statutory: {days: 20, unit: working}, promised: {days: 5, unit: working}}\n\
    review: {updated: 2026-09-01}\n";
const ENGLISH: &str = "name: Food business permit\nsummary: For those who open a restaurant.\n";
const GUIDE: &str = "/en/departments/market/items/food/";

/// A site in Chinese and English with a translated item, one that is not, and an article of each kind.
fn site() -> SiteTest {
    SiteTest::new()
        .config("translations: [en]\n")
        .item("food", ITEM)
        .file("content/departments/market/items/food.en.yaml", ENGLISH)
        .item("bar", "name: 酒吧许可\n")
        .file("content/news/one.md", "---\ntitle: 窗口\ndate: 2026-03-01\n---\n看[公告](two.md)。\n")
        .file("content/news/one.en.md", "---\ntitle: A window\n---\nSee the [notice](two.md).\n")
        .file("content/news/two.md", "---\ntitle: 公告\ndate: 2026-03-02\n---\n公告。\n")
}

/// A site in simplified and traditional characters.
fn traditional() -> SiteTest {
    SiteTest::new().config("variants: [zh-Hant]\n").item("food", ITEM)
}

#[track_caller]
fn assert_has(html: &str, part: &str) {
    assert!(html.contains(part), "no `{part}` in:\n{html}");
}

#[track_caller]
fn assert_lacks(html: &str, part: &str) {
    assert!(!html.contains(part), "`{part}` in:\n{html}");
}

#[test]
fn a_translated_item_has_its_texts_its_labels_and_its_dates_in_that_language() {
    let page = site().page(GUIDE);
    for part in [
        "<html lang=\"en\"",
        "<h1>Food business permit</h1>",
        "For those who open a restaurant.",
        "Administrative permit",
        "20 working days",
        "1 September 2026",
    ] {
        assert_has(&page, part);
    }
    assert_lacks(&page, "class=\"note untranslated\"");
}

#[test]
fn what_a_translation_does_not_say_is_shown_in_chinese_and_marked_as_chinese() {
    let page = site().page(GUIDE);
    assert_has(&page, " lang=\"zh-CN\">有固定场所。</");
}

#[test]
fn an_item_without_a_translation_says_so_and_leads_to_the_chinese_page() {
    let page = site().page("/en/departments/market/items/bar/");
    assert_has(&page, "This page has not been translated");
    assert_has(
        &page,
        "<a href=\"/departments/market/items/bar/\" hreflang=\"zh-CN\">Read the Chinese page</a>",
    );
    assert_has(&page, "<h1 lang=\"zh-CN\">酒吧许可</h1>");
}

#[test]
fn articles_without_a_translation_are_left_out_and_links_to_them_lead_to_the_original() {
    let site = site();
    let column = site.page("/en/news/");
    assert_has(&column, "A window");
    assert_lacks(&column, "公告");
    assert!(!site.routes().contains(&"/en/news/two/".to_owned()));
    assert_has(&site.page("/en/news/one/"), "<a href=\"/news/two/\">notice</a>");
    assert_has(&site.page("/news/one/"), "<a href=\"/news/two/\">公告</a>");
}

#[test]
fn links_of_a_language_stay_in_it() {
    let page = site().page(GUIDE);
    assert_has(&page, "<a href=\"/en/departments/\">");
    assert_has(&page, "action=\"/en/search/\"");
    assert_has(
        &page,
        "<link rel=\"canonical\" href=\"https://www.example.gov.cn/en/departments/market/items/food/\">",
    );
}

#[test]
fn the_switch_stays_on_the_page() {
    let chinese = site().page("/departments/market/items/food/");
    assert_has(
        &chinese,
        "<a href=\"/en/departments/market/items/food/\" hreflang=\"en\" lang=\"en\" aria-current=\"false\">English</a>",
    );
    assert_has(&chinese, "hreflang=\"zh-CN\" lang=\"zh-CN\" aria-current=\"true\">简体中文</a>");
    let base = "https://www.example.gov.cn";
    for (language, address) in [("zh-CN", "/departments/market/items/food/"), ("en", GUIDE)] {
        assert_has(
            &chinese,
            &format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"{base}{address}\">"),
        );
    }
    assert_has(&site().page(GUIDE), "<a href=\"/departments/market/items/food/\" hreflang=\"zh-CN\"");
}

#[test]
fn the_switch_leads_to_the_nearest_page_where_the_page_itself_is_not_there_and_says_so() {
    let page = site().page("/news/two/");
    assert_has(
        &page,
        "<a href=\"/en/news/\" hreflang=\"en\" lang=\"en\" aria-current=\"false\" title=\"本页没有这种语言的版本，转到“动态要闻”\">",
    );
    assert_lacks(&page, "<link rel=\"alternate\" hreflang=\"en\"");
}

#[test]
fn a_site_of_one_language_has_no_switch() {
    assert_lacks(&SiteTest::new().page("/"), "class=\"languages\"");
}

#[test]
fn names_of_the_site_and_of_its_columns_are_translated_beside_the_configuration() {
    let english = "title: Portal\ncolumns:\n  - {id: news, name: News, description: What is new}\n";
    let site = site().file("site-config.en.yaml", english);
    assert_has(&site.page("/en/"), "<title>Portal</title>");
    assert_has(&site.page("/en/news/"), "<h1>News</h1>");
    assert_has(&site.page("/news/"), "<h1>动态要闻</h1>");
}

#[test]
fn a_column_that_is_not_configured_is_not_translated() {
    let site = site().file("site-config.en.yaml", "title: Portal\ncolumns:\n  - {id: newz, name: News}\n");
    assert_found(
        &site.findings(),
        "site-config.en.yaml:3:10: error[translation-unmatched]: 原文里没有 `newz`",
    );
    let site = SiteTest::new().file("site-config.en.yaml", "title: Portal\nbase_url: https://x.gov.cn\n");
    assert_found(&site.findings(), "site-config.en.yaml:2:1: error[untranslated-key]");
}

#[test]
fn every_page_has_a_twin_in_traditional_characters() {
    let site = traditional();
    let renderer = site.renderer();
    for page in renderer.plan().pages() {
        let twin = menhu::model::Edition::Converted(menhu::model::Variant::Traditional).route(&page.route);
        assert!(renderer.page_at(&twin).is_some(), "{twin}");
    }
    let page = site.page("/zh-hant/departments/market/items/food/");
    for part in [
        "<html lang=\"zh-Hant\"",
        "<h1>食品經營許可</h1>",
        "行政許可",
        "href=\"/zh-hant/items/\"",
        "<link rel=\"canonical\" href=\"https://www.example.gov.cn/zh-hant/departments/market/items/food/\">",
        "hreflang=\"zh-Hant\" lang=\"zh-Hant\" aria-current=\"true\">繁體中文</a>",
        "<a href=\"/departments/market/items/food/\" hreflang=\"zh-CN\" lang=\"zh-CN\" aria-current=\"false\">简体中文</a>",
    ] {
        assert_has(&page, part);
    }
    assert_lacks(&page, "经营");
}

#[test]
fn the_strings_of_the_theme_go_before_the_conversion_and_words_of_the_site_before_them() {
    let home = traditional().page("/zh-hant/");
    assert_has(&home, "<nav class=\"languages\" aria-label=\"語言\">");
    let site = traditional().config("variant_words: {食品经营: 食物業}\n");
    assert_has(&site.page("/zh-hant/departments/market/items/food/"), "<h1>食物業許可</h1>");
}

#[test]
fn a_language_that_is_not_known_is_reported_where_it_stands() {
    let site = SiteTest::new().config("variants: [zh-Hans]\n");
    let found = site.findings();
    assert_found(&found, "site-config.yaml:16:12: error[unknown-value]: 转换的语言没有 `zh-Hans` 这个取值");
    let found = SiteTest::new().config("translations: [xx]\n").findings();
    assert!(found.iter().any(|line| line.contains("`xx`")), "{found:?}");
}

#[test]
fn a_page_may_not_lie_where_a_language_lies() {
    let site = site().file("content/pages/en.md", "---\ntitle: 英文\n---\n正文\n");
    assert_found(&site.findings(), "content/pages/en.md:1:1: error[same-address]: /en/index.html");
}

#[test]
fn each_language_has_its_site_map_and_its_feeds() {
    let site = site().config("variants: [zh-Hant]\n");
    let robots = site.output("robots.txt");
    for map in ["sitemap.xml", "zh-hant/sitemap.xml", "en/sitemap.xml"] {
        assert_has(&robots, &format!("Sitemap: https://www.example.gov.cn/{map}\n"));
    }
    assert_has(&site.output("en/sitemap.xml"), &format!("<loc>https://www.example.gov.cn{GUIDE}</loc>"));
    assert_has(&site.output("zh-hant/sitemap.xml"), "<loc>https://www.example.gov.cn/zh-hant/items/</loc>");
    assert_has(&site.output("en/news/feed.xml"), "<link href=\"https://www.example.gov.cn/en/news/one/\"/>");
}

#[test]
fn the_words_of_the_theme_are_whole_in_three_languages_with_the_same_placeholders() {
    let words = |text: &str| -> BTreeMap<String, String> { serde_yaml::from_str(text).unwrap() };
    let chinese = words(include_str!("../../themes/standard/strings/zh-CN.yaml"));
    let others = [
        include_str!("../../themes/standard/strings/zh-Hant.yaml"),
        include_str!("../../themes/standard/strings/en.yaml"),
    ];
    let placeholders = |word: &str| -> BTreeSet<String> {
        word.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect()
    };
    for other in others.map(words) {
        assert_eq!(chinese.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
        for (key, word) in &chinese {
            assert_eq!(placeholders(word), placeholders(&other[key]), "{key}");
            assert_eq!(word.is_empty(), other[key].is_empty(), "{key}");
        }
    }
}

#[test]
fn a_language_that_the_theme_does_not_speak_has_its_words_in_english() {
    let site = SiteTest::new().config("translations: [fr]\n").item("food", ITEM);
    let page = site.page("/fr/departments/market/items/food/");
    assert_has(&page, "<html lang=\"fr\"");
    assert_has(&page, "Read the Chinese page");
}
