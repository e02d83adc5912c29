//! Situations: where the questions of an item lead.

use crate::support::SiteTest;

const QUESTIONS: &str = "
name: 食品经营许可
situations:
  - {id: who, question: 谁来办？, options: [{id: self, label: 本人}, {id: kin, label: 家属}, {id: agent, label: 代办人}]}
  - {id: notarised, question: 委托书公证了吗？, options: [{id: done, label: 公证了}, {id: not-yet, label: 没有}], when: {who: agent}}
  - {id: size, question: 店面多大？, options: [{id: small, label: 小店}, {id: large, label: 大店}]}
conditions:
  - {text: 有与经营相适应的场所。}
  - {text: 委托书在有效期内。, when: {notarised: done}}
materials:
  - {id: form, name: 申请书}
  - {id: entrust, name: 委托书, when: {who: agent}}
  - {id: plan, name: 平面图, when: {size: large}}
procedure:
  - {id: accept, name: 受理, days: 1}
  - {id: survey, name: 勘验, days: 3, after: [accept], when: {size: large}}
  - {id: decide, name: 决定, days: 4, after: [survey]}
time_limit:
  promised: {days: 8}
  cases:
    - {when: {size: small}, promised: {days: 5}}
fees:
  - {name: 勘验费, amount: 100元, when: {size: large}}
";

const GUIDE: &str = "/departments/market/items/permit/";

fn site() -> SiteTest {
    SiteTest::new().item("permit", QUESTIONS)
}

fn situation(way: &str) -> String {
    site().page(&format!("{GUIDE}situations/{way}/"))
}

fn situations(site: &SiteTest) -> Vec<String> {
    let below = format!("{GUIDE}situations/");
    site.routes().into_iter().filter_map(|route| route.strip_prefix(&below).map(str::to_owned)).collect()
}

#[test]
fn a_guide_leads_on_by_the_answers_to_its_first_question() {
    let guide = site().page(GUIDE);
    assert!(guide.contains(&format!("<a href=\"{GUIDE}situations/agent/\">代办人</a>")), "{guide}");
    assert!(guide.contains("<li>小店</li>"), "the other questions are only shown");
}

#[test]
fn the_last_answer_leads_to_what_applies_and_nothing_else() {
    let page = situation("agent/done/large");
    for shown in ["委托书在有效期内。", "委托书", "平面图", "勘验", "100元", "8个工作日"]
    {
        assert!(page.contains(shown), "{shown}");
    }
    let page = situation("agent/not-yet/small");
    assert!(page.contains("<b>委托书</b>") && page.contains("5个工作日"));
    for hidden in ["委托书在有效期内。", "平面图", "勘验", "100元", "8个工作日", "适用于"]
    {
        assert!(!page.contains(hidden), "{hidden}");
    }
}

#[test]
fn answers_that_make_no_difference_share_a_page_that_names_them_all() {
    let pages = situations(&site());
    assert!(
        pages.contains(&"self/small/".to_owned()) && !pages.contains(&"kin/small/".to_owned()),
        "{pages:?}"
    );
    assert!(site().page(GUIDE).contains(&format!("<a href=\"{GUIDE}situations/self/\">家属</a>")));
    assert!(situation("self/small").contains("<b>本人或家属</b>"));
}

#[test]
fn a_question_is_asked_only_where_its_answer_matters() {
    assert!(situation("agent").contains("委托书公证了吗？"));
    let page = situation("self");
    assert!(page.contains("店面多大？") && !page.contains("委托书公证了吗？"));
}

#[test]
fn each_answer_can_be_changed_where_it_was_given() {
    let page = situation("agent/done/small");
    for back in ["", "situations/agent/", "situations/agent/done/"] {
        assert!(page.contains(&format!("<a href=\"{GUIDE}{back}#situations\">修改")), "{back}");
    }
}

#[test]
fn a_step_after_one_left_out_comes_after_the_step_before_it() {
    // The track has no second branch: 决定 follows 受理.
    let page = situation("self/small");
    assert_eq!(page.matches("<path d=").count(), 1, "{page}");
}

#[test]
fn an_abolished_item_asks_nothing() {
    let site = SiteTest::new().item("permit", &format!("{QUESTIONS}status: abolished\n"));
    assert_eq!(situations(&site), Vec::<String>::new());
}

#[test]
fn hundreds_of_questions_are_a_finding_at_once_and_no_page() {
    let mut yaml = "name: 无数个问题\nsituations:\n".to_owned();
    for number in 0..300 {
        yaml += &format!(
            "  - {{id: q{number}, question: 第几？, options: [{{id: a, label: 甲}}, {{id: b, label: 乙}}]}}\n"
        );
    }
    yaml += "conditions:\n";
    for number in 0..300 {
        yaml += &format!("  - {{text: 第{number}个条件, when: {{q{number}: a}}}}\n");
    }
    let site = SiteTest::new().item("permit", &yaml);
    let found = site.findings();
    assert!(found.iter().any(|line| line.contains("有 300 个问题，最多 100 个")), "{found:?}");
    assert_eq!(situations(&site), Vec::<String>::new());
}

#[test]
fn independent_questions_are_a_finding_when_their_answers_multiply() {
    let mut yaml = "name: 互不相干的问题\nsituations:\n".to_owned();
    for number in 0..40 {
        yaml += &format!(
            "  - {{id: q{number}, question: 第几？, options: [{{id: a, label: 甲}}, {{id: b, label: 乙}}]}}\n"
        );
    }
    yaml += "conditions:\n";
    for number in 0..40 {
        yaml += &format!("  - {{text: 第{number}个条件, when: {{q{number}: a}}}}\n");
    }
    let found = SiteTest::new().item("permit", &yaml).findings();
    assert!(found.iter().any(|line| line.contains("40 个问题引出的情形超过 400 种")), "{found:?}");
}

#[test]
fn a_site_may_do_without_pages_of_situations() {
    let site = site().config("  situations: false\n");
    assert_eq!(situations(&site), Vec::<String>::new());
    assert!(site.page(GUIDE).contains("<li>代办人</li>"));
}

#[test]
fn pages_of_situations_are_kept_out_of_search_engines() {
    assert!(situation("self").contains("<meta name=\"robots\" content=\"noindex"));
    assert!(!site().output("sitemap.xml").contains("/situations/"));
}

#[test]
fn an_option_that_is_no_word_for_an_address_has_its_number() {
    let questions =
        QUESTIONS.replace("id: agent, label", "id: 代办, label").replace("who: agent", "who: 代办");
    assert!(situations(&SiteTest::new().item("permit", &questions)).contains(&"option-3/".to_owned()));
}
