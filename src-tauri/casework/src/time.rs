//! Stamps of the history. Time itself comes in as an argument; only the casebook reads a clock.

use chrono::{DateTime, Datelike, NaiveDate, TimeZone, Utc};
use serde::{Deserialize, Serialize};

use crate::error::{Code, Failure, Outcome};

/// A hybrid logical clock stamp: 48 bits of Unix milliseconds, 16 bits of counter, in one integer.
///
/// Orders edits for display and between concurrent edits; causality comes from `base`, never from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stamp(pub i64);

impl Stamp {
    /// The next stamp after `last`, at the wall clock's `now` or one tick later where the wall clock stood still or went back.
    pub fn after(last: Option<Stamp>, now: DateTime<Utc>) -> Stamp {
        let wall = Stamp(now.timestamp_millis().max(0) << 16);
        match last {
            Some(last) if last >= wall => Stamp(last.0 + 1),
            _ => wall,
        }
    }

    /// The wall-clock part, in UTC.
    pub fn moment(self) -> DateTime<Utc> {
        Utc.timestamp_millis_opt(self.0 >> 16).single().unwrap_or_default()
    }

    /// RFC 3339 in UTC to the second, for people and files.
    pub fn text(self) -> String {
        self.moment().format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}

/// Refuses a day that nobody can mean, whatever sent it: years are those that spreadsheets may name, and every sum of days stays within what can be reckoned with.
pub fn require_plausible(day: impl Into<Option<NaiveDate>>, field: &str) -> Outcome<()> {
    let day: Option<NaiveDate> = day.into();
    if day.is_none_or(|day| (1900..=2100).contains(&day.year())) { Ok(()) } else { Err(Failure::at(Code::DateImpossible, field)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_never_goes_back() {
        let now = Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).single().expect("a moment");
        let first = Stamp::after(None, now);
        let earlier = now - chrono::Duration::hours(5);
        let second = Stamp::after(Some(first), earlier);
        assert!(second > first);
        assert_eq!(second.moment(), now);
        assert_eq!(first.text(), "2026-11-22T09:00:00Z");
    }
}
