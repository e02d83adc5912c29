//! Working days: the notices of the State Council, and nothing guessed.

use menhu::{
    load,
    model::{Calendar, Date, DayUnit},
};

use crate::support::SiteTest;

fn cn() -> Calendar {
    let (site, _) = load::load(&SiteTest::new().tree());
    Calendar::clone(&site.unwrap().calendar)
}

fn day(text: &str) -> Date {
    load::parse_date_time(text).unwrap().date()
}

#[test]
fn make_up_days_work_and_holidays_rest() {
    let calendar = cn();
    assert!(calendar.is_working_day(day("2026-02-14")), "a Saturday that is made up");
    assert!(!calendar.is_working_day(day("2026-02-16")), "a Monday in the Spring Festival");
    assert!(calendar.is_working_day(day("2026-02-24")));
    assert!(!calendar.is_working_day(day("2026-02-22")), "a Sunday");
    assert!(
        calendar.is_working_day(day("2005-12-31")),
        "a Saturday of 2005 that the notice for 2006 makes up"
    );
}

#[test]
fn the_day_of_the_event_does_not_count() {
    let calendar = cn();
    assert_eq!(calendar.deadline(day("2026-03-02"), 1, DayUnit::Working).date, day("2026-03-03"));
    assert_eq!(calendar.deadline(day("2026-03-02"), 0, DayUnit::Working).date, day("2026-03-02"));
}

#[test]
fn working_days_leave_out_the_spring_festival() {
    // 13 and 14 February work (the 14th is made up), 15 to 23 rest, 24 works.
    let end = cn().deadline(day("2026-02-12"), 3, DayUnit::Working);
    assert_eq!((end.date, end.provisional), (day("2026-02-24"), false));
}

#[test]
fn a_calendar_day_limit_that_ends_on_a_day_of_rest_ends_on_the_next_working_day() {
    // 1 October 2026 to 7 October rest; the 8th works.
    assert_eq!(cn().deadline(day("2026-09-24"), 10, DayUnit::Calendar).date, day("2026-10-08"));
}

#[test]
fn a_year_without_notice_makes_a_deadline_provisional() {
    assert!(cn().deadline(day("2026-12-25"), 20, DayUnit::Working).provisional);
    assert!(!cn().deadline(day("2026-11-24"), 5, DayUnit::Working).provisional);
}

#[test]
fn deadlines_agree_with_counting_day_by_day() {
    let calendar = cn();
    let mut start = day("2004-01-05");
    while start < day("2026-10-01") {
        for days in [1_u32, 5, 20, 45] {
            let mut date = start;
            let mut counted = 0;
            while counted < days {
                date = date.tomorrow().unwrap();
                counted += u32::from(calendar.is_working_day(date));
            }
            assert_eq!(calendar.deadline(start, days, DayUnit::Working).date, date, "{start} + {days}");
        }
        start = start.checked_add(jiff::ToSpan::days(17)).unwrap();
    }
}
