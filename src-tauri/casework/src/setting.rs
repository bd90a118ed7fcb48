//! When an appearance is: one of five kinds, never three nullable columns. Local times belong to the place.

use chrono::{LocalResult, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Code, Failure, Outcome};

/// When. `zone` is the IANA zone of the place, whose clock the times are on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Setting {
    /// A day and a time.
    At {
        /// `YYYY-MM-DDTHH:MM` at the place.
        #[serde(with = "minutes")]
        #[ts(type = "string")]
        local: NaiveDateTime,
        /// IANA zone.
        #[ts(type = "string")]
        zone: Tz,
    },
    /// The day is firm, the time unknown.
    On {
        /// The day at the place.
        #[ts(type = "string")]
        date: NaiveDate,
        /// IANA zone.
        #[ts(type = "string")]
        zone: Tz,
    },
    /// Between two times of one day.
    Window {
        /// From, `YYYY-MM-DDTHH:MM` at the place.
        #[serde(with = "minutes")]
        #[ts(type = "string")]
        local: NaiveDateTime,
        /// Until, the same day.
        #[serde(with = "minutes")]
        #[ts(type = "string")]
        until: NaiveDateTime,
        /// IANA zone.
        #[ts(type = "string")]
        zone: Tz,
    },
    /// A day on which the court looks at the case; nobody appears, but it must be watched.
    ControlDate {
        /// The day.
        #[ts(type = "string")]
        date: NaiveDate,
    },
    /// Not set yet.
    ToBeSet,
}

impl Setting {
    /// The word of the kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Setting::At { .. } => "at",
            Setting::On { .. } => "on",
            Setting::Window { .. } => "window",
            Setting::ControlDate { .. } => "control_date",
            Setting::ToBeSet => "to_be_set",
        }
    }

    /// The day it falls on, at the place; `None` where nothing is set.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Setting::At { local, .. } | Setting::Window { local, .. } => Some(local.date()),
            Setting::On { date, .. } | Setting::ControlDate { date } => Some(*date),
            Setting::ToBeSet => None,
        }
    }

    /// The zone, where the setting has one.
    pub fn zone(&self) -> Option<Tz> {
        match self {
            Setting::At { zone, .. } | Setting::On { zone, .. } | Setting::Window { zone, .. } => Some(*zone),
            Setting::ControlDate { .. } | Setting::ToBeSet => None,
        }
    }

    /// True for a day on which somebody must appear (not a control date).
    pub fn is_firm(&self) -> bool {
        matches!(self, Setting::At { .. } | Setting::On { .. } | Setting::Window { .. })
    }

    /// Refuses a day that nobody can mean, a time that the place's clock skips that night, and a window that ends before it begins or on another day.
    pub fn check(&self) -> Outcome<()> {
        crate::time::require_plausible(self.day(), "date")?;
        let times: Vec<(NaiveDateTime, Tz)> = match self {
            Setting::At { local, zone } => vec![(*local, *zone)],
            Setting::Window { local, until, zone } => {
                if until <= local || until.date() != local.date() {
                    return Err(Failure::at(Code::ValueInvalid, "until"));
                }
                vec![(*local, *zone), (*until, *zone)]
            }
            _ => Vec::new(),
        };
        for (local, zone) in times {
            if clock_at(local, zone) == ClockTime::Skipped {
                return Err(Failure::at(Code::TimeImpossible, "time"));
            }
        }
        Ok(())
    }
}

/// How often a local time exists at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockTime {
    /// Once, as nearly always.
    Once,
    /// Never: the clocks jump over it that night.
    Skipped,
    /// Twice: the clocks go back over it that night.
    Twice,
}

/// Whether a local time exists at a place on that night.
pub fn clock_at(local: NaiveDateTime, zone: Tz) -> ClockTime {
    match zone.from_local_datetime(&local) {
        LocalResult::None => ClockTime::Skipped,
        LocalResult::Single(_) => ClockTime::Once,
        LocalResult::Ambiguous(..) => ClockTime::Twice,
    }
}

/// Local times on the wire: `YYYY-MM-DDTHH:MM`, as cli.md says.
pub mod minutes {
    use chrono::NaiveDateTime;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) const FORMAT: &str = "%Y-%m-%dT%H:%M";

    /// Writes minutes.
    pub fn serialize<S: Serializer>(local: &NaiveDateTime, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&local.format(FORMAT))
    }

    /// Reads minutes.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDateTime, D::Error> {
        let text = String::deserialize(from)?;
        NaiveDateTime::parse_from_str(&text, FORMAT).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, zone: Tz) -> Setting {
        Setting::At { local: NaiveDateTime::parse_from_str(text, minutes::FORMAT).expect("a time"), zone }
    }

    #[test]
    fn a_time_the_clocks_skip_is_refused_at_that_place_only() {
        let skipped = "2027-03-14T02:30";
        assert_eq!(at(skipped, Tz::America__Chicago).check().map_err(|f| f.code), Err(Code::TimeImpossible));
        assert!(at(skipped, Tz::America__Phoenix).check().is_ok());
        assert_eq!(clock_at(NaiveDateTime::parse_from_str("2027-11-07T01:30", minutes::FORMAT).expect("a time"), Tz::America__Denver), ClockTime::Twice);
    }

    #[test]
    fn the_wire_form_is_the_contract() {
        let json = serde_json::to_value(at("2026-12-01T08:30", Tz::America__Chicago)).expect("json");
        assert_eq!(json, serde_json::json!({"type": "at", "local": "2026-12-01T08:30", "zone": "America/Chicago"}));
        assert_eq!(serde_json::to_value(Setting::ToBeSet).expect("json"), serde_json::json!({"type": "to_be_set"}));
        assert!(serde_json::from_str::<Setting>(r#"{"type":"at","local":"2026-12-01T08:30:00","zone":"America/Chicago"}"#).is_err());
    }

    #[test]
    fn a_window_ends_after_it_begins_on_the_same_day() {
        let window = |until: &str| Setting::Window {
            local: NaiveDateTime::parse_from_str("2026-12-01T08:00", minutes::FORMAT).expect("a time"),
            until: NaiveDateTime::parse_from_str(until, minutes::FORMAT).expect("a time"),
            zone: Tz::America__New_York,
        };
        assert!(window("2026-12-01T10:00").check().is_ok());
        assert!(window("2026-12-01T08:00").check().is_err());
        assert!(window("2026-12-02T08:00").check().is_err());
    }
}
