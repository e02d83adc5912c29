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
///
/// A number has eleven characters or more, so it covers one of the places that are eleven apart: only those
/// are looked at.
pub(super) fn personal_numbers(text: &str, is_html: bool) -> Vec<(Personal, &str)> {
    let bytes = text.as_bytes();
    let is_end = |byte: &u8| !byte.is_ascii_alphanumeric();
    let mut found = Vec::new();
    let mut at = MOBILE - 1;
    while at < bytes.len() {
        if !is_end(&bytes[at]) {
            let start = bytes[..at].iter().rposition(is_end).map_or(0, |before| before + 1);
            let end = bytes[at..].iter().position(is_end).map_or(bytes.len(), |length| at + length);
            let word = &text[start..end];
            let kind = kind(word).filter(|_| !(is_html && is_in_tag(&bytes[..start])));
            found.extend(kind.map(|kind| (kind, word)));
            at = end;
        }
        at += MOBILE;
    }
    found
}

/// Whether a tag is open at the end of `html`.
fn is_in_tag(html: &[u8]) -> bool {
    html.iter().rfind(|byte| matches!(byte, b'<' | b'>')) == Some(&b'<')
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
