//! Sharing without consent: a coordinator may, for a detention or a danger to a child, says why and until when, and the family is shown it later.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::consent::ConsentScope;
use crate::id::{ConsentOverrideId, FamilyId, MemberId};
use crate::word::words;

words! {
    /// What allows it.
    OverrideCause {
        /// Somebody was detained.
        Detention = "detention",
        /// A child is in danger.
        DangerToChild = "danger_to_child",
    }
}

/// The longest one may last, in days: an emergency that lasts longer is asked about.
pub const LONGEST_DAYS: i64 = 14;

/// One of them. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentOverride {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: ConsentOverrideId,
    /// Whose family.
    pub family: FamilyId,
    /// In the place of which permission.
    pub scope: ConsentScope,
    /// What allows it.
    pub cause: OverrideCause,
    /// Why, in words.
    pub reason: String,
    /// Who decided.
    pub author: MemberId,
    /// From which day.
    pub from_day: NaiveDate,
    /// Its last day.
    pub until_day: NaiveDate,
    /// When the family was shown it.
    pub shown_on: Option<NaiveDate>,
}

fn nil() -> ConsentOverrideId {
    ConsentOverrideId::new(uuid::Uuid::nil())
}

impl std::fmt::Debug for ConsentOverride {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ConsentOverride({})", self.id)
    }
}
