//! The only room that reads a clock.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::store::dates::Todays;

/// Where "now" and "today" come from.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    fixed: Option<DateTime<Utc>>,
    planning_day: Option<NaiveDate>,
}

impl Clock {
    /// The computer's clock.
    pub fn system() -> Clock {
        Clock { fixed: None, planning_day: None }
    }

    /// A clock that stands still, for tests.
    pub fn fixed(now: DateTime<Utc>) -> Clock {
        Clock { fixed: Some(now), planning_day: None }
    }

    /// Makes `day` the date at every place, with nothing on it past; history stamps keep the real clock (`--today`).
    #[must_use]
    pub fn planning(self, day: NaiveDate) -> Clock {
        Clock { planning_day: Some(day), ..self }
    }

    /// Now, for history stamps.
    #[allow(clippy::disallowed_methods)] // This is the room.
    pub fn now(&self) -> DateTime<Utc> {
        self.fixed.unwrap_or_else(Utc::now)
    }

    /// Today at a place.
    pub fn today_at(&self, zone: Tz) -> NaiveDate {
        self.planning_day.unwrap_or_else(|| self.now().with_timezone(&zone).date_naive())
    }

    /// Today where the laptop is: the day a person at it would say.
    #[allow(clippy::disallowed_methods)] // This is the room.
    pub fn today(&self) -> NaiveDate {
        match (self.planning_day, self.fixed) {
            (Some(day), _) => day,
            (None, Some(now)) => now.with_timezone(&Tz::America__Chicago).date_naive(),
            (None, None) => chrono::Local::now().date_naive(),
        }
    }

    /// The day of a moment where the laptop is, as `today` reckons it.
    #[allow(clippy::disallowed_methods)] // This is the room.
    pub fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate {
        match self.fixed {
            Some(_) => moment.with_timezone(&Tz::America__Chicago).date_naive(),
            None => moment.with_timezone(&chrono::Local).date_naive(),
        }
    }

    /// Today at every place the program knows.
    pub(crate) fn todays(&self) -> Todays {
        let days: Vec<(Tz, NaiveDate)> = ZONES.iter().map(|zone| (*zone, self.today_at(*zone))).collect();
        let earliest = days.iter().map(|(_, day)| *day).min().unwrap_or_else(|| self.today());
        let latest = days.iter().map(|(_, day)| *day).max().unwrap_or_else(|| self.today());
        let later_zones =
            if earliest == latest { Vec::new() } else { days.iter().filter(|(_, day)| *day == latest).map(|(zone, _)| zone.name().to_owned()).collect() };
        Todays { earliest, latest, later_zones }
    }
}

/// The zones of the United States and its territories, as the reference data uses them.
const ZONES: &[Tz] = &[
    Tz::Pacific__Honolulu,
    Tz::America__Anchorage,
    Tz::America__Los_Angeles,
    Tz::America__Phoenix,
    Tz::America__Boise,
    Tz::America__Denver,
    Tz::America__Chicago,
    Tz::America__Indiana__Indianapolis,
    Tz::America__Kentucky__Louisville,
    Tz::America__Detroit,
    Tz::America__New_York,
    Tz::America__Puerto_Rico,
    Tz::Pacific__Guam,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn today_follows_the_place_unless_a_day_is_planned() {
        // 03:00 UTC on 22 November: still the 21st from Boston westwards.
        let clock = Clock::fixed(DateTime::from_timestamp(1_795_316_400, 0).expect("a moment"));
        assert_eq!(clock.today_at(Tz::America__New_York).to_string(), "2026-11-21");
        assert_eq!(clock.today_at(Tz::Pacific__Guam).to_string(), "2026-11-22");
        let todays = clock.todays();
        assert_eq!((todays.earliest.to_string().as_str(), todays.latest.to_string().as_str()), ("2026-11-21", "2026-11-22"));
        assert!(todays.later_zones.contains(&"Pacific/Guam".to_owned()) && todays.later_zones.len() == 1);
        let planned = clock.planning(NaiveDate::from_ymd_opt(2027, 3, 1).expect("a day"));
        assert_eq!(planned.today_at(Tz::Pacific__Guam), planned.today());
        assert!(planned.todays().later_zones.is_empty());
    }
}
