//! Offices are reached by landline.

use super::{
    digits::masked,
    phone::{self, Kind, Written},
};
use crate::{
    check::{Context, Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Center, Department, Item},
    source::SourcePath,
};

static EXPLANATION: Explanation = Explanation {
    code: "mobile-phone",
    severity: Severity::Warning,
    what: "公开的电话是手机号",
    what_en: "a published phone is a mobile phone",
    why: "手机号多半是个人的，人一调走就打不通，也会泄露个人信息。",
    example: "phone: 13912345678",
    instead: "phone: 0755-12345678",
    source: "《个人信息保护法》",
};

/// Mobile phones among the phones of offices.
pub(super) struct MobilePhone;

impl Rule for MobilePhone {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        look(phone::of_item(item), &item.path, report);
    }

    fn department(&self, department: &Department, report: &mut Report) {
        look(phone::of_department(department), &department.path, report);
    }

    fn center(&self, center: &Center, report: &mut Report) {
        look(phone::of_center(center), &center.path, report);
    }

    fn site(&self, context: &Context<'_>, report: &mut Report) {
        look(phone::of_config(&context.site.config), &"site-config.yaml".into(), report);
    }
}

fn look<'a>(phones: impl IntoIterator<Item = Written<'a>>, path: &SourcePath, report: &mut Report) {
    for (field, text) in phones {
        let mobile = phone::numbers(text).find(|digits| phone::kind(digits) == Kind::Mobile);
        let Some(number) = mobile.map(|digits| masked(&digits)) else { continue };
        let message = Message::new(
            format!("公开的电话 {number} 是手机号"),
            format!("the phone {number} is a mobile phone"),
        );
        let hint = Message::new("写办公室的固定电话，例如 0755-12345678", "give the landline of the office");
        report.field(&EXPLANATION, path, field, message, Some(hint));
    }
}
