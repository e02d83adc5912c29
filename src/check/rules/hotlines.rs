//! Whom to ask and whom to complain to: two phones with area codes, two addresses.

use super::phone;
use crate::{
    check::{Report, Rule},
    diagnostic::{Explanation, Message, Severity},
    model::{Hotline, Item},
    source::FieldPath,
};

static EXPLANATION: Explanation = Explanation {
    code: "hotlines",
    severity: Severity::Error,
    what: "咨询和投诉的电话、地址不完整",
    what_en: "phones or addresses to ask and to complain are incomplete",
    why: "投诉打到被投诉的人那里没有用；没有区号，外地人打不通；地址要让人找得到。",
    example: "consultation: {phone: 0755-12345678}\ncomplaint: {phone: 0755-12345678}",
    instead: "consultation: {phone: 0755-12345678, address: 2楼5号窗口}\ncomplaint: {phone: 0755-87654321, address: 3楼投诉室}",
    source: "政务服务事项实施清单：咨询方式、监督投诉方式的校验规则",
};

/// Phones and addresses of consultation and complaint.
pub(super) struct Hotlines;

impl Rule for Hotlines {
    fn explanation(&self) -> &'static Explanation {
        &EXPLANATION
    }

    fn item(&self, item: &Item, report: &mut Report) {
        let (asking, complaining) = (item.consultation.as_deref(), item.complaint.as_deref());
        for (key, noun, hotline) in [("consultation", "咨询", asking), ("complaint", "投诉", complaining)]
        {
            for (field, message, hint) in hotline.into_iter().flat_map(|hotline| faults(key, noun, hotline)) {
                report.field(&EXPLANATION, &item.path, FieldPath::of(key).key(field), message, Some(hint));
            }
        }
        if let Some(shared) = asking.zip(complaining).and_then(|(ask, complain)| shared_number(ask, complain))
        {
            let message = Message::new(
                format!("投诉电话与咨询电话相同（{shared}）"),
                format!("complaints and questions have the same phone ({shared})"),
            );
            let hint = Message::new("投诉电话写监督部门的电话", "give the phone of those who supervise");
            report.field(
                &EXPLANATION,
                &item.path,
                FieldPath::of("complaint").key("phone"),
                message,
                Some(hint),
            );
        }
    }
}

type Fault = (&'static str, Message, Message);

/// What is missing or incomplete in one of the two.
fn faults(key: &str, noun: &str, hotline: &Hotline) -> Vec<Fault> {
    let mut found = Vec::new();
    match &hotline.phone {
        None => found.push((
            "phone",
            Message::new(format!("没有写{noun}电话"), format!("{key} has no phone")),
            Message::new("写上 phone，例如 0755-12345678", "write phone, for example 0755-12345678"),
        )),
        Some(phone) if phone::lacks_area_code(phone) => found.push((
            "phone",
            Message::new(
                format!("{noun}电话 {phone} 没有区号"),
                format!("the phone {phone} has no area code"),
            ),
            Message::new("写作 0755-12345678", "write it as 0755-12345678"),
        )),
        Some(_) => {}
    }
    if hotline.address.is_none() {
        found.push((
            "address",
            Message::new(format!("没有写{noun}地址"), format!("{key} has no address")),
            Message::new("写上 address，具体到房间或者窗口", "write address down to the room or window"),
        ));
    }
    found
}

/// A number that both have.
fn shared_number(asking: &Hotline, complaining: &Hotline) -> Option<String> {
    let (asking, complaining) = asking.phone.as_ref().zip(complaining.phone.as_ref())?;
    let known: Vec<String> = phone::numbers(asking).collect();
    phone::numbers(complaining).find(|number| known.contains(number))
}
