//! Writes a plan: every record, its history and the fingerprints of its rows, in the transaction of one verb.

use std::collections::BTreeSet;

use super::plan::Writes;
use crate::casebook::act::{Act, new_uuid};
use crate::error::Outcome;
use crate::id::{FamilyId, NoteId};
use crate::note::{Audience, Note};
use crate::store;

impl Act<'_> {
    /// Writes a plan. Representations come before the dates that show them.
    pub(super) fn write_import(&mut self, writes: &Writes) -> Outcome<()> {
        self.write_families(writes)?;
        self.write_people(writes)?;
        for step in &writes.steps {
            self.save_representation(step.person, step.forum, step.status, None, step.e28)?;
        }
        self.write_dates(writes)?;
        for claim in &writes.claims {
            store::claim::save(&self.tx, claim)?;
            self.created("claim", &claim.id.text(), claim)?;
        }
        for (fingerprint, record) in &writes.fingerprints {
            store::import_row::insert(&self.tx, fingerprint, record)?;
        }
        for family in touched(writes) {
            self.refresh_dates(family)?;
        }
        Ok(())
    }

    fn write_families(&mut self, writes: &Writes) -> Outcome<()> {
        for family in &writes.families {
            store::family::save(&self.tx, family)?;
            self.created("family", &family.id.text(), family)?;
        }
        for (before, after) in &writes.family_edits {
            store::family::save(&self.tx, after)?;
            self.edited("family", &after.id.text(), before, after)?;
        }
        Ok(())
    }

    fn write_people(&mut self, writes: &Writes) -> Outcome<()> {
        for person in &writes.people {
            store::person::save(&self.tx, person)?;
            self.created("person", &person.id.text(), person)?;
        }
        for (before, after) in &writes.person_edits {
            store::person::save(&self.tx, after)?;
            self.edited("person", &after.id.text(), before, after)?;
        }
        for (person, before, after) in &writes.rules {
            self.save_contact_rule(*person, before.as_ref(), after)?;
        }
        Ok(())
    }

    fn write_dates(&mut self, writes: &Writes) -> Outcome<()> {
        for appearance in &writes.appearances {
            self.create_appearance(appearance)?;
        }
        for (before, after) in &writes.appearance_edits {
            self.change_appearance(before, after)?;
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
            };
            store::note::insert(&self.tx, &note, false)?;
            self.created("note", &note.id.text(), &note)?;
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
