//! The item list of a government: a row an item, as CSV.
//!
//! 1. The header row is found, Chinese or English, and its columns named.
//! 2. Each row becomes an item; rows that cannot are told by number.
//! 3. Items that the site has already, by their codes, stay as they are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::yaml_text;
use crate::{
    model::{ClosedList as _, ItemCode, ItemType, Site, Slug, pinyin},
    scaffold::NewFile,
};

/// What an import comes to.
#[derive(Debug, Default)]
pub struct Imported {
    /// Files to be made.
    pub files: Vec<NewFile>,
    /// Departments in the list.
    pub departments: usize,
    /// Items in the list.
    pub items: usize,
    /// Items that the site has already, the same.
    pub same: usize,
    /// Items that the site has already, but otherwise: names and what differs.
    pub different: Vec<String>,
    /// Whether all codes follow the national scheme.
    pub national_codes: bool,
}

/// Why a list cannot be imported.
#[derive(Debug)]
pub enum ListError {
    /// A column is missing; the names it may have.
    Column(&'static [&'static str]),
    /// Rows are wrong.
    Rows(Vec<RowError>),
    /// The file is not CSV.
    Csv(String),
}

/// What is wrong with a row.
#[derive(Debug, PartialEq, Eq)]
pub struct RowError {
    /// Line of the file, from 1.
    pub line: u64,
    /// Name of the column.
    pub column: &'static str,
    /// What it holds.
    pub value: String,
    /// What is wrong, Chinese.
    pub fault: &'static str,
    /// What is wrong, English.
    pub fault_en: &'static str,
}

const DEPARTMENT: &[&str] = &["部门", "实施主体", "实施部门", "单位", "department"];
const PARENT: &[&str] = &["主项名称", "所属主项", "主项", "parent_item"];
const NAME: &[&str] = &["事项名称", "名称", "业务办理项名称", "name"];
const CODE: &[&str] = &["实施编码", "事项编码", "编码", "code"];
const TYPE: &[&str] = &["事项类型", "类型", "type"];

struct Row {
    department: String,
    parent: String,
    name: String,
    code: String,
    item_type: ItemType,
}

/// Imports the list in `bytes` (UTF-8 or GB18030) into `site`, or into a new one.
///
/// # Errors
/// When a column is missing or rows are wrong; nothing is imported then.
pub fn import(bytes: &[u8], site: Option<&Site>) -> Result<Imported, ListError> {
    let text = decoded(bytes);
    let rows = rows(&text)?;
    let known: HashMap<&str, _> = site
        .into_iter()
        .flat_map(|site| site.items.values())
        .filter_map(|item| Some((item.code.as_deref()?, item)))
        .collect();
    let mut departments = department_slugs(&rows, site);
    let mut imported = Imported {
        departments: departments.len(),
        items: rows.len(),
        national_codes: rows.iter().all(|row| ItemCode::parse(&row.code).is_some()),
        ..Imported::default()
    };
    let mut fresh: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in &rows {
        match known.get(row.code.as_str()) {
            Some(item) => {
                let same = *item.name == *row.name
                    && item.item_type == Some(row.item_type)
                    && item.parent.as_deref().unwrap_or_default() == row.parent;
                if same {
                    imported.same += 1;
                } else {
                    imported.different.push(format!("{}（{}）", row.name, row.code));
                }
            }
            None => fresh.entry(&row.department).or_default().push(row),
        }
    }
    for (name, rows) in fresh {
        let Some((slug, is_new)) = departments.remove(name) else { continue };
        if is_new {
            let path = format!("content/departments/{slug}/department.yaml");
            imported.files.push((path, format!("name: {}\n", yaml_text(name))));
        }
        imported.files.extend(item_files(&slug, &rows));
    }
    Ok(imported)
}

/// `bytes` as text: UTF-8 with or without mark, else GB18030.
fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => encoding_rs::GB18030.decode(bytes).0.into_owned(),
    }
}

fn rows(text: &str) -> Result<Vec<Row>, ListError> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| ListError::Csv(error.to_string()))?.clone();
    let find = |names: &'static [&'static str]| header.iter().position(|cell| names.contains(&cell.trim()));
    let column = |names: &'static [&'static str]| find(names).ok_or(ListError::Column(names));
    let (department, name, code, kind) = (column(DEPARTMENT)?, column(NAME)?, column(CODE)?, column(TYPE)?);
    let parent = find(PARENT);
    let mut rows = Vec::new();
    let mut faults = Vec::new();
    let mut codes: HashMap<String, u64> = HashMap::new();
    for record in reader.records() {
        let record = record.map_err(|error| ListError::Csv(error.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |index: usize| record.get(index).unwrap_or_default().trim().to_owned();
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let mut fault = |column, value: &str, fault, fault_en| {
            faults.push(RowError { line, column, value: value.to_owned(), fault, fault_en });
        };
        let written_type = cell(kind);
        let item_type = ItemType::from_name(&written_type).or_else(|| ItemType::from_key(&written_type));
        for (column, index) in [(DEPARTMENT[0], department), (NAME[0], name), (CODE[0], code)] {
            if cell(index).is_empty() {
                fault(column, "", "没有填写", "is empty");
            }
        }
        if codes.insert(cell(code), line).is_some() && !cell(code).is_empty() {
            fault(CODE[0], &cell(code), "与前面的行重复", "is the same as in an earlier row");
        }
        match item_type {
            None => fault(TYPE[0], &written_type, "不是规定的事项类型", "is no item type"),
            Some(item_type) => rows.push(Row {
                department: cell(department),
                parent: parent.map_or(String::new(), cell),
                name: cell(name),
                code: cell(code),
                item_type,
            }),
        }
    }
    if faults.is_empty() { Ok(rows) } else { Err(ListError::Rows(faults)) }
}

/// The folder of each department, and whether it is new. A department of the site keeps its own.
fn department_slugs<'a>(rows: &'a [Row], site: Option<&Site>) -> BTreeMap<&'a str, (Slug, bool)> {
    let mut slugs = BTreeMap::new();
    let mut taken: BTreeSet<Slug> = BTreeSet::new();
    for department in site.into_iter().flat_map(|site| site.departments.values()) {
        taken.insert(department.slug.clone());
        if let Some(row) = rows.iter().find(|row| *row.department == *department.name) {
            slugs.insert(row.department.as_str(), (department.slug.clone(), false));
        }
    }
    for row in rows {
        if slugs.contains_key(row.department.as_str()) {
            continue;
        }
        let base = pinyin(&row.department).join("-");
        let slug = free(&base, &mut taken);
        slugs.insert(&row.department, (slug, true));
    }
    slugs
}

/// A slug of `base` that is not taken yet.
fn free(base: &str, taken: &mut BTreeSet<Slug>) -> Slug {
    let mut slug = Slug::from_words(base, "department");
    let mut number = 2;
    while !taken.insert(slug.clone()) {
        slug = Slug::from_words(&format!("{base}-{number}"), "department");
        number += 1;
    }
    slug
}

/// The files of a department's items. An item is called by the first part of its code where that is
/// its own in the department, else by the whole code.
fn item_files(department: &Slug, rows: &[&Row]) -> Vec<NewFile> {
    let first_part = |row: &Row| Slug::from_words(row.code.split('-').next().unwrap_or_default(), "item");
    let mut uses: HashMap<Slug, usize> = HashMap::new();
    for row in rows {
        *uses.entry(first_part(row)).or_default() += 1;
    }
    let mut taken = BTreeSet::new();
    rows.iter()
        .map(|row| {
            let short = first_part(row);
            let is_own = uses.get(&short) == Some(&1) && short.as_str().len() >= 8;
            let base = if is_own { short.as_str().to_owned() } else { row.code.clone() };
            let slug = free(&base, &mut taken);
            let mut text = format!("name: {}\n", yaml_text(&row.name));
            if !row.parent.is_empty() {
                text.push_str(&format!("parent: {}\n", yaml_text(&row.parent)));
            }
            text.push_str(&format!("code: {}\ntype: {}\n", yaml_text(&row.code), row.item_type.key()));
            (format!("content/departments/{department}/items/{slug}.yaml"), text)
        })
        .collect()
}
