//! Links as written.

use crate::model::LinkTarget;

/// Whether `url` leads out of the site.
pub(super) fn is_external(url: &str) -> bool {
    url.contains("://") || url.starts_with("mailto:") || url.starts_with("tel:") || url.starts_with("//")
}

/// The target inside the site that `url` names.
///
/// `@/path` and `/path` start at the content root; anything else at the folder of the file.
pub(super) fn target(url: &str) -> LinkTarget {
    let (path, fragment) = match url.split_once('#') {
        Some((path, fragment)) => (path, Some(percent_decoded(fragment).into())),
        None => (url, None),
    };
    let path = percent_decoded(path);
    let rooted = path.strip_prefix("@/").or_else(|| path.strip_prefix('/'));
    LinkTarget {
        relative: rooted.is_none(),
        path: rooted.unwrap_or(&path).trim_end_matches('/').into(),
        fragment,
    }
}

/// `text` with `%xx` turned back into the bytes they stand for, where that is UTF-8.
fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}
