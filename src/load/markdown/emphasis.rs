//! Bold next to full-width punctuation.
//!
//! By `CommonMark`'s flanking rule `**重要（说明）：**请` is not bold: the closing asterisks stand between
//! punctuation and a letter. Writers of Chinese mean bold. The parser leaves such asterisks as text;
//! here they are paired, inside one block, when full-width punctuation stands beside one of them.
//! Escaped asterisks, code and links are other events or show their backslash, and stay.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::Spanned;

/// A `**` that the parser left in a text.
struct Leftover {
    event: usize,
    at: usize,
    can_open: bool,
    can_close: bool,
    beside_full_width: bool,
    depth: usize,
}

/// Turns leftover pairs of `**` into bold.
pub(super) fn pair_leftovers(events: &mut Vec<Spanned<'_>>, source: &str) {
    if !source.contains("**") {
        return;
    }
    join_texts(events, source);
    let leftovers = find(events, source);
    let pairs = pair(&leftovers);
    if pairs.is_empty() {
        return;
    }
    let mut cuts: Vec<(usize, usize, bool)> = pairs
        .into_iter()
        .flat_map(|(open, close)| [(open.event, open.at, true), (close.event, close.at, false)])
        .collect();
    cuts.sort_unstable();
    *events = cut(std::mem::take(events), &cuts);
}

/// Makes one text of those that follow each other in the source: the parser gives each asterisk alone.
fn join_texts(events: &mut Vec<Spanned<'_>>, source: &str) {
    let mut joined: Vec<Spanned<'_>> = Vec::with_capacity(events.len());
    for (event, span) in events.drain(..) {
        if let (Event::Text(text), Some((Event::Text(before), before_span))) = (&event, joined.last_mut())
            && before_span.end == span.start
            && source.get(before_span.clone()) == Some(&**before)
            && source.get(span.clone()) == Some(&**text)
        {
            before_span.end = span.end;
            *before = CowStr::from(source[before_span.clone()].to_owned());
        } else {
            joined.push((event, span));
        }
    }
    *events = joined;
}

fn find(events: &[Spanned<'_>], source: &str) -> Vec<Leftover> {
    let mut found = Vec::new();
    let mut depth = 0_usize;
    let mut in_code = false;
    for (index, (event, span)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Text(text) if !in_code && source.get(span.clone()) == Some(&**text) => {
                for (at, _) in text.match_indices("**") {
                    let byte = span.start + at;
                    let before = source[..byte].chars().next_back();
                    let after = source[byte + 2..].chars().next();
                    if before == Some('\\') || before == Some('*') || after == Some('*') {
                        continue;
                    }
                    found.push(Leftover {
                        event: index,
                        at,
                        can_open: after.is_some_and(|next| !next.is_whitespace()),
                        can_close: before.is_some_and(|last| !last.is_whitespace()),
                        beside_full_width: [before, after].into_iter().flatten().any(is_full_width),
                        depth,
                    });
                }
            }
            _ => {}
        }
    }
    found
}

/// Pairs each opener with the next closer at its depth.
fn pair(leftovers: &[Leftover]) -> Vec<(&Leftover, &Leftover)> {
    let mut pairs = Vec::new();
    let mut open: Option<&Leftover> = None;
    for leftover in leftovers {
        match open {
            Some(start) if start.depth == leftover.depth && leftover.can_close => {
                if start.beside_full_width || leftover.beside_full_width {
                    pairs.push((start, leftover));
                }
                open = None;
            }
            _ => open = leftover.can_open.then_some(leftover),
        }
    }
    pairs
}

fn cut<'a>(events: Vec<Spanned<'a>>, cuts: &[(usize, usize, bool)]) -> Vec<Spanned<'a>> {
    let mut out = Vec::with_capacity(events.len() + cuts.len() * 2);
    let mut cuts = cuts.iter().peekable();
    for (index, (event, span)) in events.into_iter().enumerate() {
        let Event::Text(text) = &event else {
            out.push((event, span));
            continue;
        };
        let mut done = 0;
        let push = |from: usize, to: usize, out: &mut Vec<Spanned<'a>>| {
            if from < to {
                let piece = CowStr::from(text[from..to].to_owned());
                out.push((Event::Text(piece), span.start + from..span.start + to));
            }
        };
        while let Some((_, at, opens)) = cuts.next_if(|(event, ..)| *event == index) {
            push(done, *at, &mut out);
            let mark = span.start + at..span.start + at + 2;
            let bold = if *opens { Event::Start(Tag::Strong) } else { Event::End(TagEnd::Strong) };
            out.push((bold, mark));
            done = at + 2;
        }
        if done == 0 {
            out.push((event, span));
        } else {
            push(done, text.len(), &mut out);
        }
    }
    out
}

/// Whether `character` is Chinese text or full-width punctuation.
pub(super) fn is_full_width(character: char) -> bool {
    matches!(character,
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3ffff}' | '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}
