//! What a volunteer must have before they may go along: a check, a training; each with the day it ends (facts/peers.md A1: CareTogether's
//! validity and exemption).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{ClearanceId, VolunteerId};
use crate::word::words;

words! {
    /// Kinds of clearance. A list that grows.
    ClearanceKind {
        /// Of the past.
        BackgroundCheck = "background_check",
        /// The programme's own.
        Training = "training",
        /// What was promised about keeping silent.
        Confidentiality = "confidentiality",
    }
}

/// One clearance of one volunteer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clearance {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: ClearanceId,
    /// Whose.
    pub volunteer: VolunteerId,
    /// What.
    pub kind: ClearanceKind,
    /// Since when; `None` where nobody knows.
    pub obtained: Option<NaiveDate>,
    /// Its last day; `None` where it does not end.
    pub expires: Option<NaiveDate>,
    /// Why it is not asked of this volunteer. It then counts until `expires`.
    pub exemption: Option<String>,
}

fn nil() -> ClearanceId {
    ClearanceId::new(uuid::Uuid::nil())
}

/// Whether a volunteer may be confirmed for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Standing {
    /// Everything required is there on that day.
    Valid {
        /// The first last day among them; `None` where none ends.
        #[ts(type = "string | null")]
        until: Option<NaiveDate>,
    },
    /// This one ends before.
    Ended {
        /// Which.
        kind: ClearanceKind,
        /// Its last day.
        #[ts(type = "string")]
        on: NaiveDate,
    },
    /// This one was never recorded.
    Missing {
        /// Which.
        kind: ClearanceKind,
    },
}

/// How a volunteer stands on a day. Of several of one kind the one that lasts longest counts; its last day is still good.
pub fn standing(held: &[Clearance], required: &[ClearanceKind], day: NaiveDate) -> Standing {
    let mut until: Option<NaiveDate> = None;
    for kind in required {
        let of_kind = || held.iter().filter(|one| one.kind == *kind);
        if of_kind().any(|one| one.expires.is_none()) {
            continue;
        }
        match of_kind().filter_map(|one| one.expires).max() {
            None => return Standing::Missing { kind: *kind },
            Some(on) if on < day => return Standing::Ended { kind: *kind, on },
            Some(on) => until = Some(until.map_or(on, |earlier| earlier.min(on))),
        }
    }
    Standing::Valid { until }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").expect("a day")
    }

    fn held(kind: ClearanceKind, expires: Option<&str>) -> Clearance {
        Clearance { id: nil(), volunteer: VolunteerId::new(uuid::Uuid::nil()), kind, obtained: None, expires: expires.map(day), exemption: None }
    }

    #[test]
    fn nobody_stands_on_a_day_after_something_required_ended() {
        use ClearanceKind::{BackgroundCheck as Check, Training};
        let on = day("2026-12-01");
        let cases: [(&str, Vec<Clearance>, &[ClearanceKind], Standing); 9] = [
            ("nothing is required", vec![], &[], Standing::Valid { until: None }),
            ("never recorded", vec![], &[Check], Standing::Missing { kind: Check }),
            ("another kind does not help", vec![held(Training, None)], &[Check], Standing::Missing { kind: Check }),
            ("ended the day before", vec![held(Check, Some("2026-11-30"))], &[Check], Standing::Ended { kind: Check, on: day("2026-11-30") }),
            ("its last day is good", vec![held(Check, Some("2026-12-01"))], &[Check], Standing::Valid { until: Some(on) }),
            ("does not end", vec![held(Check, None)], &[Check], Standing::Valid { until: None }),
            (
                "the newer one counts",
                vec![held(Check, Some("2026-01-01")), held(Check, Some("2027-01-01"))],
                &[Check],
                Standing::Valid { until: Some(day("2027-01-01")) },
            ),
            (
                "the first to end is named",
                vec![held(Check, Some("2027-03-01")), held(Training, Some("2027-01-01"))],
                &[Check, Training],
                Standing::Valid { until: Some(day("2027-01-01")) },
            ),
            (
                "one of two ended",
                vec![held(Check, None), held(Training, Some("2026-06-01"))],
                &[Check, Training],
                Standing::Ended { kind: Training, on: day("2026-06-01") },
            ),
        ];
        for (what, clearances, required, expected) in cases {
            assert_eq!(standing(&clearances, required, on), expected, "{what}");
        }
    }
}
