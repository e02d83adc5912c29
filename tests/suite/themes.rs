//! Themes of a site: what they replace, what they inherit, and what is said when they are wrong.

use crate::support::{SiteTest, assert_found};

/// A site with a theme of its own that extends `standard`.
fn own_theme() -> SiteTest {
    SiteTest::new().config("theme: own\n").file("themes/own/theme.yaml", "name: 自己的\nextends: standard\n")
}

#[test]
fn a_template_finds_the_one_that_it_replaces() {
    let page = own_theme()
        .file("themes/own/templates/_page_foot.html", "<p>热线</p>{% include \"standard/_page_foot.html\" %}")
        .file(
            "themes/own/templates/base.html",
            "{% extends \"standard/base.html\" %}{% block crumbs %}<p>没有路径</p>{% endblock crumbs %}",
        )
        .page("/items/");
    assert!(page.contains("<p>热线</p>") && page.contains("拨打电话 0300-5550000"), "{page}");
    assert!(page.contains("没有路径") && !page.contains("class=\"crumbs\""), "{page}");
}

#[test]
fn a_theme_that_extends_a_theme_that_extends_another_finds_each() {
    let page = own_theme()
        .file("themes/own/theme.yaml", "name: 自己的\nextends: plain\n")
        .file(
            "themes/own/templates/base.html",
            "{% extends \"plain/base.html\" %}{% block footer %}<p>页尾</p>{{ super() }}{% endblock footer %}",
        )
        .page("/items/");
    assert!(
        page.contains("<p>页尾</p>") && page.contains("<footer") && page.contains("<html lang=\"zh-CN\">"),
        "{page}"
    );
}

#[test]
fn a_theme_adds_a_style_sheet_without_replacing_one() {
    let page = own_theme().file("themes/own/assets/css/theme.css", "h1 { color: green }").page("/");
    let sheet = page.find("/assets/css/site.").unwrap();
    let own = page.find("/assets/css/theme.").unwrap();
    assert!(sheet < own && page[own..].starts_with("/assets/css/theme."), "{page}");
    assert!(page[own..own + 160].contains("integrity=\"sha"), "{page}");
    assert!(!SiteTest::new().page("/").contains("theme."), "a theme without one asks for none");
}

#[test]
fn a_theme_changes_one_word_and_keeps_the_others() {
    let page = own_theme()
        .file("themes/own/strings/zh-CN.yaml", "home_question: 想办哪件事？\nfooter_note: 全天有人接听\n")
        .page("/");
    assert!(
        page.contains("想办哪件事？") && page.contains("全天有人接听") && page.contains("网站地图"),
        "{page}"
    );
}

#[test]
fn an_option_says_only_what_is_other_than_in_the_theme_below() {
    let manifest = "name: 自己的\nextends: standard\noptions:\n  main_color: {default: green}\n";
    let site = own_theme().file("themes/own/theme.yaml", manifest);
    assert!(site.page("/").contains("class=\"main-green\""));
    let found = site.config("theme_options: {main_color: teal}\n").load_findings();
    assert_found(
        &found,
        "site-config.yaml:17:29: error[bad-config]: `main_color` 不能是 `teal`，可以写：blue、red、green",
    );
}

#[test]
fn a_default_that_the_option_does_not_allow_is_told_at_its_line() {
    let manifest = "name: 自己的\nextends: standard\noptions:\n  main_color: {default: teal}\n";
    let found = own_theme().file("themes/own/theme.yaml", manifest).load_findings();
    assert_found(&found, "themes/own/theme.yaml:4:25: error[bad-config]: `main_color` 不能是 `teal`");
}

#[test]
fn an_unknown_option_is_answered_with_the_nearest_or_with_all() {
    let near = SiteTest::new().config("theme_options: {main_colour: red}\n").load_findings();
    assert_found(&near, "site-config.yaml:16:30: error[bad-config]: 主题没有选项 `main_colour`");
    let far = SiteTest::new().config("theme_options: {x: red}\n").load_findings();
    assert_found(&far, "site-config.yaml:16:20: error[bad-config]: 主题没有选项 `x`");
}

#[test]
fn a_misspelt_key_of_a_theme_is_told_at_its_line() {
    let found = SiteTest::new()
        .config("theme: own\n")
        .file("themes/own/theme.yaml", "name: 自己的\nextend: standard\n")
        .load_findings();
    assert_found(&found, "themes/own/theme.yaml:2:1: error[unknown-key]");
}

#[test]
fn a_template_that_prints_what_is_not_there_fails_with_its_line() {
    let site = own_theme().file("themes/own/templates/home.html", "<html>\n{{ view.nonsense }}\n</html>\n");
    let found = site.renderer().render(&|_| {}).unwrap_err();
    let (located, _) = menhu::diagnostic::locate(found, &site.tree());
    let place = located[0].place.as_ref().unwrap();
    assert_eq!((place.path.as_str(), place.start.line), ("themes/own/templates/home.html", 2));
}

#[test]
fn the_home_page_lists_as_many_columns_as_the_option_says() {
    let site = SiteTest::new()
        .config("  feeds: false\ntheme_options: {home_columns: \"4\"}\n")
        .file("content/policies/b.md", "---\ntitle: 乙\ndate: 2026-11-01 09:00\n---\n\n乙的正文。\n")
        .article("news", "a", "2026-11-01 09:00", "甲");
    assert_eq!(site.page("/").matches("class=\"teaser\"").count(), 2);
    let found = site.config("").load_findings();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_word_that_a_theme_changes_is_converted_anew_into_traditional_characters() {
    let site = own_theme()
        .config("variants: [zh-Hant]\n")
        .file("themes/own/strings/zh-CN.yaml", "home_question: 开店要办哪件事？\n");
    let page = site.page("/zh-hant/");
    assert!(page.contains("開店要辦哪件事？"), "{page}");
    let written = site.file("themes/own/strings/zh-Hant.yaml", "home_question: 開店想辦甚麼？\n");
    assert!(written.page("/zh-hant/").contains("開店想辦甚麼？"));
}
