//! The code of an item follows the scheme of the site.

use regex::Regex;

use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{ClosedList as _, CreditCode, ItemCode, ItemCodes, ListedItem},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "item-code",
    severity: Severity::Error,
    what: "实施编码不合编码规则",
    what_en: "the code of an item does not follow the scheme",
    why: "上下级平台凭编码对上同一个事项；错一位，办件就归到别的事项下。",
    example: "code: \"11990100009901016C3990101\"",
    instead: "code: \"11990100009901016C3990101001001\"",
    source: "GB/T 39554.1—2020《全国一体化政务服务平台 政务服务事项基本目录及实施清单 第1部分：编码要求》；GB 32100",
};

/// Codes of items.
pub(super) struct CodeOfItem;

impl Rule for CodeOfItem {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        let config = &context.site.config;
        let pattern = match &config.item_codes {
            ItemCodes::Unchecked => return,
            ItemCodes::National => None,
            // A pattern that does not compile is a finding of the loader.
            ItemCodes::Pattern(pattern) => match Regex::new(pattern) {
                Ok(pattern) => Some(pattern),
                Err(_) => return,
            },
        };
        for item in context.site.items.values() {
            let Some(code) = &item.code else { continue };
            let faults = match &pattern {
                Some(pattern) => by_pattern(code, pattern).into_iter().collect(),
                None => by_national_scheme(code, item),
            };
            for (message, hint) in faults {
                report.field(&EXPLANATION, &item.path, FieldPath::of("code"), message, Some(hint));
            }
        }
    }
}

type Fault = (Message, Message);

fn by_pattern(code: &str, pattern: &Regex) -> Option<Fault> {
    let whole = pattern.find(code).is_some_and(|found| found.len() == code.len());
    (!whole).then(|| {
        let message = Message::new(
            format!("编码 {code} 不合本站的编码规则"),
            format!("the code {code} does not follow the scheme of the site"),
        );
        let shown = pattern.as_str();
        (message, Message::new(format!("规则是 {shown}"), format!("the scheme is {shown}")))
    })
}

fn by_national_scheme(code: &str, item: &ListedItem) -> Vec<Fault> {
    let Some(parts) = ItemCode::parse(code) else { return vec![malformed(code)] };
    let mut faults = Vec::new();
    if CreditCode::parse(parts.body).is_none() {
        faults.push(check_digit(parts.body));
    }
    let level = item.level.filter(|level| level.code() != parts.level);
    if let Some(level) = level {
        faults.push((
            Message::new(
                format!("编码第19位是 {}，与行使层级“{}”不符", parts.level, level.name()),
                format!("character 19 is {}, the level is `{}`", parts.level, level.key()),
            ),
            Message::new(
                format!("第19位写 {}，或者更正 level", level.code()),
                format!("write {} there, or mend level", level.code()),
            ),
        ));
    }
    let item_type = item.item_type.filter(|item_type| item_type.code() != parts.item_type);
    if let Some(item_type) = item_type {
        faults.push((
            Message::new(
                format!("编码第22、23位是 {}，与事项类型“{}”不符", parts.item_type, item_type.name()),
                format!("characters 22 and 23 are {}, the type is `{}`", parts.item_type, item_type.key()),
            ),
            Message::new(
                format!("第22、23位写 {}，或者更正 type", item_type.code()),
                format!("write {} there, or mend type", item_type.code()),
            ),
        ));
    }
    faults
}

fn malformed(code: &str) -> Fault {
    let length = code.chars().count();
    let message = if matches!(length, 31 | 33) {
        Message::new(
            format!("编码 {code} 里有不该出现的字符"),
            format!("the code {code} has characters that no code has"),
        )
    } else {
        Message::new(
            format!("编码有{length}位，应当是31位或者33位"),
            format!("the code has {length} characters, not 31 or 33"),
        )
    };
    let hint = Message::new(
        "18位统一社会信用代码 + 1位层级 + 12位基本编码，业务办理项再加2位",
        "18 of the credit code, 1 of the level, 12 of the base code, and 2 more of the business item",
    );
    (message, hint)
}

fn check_digit(body: &str) -> Fault {
    let message = Message::new(
        format!("编码里的统一社会信用代码 {body} 校验码不对"),
        format!("the check digit of the credit code {body} is wrong"),
    );
    let hint = match CreditCode::check_digit(&body[..17]) {
        Some(digit) => Message::new(
            format!("核对前17位；它们的校验码是 {digit}"),
            format!("check the first 17; their check digit is {digit}"),
        ),
        None => Message::new("核对18位代码", "check the 18 characters"),
    };
    (message, hint)
}
