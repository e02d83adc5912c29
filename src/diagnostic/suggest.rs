//! The nearest known word.

use super::Message;

/// The candidate nearest to `word`, if one is near enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let count = candidate.chars().count();
            let near = 1 + count / 4;
            // Words of very different lengths are far apart; saying so is cheaper than measuring.
            let distance = (count.abs_diff(length) <= near)
                .then(|| strsim::damerau_levenshtein(word, candidate))
                .filter(|distance| *distance <= near)?;
            Some((distance, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// A hint that names the candidate nearest to `word`.
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<Message> {
    let meant = nearest(word, candidates)?;
    Some(Message::new(format!("是不是 `{meant}`？"), format!("did you mean `{meant}`?")))
}
