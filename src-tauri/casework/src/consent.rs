//! One permission of one adult, and the gates that ask for it. Missing is not yes.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::consent_override::ConsentOverride;
use crate::id::{ConsentId, PersonId};
use crate::word::words;

words! {
    /// What it permits.
    ConsentScope {
        /// Volunteers may accompany and know what that needs.
        Accompaniment = "accompaniment",
        /// Legal helpers may see the case.
        Legal = "legal",
        /// A service may be told.
        Referral = "referral",
        /// What may be done in an emergency.
        Emergency = "emergency",
    }
}

words! {
    /// How much somebody takes back.
    Extent {
        /// This permission alone.
        ThisConsent = "this_consent",
        /// Everything this person permitted.
        ThisPerson = "this_person",
        /// That volunteers go with the family.
        Volunteers = "volunteers",
        /// Everything the family permitted: the programme is to stop.
        Programme = "programme",
    }
}

/// One permission. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: ConsentId,
    /// Whom it is about.
    pub person: PersonId,
    /// For what.
    pub scope: ConsentScope,
    /// How it was given (spoken, signed …).
    pub how: String,
    /// From which day.
    pub from_day: NaiveDate,
    /// Until which day.
    pub until_day: Option<NaiveDate>,
    /// In which language.
    pub language: Option<String>,
    /// Through whom.
    pub through: Option<String>,
    /// Who or what says so.
    pub source: String,
    /// The day it was withdrawn.
    pub withdrawn: Option<NaiveDate>,
    /// What data, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
    /// To whom, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<String>,
    /// The adult with custody who gave it, where it is about a child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_by: Option<PersonId>,
    /// How much was taken back with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_extent: Option<Extent>,
}

fn nil() -> ConsentId {
    ConsentId::new(uuid::Uuid::nil())
}

impl std::fmt::Debug for Consent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Consent({})", self.id)
    }
}

/// Whether something may be shared today. The kinds after the first two all mean no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "gate", rename_all = "snake_case")]
pub enum Gate {
    /// Somebody permitted it.
    Given {
        /// Its last day; `None` where none was said.
        #[ts(type = "string | null")]
        until: Option<NaiveDate>,
    },
    /// Nobody permitted it; a coordinator decided so in an emergency.
    Overridden {
        /// Its last day.
        #[ts(type = "string")]
        until: NaiveDate,
    },
    /// Never asked.
    Missing,
    /// It ended.
    Ended {
        /// Its last day.
        #[ts(type = "string")]
        on: NaiveDate,
    },
    /// Given for them as a child; they are eighteen now and must be asked themselves.
    OfAge {
        /// Their eighteenth birthday.
        #[ts(type = "string")]
        on: NaiveDate,
    },
    /// Taken back.
    Withdrawn {
        /// When.
        #[ts(type = "string")]
        on: NaiveDate,
    },
}

impl Gate {
    /// True where it may be shared.
    pub fn is_open(self) -> bool {
        matches!(self, Gate::Given { .. } | Gate::Overridden { .. })
    }
}

/// The eighteenth birthday. Of 29 February: 1 March of a year that has none.
pub fn of_age(birth: NaiveDate) -> NaiveDate {
    birth.with_year(birth.year() + 18).unwrap_or_else(|| NaiveDate::from_ymd_opt(birth.year() + 18, 3, 1).unwrap_or(birth))
}

/// How one person's gate stands on a day: the consents about them, their birth date, and what was decided in an emergency.
pub fn gate(consents: &[Consent], overrides: &[ConsentOverride], scope: ConsentScope, birth: Option<NaiveDate>, day: NaiveDate) -> Gate {
    let of_scope: Vec<&Consent> = consents.iter().filter(|one| one.scope == scope && one.from_day <= day).collect();
    let best = of_scope.iter().map(|one| standing(one, birth, day)).max_by_key(|gate| rank(*gate)).unwrap_or(Gate::Missing);
    let decided = overrides.iter().filter(|one| one.scope == scope && (one.from_day..=one.until_day).contains(&day)).map(|one| one.until_day).max();
    match decided {
        Some(until) if !best.is_open() => Gate::Overridden { until },
        _ => best,
    }
}

fn standing(one: &Consent, birth: Option<NaiveDate>, day: NaiveDate) -> Gate {
    let grown = birth.filter(|_| one.given_by.is_some_and(|by| by != one.person)).map(of_age);
    match (one.withdrawn, grown, one.until_day) {
        (Some(on), ..) => Gate::Withdrawn { on },
        (None, Some(on), _) if on <= day => Gate::OfAge { on },
        (None, _, Some(on)) if on < day => Gate::Ended { on },
        (None, _, until) => Gate::Given { until },
    }
}

/// Of several the one that stands counts, of those the one that lasts longest; else the newest reason why none does.
fn rank(gate: Gate) -> (bool, NaiveDate) {
    match gate {
        Gate::Given { until } => (true, until.unwrap_or(NaiveDate::MAX)),
        Gate::Overridden { until } => (true, until),
        Gate::Ended { on } | Gate::OfAge { on } | Gate::Withdrawn { on } => (false, on),
        Gate::Missing => (false, NaiveDate::MIN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent_override::OverrideCause;
    use crate::id::{ConsentOverrideId, FamilyId, MemberId};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn person(number: u128) -> PersonId {
        PersonId::new(uuid::Uuid::from_u128(number))
    }

    fn consent(from: &str, until: Option<&str>, withdrawn: Option<&str>) -> Consent {
        Consent {
            id: nil(),
            person: person(1),
            scope: ConsentScope::Legal,
            how: "spoken".to_owned(),
            from_day: day(from),
            until_day: until.map(day),
            language: None,
            through: None,
            source: "Ana".to_owned(),
            withdrawn: withdrawn.map(day),
            data: None,
            recipient: None,
            given_by: None,
            withdrawn_extent: None,
        }
    }

    fn by(adult: u128, of: Consent) -> Consent {
        Consent { given_by: Some(person(adult)), ..of }
    }

    fn decided(from: &str, until: &str) -> ConsentOverride {
        ConsentOverride {
            id: ConsentOverrideId::new(uuid::Uuid::nil()),
            family: FamilyId::new(uuid::Uuid::nil()),
            scope: ConsentScope::Legal,
            cause: OverrideCause::Detention,
            reason: "x".to_owned(),
            author: MemberId::new(uuid::Uuid::nil()),
            from_day: day(from),
            until_day: day(until),
            shown_on: None,
        }
    }

    #[test]
    fn missing_is_not_yes_and_nothing_opens_a_gate_by_itself() {
        let today = day("2026-11-22");
        let grown = Some(day("2008-11-22"));
        type Case = (&'static str, Vec<Consent>, Vec<ConsentOverride>, Option<NaiveDate>, Gate);
        let cases: [Case; 12] = [
            ("never asked", vec![], vec![], None, Gate::Missing),
            ("given", vec![consent("2026-01-01", None, None)], vec![], None, Gate::Given { until: None }),
            ("from tomorrow on", vec![consent("2026-11-23", None, None)], vec![], None, Gate::Missing),
            ("its last day is good", vec![consent("2026-01-01", Some("2026-11-22"), None)], vec![], None, Gate::Given { until: Some(today) }),
            ("ended", vec![consent("2026-01-01", Some("2026-11-21"), None)], vec![], None, Gate::Ended { on: day("2026-11-21") }),
            ("withdrawn", vec![consent("2026-01-01", None, Some("2026-03-01"))], vec![], None, Gate::Withdrawn { on: day("2026-03-01") }),
            (
                "given again after it was withdrawn",
                vec![consent("2026-01-01", None, Some("2026-03-01")), consent("2026-04-01", Some("2026-12-31"), None)],
                vec![],
                None,
                Gate::Given { until: Some(day("2026-12-31")) },
            ),
            (
                "the newest reason is named",
                vec![consent("2025-01-01", Some("2025-12-31"), None), consent("2026-01-01", None, Some("2026-03-01"))],
                vec![],
                None,
                Gate::Withdrawn { on: day("2026-03-01") },
            ),
            ("for a child who is eighteen today", vec![by(2, consent("2020-01-01", None, None))], vec![], grown, Gate::OfAge { on: today }),
            ("by the child itself, now grown", vec![by(1, consent("2026-01-01", None, None))], vec![], grown, Gate::Given { until: None }),
            ("decided in an emergency", vec![], vec![decided("2026-11-20", "2026-11-22")], None, Gate::Overridden { until: today }),
            ("the emergency is over", vec![], vec![decided("2026-11-10", "2026-11-21")], None, Gate::Missing),
        ];
        for (what, consents, overrides, birth, expected) in cases {
            assert_eq!(gate(&consents, &overrides, ConsentScope::Legal, birth, today), expected, "{what}");
            assert_eq!(gate(&consents, &overrides, ConsentScope::Referral, birth, today), Gate::Missing, "{what}: another scope");
        }
    }

    #[test]
    fn a_birthday_on_the_29th_of_february() {
        assert_eq!(of_age(day("2008-02-29")), day("2026-03-01"));
        assert_eq!(of_age(day("2006-02-28")), day("2024-02-28"));
    }
}
