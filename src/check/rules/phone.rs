//! Phone numbers as written, and where items, departments and centres write them.

use crate::{
    model::{Center, Config, Department, Hotline, Item, Text},
    source::FieldPath,
};

/// What kind of number a phone number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A landline with its area code.
    AreaCode,
    /// A service number such as 12345 or 400.
    Service,
    /// A mobile phone.
    Mobile,
    /// A landline without area code, or something else.
    Local,
}

/// The numbers in `text` as digits.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(['、', '，', ',', '；', ';', '/']).filter_map(|piece| {
        let start = piece.find(|character: char| character.is_ascii_digit())?;
        let inside =
            |character: &char| character.is_ascii_digit() || matches!(character, '-' | '—' | ' ' | ')');
        let digits: String = piece[start..].chars().take_while(inside).filter(char::is_ascii_digit).collect();
        Some(digits)
    })
}

/// The kind of the number `digits`.
pub(super) fn kind(digits: &str) -> Kind {
    match digits.len() {
        // Three or four of the area code, seven or eight of the line, and up to four of an extension.
        10..=16 if digits.starts_with('0') => Kind::AreaCode,
        11 if is_mobile(digits.as_bytes()) => Kind::Mobile,
        10 if digits.starts_with("400") || digits.starts_with("800") => Kind::Service,
        3..=6 => Kind::Service,
        _ => Kind::Local,
    }
}

/// Whether `digits` are the eleven of a mobile phone; with six zeros at its end it is made up.
pub(super) fn is_mobile(digits: &[u8]) -> bool {
    digits.len() == 11
        && digits[0] == b'1'
        && matches!(digits[1], b'3'..=b'9')
        && !digits.ends_with(b"000000")
}

/// Whether some number of `text` is a landline without area code.
pub(super) fn lacks_area_code(text: &str) -> bool {
    let mut numbers = numbers(text).peekable();
    numbers.peek().is_none() || numbers.any(|digits| kind(&digits) == Kind::Local)
}

/// A phone number and the field that holds it.
pub(super) type Written<'a> = (FieldPath, &'a Text);

/// The phones that `item` publishes.
pub(super) fn of_item(item: &Item) -> Vec<Written<'_>> {
    let mut found = hotline("consultation", item.consultation.as_deref());
    found.extend(hotline("complaint", item.complaint.as_deref()));
    for (index, window) in item.windows.iter().enumerate() {
        found.extend(at(FieldPath::of("windows").index(index), window.phone.as_ref()));
    }
    let remedies = [("review", &item.review_remedy), ("litigation", &item.litigation_remedy)];
    for (key, remedy) in remedies {
        let phone = remedy.as_ref().and_then(|remedy| remedy.phone.as_ref());
        found.extend(at(FieldPath::of("remedies").key(key), phone));
    }
    found
}

/// The phones that `department` publishes.
pub(super) fn of_department(department: &Department) -> Vec<Written<'_>> {
    let mut found = hotline("complaint", department.complaint.as_deref());
    found.extend(at(FieldPath::of("contact"), department.contact.phone.as_ref()));
    for (index, office) in department.offices.iter().enumerate() {
        found.extend(at(FieldPath::of("offices").index(index), office.phone.as_ref()));
    }
    found
}

/// The phones that `center` publishes.
pub(super) fn of_center(center: &Center) -> Vec<Written<'_>> {
    let mut found: Vec<Written<'_>> =
        center.phone.as_ref().map(|phone| (FieldPath::of("phone"), phone)).into_iter().collect();
    for (floor_index, floor) in center.floors.iter().enumerate() {
        for (index, window) in floor.windows.iter().enumerate() {
            let field = FieldPath::of("floors").index(floor_index).key("windows").index(index);
            found.extend(at(field, window.phone.as_ref()));
        }
    }
    found
}

/// The phone that the site publishes.
pub(super) fn of_config(config: &Config) -> Option<Written<'_>> {
    at(FieldPath::of("contact"), config.contact.phone.as_ref())
}

fn hotline<'a>(key: &str, hotline: Option<&'a Hotline>) -> Vec<Written<'a>> {
    at(FieldPath::of(key), hotline.and_then(|hotline| hotline.phone.as_ref())).into_iter().collect()
}

fn at(holder: FieldPath, phone: Option<&Text>) -> Option<Written<'_>> {
    phone.map(|phone| (holder.key("phone"), phone))
}
