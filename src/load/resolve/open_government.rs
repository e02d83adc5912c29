//! Statutory disclosure, and the numbers of a yearly report.

use std::collections::BTreeMap;

use super::Resolver;
use crate::{
    diagnostic::{Diagnostic, Message, did_you_mean},
    load::{
        codes, links,
        raw::{RawAnnualReport, RawStatutory, Text},
    },
    model::{
        APPLICANTS, AnnualReport, ByApplicant, ClosedList as _, RequestRow, StatutoryDisclosure,
        StatutoryEntry,
    },
    source::{FieldPath, Place},
};

/// Resolves `statutory.yaml`.
pub(in crate::load) fn statutory(run: &Resolver<'_>, raw: RawStatutory) -> StatutoryDisclosure {
    let entry = |raw: crate::load::raw::RawStatutoryKind| StatutoryEntry {
        kind: raw.kind.0,
        links: raw.links.iter().map(|text| links::target(text)).collect(),
        none: raw.none,
        note: raw.note,
    };
    StatutoryDisclosure { path: run.path.clone(), entries: raw.kinds.into_iter().map(entry).collect() }
}

/// Resolves the numbers of a yearly report; rows that are not known or not complete are reported and dropped.
pub(super) fn report(run: &mut Resolver<'_>, raw: RawAnnualReport) -> AnnualReport {
    // One line a field would hide the rest of the function.
    #[rustfmt::skip]
    let RawAnnualReport {
        year, rules, documents, decisions, fees, requests, review, litigation, litigation_after_review,
    } = raw;
    let requests: BTreeMap<RequestRow, ByApplicant> =
        requests.into_iter().filter_map(|(key, numbers)| row(run, &key, &numbers)).collect();
    let disputes = [review, litigation, litigation_after_review];
    AnnualReport { year, rules, documents, decisions, fees, requests, disputes }
}

fn row(run: &mut Resolver<'_>, key: &Text, numbers: &[u32]) -> Option<(RequestRow, ByApplicant)> {
    let place = Place::field(run.path, FieldPath::of("report").key("requests").key(key));
    let Some(row) = RequestRow::from_key(key) else {
        let message =
            Message::new(format!("年报没有 `{key}` 这一行"), format!("the report has no row `{key}`"));
        let finding = Diagnostic::new(&codes::UNKNOWN_KEY, place, message);
        let keys = RequestRow::ALL.iter().map(|row| row.key());
        run.diagnostics.push(match did_you_mean(key, keys) {
            Some(hint) => finding.hint(hint),
            None => finding,
        });
        return None;
    };
    let Ok(numbers) = ByApplicant::try_from(numbers) else {
        let (has, needs) = (numbers.len(), APPLICANTS.len());
        let message = Message::new(
            format!("“{}”有 {has} 个数，应当是 {needs} 个", row.name()),
            format!("{key} has {has} numbers, not {needs}"),
        );
        let hint = Message::new(
            "依次写自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他",
            "natural persons, enterprises, research, welfare, legal services, others",
        );
        run.diagnostics.push(Diagnostic::new(&codes::WRONG_TYPE, place, message).hint(hint));
        return None;
    };
    Some((row, numbers))
}
