//! One permission of one adult (first, minimal version). Missing is not yes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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

/// One permission.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: ConsentId,
    /// Who gave it.
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
}

fn nil() -> ConsentId {
    ConsentId::new(uuid::Uuid::nil())
}
