//! Working days.
//!
//! A day works if the State Council's yearly notice makes it a make-up day; else it rests if the
//! notice makes it a holiday; else Monday to Friday work. A year without a notice is unknown, never
//! guessed: a deadline that touches one is provisional (暂定).

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan as _, civil::Weekday};

use super::{Date, DayUnit, Text};

/// A holiday as a range of days, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// Its name, for example `春节`.
    pub name: Text,
    /// First day off.
    pub from: Date,
    /// Last day off.
    pub to: Date,
}

/// The working-day calendar of a place.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    rest: BTreeMap<Date, Text>,
    make_up: BTreeSet<Date>,
    years: BTreeSet<i16>,
}

/// Days on which people rest or work otherwise than by the day of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// The holiday; none means that people work to make up for one.
    pub holiday: Option<Text>,
}

/// The last day of a period, and whether the calendar knew every day on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The last day.
    pub date: Date,
    /// Whether a year on the way has no notice yet.
    pub provisional: bool,
}

impl Calendar {
    /// A calendar of the notices of `years`: their holidays and make-up working days.
    #[must_use]
    pub fn new(
        years: impl IntoIterator<Item = i16>,
        holidays: impl IntoIterator<Item = Holiday>,
        make_up: impl IntoIterator<Item = Date>,
    ) -> Self {
        let mut rest = BTreeMap::new();
        for holiday in holidays {
            let mut day = holiday.from;
            while day <= holiday.to {
                rest.insert(day, holiday.name.clone());
                let Ok(next) = day.tomorrow() else { break };
                day = next;
            }
        }
        Self { rest, make_up: make_up.into_iter().collect(), years: years.into_iter().collect() }
    }

    /// Whether the notice for `date`'s year is known.
    #[must_use]
    pub fn covers(&self, date: Date) -> bool {
        self.years.contains(&date.year())
    }

    /// Whether people work on `date`.
    #[must_use]
    pub fn is_working_day(&self, date: Date) -> bool {
        self.make_up.contains(&date)
            || !self.rest.contains_key(&date)
                && !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// The last year whose notice is known.
    #[must_use]
    pub fn last_year(&self) -> Option<i16> {
        self.years.last().copied()
    }

    /// The holidays and make-up days between `from` and `to`, both included, in order; a holiday that begins earlier
    /// or ends later is cut.
    #[must_use]
    pub fn changes(&self, from: Date, to: Date) -> Vec<Change> {
        let mut changes: Vec<Change> = Vec::new();
        let working = self.make_up.range(from..=to).map(|day| (*day, None));
        let resting = self.rest.range(from..=to).map(|(day, name)| (*day, Some(name)));
        let mut days: Vec<(Date, Option<&Text>)> = working.chain(resting).collect();
        days.sort_unstable_by_key(|(day, _)| *day);
        for (day, name) in days {
            match changes.last_mut() {
                Some(last)
                    if name.is_some()
                        && last.holiday.as_ref() == name
                        && last.to.tomorrow().is_ok_and(|next| next == day) =>
                {
                    last.to = day;
                }
                _ => changes.push(Change { from: day, to: day, holiday: name.cloned() }),
            }
        }
        changes
    }

    /// The holiday that `date` belongs to.
    #[must_use]
    pub fn holiday(&self, date: Date) -> Option<&str> {
        self.rest.get(&date).map(AsRef::as_ref)
    }

    /// The last day of a period of `days` that begins by an event on `start`.
    ///
    /// The day of the event does not count (Civil Code, article 201); a period in calendar days
    /// that ends on a day of rest ends on the next working day (article 203).
    #[must_use]
    pub fn deadline(&self, start: Date, days: u32, unit: DayUnit) -> Deadline {
        let mut date = start;
        let mut provisional = !self.covers(start);
        let mut left = days;
        while left > 0 {
            let Ok(next) = date.tomorrow() else { break };
            date = next;
            provisional |= !self.covers(date);
            if unit == DayUnit::Calendar || self.is_working_day(date) {
                left -= 1;
            }
        }
        while unit == DayUnit::Calendar && days > 0 && !self.is_working_day(date) {
            let Ok(next) = date.checked_add(1.day()) else { break };
            date = next;
            provisional |= !self.covers(date);
        }
        Deadline { date, provisional }
    }
}
