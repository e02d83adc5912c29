//! The seven parts that every item has made public since the notice of 2006, a rule each.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{ClosedList as _, Item, ItemStatus, Part},
    source::FieldPath,
};

/// Declares the rules on one table: the part, its code, its key, what it is, why it matters, what to write.
macro_rules! parts {
    ($( $name:ident = $part:ident $code:literal $key:literal {
        $what:literal, $what_en:literal, $why:literal, $instead:literal
    } )+) => {
        $(
            #[doc = $what_en]
            pub(super) static $name: MissingPart = MissingPart {
                part: Part::$part,
                key: $key,
                explanation: Explanation {
                    code: $code,
                    severity: Severity::Warning,
                    what: $what,
                    what_en: $what_en,
                    why: $why,
                    example: "name: 食品经营许可",
                    instead: $instead,
                    source: "《行政许可法》第三十条；2006年关于政府部门网站公开行政审批事项的通知",
                },
            };
        )+
    };
}

parts! {
    MISSING_BASIS = Basis "missing-basis" "legal_basis" {
        "事项没有写设定依据", "an item names no legal basis",
        "没有依据的审批不能设，申请人有权知道凭什么要办。",
        "legal_basis:\n  - title: 中华人民共和国食品安全法\n    article: 第三十五条"
    }
    MISSING_BODY = Body "missing-body" "agency_nature" {
        "事项没有写实施主体", "an item names no implementing body",
        "申请人要知道由谁决定、谁负责。",
        "agency_nature: statutory-body"
    }
    MISSING_CONDITIONS = Conditions "missing-conditions" "conditions" {
        "事项没有写受理条件", "an item names no conditions",
        "不写条件，申请人不知道自己能不能办，窗口就有了随意的余地。",
        "conditions:\n  - 申请人已经取得营业执照或者其他主体资格证书。"
    }
    MISSING_PROCEDURE = Procedure "missing-procedure" "procedure" {
        "事项没有写办理流程", "an item names no procedure",
        "流程公开，申请人才知道办到哪一步、由谁在办。",
        "procedure:\n  - {id: accept, name: 受理, days: 1}\n  - {id: decide, name: 决定, days: 4}"
    }
    MISSING_LIMIT = Limit "missing-limit" "time_limit" {
        "事项没有写办结时限", "an item names no time limit",
        "没有时限就没有逾期，电子监察和投诉都无从谈起。",
        "time_limit:\n  statutory: {days: 20, unit: working}\n  promised: {days: 10, unit: working}"
    }
    MISSING_RESULT = Result "missing-result" "result" {
        "事项没有写审批结果", "an item names no result",
        "申请人要知道办完拿到什么；没有实物结果的也要写明。",
        "result: {name: 食品经营许可证, kind: certificate}"
    }
    MISSING_COMPLAINT = Complaint "missing-complaint" "complaint" {
        "事项没有写监督投诉方式", "an item names no way to complain",
        "办事不顺时，申请人要知道找谁说。",
        "complaint: {phone: 0755-12345678, address: 行政服务中心3楼投诉室}"
    }
}

/// A statutory part that an item lacks.
pub(super) struct MissingPart {
    part: Part,
    key: &'static str,
    explanation: Explanation,
}

impl Rule for MissingPart {
    fn explanation(&self) -> &'static Explanation {
        match self.part {
            Part::Basis => &MISSING_BASIS.explanation,
            Part::Body => &MISSING_BODY.explanation,
            Part::Conditions => &MISSING_CONDITIONS.explanation,
            Part::Procedure => &MISSING_PROCEDURE.explanation,
            Part::Limit => &MISSING_LIMIT.explanation,
            Part::Result => &MISSING_RESULT.explanation,
            Part::Complaint => &MISSING_COMPLAINT.explanation,
        }
    }

    fn item(&self, item: &Item, report: &mut Report) {
        if item.status == ItemStatus::Abolished || item.has(self.part) {
            return;
        }
        let (zh, en) = (self.part.name(), self.part.name_en().to_lowercase());
        let message = Message::new(format!("事项“{}”没有写{zh}", item.name), format!("the item has no {en}"));
        let key = self.key;
        let hint = Message::new(format!("写上 {key}"), format!("write {key}"));
        report.field(self.explanation(), &item.path, FieldPath::of(key), message, Some(hint));
    }
}
