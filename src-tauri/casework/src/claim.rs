//! What an imported file said and nobody confirmed yet: kept word for word, shown as "the spreadsheet says …".

use serde::{Deserialize, Serialize};

use crate::id::{ClaimId, FamilyId};
use crate::word::words;

words! {
    /// How a claim ended.
    Settlement {
        /// A person said it is so.
        Confirmed = "confirmed",
        /// A person said what it really is.
        Corrected = "corrected",
        /// A person set it aside.
        Dropped = "dropped",
    }
}

/// One claim. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: ClaimId,
    /// The kind of record it is about: `person`, `appearance`, `family`, `volunteer` or `pairing`.
    pub kind: String,
    /// The record's id.
    pub record: String,
    /// The family it concerns; none where it is about a volunteer.
    pub family: Option<FamilyId>,
    /// Which field it would fill.
    pub field: String,
    /// Word for word.
    pub text: String,
    /// The file's kind and day, never a path.
    pub source: String,
    /// Spreadsheet row, header = 1.
    pub row: u32,
    /// How it ended.
    pub settled_by: Option<Settlement>,
    /// What it really is, where it was corrected.
    pub settled_as: Option<String>,
}

fn nil() -> ClaimId {
    ClaimId::new(uuid::Uuid::nil())
}
