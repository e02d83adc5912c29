//! No two items have one code.

use std::collections::HashMap;

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Diagnostic, Explanation, Message, Severity},
    model::ListedItem,
    source::{FieldPath, Place},
};

static EXPLANATION: Explanation = Explanation {
    code: "duplicate-code",
    severity: Severity::Error,
    what: "两个事项的实施编码相同",
    what_en: "two items have one code",
    why: "编码是事项的身份证，重复了就分不清办件是谁的。",
    example: "# a.yaml 和 b.yaml\ncode: \"11990100009901016C3990101001001\"",
    instead: "# b.yaml\ncode: \"11990100009901016C3990101001002\"",
    source: "GB/T 39554.1—2020",
};

/// Codes of all items.
pub(super) struct DuplicateCode;

impl Rule for DuplicateCode {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let mut seen: HashMap<&str, &ListedItem> = HashMap::new();
        for item in context.site.items.values() {
            let Some(code) = &item.code else { continue };
            let Some(first) = seen.get(&**code) else {
                seen.insert(code, item);
                continue;
            };
            let field = || FieldPath::of("code");
            let message = Message::new(
                format!("编码与“{}”（{}）相同", first.name, first.id),
                format!("the code is that of {}", first.id),
            );
            let finding = Diagnostic::new(&EXPLANATION, Place::field(&item.path, field()), message)
                .hint(Message::new("核对两个事项的编码", "check the codes of both items"))
                .related(Place::field(&first.path, field()), Message::new("另一个事项", "the other item"));
            report.add(finding);
        }
    }
}
