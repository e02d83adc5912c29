//! The real list of a district: 1,135 items of 34 departments.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::atomic::{AtomicUsize, Ordering},
};

use menhu::{
    check::{AsOf, Drafts},
    exchange, load,
    model::ClosedList as _,
    pipeline::Pipeline,
    source::SourceTree,
};

const LIST: &[u8] = include_bytes!("../data/district-items.csv");

fn site_tree() -> SourceTree {
    let imported = exchange::import(LIST, None).unwrap();
    assert_eq!((imported.departments, imported.items), (34, 1135));
    let files = imported.files.into_iter().chain(exchange::frame(imported.national_codes));
    let files: Vec<(String, String)> = files.collect();
    SourceTree::in_memory(files.iter().map(|(path, text)| (path.as_str(), text.clone().into_bytes())))
}

#[test]
fn names_codes_types_departments_and_parents_arrive_unchanged() {
    let (site, found) = load::load(&site_tree());
    assert!(found.is_empty(), "{found:#?}");
    let site = site.unwrap();
    let arrived: BTreeSet<[String; 5]> = site
        .items
        .values()
        .map(|item| {
            [
                site.departments[&item.id.department].name.to_string(),
                item.parent.as_deref().unwrap_or_default().to_owned(),
                item.name.to_string(),
                item.code.as_deref().unwrap_or_default().to_owned(),
                item.item_type.map_or("", |item_type| item_type.name()).to_owned(),
            ]
        })
        .collect();
    let text = std::str::from_utf8(LIST).unwrap().trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let listed: BTreeSet<[String; 5]> = reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            [0, 1, 2, 3, 4].map(|cell| row[cell].to_owned())
        })
        .collect();
    assert_eq!(listed.len(), 1135);
    assert_eq!(arrived, listed);
}

#[test]
fn the_list_becomes_a_portal_with_a_page_for_each_item() {
    let tree = site_tree();
    let now = load::parse_date_time("2026-11-24 12:00").unwrap();
    let prepared = Pipeline::default().prepare(&tree, AsOf { now, drafts: Drafts::Hidden });
    let renderer = prepared.unwrap_or_else(|found| panic!("{:#?}", &found[..3.min(found.len())])).value;
    let guides = AtomicUsize::new(0);
    let homes = AtomicUsize::new(0);
    renderer
        .render(&|output| {
            let steps: Vec<&str> = output.path.split('/').collect();
            match steps.as_slice() {
                ["departments", _, "items", _, "index.html"] => guides.fetch_add(1, Ordering::Relaxed),
                ["departments", _, "index.html"] => homes.fetch_add(1, Ordering::Relaxed),
                _ => 0,
            };
        })
        .unwrap();
    // Pages of lists lie at items/page/2, one step deeper.
    assert_eq!((guides.into_inner(), homes.into_inner()), (1135, 34));
}

#[test]
fn parent_items_group_their_children() {
    let (site, _) = load::load(&site_tree());
    let mut groups: BTreeMap<(String, String), usize> = BTreeMap::new();
    for item in site.unwrap().items.values() {
        if let Some(parent) = &item.parent {
            *groups.entry((item.id.department.to_string(), parent.to_string())).or_default() += 1;
        }
    }
    assert_eq!((groups.len(), groups.values().sum::<usize>()), (133, 520));
}

#[test]
fn importing_twice_changes_nothing() {
    let (site, _) = load::load(&site_tree());
    let again = exchange::import(LIST, site.as_ref()).unwrap();
    assert_eq!((again.files.len(), again.same, again.different.len()), (0, 1135, 0));
}

#[test]
fn a_list_in_gb18030_reads_the_same() {
    let text = std::str::from_utf8(LIST).unwrap();
    let (bytes, _, _) = encoding_rs::GB18030.encode(text);
    let imported = exchange::import(&bytes, None).unwrap();
    assert_eq!(imported.files, exchange::import(LIST, None).unwrap().files);
}

#[test]
fn a_bad_row_is_named_by_line_and_column_and_nothing_is_imported() {
    let list = "部门,事项名称,实施编码,事项类型\n市监局,甲,1,行政许可\n市监局,,1,行政许渴\n";
    let Err(exchange::ListError::Rows(rows)) = exchange::import(list.as_bytes(), None) else {
        panic!("the list should be refused")
    };
    let faults: Vec<_> = rows.iter().map(|row| (row.line, row.column, row.fault)).collect();
    assert_eq!(
        faults,
        [
            (3, "事项名称", "没有填写"),
            (3, "实施编码", "与前面的行重复"),
            (3, "事项类型", "不是规定的事项类型")
        ]
    );
}
