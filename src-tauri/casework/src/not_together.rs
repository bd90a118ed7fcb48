//! Two who are not to be brought together: the family does not want it, the volunteer does not, or the programme knows why not. No reason is kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{FamilyId, NotTogetherId, VolunteerId};
use crate::word::words;

words! {
    /// Who asked for it.
    AskedBy {
        /// The family.
        Family = "family",
        /// The volunteer.
        Volunteer = "volunteer",
        /// A coordinator.
        Programme = "programme",
    }
}

/// One such pair. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotTogether {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: NotTogetherId,
    /// Which family.
    pub family: FamilyId,
    /// Which volunteer.
    pub volunteer: VolunteerId,
    /// Who asked for it.
    pub asked_by: AskedBy,
    /// Since when.
    pub since: NaiveDate,
    /// Until when it held.
    pub lifted_on: Option<NaiveDate>,
}

fn nil() -> NotTogetherId {
    NotTogetherId::new(uuid::Uuid::nil())
}

impl std::fmt::Debug for NotTogether {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NotTogether({})", self.id)
    }
}
