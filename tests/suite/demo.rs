//! The demo content at the root: what a newcomer judges the project by.

use std::{collections::BTreeMap, path::Path, sync::Mutex};

use menhu::{
    check::{AsOf, Drafts},
    load::{self, Loader},
    pipeline::Pipeline,
    render::{Content, Renderer},
    source::SourceTree,
};

pub(crate) fn tree() -> SourceTree {
    let (tree, listed) = load::read(Path::new(env!("CARGO_MANIFEST_DIR")));
    assert!(listed.is_empty(), "{listed:#?}");
    tree
}

pub(crate) fn prepared(tree: &SourceTree, loader: Loader) -> Renderer {
    let now = load::parse_date_time("2026-11-24 12:00").unwrap();
    let warned = Pipeline::new(loader).prepare(tree, AsOf { now, drafts: Drafts::Hidden });
    let warned = warned.unwrap_or_else(|found| panic!("{found:#?}"));
    assert!(warned.diagnostics.is_empty(), "{:#?}", warned.diagnostics);
    warned.value
}

fn rendered(tree: &SourceTree, loader: Loader) -> BTreeMap<String, Vec<u8>> {
    let renderer = prepared(tree, loader);
    let files = Mutex::new(BTreeMap::new());
    renderer
        .unminified()
        .render(&|output| {
            let bytes = match output.content {
                Content::Bytes(bytes) => Some(bytes.into_owned()),
                Content::Made(make) => Some(make.bytes().unwrap()),
                Content::Copy(_) => None,
            };
            if let Some(bytes) = bytes {
                let twice = files.lock().unwrap().insert(output.path.clone(), bytes);
                assert!(twice.is_none(), "{} is written twice", output.path);
            }
        })
        .unwrap();
    files.into_inner().unwrap()
}

#[test]
fn the_demo_has_no_findings_and_the_content_it_promises() {
    let renderer = prepared(&tree(), Loader::default());
    let site = renderer.plan().checked().site();
    assert!(site.departments.len() >= 6);
    assert!(site.items.len() >= 30);
    assert!(site.joints.len() >= 2);
    assert!(site.forms.len() >= 8);
    assert!(site.articles.len() >= 40);
    assert!(site.centers.len() >= 2);
    assert!(renderer.plan().pages().len() > 200);
}

#[test]
fn the_demo_is_the_same_every_time_and_in_whatever_order_its_files_come() {
    let tree = tree();
    let mut files: Vec<(String, Vec<u8>)> = tree
        .files()
        .iter()
        .map(|file| (file.path.to_string(), tree.read(&file.path).unwrap().clone()))
        .collect();
    files.reverse();
    let reversed = SourceTree::in_memory(files.iter().map(|(path, bytes)| (path.as_str(), bytes.clone())));
    assert!(rendered(&tree, Loader::default()) == rendered(&reversed, Loader::default()));
}

#[test]
fn a_site_whose_texts_are_packed_is_the_same() {
    let tree = tree();
    assert!(rendered(&tree, Loader::default()) == rendered(&tree, Loader::default().packing_from(0)));
}
