//! What becomes of texts, links and linked data.

use super::{Conversion, Traditional};

fn traditional() -> Traditional {
    Traditional {
        conversion: Conversion::new([]),
        language: "zh-CN".into(),
        base_url: "https://www.example.gov.cn/portal".into(),
        base_path: "/portal".into(),
    }
}

fn converted(text: &str) -> String {
    traditional().converted(text)
}

fn page(html: &str) -> String {
    let mut out = Vec::new();
    traditional().page(html.as_bytes(), &mut out);
    String::from_utf8(out).unwrap()
}

#[test]
fn a_character_with_two_forms_follows_its_word() {
    for (from, to) in [
        ("头发和发展", "頭髮和發展"),
        ("以后皇后", "以後皇后"),
        ("干部晒干", "幹部曬乾"),
        ("姓范的示范户", "姓范的示範户"),
        ("应当当场作出", "應當當場作出"),
        ("恢复、康复、复印件、答复", "恢復、康復、複印件、答覆"),
        ("颁发结婚证", "頒發結婚證"),
        ("不满十四周岁", "不滿十四周歲"),
        ("签发、签字和标签", "簽發、簽字和標籤"),
        ("核准、准予、标准", "核准、准予、標準"),
        ("面粉和面试", "麵粉和面試"),
        ("注销登记、注册资本", "註銷登記、註冊資本"),
        ("子丑寅卯", "子丑寅卯"),
        ("个人参保", "個人參保"),
        ("征求意见、征收、应征入伍", "徵求意見、徵收、應徵入伍"),
    ] {
        assert_eq!(converted(from), to, "{from}");
    }
}

#[test]
fn words_of_the_region_are_used_and_official_names_stay() {
    assert_eq!(converted("用手机短信登录网站，下载软件"), "用手機短訊登入網站，下載軟件");
    assert_eq!(converted("政府信息公开"), "政府信息公開");
    assert_eq!(converted("到1号窗口办理"), "到1號窗口辦理");
    assert_eq!(converted("他说“办好了”"), "他説「辦好了」");
}

#[test]
fn words_of_the_site_go_before_all_others() {
    let mut out = Vec::new();
    Conversion::new([("面粉".into(), "面粉".into())]).convert("面粉", &mut out);
    assert_eq!(out, "面粉".as_bytes());
}

#[test]
fn texts_and_what_is_read_aloud_are_converted_and_names_are_not() {
    assert_eq!(
        page(
            "<p class=\"说明\" id=\"说明\" title=\"说明\">说明<img src=\"/portal/files/说明.png\" alt=\"说明\"></p>"
        ),
        "<p class=\"说明\" id=\"说明\" title=\"説明\">説明<img src=\"/portal/files/说明.png\" alt=\"説明\"></p>"
    );
    assert_eq!(page("<script>\"说\"</script>"), "<script>\"说\"</script>");
}

#[test]
fn links_to_pages_lead_to_their_twins_and_links_to_files_do_not() {
    for (from, to) in [
        ("<a href=\"/portal/items/\">", "<a href=\"/portal/zh-hant/items/\">"),
        ("<a href=/portal/items/>", "<a href=\"/portal/zh-hant/items/\">"),
        ("<a href=\"/portal/items/#by-type\">", "<a href=\"/portal/zh-hant/items/#by-type\">"),
        ("<form action=\"/portal/search/\">", "<form action=\"/portal/zh-hant/search/\">"),
        (
            "<meta content=\"https://www.example.gov.cn/portal/items/\">",
            "<meta content=\"https://www.example.gov.cn/portal/zh-hant/items/\">",
        ),
    ] {
        assert_eq!(page(from), to);
    }
    for same in [
        "<a href=\"/portal/files/a.pdf\">",
        "<a href=\"#main\">",
        "<a href=\"/other/\">",
        "<a href=\"https://www.gov.cn/\">",
        "<a href=\"//www.gov.cn/\">",
        "<a href=\"/portalx/\">",
        "<link rel=\"alternate\" hreflang=\"zh-CN\" href=\"https://www.example.gov.cn/portal/items/\">",
    ] {
        assert_eq!(page(same), same);
    }
}

#[test]
fn the_page_says_its_language_and_the_switch_shows_it() {
    assert_eq!(page("<html lang=\"zh-CN\">"), "<html lang=\"zh-Hant\">");
    let link = |language: &str, current: bool| {
        format!(
            "<a href=\"/portal/\" hreflang=\"{language}\" lang=\"{language}\" aria-current=\"{current}\">简体</a>"
        )
    };
    assert_eq!(page(&link("zh-CN", true)), link("zh-CN", false));
    assert_eq!(page(&link("zh-Hant", false)), link("zh-Hant", true));
}

#[test]
fn linked_data_is_converted_with_its_addresses() {
    let data = |name: &str, language: &str, url: &str| {
        format!(
            "<script type=\"application/ld+json\">{{\"name\":\"{name}\",\"inLanguage\":\"{language}\",\"url\":\"{url}\"}}</script>"
        )
    };
    let base = "https://www.example.gov.cn/portal";
    assert_eq!(
        page(&data("说\\\"明", "zh-CN", &format!("{base}/a/"))),
        data("説\\\"明", "zh-Hant", &format!("{base}/zh-hant/a/"))
    );
}
