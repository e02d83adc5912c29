//! Personal numbers in running text.

use super::phone::is_mobile;
use crate::model::is_resident_id;

/// A personal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Personal {
    /// A resident id.
    ResidentId,
    /// A mobile phone.
    Mobile,
}

/// Length of a mobile number and of a resident id.
const MOBILE: usize = 11;
const RESIDENT_ID: usize = 18;

/// The personal numbers in `text`; what is inside tags is not text when it is HTML.
pub(super) fn personal_numbers(text: &str, is_html: bool) -> Vec<(Personal, &str)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if is_html && bytes[at] == b'<' {
            at += bytes[at..].iter().position(|byte| *byte == b'>').unwrap_or(0) + 1;
        } else if bytes[at].is_ascii_alphanumeric() {
            let word = bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            found.extend(kind(&text[at..at + word]).map(|kind| (kind, &text[at..at + word])));
            at += word;
        } else {
            at += 1;
        }
    }
    found
}

/// What the run of letters and digits `word` is.
fn kind(word: &str) -> Option<Personal> {
    match word.len() {
        RESIDENT_ID if is_resident_id(word) => Some(Personal::ResidentId),
        MOBILE if word.bytes().all(|byte| byte.is_ascii_digit()) && is_mobile(word.as_bytes()) => {
            Some(Personal::Mobile)
        }
        _ => None,
    }
}

/// `number` with its middle hidden: messages are read by many.
pub(super) fn masked(number: &str) -> String {
    let hidden = number.len().saturating_sub(5);
    format!("{}{}{}", &number[..3], "*".repeat(hidden), &number[number.len() - 2..])
}
