//! A line break between two Han characters must not become a blank.

use pulldown_cmark::Event;

use super::{Spanned, emphasis::is_full_width};

/// Drops soft breaks between Chinese characters or full-width punctuation.
pub(super) fn drop_breaks_between_han(events: &mut Vec<Spanned<'_>>) {
    let mut keep = vec![true; events.len()];
    for index in 0..events.len() {
        if !matches!(events[index].0, Event::SoftBreak) {
            continue;
        }
        let before = events[..index].iter().rev().find_map(|(event, _)| text_of(event)?.chars().next_back());
        let after = events[index + 1..].iter().find_map(|(event, _)| text_of(event)?.chars().next());
        if before.is_some_and(is_full_width) && after.is_some_and(is_full_width) {
            keep[index] = false;
        }
    }
    let mut keep = keep.into_iter();
    events.retain(|_| keep.next().unwrap_or(true));
}

fn text_of<'a>(event: &'a Event<'_>) -> Option<&'a str> {
    match event {
        Event::Text(text) | Event::Code(text) if !text.is_empty() => Some(text),
        _ => None,
    }
}
