//! Dates as written: `2026-03-05`, `2026-03-05 09:30`.

use crate::model::{Date, DateTime};

/// The day that `text` names, if it exists.
pub(crate) fn date(text: &str) -> Option<Date> {
    let mut parts = text.trim().split(['-', '/']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The minute that `text` names, if it exists; a day alone is its first minute.
pub(crate) fn date_time(text: &str) -> Option<DateTime> {
    let text = text.trim();
    let Some((day, time)) = text.split_once([' ', 'T']) else { return Some(date(text)?.at(0, 0, 0, 0)) };
    let mut parts = time.trim().split(':');
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let second = match parts.next() {
        Some(second) => second.parse().ok()?,
        None => 0,
    };
    let day = date(day)?;
    DateTime::new(day.year(), day.month(), day.day(), hour, minute, second, 0).ok()
}
