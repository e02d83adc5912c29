//! Open data: the same items for programs, equal to the pages.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Cursor,
};

use calamine::{Data, Reader as _, Xlsx};
use menhu::{
    load::Loader,
    model::Route,
    render::Renderer,
    write::{self, Manifest},
};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::{
    demo,
    support::{SiteTest, WHOLE_ITEM, bytes, file_paths},
};

/// A site with an item that has everything and one that has only a name.
fn site() -> SiteTest {
    SiteTest::new().item("permit", WHOLE_ITEM).item("bare", "name: 只有名称的事项\n")
}

/// An item whose parts say no more than they must.
const BRIEF: &str = "\
name: 甲
legal_basis: [{title: 中华人民共和国行政许可法}]
conditions: [年满十八周岁]
materials: [{id: a, name: 申请书}]
procedure: [{id: a, name: 受理}]
result: {kind: approval}
fees: [{name: 工本费}]
windows: [{window: 1号窗口}]
handling: {channels: [post]}
consultation: {address: 一楼}
";

fn demo() -> Renderer {
    demo::prepared(&demo::tree(), Loader::default())
}

/// The file at `path`.
fn file(renderer: &Renderer, path: &str) -> Vec<u8> {
    bytes(renderer, path)
}

fn json(renderer: &Renderer, path: &str) -> Value {
    serde_json::from_slice(&file(renderer, path)).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

/// The rows of a CSV file, by the titles of its columns.
fn csv_rows(renderer: &Renderer) -> Vec<BTreeMap<String, String>> {
    let bytes = file(renderer, "data/items.csv");
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).expect("spreadsheets know UTF-8 by its mark");
    csv::Reader::from_reader(bytes).deserialize().map(Result::unwrap).collect()
}

/// The rows of a sheet, titles first.
fn sheet_rows(renderer: &Renderer, sheet: &str) -> Vec<Vec<String>> {
    let mut book = Xlsx::new(Cursor::new(file(renderer, "data/items.xlsx"))).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    let cell = |cell: &Data| match cell {
        Data::Empty => String::new(),
        other => other.to_string(),
    };
    range.rows().map(|row| row.iter().map(cell).collect()).collect()
}

/// What a reader of the page at `url` reads: its main part without marks and blanks.
fn read(renderer: &Renderer, url: &str) -> String {
    let base = &renderer.plan().checked().site().config.base_url;
    let route = Route::new(url.strip_prefix(&**base).unwrap());
    let page = renderer.page_at(&route).unwrap_or_else(|| panic!("there is no page {url}"));
    let html = String::from_utf8(renderer.page(page).unwrap()).unwrap();
    let main = &html[html.find("<main").unwrap()..html.find("</main>").unwrap()];
    let mut read = String::new();
    for part in main.split('<').skip(1) {
        read.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&#x2F;", "/")];
    let read = entities.iter().fold(read, |read, (entity, plain)| read.replace(entity, plain));
    joined(&read.replace("&amp;", "&"))
}

/// `text` without blanks.
fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The texts of `value` that a guide shows as they are.
fn shown(item: &Value) -> Vec<String> {
    let mut shown = Vec::new();
    let mut say = |value: &Value, keys: &[&str]| {
        shown.extend(keys.iter().filter_map(|key| value[key].as_str()).map(joined));
    };
    say(item, &["name", "summary", "code"]);
    say(&item["department"], &["name"]);
    for key in ["type", "level", "power_source", "agency_nature"] {
        say(&item[key], &["name"]);
    }
    for who in list(&item["audience"]) {
        say(who, &["name"]);
    }
    let parts: [(&str, &[&str]); 8] = [
        ("legal_basis", &["title", "number", "article", "text"]),
        ("conditions", &["text"]),
        ("situations", &["question"]),
        ("materials", &["name", "issuer", "notes", "legal_basis", "size"]),
        ("procedure", &["name", "post", "does", "outcome"]),
        ("fees", &["name", "amount", "basis", "reduction"]),
        ("windows", &["window", "address", "hours", "phone", "transport"]),
        ("faq", &["question", "answer"]),
    ];
    for (list_key, keys) in parts {
        for part in list(&item[list_key]) {
            say(part, keys);
        }
    }
    for hotline in ["consultation", "complaint"] {
        say(&item[hotline], &["phone", "address"]);
    }
    for remedy in ["review", "litigation"] {
        say(&item["remedies"][remedy], &["body", "address", "phone", "limit"]);
    }
    say(&item["result"], &["name", "validity", "renewal"]);
    say(&item["handling"]["online_depth"], &["name"]);
    for term in list(&item["handling"]["channels"]) {
        say(term, &["name"]);
    }
    for other in list(&item["topics"]).iter().chain(list(&item["related"])).chain(list(&item["joint"])) {
        say(other, &["name"]);
    }
    shown
}

/// `10个工作日`.
fn limit(limit: &Value) -> Option<String> {
    let days = limit["days"].as_u64()?;
    let unit = if limit["unit"] == "working" { "个工作日" } else { "日" };
    Some(if limit["on_the_spot"] == true { "当场办结".to_owned() } else { format!("{days}{unit}") })
}

#[test]
fn every_record_of_the_demo_says_what_its_guide_says() {
    let renderer = demo();
    let data = json(&renderer, "data/items.json");
    let items = list(&data["items"]);
    assert_eq!(items.len(), renderer.plan().checked().site().items.len());
    for item in items {
        let page = read(&renderer, text(&item["url"]));
        if item["status"]["key"] == "abolished" {
            assert!(page.contains(&joined(text(&item["name"]))));
            continue;
        }
        for said in shown(item) {
            assert!(page.contains(&said), "{} has `{said}`, its guide has not:\n{page}", item["id"]);
        }
        let count = item["materials"]
            .as_array()
            .map_or("尚未公开".to_owned(), |list| format!("{}份", list.len()));
        assert!(page.contains(&format!("申请材料{count}")), "{}: {count}\n{page}", item["id"]);
        for key in ["promised", "statutory"] {
            if let Some(limit) = limit(&item["time_limit"][key]) {
                assert!(page.contains(&limit), "{} {key}: {limit}\n{page}", item["id"]);
            }
        }
        if let Some(visits) = item["handling"]["visits"].as_u64() {
            assert!(page.contains(&format!("{visits}次")), "{}: {visits} visits", item["id"]);
        }
    }
}

/// Every text and number that `value` says, with the key it stands under.
fn leaves<'a>(key: &'a str, value: &'a Value, found: &mut Vec<(&'a str, String)>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| leaves(key, value, found)),
        Value::Array(list) => list.iter().for_each(|value| leaves(key, value, found)),
        Value::String(text) => found.push((key, joined(text))),
        Value::Number(number) => found.push((key, number.to_string())),
        Value::Bool(_) | Value::Null => {}
    }
}

#[test]
fn everything_that_a_content_file_says_is_in_its_record() {
    let tree = demo::tree();
    let renderer = demo::prepared(&tree, Loader::default());
    let data = json(&renderer, "data/items.json");
    for item in list(&data["items"]) {
        let (department, name) = text(&item["id"]).split_once('/').unwrap();
        let path = format!("content/departments/{department}/items/{name}.yaml");
        let written = tree.read(&path.as_str().into()).unwrap();
        let written: Value = serde_yaml::from_slice(&written).unwrap();
        let (mut said, mut told) = (Vec::new(), Vec::new());
        leaves("", &written, &mut said);
        leaves("", item, &mut told);
        // A file or document is told by its address.
        for (key, leaf) in said {
            let leaf = leaf.trim_start_matches("@/");
            assert!(told.iter().any(|(_, told)| told.contains(leaf)), "{path} says `{key}: {leaf}`");
        }
    }
}

#[test]
fn the_record_beside_a_guide_is_the_one_in_the_list() {
    let renderer = site().renderer();
    let items = json(&renderer, "data/items.json");
    for item in list(&items["items"]) {
        let path = text(&item["url"]).strip_prefix("https://www.example.gov.cn/").unwrap();
        let mut record = json(&renderer, &format!("{path}item.json"));
        let schema = record.as_object_mut().unwrap().remove("$schema");
        assert_eq!(schema.unwrap(), "https://www.example.gov.cn/data/item.schema.json");
        assert_eq!(record, *item);
    }
    let page = site().page("/departments/market/items/permit/");
    let link = "<link rel=\"alternate\" type=\"application/json\" href=\"/departments/market/items/permit/item.json\">";
    assert!(page.contains(link), "{page}");
}

#[test]
fn what_is_not_said_is_null_and_what_is_free_is_an_empty_list() {
    let renderer = site().renderer();
    let items = json(&renderer, "data/items.json");
    let [bare, whole] = list(&items["items"]) else { panic!("{items}") };
    assert_eq!(bare["name"], "只有名称的事项");
    assert!(bare["fees"].is_null() && bare["materials"].is_null() && bare["time_limit"].is_null());
    assert_eq!(whole["fees"], Value::Array(Vec::new()));
    assert_eq!(
        whole["time_limit"]["promised"],
        serde_json::json!({ "days": 10, "unit": "working", "on_the_spot": false })
    );
    assert_eq!(whole["type"], serde_json::json!({ "key": "permit", "name": "行政许可", "code": "01" }));
}

#[test]
fn every_json_file_keeps_its_own_schema() {
    for renderer in [
        site().renderer(),
        SiteTest::new().item("brief", BRIEF).renderer(),
        SiteTest::new().renderer(),
        demo(),
    ] {
        let base = renderer.plan().checked().site().config.base_url.to_string();
        let files = [
            ("items.json", "items.schema.json"),
            ("items.jsonld", "items-jsonld.schema.json"),
            ("catalog.json", "catalog.schema.json"),
        ];
        for (data, schema) in files {
            let value = json(&renderer, &format!("data/{data}"));
            let schema = json(&renderer, &format!("data/{schema}"));
            valid(&base, &schema, &value).unwrap_or_else(|error| panic!("{data}: {error}"));
        }
        let schema = json(&renderer, "data/item.schema.json");
        for path in file_paths(&renderer) {
            if path.ends_with("/item.json") {
                valid(&base, &schema, &json(&renderer, &path))
                    .unwrap_or_else(|error| panic!("{path}: {error}"));
            }
        }
    }
}

/// Holds `value` to `schema`, which says that it is JSON Schema 2020-12 and where it lies.
fn valid(base: &str, schema: &Value, value: &Value) -> Result<(), String> {
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let id = text(&schema["$id"]);
    assert!(id.starts_with(base), "{id}");
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource(id, schema.clone()).unwrap();
    let index = compiler.compile(id, &mut schemas).unwrap();
    schemas.validate(value, index).map_err(|error| format!("{error:#}"))
}

#[test]
fn a_record_without_its_name_does_not_keep_the_schema() {
    let renderer = site().renderer();
    let schema = json(&renderer, "data/items.schema.json");
    let mut items = json(&renderer, "data/items.json");
    items["items"][0].as_object_mut().unwrap().remove("name");
    assert!(valid("https://www.example.gov.cn", &schema, &items).is_err());
}

#[test]
fn table_and_workbook_have_the_same_rows_as_the_records() {
    let renderer = demo();
    let items = json(&renderer, "data/items.json");
    let items = list(&items["items"]);
    let rows = csv_rows(&renderer);
    let sheet = sheet_rows(&renderer, "事项");
    assert_eq!(rows.len(), items.len());
    for ((item, row), cells) in items.iter().zip(&rows).zip(&sheet[1..]) {
        assert_eq!(row["事项名称"], text(&item["name"]));
        assert_eq!(row["实施编码"], text(&item["code"]));
        assert_eq!(row["办事指南网址"], text(&item["url"]));
        assert_eq!(row["咨询电话"], item["consultation"]["phone"].as_str().unwrap_or_default());
        assert_eq!(
            row["材料数"],
            item["materials"].as_array().map_or(String::new(), |list| list.len().to_string())
        );
        let titled: BTreeMap<String, String> = sheet[0].iter().cloned().zip(cells.iter().cloned()).collect();
        assert_eq!(*row, titled);
    }
    for (name, key) in
        [("申请材料", "materials"), ("办理流程", "procedure"), ("收费", "fees"), ("设定依据", "legal_basis")]
    {
        let rows = sheet_rows(&renderer, name);
        let first = if key == "legal_basis" { "title" } else { "name" };
        let parts: Vec<(&str, &str)> = items
            .iter()
            .flat_map(|item| list(&item[key]).iter().map(|part| (text(&item["id"]), text(&part[first]))))
            .collect();
        let written: Vec<(&str, &str)> = rows[1..].iter().map(|row| (&*row[0], &*row[4])).collect();
        assert_eq!(written, parts, "{name}");
    }
}

#[test]
fn the_columns_of_the_table_are_described() {
    let renderer = site().renderer();
    let metadata = json(&renderer, "data/items.csv-metadata.json");
    let described: BTreeSet<&str> = list(&metadata["tableSchema"]["columns"])
        .iter()
        .map(|column| text(&column["titles"]["zh-CN"]))
        .collect();
    let rows = csv_rows(&renderer);
    assert_eq!(described, rows[0].keys().map(String::as_str).collect::<BTreeSet<_>>());
    assert_eq!(metadata["url"], "items.csv");
}

#[test]
fn the_table_can_be_imported_as_an_item_list() {
    let renderer = demo();
    let site = renderer.plan().checked().site();
    let imported = menhu::exchange::import(&file(&renderer, "data/items.csv"), Some(site)).unwrap();
    assert_eq!((imported.same, imported.files.len()), (site.items.len(), 0), "{:?}", imported.different);
}

#[test]
fn a_text_that_looks_like_a_formula_stays_a_text() {
    for name in ["=1+1", "+86", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"点\")"] {
        let renderer = SiteTest::new().item("a", &format!("name: '{name}'\n")).renderer();
        assert_eq!(csv_rows(&renderer)[0]["事项名称"], format!("'{name}"));
        let sheet = sheet_rows(&renderer, "事项");
        let column = sheet[0].iter().position(|title| title == "事项名称").unwrap();
        assert_eq!(sheet[1][column], name, "cells of a sheet are texts by their type");
        let mut book = Xlsx::new(Cursor::new(file(&renderer, "data/items.xlsx"))).unwrap();
        assert!(book.worksheet_formula("事项").unwrap().is_empty());
        assert_eq!(json(&renderer, "data/items.json")["items"][0]["name"], name);
    }
}

#[test]
fn a_workbook_holds_what_xml_forbids_and_what_is_too_long_for_a_cell() {
    let long = "长".repeat(40_000);
    let yaml = format!("name: \"甲\\u0008<&>乙\"\nfaq: []\nconditions: [{long}]\n");
    let sheet = sheet_rows(&SiteTest::new().item("a", &yaml).renderer(), "事项");
    let cell = |title: &str| &sheet[1][sheet[0].iter().position(|known| known == title).unwrap()];
    assert_eq!(cell("事项名称"), "甲<&>乙");
    assert_eq!(cell("受理条件").chars().count(), 32_767);
    assert!(cell("受理条件").ends_with('…'));
}

/// The nodes of the graph by their ids.
fn nodes(graph: &Value) -> BTreeMap<&str, &Value> {
    list(&graph["@graph"]).iter().map(|node| (text(&node["@id"]), node)).collect()
}

#[test]
fn every_item_has_what_cpsv_ap_makes_mandatory() {
    for renderer in [site().renderer(), SiteTest::new().item("brief", BRIEF).renderer(), demo()] {
        let graph = json(&renderer, "data/items.jsonld");
        let nodes = nodes(&graph);
        let is = |node: &Value, class: &str| match &node["@type"] {
            Value::Array(classes) => classes.iter().any(|known| known == class),
            one => one == class,
        };
        let says = |node: &Value, keys: &[&str]| {
            for key in keys {
                assert!(!text(&node[key]).is_empty(), "{key} of {node}");
            }
        };
        let services: Vec<&Value> =
            nodes.values().copied().filter(|node| is(node, "cpsv:PublicService")).collect();
        assert_eq!(services.len(), renderer.plan().checked().site().items.len());
        for service in services {
            says(service, &["dct:identifier", "dct:title", "dct:description"]);
            let authority = nodes[text(&service["cv:hasCompetentAuthority"]["@id"])];
            assert!(is(authority, "cv:PublicOrganisation"));
            says(authority, &["skos:prefLabel"]);
            assert!(!list(&authority["dct:spatial"]).is_empty());
            for area in list(&authority["dct:spatial"]) {
                assert!(is(nodes[text(&area["@id"])], "http://data.europa.eu/88u/dataset/atu-type"));
            }
            let parts: [(&str, &str, &[&str]); 5] = [
                ("cv:hasChannel", "cv:Channel", &["dct:identifier"]),
                ("cv:hasCost", "cv:Cost", &["dct:identifier"]),
                ("cpsv:hasInput", "cv:Evidence", &["dct:identifier", "dct:title"]),
                ("cv:holdsRequirement", "cv:Requirement", &["dct:identifier", "dct:title"]),
                ("cpsv:follows", "cpsv:Rule", &["dct:identifier", "dct:title", "dct:description"]),
            ];
            for (key, class, mandatory) in parts {
                for part in list(&service[key]) {
                    assert!(is(part, class), "{part}");
                    says(part, mandatory);
                }
            }
            if !service["cpsv:produces"].is_null() {
                says(&service["cpsv:produces"], &["dct:identifier", "dct:title"]);
            }
            assert!(is(nodes[text(&service["dct:language"]["@id"])], "dct:LinguisticSystem"));
            for event in list(&service["cv:isGroupedBy"]) {
                assert!(is(nodes[text(&event["@id"])], "cv:Event"));
                says(nodes[text(&event["@id"])], &["dct:identifier", "dct:title"]);
            }
        }
    }
}

#[test]
fn working_days_stand_beside_the_duration_that_knows_none() {
    let renderer = site().renderer();
    let graph = json(&renderer, "data/items.jsonld");
    let service = nodes(&graph)["https://www.example.gov.cn/departments/market/items/permit/#service"];
    assert_eq!(service["cv:processingTime"], "P10D");
    assert_eq!(service["site:promisedLimit"], serde_json::json!({ "site:days": 10, "site:unit": "working" }));
    let page = site().page("/departments/market/items/permit/");
    assert!(page.contains("\"description\":\"10个工作日\",\"processingTime\":\"P10D\""), "{page}");
}

#[test]
fn the_area_of_the_site_is_where_its_departments_act() {
    let spatial = |site: SiteTest| {
        let graph = json(&site.renderer(), "data/items.jsonld");
        nodes(&graph)["https://www.example.gov.cn/departments/market/#organisation"]["dct:spatial"].clone()
    };
    let china = "http://publications.europa.eu/resource/authority/atu/CHN";
    assert_eq!(spatial(site()), serde_json::json!([{ "@id": china }]));
    let area = serde_json::json!([{ "@id": china }, { "@id": "https://www.example.gov.cn/#area" }]);
    assert_eq!(spatial(site().config("area: 示范市\n")), area);
}

#[test]
fn the_catalogue_names_what_the_site_has() {
    let renderer = demo();
    let catalog = json(&renderer, "data/catalog.json");
    let site = renderer.plan().checked().site();
    let base = &site.config.base_url;
    let counts = [
        ("departments", site.departments.len()),
        ("items", site.items.len()),
        ("joint", site.joints.len()),
        ("centers", site.centers.len()),
        ("columns", site.config.columns.len()),
    ];
    let outputs: BTreeSet<String> = file_paths(&renderer).into_iter().collect();
    let exists = |url: &Value| {
        let route = Route::new(text(url).strip_prefix(&**base).unwrap());
        let is_page = renderer.plan().page_at(&route).is_some();
        assert!(is_page || outputs.contains(&route.output_path()), "{url}");
    };
    for (key, count) in counts {
        assert_eq!(list(&catalog[key]).len(), count, "{key}");
        for entry in list(&catalog[key]) {
            exists(&entry["url"]);
        }
    }
    for entry in list(&catalog["items"]) {
        exists(&entry["record"]);
    }
    for entry in list(&catalog["files"]) {
        exists(&entry["url"]);
        exists(&entry["schema"]);
    }
    assert_eq!((&catalog["format"], &catalog["version"]), (&"menhu-catalog".into(), &1.into()));
}

#[test]
fn checksums_are_those_of_the_files() {
    let renderer = site().renderer();
    let sums = String::from_utf8(file(&renderer, "data/checksums.txt")).unwrap();
    let mut listed = BTreeSet::new();
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        let digest = Sha256::digest(file(&renderer, &format!("data/{name}")));
        let expected = format!("{digest:x}");
        assert_eq!(sum, expected, "{name}");
        listed.insert(format!("data/{name}"));
    }
    let files: BTreeSet<String> = file_paths(&renderer).into_iter().collect();
    let expected: BTreeSet<String> =
        files.into_iter().filter(|path| path.starts_with("data/") && path != "data/checksums.txt").collect();
    assert_eq!(listed, expected);
}

#[test]
fn a_site_without_open_data_has_none_of_it() {
    let site = site().config("  data: false\n");
    assert!(!site.file_paths().iter().any(|path| path.starts_with("data/") || path.ends_with("item.json")));
    assert!(!site.routes().contains(&"/data/".to_owned()));
    for route in ["/", "/sitemap/", "/departments/market/items/permit/"] {
        let page = site.page(route);
        assert!(!page.contains("/data/") && !page.contains("item.json"), "{route}");
    }
}

#[test]
fn a_link_to_open_data_leads_somewhere_only_when_the_site_has_it() {
    let linking = site().file("content/pages/about.md", "---\ntitle: 关于\n---\n\n见[开放数据](@/data/)。\n");
    let broken = |site: SiteTest| site.findings().iter().any(|line| line.contains("[broken-link]"));
    assert!(!broken(linking.clone()));
    assert!(broken(linking.config("  data: false\n")));
}

#[test]
fn the_page_of_open_data_lists_every_file_with_what_describes_it() {
    let site =
        site().config("data_licence: {name: 示范许可, url: \"https://www.example.gov.cn/licence/\"}\n");
    let page = site.page("/data/");
    let files = site.file_paths();
    for path in files.iter().filter(|path| path.starts_with("data/")) {
        assert!(page.contains(&format!("href=\"/{path}\"")), "{path}");
    }
    assert!(page.contains("<a href=\"https://www.example.gov.cn/licence/\">示范许可</a>"));
    assert!(page.contains("2026年9月1日"), "as new as the newest item");
    assert!(site.page("/").contains("<a href=\"/data/\">"));
    let items = json(&site.renderer(), "data/items.json");
    assert_eq!((&items["licence"]["name"], &items["updated"]), (&"示范许可".into(), &"2026-09-01".into()));
}

#[test]
fn a_site_without_items_has_valid_files() {
    let renderer = SiteTest::new().renderer();
    assert_eq!(json(&renderer, "data/items.json")["items"], Value::Array(Vec::new()));
    assert!(csv_rows(&renderer).is_empty());
    assert_eq!(sheet_rows(&renderer, "申请材料").len(), 1);
}

#[test]
fn a_thousand_items_come_in_the_order_of_their_ids() {
    let site = (0..1000).fold(SiteTest::new(), |site, number| {
        site.item(&format!("item-{number:04}"), &format!("name: 第{number}项\n"))
    });
    let renderer = site.renderer();
    let expected: Vec<String> = (0..1000).map(|number| format!("market/item-{number:04}")).collect();
    let items = json(&renderer, "data/items.json");
    assert_eq!(list(&items["items"]).iter().map(|item| text(&item["id"])).collect::<Vec<_>>(), expected);
    assert_eq!(csv_rows(&renderer).iter().map(|row| row["事项标识"].clone()).collect::<Vec<_>>(), expected);
    assert_eq!(sheet_rows(&renderer, "事项").len(), 1001);
    assert_eq!(file_paths(&renderer).iter().filter(|path| path.ends_with("item.json")).count(), 1000);
}

#[test]
fn files_that_are_made_while_they_are_written_are_linked_when_they_are_the_same() {
    use std::os::unix::fs::MetadataExt as _;
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("public");
    let build = |site: SiteTest| {
        let renderer = site.renderer();
        write::write(&out, dir.path(), Manifest::Written, |sink| renderer.render(&sink)).unwrap()
    };
    let inode = || std::fs::metadata(out.join("data/items.json")).unwrap().ino();
    build(site());
    let first = inode();
    let again = build(site());
    assert_eq!((again.created, again.changed, again.removed), (0, 0, 0));
    assert_eq!(inode(), first);
    assert!(!out.join("data/items.json.same").exists());
    let changed = build(site().item("bare", "name: 改了名称的事项\n"));
    assert!(changed.changed > 0 && inode() != first);
    let release = write::Release::read(&out.join(write::RELEASE)).unwrap();
    assert!(release.verify(&out).unwrap().is_whole());
}

#[test]
fn security_txt_says_whom_to_tell_and_until_when() {
    let base = site().config("security_contact: security@example.gov.cn\n");
    assert_eq!(
        base.output(".well-known/security.txt"),
        "Contact: mailto:security@example.gov.cn\nExpires: 2027-05-23T00:00:00Z\nPreferred-Languages: zh-CN\n\
         Canonical: https://www.example.gov.cn/.well-known/security.txt\n"
    );
    let page = site().config("security_contact: https://www.example.gov.cn/report/\n");
    assert!(
        page.output(".well-known/security.txt").starts_with("Contact: https://www.example.gov.cn/report/\n")
    );
    assert!(!site().file_paths().iter().any(|path| path.contains("security.txt")), "nobody to tell");
}

#[test]
fn a_contact_that_nobody_can_follow_is_told() {
    let found = site().config("security_contact: 0300-5550000\n").load_findings();
    crate::support::assert_found(&found, "site-config.yaml:16:19: error[bad-config]");
}

#[test]
fn pages_tell_what_a_shared_link_shows() {
    let page = site().page("/departments/market/items/permit/");
    for tag in [
        "og:description\" content=\"开餐馆、食堂",
        "og:locale\" content=\"zh_CN\"",
        "og:title\" content=\"食品经营许可（新办）\"",
        "og:url\" content=\"https://www.example.gov.cn/departments/market/items/permit/\"",
    ] {
        assert!(page.contains(tag), "{tag}");
    }
}
