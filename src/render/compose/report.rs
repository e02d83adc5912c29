//! The tables of the yearly report on disclosure, in the official order; totals are added up.

use std::fmt::Write as _;

use super::super::{EditionRenderer, format::escaped};
use crate::model::{APPLICANTS, AnnualReport, ByApplicant, ClosedList as _, ReportPart, RequestRow};

/// The table `part` of `report`.
pub(in crate::render) fn report_table(
    renderer: &EditionRenderer,
    report: &AnnualReport,
    part: ReportPart,
) -> String {
    let mut table = Table { renderer, html: String::new() };
    table.begin(&renderer.name(part));
    match part {
        ReportPart::Active => active(&mut table, report),
        ReportPart::Requests => requests(&mut table, report),
        ReportPart::Disputes => disputes(&mut table, report),
    }
    table.end();
    table.html
}

struct Table<'a> {
    renderer: &'a EditionRenderer,
    html: String,
}

impl Table<'_> {
    fn begin(&mut self, caption: &str) {
        let caption = escaped(caption);
        // Writing into a string cannot fail, here and below.
        let _ = write!(
            self.html,
            "<div class=\"table-scroll\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\"><table class=\"report\"><caption>{caption}</caption>"
        );
    }

    fn end(&mut self) {
        self.html.push_str("</tbody></table></div>\n");
    }

    fn head(&mut self, titles: impl IntoIterator<Item = String>) {
        self.html.push_str("<thead><tr>");
        for title in titles {
            let _ = write!(self.html, "<th scope=\"col\">{}</th>", escaped(&title));
        }
        self.html.push_str("</tr></thead><tbody>");
    }

    fn row(&mut self, title: &str, values: impl IntoIterator<Item = String>) {
        let _ = write!(self.html, "<tr><th scope=\"row\">{}</th>", escaped(title));
        for value in values {
            let _ = write!(self.html, "<td>{}</td>", escaped(&value));
        }
        self.html.push_str("</tr>");
    }

    fn word(&self, key: &str) -> String {
        self.renderer.words().get(key).to_owned()
    }

    fn words<const N: usize>(&self, keys: [&str; N]) -> [String; N] {
        keys.map(|key| self.word(key))
    }
}

fn active(table: &mut Table<'_>, report: &AnnualReport) {
    table.head(table.words(["report_kind", "report_made", "report_repealed", "report_in_force"]));
    let numbers = |numbers: [u32; 3]| numbers.map(|number| number.to_string());
    table.row(&table.word("report_rules"), numbers(report.rules));
    table.row(&table.word("report_documents"), numbers(report.documents));
    table.end();
    table.begin(&table.word("report_decisions"));
    table.head(table.words(["report_kind", "report_decisions"]));
    let kinds = table.words(["report_permits", "report_penalties", "report_coercion"]);
    for (kind, number) in kinds.iter().zip(report.decisions) {
        table.row(kind, [number.to_string()]);
    }
    let fees = report.fees.as_deref().unwrap_or("0").to_owned();
    table.row(&table.word("report_fees"), [fees]);
}

fn requests(table: &mut Table<'_>, report: &AnnualReport) {
    let applicants = APPLICANTS.map(|applicant| table.word(&format!("applicant_{applicant}")));
    let titles = std::iter::once(table.word("report_row")).chain(applicants);
    table.head(titles.chain([table.word("total")]));
    let mut group = "";
    for row in RequestRow::ALL {
        let title = table.renderer.name(*row);
        let alone = matches!(row.code(), "granted" | "partly" | "");
        // The first row of a group names the group.
        let title = if alone || row.code() == group {
            title
        } else {
            format!("{}{}{title}", table.word(&format!("report_{}", row.code())), table.word("colon"))
        };
        group = row.code();
        if *row == RequestRow::CarriedForward {
            let total = table.word("report_total");
            table.row(&total, with_total(report.dealt_with()));
        }
        table.row(&title, with_total(report.row(*row)));
    }
}

fn disputes(table: &mut Table<'_>, report: &AnnualReport) {
    let titles = [
        "report_kind",
        "report_upheld",
        "report_corrected",
        "report_other_outcome",
        "report_pending",
        "total",
    ];
    table.head(table.words(titles));
    let kinds = table.words(["report_review", "report_litigation", "report_litigation_after"]);
    for (kind, numbers) in kinds.iter().zip(report.disputes) {
        let total: u32 = numbers.iter().sum();
        table.row(kind, numbers.iter().chain([&total]).map(ToString::to_string));
    }
}

/// `numbers` and their sum.
fn with_total(numbers: ByApplicant) -> Vec<String> {
    let total: u32 = numbers.iter().sum();
    numbers.iter().chain([&total]).map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::with_total;

    #[test]
    fn a_row_ends_in_its_sum() {
        assert_eq!(with_total([1, 2, 3, 4, 5, 6]).last().map(String::as_str), Some("21"));
    }
}
