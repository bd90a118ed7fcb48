//! Pairings: begin, end, and how the two understood each other.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{found, new_uuid};
use super::appearances::optional;
use crate::error::{Code, Failure, Outcome};
use crate::family::FamilyStatus;
use crate::id::{FamilyId, PairingId, VolunteerId};
use crate::pairing::{Pairing, PairingEnd, PairingRole, SuccessorSees, Understood};
use crate::store;
use crate::store::pairing::Of;
use crate::volunteer::VolunteerStatus;

/// Two to bring together.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewPairing {
    /// Which family.
    pub family: FamilyId,
    /// Which volunteer.
    pub volunteer: VolunteerId,
    /// As what.
    pub role: PairingRole,
    /// From which day.
    #[ts(type = "string")]
    pub from_day: NaiveDate,
    /// What spoke for it.
    pub because: Option<String>,
}

/// How a pairing ends.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PairingEnding {
    /// Which.
    pub id: PairingId,
    /// Its last day.
    #[ts(type = "string")]
    pub until_day: NaiveDate,
    /// Why.
    pub ended: PairingEnd,
    /// What the next one should know.
    pub handover: Option<String>,
    /// What the next one sees.
    pub successor_sees: SuccessorSees,
}

/// One line of the list of pairings.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // The fields are those of `Pairing`, and:
pub struct PairingLine {
    pub id: PairingId,
    pub family: FamilyId,
    /// The office's code.
    pub family_code: String,
    /// What people call the family.
    pub family_label: String,
    pub volunteer: VolunteerId,
    /// The first name alone for whoever does not coordinate.
    pub volunteer_name: String,
    pub role: PairingRole,
    #[ts(type = "string")]
    pub from_day: NaiveDate,
    #[ts(type = "string | null")]
    pub until_day: Option<NaiveDate>,
    /// Today lies within.
    pub lasts: bool,
    pub because: Option<String>,
    pub ended: Option<PairingEnd>,
    pub handover: Option<String>,
    pub successor_sees: SuccessorSees,
    pub understood: Understood,
}

/// What the list is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct PairingsListing {
    /// One pairing.
    pub id: Option<PairingId>,
    /// Of one family.
    pub family: Option<FamilyId>,
    /// Of one volunteer.
    pub volunteer: Option<VolunteerId>,
}

impl Casebook {
    /// Pairings, by family; those that ended stay in it.
    pub fn list_pairings(&self, listing: &PairingsListing) -> Outcome<Vec<PairingLine>> {
        self.roles().require_record_keeper()?;
        let (today, whole_names) = (self.clock.today(), self.roles().shows("volunteer", "name"));
        let wanted = |one: &Pairing| {
            listing.id.is_none_or(|id| id == one.id)
                && listing.family.is_none_or(|family| family == one.family)
                && listing.volunteer.is_none_or(|volunteer| volunteer == one.volunteer)
        };
        let of = match (listing.id, listing.family, listing.volunteer) {
            (Some(id), ..) => Of::One(id),
            (None, Some(family), _) => Of::Family(family),
            (None, None, Some(volunteer)) => Of::Volunteer(volunteer),
            (None, None, None) => Of::Everyone,
        };
        let some = store::pairing::named(self.read(), &of)?;
        Ok(some.into_iter().filter(|one| wanted(&one.pairing)).map(|one| line(one, today, whole_names)).collect())
    }

    /// Brings two together. The same two may be paired again after a pairing ended.
    ///
    /// # Errors
    /// `already_done` where they are paired in this role, or the family has another first person, on that day; `value_invalid` for a volunteer
    /// who is not there to be asked, or a family that is closed.
    pub fn pairing_begin(&mut self, new: &NewPairing) -> Outcome<PairingId> {
        self.roles().require_coordinator()?;
        self.act("pairing_begin", None, |act| {
            if found(store::family::get(&act.tx, new.family)?)?.status == FamilyStatus::Closed {
                return Err(Failure::at(Code::ValueInvalid, "family"));
            }
            if found(store::volunteer::get(&act.tx, new.volunteer)?)?.status != VolunteerStatus::Active {
                return Err(Failure::at(Code::ValueInvalid, "volunteer"));
            }
            let standing = store::pairing::of_family(&act.tx, new.family)?;
            let in_the_way = |one: &Pairing| {
                let open = one.until_day.is_none_or(|until| until >= new.from_day);
                open && one.role == new.role && (one.volunteer == new.volunteer || new.role == PairingRole::Primary)
            };
            if standing.iter().any(in_the_way) {
                return Err(Failure::at(Code::AlreadyDone, "role"));
            }
            let pairing = Pairing {
                id: PairingId::new(new_uuid()),
                family: new.family,
                volunteer: new.volunteer,
                role: new.role,
                from_day: new.from_day,
                until_day: None,
                chosen_because: optional(new.because.as_deref()),
                ended: None,
                handover: None,
                successor_sees: SuccessorSees::Nothing,
                understood: Understood::Unknown,
            };
            store::pairing::save(&act.tx, &pairing)?;
            act.created("pairing", &pairing.id.text(), &pairing)?;
            Ok(pairing.id)
        })
    }

    /// Ends a pairing. It stays in the record; *undo* opens it again.
    pub fn pairing_end(&mut self, ending: &PairingEnding) -> Outcome<()> {
        self.roles().require_coordinator()?;
        self.change_pairing("pairing_end", ending.id, |before| {
            if before.ended.is_some() {
                return Err(Code::AlreadyDone.into());
            }
            if ending.until_day < before.from_day {
                return Err(Failure::at(Code::ValueInvalid, "until_day"));
            }
            Ok(Pairing {
                until_day: Some(ending.until_day),
                ended: Some(ending.ended),
                handover: optional(ending.handover.as_deref()),
                successor_sees: ending.successor_sees,
                ..before.clone()
            })
        })
    }

    /// Notes how well the two understood each other.
    pub fn pairing_understood(&mut self, id: PairingId, understood: Understood) -> Outcome<()> {
        self.roles().require_coordinator()?;
        self.change_pairing("pairing_understood", id, |before| Ok(Pairing { understood, ..before.clone() }))
    }

    fn change_pairing(&mut self, verb: &'static str, id: PairingId, change: impl FnOnce(&Pairing) -> Outcome<Pairing>) -> Outcome<()> {
        self.act(verb, None, |act| {
            let before = found(store::pairing::get(&act.tx, id)?)?;
            let after = change(&before)?;
            store::pairing::save(&act.tx, &after)?;
            act.edited("pairing", &id.text(), &before, &after)?;
            Ok(())
        })
    }
}

fn line(one: store::pairing::Named, today: NaiveDate, whole_names: bool) -> PairingLine {
    let store::pairing::Named { pairing, code, label, volunteer } = one;
    let first = || volunteer.split_whitespace().next().unwrap_or_default().to_owned();
    PairingLine {
        lasts: pairing.lasts_on(today),
        volunteer_name: if whole_names { volunteer } else { first() },
        id: pairing.id,
        family: pairing.family,
        family_code: code,
        family_label: label,
        volunteer: pairing.volunteer,
        role: pairing.role,
        from_day: pairing.from_day,
        until_day: pairing.until_day,
        because: pairing.chosen_because,
        ended: pairing.ended,
        handover: pairing.handover,
        successor_sees: pairing.successor_sees,
        understood: pairing.understood,
    }
}
