//! What should never have been written down: struck out of the record, its history, the search and the drafts of this vault. Backups and copies
//! that were made before still hold it; the screen says so.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Casebook;
use super::act::Act;
use crate::change::{Change, STRIKE, WHOLE};
use crate::error::{Code, Failure, Outcome};
use crate::id::{ActId, FamilyId, NoteId, PersonId};
use crate::note::Note;
use crate::role::Sight;
use crate::store;

impl Casebook {
    /// Strikes one text of one record: what it says now, and all it ever said. That it was struck stays in the history. There is no undo.
    ///
    /// # Errors
    /// `value_invalid` for a field that is no free text; `refused_by_role` for one this member may not see.
    pub fn strike(&mut self, kind: &str, record: &str, field: &str) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        if !store::strike::may_strike(kind, field) {
            return Err(Failure::at(Code::ValueInvalid, "field"));
        }
        if kind == "note" {
            self.require_note(record)?
        } else {
            self.require_sight(kind, field)?
        }
        self.act(STRIKE, None, |act| {
            if !store::strike::field(&act.tx, kind, record, field)? {
                return Err(Code::NotFound.into());
            }
            if let Some(id) = NoteId::parse(record).filter(|_| kind == "note") {
                act.mark_struck(id)?;
            }
            act.strike_history(kind, record, field)?;
            // What was made one with a person said it too, and would say it again; and so what was made one with that.
            let person = PersonId::parse(record).filter(|_| matches!(kind, "person" | "contact_rule"));
            for other in person.map(|id| store::person::merged_at_last_into(&act.tx, id)).transpose()?.unwrap_or_default() {
                if store::strike::field(&act.tx, kind, &other.text(), field)? {
                    act.strike_history(kind, &other.text(), field)?;
                }
            }
            Ok(())
        })
    }

    fn require_sight(&self, kind: &str, field: &str) -> Outcome<()> {
        if self.roles().sight(kind, field) >= Sight::Masked { Ok(()) } else { Err(Code::RefusedByRole.into()) }
    }

    fn require_note(&self, record: &str) -> Outcome<()> {
        let note = NoteId::parse(record).map(|id| store::note::get(self.read(), id)).transpose()?.flatten();
        let note = super::act::found(note)?;
        if self.roles().shows("note", note.audience.word()) { Ok(()) } else { Err(Code::RefusedByRole.into()) }
    }
}

impl Act<'_> {
    fn mark_struck(&mut self, id: NoteId) -> Outcome<()> {
        let Some(before) = store::note::get(&self.tx, id)? else { return Ok(()) };
        let after = Note { struck_on: Some(self.today), ..before.clone() };
        store::note::update(&self.tx, &after)?;
        self.edited("note", &id.text(), &before, &after).map(|_| ())
    }

    /// Takes a field's values out of every row, and says that it was done. A verb keeps its reason beside every row it writes, and what is struck
    /// here was often given as one: it goes everywhere, also where this record's own rows lost it before.
    pub(crate) fn strike_history(&mut self, kind: &str, record: &str, field: &str) -> Outcome<()> {
        let said = |row: &Change| row.kind == kind && (row.field == field || row.field == WHOLE);
        let acts: BTreeSet<ActId> = store::change::of_record(&self.tx, record)?.iter().filter(|row| said(row)).map(|row| row.act).collect();
        acts.into_iter().try_for_each(|act| self.drop_reason(act))?;
        self.strike_rows(kind, record, field)
    }

    /// The same for a text that no verb took for its reason.
    pub(crate) fn strike_rows(&mut self, kind: &str, record: &str, field: &str) -> Outcome<()> {
        let rows = store::change::of_record(&self.tx, record)?.into_iter().filter(|row| row.kind == kind);
        for mut row in rows {
            row.strike(field);
            row.reason = None;
            store::strike::rewrite(&self.tx, &row)?;
        }
        self.field(kind, record, field, None, None)
    }

    pub(crate) fn drop_reason(&mut self, act: ActId) -> Outcome<()> {
        for mut row in store::change::of_act(&self.tx, act)?.into_iter().filter(|row| row.reason.is_some()) {
            row.reason = None;
            store::strike::rewrite(&self.tx, &row)?;
        }
        Ok(())
    }

    /// Removes a record with its history and what is said about it elsewhere. The rows' numbers stay. Answers every id that is gone.
    pub(crate) fn forget(&mut self, kind: &str, record: &str) -> Outcome<Vec<String>> {
        let mut gone = vec![record.to_owned()];
        for (kind, id) in store::strike::about(&self.tx, record)? {
            gone.extend(self.forget(&kind, &id)?);
        }
        store::strike::remove(&self.tx, kind, record)?;
        for mut row in store::change::of_record(&self.tx, record)? {
            row.blank();
            store::strike::rewrite(&self.tx, &row)?;
        }
        Ok(gone)
    }

    /// Forgets a person with all that hangs on them, and the records that were made one with theirs.
    pub(crate) fn forget_person(&mut self, id: PersonId) -> Outcome<Vec<String>> {
        let mut gone = Vec::new();
        for other in store::person::merged_into(&self.tx, id)? {
            gone.extend(self.forget_person(other)?);
        }
        for one in store::representation::of_person(&self.tx, id)? {
            gone.extend(self.forget("representation", &one.id.text())?);
        }
        for one in store::consent::of_person(&self.tx, id)? {
            gone.extend(self.forget("consent", &one.id.text())?);
        }
        gone.extend(self.forget("person", &id.text())?);
        Ok(gone)
    }

    /// Cleans what a family's history still says of ids that are gone.
    pub(crate) fn clean_history(&mut self, family: FamilyId, gone: &[String]) -> Outcome<()> {
        for before in store::change::of_family(&self.tx, family)? {
            let mut row = before.clone();
            if gone.iter().any(|id| row.field.contains(id.as_str())) || is_note_on(&row, gone) {
                row.blank();
            }
            for value in [&mut row.before, &mut row.after] {
                *value = value.take().map(|text| cleaned(text, gone)).transpose()?;
            }
            if row != before {
                store::strike::rewrite(&self.tx, &row)?;
            }
        }
        Ok(())
    }
}

/// The creation of a note, also of one that was taken back, on a record that is gone.
fn is_note_on(row: &Change, gone: &[String]) -> bool {
    let on = |text: &String| serde_json::from_str::<Value>(text).ok().and_then(|note| note.get("record")?.as_str().map(str::to_owned));
    row.kind == "note" && row.field == WHOLE && row.after.as_ref().and_then(on).is_some_and(|record| gone.contains(&record))
}

/// A value without these ids: gone from lists, null elsewhere.
pub(crate) fn cleaned(text: String, gone: &[String]) -> Outcome<String> {
    if !gone.iter().any(|id| text.contains(id.as_str())) {
        return Ok(text);
    }
    let mut value: Value = serde_json::from_str(&text)?;
    clean(&mut value, gone);
    Ok(crate::change::canonical(&value)?)
}

fn clean(value: &mut Value, gone: &[String]) {
    let is_gone = |value: &Value| value.as_str().is_some_and(|text| gone.iter().any(|id| id == text));
    match value {
        one if is_gone(one) => *one = Value::Null,
        Value::Array(items) => {
            items.retain(|item| !is_gone(item));
            items.iter_mut().for_each(|item| clean(item, gone));
        }
        Value::Object(fields) => fields.values_mut().for_each(|item| clean(item, gone)),
        _ => {}
    }
}
