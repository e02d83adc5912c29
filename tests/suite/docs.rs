//! Documents that are made from the program.

use std::{collections::BTreeSet, fs, path::Path};

#[test]
fn every_code_has_its_page() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/diagnostics");
    let accept = std::env::var_os("MENHU_ACCEPT").is_some();
    let mut pages = BTreeSet::new();
    for explanation in menhu::check::explanations() {
        let page = folder.join(format!("{}.md", explanation.code));
        if accept {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&page, explanation.to_markdown()).unwrap();
        }
        let written = fs::read_to_string(&page).unwrap_or_default();
        assert_eq!(written, explanation.to_markdown(), "{}: accept with MENHU_ACCEPT=1", page.display());
        assert!(pages.insert(page), "two rules have the code {}", explanation.code);
    }
    let present = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    assert_eq!(present.collect::<BTreeSet<_>>(), pages, "pages without a code");
}
