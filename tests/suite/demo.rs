//! The demo content at the root: what a newcomer judges the project by.

use std::{collections::BTreeMap, path::Path, sync::Mutex};

use menhu::{
    check::{AsOf, Drafts},
    load,
    pipeline::Pipeline,
    render::{Content, Renderer},
};

fn prepared() -> (Renderer, usize) {
    let (tree, listed) = load::read(Path::new(env!("CARGO_MANIFEST_DIR")));
    assert!(listed.is_empty(), "{listed:#?}");
    let now = load::parse_date_time("2026-11-24 12:00").unwrap();
    let warned = Pipeline::default().prepare(&tree, AsOf { now, drafts: Drafts::Hidden });
    let warned = warned.unwrap_or_else(|found| panic!("{found:#?}"));
    assert!(warned.diagnostics.is_empty(), "{:#?}", warned.diagnostics);
    let pages = warned.value.plan().pages().len();
    (warned.value, pages)
}

fn rendered() -> BTreeMap<String, Vec<u8>> {
    let (renderer, _) = prepared();
    let files = Mutex::new(BTreeMap::new());
    renderer
        .unminified()
        .render(&|output| {
            if let Content::Bytes(bytes) = output.content {
                let twice = files.lock().unwrap().insert(output.path.clone(), bytes.into_owned());
                assert!(twice.is_none(), "{} is written twice", output.path);
            }
        })
        .unwrap();
    files.into_inner().unwrap()
}

#[test]
fn the_demo_has_no_findings_and_the_content_it_promises() {
    let (renderer, pages) = prepared();
    let site = renderer.plan().checked().site();
    assert!(site.departments.len() >= 6);
    assert!(site.items.len() >= 30);
    assert!(site.joints.len() >= 2);
    assert!(site.forms.len() >= 8);
    assert!(site.articles.len() >= 40);
    assert!(site.centers.len() >= 2);
    assert!(pages > 200);
}

#[test]
fn the_demo_is_the_same_every_time() {
    assert!(rendered() == rendered());
}
