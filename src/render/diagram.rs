//! Diagrams of steps as static SVG: stages from left to right, parallel steps one above the other.

use std::fmt::Write as _;

use super::format::escaped;

/// A box of a diagram.
#[derive(Debug)]
pub(super) struct Node<'a> {
    /// What it is called; other boxes name it in `after`.
    pub id: &'a str,
    /// Text in the box.
    pub label: &'a str,
    /// Text under it.
    pub note: Option<String>,
    /// Ids of the boxes before it.
    pub after: Vec<&'a str>,
    /// Working days it takes.
    pub days: u32,
    /// Whether the clock leaves it out.
    pub is_off_clock: bool,
}

const BOX_WIDTH: usize = 128;
const LINE_HEIGHT: usize = 22;
const GAP_X: usize = 36;
const GAP_Y: usize = 20;
const NOTE_HEIGHT: usize = 24;
/// Characters of a label on one line.
const LINE_LENGTH: usize = 7;
/// Lines of a label.
const LINES: usize = 3;
/// Marks that do not begin a line.
const CLOSING: &str = "）》」』】、，。；：！？”’)";
/// Marks that do not end a line.
const OPENING: &str = "（《「『【“‘(";

/// The stage of each node, from 0: one more than the latest of those before it. Nodes that wait for
/// each other in a circle stay at the stage reached.
pub(super) fn stages(nodes: &[Node<'_>]) -> Vec<usize> {
    let mut stages = vec![0; nodes.len()];
    for _ in 0..nodes.len() {
        let mut changed = false;
        for (index, node) in nodes.iter().enumerate() {
            let before = node.after.iter().filter_map(|id| nodes.iter().position(|other| other.id == *id));
            let stage = before.map(|before| stages[before] + 1).max().unwrap_or(0).min(nodes.len());
            if stage > stages[index] {
                stages[index] = stage;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    stages
}

/// Draws `nodes`; `title` is read out by screen readers. Nothing for no nodes.
pub(super) fn draw(nodes: &[Node<'_>], title: &str) -> Option<String> {
    if nodes.is_empty() {
        return None;
    }
    let stages = stages(nodes);
    let critical = critical(nodes);
    let lines: Vec<Vec<String>> = nodes.iter().map(|node| wrapped(node.label)).collect();
    let tallest = lines.iter().map(Vec::len).max().unwrap_or(1);
    let box_height = tallest * LINE_HEIGHT + 16;
    let row_height = box_height + NOTE_HEIGHT + GAP_Y;
    let columns = stages.iter().max().map_or(1, |last| last + 1);
    let in_stage = |stage: usize| stages.iter().filter(|other| **other == stage).count();
    let rows = (0..columns).map(in_stage).max().unwrap_or(1);
    let width = columns * (BOX_WIDTH + GAP_X) - GAP_X + 4;
    let height = rows * row_height - GAP_Y + 4;
    let place = |index: usize| {
        let stage = stages[index];
        let row = stages[..index].iter().filter(|other| **other == stage).count();
        let offset = (rows - in_stage(stage)) * row_height / 2;
        (stage * (BOX_WIDTH + GAP_X) + 2, offset + row * row_height + 2)
    };
    let mut svg = String::with_capacity(nodes.len() * 300);
    // Writing into a string cannot fail.
    let _ = write!(
        svg,
        "<svg class=\"diagram\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" text-anchor=\"middle\">",
        escaped(title)
    );
    for (index, node) in nodes.iter().enumerate() {
        for before in node.after.iter().filter_map(|id| nodes.iter().position(|other| other.id == *id)) {
            let (from, to) = (place(before), place(index));
            let (x1, y1) = (from.0 + BOX_WIDTH, from.1 + box_height / 2);
            let (x2, y2) = (to.0, to.1 + box_height / 2);
            // Turns in the gap before the box it leads to, so that it crosses no box between.
            let middle = x2.saturating_sub(GAP_X / 2);
            let is_critical = critical.windows(2).any(|pair| pair == [before, index]);
            let class = if is_critical { " class=\"critical\"" } else { "" };
            let _ = write!(svg, "<path{class} d=\"M{x1} {y1}H{middle}V{y2}H{x2}\"/>");
        }
    }
    for (index, node) in nodes.iter().enumerate() {
        let (x, y) = place(index);
        let class = match (node.is_off_clock, critical.contains(&index)) {
            (true, _) => " class=\"off\"",
            (false, true) => " class=\"critical\"",
            (false, false) => "",
        };
        push_box(&mut svg, node, class, &lines[index], (x, y), box_height);
    }
    svg.push_str("</svg>");
    Some(svg)
}

fn push_box(
    svg: &mut String,
    node: &Node<'_>,
    class: &str,
    lines: &[String],
    (x, y): (usize, usize),
    height: usize,
) {
    // Writing into a string cannot fail.
    let _ =
        write!(svg, "<rect{class} x=\"{x}\" y=\"{y}\" width=\"{BOX_WIDTH}\" height=\"{height}\" rx=\"4\"/>");
    let center = x + BOX_WIDTH / 2;
    let first = y + (height - lines.len() * LINE_HEIGHT) / 2 + 16;
    for (number, line) in lines.iter().enumerate() {
        let baseline = first + number * LINE_HEIGHT;
        let _ = write!(svg, "<text x=\"{center}\" y=\"{baseline}\">{}</text>", escaped(line));
    }
    if let Some(note) = &node.note {
        let baseline = y + height + 18;
        let _ = write!(svg, "<text class=\"days\" x=\"{center}\" y=\"{baseline}\">{}</text>", escaped(note));
    }
}

/// A label cut into lines; what does not fit ends in an ellipsis.
///
/// Chinese is cut into lines of even length, between any two characters; other words stay whole. A line neither
/// begins with a closing mark nor ends with an opening one.
fn wrapped(label: &str) -> Vec<String> {
    const WIDEST: usize = 2 * LINE_LENGTH;
    let pieces = pieces(label, WIDEST);
    let total: usize = pieces.iter().map(|piece| width(piece)).sum();
    let even = total.div_ceil(total.div_ceil(WIDEST).clamp(1, LINES)).next_multiple_of(2);
    let limit = if label.contains(' ') { WIDEST + 1 } else { even.min(WIDEST) };
    let mut lines: Vec<String> = Vec::new();
    let mut rest = pieces.as_slice();
    while !rest.is_empty() && lines.len() < LINES {
        let mut end = 1;
        let mut taken = width(rest[0]);
        while end < rest.len() {
            let hangs = rest[end].chars().all(|mark| CLOSING.contains(mark)) && taken <= WIDEST;
            taken += width(rest[end]);
            if taken > limit && !hangs {
                break;
            }
            end += 1;
        }
        while end > 1 && end < rest.len() && rest[end - 1].chars().all(|mark| OPENING.contains(mark)) {
            end -= 1;
        }
        lines.push(rest[..end].concat().trim().to_owned());
        rest = &rest[end..];
        while rest.first().is_some_and(|piece| *piece == " ") {
            rest = &rest[1..];
        }
    }
    if !rest.is_empty()
        && let Some(last) = lines.last_mut()
    {
        last.pop();
        last.push('…');
    }
    lines
}

/// What stays together when `label` is cut: single wide characters, words of narrow ones up to `widest`, blanks.
fn pieces(label: &str, widest: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, character) in label.char_indices() {
        let is_word = is_narrow(character) && character != ' ';
        if is_word && at - start < widest {
            continue;
        }
        if start < at {
            pieces.push(&label[start..at]);
        }
        start = at;
        if !is_word {
            start = at + character.len_utf8();
            pieces.push(&label[at..start]);
        }
    }
    if start < label.len() {
        pieces.push(&label[start..]);
    }
    pieces
}

/// The width of `text` in halves of a Chinese character.
fn width(text: &str) -> usize {
    text.chars().map(|character| if is_narrow(character) { 1 } else { 2 }).sum()
}

fn is_narrow(character: char) -> bool {
    character < '\u{1100}' || ('\u{1e00}'..'\u{2010}').contains(&character)
}

/// The nodes on the longest way through `nodes`, in working days; empty when no node says its days
/// or there is only one way.
pub(super) fn critical(nodes: &[Node<'_>]) -> Vec<usize> {
    let stages = stages(nodes);
    let is_forked = stages.iter().any(|stage| stages.iter().filter(|other| *other == stage).count() > 1);
    if !is_forked || nodes.iter().all(|node| node.days == 0) {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    order.sort_by_key(|index| stages[*index]);
    let mut best: Vec<(u32, Option<usize>)> = nodes.iter().map(|node| (node.days, None)).collect();
    for index in order {
        let before =
            nodes[index].after.iter().filter_map(|id| nodes.iter().position(|other| other.id == *id));
        let before = before.filter(|before| stages[*before] < stages[index]);
        if let Some(longest) = before.max_by_key(|before| best[*before].0) {
            best[index] = (nodes[index].days + best[longest].0, Some(longest));
        }
    }
    let mut way = Vec::new();
    let mut at = (0..nodes.len()).max_by_key(|index| best[*index].0);
    while let Some(index) = at {
        way.push(index);
        at = best[index].1;
    }
    way.reverse();
    way
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn chinese_is_cut_evenly_and_words_stay_whole() {
        for (label, lines) in [
            ("受理", &["受理"][..]),
            ("食品经营许可核发", &["食品经营", "许可核发"]),
            ("食品经营许可（新办）", &["食品经营许", "可（新办）"]),
            ("Birth certificate", &["Birth", "certificate"]),
            ("Social security card", &["Social security", "card"]),
            ("Household registration", &["Household", "registration"]),
            ("Uncharacteristically", &["Uncharacterist", "ically"]),
            ("", &[]),
        ] {
            assert_eq!(wrapped(label), lines, "{label}");
        }
    }

    #[test]
    fn a_label_that_is_too_long_ends_in_an_ellipsis() {
        let lines = wrapped(&"公共场所卫生许可".repeat(8));
        assert_eq!(lines.len(), 3);
        assert!(lines[2].ends_with('…') && lines[2].chars().count() <= 8, "{lines:?}");
    }
}
