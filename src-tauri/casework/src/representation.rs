//! Who represents one person in one forum (first, minimal version).

use serde::{Deserialize, Serialize};

use crate::appearance::Forum;
use crate::id::{PersonId, RepresentationId};
use crate::word::{Answer, words};

words! {
    /// The ladder of facts/vocabulary.md B.7.
    RepresentationStatus {
        /// Not asked yet.
        Unknown = "unknown",
        /// Nobody screened the case.
        NotScreened = "not_screened",
        /// Screened, can be helped.
        ScreenedEligible = "screened_eligible",
        /// Screened, this provider can't.
        ScreenedIneligible = "screened_ineligible",
        /// Referred.
        Referred = "referred",
        /// On a waiting list.
        Waitlisted = "waitlisted",
        /// Declined.
        Declined = "declined",
        /// A consultation only.
        ConsultOnly = "consult_only",
        /// Help with papers only.
        LimitedScope = "limited_scope",
        /// Retained, the form is not on file yet.
        RetainedPendingE28 = "retained_pending_e28",
        /// Represented, EOIR-28 on file.
        Represented = "represented",
        /// Counsel withdrew.
        Withdrawn = "withdrawn",
        /// Ended.
        Closed = "closed",
    }
}

words! {
    /// What lists show. *Yes* only with the form seen (product.md, *Represented*).
    Represented {
        /// Represented for the whole proceeding.
        Yes = "yes",
        /// Not represented.
        No = "no",
        /// Not asked yet.
        Unknown = "unknown",
    }
}

/// One person's representation in one forum.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Representation {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: RepresentationId,
    /// Whose.
    pub person: PersonId,
    /// Where.
    pub forum: Forum,
    /// How far.
    pub status: RepresentationStatus,
    /// By whom.
    pub representative: Option<String>,
    /// EOIR-28 on file?
    pub e28: Answer,
}

fn nil() -> RepresentationId {
    RepresentationId::new(uuid::Uuid::nil())
}

/// *Yes* only with `represented` and the form seen; *unknown* where status or form was never asked; *no* otherwise.
pub fn represented(status: RepresentationStatus, e28: Answer) -> Represented {
    match (status, e28) {
        (RepresentationStatus::Represented, Answer::Yes) => Represented::Yes,
        (RepresentationStatus::Represented, Answer::Unknown) | (RepresentationStatus::Unknown, _) => Represented::Unknown,
        _ => Represented::No,
    }
}

/// A date shows the worst of those who must attend: *no* before *unknown* before *yes*; nobody known is *unknown*.
pub fn worst(all: impl IntoIterator<Item = Represented>) -> Represented {
    let rank = |one: &Represented| match one {
        Represented::No => 0,
        Represented::Unknown => 1,
        Represented::Yes => 2,
    };
    all.into_iter().min_by_key(rank).unwrap_or(Represented::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn represented_means_a_form_that_somebody_saw() {
        let cases = [
            (RepresentationStatus::Represented, Answer::Yes, Represented::Yes),
            (RepresentationStatus::Represented, Answer::Unknown, Represented::Unknown),
            (RepresentationStatus::Represented, Answer::No, Represented::No),
            (RepresentationStatus::Unknown, Answer::Unknown, Represented::Unknown),
            (RepresentationStatus::RetainedPendingE28, Answer::No, Represented::No),
            (RepresentationStatus::Waitlisted, Answer::Unknown, Represented::No),
            (RepresentationStatus::ConsultOnly, Answer::Yes, Represented::No),
        ];
        for (status, e28, expected) in cases {
            assert_eq!(represented(status, e28), expected, "{status:?} {e28:?}");
        }
        assert_eq!(worst([Represented::Yes, Represented::No, Represented::Unknown]), Represented::No);
        assert_eq!(worst([]), Represented::Unknown);
    }
}
