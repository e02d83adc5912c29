//! Items as a table: a row an item, under the names of the national implementation list.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{
    super::EditionRenderer,
    record::ItemRecord,
    stream,
    values::{LimitRecord, Reference, Term},
};
use crate::model::ClosedList;

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nothing is said.
    Empty,
    /// Text.
    Text(String),
    /// A number.
    Number(u32),
}

impl From<Option<&str>> for Cell {
    fn from(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, Self::from)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Empty, Self::from)
    }
}

impl From<Option<u32>> for Cell {
    fn from(number: Option<u32>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

impl<E: ClosedList> From<Option<Term<E>>> for Cell {
    fn from(term: Option<Term<E>>) -> Self {
        term.map_or(Self::Empty, |term| term.name().into())
    }
}

/// A column of the table: its title, its name for programs, the type of its values, its value in a row.
pub(super) type Column = (&'static str, &'static str, &'static str, fn(&ItemRecord<'_>) -> Cell);

/// The columns, among them those that an import of an item list asks for.
pub(super) const COLUMNS: [Column; 41] = [
    ("部门", "department", "string", |item| item.department.name.as_str().into()),
    ("实施主体", "agency", "string", |item| item.agency.into()),
    ("主项名称", "parent", "string", |item| item.parent.into()),
    ("事项名称", "name", "string", |item| item.name.into()),
    ("实施编码", "code", "string", |item| item.code.into()),
    ("事项类型", "type", "string", |item| item.r#type.into()),
    ("事项状态", "status", "string", |item| item.status.name().into()),
    ("行使层级", "level", "string", |item| item.level.into()),
    ("权力来源", "power_source", "string", |item| item.power_source.into()),
    ("实施主体性质", "agency_nature", "string", |item| item.agency_nature.into()),
    ("委托部门", "entrusted", "string", |item| item.entrusted.into()),
    ("联办机构", "co_agencies", "string", |item| named(&item.co_agencies)),
    ("服务对象", "audience", "string", |item| names(&item.audience)),
    ("主题", "topics", "string", |item| named(&item.topics)),
    ("设定依据", "legal_basis", "string", |item| {
        joined(item.legal_basis.iter().map(|basis| format!("{}{}", basis.title, basis.article.unwrap_or(""))))
    }),
    ("受理条件", "conditions", "string", |item| {
        joined(item.conditions.iter().map(|one| one.text.to_owned()))
    }),
    ("申请材料", "materials", "string", |item| {
        joined(item.materials.iter().flatten().map(|material| material.name.to_owned()))
    }),
    ("材料数", "materials_count", "integer", |item| count(item.materials.as_ref().map(Vec::len))),
    ("办理流程", "procedure", "string", |item| {
        joined(item.procedure.iter().map(|step| step.name.to_owned()))
    }),
    ("法定办结时限", "statutory_days", "integer", |item| days(statutory(item))),
    ("法定办结时限单位", "statutory_unit", "string", |item| unit(statutory(item))),
    ("承诺办结时限", "promised_days", "integer", |item| days(promised(item))),
    ("承诺办结时限单位", "promised_unit", "string", |item| unit(promised(item))),
    ("是否收费", "charged", "string", |item| yes_no(item.fees.as_ref().map(|fees| !fees.is_empty()))),
    ("收费标准", "fees", "string", |item| {
        joined(
            item.fees.iter().flatten().map(|fee| format!("{}：{}", fee.name, fee.amount.unwrap_or("未列明"))),
        )
    }),
    ("审批结果名称", "result_name", "string", |item| {
        item.result.as_ref().and_then(|one| one.name).into()
    }),
    ("审批结果类型", "result_kind", "string", |item| {
        item.result.as_ref().and_then(|one| one.kind).into()
    }),
    ("办件类型", "case_kind", "string", |item| item.handling.as_ref().and_then(|one| one.r#type).into()),
    ("到办事现场次数", "visits", "integer", |item| {
        item.handling.as_ref().and_then(|one| one.visits).into()
    }),
    ("网上办理深度", "online_depth", "string", |item| {
        item.handling.as_ref().and_then(|one| one.online_depth).into()
    }),
    ("办理形式", "channels", "string", |item| {
        item.handling.as_ref().map_or(Cell::Empty, |one| names(&one.channels))
    }),
    ("通办范围", "scope", "string", |item| item.handling.as_ref().and_then(|one| one.scope).into()),
    ("办理地点", "places", "string", |item| joined(item.windows.iter().map(place))),
    ("办理时间", "hours", "string", |item| {
        let mut hours: Vec<_> = item.windows.iter().filter_map(|window| window.hours).collect();
        hours.dedup();
        joined(hours.into_iter().map(str::to_owned))
    }),
    ("咨询电话", "consultation", "string", |item| {
        item.consultation.as_ref().and_then(|one| one.phone).into()
    }),
    ("监督投诉电话", "complaint", "string", |item| {
        item.complaint.as_ref().and_then(|one| one.phone).into()
    }),
    ("行政复议机关", "review_body", "string", |item| {
        item.remedies.review.as_ref().map(|one| one.body).into()
    }),
    ("行政诉讼法院", "court", "string", |item| {
        item.remedies.litigation.as_ref().map(|one| one.body).into()
    }),
    ("最近核对", "updated", "date", |item| {
        item.review.as_ref().and_then(|one| one.updated.clone()).into()
    }),
    ("事项标识", "id", "string", |item| item.id.as_str().into()),
    ("办事指南网址", "url", "anyURI", |item| item.url.as_str().into()),
];

/// What separates the values of a cell.
const BETWEEN: &str = "；";

fn joined(parts: impl Iterator<Item = String>) -> Cell {
    parts.collect::<Vec<_>>().join(BETWEEN).into()
}

fn named(references: &[Reference]) -> Cell {
    joined(references.iter().map(|reference| reference.name.clone()))
}

fn names<E: ClosedList>(terms: &[Term<E>]) -> Cell {
    joined(terms.iter().map(|term| term.name().to_owned()))
}

fn count(len: Option<usize>) -> Cell {
    len.map(|len| u32::try_from(len).unwrap_or(u32::MAX)).into()
}

fn statutory(item: &ItemRecord<'_>) -> Option<LimitRecord> {
    item.time_limit.as_ref().and_then(|limits| limits.statutory)
}

fn promised(item: &ItemRecord<'_>) -> Option<LimitRecord> {
    item.time_limit.as_ref().and_then(|limits| limits.promised)
}

fn days(limit: Option<LimitRecord>) -> Cell {
    limit.map(|limit| limit.days).into()
}

/// `个工作日`, `日`, or that the item is decided on the spot.
fn unit(limit: Option<LimitRecord>) -> Cell {
    limit.map(|limit| if limit.on_the_spot { "当场办结" } else { limit.unit.name() }).into()
}

fn yes_no(answer: Option<bool>) -> Cell {
    answer.map(|yes| if yes { "是" } else { "否" }).into()
}

fn place(window: &super::parts::WindowRecord<'_>) -> String {
    let center = window.center.as_ref().map(|center| center.name.as_str());
    let parts = [center.or(window.name), window.address, window.window];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Writes the table as CSV: UTF-8 with the mark by which spreadsheets know it.
pub(super) fn write(renderer: &EditionRenderer, out: &mut dyn Write) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    out.write_all(&line(COLUMNS.iter().map(|(title, ..)| (*title).to_owned())))?;
    let row = |record: &ItemRecord<'_>| line(COLUMNS.iter().map(|(.., of)| written(of(record))));
    stream::each(renderer, &row, &mut |line| out.write_all(&line))
}

/// A cell as CSV has it. Spreadsheets run what begins like a formula, so that gets an apostrophe in front.
fn written(cell: Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) => format!("'{text}"),
        Cell::Text(text) => text,
    }
}

fn line(cells: impl Iterator<Item = String>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let written = writer.write_record(cells).map(|()| writer.into_inner().unwrap_or_default());
    written.expect("a row of any length is written into memory")
}

/// What the columns are, as CSV on the Web tells it.
pub(super) fn metadata(renderer: &EditionRenderer, table: &str) -> Value {
    let columns: Vec<Value> = COLUMNS
        .iter()
        .map(|(title, name, datatype, _)| {
            let separated = matches!(*name, "co_agencies" | "audience" | "topics" | "channels");
            let mut column = json!({
                "name": name, "titles": { "zh-CN": title }, "datatype": datatype,
                "required": matches!(*name, "department" | "agency" | "name" | "status" | "id" | "url"),
            });
            if separated {
                column["separator"] = BETWEEN.into();
            }
            column
        })
        .collect();
    let licence = renderer.plan().checked().site().config.data_licence.as_ref();
    let mut metadata = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh-CN" }],
        "url": table,
        "dialect": { "encoding": "utf-8", "header": true },
        "tableSchema": { "columns": columns, "primaryKey": "id" },
    });
    if let Some(url) = licence.and_then(|licence| licence.url.as_deref()) {
        metadata["dc:license"] = json!({ "@id": url });
    }
    metadata
}
