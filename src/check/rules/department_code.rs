//! The credit code of a department has the right check digit.

use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{CreditCode, Department},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "department-code",
    severity: Severity::Error,
    what: "部门的统一社会信用代码不对",
    what_en: "the credit code of a department is wrong",
    why: "实施编码、索引号都以它开头，错了就处处都错。",
    example: "code: 119901000099010160",
    instead: "code: 11990100009901016C",
    source: "GB 32100《法人和其他组织统一社会信用代码编码规则》",
};

/// Codes of departments.
pub(super) struct DepartmentCode;

impl Rule for DepartmentCode {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn department(&self, department: &Department, report: &mut Report) {
        let Some(code) = &department.code else { return };
        if CreditCode::parse(code).is_some() {
            return;
        }
        let right = code.get(..17).and_then(CreditCode::check_digit);
        let (message, hint) = match right.filter(|_| code.len() == 18) {
            Some(digit) => (
                Message::new(
                    format!("统一社会信用代码 {code} 的校验码不对"),
                    format!("the check digit of the credit code {code} is wrong"),
                ),
                Message::new(
                    format!("核对前17位；它们的校验码是 {digit}"),
                    format!("check the first 17; their check digit is {digit}"),
                ),
            ),
            None => (
                Message::new(format!("{code} 不是统一社会信用代码"), format!("{code} is not a credit code")),
                Message::new(
                    "写18位数字和大写字母，不用 I、O、S、V、Z",
                    "write 18 digits and capitals, without I, O, S, V, Z",
                ),
            ),
        };
        report.field(&EXPLANATION, &department.path, FieldPath::of("code"), message, Some(hint));
    }
}
