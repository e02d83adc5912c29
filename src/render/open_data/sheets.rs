//! The sheets of the workbook: items, and what an item has many of.

use super::{
    record::ItemRecord,
    table::{COLUMNS, Cell},
    values::Answers,
};

/// A sheet.
pub(super) struct Sheet {
    /// What its tab says.
    pub(super) name: &'static str,
    /// Where it lies in the archive.
    pub(super) path: &'static str,
    /// Titles of its columns.
    pub(super) titles: fn() -> Vec<&'static str>,
    /// The rows of an item.
    pub(super) rows: fn(&ItemRecord<'_>) -> Vec<Vec<Cell>>,
}

/// The sheets in their order.
pub(super) const SHEETS: [Sheet; 5] = [
    Sheet {
        name: "事项",
        path: "xl/worksheets/sheet1.xml",
        titles: || COLUMNS.iter().map(|(title, ..)| *title).collect(),
        rows: |item| vec![COLUMNS.iter().map(|(.., of)| of(item)).collect()],
    },
    Sheet {
        name: "申请材料",
        path: "xl/worksheets/sheet2.xml",
        titles: || {
            of_item(&[
                "材料名称",
                "材料必要性",
                "材料类型",
                "材料形式",
                "原件份数",
                "复印件份数",
                "规格",
                "来源渠道",
                "出具单位",
                "要求提供材料的依据",
                "填报须知",
                "适用情形",
                "表格网址",
            ])
        },
        rows: materials,
    },
    Sheet {
        name: "办理流程",
        path: "xl/worksheets/sheet3.xml",
        titles: || of_item(&["环节名称", "岗位", "工作日", "办理内容", "环节结果", "特别程序", "适用情形"]),
        rows: steps,
    },
    Sheet {
        name: "收费",
        path: "xl/worksheets/sheet4.xml",
        titles: || of_item(&["收费项目名称", "收费标准", "收费依据", "减免", "适用情形"]),
        rows: fees,
    },
    Sheet {
        name: "设定依据",
        path: "xl/worksheets/sheet5.xml",
        titles: || of_item(&["法律法规名称", "文号", "条款号", "条款内容", "施行日期", "网址"]),
        rows: bases,
    },
];

/// The titles of a sheet of parts: which item, the number of the part, its own.
fn of_item(titles: &[&'static str]) -> Vec<&'static str> {
    ["事项标识", "事项名称", "实施编码", "序号"].into_iter().chain(titles.iter().copied()).collect()
}

/// Rows of parts, each led by which item and the number of the part.
fn rows<T>(item: &ItemRecord<'_>, parts: &[T], cells: impl Fn(&T) -> Vec<Cell>) -> Vec<Vec<Cell>> {
    (1_u32..)
        .zip(parts)
        .map(|(number, part)| {
            let mut row =
                vec![item.id.as_str().into(), item.name.into(), item.code.into(), Cell::Number(number)];
            row.extend(cells(part));
            row
        })
        .collect()
}

fn materials(item: &ItemRecord<'_>) -> Vec<Vec<Cell>> {
    rows(item, item.materials.as_deref().unwrap_or_default(), |material| {
        vec![
            material.name.into(),
            material.need.name().into(),
            material.kind.into(),
            material.medium.into(),
            material.originals.into(),
            material.copies.into(),
            material.size.into(),
            material.source.into(),
            material.issuer.into(),
            material.legal_basis.into(),
            material.notes.into(),
            applies(item, &material.when),
            material.form.clone().or_else(|| material.blank.clone()).into(),
        ]
    })
}

fn steps(item: &ItemRecord<'_>) -> Vec<Vec<Cell>> {
    rows(item, &item.procedure, |step| {
        vec![
            step.name.into(),
            step.post.into(),
            step.days.into(),
            step.does.into(),
            step.outcome.into(),
            step.off_clock.into(),
            applies(item, &step.when),
        ]
    })
}

fn fees(item: &ItemRecord<'_>) -> Vec<Vec<Cell>> {
    rows(item, item.fees.as_deref().unwrap_or_default(), |fee| {
        vec![
            fee.name.into(),
            fee.amount.into(),
            fee.basis.into(),
            fee.reduction.into(),
            applies(item, &fee.when),
        ]
    })
}

fn bases(item: &ItemRecord<'_>) -> Vec<Vec<Cell>> {
    rows(item, &item.legal_basis, |basis| {
        vec![
            basis.title.into(),
            basis.number.into(),
            basis.article.into(),
            basis.text.into(),
            basis.effective.clone().into(),
            basis.url.clone().into(),
        ]
    })
}

/// The answers on which a part depends, in the words of the questions' options.
fn applies(item: &ItemRecord<'_>, when: &Answers<'_>) -> Cell {
    let label = |question: &str, id: &&str| {
        let situation = item.situations.iter().find(|situation| situation.id == question);
        let option = situation.and_then(|one| one.options.iter().find(|option| option.id == *id));
        option.map_or_else(|| (*id).to_owned(), |option| option.label.to_owned())
    };
    let questions = when.iter().map(|(question, options)| {
        options.iter().map(|id| label(question, id)).collect::<Vec<_>>().join("或")
    });
    questions.collect::<Vec<_>>().join("；").into()
}
