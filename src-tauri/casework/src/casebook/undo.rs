//! Undo: a verb that writes the inverse of the last one under a new act. The history keeps both.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Casebook;
use super::act::{Act, found};
use crate::appearance::{Appearance, AppearanceStatus};
use crate::change::{Change, WHOLE};
use crate::contact_rule::ContactRule;
use crate::dispute::CARRIED;
use crate::error::{Code, Failure, Outcome};
use crate::id::{AppearanceId, ClaimId, DisputeId, PairingId, PersonId, TaskId};
use crate::store;

impl Casebook {
    /// Takes the last verb back, where it can be and nothing was changed on top of it.
    pub fn undo(&mut self) -> Outcome<()> {
        let nothing = || Failure::new(Code::NothingToUndo);
        let last = self.undoable.take().ok_or_else(nothing)?;
        self.act("undo", None, |act| {
            let rows = store::change::of_act(&act.tx, last)?;
            for row in &rows {
                require_newest(act, row)?;
            }
            let mut records: BTreeMap<(String, String), Vec<Change>> = BTreeMap::new();
            for row in rows.into_iter().rev() {
                records.entry((row.kind.clone(), row.record.clone())).or_default().push(row);
            }
            // Disputes first: what an appearance keeps beside it is refreshed when the appearance is written.
            for ((kind, record), rows) in records.into_iter().rev() {
                revert(act, &kind, &record, &rows)?;
            }
            Ok(())
        })
    }
}

/// Refuses where someone changed the same field since.
fn require_newest(act: &Act<'_>, row: &Change) -> Outcome<()> {
    let later = store::change::of_field(&act.tx, &row.kind, &row.record, &row.field)?;
    if later.iter().any(|other| other.base.contains(&row.id)) { Err(Code::NothingToUndo.into()) } else { Ok(()) }
}

fn revert(act: &mut Act<'_>, kind: &str, record: &str, rows: &[Change]) -> Outcome<()> {
    let missing = || Failure::new(Code::NotFound);
    match kind {
        "appearance" => revert_appearance(act, AppearanceId::parse(record).ok_or_else(missing)?, rows),
        "claim" => {
            let id = ClaimId::parse(record).ok_or_else(missing)?;
            let before = found(store::claim::get(&act.tx, id)?)?;
            let mut after = with_fields(&before, rows)?;
            after.id = id;
            store::claim::save(&act.tx, &after)?;
            act.edited(kind, record, &before, &after).map(|_| ())
        }
        "task" => {
            let id = TaskId::parse(record).ok_or_else(missing)?;
            let before = found(store::task::get(&act.tx, id)?)?;
            let mut after = with_fields(&before, rows)?;
            after.id = id;
            store::task::save(&act.tx, &after)?;
            act.edited(kind, record, &before, &after).map(|_| ())
        }
        "pairing" => {
            let id = PairingId::parse(record).ok_or_else(missing)?;
            let before = found(store::pairing::get(&act.tx, id)?)?;
            let mut after = with_fields(&before, rows)?;
            after.id = id;
            store::pairing::save(&act.tx, &after)?;
            act.edited(kind, record, &before, &after).map(|_| ())
        }
        "dispute" => revert_dispute(act, DisputeId::parse(record).ok_or_else(missing)?, rows),
        "note" => {
            let text = found(store::note::remove(&act.tx, record)?)?;
            act.field(kind, record, "text", Some(&Value::String(text)), None)
        }
        "contact_rule" => revert_contact_rule(act, record, rows),
        "person" => {
            let id = PersonId::parse(record).ok_or_else(missing)?;
            let before = found(store::person::get(&act.tx, id)?)?;
            let mut after = with_fields(&before, rows)?;
            after.id = id;
            store::person::save(&act.tx, &after)?;
            act.edited(kind, record, &before, &after).map(|_| ())
        }
        // A consent that a settled claim made is withdrawn, not erased.
        "consent" => {
            let today = act.now.date_naive();
            store::consent::withdraw(&act.tx, record, today)?;
            act.field(kind, record, "withdrawn", None, Some(&Value::String(today.to_string())))
        }
        _ => Err(Code::NothingToUndo.into()),
    }
}

/// One that the verb made is settled, not erased.
fn revert_dispute(act: &mut Act<'_>, id: DisputeId, rows: &[Change]) -> Outcome<()> {
    let before = found(store::dispute::get(&act.tx, id)?)?;
    let mut after = with_fields(&before, rows)?;
    after.id = id;
    if rows.iter().any(|row| row.field == WHOLE) {
        (after.settled_by, after.settled_on) = (Some(CARRIED.to_owned()), Some(act.now.date_naive()));
    }
    store::dispute::save(&act.tx, &after)?;
    act.edited("dispute", &id.text(), &before, &after)?;
    store::appearance::refresh(&act.tx, after.appearance)
}

fn revert_contact_rule(act: &mut Act<'_>, record: &str, rows: &[Change]) -> Outcome<()> {
    let person = PersonId::parse(record).ok_or_else(|| Failure::new(Code::NotFound))?;
    let before = found(store::contact_rule::get(&act.tx, person)?)?;
    // A rule that the verb made goes back to what nobody has asked.
    let after = if rows.iter().any(|row| row.field == WHOLE) { ContactRule::unasked(None) } else { with_fields(&before, rows)? };
    act.save_contact_rule(person, Some(&before), &after)
}

/// A date made by the verb is cancelled; a changed one gets its fields and set members back.
fn revert_appearance(act: &mut Act<'_>, id: AppearanceId, rows: &[Change]) -> Outcome<()> {
    let before = found(store::appearance::get(&act.tx, id)?)?;
    let mut after: Appearance = with_fields(&before, rows)?;
    (after.id, after.attendees, after.superseded_by) = (id, before.attendees.clone(), before.superseded_by.clone());
    for row in rows {
        let was_there = row.before.as_deref() == Some("true");
        match row.field.split_once(':') {
            Some(("attendee", person)) => {
                let person = PersonId::parse(person).ok_or_else(|| Failure::new(Code::NotFound))?;
                if was_there {
                    after.attendees.insert(person);
                } else {
                    after.attendees.remove(&person);
                }
            }
            Some(("superseded_by", successor)) => {
                let successor = AppearanceId::parse(successor).ok_or_else(|| Failure::new(Code::NotFound))?;
                match row.before.as_deref().map(serde_json::from_str::<Value>).transpose()? {
                    Some(Value::String(said_by)) => after.superseded_by.insert(successor, said_by),
                    _ => after.superseded_by.remove(&successor),
                };
            }
            _ => {}
        }
    }
    if rows.iter().any(|row| row.field == WHOLE) {
        after = Appearance { status: AppearanceStatus::Vacated, ..before.clone() };
    }
    act.change_appearance(&before, &after)
}

/// The record with the fields of these rows as they were before.
fn with_fields<T: Serialize + DeserializeOwned>(record: &T, rows: &[Change]) -> Outcome<T> {
    let mut value = serde_json::to_value(record)?;
    for row in rows.iter().filter(|row| row.field != WHOLE && !row.field.contains(':')) {
        let before = row.before.as_deref().map(serde_json::from_str::<Value>).transpose()?.unwrap_or(Value::Null);
        value[row.field.as_str()] = before;
    }
    Ok(serde_json::from_value(value)?)
}
