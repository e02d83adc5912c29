//! The contract with themes: what the views say is what `docs/themes.md` says and what templates name.

mod page;
mod used;
mod views;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use regex::Regex;

use self::{used::Templates, views::Contract};

/// What stands above is written by hand.
const MARK: &str = "<!-- Everything below is made from src/render/views and themes/standard by `MENHU_ACCEPT=1 cargo test --test suite contract`. -->\n";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The templates of `themes`, later ones over earlier ones.
fn templates<'a>(contract: &'a Contract, themes: &[&str]) -> Templates<'a> {
    let mut texts = BTreeMap::new();
    for theme in themes {
        for entry in fs::read_dir(root().join("themes").join(theme).join("templates")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            texts.insert(name, fs::read_to_string(path).unwrap());
        }
    }
    let read = |path: &str| fs::read_to_string(root().join("themes/standard").join(path)).unwrap();
    let words: BTreeMap<String, String> = serde_yaml::from_str(&read("strings/zh-CN.yaml")).unwrap();
    let manifest: serde_yaml::Value = serde_yaml::from_str(&read("theme.yaml")).unwrap();
    let options =
        manifest["options"].as_mapping().unwrap().keys().map(|key| key.as_str().unwrap().to_owned());
    Templates { contract, texts, words: words.into_keys().collect(), options: options.collect() }
}

#[test]
fn the_page_about_themes_says_what_the_views_are() {
    let path = root().join("docs/themes.md");
    let written = fs::read_to_string(&path).unwrap();
    let (by_hand, _) = written.split_once(MARK).expect("the page has its mark");
    let made = format!("{by_hand}{MARK}{}", page::generated(&Contract::read()));
    if std::env::var_os("MENHU_ACCEPT").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap();
    assert!(written == made, "{}: accept with MENHU_ACCEPT=1", path.display());
}

#[test]
fn every_template_is_given_the_view_that_the_contract_says() {
    let contract = Contract::read();
    let compose = root().join("src/render/compose");
    let calls = fs::read_to_string(compose.join("mod.rs")).unwrap();
    let call = Regex::new(r#""([\w-]+\.html)",\s*&(?:item\.map\(\|item\| )?(\w+)::(\w+)\("#).unwrap();
    let mut given = BTreeSet::new();
    for call in call.captures_iter(&calls) {
        let source = fs::read_to_string(compose.join(format!("{}.rs", &call[2]))).unwrap();
        let opening = Regex::new(&format!(r"fn {}\([^{{]*\) -> (?:Option<)?(\w+)", &call[3])).unwrap();
        let view = &opening.captures(&source).unwrap_or_else(|| panic!("no fn {}", &call[3]))[1];
        assert_eq!(contract.templates.get(&call[1]).map(String::as_str), Some(view), "{}", &call[1]);
        given.insert(call[1].to_owned());
    }
    // Which template an article has depends on the article.
    given.extend(["article.html", "document.html", "page.html"].map(str::to_owned));
    assert_eq!(given, contract.templates.into_keys().collect::<BTreeSet<_>>());
}

#[test]
fn templates_name_only_what_is_there_and_print_as_it_is_only_what_is_html() {
    let contract = Contract::read();
    for themes in [&["standard"][..], &["standard", "plain"]] {
        assert_eq!(templates(&contract, themes).faults(), BTreeSet::new(), "{themes:?}");
    }
}

#[test]
fn what_a_template_gets_wrong_is_found() {
    let contract = Contract::read();
    let cases = [
        ("{{ view.popularity }}", "home.html: HomeView has no field popularity"),
        (
            "{% for link in view.popular %}{{ link.name }}{% endfor %}",
            "home.html: LinkView has no field name",
        ),
        ("{% for link in view.as_of %}{{ link }}{% endfor %}", "home.html: view.as_of is no list"),
        ("{% if page.column.title %}x{% endif %}", "home.html: ColumnMeta has no field title"),
        ("{{ site.options.colour }}", "home.html: the theme has no option colour"),
        ("{{ words.no_such_word }}", "home.html: there is no word no_such_word"),
        ("{{ view.as_of | safe }}", "home.html: view.as_of is printed as it is, but no HTML"),
        ("{{ <facts rows={view.popular} /> }}", "_components.html, facts: LinkView has no field label"),
        ("{{ <tacks rows={view.popular} /> }}", "there is no component tacks"),
        ("{% include \"_nowhere.html\" %}", "there is no template _nowhere.html"),
    ];
    for (text, fault) in cases {
        let mut templates = templates(&contract, &["standard"]);
        templates.texts.insert("home.html".to_owned(), text.to_owned());
        let faults = templates.faults();
        assert!(faults.contains(fault), "{text}: {faults:?}");
    }
}
