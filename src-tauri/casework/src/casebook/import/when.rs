//! When a date is (import.md, "Dates" and "Settings").

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

use super::asking::{Asking, Question};
use super::codes::RowCode;
use super::person_row::ask_day;
use super::sheet::Row;
use crate::reading::clock_time::{TimeReading, is_odd_hour, read_time};
use crate::reading::columns::DatesField;
use crate::reading::day::{Century, ColumnOrder, DayReading, read_day, split_clock};
use crate::setting::{ClockTime, Setting, clock_at};

type DateCells<'s> = Row<'s, DatesField>;

/// What the day's cell says.
#[derive(Clone, Copy)]
pub(super) enum Day {
    /// Somebody must appear then.
    Firm(NaiveDate),
    /// A control date.
    Control(NaiveDate),
    /// To be set.
    Open,
}

/// The day of a row; `None` where it is refused or asked.
pub(super) fn read_date(asking: &Asking<'_>, order: ColumnOrder, row: &mut DateCells<'_>) -> Option<Day> {
    let field = DatesField::Date;
    let text = row.text(field).to_owned();
    let code = match read_day(split_clock(&text).0, order, Century::TwoThousands) {
        DayReading::Day(day) => return Some(Day::Firm(day)),
        DayReading::ControlDate(day) => return Some(Day::Control(day)),
        DayReading::ToBeSet => return Some(Day::Open),
        DayReading::Blank => {
            row.warn(field, RowCode::DateMissing);
            return Some(Day::Open);
        }
        DayReading::Ambiguous { month_first, day_first, control } => {
            let day = ask_day(asking, row, field, [month_first, day_first])?;
            return Some(if control { Day::Control(day) } else { Day::Firm(day) });
        }
        DayReading::Impossible => RowCode::DateImpossible,
        DayReading::YearOnly(_) | DayReading::NotADate => RowCode::DateUnread,
    };
    row.refuse(field, code);
    None
}

/// What a row says about the time.
pub(super) enum Clock {
    /// Nothing.
    Silent,
    /// One time.
    At(NaiveTime),
    /// From one time to another.
    Window(NaiveTime, NaiveTime),
    /// Words that are no time: a claim.
    Unclear,
}

/// The time of a row, from its own cell or from behind the day; `None` where it is refused or asked.
pub(super) fn read_clock(asking: &Asking<'_>, row: &mut DateCells<'_>) -> Option<Clock> {
    let own = row.text(DatesField::Time).to_owned();
    let date = row.text(DatesField::Date).to_owned();
    let behind = split_clock(&date).1.unwrap_or_default();
    let clock = match (read_time(&own), read_time(behind)) {
        (TimeReading::Time(own), TimeReading::Time(behind)) if own != behind => {
            let times = [own, behind].map(|time| time.format("%H:%M").to_string());
            let question =
                Question::plain(format!("ask_time:{own} {behind}"), RowCode::AskTime, row.column(DatesField::Time), row.text(DatesField::Time), times);
            TimeReading::Time(row.asks.ask(asking, row.row, question).and_then(|answer| time_of(&answer))?)
        }
        (TimeReading::Blank, behind) => behind,
        (own, _) => own,
    };
    match clock {
        TimeReading::Blank => Some(Clock::Silent),
        TimeReading::Time(time) => Some(Clock::At(time)),
        TimeReading::Range { from, until } => Some(Clock::Window(from, until)),
        TimeReading::NotATime => Some(Clock::Unclear),
        TimeReading::Impossible => {
            row.refuse(time_cell(row), RowCode::TimeImpossible);
            None
        }
    }
}

fn time_of(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

/// The cell in which the time stands.
fn time_cell(row: &DateCells<'_>) -> DatesField {
    if row.text(DatesField::Time).is_empty() { DatesField::Date } else { DatesField::Time }
}

/// A setting without a firm day: a clock time beside it is only a claim.
pub(super) fn without_day(row: &mut DateCells<'_>, day: Day, clock: &Clock) -> Setting {
    if !matches!(clock, Clock::Silent) {
        let cell = time_cell(row);
        row.claim("time", cell);
        row.warn(cell, RowCode::TimeWithoutDay);
    }
    match day {
        Day::Control(date) => Setting::ControlDate { date },
        Day::Firm(_) | Day::Open => Setting::ToBeSet,
    }
}

/// A setting on a firm day; `None` where its time asks.
pub(super) fn on_day(asking: &Asking<'_>, row: &mut DateCells<'_>, date: NaiveDate, clock: &Clock, zone: Tz) -> Option<Setting> {
    match clock {
        Clock::Silent => Some(Setting::On { date, zone }),
        Clock::Unclear => {
            let cell = time_cell(row);
            row.claim("time", cell);
            row.warn(cell, RowCode::TimeUnclear);
            Some(Setting::On { date, zone })
        }
        Clock::At(time) => Some(Setting::At { local: existing(asking, row, date.and_time(*time), zone)?, zone }),
        Clock::Window(from, until) => {
            let local = existing(asking, row, date.and_time(*from), zone)?;
            let until = date.and_time(*until) + (local - date.and_time(*from));
            let window = Setting::Window { local, until, zone };
            // An end that the clocks skip, or a window that would leave its day: only the day is sure.
            if window.check().is_ok() { Some(window) } else { on_day(asking, row, date, &Clock::Unclear, zone) }
        }
    }
}

/// A local time as it exists at the place: asked where the clocks skip it, the earlier where they repeat it.
fn existing(asking: &Asking<'_>, row: &mut DateCells<'_>, local: NaiveDateTime, zone: Tz) -> Option<NaiveDateTime> {
    let cell = time_cell(row);
    let local = match clock_at(local, zone) {
        ClockTime::Once => local,
        ClockTime::Twice => {
            row.warn(cell, RowCode::TimeTwice);
            return Some(local);
        }
        ClockTime::Skipped => ask_time(asking, row, cell, local, zone)?,
    };
    if is_odd_hour(local.time()) {
        row.warn(cell, RowCode::TimeOdd);
    }
    Some(local)
}

/// Which time was meant: the same by the other half of the day, or an hour later or earlier.
fn ask_time(asking: &Asking<'_>, row: &mut DateCells<'_>, cell: DatesField, local: NaiveDateTime, zone: Tz) -> Option<NaiveDateTime> {
    let near = [12, 1, -1].map(|hours| local + Duration::hours(hours));
    let near = near.into_iter().filter(|time| time.date() == local.date() && clock_at(*time, zone) == ClockTime::Once);
    let times: Vec<String> = near.map(|time| time.format("%H:%M").to_string()).collect();
    let question = Question::plain(format!("ask_time:{local} {zone}"), RowCode::AskTime, row.column(cell), row.text(cell), times);
    let answer = row.asks.ask(asking, row.row, question)?;
    Some(local.date().and_time(time_of(&answer)?))
}
