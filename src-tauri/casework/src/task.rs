//! Something to do: for whom, about whom, by when; made by a person or by what happened.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{AppearanceId, FamilyId, MemberId, PersonId, TaskId, VolunteerId};
use crate::role::Role;
use crate::word::words;

words! {
    /// Where a task comes from. A list that grows.
    TaskSource {
        /// Somebody typed it.
        Typed = "typed",
        /// A pairing ended and nobody follows.
        PairingEnded = "pairing_ended",
        /// A permission was withdrawn.
        ConsentWithdrawn = "consent_withdrawn",
        /// Sharing without consent: the family is to be shown it.
        OverrideToShow = "override_to_show",
        /// Something stayed open when a family was closed.
        FamilyClosed = "family_closed",
        /// Somebody who was to go along does not.
        CompanionWithdrew = "companion_withdrew",
    }
}

/// Who is to do it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum ForWhom {
    /// Somebody of the programme, at a laptop.
    Member {
        /// Who.
        id: MemberId,
    },
    /// A volunteer.
    Volunteer {
        /// Who.
        id: VolunteerId,
    },
    /// Whoever has this role.
    Role {
        /// Which.
        role: Role,
    },
}

/// A task. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: TaskId,
    /// What.
    pub title: String,
    /// About whom.
    pub family: Option<FamilyId>,
    /// About which date.
    pub appearance: Option<AppearanceId>,
    /// About which member of the family.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Done on.
    pub done_on: Option<NaiveDate>,
    /// Who is to do it; `None`: nobody yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_whom: Option<ForWhom>,
    /// Where it comes from.
    #[serde(default = "typed")]
    pub source: TaskSource,
}

fn nil() -> TaskId {
    TaskId::new(uuid::Uuid::nil())
}

fn typed() -> TaskSource {
    TaskSource::Typed
}

impl std::fmt::Debug for Task {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Task({})", self.id)
    }
}
