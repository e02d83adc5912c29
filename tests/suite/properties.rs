//! Properties: whatever the input.

use menhu::{
    exchange::{self, yaml_text},
    load,
    model::{CreditCode, Slug},
    source::SourceTree,
};
use proptest::prelude::*;

const FILES: [&str; 11] = [
    "site-config.yaml",
    "content/topics.yaml",
    "content/synonyms.yaml",
    "content/centers/x.yaml",
    "content/joint/x.yaml",
    "content/news/x.md",
    "content/departments/market/department.yaml",
    "content/departments/market/items/x.yaml",
    "content/departments/market/forms/x.yaml",
    "content/news/y.en.md",
    "content/departments/market/items/y.en.yaml",
];

/// Loads and locates: every step a broken file takes.
fn survives(path: &str, bytes: Vec<u8>) {
    let config = b"title: x\nbase_url: https://x.gov.cn\n".to_vec();
    let item = "name: 甲\nconditions: [乙]\nmaterials: [{id: a, name: 丙}]\n".into();
    let mut files = vec![
        ("site-config.yaml", config),
        // What translations translate.
        ("content/news/y.md", "---\ntitle: 甲\n---\n".into()),
        ("content/departments/market/items/y.yaml", item),
    ];
    files.retain(|(known, _)| *known != path);
    files.push((path, bytes));
    let tree = SourceTree::in_memory(files);
    let (_, found) = load::load(&tree);
    let (located, texts) = menhu::diagnostic::locate(found, &tree);
    let human = menhu::diagnostic::Format::Human { color: false };
    let _ = menhu::diagnostic::print(&located, &texts, human, menhu::diagnostic::Language::Chinese);
}

/// Texts that look like content: keys, marks and Chinese in any order.
fn contentlike() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("name: "),
        Just("- "),
        Just("\n"),
        Just("  "),
        Just("materials:"),
        Just("["),
        Just("]"),
        Just("{"),
        Just("}"),
        Just("---\n"),
        Just("食品"),
        Just("：，"),
        Just("\""),
        Just("'"),
        Just("|\n"),
        Just("&a "),
        Just("*a"),
        Just("\t"),
        Just("**"),
        Just("{{< item \"x\" >}}"),
        Just("<script>"),
        Just("[^1]"),
        Just("| a |"),
        Just("\u{10ffff}"),
        Just("\u{feff}"),
        Just("# "),
        Just("title: 甲\n"),
        Just("2026-02-30"),
        Just("```\n"),
    ];
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_as_any_file_never_panic(file in 0..FILES.len(), bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survives(FILES[file], bytes);
    }

    #[test]
    fn arbitrary_content_as_any_file_never_panics(file in 0..FILES.len(), text in contentlike()) {
        survives(FILES[file], text.into_bytes());
    }

    #[test]
    fn arbitrary_text_after_front_matter_never_panics(text in contentlike()) {
        survives("content/news/x.md", format!("---\ntitle: 甲\n---\n{text}").into_bytes());
    }

    #[test]
    fn a_text_written_as_yaml_reads_back_as_itself(text in "\\PC{0,40}") {
        let yaml = format!("key: {}\n", yaml_text(&text));
        let read: std::collections::BTreeMap<String, String> = serde_yaml::from_str(&yaml).unwrap();
        prop_assert_eq!(&read["key"], &text);
    }

    #[test]
    fn a_slug_made_of_words_is_a_slug(text in "\\PC{0,200}") {
        prop_assert!(Slug::parse(Slug::from_words(&text, "x").as_str()).is_some());
    }

    #[test]
    fn a_code_with_its_own_check_digit_is_right_and_with_another_wrong(first in "[0-9A-HJ-NPQRTUWXY]{17}") {
        let digit = CreditCode::check_digit(&first).unwrap();
        let right = format!("{first}{digit}");
        prop_assert!(CreditCode::parse(&right).is_some());
        let other = if digit == "0" { "1" } else { "0" };
        let wrong = format!("{first}{other}");
        prop_assert!(CreditCode::parse(&wrong).is_none());
    }

    #[test]
    fn an_arbitrary_list_is_imported_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        drop(exchange::import(&bytes, None));
    }
}
