//! A volunteer going along to one date: asked, confirmed, gone. Who declined is not asked again for that date.

use serde::{Deserialize, Serialize};

use crate::id::{AccompanimentId, AppearanceId, VolunteerId};
use crate::pairing::PairingRole;
use crate::word::words;

words! {
    /// How far it is.
    AccompanimentState {
        /// Asked.
        Offered = "offered",
        /// They will go.
        Confirmed = "confirmed",
        /// They said no.
        Declined = "declined",
        /// They had said yes and can't, or nobody needs them there any more.
        Withdrew = "withdrew",
        /// They were there.
        Attended = "attended",
        /// They were not.
        DidNotAttend = "did_not_attend",
    }
}

/// One volunteer and one date. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accompaniment {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: AccompanimentId,
    /// Which date.
    pub appearance: AppearanceId,
    /// Who.
    pub volunteer: VolunteerId,
    /// As what.
    pub role: PairingRole,
    /// How far.
    pub state: AccompanimentState,
    /// What spoke for them, as it was said then.
    pub chosen_because: Option<String>,
}

fn nil() -> AccompanimentId {
    AccompanimentId::new(uuid::Uuid::nil())
}

impl std::fmt::Debug for Accompaniment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Accompaniment({})", self.id)
    }
}

impl AccompanimentState {
    /// True while they may still go: asked, or confirmed.
    pub fn is_open(self) -> bool {
        matches!(self, AccompanimentState::Offered | AccompanimentState::Confirmed)
    }

    /// May an answer follow? Nothing follows a no; who withdrew may be asked again.
    pub fn may_become(self, next: AccompanimentState) -> bool {
        use AccompanimentState::{Attended, Confirmed, Declined, DidNotAttend, Offered, Withdrew};
        matches!(
            (self, next),
            (Offered, Confirmed | Declined)
                | (Confirmed, Withdrew | Attended | DidNotAttend)
                | (Withdrew, Offered | Confirmed)
                | (Attended, DidNotAttend)
                | (DidNotAttend, Attended)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_goes_who_was_not_asked_and_a_no_is_not_asked_again() {
        use AccompanimentState::{Attended, Confirmed, Declined, DidNotAttend, Offered, Withdrew};
        let allowed: Vec<(AccompanimentState, AccompanimentState)> = AccompanimentState::ALL
            .iter()
            .flat_map(|from| AccompanimentState::ALL.iter().map(move |to| (*from, *to)))
            .filter(|(from, to)| from.may_become(*to))
            .collect();
        let expected = [
            (Offered, Confirmed),
            (Offered, Declined),
            (Confirmed, Withdrew),
            (Confirmed, Attended),
            (Confirmed, DidNotAttend),
            (Withdrew, Offered),
            (Withdrew, Confirmed),
            (Attended, DidNotAttend),
            (DidNotAttend, Attended),
        ];
        assert_eq!(allowed, expected);
    }
}
