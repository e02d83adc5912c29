//! Dates, limits, sizes and phone numbers in words.

use super::{views::PhoneView, words::Words};
use crate::model::{Date, DateTime, DayUnit, Limit};

/// A day in words, for example `2026年3月5日`.
pub(super) fn day(date: Date, words: &Words) -> String {
    let month = words.get("month_names").split('|').nth(usize::from(date.month().unsigned_abs()) - 1);
    let month = month.unwrap_or_default();
    words.fill("date_day", &[("year", &date.year()), ("month", &month), ("day", &date.day())])
}

/// A day with its day of the week, for example `2026年3月5日（周四）`.
pub(super) fn day_with_weekday(date: Date, words: &Words) -> String {
    let weekday = usize::from(date.weekday().to_monday_zero_offset().unsigned_abs());
    let weekday = words.get("weekday_names").split('|').nth(weekday).unwrap_or_default();
    words.fill("date_weekday", &[("day", &day(date, words)), ("weekday", &weekday)])
}

/// `2026-03-05`.
pub(super) fn iso_day(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// `2026-03-05 09:30`, the form of the `PubDate` tag.
pub(super) fn minute(date: DateTime) -> String {
    format!("{} {:02}:{:02}", iso_day(date.date()), date.hour(), date.minute())
}

/// `2026-03-05T09:30:00+08:00`: official time is that of Beijing.
pub(super) fn iso_minute(date: DateTime) -> String {
    format!("{}T{:02}:{:02}:00+08:00", iso_day(date.date()), date.hour(), date.minute())
}

/// A limit in words.
pub(super) fn limit(limit: Limit, words: &Words) -> String {
    match limit {
        Limit::OnTheSpot => words.get("limit_on_the_spot").to_owned(),
        Limit::Days(count, unit) => days(count, unit, words),
    }
}

/// A number of days in words.
pub(super) fn days(count: u32, unit: DayUnit, words: &Words) -> String {
    let key = match unit {
        DayUnit::Working => "limit_working",
        DayUnit::Calendar => "limit_calendar",
    };
    words.fill_count(key, "days", count)
}

/// A size in words, for example `120 KB`.
pub(super) fn size(bytes: u64) -> String {
    if bytes < 1024 {
        format!("{bytes} B")
    } else if bytes < 1024 * 1024 {
        format!("{} KB", bytes.div_ceil(1024))
    } else {
        format!("{}.{} MB", bytes >> 20, ((bytes & 0xf_ffff) * 10) >> 20)
    }
}

/// Coordinates in words: latitude and longitude in degrees.
pub(super) fn position((latitude, longitude): (f64, f64), words: &Words) -> String {
    let [latitude, longitude] = [latitude, longitude].map(|degrees| format!("{degrees:.5}"));
    words.fill("position", &[("latitude", &latitude), ("longitude", &longitude)])
}

/// A phone number as a link.
pub(super) fn phone(text: &str) -> PhoneView {
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    PhoneView { text: text.to_owned(), href: format!("tel:{digits}") }
}

/// `text` for HTML text and attributes.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
