//! Writes a plan: every record, its history and the fingerprints of its rows, in the transaction of one verb.

use std::collections::BTreeSet;

use super::plan::Writes;
use crate::casebook::act::{Act, new_uuid};
use crate::error::Outcome;
use crate::id::{FamilyId, NoteId};
use crate::note::{Audience, Note};
use crate::progress::{Progress, Step};
use crate::store;

/// Counts what is written, for whoever watches.
struct Written<'a> {
    progress: &'a Progress,
    records: usize,
}

impl Written<'_> {
    fn one_more(&mut self) -> Outcome<()> {
        self.records += 1;
        self.progress.reach(self.records)
    }
}

impl Act<'_> {
    /// Writes a plan. Representations come before the dates that show them.
    pub(super) fn write_import(&mut self, writes: &Writes, progress: &Progress) -> Outcome<()> {
        progress.begin(Step::Writing, writes.records())?;
        let written = &mut Written { progress, records: 0 };
        self.write_families(writes, written)?;
        self.write_people(writes, written)?;
        for step in &writes.steps {
            self.save_representation(step.person, step.forum, step.status, None, step.e28)?;
            written.one_more()?;
        }
        self.write_dates(writes, written)?;
        self.write_volunteers(writes, written)?;
        for claim in &writes.claims {
            store::claim::save(&self.tx, claim)?;
            self.created("claim", &claim.id.text(), claim)?;
            written.one_more()?;
        }
        for (fingerprint, record) in &writes.fingerprints {
            store::import_row::insert(&self.tx, fingerprint, record)?;
        }
        for family in touched(writes) {
            self.refresh_dates(family)?;
        }
        Ok(())
    }

    fn write_families(&mut self, writes: &Writes, written: &mut Written<'_>) -> Outcome<()> {
        for family in &writes.families {
            store::family::save(&self.tx, family)?;
            self.created("family", &family.id.text(), family)?;
            written.one_more()?;
        }
        for (before, after) in &writes.family_edits {
            store::family::save(&self.tx, after)?;
            self.edited("family", &after.id.text(), before, after)?;
            written.one_more()?;
        }
        Ok(())
    }

    fn write_people(&mut self, writes: &Writes, written: &mut Written<'_>) -> Outcome<()> {
        for person in &writes.people {
            store::person::save(&self.tx, person)?;
            self.created("person", &person.id.text(), person)?;
            written.one_more()?;
        }
        for (before, after) in &writes.person_edits {
            store::person::save(&self.tx, after)?;
            self.edited("person", &after.id.text(), before, after)?;
            written.one_more()?;
        }
        for (person, before, after) in &writes.rules {
            self.save_contact_rule(*person, before.as_ref(), after)?;
            written.one_more()?;
        }
        Ok(())
    }

    /// Clearances and pairings name volunteers, so these come first.
    fn write_volunteers(&mut self, writes: &Writes, written: &mut Written<'_>) -> Outcome<()> {
        for volunteer in &writes.volunteers {
            store::volunteer::save(&self.tx, volunteer)?;
            self.created("volunteer", &volunteer.id.text(), volunteer)?;
            written.one_more()?;
        }
        for (before, after) in &writes.volunteer_edits {
            store::volunteer::save(&self.tx, after)?;
            self.edited("volunteer", &after.id.text(), before, after)?;
            written.one_more()?;
        }
        for clearance in &writes.clearances {
            store::clearance::save(&self.tx, clearance)?;
            self.created("clearance", &clearance.id.text(), clearance)?;
            written.one_more()?;
        }
        for (before, after) in &writes.clearance_edits {
            store::clearance::save(&self.tx, after)?;
            self.edited("clearance", &after.id.text(), before, after)?;
            written.one_more()?;
        }
        self.write_pairings(writes, written)
    }

    fn write_pairings(&mut self, writes: &Writes, written: &mut Written<'_>) -> Outcome<()> {
        for pairing in &writes.pairings {
            store::pairing::save(&self.tx, pairing)?;
            self.created("pairing", &pairing.id.text(), pairing)?;
            written.one_more()?;
        }
        for (before, after) in &writes.pairing_edits {
            store::pairing::save(&self.tx, after)?;
            self.edited("pairing", &after.id.text(), before, after)?;
            written.one_more()?;
        }
        Ok(())
    }

    fn write_dates(&mut self, writes: &Writes, written: &mut Written<'_>) -> Outcome<()> {
        for appearance in &writes.appearances {
            self.create_appearance(appearance)?;
            written.one_more()?;
        }
        for (before, after) in &writes.appearance_edits {
            self.change_appearance(before, after)?;
            written.one_more()?;
        }
        for (record, family, text) in &writes.notes {
            let note = Note {
                id: NoteId::new(new_uuid()),
                kind: "appearance".to_owned(),
                record: record.clone(),
                family: *family,
                audience: Audience::Coordinators,
                author: self.author,
                at: self.at,
                text: text.clone(),
                confidential_from: None,
                struck_on: None,
            };
            store::note::insert(&self.tx, &note, false)?;
            self.created("note", &note.id.text(), &note)?;
            written.one_more()?;
        }
        if writes.notes.is_empty() { Ok(()) } else { store::note::index_missing(&self.tx) }
    }
}

/// Families whose earlier dates may show something else now: somebody joined, or a representation changed.
fn touched(writes: &Writes) -> BTreeSet<FamilyId> {
    let new: BTreeSet<FamilyId> = writes.families.iter().map(|family| family.id).collect();
    let joined = writes.people.iter().map(|person| person.family).filter(|family| !new.contains(family));
    joined.chain(writes.steps.iter().map(|step| step.family)).collect()
}
