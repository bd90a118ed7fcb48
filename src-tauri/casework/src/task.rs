//! Something to do (first, minimal version).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{AppearanceId, FamilyId, TaskId};

/// A task.
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
    /// By when.
    pub due: Option<NaiveDate>,
    /// Done on.
    pub done_on: Option<NaiveDate>,
}

fn nil() -> TaskId {
    TaskId::new(uuid::Uuid::nil())
}
