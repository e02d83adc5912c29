//! Filing numbers: a fixed word, digits, `号`.

/// What stands before and after the digits that follow `word` in `text`; absent when `word` is not there.
pub(super) struct Filing<'a> {
    /// The digits.
    pub(super) digits: &'a str,
    /// What follows them.
    pub(super) rest: &'a str,
}

/// Takes `text` apart at `word` and the digits behind it.
pub(super) fn filing<'a>(text: &'a str, word: &str) -> Option<Filing<'a>> {
    let (_, behind) = text.split_once(word)?;
    let behind = behind.trim_start();
    let end = behind.find(|character: char| !character.is_ascii_digit()).unwrap_or(behind.len());
    let (digits, rest) = behind.split_at(end);
    Some(Filing { digits, rest })
}
