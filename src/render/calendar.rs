//! The working-day calendar as iCalendar (RFC 5545): holidays and make-up days as whole days.

use super::{EditionRenderer, format};
use crate::model::{Change, Date};

/// Bytes of a line before it is folded, its end aside.
const LINE: usize = 75;

/// The holidays and make-up days from the year before the build on.
pub(super) fn working_days(renderer: &EditionRenderer) -> String {
    let checked = renderer.plan().checked();
    let site = checked.site();
    let now = checked.as_of().now;
    let words = renderer.words();
    let name = words.fill("working_days_of", &[("site", &site.config.short_title)]);
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//menhu//working days//ZH".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        format!("X-WR-CALNAME:{}", escaped(&name)),
    ];
    let last = site.calendar.last_year().unwrap_or(now.year());
    let first = jiff::civil::date(now.year() - 1, 1, 1);
    let stamp = format!("DTSTAMP:{}T000000Z", compact(now.date()));
    for change in site.calendar.changes(first, jiff::civil::date(last, 12, 31)) {
        lines.push("BEGIN:VEVENT".to_owned());
        lines.push(format!("UID:{}@{}", compact(change.from), site.config.host()));
        lines.push(stamp.clone());
        lines.push(format!("DTSTART;VALUE=DATE:{}", compact(change.from)));
        // The end of a whole day is the day after.
        lines.push(format!("DTEND;VALUE=DATE:{}", compact(change.to.tomorrow().unwrap_or(change.to))));
        lines.push(format!("SUMMARY:{}", escaped(&summary(&change, renderer))));
        lines.push(format!("TRANSP:{}", if change.holiday.is_some() { "TRANSPARENT" } else { "OPAQUE" }));
        lines.push("END:VEVENT".to_owned());
    }
    lines.push("END:VCALENDAR".to_owned());
    let mut text = String::new();
    for line in lines {
        fold(&line, &mut text);
    }
    text
}

/// What happens on the days of `change`.
fn summary(change: &Change, renderer: &EditionRenderer) -> String {
    match &change.holiday {
        Some(holiday) => renderer.words().fill("holiday_rest", &[("name", holiday)]),
        None => renderer.words().get("holiday_make_up").to_owned(),
    }
}

/// `20260305`.
fn compact(date: Date) -> String {
    format::iso_day(date).replace('-', "")
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Writes `line`, cut between characters into pieces of 75 bytes at most.
fn fold(line: &str, text: &mut String) {
    let mut used = 0;
    for character in line.chars() {
        if used + character.len_utf8() > LINE {
            text.push_str("\r\n ");
            used = 1;
        }
        text.push(character);
        used += character.len_utf8();
    }
    text.push_str("\r\n");
}
