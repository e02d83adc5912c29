//! Items as a spreadsheet (Office Open XML): texts stand in the cells, so sheets are written from top to bottom
//! and never held.

use std::{
    fmt::Write as _,
    io::{self, Write},
};

use rayon::prelude::*;

use super::{
    super::{EditionRenderer, format},
    record::ItemRecord,
    sheets::{SHEETS, Sheet},
    stream,
    table::Cell,
    zip::{self, Entry},
};

/// Characters that a cell may hold, as UTF-16 counts them.
const CELL_LENGTH: usize = 32_767;
/// Rows that a sheet may have.
const ROWS: usize = 1 << 20;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A sheet that is being written.
struct Writing {
    entry: Entry,
    rows: usize,
}

/// Writes the workbook.
pub(super) fn write(renderer: &EditionRenderer, out: &mut dyn Write) -> io::Result<()> {
    let mut sheets = SHEETS.iter().map(begun).collect::<io::Result<Vec<_>>>()?;
    let texts = |record: &ItemRecord<'_>| SHEETS.each_ref().map(|sheet| rows((sheet.rows)(record)));
    stream::batches(renderer, &texts, &mut |batch| {
        let each = sheets.par_iter_mut().enumerate();
        each.try_for_each(|(at, sheet)| {
            batch.iter().flat_map(|texts| &texts[at]).try_for_each(|row| sheet.add(row))
        })
    })?;
    let mut entries = frame()?;
    for mut sheet in sheets {
        sheet.entry.add("</sheetData></worksheet>")?;
        entries.push(sheet.entry);
    }
    zip::write(entries, out)
}

/// A sheet with its first row, which stays in sight.
fn begun(sheet: &Sheet) -> io::Result<Writing> {
    let mut entry = Entry::new(sheet.path);
    entry.add(&format!(
        "{DECLARATION}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"{}\" width=\"18\" customWidth=\"1\"/></cols><sheetData><row>",
        (sheet.titles)().len()
    ))?;
    for title in (sheet.titles)() {
        entry.add(&cell(&title.into(), " s=\"1\""))?;
    }
    entry.add("</row>")?;
    Ok(Writing { entry, rows: 1 })
}

impl Writing {
    /// Adds a row; a sheet that is full takes no more.
    fn add(&mut self, row: &str) -> io::Result<()> {
        if self.rows == ROWS {
            return Ok(());
        }
        self.rows += 1;
        self.entry.add(row)
    }
}

fn rows(rows: Vec<Vec<Cell>>) -> Vec<String> {
    let row = |cells: Vec<Cell>| {
        let cells: String = cells.iter().map(|one| cell(one, "")).collect();
        format!("<row>{cells}</row>")
    };
    rows.into_iter().map(row).collect()
}

/// A cell; a text is never a formula here, whatever it begins with.
fn cell(cell: &Cell, style: &str) -> String {
    match cell {
        Cell::Empty => "<c/>".to_owned(),
        Cell::Number(number) => format!("<c{style}><v>{number}</v></c>"),
        Cell::Text(text) => {
            let text = format::escaped(&shown(text));
            format!("<c{style} t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
        }
    }
}

/// `text` without what XML forbids, and no longer than a cell may be.
fn shown(text: &str) -> String {
    let mut units = 0;
    let mut shown = String::with_capacity(text.len());
    let allowed = |character: &char| !character.is_control() || matches!(character, '\t' | '\n');
    for character in text.chars().filter(allowed).filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')) {
        units += character.len_utf16();
        if units >= CELL_LENGTH {
            shown.push('…');
            break;
        }
        shown.push(character);
    }
    shown
}

/// The parts of the archive beside its sheets.
fn frame() -> io::Result<Vec<Entry>> {
    let mut types = String::new();
    let mut tabs = String::new();
    let mut links = String::new();
    for (number, sheet) in (1..).zip(&SHEETS) {
        let Sheet { name, path, .. } = sheet;
        // Writing into a string cannot fail.
        let _ = write!(
            types,
            "<Override PartName=\"/{path}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
        );
        let _ = write!(tabs, "<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
        let target = path.trim_start_matches("xl/");
        let _ = write!(
            links,
            "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" Target=\"{target}\"/>"
        );
    }
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>{types}</Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{tabs}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}/relationships\">{links}<Relationship Id=\"rId0\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{MAIN}\"><fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf xfId=\"0\"/><xf fontId=\"1\" applyFont=\"1\" xfId=\"0\"/></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
            ),
        ),
    ];
    parts
        .into_iter()
        .map(|(name, text)| {
            let mut entry = Entry::new(name);
            entry.add(DECLARATION)?;
            entry.add(&text)?;
            Ok(entry)
        })
        .collect()
}
