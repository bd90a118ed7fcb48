//! *Saved* is not *told* (product.md, promise 13): one party who must hear of one change, until somebody told them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{FamilyId, NoticeId};
use crate::pairing::Understood;
use crate::word::words;

words! {
    /// What happened that somebody must hear of. A list that grows.
    NoticeCause {
        /// A date was moved.
        DateMoved = "date_moved",
        /// A date was put right.
        DateCorrected = "date_corrected",
        /// Two answers about a date stand.
        DateDisputed = "date_disputed",
        /// Two answers were settled.
        DisputeSettled = "dispute_settled",
        /// How somebody may be reached changed.
        ContactRuleChanged = "contact_rule_changed",
        /// Somebody lives elsewhere now.
        AddressChanged = "address_changed",
        /// A permission was withdrawn.
        ConsentWithdrawn = "consent_withdrawn",
        /// Two were brought together.
        PairingBegan = "pairing_began",
        /// A pairing ended.
        PairingEnded = "pairing_ended",
        /// The programme stopped going along.
        FamilyClosed = "family_closed",
        /// Somebody goes along to a date.
        CompanionConfirmed = "companion_confirmed",
        /// Somebody who was to go along does not.
        CompanionWithdrew = "companion_withdrew",
    }
}

words! {
    /// Who must hear of it.
    Party {
        /// The family.
        Family = "family",
        /// A volunteer who goes with them.
        Volunteer = "volunteer",
        /// Their lawyer.
        Counsel = "counsel",
    }
}

/// Whether the party was told. One value: it merges as one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Telling {
    /// Not yet.
    Owed,
    /// Told.
    Given {
        /// When.
        #[ts(type = "string")]
        on: NaiveDate,
        /// By whom: a member's name.
        by: String,
        /// How: called, in person, by message …
        how: String,
        /// In which language, ISO 639-3.
        language: Option<String>,
        /// Did they understand it?
        understood: Understood,
    },
    /// They need not be told.
    NotNeeded {
        /// Why.
        reason: String,
    },
}

/// One party and one change. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeGiven {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: NoticeId,
    /// Whose family it concerns.
    pub family: FamilyId,
    /// What happened.
    pub cause: NoticeCause,
    /// Kind of the record that changed.
    pub kind: String,
    /// The record.
    pub record: String,
    /// The day of the change.
    pub arose_on: NaiveDate,
    /// Who must hear of it.
    pub party: Party,
    /// Which volunteer, where it is one.
    pub whom: Option<String>,
    /// Whether they were.
    pub telling: Telling,
}

fn nil() -> NoticeId {
    NoticeId::new(uuid::Uuid::nil())
}

impl std::fmt::Debug for NoticeGiven {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NoticeGiven({})", self.id)
    }
}
