//! When a centre is open.

use jiff::ToSpan as _;
use serde_json::json;

use super::super::{EditionRenderer, format, views::FactView};
use crate::model::{Center, Change, ClosedList as _, Date, OpeningDay, Time};

/// Days ahead for which holidays and make-up days are told.
const AHEAD: i64 = 60;

/// The hours of `center`, days with the same hours together.
pub(super) fn hours(renderer: &EditionRenderer, center: &Center) -> Vec<FactView> {
    let words = renderer.words();
    let mut rows: Vec<(Vec<OpeningDay>, Vec<String>)> = Vec::new();
    for day in OpeningDay::ALL {
        let open = center.opening.iter().filter(|opening| opening.days.contains(day));
        let hours: Vec<String> = open
            .map(|opening| {
                words.fill("hours_range", &[("from", &clock(opening.from)), ("to", &clock(opening.to))])
            })
            .collect();
        match rows.last_mut() {
            _ if hours.is_empty() => {}
            Some((days, same)) if *same == hours => days.push(*day),
            _ => rows.push((vec![*day], hours)),
        }
    }
    let fact = |(days, hours): (Vec<OpeningDay>, Vec<String>)| {
        let days: Vec<String> = days.into_iter().map(|day| renderer.name(day)).collect();
        FactView { label: words.join(&days), value: hours.join(words.get("comma")) }
    };
    rows.into_iter().map(fact).collect()
}

/// Holidays and make-up days of the next weeks; none for a centre that says no hours.
pub(super) fn changes(renderer: &EditionRenderer, center: &Center) -> Vec<FactView> {
    if center.opening.is_empty() {
        return Vec::new();
    }
    let checked = renderer.plan().checked();
    let today = checked.as_of().now.date();
    let last = today.checked_add(AHEAD.days()).unwrap_or(today);
    let words = renderer.words();
    let fact = |change: Change| FactView {
        label: days(renderer, change.from, change.to),
        value: match &change.holiday {
            Some(name) => words.fill("holiday_closed", &[("name", name)]),
            None => words.get("holiday_open").to_owned(),
        },
    };
    checked.site().calendar.changes(today, last).into_iter().map(fact).collect()
}

fn days(renderer: &EditionRenderer, from: Date, to: Date) -> String {
    let words = renderer.words();
    let day = |date| format::day_with_weekday(date, words);
    if from == to { day(from) } else { words.fill("date_range", &[("from", &day(from)), ("to", &day(to))]) }
}

/// What a script needs to tell whether `center` is open: minutes of the day by kind of day, the days on which people
/// rest or work otherwise, and the last year of which that is known.
pub(super) fn schedule(renderer: &EditionRenderer, center: &Center) -> Option<String> {
    if center.opening.is_empty() {
        return None;
    }
    let checked = renderer.plan().checked();
    let calendar = &checked.site().calendar;
    let today = checked.as_of().now.date();
    let hours: serde_json::Map<String, serde_json::Value> = OpeningDay::ALL
        .iter()
        .map(|day| {
            let open = center.opening.iter().filter(|opening| opening.days.contains(day));
            let open: Vec<[i16; 2]> =
                open.map(|opening| [minutes(opening.from), minutes(opening.to)]).collect();
            (day.key().to_owned(), json!(open))
        })
        .filter(|(_, open)| open.as_array().is_some_and(|open| !open.is_empty()))
        .collect();
    let last = calendar.last_year()?;
    let (mut rest, mut work) = (Vec::new(), Vec::new());
    for change in calendar.changes(today, jiff::civil::date(last, 12, 31)) {
        let into = if change.holiday.is_some() { &mut rest } else { &mut work };
        into.extend(change.from.series(1.day()).take_while(|day| *day <= change.to).map(format::iso_day));
    }
    Some(json!({ "hours": hours, "rest": rest, "work": work, "until": last }).to_string())
}

/// `9:00`.
fn clock(time: Time) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

fn minutes(time: Time) -> i16 {
    i16::from(time.hour()) * 60 + i16::from(time.minute())
}
