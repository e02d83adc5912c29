//! Every statutory kind of information has its place, or says that there is none.

use std::collections::BTreeSet;

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Diagnostic, Explanation, Message, Severity},
    model::{ClosedList as _, ColumnType, DisclosureKind, StatutoryDisclosure, StatutoryEntry},
    source::{FieldPath, Place},
};

static EXPLANATION: Explanation = Explanation {
    code: "statutory-kinds",
    severity: Severity::Warning,
    what: "法定主动公开的十五类信息没有逐类写明",
    what_en: "the fifteen kinds of statutory disclosure are not all told",
    why: "条例第二十条列了十五类，公众要能一类一类找到；没有的也要写明没有，不能让人猜。",
    example: "# content/statutory.yaml\nkinds:\n  - {kind: budget}",
    instead: "# content/statutory.yaml\nkinds:\n  - {kind: budget, none: 由市财政局公布。}",
    source: "《政府信息公开条例》第二十条",
};

/// Kinds of statutory disclosure.
pub(super) struct StatutoryKinds;

impl Rule for StatutoryKinds {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let Some(statutory) = &context.site.statutory else {
            let mut columns = context.site.config.columns.iter();
            let column = columns.position(|column| column.column_type == ColumnType::Disclosure);
            if let Some(column) = column {
                let message = Message::new(
                    "有法定主动公开内容的栏目，没有 content/statutory.yaml",
                    "there is a column of statutory disclosure, but no content/statutory.yaml",
                );
                let place = Place::field(&"site-config.yaml".into(), FieldPath::of("columns").index(column));
                let hint = Message::new("逐类写明在哪里看", "tell where each kind is");
                report.add(Diagnostic::new(&EXPLANATION, place, message).hint(hint));
            }
            return;
        };
        for (index, entry) in statutory.entries.iter().enumerate() {
            look_at(context, statutory, index, entry, report);
        }
        let told: BTreeSet<DisclosureKind> = statutory.entries.iter().map(|entry| entry.kind).collect();
        let missing: Vec<DisclosureKind> =
            DisclosureKind::ALL.iter().copied().filter(|kind| !told.contains(kind)).collect();
        if !missing.is_empty() {
            let numbers: Vec<&str> = missing.iter().map(|kind| kind.code()).collect();
            let keys: Vec<&str> = missing.iter().map(|kind| kind.key()).collect();
            let message = Message::new(
                format!("第{}类没有写（{}）", numbers.join("、"), keys.join("、")),
                format!("kinds that are not told: {}", keys.join(", ")),
            );
            let hint = Message::new("写 links，没有的写 none", "write links, or none where there is none");
            report.field(&EXPLANATION, &statutory.path, FieldPath::of("kinds"), message, Some(hint));
        }
    }
}

/// Looks at one kind.
fn look_at(
    context: &Context<'_>,
    statutory: &StatutoryDisclosure,
    index: usize,
    entry: &StatutoryEntry,
    report: &mut Report,
) {
    let field = || FieldPath::of("kinds").index(index);
    if entry.links.is_empty() && entry.none.is_none() {
        let message = Message::new(
            format!("“{}”没有写在哪里看，也没有写明没有", entry.kind.name()),
            format!("{} has neither links nor a written none", entry.kind.key()),
        );
        let hint = Message::new("写 links，没有的写 none", "write links, or none where there is none");
        report.field(&EXPLANATION, &statutory.path, field(), message, Some(hint));
    }
    for (place, target) in entry.links.iter().enumerate() {
        if context.addresses.resolve(target, &statutory.path).is_none()
            && !context.addresses.is_broken(target, &statutory.path)
        {
            let message = Message::new(
                format!("没有 {} 这个地址", target.path),
                format!("there is no {}", target.path),
            );
            report.field(&EXPLANATION, &statutory.path, field().key("links").index(place), message, None);
        }
    }
}
