//! Names of laws in running text.

/// The names of laws, regulations and other rules in `text`: what stands before `第…条`, a number or a
/// punctuation mark and ends like the name of one.
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(['《', '》', '、', '；', ';', '，', ',', '。', '（', '(', '第'])
        .map(str::trim)
        .filter(|piece| ENDINGS.iter().any(|ending| piece.ends_with(ending)) || is_decision(piece))
}

/// Endings of names of laws and rules.
const ENDINGS: [&str; 9] = ["法", "条例", "规定", "规则", "办法", "细则", "决定", "法典", "规范"];

/// Whether `name` is a law, an administrative or local regulation, or a decision of the State Council.
pub(super) fn is_law_or_regulation(name: &str) -> bool {
    let law = name.ends_with('法') && !name.ends_with("办法") || name.ends_with("法典");
    law || name.ends_with("条例") || is_decision(name)
}

fn is_decision(name: &str) -> bool {
    name.contains("国务院") || name.contains("全国人民代表大会")
}
