//! Someone who accompanies. What nobody asked stays unknown: no days are not "never", no limit is not "any number".

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::VolunteerId;
use crate::word::{Answer, words};

words! {
    /// Where the programme stands with a volunteer.
    VolunteerStatus {
        /// Asked to join; not ready yet.
        Prospective = "prospective",
        /// May be asked.
        Active = "active",
        /// Not to be asked for now.
        Paused = "paused",
        /// Gone.
        Left = "left",
    }
}

words! {
    /// How well a volunteer speaks a language.
    Fluency {
        /// A few sentences.
        Basic = "basic",
        /// Well enough to accompany.
        Good = "good",
        /// First language.
        Native = "native",
        /// Not asked yet.
        Unknown = "unknown",
    }
}

/// One language of a volunteer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VolunteerLanguage {
    /// ISO 639-3.
    pub language: String,
    /// How well.
    pub fluency: Fluency,
    /// Its variant: the town, as said.
    pub town: Option<String>,
}

/// Days on which a volunteer is not there, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Away {
    /// First day.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// Last day.
    #[ts(type = "string")]
    pub until: NaiveDate,
}

/// A volunteer. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volunteer {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: VolunteerId,
    /// The whole name.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Languages, best first.
    pub languages: Vec<VolunteerLanguage>,
    /// Families at most at one time.
    pub max_families: Option<u32>,
    /// Court days at most in a month.
    pub max_court_days: Option<u32>,
    /// Weekdays on which they can usually go, 1 (Monday) to 7; `None` where nobody asked.
    pub weekdays: Option<Vec<u8>>,
    /// When they are not there.
    pub away: Vec<Away>,
    /// Has a vehicle?
    pub vehicle: Answer,
    /// Seats for others in it.
    pub seats: Option<u32>,
    /// Can look after children?
    pub childcare: Answer,
    /// Enters government buildings? No reason is asked.
    pub enters_buildings: Answer,
    /// What else has to be kept in mind, in their words.
    pub constraints: Option<String>,
    /// Where the programme stands with them.
    pub status: VolunteerStatus,
}

fn nil() -> VolunteerId {
    VolunteerId::new(uuid::Uuid::nil())
}

impl std::fmt::Debug for Volunteer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Volunteer({})", self.id)
    }
}

/// Whether a volunteer can go on a day, by what they said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Free {
    /// They said so.
    Yes,
    /// Not on such a weekday.
    NotThatWeekday,
    /// Away.
    Away,
    /// Nobody asked.
    Unknown,
}

impl Volunteer {
    /// Can they go on this day?
    pub fn free_on(&self, day: NaiveDate) -> Free {
        if self.away.iter().any(|away| (away.from..=away.until).contains(&day)) {
            return Free::Away;
        }
        let weekday = u8::try_from(day.weekday().number_from_monday()).unwrap_or_default();
        match &self.weekdays {
            None => Free::Unknown,
            Some(days) if days.contains(&weekday) => Free::Yes,
            Some(_) => Free::NotThatWeekday,
        }
    }

    /// How well they speak a language; `None` where they don't, or nobody said so.
    pub fn speaks(&self, language: &str) -> Option<&VolunteerLanguage> {
        self.languages.iter().find(|one| one.language == language)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn volunteer(name: &str) -> Volunteer {
        Volunteer {
            id: nil(),
            name: name.to_owned(),
            email: None,
            phone: None,
            city: None,
            languages: Vec::new(),
            max_families: None,
            max_court_days: None,
            weekdays: None,
            away: Vec::new(),
            vehicle: Answer::Unknown,
            seats: None,
            childcare: Answer::Unknown,
            enters_buildings: Answer::Unknown,
            constraints: None,
            status: VolunteerStatus::Active,
        }
    }

    #[test]
    fn a_day_is_free_by_what_was_said() {
        let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").expect("a day");
        let away = Away { from: day("2026-12-20"), until: day("2027-01-06") };
        // 24 November 2026 is a Tuesday.
        for (weekdays, on, expected) in [
            (None, "2026-11-24", Free::Unknown),
            (Some(vec![2, 4]), "2026-11-24", Free::Yes),
            (Some(vec![1, 3]), "2026-11-24", Free::NotThatWeekday),
            (Some(Vec::new()), "2026-11-24", Free::NotThatWeekday),
            (Some(vec![2]), "2026-12-22", Free::Away),
            (None, "2027-01-06", Free::Away),
            (None, "2027-01-07", Free::Unknown),
        ] {
            let somebody = Volunteer { weekdays: weekdays.clone(), away: vec![away.clone()], ..volunteer("Priya Ortiz") };
            assert_eq!(somebody.free_on(day(on)), expected, "{weekdays:?} {on}");
        }
    }
}
