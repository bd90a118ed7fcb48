//! A family: a household the programme accompanies.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{FamilyId, MemberId};
use crate::word::words;

words! {
    /// Where the programme stands with a family.
    FamilyStatus {
        /// Being taken in.
        Intake = "intake",
        /// Accompanied.
        Active = "active",
        /// Paused.
        Paused = "paused",
        /// Closed, with a reason.
        Closed = "closed",
    }
}

words! {
    /// How closely a coordinator watches.
    Attention {
        /// As always.
        Normal = "normal",
        /// Look more often.
        Raised = "raised",
        /// Look today.
        Urgent = "urgent",
    }
}

/// A household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Family {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: FamilyId,
    /// The office's code, unique.
    pub code: String,
    /// What people call it: "Familia C.".
    pub label: String,
    /// City.
    pub city: Option<String>,
    /// Day of intake.
    pub intake_on: Option<NaiveDate>,
    /// Where the programme stands with it.
    pub status: FamilyStatus,
    /// Why it was closed.
    pub closed_reason: Option<String>,
    /// How closely it is watched.
    pub attention: Attention,
    /// Why.
    pub attention_reason: Option<String>,
    /// Who said so.
    #[serde(default)]
    pub attention_by: Option<MemberId>,
    /// When they did.
    #[serde(default)]
    pub attention_on: Option<NaiveDate>,
    /// Its last day with the programme.
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
    /// What they wish of whoever goes with them, in their words.
    #[serde(default)]
    pub wishes: Option<String>,
}

fn nil() -> FamilyId {
    FamilyId::new(uuid::Uuid::nil())
}

/// A family's label: "Familia " and the initial of the surname given, or the code alone where no name is known.
pub fn label_for(surname: Option<&str>) -> String {
    match surname.and_then(crate::reading::name::surname_initial) {
        Some(initial) => format!("Familia {initial}."),
        None => "Familia".to_owned(),
    }
}
