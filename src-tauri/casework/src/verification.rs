//! One check of one date, with a copy of what it checked.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::appearance::{Appearance, Medium};
use crate::id::{AppearanceId, MemberId, VerificationId};
use crate::setting::Setting;
use crate::word::{Answer, words};

words! {
    /// What a date was checked against (facts/vocabulary.md B.12).
    VerificationSource {
        /// The paper notice in hand.
        Notice = "notice",
        /// The court's case information website.
        Acis = "acis",
        /// The court's telephone line.
        Hotline = "hotline",
        /// Counsel.
        Attorney = "attorney",
        /// The clerk of the court.
        CourtClerk = "court_clerk",
    }
}

words! {
    /// What the check found.
    VerificationResult {
        /// The same.
        Confirmed = "confirmed",
        /// Something else.
        Differs = "differs",
        /// The source knows no such case.
        NoCaseFound = "no_case_found",
        /// Nobody answered.
        NotReached = "not_reached",
    }
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: VerificationId,
    /// Of what.
    pub appearance: AppearanceId,
    /// On which day.
    pub checked_on: NaiveDate,
    /// By whom.
    pub author: MemberId,
    /// Against what.
    pub source: VerificationSource,
    /// What it found.
    pub result: VerificationResult,
    /// The day is the same.
    pub day_same: Answer,
    /// The time is the same.
    pub time_same: Answer,
    /// The place is the same.
    pub place_same: Answer,
    /// The medium is the same.
    pub medium_same: Answer,
    /// What was checked: the setting of that moment.
    pub setting: Setting,
    /// The place of that moment.
    pub place: Option<String>,
    /// The court of that moment.
    pub court: Option<String>,
    /// The medium of that moment.
    pub medium: Medium,
    /// Anything else.
    pub note: Option<String>,
}

fn nil() -> VerificationId {
    VerificationId::new(uuid::Uuid::nil())
}

impl Verification {
    /// Only a check that confirmed day, time, place *and* medium counts, and only while these are unchanged
    /// (product.md, promise 2).
    pub fn counts_for(&self, appearance: &Appearance) -> bool {
        let all_same = [self.day_same, self.time_same, self.place_same, self.medium_same].iter().all(|same| *same == Answer::Yes);
        let unchanged =
            self.setting == appearance.setting && self.place == appearance.place && self.court == appearance.court && self.medium == appearance.medium;
        self.result == VerificationResult::Confirmed && all_same && unchanged
    }
}
