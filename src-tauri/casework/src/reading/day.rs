//! One cell of a date column becomes a day (import.md, "Dates" and "Settings"; cli.md: one column is read one way).

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::day_parts::{Number, Parts, plain, take_apart};
use super::name::fold_name;
use super::words::{says_later, says_nothing};

/// Which number of `a/b/year` is the month, as a person may choose it for a column (`date_order` of `--map`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    /// 08/29/2010.
    MonthFirst,
    /// 29/08/2010.
    DayFirst,
}

/// How a whole column is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnOrder {
    /// All are month-first; a date that can only be day-first is impossible here.
    MonthFirst,
    /// All are day-first.
    DayFirst,
    /// Nothing decides: each ambiguous one asks.
    Undecided,
    /// Some can only be month-first, others only day-first: each ambiguous one asks.
    Contradictory,
}

impl From<DayOrder> for ColumnOrder {
    fn from(order: DayOrder) -> Self {
        match order {
            DayOrder::MonthFirst => ColumnOrder::MonthFirst,
            DayOrder::DayFirst => ColumnOrder::DayFirst,
        }
    }
}

/// What a year of two digits means (import.md, "Dates").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Century {
    /// Birth and arrival: the latest year that does not put the date after today.
    LatestNotAfter(NaiveDate),
    /// Appearances: 20yy.
    TwoThousands,
}

/// What a date cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayReading {
    /// One day.
    Day(NaiveDate),
    /// "control date D": not the day of the appearance, only a day to look again.
    ControlDate(NaiveDate),
    /// TBD, "por definir": to be set.
    ToBeSet,
    /// Nothing, "N/A", "?".
    Blank,
    /// A year alone (a birth year is a fact too).
    YearOnly(i32),
    /// Two days are possible and the column does not decide.
    Ambiguous {
        /// Read as month/day.
        month_first: NaiveDate,
        /// Read as day/month.
        day_first: NaiveDate,
        /// It is a control date.
        control: bool,
    },
    /// A date that does not exist: 30 February, month 13, a year outside 1900-2100, a weekday that is another day's.
    Impossible,
    /// No date at all; also a spreadsheet's serial number (46357) and a day with a clock time (see [`split_clock`]).
    NotADate,
}

/// How a column reads, from all of its cells (cli.md): if one of them can only be month-first and none only day-first,
/// month-first; the other way round, day-first. Only dates that exist count as witnesses.
pub fn column_order<'a>(cells: impl Iterator<Item = &'a str>) -> ColumnOrder {
    let (mut month_first, mut day_first) = (false, false);
    for cell in cells {
        match only_way(cell) {
            Some(DayOrder::MonthFirst) => month_first = true,
            Some(DayOrder::DayFirst) => day_first = true,
            None => {}
        }
    }
    match (month_first, day_first) {
        (true, false) => ColumnOrder::MonthFirst,
        (false, true) => ColumnOrder::DayFirst,
        (true, true) => ColumnOrder::Contradictory,
        (false, false) => ColumnOrder::Undecided,
    }
}

/// The one way in which a cell is a date that exists, if there is only one.
fn only_way(cell: &str) -> Option<DayOrder> {
    let text = plain(cell);
    let (text, _) = without_control(&text);
    let Parts::Figures(numbers) = take_apart(without_midnight(text)) else {
        return None;
    };
    let [first, second, year] = numbers.as_slice() else {
        return None;
    };
    if !is_short(*first) || !is_short(*second) || !is_year(*year) {
        return None;
    }
    let year = if year.digits == 4 { year.value } else { 2000 + year.value };
    let exists = |month: u32, day: u32| date(year, month, day).is_some();
    match (exists(first.value, second.value), exists(second.value, first.value)) {
        (true, false) => Some(DayOrder::MonthFirst),
        (false, true) => Some(DayOrder::DayFirst),
        _ => None,
    }
}

/// Reads one cell (import.md, "Dates").
pub fn read_day(text: &str, order: ColumnOrder, century: Century) -> DayReading {
    let folded = fold_name(text);
    if says_nothing(&folded) {
        return DayReading::Blank;
    }
    if says_later(&folded) {
        return DayReading::ToBeSet;
    }
    let text = plain(text);
    let (day, control) = without_control(&text);
    if !control {
        return plain_day(day, order, century);
    }
    match plain_day(day, order, century) {
        DayReading::Day(date) => DayReading::ControlDate(date),
        DayReading::Ambiguous { month_first, day_first, .. } => DayReading::Ambiguous { month_first, day_first, control },
        DayReading::Impossible => DayReading::Impossible,
        _ if says_later(&fold_name(day)) => DayReading::ToBeSet,
        _ => DayReading::NotADate,
    }
}

/// Parts a date cell that holds a clock time too: `3/13/2027 9:00 AM` gives the day and `9:00 AM`. The midnight that a
/// spreadsheet adds to every date (` 00:00:00`) is dropped. `read_day` takes only the first part.
pub fn split_clock(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    let mut colons = text.match_indices(':').map(|(place, _)| place);
    let Some(colon) = colons.find(|place| text[..*place].ends_with(|letter: char| letter.is_ascii_digit())) else {
        return (text, None);
    };
    let hour = text[..colon].trim_end_matches(|letter: char| letter.is_ascii_digit());
    let day = hour.trim_end_matches([' ', ',', '\u{a0}']);
    let iso = hour.strip_suffix(['T', 't']).filter(|day| day.ends_with(|letter: char| letter.is_ascii_digit()));
    let day = match iso {
        Some(day) => day,
        None if day.len() < hour.len() && !day.is_empty() => without_at(day),
        None => return (text, None),
    };
    let clock = &text[hour.len()..];
    (day, if is_midnight(clock) { None } else { Some(clock) })
}

/// `Mar 13, 2027 at 9:00`: the day without the "at".
fn without_at(day: &str) -> &str {
    [" at", " @", " a las", " a la"].iter().find_map(|at| day.strip_suffix(at)).unwrap_or(day).trim_end_matches([' ', ','])
}

fn is_midnight(clock: &str) -> bool {
    let clock: String = plain(clock).chars().filter(|letter| !matches!(letter, ' ' | 'z')).collect();
    let zeros = clock.chars().all(|letter| matches!(letter, '0' | ':' | '.'));
    zeros || matches!(clock.as_str(), "12:00am" | "12:00:00am" | "12:00a.m.")
}

fn without_midnight(text: &str) -> &str {
    match split_clock(text) {
        (day, None) => day,
        (_, Some(_)) => text,
    }
}

/// The day without the words "control date" before or behind it.
fn without_control(text: &str) -> (&str, bool) {
    const MARKS: [&str; 6] = ["control date", "fecha de control", "fecha control", "date control", "control", "ctrl date"];
    let trimmed = text.trim_matches(['(', ')', ' ']);
    for mark in MARKS {
        if let Some(day) = trimmed.strip_prefix(mark).or_else(|| trimmed.strip_suffix(mark)) {
            return (day.trim_matches([' ', ':', '-', '=', '(', ')', ',']), true);
        }
    }
    (text, false)
}

fn plain_day(text: &str, order: ColumnOrder, century: Century) -> DayReading {
    match take_apart(without_midnight(text)) {
        Parts::Named { month, numbers, weekday } => named_day(month, &numbers, weekday, century),
        Parts::Figures(numbers) => match numbers.as_slice() {
            [year] if year.digits == 4 => year_only(year.value),
            [run] if run.digits == 8 => compact_day(run.value),
            [year, month, day] if year.digits == 4 && is_short(*month) && is_short(*day) => exact(year.value, month.value, day.value),
            [first, second, year] if is_short(*first) && is_short(*second) && is_year(*year) => ordered_day(*first, *second, *year, order, century),
            _ => DayReading::NotADate,
        },
        Parts::Other => DayReading::NotADate,
    }
}

fn is_short(number: Number) -> bool {
    number.digits <= 2
}

fn is_year(number: Number) -> bool {
    matches!(number.digits, 2 | 4)
}

fn year_only(year: u32) -> DayReading {
    match i32::try_from(year) {
        Ok(year) if (1900..=2100).contains(&year) => DayReading::YearOnly(year),
        _ => DayReading::NotADate,
    }
}

/// 20260823; any other eight digits are no date.
fn compact_day(run: u32) -> DayReading {
    match date(run / 10_000, run / 100 % 100, run % 100) {
        Some(date) => DayReading::Day(date),
        None => DayReading::NotADate,
    }
}

fn exact(year: u32, month: u32, day: u32) -> DayReading {
    date(year, month, day).map_or(DayReading::Impossible, DayReading::Day)
}

/// `May 27 2007`, `27 May 2007`, `2007 May 27`.
fn named_day(month: u32, numbers: &[Number], weekday: Option<u32>, century: Century) -> DayReading {
    let (day, year) = match numbers {
        [year, day] if year.digits == 4 && is_short(*day) => (*day, *year),
        [day, year] if is_short(*day) && is_year(*year) => (*day, *year),
        _ => return DayReading::NotADate,
    };
    match resolve(year, month, day.value, century) {
        Some(date) if weekday.is_none_or(|weekday| weekday == date.weekday().number_from_monday()) => DayReading::Day(date),
        _ => DayReading::Impossible,
    }
}

/// `a/b/year` by the order of its column; without one, only where a single reading exists.
fn ordered_day(first: Number, second: Number, year: Number, order: ColumnOrder, century: Century) -> DayReading {
    let month_first = resolve(year, first.value, second.value, century);
    let day_first = resolve(year, second.value, first.value, century);
    let chosen = match order {
        ColumnOrder::MonthFirst => month_first,
        ColumnOrder::DayFirst => day_first,
        ColumnOrder::Undecided | ColumnOrder::Contradictory => match (month_first, day_first) {
            (Some(month_first), Some(day_first)) if month_first != day_first => {
                return DayReading::Ambiguous { month_first, day_first, control: false };
            }
            (month_first, day_first) => month_first.or(day_first),
        },
    };
    chosen.map_or(DayReading::Impossible, DayReading::Day)
}

/// The day with its century.
fn resolve(year: Number, month: u32, day: u32, century: Century) -> Option<NaiveDate> {
    if year.digits == 4 {
        return date(year.value, month, day);
    }
    match century {
        Century::TwoThousands => date(2000 + year.value, month, day),
        Century::LatestNotAfter(today) => {
            let years = [2000 + year.value, 1900 + year.value];
            years.into_iter().filter_map(|year| date(year, month, day)).find(|date| *date <= today)
        }
    }
}

/// A day that exists in a year from 1900 to 2100.
fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok().filter(|year| (1900..=2100).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}
