//! Translations by hand: what they replace, how they are matched, and what is wrong with them.

use menhu::{
    load::{self, Loader},
    model::{Body, Item, ItemRef, Mismatch, Site, Slug, Translation, TranslationLanguage, Translations},
    source::{SourcePath, SourceTree},
};

use crate::support::{SiteTest, WHOLE_ITEM, assert_found};

const ITEM: &str = "content/departments/market/items/x.yaml";
const ENGLISH: &str = "content/departments/market/items/x.en.yaml";

const ORIGINAL: &str = "\
name: 食品经营许可
summary: 开饭店、食堂要办的许可。
aliases_search: [卫生许可证, 食品证]
code: \"1\"
conditions:
  - 有固定场所。
  - {id: staff, text: 有管理人员。}
materials:
  - {id: identity, name: 身份证, notes: 出示原件。}
  - {id: layout, name: 平面图, size: A4}
faq:
  - {question: 多久？, answer: 十天。}
  - {question: 多少钱？, answer: 不收费。}
result: {name: 食品经营许可证, validity: 5年}
review: {maintainer: 许可岗, updated: 2026-09-01}
";

/// A site with an item and its English texts.
fn site(english: &str) -> SiteTest {
    SiteTest::new().config("translations: [en]\n").item("x", ORIGINAL).file(ENGLISH, english)
}

fn loaded(site: &SiteTest) -> Site {
    load::load(&site.tree()).0.unwrap()
}

fn english(site: &SiteTest) -> Translations {
    loaded(site).translations.remove(&TranslationLanguage::English).unwrap()
}

fn id(item: &str) -> ItemRef {
    ItemRef::parse(item, Slug::parse("market").as_ref()).unwrap()
}

/// The English item.
fn item(english: &Translations) -> Item {
    english.items[&id("x")].whole().into_owned()
}

fn html(body: &Body) -> String {
    body.html.get().to_string()
}

fn translation(site: &SiteTest) -> Translation {
    Translation::clone(&english(site).files[0])
}

#[test]
fn a_translated_item_has_the_texts_that_are_given_and_the_rest_of_the_original() {
    let english = english(&site("name: Food business permit\nresult: {name: Food permit}\n"));
    let item = item(&english);
    assert_eq!(&*item.name, "Food business permit");
    assert_eq!(item.summary.as_deref(), Some("开饭店、食堂要办的许可。"));
    assert_eq!(item.code.as_deref(), Some("1"));
    let outcome = item.outcome.as_ref().unwrap();
    assert_eq!((outcome.name.as_deref(), outcome.validity.as_deref()), (Some("Food permit"), Some("5年")));
    assert_eq!(item.path.as_str(), ENGLISH);
}

#[test]
fn entries_are_found_by_their_ids_in_any_order_and_number() {
    let english = english(&site(
        "materials:\n  - {id: layout, name: Floor plan}\n  - {id: identity, notes: Show the original.}\n",
    ));
    let materials = item(&english).materials.unwrap();
    let said: Vec<_> = materials.iter().map(|one| (&*one.name, one.notes.as_deref())).collect();
    assert_eq!(said, [("身份证", Some("Show the original.")), ("Floor plan", None)]);
    assert_eq!(materials[1].size.as_deref(), Some("A4"));
}

#[test]
fn entries_without_ids_are_found_by_their_places_and_may_be_left_out() {
    let english = english(&site("faq:\n  - {}\n  - {question: How much?, answer: It is free.}\n"));
    let faq = item(&english).faq;
    assert_eq!((&*faq[0].question, &*faq[1].question), ("多久？", "How much?"));
    assert_eq!(&*faq[1].answer, "It is free.");
}

#[test]
fn conditions_are_found_by_place_or_by_id() {
    let english =
        english(&site("conditions:\n  - A fixed place.\n  - {id: staff, text: Trained managers.}\n"));
    let conditions = item(&english).conditions;
    let texts: Vec<&str> = conditions.iter().map(|one| &*one.text).collect();
    assert_eq!(texts, ["A fixed place.", "Trained managers."]);
}

#[test]
fn a_list_of_words_is_replaced_as_a_whole() {
    let english = english(&site("aliases_search: [food licence]\n"));
    assert_eq!(*item(&english).aliases_search, ["food licence".into()]);
}

#[test]
fn a_translation_knows_what_it_says_itself_and_where() {
    let translation = translation(&site(
        "materials:\n  - {id: layout, name: Floor plan}\naliases_search: [food licence]\n",
    ));
    let texts: Vec<_> = translation.texts.iter().map(|(field, text)| format!("{field}: {text}")).collect();
    assert_eq!(texts, ["aliases_search[0]: food licence", "materials[0].name: Floor plan"]);
    assert_eq!((translation.original.as_str(), translation.body().is_some()), (ITEM, false));
}

#[test]
fn an_article_has_the_text_of_its_translation_or_else_its_own() {
    let site = SiteTest::new()
        .config("translations: [en]\n")
        .article("news", "a", "2026-11-01 09:00", "甲")
        .article("news", "b", "2026-11-02 09:00", "乙")
        .file(
            "content/news/a.en.md",
            "---\ntitle: A\nsummary: First.\nkeywords: [one]\n---\n\nEnglish text.\n",
        )
        .file("content/news/b.en.md", "---\ntitle: B\n---\n");
    let english = english(&site);
    let article = |name: &str| english.articles[&SourcePath::from(name)].clone();
    let (a, b) = (article("content/news/a.md"), article("content/news/b.md"));
    assert_eq!((&*a.title, html(&a.body).as_str(), a.date.is_some()), ("A", "<p>English text.</p>\n", true));
    assert_eq!((&*b.title, html(&b.body).as_str()), ("B", "<p>乙的正文。</p>\n"));
    let own: Vec<bool> = english.files.iter().map(|file| file.body().is_some()).collect();
    assert_eq!(own, [true, false]);
}

#[test]
fn guides_departments_and_topics_are_translated() {
    let department =
        "name: 示范市市场监督管理局\nfunctions: 管**市场**。\ncontact: {address: 1号, phone: 0300-5550000}\n";
    let topics = "topics:\n  - {id: food, name: 餐饮, audience: enterprise}\nlife_events:\n  - {id: birth, name: 出生, audience: individual}\n";
    let site = SiteTest::new()
        .config("translations: [en]\n")
        .item("x", ORIGINAL)
        .file("content/departments/market/items/x.md", "## 怎么办\n")
        .file("content/departments/market/items/x.en.md", "## How to apply\n")
        .file("content/departments/market/department.yaml", department)
        .file(
            "content/departments/market/department.en.yaml",
            "name: Market Bureau\nfunctions: Oversees **markets**.\ncontact: {address: No. 1}\n",
        )
        .file("content/topics.yaml", topics)
        .file("content/topics.en.yaml", "life_events:\n  - {id: birth, name: Birth}\n");
    let english = english(&site);
    assert_eq!(&*english.guides[&id("x")].body.headings[0].text, "How to apply");
    let market = &english.departments["market"];
    assert_eq!((&*market.name, &*market.short_name), ("Market Bureau", "Market Bureau"));
    assert_eq!(html(&market.functions), "<p>Oversees <strong>markets</strong>.</p>\n");
    assert_eq!(market.contact.phone.as_deref(), Some("0300-5550000"));
    assert_eq!(market.contact.address.as_deref(), Some("No. 1"));
    assert_eq!((&*english.topics[0].name, &*english.life_events[0].name), ("餐饮", "Birth"));
}

#[test]
fn forms_and_centres_are_translated() {
    let form = "title: 申请表\nsections:\n  - title: 申请人\n    fields:\n      - {id: name, label: 姓名, type: text}\n      - id: kind\n        label: 类别\n        type: choice\n        options: [{id: shop, label: 商店}, {id: canteen, label: 食堂}]\n";
    let center = "name: 政务大厅\nkind: service\nfloors:\n  - name: 一楼\n    windows: [{name: 1号窗口, phone: 0300-5550001}]\n";
    let site = SiteTest::new()
        .config("translations: [en]\n")
        .file("content/departments/market/forms/apply.yaml", form)
        .file(
            "content/departments/market/forms/apply.en.yaml",
            "title: Application\nsections:\n  - title: Applicant\n    fields:\n      - {id: kind, label: Kind, options: [{id: canteen, label: Canteen}]}\n",
        )
        .file("content/centers/hall.yaml", center)
        .file("content/centers/hall.en.yaml", "name: Service Hall\nfloors:\n  - windows: [{name: Window 1}]\n");
    let english = english(&site);
    let form = &english.forms[&id("apply")];
    let section = &form.sections[0];
    assert_eq!(
        (&*form.title, &*section.title, &*section.fields[0].label),
        ("Application", "Applicant", "姓名")
    );
    let options: Vec<&str> = section.fields[1].options.iter().map(|option| &*option.label).collect();
    assert_eq!((&*section.fields[1].label, options), ("Kind", vec!["商店", "Canteen"]));
    let floor = &english.centers["hall"].floors[0];
    assert_eq!((&*floor.name, &*floor.windows[0].name), ("一楼", "Window 1"));
    assert_eq!(floor.windows[0].phone.as_deref(), Some("0300-5550001"));
}

#[test]
fn a_joint_approval_is_translated_by_its_data_its_text_or_both() {
    let joint = |name: &str| {
        format!("name: {name}\nlead: market\nparticipants:\n  - {{item: x}}\n  - {{item: y, note: 先办}}\n")
    };
    let site = SiteTest::new()
        .config("translations: [en]\n")
        .file("content/joint/a.yaml", joint("甲"))
        .file("content/joint/a.md", "原文。\n")
        .file("content/joint/a.en.yaml", "name: A\nparticipants: [{item: y, note: Apply first}]\n")
        .file("content/joint/b.yaml", joint("乙"))
        .file("content/joint/b.md", "原文。\n")
        .file("content/joint/b.en.md", "English.\n");
    let joints = english(&site).joints;
    let said = |slug: &str| (joints[slug].name.to_string(), html(&joints[slug].body));
    assert_eq!(said("a"), ("A".to_owned(), "<p>原文。</p>\n".to_owned()));
    assert_eq!(said("b"), ("乙".to_owned(), "<p>English.</p>\n".to_owned()));
    assert_eq!(joints["a"].participants[1].note.as_deref(), Some("Apply first"));
    assert!(html(&loaded(&site).joints["b"].body).contains("原文"), "the original keeps its text");
}

#[test]
fn a_department_site_is_translated_too() {
    let site = SiteTest::new()
        .file(
            "site-config.yaml",
            "kind: department\ntitle: 局\nbase_url: https://x.gov.cn\ntranslations: [en]\n",
        )
        .file("content/department.yaml", "name: 示范局\nabbreviation: sfj\n")
        .file("content/department.en.yaml", "name: Model Bureau\n")
        .file("content/items/x.yaml", ORIGINAL)
        .file("content/items/x.en.yaml", "name: Food business permit\n");
    assert_eq!(site.load_findings(), Vec::<String>::new());
    let english = english(&site);
    assert_eq!(&*english.departments["sfj"].name, "Model Bureau");
    assert_eq!(&*english.items.values().next().unwrap().name, "Food business permit");
}

#[test]
fn all_mistakes_of_a_translation_come_in_one_run() {
    let found = site("nmae: Food\nsummary: [a]\nmaterials:\n  - {name: Floor plan}\ncode: \"1\"\nfaq: none\nwindows:\n  - {phone: \"1\"}\n")
        .load_findings();
    assert_eq!(
        found,
        [
            format!("{ENGLISH}:1:1: error[unknown-key]: 不认识的键 `nmae`"),
            format!("{ENGLISH}:2:10: error[wrong-type]: 这里应当是一段文字，写的是一个列表"),
            format!("{ENGLISH}:4:5: error[missing-key]: 缺少 `id`（标识）"),
            format!("{ENGLISH}:5:1: error[untranslated-key]: `code`（实施编码）不写在译文里"),
            format!("{ENGLISH}:6:6: error[wrong-type]: 这里应当是一个列表，写的是一个值"),
            format!("{ENGLISH}:8:6: error[untranslated-key]: `phone`（电话）不写在译文里"),
        ]
    );
}

#[test]
fn an_unknown_key_is_answered_with_a_key_that_is_translated() {
    let tree = site("nmae: Food\n").tree();
    let (_, found) = load::load(&tree);
    assert_eq!(found[0].hints[0].zh, "是不是 `name`（事项名称）？");
    let tree = site("phone: \"1\"\n").tree();
    let (_, found) = load::load(&tree);
    let hint = &found[0].hints[0].zh;
    assert!(hint.contains("summary") && !hint.contains("code") && !hint.contains("status"), "{hint}");
}

#[test]
fn the_date_of_an_article_is_not_translated_and_its_front_matter_is_needed() {
    let article =
        SiteTest::new().config("translations: [en]\n").article("news", "a", "2026-11-01 09:00", "甲");
    let dated = article.clone().file("content/news/a.en.md", "---\ntitle: A\ndate: 2026-11-01\n---\n");
    assert_eq!(
        dated.load_findings(),
        ["content/news/a.en.md:3:1: error[untranslated-key]: `date`（发布时间）不写在译文里"]
    );
    let bare = article.file("content/news/a.en.md", "# A\n");
    assert_found(&bare.load_findings(), "content/news/a.en.md:1:1: error[front-matter]");
}

#[test]
fn a_translation_without_its_original_is_said_beside_its_own_mistakes() {
    let found = SiteTest::new()
        .config("translations: [en]\n")
        .file(ENGLISH, "name: Food\nfess: []\n")
        .file("content/departments/market/items/x.en.md", "Text.\n")
        .load_findings();
    assert_eq!(
        found,
        [
            format!(
                "content/departments/market/items/x.en.md:1:1: warning[stray-file]: 没有它翻译的 {}",
                ITEM.replace(".yaml", ".md")
            ),
            format!("{ENGLISH}:1:1: warning[stray-file]: 没有它翻译的 {ITEM}"),
            format!("{ENGLISH}:2:1: error[unknown-key]: 不认识的键 `fess`"),
        ]
    );
}

#[test]
fn a_translation_where_no_content_lies_is_stray_like_its_original() {
    let found = SiteTest::new().file("content/loose.en.yaml", "name: x\n").load_findings();
    assert_found(&found, "content/loose.en.yaml:1:1: warning[stray-file]: 这个位置的文件不会被用到");
    let found = SiteTest::new().file("content/synonyms.en.yaml", "a: b\n").load_findings();
    assert_found(&found, "content/synonyms.en.yaml:1:1: warning[stray-file]");
}

#[test]
fn a_broken_original_is_reported_once_and_the_translation_only_for_itself() {
    let broken = site("name: Food\n").item("x", "nmae: 食品\n");
    let found = broken.load_findings();
    assert!(found.iter().all(|line| line.starts_with(ITEM)) && found.len() == 2, "{found:#?}");
    let both = site("fess: []\n").item("x", "nmae: 食品\n").load_findings();
    assert_found(&both, &format!("{ENGLISH}:1:1: error[unknown-key]"));
    assert_eq!(both.len(), 3, "{both:#?}");
}

#[test]
fn what_is_wrong_with_a_readable_original_is_not_said_again_of_the_translation() {
    let original = "name: 食品\nsince: 2026-02-30\ntopics: [食品]\nreview: {updated: 2026-09-01}\n";
    let found = site("name: Food\nreview: {updated: 2026-02-31}\n").item("x", original).load_findings();
    assert_eq!(
        found,
        [
            format!("{ENGLISH}:2:19: error[bad-date]: 没有 `2026-02-31` 这个日期"),
            format!("{ITEM}:2:8: error[bad-date]: 没有 `2026-02-30` 这个日期"),
            format!("{ITEM}:3:10: error[bad-reference]: `食品` 不是标识"),
        ]
    );
    let functions = "name: 局\nfunctions: \"[a](javascript:x) <script>x</script>\"\n";
    let site = SiteTest::new()
        .config("translations: [en]\n")
        .file("content/departments/market/department.yaml", functions)
        .file("content/departments/market/department.en.yaml", "name: Bureau\n");
    let found = site.load_findings();
    assert!(!found.is_empty() && !found.iter().any(|line| line.contains("department.en.yaml")), "{found:#?}");
}

#[test]
fn what_finds_nothing_to_translate_is_kept_with_its_reason() {
    let english = "\
parent: Food
materials:
  - {id: identiti, name: Identity card}
  - {id: layout, name: Floor plan}
  - {id: layout, name: Plan}
faq:
  - {question: How long?}
  - {question: How much?}
  - {question: Where?}
  - {question: Who?}
";
    let unmatched: Vec<_> = translation(&site(english))
        .unmatched
        .iter()
        .map(|one| (one.field.to_string(), one.why.clone()))
        .collect();
    let known = ["identity", "layout"].map(Into::into);
    assert_eq!(
        unmatched,
        [
            ("parent".to_owned(), Mismatch::NotSaid),
            ("materials[0].id".to_owned(), Mismatch::UnknownName("identiti".into(), known.into())),
            ("materials[2].id".to_owned(), Mismatch::Twice),
            ("faq[2]".to_owned(), Mismatch::TooMany(2)),
        ]
    );
}

#[test]
fn an_empty_translation_changes_nothing() {
    for empty in ["", "\u{feff}", "# 待译\n", "{}\n"] {
        let site = site(empty);
        assert_eq!(site.load_findings(), Vec::<String>::new(), "{empty:?}");
        assert_eq!(&*english(&site).items[&id("x")].name, "食品经营许可");
    }
}

#[test]
fn a_language_that_nobody_knows_is_answered_with_the_nearest() {
    let found = SiteTest::new().config("translations: [eng]\n").load_findings();
    assert_eq!(found, ["site-config.yaml:16:16: error[unknown-value]: 译文的语言没有 `eng` 这个取值"]);
    let tree = SiteTest::new().config("translations: [英文]\n").tree();
    let (_, found) = load::load(&tree);
    assert_eq!(found[0].hints[0].zh, "是不是 `en`？");
}

#[test]
fn a_language_that_is_not_listed_is_told_once_for_all_its_files() {
    let site = SiteTest::new()
        .item("x", ORIGINAL)
        .file(ENGLISH, "name: Food\nfess: []\n")
        .article("news", "a", "2026-11-01 09:00", "甲")
        .file("content/news/a.en.md", "---\ntitle: A\n---\n")
        .article("news", "b", "2026-11-01 09:00", "乙")
        .file("content/news/b.en.md", "---\ntitle: B\n---\n");
    let found: Vec<_> = site.findings().into_iter().filter(|line| line.contains(".en.")).collect();
    assert_eq!(
        found,
        [
            format!("{ENGLISH}:2:1: error[unknown-key]: 不认识的键 `fess`"),
            "content/news/a.en.md:1:1: warning[translation-language]: 网站没有英文页面，2 个英文译文文件不会被用到"
                .to_owned(),
        ]
    );
}

#[test]
fn a_text_in_traditional_characters_is_not_needed() {
    let found = SiteTest::new()
        .article("news", "a", "2026-11-01 09:00", "甲")
        .file("content/news/a.zh-Hant.md", "---\ntitle: 甲\n---\n")
        .load_findings();
    assert_found(&found, "content/news/a.zh-Hant.md:1:1: warning[stray-file]: 繁体页面由程序转换");
}

#[test]
fn links_in_a_translation_lead_somewhere_and_to_anchors_in_its_own_language() {
    let article = |title: &str, heading: &str, text: &str| {
        format!("---\ntitle: {title}\n---\n\n## {heading}\n\n{text}\n")
    };
    let found = SiteTest::new()
        .config("translations: [en]\n")
        .file("content/pages/a.md", article("甲", "费用", "[下面](#费用) [乙](@/b#时限)"))
        .file("content/pages/b.md", article("乙", "时限", "正文"))
        .file("content/pages/a.en.md", article("A", "Fees", "[below](#fees) [B](@/b#limits)"))
        .file("content/pages/b.en.md", article("B", "Limits", "[A](@/a#费用) [C](@/c)"))
        .findings();
    let broken: Vec<_> = found.into_iter().filter(|line| line.contains("broken-link")).collect();
    assert_eq!(
        broken,
        [
            "content/pages/b.en.md:7:1: error[broken-link]: 页面里没有 #费用 这个位置",
            "content/pages/b.en.md:7:13: error[broken-link]: 链接的 c 不存在",
        ]
    );
}

#[test]
fn a_saved_original_is_read_again_under_its_translation() {
    let before = site("summary: Food.\n");
    let after = before.clone().item("x", "name: 新名称\nsummary: 新的。\n");
    let mut loader = Loader::default();
    let name = |loader: &mut Loader, tree: &SourceTree| {
        let (site, _) = loader.load(tree);
        site.unwrap().translations[&TranslationLanguage::English].items[&id("x")].name.to_string()
    };
    assert_eq!(name(&mut loader, &before.tree()), "食品经营许可");
    loader.forget([&SourcePath::from(ITEM)]);
    assert_eq!(name(&mut loader, &after.tree()), "新名称");
}

#[test]
fn a_saved_translation_is_read_again() {
    let before = site("name: Food\n");
    let after = site("name: Meals\n");
    let mut loader = Loader::default();
    loader.load(&before.tree());
    loader.forget([&SourcePath::from(ENGLISH)]);
    let (site, _) = loader.load(&after.tree());
    let english = &site.unwrap().translations[&TranslationLanguage::English];
    assert_eq!((&*english.items[&id("x")].name, english.files.len()), ("Meals", 1));
}

#[test]
fn an_original_that_comes_later_is_found_by_its_translation() {
    let without = SiteTest::new().config("translations: [en]\n").file(ENGLISH, "name: Food\n");
    let with = without.clone().item("x", ORIGINAL);
    let mut loader = Loader::default();
    assert_eq!(loader.load(&without.tree()).1.len(), 1);
    loader.forget([&SourcePath::from(ITEM)]);
    let (site, found) = loader.load(&with.tree());
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!(site.unwrap().translations[&TranslationLanguage::English].items.len(), 1);
}

#[test]
fn a_site_with_translations_has_the_pages_it_had_without_and_says_on_each_that_there_are_others() {
    let without = SiteTest::new().item("x", WHOLE_ITEM).article("news", "a", "2026-11-01 09:00", "甲");
    let with = without
        .clone()
        .config("translations: [en]\n")
        .file(ENGLISH, "name: Food business permit\n")
        .file("content/news/a.en.md", "---\ntitle: A\n---\n\nEnglish.\n");
    assert!(loaded(&without).translations.is_empty());
    assert_eq!(with.routes()[..without.routes().len()], without.routes());
    let about_languages = |line: &&str| !line.contains("hreflang");
    for route in without.routes() {
        let (with, without) = (with.page(&route), without.page(&route));
        let main = |page: &str| {
            let main = page.split_once("<main").map_or("", |(_, main)| main).to_owned();
            main.lines().filter(about_languages).collect::<Vec<_>>().join("\n")
        };
        assert_eq!(main(&with), main(&without), "{route}");
    }
    assert_eq!(with.findings(), without.findings());
}

#[test]
fn translations_of_a_large_site_are_packed_and_read_the_same() {
    let mut site = site("name: Food business permit\nfaq: [{question: How long?}]\n")
        .file("content/departments/market/items/x.en.md", "## How to apply\n\nEnglish.\n");
    site = site.file("content/departments/market/items/x.md", "## 怎么办\n");
    for number in 0..20 {
        site = site
            .item(&format!("i{number}"), ORIGINAL)
            .article("news", &format!("a{number}"), "2026-11-01 09:00", "甲")
            .file(&format!("content/news/a{number}.en.md"), "---\ntitle: A\n---\n\nEnglish text.\n");
    }
    let packed = Loader::default().packing_from(1).load(&site.tree()).0.unwrap();
    let packed = &packed.translations[&TranslationLanguage::English];
    let open = english(&site);
    assert_eq!(&*item(packed).faq[0].question, "How long?");
    assert_eq!(html(&packed.guides[&id("x")].body), html(&open.guides[&id("x")].body));
    for (path, article) in &open.articles {
        assert_eq!(html(&packed.articles[path].body), html(&article.body));
    }
}
