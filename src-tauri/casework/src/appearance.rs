//! An appearance: any date on which someone must appear, in court or elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::id::{AppearanceId, FamilyId, PersonId};
use crate::setting::Setting;
use crate::word::words;

words! {
    /// Where one appears (facts/vocabulary.md B.12).
    Forum {
        /// Immigration court.
        EoirCourt = "eoir_court",
        /// Board of Immigration Appeals.
        Bia = "bia",
        /// U.S. Citizenship and Immigration Services.
        Uscis = "uscis",
        /// ICE Enforcement and Removal Operations.
        Ice = "ice",
        /// The supervision contractor.
        Isap = "isap",
        /// Family, probate, juvenile or criminal court of a state.
        StateCourt = "state_court",
        /// A federal court.
        FederalCourt = "federal_court",
        /// A consulate.
        Consulate = "consulate",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// Stored status. *Past* and *disputed* are derived, never stored.
    AppearanceStatus {
        /// It stands.
        Scheduled = "scheduled",
        /// Another date took its place.
        Superseded = "superseded",
        /// The court cancelled it.
        Vacated = "vacated",
        /// Taken off the calendar.
        OffCalendar = "off_calendar",
        /// It was, and somebody said what came of it.
        OutcomeRecorded = "outcome_recorded",
    }
}

words! {
    /// How one appears (facts/vocabulary.md B.2).
    Medium {
        /// In the room.
        InPerson = "in_person",
        /// Webex video from anywhere.
        WebexVideo = "webex_video",
        /// Video between two courtrooms.
        Vtc = "vtc_courtroom_to_courtroom",
        /// By telephone.
        Telephonic = "telephonic",
        /// Some in the room, some by video.
        Hybrid = "hybrid",
        /// Not asked yet.
        Unknown = "unknown",
    }
}

/// Where and how: what a check compares beside the setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appearance {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: AppearanceId,
    /// Whose.
    pub family: FamilyId,
    /// Where one appears.
    pub forum: Forum,
    /// What it is: a word of `reference::kinds`.
    pub kind: String,
    /// Whether it is known who must go; `attendees` means nothing otherwise.
    pub attendees_known: bool,
    /// Who must go. In the history each member is a field of its own.
    #[serde(skip, default)]
    pub attendees: BTreeSet<PersonId>,
    /// When.
    pub setting: Setting,
    /// Where, as written.
    pub place: Option<String>,
    /// A court of the reference data.
    pub court: Option<String>,
    /// Room or floor.
    pub room: Option<String>,
    /// How.
    pub medium: Medium,
    /// Language an interpreter is wanted for.
    pub interpreter: Option<String>,
    /// What to bring.
    pub bring: Option<String>,
    /// A ride is needed.
    pub ride: bool,
    /// Where it stands.
    pub status: AppearanceStatus,
    /// Why it no longer stands.
    pub status_reason: Option<String>,
    /// What took its place, and who said so. A set: two successors are a conflict to decide.
    #[serde(skip, default)]
    pub superseded_by: BTreeMap<AppearanceId, String>,
    /// Must be kept from this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidential_from: Option<PersonId>,
}

fn nil() -> AppearanceId {
    AppearanceId::new(uuid::Uuid::nil())
}
