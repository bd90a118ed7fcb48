//! Authored, dated text on a record, for one audience.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{FamilyId, MemberId, NoteId, PersonId};
use crate::time::Stamp;
use crate::word::words;

words! {
    /// Who may read a note.
    Audience {
        /// Everyone who sees the record.
        Shared = "shared",
        /// Coordinators.
        Coordinators = "coordinators",
        /// Advocates.
        Legal = "legal",
    }
}

/// A note. Debug prints nothing of its text.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: NoteId,
    /// The kind of record it is on: `family` or `appearance`.
    pub kind: String,
    /// The record's id.
    pub record: String,
    /// The family it concerns.
    pub family: FamilyId,
    /// Who may read it.
    pub audience: Audience,
    /// Who wrote it.
    pub author: MemberId,
    /// When.
    pub at: Stamp,
    /// The text; empty once it was struck.
    pub text: String,
    /// Must be kept from this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidential_from: Option<PersonId>,
    /// When it was struck out of everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub struck_on: Option<NaiveDate>,
}

fn nil() -> NoteId {
    NoteId::new(uuid::Uuid::nil())
}
