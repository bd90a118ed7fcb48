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
use crate::id::{AppearanceId, ClaimId, ConsentId, DisputeId, FamilyId, NotTogetherId, NoteId, PersonId, RepresentationId, TaskId, VerificationId};
use crate::not_together::NotTogether;
use crate::note::Note;
use crate::person::Person;
use crate::representation::Representation;
use crate::role::Role;
use crate::store;
use crate::task::{ForWhom, Task, TaskSource};
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

/// Old ids and the new ones, and every id that is gone.
struct Moved {
    family: FamilyId,
    people: BTreeMap<PersonId, PersonId>,
    dates: BTreeMap<AppearanceId, AppearanceId>,
    gone: Vec<String>,
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
            // Those who move name each other: who gave a child's permission, who is kept from whom.
            store::strike::defer_references(&act.tx)?;
            let old = found(store::family::get(&act.tx, split.family)?)?;
            let people = chosen_people(act, split)?;
            let mut moved = act.begin_family(&old, &people, code, optional(split.city.as_deref()))?;
            for person in &people {
                act.move_person(person, &mut moved)?;
            }
            // Read before the dates go: a task forgets a date that is gone.
            let tasks = store::task::of_family(&act.tx, split.family)?;
            act.move_dates(split, &mut moved)?;
            for id in &split.notes {
                // A note on a date that moved went with it.
                if let Some(note) = store::note::get(&act.tx, *id)?.filter(|note| note.family == split.family) {
                    act.move_note(&note, &mut moved)?;
                }
            }
            for task in &tasks {
                act.move_task(task, &mut moved)?;
            }
            act.keep_apart_as_before(split.family, moved.family)?;
            act.detach_from_old_dates(split.family, &moved)?;
            for person in &people {
                for id in store::person::merged_into(&act.tx, person.id)?.into_iter().chain([person.id]) {
                    store::strike::repoint_import(&act.tx, &id.text(), &moved.people[&person.id].text())?;
                }
                moved.gone.extend(act.forget_person(person.id)?);
            }
            act.clean_those_who_stay(split.family, &moved)?;
            act.clean_history(split.family, &moved.gone)?;
            act.refresh_dates(split.family)?;
            act.refresh_dates(moved.family)?;
            Ok(moved.family)
        })
    }
}

/// Dates at which only those who move must appear, and what such a date took the place of.
fn theirs_alone(all: &[Appearance], moved: &Moved) -> BTreeSet<AppearanceId> {
    let only = |date: &&Appearance| date.attendees_known && !date.attendees.is_empty() && date.attendees.iter().all(|person| moved.people.contains_key(person));
    let mut leaving: BTreeSet<AppearanceId> = all.iter().filter(only).map(|date| date.id).collect();
    loop {
        let replaced = |date: &&Appearance| !date.superseded_by.is_empty() && date.superseded_by.keys().all(|next| leaving.contains(next));
        let more: Vec<AppearanceId> = all.iter().filter(|date| !leaving.contains(&date.id)).filter(replaced).map(|date| date.id).collect();
        if more.is_empty() {
            return leaving;
        }
        leaving.extend(more);
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
        Ok(Moved {
            family: family.id,
            people: people.iter().map(|person| (person.id, PersonId::new(new_uuid()))).collect(),
            dates: BTreeMap::new(),
            gone: Vec::new(),
        })
    }

    fn move_person(&mut self, old: &Person, moved: &mut Moved) -> Outcome<()> {
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
        self.move_what_is_said("person", &old.id.text(), &id.text(), moved)
    }

    /// Claims, notes on it, and what is still to be told about it go with a record.
    fn move_what_is_said(&mut self, kind: &str, old: &str, new: &str, moved: &mut Moved) -> Outcome<()> {
        self.move_claims(old, new, moved)?;
        for (note, _) in store::note::of_record(&self.tx, old)? {
            self.move_note_to(&note, kind, new, moved)?;
        }
        // Volunteers who went with the old family do not go with the new one: it is for the family and their lawyer to hear.
        for one in store::notice_given::owed_about(&self.tx, old)?.into_iter().filter(|one| one.whom.is_none()) {
            self.owe(moved.family, one.cause, kind, new, &[one.party])?;
        }
        Ok(())
    }

    /// Who was kept apart from the family is kept apart from both.
    fn keep_apart_as_before(&mut self, old: FamilyId, new: FamilyId) -> Outcome<()> {
        for (one, _) in store::not_together::of_family(&self.tx, old)? {
            let one = NotTogether { id: NotTogetherId::new(new_uuid()), family: new, ..one };
            store::not_together::save(&self.tx, &one)?;
            self.created("not_together", &one.id.text(), &one)?;
        }
        Ok(())
    }

    /// What the spreadsheet said about a record goes with it.
    fn move_claims(&mut self, old: &str, new: &str, moved: &mut Moved) -> Outcome<()> {
        for one in store::claim::open(&self.tx, None, Some(old), u32::MAX)? {
            let claim = Claim { id: ClaimId::new(new_uuid()), record: new.to_owned(), family: Some(moved.family), ..one.claim.clone() };
            store::claim::save(&self.tx, &claim)?;
            self.created("claim", &claim.id.text(), &claim)?;
            moved.gone.extend(self.forget("claim", &one.claim.id.text())?);
        }
        Ok(())
    }

    /// The chosen dates, and every other at which nobody who stays must appear: those that were replaced too. A date that somebody who stays must
    /// go to as well is copied and stays.
    fn move_dates(&mut self, split: &Split, moved: &mut Moved) -> Outcome<()> {
        let all: Vec<Appearance> = store::dates::rows_of_family(&self.tx, split.family)?.into_iter().map(|row| row.appearance).collect();
        if split.dates.iter().any(|id| all.iter().all(|date| date.id != *id)) {
            return Err(Code::NotFound.into());
        }
        let strangers = |date: &&Appearance| date.attendees_known && !date.attendees.iter().any(|person| moved.people.contains_key(person));
        if all.iter().filter(|date| split.dates.contains(&date.id)).any(|date| strangers(&date)) {
            return Err(Failure::at(Code::ValueInvalid, "dates"));
        }
        let leaving = theirs_alone(&all, moved);
        let going: Vec<Appearance> = all.into_iter().filter(|date| split.dates.contains(&date.id) || leaving.contains(&date.id)).collect();
        for old in &going {
            let new = self.copy_date(old, moved)?;
            moved.dates.insert(old.id, new);
        }
        for old in &going {
            self.replaced_by(old, moved)?;
        }
        for old in going.iter().filter(|old| leaving.contains(&old.id)) {
            let new = moved.dates[&old.id].text();
            self.move_what_is_said("appearance", &old.id.text(), &new, moved)?;
            store::strike::repoint_import(&self.tx, &old.id.text(), &new)?;
            self.forget_date(old.id, moved)?;
        }
        Ok(())
    }

    fn copy_date(&mut self, old: &Appearance, moved: &Moved) -> Outcome<AppearanceId> {
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
        Ok(date.id)
    }

    /// What took a date's place is known under its new id.
    fn replaced_by(&mut self, old: &Appearance, moved: &Moved) -> Outcome<()> {
        let known = |(id, said_by): (&AppearanceId, &String)| moved.dates.get(id).map(|new| (*new, said_by.clone()));
        let superseded_by: BTreeMap<AppearanceId, String> = old.superseded_by.iter().filter_map(known).collect();
        if superseded_by.is_empty() {
            return Ok(());
        }
        let before = found(store::appearance::get(&self.tx, moved.dates[&old.id])?)?;
        self.change_appearance(&before, &Appearance { superseded_by, ..before.clone() })
    }

    fn forget_date(&mut self, id: AppearanceId, moved: &mut Moved) -> Outcome<()> {
        for (check, _) in store::verification::of_appearance(&self.tx, id)? {
            moved.gone.extend(self.forget("verification", &check.id.text())?);
        }
        for one in store::dispute::of_appearance(&self.tx, id)? {
            moved.gone.extend(self.forget("dispute", &one.id.text())?);
        }
        for (one, _) in store::accompaniment::of_appearance(&self.tx, id)? {
            if one.state.is_open() {
                // Who was to go along does not know the new family: somebody is looked for anew.
                self.event_task(moved.family, TaskSource::CompanionWithdrew, Some(ForWhom::Role { role: Role::Coordinator }), self.today)?;
            }
            moved.gone.extend(self.forget("accompaniment", &one.id.text())?);
        }
        moved.gone.extend(self.forget("appearance", &id.text())?);
        Ok(())
    }

    /// A note on the old family becomes one on the new.
    fn move_note(&mut self, old: &Note, moved: &mut Moved) -> Outcome<()> {
        let family = moved.family.text();
        self.move_note_to(old, "family", &family, moved)
    }

    fn move_note_to(&mut self, old: &Note, kind: &str, record: &str, moved: &mut Moved) -> Outcome<()> {
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
        moved.gone.extend(self.forget("note", &old.id.text())?);
        Ok(())
    }

    /// A task about somebody who moves, or about a date that does, goes with them.
    fn move_task(&mut self, old: &Task, moved: &mut Moved) -> Outcome<()> {
        let person = old.person.and_then(|person| moved.people.get(&person).copied());
        let appearance = old.appearance.and_then(|date| moved.dates.get(&date).copied());
        let date_left = old.appearance.is_some_and(|date| moved.gone.contains(&date.text()));
        if person.is_none() && !date_left {
            return Ok(());
        }
        let task = Task { id: TaskId::new(new_uuid()), family: Some(moved.family), person, appearance, ..old.clone() };
        self.create_task(&task)?;
        moved.gone.extend(self.forget("task", &old.id.text())?);
        Ok(())
    }

    /// Who moved must no longer go to a date that stays. The history does not say that they ever had to.
    fn detach_from_old_dates(&mut self, family: FamilyId, moved: &Moved) -> Outcome<()> {
        for row in store::dates::rows_of_family(&self.tx, family)? {
            let mut date = row.appearance;
            let before = date.attendees.len();
            date.attendees.retain(|person| !moved.people.contains_key(person));
            if date.attendees.len() < before {
                store::strike::drop_drafts(&self.tx, &date.id.text())?;
                store::appearance::save(&self.tx, &date)?;
            }
        }
        Ok(())
    }

    /// Those who stay have no custody of, and nothing to keep from, somebody who is not there; nor is anything left that was being typed.
    fn clean_those_who_stay(&mut self, family: FamilyId, moved: &Moved) -> Outcome<()> {
        store::strike::drop_drafts(&self.tx, &family.text())?;
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
