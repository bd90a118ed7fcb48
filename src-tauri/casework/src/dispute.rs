//! Two answers about one date: both stay live until the court, counsel of record or a newer paper settles it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::appearance::Medium;
use crate::id::{AppearanceId, DisputeId};
use crate::setting::Setting;
use crate::word::words;

words! {
    /// Where the other answer comes from.
    DisputeSource {
        /// A paper.
        Notice = "notice",
        /// The court's website.
        Acis = "acis",
        /// The court's telephone line.
        Hotline = "hotline",
        /// Counsel.
        Attorney = "attorney",
        /// The clerk.
        CourtClerk = "court_clerk",
        /// The family.
        Family = "family",
        /// Anyone else.
        Other = "other",
    }
}

words! {
    /// What may settle a dispute; a website or the hotline alone never does (product.md, promise 1).
    Settler {
        /// The court said so.
        Court = "court",
        /// Counsel of record said so.
        Counsel = "counsel",
        /// A newer paper came.
        NewerPaper = "newer_paper",
    }
}

/// `settled_by` of a dispute that went on to the date which replaced its own.
pub const CARRIED: &str = "carried";

/// The other answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: DisputeId,
    /// About what.
    pub appearance: AppearanceId,
    /// When, by the other answer.
    pub setting: Setting,
    /// Where, by the other answer.
    pub place: Option<String>,
    /// How, by the other answer.
    pub medium: Medium,
    /// Where the other answer comes from.
    pub source: DisputeSource,
    /// Who said so.
    pub said_by: String,
    /// On which day.
    pub said_on: NaiveDate,
    /// What settled it.
    pub settled_by: Option<String>,
    /// On which day.
    pub settled_on: Option<NaiveDate>,
}

fn nil() -> DisputeId {
    DisputeId::new(uuid::Uuid::nil())
}
