//! The organisation: its name, its cities, and the limits it works by. One record, whose id is the same on every laptop.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::clearance::ClearanceKind;
use crate::id::ProgrammeId;

/// The one id: not made by a laptop, so that two of them never have two programmes.
pub const THE_ONE: Uuid = Uuid::from_u128(0x0000_0000_0000_7000_8000_0000_0000_0001);

/// The organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Programme {
    /// Its name.
    pub name: Option<String>,
    /// Where it works, as the reference data spells cities; empty where nobody said.
    pub cities: Vec<String>,
    /// A date is unchecked after so many days without a check that counts.
    pub check_days: u32,
    /// Companions wanted for one date.
    pub companions: u32,
    /// A clearance that ends within so many days is shown as ending.
    pub clearance_days: u32,
    /// A respondent should have been seen by a legal helper within so many days of intake.
    pub screening_days: u32,
    /// The programme's own margin before a deadline, in days: shown beside *act by*, never part of it.
    pub margin_days: u32,
    /// Clearances without which nobody goes along.
    pub required: Vec<ClearanceKind>,
}

impl Default for Programme {
    /// What holds until a programme says otherwise (product.md, Today and Dates).
    fn default() -> Self {
        Programme {
            name: None,
            cities: Vec::new(),
            check_days: 7,
            companions: 2,
            clearance_days: 30,
            screening_days: 10,
            margin_days: 0,
            required: vec![ClearanceKind::BackgroundCheck],
        }
    }
}

impl Programme {
    /// Its id.
    pub fn id() -> ProgrammeId {
        ProgrammeId::new(THE_ONE)
    }
}
