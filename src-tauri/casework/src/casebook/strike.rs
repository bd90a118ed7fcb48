//! What should never have been written down: struck out of the record, its history, the search and the drafts of this vault. Backups and copies
//! that were made before still hold it; the screen says so.

use serde_json::Value;

use super::Casebook;
use super::act::Act;
use crate::change::STRIKE;
use crate::error::{Code, Failure, Outcome};
use crate::id::{NoteId, PersonId};
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
            act.strike_history(kind, record, field)
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

    /// Takes a field's values out of every row, and says that it was done.
    fn strike_history(&mut self, kind: &str, record: &str, field: &str) -> Outcome<()> {
        for mut row in store::change::of_record(&self.tx, record)?.into_iter().filter(|row| row.kind == kind) {
            row.strike(field);
            store::strike::rewrite(&self.tx, &row)?;
        }
        self.field(kind, record, field, None, None)
    }

    /// Removes a record and its history; rows elsewhere that name it are cleaned of it. The rows' numbers stay.
    pub(crate) fn forget(&mut self, kind: &str, record: &str) -> Outcome<()> {
        store::strike::remove(&self.tx, kind, record)?;
        for mut row in store::change::of_record(&self.tx, record)? {
            row.blank();
            store::strike::rewrite(&self.tx, &row)?;
        }
        for mut row in store::change::naming(&self.tx, record)? {
            if row.field.contains(record) {
                row.blank();
            } else {
                row.before = row.before.take().map(|text| cleaned(&text, record)).transpose()?;
                row.after = row.after.take().map(|text| cleaned(&text, record)).transpose()?;
            }
            store::strike::rewrite(&self.tx, &row)?;
        }
        Ok(())
    }

    /// Forgets a person with all that hangs on them.
    pub(crate) fn forget_person(&mut self, id: PersonId) -> Outcome<()> {
        for one in store::representation::of_person(&self.tx, id)? {
            self.forget("representation", &one.id.text())?;
        }
        for one in store::consent::of_person(&self.tx, id)? {
            self.forget("consent", &one.id.text())?;
        }
        self.forget("person", &id.text())
    }
}

/// A value without an id: gone from lists, null elsewhere.
fn cleaned(text: &str, id: &str) -> Outcome<String> {
    let mut value: Value = serde_json::from_str(text)?;
    clean(&mut value, id);
    Ok(crate::change::canonical(&value)?)
}

fn clean(value: &mut Value, id: &str) {
    match value {
        Value::String(text) if text == id => *value = Value::Null,
        Value::Array(items) => {
            items.retain(|item| item.as_str() != Some(id));
            items.iter_mut().for_each(|item| clean(item, id));
        }
        Value::Object(fields) => fields.values_mut().for_each(|item| clean(item, id)),
        _ => {}
    }
}
