//! Whom to call on a bad day: the programme's numbers, each with who looked last whether it is right.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{DutyNumberId, MemberId};
use crate::word::words;

words! {
    /// Whose number. A list that grows.
    DutyKind {
        /// The coordinator on duty.
        CoordinatorOnDuty = "coordinator_on_duty",
        /// The legal helper on call.
        LegalOnCall = "legal_on_call",
        /// The local rapid response line.
        RapidResponse = "rapid_response",
        /// ICE's field office (ERO).
        EroOffice = "ero_office",
        /// A consulate.
        Consulate = "consulate",
        /// The immigration court's hotline.
        CourtHotline = "court_hotline",
    }
}

/// One number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyNumber {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: DutyNumberId,
    /// Whose.
    pub kind: DutyKind,
    /// For which city; `None` for all.
    pub city: Option<String>,
    /// Who answers, or which office it is.
    pub name: Option<String>,
    /// The number, as one dials it.
    pub phone: String,
    /// When somebody answers, in words.
    pub hours: Option<String>,
    /// When somebody last made sure of it.
    pub checked_on: Option<NaiveDate>,
    /// Who did.
    pub checked_by: Option<MemberId>,
    /// Since when nobody is to call it.
    pub retired_on: Option<NaiveDate>,
}

fn nil() -> DutyNumberId {
    DutyNumberId::new(uuid::Uuid::nil())
}
