//! A volunteer and a family, from a day to a day. A pairing that ended stays; pairing the same two again is a new one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{FamilyId, PairingId, VolunteerId};
use crate::word::words;

words! {
    /// What a volunteer does for a family.
    PairingRole {
        /// The family's first person to turn to.
        Primary = "primary",
        /// Stands in for them.
        Second = "second",
        /// Interprets.
        Interpreter = "interpreter",
        /// Drives.
        Driver = "driver",
        /// Goes along to court.
        CourtCompanion = "court_companion",
        /// Calls in a call round.
        Caller = "caller",
    }
}

words! {
    /// Why a pairing ended. A list that grows.
    PairingEnd {
        /// The family moved away.
        MovedAway = "moved_away",
        /// The volunteer takes a break or left.
        VolunteerPaused = "volunteer_paused",
        /// The family asked for it.
        FamilyAsked = "family_asked",
        /// Somebody else goes on.
        HandedOver = "handed_over",
        /// Nothing is left to do.
        Finished = "finished",
        /// Something else, said in the handover note.
        Other = "other",
    }
}

words! {
    /// How well family and volunteer understood each other.
    Understood {
        /// Well.
        Well = "well",
        /// Partly.
        Partly = "partly",
        /// Not.
        No = "no",
        /// Not asked yet.
        Unknown = "unknown",
    }
}

words! {
    /// What a successor sees of the notes that were written before them.
    SuccessorSees {
        /// Nothing.
        Nothing = "nothing",
        /// The handover note.
        Handover = "handover",
        /// All shared notes.
        SharedNotes = "shared_notes",
    }
}

/// One pairing. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pairing {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: PairingId,
    /// Which family.
    pub family: FamilyId,
    /// Which volunteer.
    pub volunteer: VolunteerId,
    /// As what.
    pub role: PairingRole,
    /// First day.
    pub from_day: NaiveDate,
    /// Last day; `None` while it lasts.
    pub until_day: Option<NaiveDate>,
    /// Why these two: what spoke for it, kept as it was said then.
    pub chosen_because: Option<String>,
    /// Why it ended.
    pub ended: Option<PairingEnd>,
    /// What the next one should know.
    pub handover: Option<String>,
    /// What the next one sees.
    pub successor_sees: SuccessorSees,
    /// Did they understand each other?
    pub understood: Understood,
}

fn nil() -> PairingId {
    PairingId::new(uuid::Uuid::nil())
}

impl std::fmt::Debug for Pairing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pairing({})", self.id)
    }
}

impl Pairing {
    /// True where it lasts on this day. Its last day belongs to it.
    pub fn lasts_on(&self, day: NaiveDate) -> bool {
        self.from_day <= day && self.until_day.is_none_or(|until| day <= until)
    }

    /// With this last day. One that was to begin after it is called off: it never lasts, and stands in the record on the day before.
    #[must_use]
    pub fn ending_on(&self, last: NaiveDate, today: NaiveDate) -> Pairing {
        let called_off = today.pred_opt().filter(|_| self.from_day > today && last < self.from_day);
        let (from_day, last) = called_off.map_or((self.from_day, last), |day| (day, day));
        Pairing { from_day, until_day: Some(last), ..self.clone() }
    }
}
