//! Verbs on dates: add, correct (typed wrong), move (the court changed it), say who must go.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use crate::accompaniment::{Accompaniment, AccompanimentState};
use crate::appearance::{Appearance, AppearanceStatus, Forum, Medium};
use crate::dispute::{CARRIED, Dispute};
use crate::error::{Code, Failure, Outcome};
use crate::id::{AccompanimentId, AppearanceId, DisputeId, FamilyId, PersonId, VolunteerId};
use crate::notice_given::{NoticeCause, Party};
use crate::setting::Setting;
use crate::store;

/// A date to add.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewAppearance {
    /// Whose.
    pub family: FamilyId,
    /// What: a word of `reference::kinds`.
    pub kind: String,
    /// When.
    pub setting: Setting,
    /// Where.
    pub place: Option<String>,
    /// Court code.
    pub court: Option<String>,
    /// Room.
    pub room: Option<String>,
    /// How.
    pub medium: Medium,
    /// Who must go; `None` where nobody said.
    pub attendees: Option<Vec<PersonId>>,
    /// Interpreter wanted.
    pub interpreter: Option<String>,
    /// What to bring.
    pub bring: Option<String>,
    /// A ride is needed.
    pub ride: bool,
    /// A note for coordinators.
    pub note: Option<String>,
    /// Must be kept from this person.
    #[serde(default)]
    pub confidential_from: Option<PersonId>,
}

/// A date that was typed wrong, put right in place.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AppearanceCorrection {
    /// Which.
    pub id: AppearanceId,
    /// When.
    pub setting: Setting,
    /// Where.
    pub place: Option<String>,
    /// Court code.
    pub court: Option<String>,
    /// Room.
    pub room: Option<String>,
    /// How.
    pub medium: Medium,
    /// Why.
    pub reason: String,
}

/// A date the court changed: the old one stays, superseded.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AppearanceMove {
    /// Which.
    pub id: AppearanceId,
    /// When now.
    pub setting: Setting,
    /// Where now.
    pub place: Option<String>,
    /// Court code.
    pub court: Option<String>,
    /// Room.
    pub room: Option<String>,
    /// How now.
    pub medium: Medium,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub said_by: String,
}

/// Who relies on a date.
pub(crate) const RELY_ON_DATES: &[Party] = &[Party::Family, Party::Volunteer, Party::Counsel];

/// A text that must say something.
pub(crate) fn required(text: &str, field: &str, code: Code) -> Outcome<String> {
    let text = text.trim();
    if text.is_empty() { Err(Failure::at(code, field)) } else { Ok(text.to_owned()) }
}

/// A text that may be empty; cleaned like an imported cell.
pub(crate) fn optional(text: Option<&str>) -> Option<String> {
    text.map(|text| crate::reading::cell::clean_cell(text).text).filter(|text| !text.is_empty())
}

impl Casebook {
    /// Adds a date.
    pub fn appearance_add(&mut self, new: &NewAppearance) -> Outcome<AppearanceId> {
        self.require_family(new.family)?;
        new.setting.check()?;
        let kind = crate::reference::kind(&new.kind).ok_or_else(|| Failure::at(Code::ValueInvalid, "kind"))?;
        let forum = Forum::parse(&kind.forum).unwrap_or(Forum::Other);
        let (note, audience) = (super::notes::checked(new.note.as_deref())?, self.own_audience());
        self.act("appearance_add", None, |act| {
            found(store::family::get(&act.tx, new.family)?)?;
            require_member(act, new.family, new.confidential_from, "confidential_from")?;
            let appearance = Appearance {
                id: AppearanceId::new(new_uuid()),
                family: new.family,
                forum,
                kind: new.kind.clone(),
                attendees_known: new.attendees.is_some(),
                attendees: attendees_of(act, new.family, new.attendees.as_deref())?,
                setting: new.setting.clone(),
                place: optional(new.place.as_deref()),
                court: new.court.clone(),
                room: optional(new.room.as_deref()),
                medium: new.medium,
                interpreter: optional(new.interpreter.as_deref()),
                bring: optional(new.bring.as_deref()),
                ride: new.ride,
                status: AppearanceStatus::Scheduled,
                status_reason: None,
                superseded_by: BTreeMap::new(),
                confidential_from: new.confidential_from,
            };
            act.create_appearance(&appearance)?;
            if let Some(text) = note {
                act.write_note("appearance", &appearance.id.text(), new.family, audience, text)?;
            }
            Ok(appearance.id)
        })
    }

    /// Puts a wrongly typed date right, in place, with a reason. The history keeps what stood before.
    pub fn appearance_correct(&mut self, correction: &AppearanceCorrection) -> Outcome<()> {
        self.require_date(correction.id)?;
        correction.setting.check()?;
        let reason = required(&correction.reason, "reason", Code::ReasonMissing)?;
        self.act("appearance_correct", Some(&reason), |act| {
            let before = found(store::appearance::get(&act.tx, correction.id)?)?;
            require_standing(&before)?;
            let after = Appearance {
                setting: correction.setting.clone(),
                place: optional(correction.place.as_deref()),
                court: correction.court.clone(),
                room: optional(correction.room.as_deref()),
                medium: correction.medium,
                ..before.clone()
            };
            act.change_appearance(&before, &after)?;
            act.release_kept_apart(&after)?;
            act.owe(before.family, NoticeCause::DateCorrected, "appearance", &before.id.text(), RELY_ON_DATES)
        })
    }

    /// The court changed a date: a new appearance takes the old one's place, and the old one stays with its reason.
    pub fn appearance_move(&mut self, movement: &AppearanceMove) -> Outcome<AppearanceId> {
        self.require_date(movement.id)?;
        movement.setting.check()?;
        let reason = required(&movement.reason, "reason", Code::ReasonMissing)?;
        let said_by = required(&movement.said_by, "said_by", Code::ValueMissing)?;
        self.act("appearance_move", Some(&reason), |act| {
            let before = found(store::appearance::get(&act.tx, movement.id)?)?;
            require_standing(&before)?;
            let next = Appearance {
                id: AppearanceId::new(new_uuid()),
                setting: movement.setting.clone(),
                place: optional(movement.place.as_deref()),
                court: movement.court.clone(),
                room: optional(movement.room.as_deref()),
                medium: movement.medium,
                ..before.clone()
            };
            act.supersede(&before, &next, &reason, &said_by)?;
            act.owe(next.family, NoticeCause::DateMoved, "appearance", &next.id.text(), RELY_ON_DATES)?;
            Ok(next.id)
        })
    }

    /// Says from which member of the family a date must be kept: it is folded on the family's page.
    pub fn appearance_keep_from(&mut self, id: AppearanceId, confidential_from: Option<PersonId>) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        self.require_date(id)?;
        self.act("appearance_keep_from", None, |act| {
            let before = found(store::appearance::get(&act.tx, id)?)?;
            require_member(act, before.family, confidential_from, "confidential_from")?;
            act.change_appearance(&before, &Appearance { confidential_from, ..before.clone() })?;
            // What it was before it moved says nearly the same.
            for earlier in store::appearance::all_before(&act.tx, id)? {
                let before = found(store::appearance::get(&act.tx, earlier)?)?;
                act.change_appearance(&before, &Appearance { confidential_from, ..before.clone() })?;
            }
            Ok(())
        })
    }

    /// Says who must go; `None` where it is not known.
    pub fn attendees_set(&mut self, id: AppearanceId, attendees: Option<&[PersonId]>) -> Outcome<()> {
        self.require_date(id)?;
        self.act("attendees_set", None, |act| {
            let before = found(store::appearance::get(&act.tx, id)?)?;
            let chosen = attendees_of(act, before.family, attendees)?;
            let after = Appearance { attendees_known: attendees.is_some(), attendees: chosen, ..before.clone() };
            act.change_appearance(&before, &after)
        })
    }
}

/// Only a date that stands can be changed.
pub(crate) fn require_standing(appearance: &Appearance) -> Outcome<()> {
    if appearance.status == AppearanceStatus::Scheduled { Ok(()) } else { Err(Code::AlreadyDone.into()) }
}

/// Whoever is named about a member of a family is of the same one.
pub(crate) fn require_member(act: &Act<'_>, family: FamilyId, person: Option<PersonId>, field: &str) -> Outcome<()> {
    let Some(person) = person else { return Ok(()) };
    let there = store::person::get(&act.tx, person)?.is_some_and(|person| person.family == family);
    if there { Ok(()) } else { Err(Failure::at(Code::ValueInvalid, field)) }
}

/// The chosen people, all of this family.
fn attendees_of(act: &Act<'_>, family: FamilyId, chosen: Option<&[PersonId]>) -> Outcome<BTreeSet<PersonId>> {
    let mut all = BTreeSet::new();
    for id in chosen.unwrap_or_default() {
        let person = found(store::person::get(&act.tx, *id)?)?;
        if person.family != family {
            return Err(Failure::at(Code::ValueInvalid, "attendees"));
        }
        all.insert(*id);
    }
    Ok(all)
}

impl Act<'_> {
    /// Writes a new appearance and its history: the record, then each attendee as a member of a set.
    pub(crate) fn create_appearance(&mut self, appearance: &Appearance) -> Outcome<()> {
        let record = appearance.id.text();
        store::appearance::save(&self.tx, appearance)?;
        self.created("appearance", &record, appearance)?;
        for person in &appearance.attendees {
            self.member("appearance", &record, &format!("attendee:{person}"), true)?;
        }
        Ok(())
    }

    /// Writes a changed appearance and one row for each field and set member that differs.
    pub(crate) fn change_appearance(&mut self, before: &Appearance, after: &Appearance) -> Outcome<()> {
        let record = before.id.text();
        store::appearance::save(&self.tx, after)?;
        self.edited("appearance", &record, before, after)?;
        for person in before.attendees.symmetric_difference(&after.attendees) {
            self.member("appearance", &record, &format!("attendee:{person}"), after.attendees.contains(person))?;
        }
        let successors: BTreeSet<&AppearanceId> = before.superseded_by.keys().chain(after.superseded_by.keys()).collect();
        for successor in successors {
            // The member's value is who said so: a merge must not lose it.
            let said = |appearance: &Appearance| appearance.superseded_by.get(successor).map_or(Value::Null, |by| Value::String(by.clone()));
            let (old, new) = (said(before), said(after));
            if old != new {
                self.field("appearance", &record, &format!("superseded_by:{successor}"), Some(&old), Some(&new))?;
            }
        }
        Ok(())
    }

    /// Puts `next` in the place of `before`.
    pub(crate) fn supersede(&mut self, before: &Appearance, next: &Appearance, reason: &str, said_by: &str) -> Outcome<()> {
        let mut next = next.clone();
        next.superseded_by = BTreeMap::new();
        next.status = AppearanceStatus::Scheduled;
        next.status_reason = None;
        self.create_appearance(&next)?;
        let mut after = before.clone();
        after.status = AppearanceStatus::Superseded;
        after.status_reason = Some(reason.to_owned());
        after.superseded_by.insert(next.id, said_by.to_owned());
        self.change_appearance(before, &after)?;
        self.no_longer_owe(&before.id.text())?;
        self.carry_companions(before, &next)?;
        self.carry_disputes(before, &next)
    }

    /// A date that was over may be ahead once it is put right: whoever is kept apart from the family by now does not go.
    fn release_kept_apart(&mut self, date: &Appearance) -> Outcome<()> {
        let apart: Vec<VolunteerId> = store::not_together::of_family(&self.tx, date.family)?.into_iter().map(|(one, _)| one.volunteer).collect();
        let going = store::accompaniment::of_appearance(&self.tx, date.id)?.into_iter().map(|(one, _)| one);
        for one in going.filter(|one| one.state.is_open() && apart.contains(&one.volunteer)) {
            self.change_accompaniment(&one, &Accompaniment { state: AccompanimentState::Withdrew, ..one.clone() })?;
        }
        Ok(())
    }

    /// Who was to go along to a date that was replaced is asked anew for the one that took its place: a yes was for another day.
    fn carry_companions(&mut self, before: &Appearance, next: &Appearance) -> Outcome<()> {
        let apart: Vec<VolunteerId> = store::not_together::of_family(&self.tx, before.family)?.into_iter().map(|(one, _)| one.volunteer).collect();
        let going = store::accompaniment::of_appearance(&self.tx, before.id)?.into_iter().map(|(one, _)| one);
        for one in going.filter(|one| one.state.is_open() && !apart.contains(&one.volunteer)) {
            let carried = Accompaniment { id: AccompanimentId::new(new_uuid()), appearance: next.id, state: AccompanimentState::Offered, ..one };
            store::accompaniment::save(&self.tx, &carried)?;
            self.created("accompaniment", &carried.id.text(), &carried)?;
        }
        Ok(())
    }

    /// Other answers about a date that was replaced are about the date that took its place; where they agree with it, they are settled by it.
    fn carry_disputes(&mut self, before: &Appearance, next: &Appearance) -> Outcome<()> {
        let open = store::dispute::of_appearance(&self.tx, before.id)?.into_iter().filter(|dispute| dispute.settled_on.is_none());
        for dispute in open.collect::<Vec<_>>() {
            let differs = dispute.setting != next.setting || dispute.place != next.place || dispute.medium != next.medium;
            if differs {
                let carried = Dispute { id: DisputeId::new(new_uuid()), appearance: next.id, ..dispute.clone() };
                store::dispute::save(&self.tx, &carried)?;
                self.created("dispute", &carried.id.text(), &carried)?;
            }
            let closed = Dispute { settled_by: Some(CARRIED.to_owned()), settled_on: Some(self.now.date_naive()), ..dispute.clone() };
            store::dispute::save(&self.tx, &closed)?;
            self.edited("dispute", &dispute.id.text(), &dispute, &closed)?;
        }
        store::appearance::refresh(&self.tx, before.id)?;
        store::appearance::refresh(&self.tx, next.id)
    }
}
