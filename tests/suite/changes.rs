//! What changed for the public between two releases, in words.

use std::{collections::BTreeMap, fs, path::Path};

use menhu::{
    compare::{self, Changes, Records, compare},
    diagnostic::Language,
    load::Loader,
    model::DateTime,
};
use serde_json::{Value, json};

use crate::{
    cli::{menhu, new_site, said},
    demo,
    support::{SiteTest, WHOLE_ITEM, bytes},
};

fn records(site: &SiteTest) -> Records {
    Records::read(site.output("data/items.json").as_bytes()).unwrap()
}

fn changes(before: &SiteTest, after: &SiteTest) -> Changes {
    compare(&records(before), &records(after))
}

/// The lines told in Chinese, without indent.
fn lines(changes: &Changes) -> Vec<String> {
    let text = compare::text(changes, Language::Chinese);
    text.lines().map(|line| line.trim_start().to_owned()).filter(|line| !line.is_empty()).collect()
}

fn with_item(yaml: &str) -> SiteTest {
    SiteTest::new()
        .file(
            "content/centers/service-center.yaml",
            "name: 示范市行政服务中心\nkind: service\naddress: 示范路1号\n",
        )
        .item("permit", yaml)
}

/// What is told of the whole item when `from` becomes `to` in it.
#[track_caller]
fn told(from: &str, to: &str) -> Vec<String> {
    assert!(WHOLE_ITEM.contains(from), "the item has no `{from}`");
    let told = lines(&changes(&with_item(WHOLE_ITEM), &with_item(&WHOLE_ITEM.replacen(from, to, 1))));
    told.into_iter().filter_map(|line| line.strip_prefix("- ").map(str::to_owned)).collect()
}

fn noon() -> DateTime {
    menhu::load::parse_date_time("2026-11-24 12:00").unwrap()
}

#[test]
fn each_part_of_a_guide_has_its_words() {
    let cases = [
        ("promised: {days: 10}", "promised: {days: 5}", "承诺时限由10个工作日改为5个工作日，缩短了5个工作日"),
        ("promised: {days: 10}", "promised: {on_the_spot: true}", "承诺时限由10个工作日改为当场办结"),
        ("promised: {days: 10}", "promised: {days: 10, unit: calendar}", "承诺时限由10个工作日改为10日"),
        ("  promised: {days: 10}\n", "", "不再写明承诺时限，原为10个工作日"),
        (
            "statutory: {days: 20}",
            "statutory: {days: 30}",
            "法定时限由20个工作日改为30个工作日，延长了10个工作日",
        ),
        ("visits: 0", "visits: 2", "到办事现场次数由0次改为2次，增加了2次"),
        ("online_depth: accepted", "online_depth: end-to-end", "网上办理深度由“在线办理”改为“全程网办”"),
        ("channels: [online, window]", "channels: [online, post]", "办理形式增加“快递申请”，去掉“窗口办理”"),
        ("copies: 0", "copies: 2", "申请材料“经营场所布局图”的复印件由0份改为2份，增加了2份"),
        ("need: required", "need: may-follow", "申请材料“经营场所布局图”的必要性由“必要”改为“容缺后补”"),
        ("name: 经营场所布局图", "name: 平面图", "申请材料“经营场所布局图”改为“平面图”"),
        (
            "phone: 0300-5550002",
            "phone: 0300-5550003",
            "办理窗口“示范市行政服务中心 2楼A区 1—3号窗口”的电话由“0300-5550002”改为“0300-5550003”",
        ),
        (
            "工作日 9:00—12:00",
            "工作日 8:30—12:00",
            "办理窗口“示范市行政服务中心 2楼A区 1—3号窗口”的办理时间由“工作日 9:00—12:00，13:30—17:30”改为“工作日 8:30—12:00，13:30—17:30”",
        ),
        ("validity: 5年", "validity: 3年", "结果有效期由“5年”改为“3年”"),
        (
            "article: 第三十五条第一款",
            "article: 第三十六条",
            "设定依据“中华人民共和国食品安全法 第三十五条第一款”改为“中华人民共和国食品安全法 第三十六条”",
        ),
        (
            "days: 5, does",
            "days: 3, does",
            "办理环节“审查”的办理天数由5个工作日改为3个工作日，缩短了2个工作日",
        ),
        (
            "complaint: {phone: 0300-5550999",
            "complaint: {phone: 0300-5550998",
            "监督投诉电话由“0300-5550999”改为“0300-5550998”",
        ),
        ("limit: 60日内", "limit: 90日内", "行政复议期限由“60日内”改为“90日内”"),
        (
            "proof: [rules]",
            "proof: [layout]",
            "受理条件“有专职或者兼职的食品安全管理人员和保证食品安全的规章制度。”的证明材料增加“经营场所布局图”，去掉“食品安全规章制度目录”",
        ),
    ];
    for (from, to, words) in cases {
        assert_eq!(told(from, to), [words], "{from} -> {to}");
    }
}

#[test]
fn a_list_tells_what_is_new_and_what_is_gone() {
    let new = "materials:\n  - {id: photo, name: 照片, need: optional, originals: 2}\n";
    assert_eq!(told("materials:\n", new), ["新增申请材料“照片”（非必要，原件2份）"]);
    let both = told("id: rules, name: 食品安全规章制度目录,", "id: staff, name: 人员名单,");
    assert_eq!(both[0], "取消申请材料“食品安全规章制度目录”");
    assert!(both[1].starts_with("新增申请材料“人员名单”（必要，原件1份"), "{both:?}");
}

#[test]
fn what_is_free_and_what_is_not_yet_public_are_told_apart() {
    let fee = "fees: [{name: 工本费, amount: 每本10元}]";
    assert_eq!(told("fees: []", fee), ["由不收费改为收费", "新增收费项目“工本费”（收费标准“每本10元”）"]);
    assert_eq!(told("fees: []\n", ""), ["不再公布，原为不收费"]);
    let site = |fees: &str| with_item(&WHOLE_ITEM.replace("fees: []", fees));
    let dearer = changes(&site(fee), &site(&fee.replace("10元", "20元")));
    assert_eq!(lines(&dearer)[2], "- 收费项目“工本费”的收费标准由“每本10元”改为“每本20元”");
}

#[test]
fn the_order_of_lists_and_the_breaks_of_lines_are_no_change() {
    let tree = demo::tree();
    let data = bytes(&demo::prepared(&tree, Loader::default()), "data/items.json");
    let mut other: Value = serde_json::from_slice(&data).unwrap();
    let before = Records::read(&data).unwrap();
    assert!(compare(&before, &Records::read(&data).unwrap()).is_empty());
    rearrange(&mut other);
    let after = Records::read(other.to_string().as_bytes()).unwrap();
    assert_eq!(lines(&compare(&before, &after)), ["没有公众看得到的变化"]);
}

/// Turns all lists round and breaks Chinese texts.
fn rearrange(value: &mut Value) {
    match value {
        Value::Array(entries) => {
            entries.reverse();
            entries.iter_mut().for_each(rearrange);
        }
        Value::Object(fields) => fields.values_mut().for_each(rearrange),
        Value::String(text) if text.contains('的') => *text = text.replace('的', "的\n  "),
        _ => {}
    }
}

/// Fields whose change nobody sees, or that follow from others: ids, bookkeeping, addresses of the item itself.
const UNSEEN: [&str; 4] = ["id", "url", "aliases", "review"];

#[test]
fn whatever_field_changes_is_told() {
    let tree = demo::tree();
    let renderer = demo::prepared(&tree, Loader::default());
    let data: Value = serde_json::from_slice(&bytes(&renderer, "data/items.json")).unwrap();
    let site = json!({ "title": "澄湖市政务服务门户", "url": data["site"]["url"] });
    let one = |item: &Value| {
        let file = json!({ "format": "menhu-items", "version": 1, "site": site, "items": [item] });
        Records::read(file.to_string().as_bytes()).unwrap_or_else(|error| panic!("{error:?}: {file}"))
    };
    let mut seen: BTreeMap<String, (Value, String)> = BTreeMap::new();
    let mut items = data["items"].as_array().unwrap().clone();
    // What no item of the demo says.
    items[0]["co_agencies"] = json!([{ "id": "bureau", "name": "某局", "url": null }]);
    items[0]["entrusted"] = json!("某局");
    items[0]["intermediaries"] =
        json!([{ "name": "检测", "basis": "某法", "providers": "某所", "fee": "另议" }]);
    items[0]["time_limit"]["extension"] = json!({ "days": 5, "unit": "working", "on_the_spot": false });
    for item in &items {
        let mut pointers = Vec::new();
        leaves(item, "", "", &mut pointers);
        for (kind, pointer) in pointers {
            seen.entry(kind).or_insert_with(|| (item.clone(), pointer));
        }
    }
    for (kind, (item, pointer)) in &seen {
        let mut other = item.clone();
        alter(other.pointer_mut(pointer).unwrap());
        let changes = compare(&one(item), &one(&other));
        let sentences: Vec<_> = changes.items().flat_map(|item| &item.sentences).collect();
        assert!(!sentences.is_empty(), "{kind}: nothing is told");
        for sentence in sentences {
            let words = &sentence.words;
            assert!(!words.zh.contains("“”") && !words.en.contains("  "), "{kind}: {words:?}");
        }
    }
    let schema: Value = serde_json::from_slice(&bytes(&renderer, "data/item.schema.json")).unwrap();
    let keys = schema["properties"].as_object().unwrap().keys().filter(|key| *key != "$schema");
    let is_told = |key: &str| seen.keys().any(|kind| kind.split('/').nth(1) == Some(key));
    let untold: Vec<_> = keys.filter(|key| !is_told(key) && !UNSEEN.contains(&key.as_str())).collect();
    assert_eq!(untold, Vec::<&String>::new(), "no item has these, so they were not altered");
    assert!(seen.len() > 90, "{}", seen.len());
}

/// Where `value` says something: the way with list entries left out, and the JSON pointer.
fn leaves(value: &Value, kind: &str, pointer: &str, out: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                leaves(entry, kind, &format!("{pointer}/{index}"), out);
            }
        }
        Value::Object(fields) if !pointer.is_empty() && is_one(value) => {
            assert!(!fields.is_empty());
            out.push((kind.to_owned(), pointer.to_owned()));
        }
        Value::Object(fields) => {
            for (key, field) in fields.iter().filter(|(key, _)| {
                !matches!(key.as_str(), "id" | "aliases" | "review") && (pointer, key.as_str()) != ("", "url")
            }) {
                let kind = if kind.ends_with("/when") { kind.to_owned() } else { format!("{kind}/{key}") };
                leaves(field, &kind, &format!("{pointer}/{key}"), out);
            }
        }
        _ => out.push((kind.to_owned(), pointer.to_owned())),
    }
}

/// Whether `value` is one value: a term, a limit or a reference.
fn is_one(value: &Value) -> bool {
    let has = |keys: [&str; 2]| keys.iter().all(|key| value.get(key).is_some());
    has(["days", "on_the_spot"])
        || has(["key", "name"]) && value.get("code").is_some()
        || has(["id", "name"]) && value.get("url").is_some()
}

fn alter(value: &mut Value) {
    *value = match value {
        Value::String(text) => json!(format!("{text}改")),
        Value::Number(number) if number.is_u64() => json!(number.as_u64().unwrap() + 1),
        Value::Number(number) => json!(number.as_f64().unwrap() + 1.0),
        Value::Bool(yes) => json!(!*yes),
        Value::Object(fields) if fields.contains_key("key") => {
            json!({"key": "x", "name": "别的", "code": null})
        }
        Value::Object(fields) if fields.contains_key("days") => {
            json!({"days": 99, "unit": "calendar", "on_the_spot": false})
        }
        Value::Object(_) => json!({"id": "x", "name": "别的", "url": null}),
        other => panic!("{other} is not altered"),
    };
}

#[test]
fn a_site_that_moves_to_another_host_has_no_changes() {
    let site = with_item(WHOLE_ITEM);
    let data = site.output("data/items.json");
    let moved = data.replace("https://www.example.gov.cn", "https://new.example.gov.cn/portal");
    let moved = Records::read(moved.as_bytes()).unwrap();
    assert!(compare(&records(&site), &moved).is_empty());
}

#[test]
fn an_older_release_that_does_not_know_a_field_is_not_reproached() {
    let data = with_item(WHOLE_ITEM).output("data/items.json");
    let mut older: Value = serde_json::from_str(&data).unwrap();
    for key in ["aliases", "intermediaries", "online_suitability"] {
        assert!(older["items"][0].as_object_mut().unwrap().remove(key).is_some());
    }
    older["items"][0]["handling"].as_object_mut().unwrap().remove("visits");
    let older = Records::read(older.to_string().as_bytes()).unwrap();
    assert!(compare(&older, &Records::read(data.as_bytes()).unwrap()).is_empty());
}

#[test]
fn new_gone_and_abolished_items_are_told() {
    let abolished = format!("{WHOLE_ITEM}status: abolished\nreason: 国务院决定取消\n");
    let before = SiteTest::new().item("a", "name: 甲\n").item("b", WHOLE_ITEM);
    let after = SiteTest::new().item("b", &abolished).item("c", "name: 丙\n");
    assert_eq!(
        lines(&changes(&before, &after)),
        [
            "示范市市场监督管理局 (market)",
            "[不再列出] 甲 (market/a)",
            "[取消] 食品经营许可（新办） (market/b)",
            "- 事项状态由“在用”改为“取消”",
            "- 公布暂停或取消的原因：“国务院决定取消”",
            "[新增] 丙 (market/c)",
            "3个事项有变化：新增1个，取消1个，不再列出1个",
        ]
    );
}

#[test]
fn a_renamed_item_is_no_new_one() {
    let before = SiteTest::new().item("permit", "name: 食品许可\n");
    let by_alias = "name: 食品经营许可\naliases: [/departments/market/items/permit/]\n";
    let told = lines(&changes(&before, &SiteTest::new().item("licence", by_alias)));
    assert_eq!(
        told[1..],
        [
            "[改名] 食品经营许可 (market/licence)",
            "- 办事指南的网址由 /departments/market/items/permit/ 改为 /departments/market/items/licence/",
            "- 事项名称由“食品许可”改为“食品经营许可”",
            "1个事项有变化：改名1个",
        ]
    );
    let code = "name: 食品许可\ncode: \"x1\"\n";
    let by_code = |slug: &str| SiteTest::new().item(slug, code);
    assert!(lines(&changes(&by_code("permit"), &by_code("licence")))[1].starts_with("[改名]"));
    let twice = by_code("licence").item("other", code);
    assert_eq!(
        lines(&changes(&by_code("permit"), &twice)).last().unwrap(),
        "3个事项有变化：新增2个，不再列出1个",
        "a code that two items have tells nothing"
    );
}

#[test]
fn items_that_became_one_are_told_as_merged() {
    let before = SiteTest::new().item("a", "name: 甲\n").item("b", "name: 乙\n");
    let aliases = "aliases: [/departments/market/items/a/, /departments/market/items/b/]\n";
    let told = lines(&changes(&before, &SiteTest::new().item("c", &format!("name: 丙\n{aliases}"))));
    let merged = told.iter().position(|line| line == "[并入其他事项] 乙 (market/b)").unwrap();
    assert_eq!(told[merged + 1], "- 并入“丙”");
    assert!(told.contains(&"[改名] 丙 (market/c)".to_owned()), "{told:?}");
}

#[test]
fn a_department_with_a_new_name_is_told_once() {
    let site = |name: &str| {
        let department = format!("name: {name}\n");
        with_item(WHOLE_ITEM)
            .item("b", "name: 乙\n")
            .file("content/departments/market/department.yaml", department)
    };
    let told = lines(&changes(&site("市场局"), &site("市场监管局")));
    assert_eq!(told, ["市场监管局 (market)", "- 部门名称由“市场局”改为“市场监管局”", "1个部门改了名称"]);
}

#[test]
fn sentences_come_in_english_and_as_json() {
    let after = with_item(&WHOLE_ITEM.replace("promised: {days: 10}", "promised: {days: 9}"));
    let changes = changes(&with_item(WHOLE_ITEM), &after);
    let words = "Promised limit changed from 10 working days to 9 working days, 1 working day shorter";
    assert!(compare::text(&changes, Language::English).contains(words));
    let object: Value = serde_json::from_str(&compare::json(&changes, Language::English)).unwrap();
    let item = &object["departments"][0]["items"][0];
    assert_eq!((&item["id"], &item["change"]), (&json!("market/permit"), &json!("changed")));
    assert_eq!(item["sentences"], json!([{ "field": "time_limit", "text": words }]));
    assert_eq!(object["counts"]["changed"], 1);
}

#[test]
fn the_article_builds_without_findings_and_links_to_the_guides() {
    let odd = "name: \"甲 *<b>* [乙](x) {{< item >}} # `丙`\"\nsummary: 一句话说明\n";
    let before = with_item(WHOLE_ITEM).item("gone", "name: 旧\n");
    let after =
        with_item(&WHOLE_ITEM.replace("promised: {days: 10}", "promised: {days: 5}")).item("odd", odd);
    let changes = changes(&before, &after);
    for language in [Language::Chinese, Language::English] {
        let article = compare::article(&changes, language, noon().date());
        let site = after.clone().file("content/news/changes.md", article);
        let found: Vec<String> =
            site.findings().into_iter().filter(|line| line.starts_with("content/news/")).collect();
        assert_eq!(found, Vec::<String>::new());
        let page = site.page("/news/changes/");
        assert!(page.contains("href=\"/departments/market/items/permit/\""), "{page}");
        assert!(page.contains("甲 *&lt;b&gt;* [乙](x) {{&lt; item &gt;}} # `丙`"), "{page}");
    }
}

#[test]
fn the_feed_holds_an_entry_an_item() {
    let before = with_item(WHOLE_ITEM).item("gone", "name: \"旧 <&>\"\n");
    let after = with_item(&WHOLE_ITEM.replace("promised: {days: 10}", "promised: {days: 5}"));
    let feed = compare::feed(&changes(&before, &after), Language::Chinese, noon());
    assert_eq!(feed.matches("<entry>").count(), 2, "{feed}");
    assert!(feed.contains("<title>旧 &lt;&amp;&gt;：不再列出</title>"), "{feed}");
    assert!(feed.contains("<updated>2026-11-24T12:00:00+08:00</updated>"), "{feed}");
    assert!(feed.contains("<link href=\"https://www.example.gov.cn/departments/market/\"/>"), "{feed}");
    assert!(
        feed.contains("&lt;li&gt;承诺时限由10个工作日改为5个工作日，缩短了5个工作日。&lt;/li&gt;"),
        "{feed}"
    );
    let none = compare::feed(&changes(&after, &after), Language::Chinese, noon());
    assert!(!none.contains("<entry>") && none.ends_with("</feed>\n"), "{none}");
}

/// A new site, built, with a phone number that changes after that.
fn changed_site() -> tempfile::TempDir {
    let dir = new_site("portal");
    assert_eq!(menhu(dir.path(), &["build"]).status.code(), Some(0));
    let item = item_file(dir.path());
    let text = fs::read_to_string(&item).unwrap();
    fs::write(&item, text.replacen("phone: 0", "phone: 1", 1)).unwrap();
    dir
}

fn item_file(root: &Path) -> std::path::PathBuf {
    let mut entries = fs::read_dir(root.join("content/departments/sfsscjdglj/items")).unwrap();
    entries.next().unwrap().unwrap().path()
}

#[test]
fn a_site_is_compared_with_a_built_folder_its_records_or_another_site() {
    let dir = changed_site();
    let copy = tempfile::tempdir().unwrap();
    for old in ["public", "public/data/items.json"] {
        let diff = menhu(dir.path(), &["diff", old]);
        assert_eq!(diff.status.code(), Some(0), "{}", said(&diff));
        assert!(said(&diff).contains("电话由“"), "{}", said(&diff));
        let same = menhu(copy.path(), &["diff", &path(&dir, old), &path(&dir, "public")]);
        assert_eq!((same.status.code(), said(&same).trim()), (Some(0), "没有公众看得到的变化"));
    }
    let sites = menhu(copy.path(), &["diff", &path(&dir, ""), &path(&dir, "public")]);
    assert!(said(&sites).contains("1个事项有变化：变更1个"), "{}", said(&sites));
}

fn path(dir: &tempfile::TempDir, inner: &str) -> String {
    dir.path().join(inner).display().to_string()
}

#[test]
fn the_exit_code_tells_of_changes_when_it_is_asked_to() {
    let dir = changed_site();
    assert_eq!(menhu(dir.path(), &["diff", "public", "--exit-code"]).status.code(), Some(1));
    let none = menhu(dir.path(), &["diff", "public", "public", "--exit-code"]);
    assert_eq!(none.status.code(), Some(0));
}

#[test]
fn the_article_is_written_into_the_site_that_is_compared() {
    let dir = changed_site();
    fs::create_dir_all(dir.path().join("content/news")).unwrap();
    let article = ["diff", "public", "--as", "article", "--out", "content/news/changes.md"];
    for _ in 0..2 {
        let written = menhu(dir.path(), &article);
        assert!(said(&written).starts_with("写好 "), "{}", said(&written));
    }
    let check = menhu(dir.path(), &["check", "--format", "short"]);
    assert!(!said(&check).contains("changes.md"), "{}", said(&check));
    let json = menhu(dir.path(), &["diff", "public", "--format", "json"]);
    assert_eq!(serde_json::from_str::<Value>(&said(&json)).unwrap()["format"], "menhu-changes");
}

#[test]
fn what_cannot_be_compared_is_refused_with_a_reason() {
    let dir = new_site("portal");
    let write = |name: &str, text: &str| fs::write(dir.path().join(name), text).unwrap();
    write("foreign.json", "{\"format\":\"other\",\"items\":[]}");
    write("later.json", "{\"format\":\"menhu-items\",\"version\":9}");
    write("half.json", "{\"format\":\"menhu-items\",\"version\":1,\"site\":{}}");
    let cases = [
        ("nowhere", "不是网站，也读不到"),
        ("content", "data/items.json"),
        ("site-config.yaml", "不是事项数据"),
        ("foreign.json", "不是 menhu 生成的事项数据"),
        ("later.json", "第 9 版"),
        ("half.json", "不是事项数据"),
    ];
    for (old, reason) in cases {
        let diff = menhu(dir.path(), &["diff", old]);
        assert_eq!(diff.status.code(), Some(2), "{old}: {}", said(&diff));
        assert!(said(&diff).contains(reason), "{old}: {}", said(&diff));
    }
    write("content/pages/bad.md", "没有头部");
    let diff = menhu(dir.path(), &["diff", "."]);
    assert_eq!(diff.status.code(), Some(1));
    assert!(said(&diff).contains("没有比较") && said(&diff).contains("front-matter"), "{}", said(&diff));
}
