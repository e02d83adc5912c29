//! Anchors of headings: Chinese is kept, each is unique on its page.

use std::collections::HashMap;

/// Gives out anchors.
#[derive(Default)]
pub(super) struct Slugger(HashMap<String, usize>);

impl Slugger {
    /// The anchor for a heading with the text `text`.
    pub(super) fn anchor(&mut self, text: &str) -> String {
        let mut anchor = String::with_capacity(text.len());
        for character in text.chars() {
            if character.is_alphanumeric() {
                anchor.extend(character.to_lowercase());
            } else if !anchor.is_empty() && !anchor.ends_with('-') {
                anchor.push('-');
            }
        }
        let base = anchor.trim_end_matches('-');
        let base = if base.is_empty() { "section" } else { base };
        let mut unique = base.to_owned();
        loop {
            let times = self.0.entry(unique.clone()).or_insert(0);
            *times += 1;
            if *times == 1 {
                return unique;
            }
            let number = *times;
            unique = format!("{base}-{number}");
        }
    }
}
