//! The one-stop portal: joint approvals, sheets to print, lists by what items use and by two facets, centres.

use crate::support::{SiteTest, assert_found};

#[track_caller]
fn assert_has(html: &str, part: &str) {
    assert!(html.contains(part), "no `{part}` in:\n{html}");
}

#[track_caller]
fn assert_lacks(html: &str, part: &str) {
    assert!(!html.contains(part), "`{part}` in:\n{html}");
}

/// An item that is promised in so many working days and asks for these materials.
fn item(name: &str, days: u32, materials: &str) -> String {
    format!(
        "name: {name}\naudience: [individual, enterprise]\ntype: permit\nlegal_basis: [{{title: 行政许可法}}]\ntime_limit: {{promised: {{days: {days}, unit: working}}}}\nmaterials:\n{materials}consultation: {{phone: 0300-5550101}}\n"
    )
}

/// Three items, two departments, one application.
fn joint() -> SiteTest {
    let item_of = |id: &str| format!("content/departments/health/items/{id}.yaml");
    SiteTest::new()
        .file("content/departments/health/department.yaml", "name: 示范市卫生健康委员会\n")
        .item("shop", &item("营业执照", 3, "  - {id: card, name: 身份证, originals: 1}\n"))
        .file(&item_of("food"), item("卫生许可", 10, "  - {id: person, name: 法人身份证}\n  - {id: plan, name: 平面图}\n"))
        .file(&item_of("water"), item("供水许可", 5, "  - {id: plan, name: 平面图}\n"))
        .file(
            "content/joint/open.yaml",
            "name: 开店一件事\nlead: market\nparticipants:\n  - item: market/shop\n  - {item: health/food, after: [market/shop]}\n  - {item: health/water, after: [market/shop]}\nshared_materials:\n  - {name: 经营者身份证, materials: [market/shop#card, health/food#person]}\nstatutory: {days: 45}\nextension: {days: 15, basis: 经市人民政府批准}\n",
        )
}

#[test]
fn a_joint_approval_asks_for_each_material_once_and_says_who_needs_it() {
    let page = joint().page("/joint/open/");
    assert_eq!(page.matches("<b>经营者身份证</b>").count(), 1);
    assert_eq!(page.matches("<b>平面图</b>").count(), 1);
    assert_lacks(&page, "法人身份证");
    let shared = &page[page.find("<b>经营者身份证</b>").unwrap()..];
    let row = &shared[..shared.find("</tr>").unwrap()];
    assert_has(row, ">营业执照</a>");
    assert_has(row, ">卫生许可</a>");
    assert_lacks(row, ">供水许可</a>");
    assert_has(&page, "分开办要交4份");
}

#[test]
fn a_joint_approval_asks_for_a_material_as_the_item_that_asks_for_most_of_it() {
    let site = joint()
        .item("shop", &item("营业执照", 3, "  - {id: card, name: 身份证, need: optional, copies: 3}\n"))
        .file(
            "content/departments/health/items/food.yaml",
            item(
                "卫生许可",
                10,
                "  - {id: person, name: 法人身份证, need: required, originals: 1, copies: 2}\n",
            ),
        );
    let page = site.page("/joint/open/");
    let shared = &page[page.find("<b>经营者身份证</b>").unwrap()..];
    let row = &shared[..shared.find("</tr>").unwrap()];
    assert_has(row, "tag-required");
    assert_lacks(row, "tag-optional");
    assert_has(row, "原件1份、复印件3份");
}

#[test]
fn a_joint_approval_says_how_long_it_takes_side_by_side_and_one_by_one() {
    assert_has(&joint().page("/joint/open/"), "同时办最长13个工作日，一项一项办合计18个工作日");
    let unknown = joint().item("shop", "name: 营业执照\n");
    assert_lacks(&unknown.page("/joint/open/"), "同时办最长");
}

#[test]
fn a_joint_approval_shows_the_part_of_every_department_and_its_extension() {
    let page = joint().page("/joint/open/");
    let departments = &page[page.find("id=\"departments\"").unwrap()..];
    for part in ["示范市市场监督管理局", "牵头部门", "示范市卫生健康委员会", "卫生许可</a>、", "供水许可"]
    {
        assert_has(departments, part);
    }
    assert_has(&page, "15个工作日");
    assert_has(&page, "经市人民政府批准");
}

#[test]
fn a_joint_approval_is_extended_by_fifteen_working_days_at_most() {
    let joint = |days: u32| {
        SiteTest::new().file(
            "content/joint/open.yaml",
            format!("name: 一件事\nlead: market\nparticipants: []\nextension: {{days: {days}}}\n"),
        )
    };
    assert_found(
        &joint(16).findings(),
        "content/joint/open.yaml:4:12: error[joint-limit]: 延长16个工作日超过十五个工作日",
    );
    assert!(!joint(15).findings().iter().any(|line| line.contains("joint-limit")));
}

#[test]
fn a_joint_approval_of_more_than_fifty_items_is_reported() {
    let participants: Vec<String> = (0..51).map(|number| format!("  - item: market/i{number}\n")).collect();
    let participants = participants.concat();
    let site = SiteTest::new().file(
        "content/joint/open.yaml",
        format!("name: 一件事\nlead: market\nparticipants:\n{participants}"),
    );
    assert!(site.findings().iter().any(|line| line.contains("error[joint-participants]: 有 51 个参与事项")));
}

#[test]
fn an_item_has_a_notice_and_a_poster_with_a_code_that_leads_to_its_guide() {
    let site = SiteTest::new().item("x", &item("甲许可", 3, "  - {id: card, name: 身份证, originals: 1}\n"));
    let notice = site.page("/departments/market/items/x/notice/");
    for part in [
        "一次性告知单",
        "<b>身份证</b>",
        "原件1份",
        "请补正：",
        "《行政许可法》第三十二条",
        "<svg class=\"code\"",
    ] {
        assert_has(&notice, part);
    }
    let poster = site.page("/departments/market/items/x/poster/");
    assert_has(&poster, "<li>身份证</li>");
    assert_has(&poster, "www.example.gov.cn/departments/market/items/x/");
    for page in [&notice, &poster] {
        assert_has(page, "<meta name=\"robots\" content=\"noindex\">");
    }
    let guide = site.page("/departments/market/items/x/");
    assert_has(&guide, "href=\"/departments/market/items/x/notice/\"");
    assert_lacks(&site.output("sitemap.xml"), "/notice/");
}

#[test]
fn an_abolished_item_has_no_sheets_and_sheets_can_be_switched_off() {
    let abolished = SiteTest::new().item("x", "name: 甲\nstatus: abolished\n");
    assert!(!abolished.routes().iter().any(|route| route.ends_with("/notice/")));
    let off = SiteTest::new().config("  notices: false\n  booklets: false\n").item("x", "name: 甲\n");
    assert!(!off.routes().iter().any(|route| route.ends_with("/poster/") || route.ends_with("/booklet/")));
    assert_lacks(&off.page("/departments/market/items/x/"), "notice");
}

#[test]
fn a_booklet_has_all_items_of_a_department() {
    let site = SiteTest::new()
        .item("x", &item("甲许可", 3, "  - {id: card, name: 身份证}\n"))
        .item("y", "name: 乙许可\n");
    let booklet = site.page("/departments/market/booklet/");
    for part in ["<h2>甲许可</h2>", "<h2>乙许可</h2>", "<a href=\"#x\">甲许可</a>", "<b>身份证</b>"]
    {
        assert_has(&booklet, part);
    }
    assert_has(&site.page("/departments/market/"), "href=\"/departments/market/booklet/\"");
}

#[test]
fn laws_and_materials_of_several_items_have_lists_of_them() {
    let site = SiteTest::new()
        .item("x", &item("甲许可", 3, "  - {id: card, name: 身份证}\n"))
        .item("y", &item("乙许可", 3, "  - {id: card, name: 身份证}\n  - {id: own, name: 独有材料}\n"));
    assert_has(&site.page("/laws/"), "<a href=\"/laws/xingzhengxukefa/\">行政许可法</a>");
    let law = site.page("/laws/xingzhengxukefa/");
    assert_has(&law, ">甲许可</a>");
    assert_has(&law, ">乙许可</a>");
    let materials = site.page("/materials/");
    assert_has(&materials, ">身份证</a>");
    assert_lacks(&materials, "独有材料");
    assert_has(&site.page("/departments/market/items/x/"), "看依据它的全部 2 个事项");
    let off = site.config("  uses: false\n");
    assert!(!off.routes().iter().any(|route| route.starts_with("/laws/")));
}

#[test]
fn items_are_listed_by_two_facets_at_once_where_that_narrows_the_list() {
    let topics = "topics:\n  - {id: birth, name: 生育, audience: individual}\n";
    let site = SiteTest::new()
        .file("content/topics.yaml", topics)
        .item("x", "name: 甲\naudience: [individual]\ntopics: [birth]\ntype: permit\n")
        .item("y", "name: 乙\naudience: [individual]\ntype: permit\n");
    let list = site.page("/items/audience/individual/");
    assert_has(&list, "href=\"/items/audience/individual/topic/birth/\"");
    let both = site.page("/items/audience/individual/topic/birth/");
    assert_has(&both, ">甲</a>");
    assert_lacks(&both, ">乙</a>");
    assert_has(&both, "<a href=\"/items/audience/individual/\">");
    let all_are_permits =
        site.routes().iter().any(|route| route.starts_with("/items/audience/individual/type/"));
    assert!(!all_are_permits, "a list that is the same again helps nobody");
}

const CENTER: &str = "name: 中心\nkind: service\nopening:\n  - {days: [workday], from: \"09:00\", to: \"12:00\"}\n  - {days: [workday], from: \"13:30\", to: \"17:30\"}\n  - {days: [saturday], from: \"09:00\", to: \"12:00\"}\n";

#[test]
fn a_centre_tells_its_hours_by_day_and_the_holidays_ahead() {
    let page = SiteTest::new().file("content/centers/hall.yaml", CENTER).page("/centers/hall/");
    assert_has(&page, "<dt>工作日</dt><dd>9:00—12:00，13:30—17:30</dd>");
    assert_has(&page, "<dt>星期六</dt><dd>9:00—12:00</dd>");
    assert_has(&page, "&quot;hours&quot;");
    assert_has(&page, "href=\"/data/working-days.ics\"");
}

#[test]
fn hours_that_are_none_are_reported_where_they_stand() {
    for (entry, finding) in [
        ("{days: [workday], from: \"9点\", to: \"12:00\"}", "4:29: error[bad-date]: 没有 `9点` 这个时间"),
        ("{days: [workday], from: \"12:00\", to: \"09:00\"}", "4:42: error[bad-date]"),
        (
            "{days: [weekday], from: \"09:00\", to: \"12:00\"}",
            "4:13: error[unknown-value]: 开放日没有 `weekday` 这个取值",
        ),
    ] {
        let site = SiteTest::new()
            .file("content/centers/hall.yaml", format!("name: 中心\nkind: service\nopening:\n  - {entry}\n"));
        assert_found(&site.findings(), &format!("content/centers/hall.yaml:{finding}"));
    }
}

#[test]
fn the_working_days_can_be_subscribed_to() {
    let calendar = SiteTest::new().output("data/working-days.ics");
    assert!(
        calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.ends_with("END:VCALENDAR\r\n")
    );
    for line in ["DTSTART;VALUE=DATE:20261001", "SUMMARY:国庆节（休）", "SUMMARY:补班（照常上班）"]
    {
        assert!(calendar.contains(line), "no {line} in\n{calendar}");
    }
    assert!(calendar.lines().all(|line| line.len() <= 75));
}

#[test]
fn an_offline_site_links_by_relative_paths_and_asks_no_host_for_anything() {
    let site = SiteTest::new().config("  offline: true\n").item("x", "name: 甲许可\naliases: [/old/x/]\n");
    let mut pages = std::collections::BTreeMap::new();
    let collected = std::sync::Mutex::new(&mut pages);
    site.renderer()
        .render(&|output| {
            if let menhu::render::Content::Bytes(bytes) = output.content {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                collected.lock().unwrap().insert(output.path, text);
            }
        })
        .unwrap();
    let guide = &pages["departments/market/items/x/index.html"];
    assert_has(guide, "href=\"../../../../index.html\"");
    assert_has(guide, "<script src=\"../../../../assets/js/site.");
    for part in ["integrity=", "Content-Security-Policy", "href=\"/", "src=\"/"] {
        assert_lacks(guide, part);
    }
    assert_has(&pages["old/x/index.html"], "url=../../departments/market/items/x/index.html");
    let css = pages.iter().find(|(path, _)| path.ends_with(".css")).unwrap().1;
    assert_has(css, "url(\"data:image/svg+xml,");
    assert_lacks(css, "icons.");
}
