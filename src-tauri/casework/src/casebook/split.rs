//! Splitting a family, where somebody in the household is a danger: chosen people, dates and notes begin a family of their own. The old record
//! keeps no trace and no link, on any laptop: what moves gets new ids, and what it was before is forgotten with its history (product.md, *Splitting*).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use super::appearances::{optional, required};
use crate::appearance::Appearance;
use crate::claim::Claim;
use crate::consent::Consent;
use crate::dispute::Dispute;
use crate::error::{Code, Failure, Outcome};
use crate::family::{Attention, Family, FamilyStatus, label_for};
use crate::id::{AppearanceId, ClaimId, ConsentId, DisputeId, FamilyId, NoteId, PersonId, RepresentationId, TaskId, VerificationId};
use crate::note::Note;
use crate::person::Person;
use crate::representation::Representation;
use crate::store;
use crate::task::Task;
use crate::verification::Verification;

/// Who and what begins a family of its own.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Split {
    /// From which family.
    pub family: FamilyId,
    /// Who moves: at least one, and not all.
    pub people: Vec<PersonId>,
    /// Dates that move. One that somebody who stays must go to as well stays there too.
    pub dates: Vec<AppearanceId>,
    /// Notes that move.
    pub notes: Vec<NoteId>,
    /// The new family's office code.
    pub code: String,
    /// Its city.
    pub city: Option<String>,
}

/// Old ids and the new ones.
struct Moved {
    family: FamilyId,
    people: BTreeMap<PersonId, PersonId>,
}

impl Casebook {
    /// Splits a family. There is no undo: nothing is left to undo it from.
    ///
    /// # Errors
    /// `code_taken`; `value_invalid` where nobody or everybody would move, or something is not this family's.
    pub fn family_split(&mut self, split: &Split) -> Outcome<FamilyId> {
        self.roles().require_coordinator()?;
        self.require_family(split.family)?;
        let code = required(&crate::reading::cell::clean_cell(&split.code).text, "code", Code::ValueMissing)?;
        // The verb's name stands in the new family's history: it says nothing of where it came from.
        self.act("family_add", None, |act| {
            if store::family::by_code(&act.tx, &code)?.is_some() {
                return Err(Failure::at(Code::CodeTaken, "code"));
            }
            let old = found(store::family::get(&act.tx, split.family)?)?;
            let people = chosen_people(act, split)?;
            let moved = act.begin_family(&old, &people, code, optional(split.city.as_deref()))?;
            for person in &people {
                act.move_person(person, &moved)?;
            }
            for id in &split.dates {
                let date = found(store::appearance::get(&act.tx, *id)?.filter(|date| date.family == split.family))?;
                act.move_date(&date, &moved)?;
            }
            for id in &split.notes {
                let note = found(store::note::get(&act.tx, *id)?.filter(|note| note.family == split.family))?;
                act.move_note(&note, &moved)?;
            }
            for task in store::task::of_family(&act.tx, split.family)? {
                act.move_task(&task, &moved)?;
            }
            act.detach_from_old_dates(split.family, &moved)?;
            for person in &people {
                store::strike::repoint_import(&act.tx, &person.id.text(), &moved.people[&person.id].text())?;
                act.forget_person(person.id)?;
            }
            act.clean_those_who_stay(split.family, &moved)?;
            act.refresh_dates(split.family)?;
            act.refresh_dates(moved.family)?;
            Ok(moved.family)
        })
    }
}

fn chosen_people(act: &Act<'_>, split: &Split) -> Outcome<Vec<Person>> {
    let wrong = || Failure::at(Code::ValueInvalid, "people");
    let members = store::person::of_family(&act.tx, split.family)?;
    let wanted: BTreeSet<PersonId> = split.people.iter().copied().collect();
    let chosen: Vec<Person> = members.iter().filter(|person| wanted.contains(&person.id)).cloned().collect();
    if chosen.is_empty() || chosen.len() == members.len() || chosen.len() != wanted.len() {
        return Err(wrong());
    }
    Ok(chosen)
}

impl Act<'_> {
    fn begin_family(&mut self, old: &Family, people: &[Person], code: String, city: Option<String>) -> Outcome<Moved> {
        let first = people.iter().find(|person| person.relation == "mother").or(people.first());
        let family = Family {
            id: FamilyId::new(new_uuid()),
            code,
            label: label_for(first.and_then(|person| person.surnames.first()).map(String::as_str)),
            city: city.or_else(|| old.city.clone()),
            intake_on: old.intake_on,
            status: FamilyStatus::Active,
            closed_reason: None,
            attention: Attention::Raised,
            attention_reason: None,
            attention_by: None,
            attention_on: None,
            closed_on: None,
            wishes: None,
        };
        store::family::save(&self.tx, &family)?;
        self.created("family", &family.id.text(), &family)?;
        Ok(Moved { family: family.id, people: people.iter().map(|person| (person.id, PersonId::new(new_uuid()))).collect() })
    }

    fn move_person(&mut self, old: &Person, moved: &Moved) -> Outcome<()> {
        let id = moved.people[&old.id];
        let person = Person {
            id,
            family: moved.family,
            confidential_from: old.confidential_from.and_then(|from| moved.people.get(&from).copied()),
            custody_of: old.custody_of.iter().filter_map(|child| moved.people.get(child).copied()).collect(),
            ..old.clone()
        };
        store::person::save(&self.tx, &person)?;
        self.created("person", &id.text(), &person)?;
        if let Some(rule) = store::contact_rule::get(&self.tx, old.id)? {
            self.save_contact_rule(id, None, &rule)?;
        }
        for one in store::representation::of_person(&self.tx, old.id)? {
            let one = Representation { id: RepresentationId::new(new_uuid()), person: id, ..one };
            store::representation::save(&self.tx, &one)?;
            self.created("representation", &one.id.text(), &one)?;
        }
        for one in store::consent::of_person(&self.tx, old.id)? {
            let given_by = one.given_by.and_then(|by| moved.people.get(&by).copied());
            let one = Consent { id: ConsentId::new(new_uuid()), person: id, given_by, ..one };
            store::consent::save(&self.tx, &one)?;
            self.created("consent", &one.id.text(), &one)?;
        }
        self.move_claims(&old.id.text(), &id.text(), moved.family)
    }

    /// What the spreadsheet said about a record goes with it.
    fn move_claims(&mut self, old: &str, new: &str, family: FamilyId) -> Outcome<()> {
        for one in store::claim::open(&self.tx, None, Some(old), u32::MAX)? {
            let claim = Claim { id: ClaimId::new(new_uuid()), record: new.to_owned(), family: Some(family), ..one.claim.clone() };
            store::claim::save(&self.tx, &claim)?;
            self.created("claim", &claim.id.text(), &claim)?;
            self.forget("claim", &one.claim.id.text())?;
        }
        Ok(())
    }

    /// A date of those who move. It is taken from the old family where nobody who stays must go there.
    fn move_date(&mut self, old: &Appearance, moved: &Moved) -> Outcome<()> {
        let stays = !old.attendees_known || old.attendees.iter().any(|person| !moved.people.contains_key(person));
        let date = Appearance {
            id: AppearanceId::new(new_uuid()),
            family: moved.family,
            attendees: old.attendees.iter().filter_map(|person| moved.people.get(person).copied()).collect(),
            superseded_by: BTreeMap::new(),
            confidential_from: old.confidential_from.and_then(|from| moved.people.get(&from).copied()),
            ..old.clone()
        };
        self.create_appearance(&date)?;
        for (check, _) in store::verification::of_appearance(&self.tx, old.id)? {
            let check = Verification { id: VerificationId::new(new_uuid()), appearance: date.id, ..check };
            store::verification::insert(&self.tx, &check)?;
            self.created("verification", &check.id.text(), &check)?;
        }
        for one in store::dispute::of_appearance(&self.tx, old.id)? {
            let one = Dispute { id: DisputeId::new(new_uuid()), appearance: date.id, ..one };
            store::dispute::save(&self.tx, &one)?;
            self.created("dispute", &one.id.text(), &one)?;
        }
        if stays {
            return Ok(());
        }
        self.move_claims(&old.id.text(), &date.id.text(), moved.family)?;
        for (note, _) in store::note::of_record(&self.tx, &old.id.text())? {
            self.move_note_to(&note, "appearance", &date.id.text(), moved)?;
        }
        store::strike::repoint_import(&self.tx, &old.id.text(), &date.id.text())?;
        self.forget_date(old.id)
    }

    fn forget_date(&mut self, id: AppearanceId) -> Outcome<()> {
        for (check, _) in store::verification::of_appearance(&self.tx, id)? {
            self.forget("verification", &check.id.text())?;
        }
        for one in store::dispute::of_appearance(&self.tx, id)? {
            self.forget("dispute", &one.id.text())?;
        }
        for (one, _) in store::accompaniment::of_appearance(&self.tx, id)? {
            self.forget("accompaniment", &one.id.text())?;
        }
        self.forget("appearance", &id.text())
    }

    /// A note on the old family becomes one on the new.
    fn move_note(&mut self, old: &Note, moved: &Moved) -> Outcome<()> {
        self.move_note_to(old, "family", &moved.family.text(), moved)
    }

    fn move_note_to(&mut self, old: &Note, kind: &str, record: &str, moved: &Moved) -> Outcome<()> {
        let note = Note {
            id: NoteId::new(new_uuid()),
            kind: kind.to_owned(),
            record: record.to_owned(),
            family: moved.family,
            confidential_from: old.confidential_from.and_then(|from| moved.people.get(&from).copied()),
            ..old.clone()
        };
        store::note::insert(&self.tx, &note, true)?;
        self.created("note", &note.id.text(), &note)?;
        self.forget("note", &old.id.text())
    }

    /// A task about somebody who moves goes with them.
    fn move_task(&mut self, old: &Task, moved: &Moved) -> Outcome<()> {
        let Some(person) = old.person.and_then(|person| moved.people.get(&person).copied()) else { return Ok(()) };
        let task = Task { id: TaskId::new(new_uuid()), family: Some(moved.family), person: Some(person), appearance: None, ..old.clone() };
        self.create_task(&task)?;
        self.forget("task", &old.id.text())
    }

    /// Who moved must no longer go to a date that stays. The history does not say that they ever had to.
    fn detach_from_old_dates(&mut self, family: FamilyId, moved: &Moved) -> Outcome<()> {
        for row in store::dates::rows_of_family(&self.tx, family)? {
            let mut date = row.appearance;
            let before = date.attendees.len();
            date.attendees.retain(|person| !moved.people.contains_key(person));
            if date.attendees.len() < before {
                store::appearance::save(&self.tx, &date)?;
            }
        }
        Ok(())
    }

    /// Those who stay have no custody of, and nothing to keep from, somebody who is not there.
    fn clean_those_who_stay(&mut self, family: FamilyId, moved: &Moved) -> Outcome<()> {
        for mut person in store::person::of_family(&self.tx, family)? {
            let before = person.clone();
            person.custody_of.retain(|child| !moved.people.contains_key(child));
            if person != before {
                store::person::save(&self.tx, &person)?;
            }
        }
        Ok(())
    }
}
