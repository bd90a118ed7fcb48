//! Undo: a verb that writes the inverse of the last one under a new act. The history keeps both.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Casebook;
use super::act::{Act, found};
use super::notices::UNDONE;
use crate::accompaniment::{Accompaniment, AccompanimentState};
use crate::appearance::{Appearance, AppearanceStatus};
use crate::change::{Change, WHOLE};
use crate::consent::Consent;
use crate::contact_rule::ContactRule;
use crate::dispute::CARRIED;
use crate::error::{Code, Failure, Outcome};
use crate::id::{AccompanimentId, ActId, AppearanceId, ClaimId, ConsentId, DisputeId, FamilyId, NoticeId, PairingId, PersonId, TaskId};
use crate::notice_given::{NoticeGiven, Telling};
use crate::representation::RepresentationStatus;
use crate::store;
use crate::task::Task;
use crate::word::Answer;

impl Casebook {
    /// Takes the last verb back, where it can be and nothing was changed on top of it.
    pub fn undo(&mut self) -> Outcome<()> {
        let nothing = || Failure::new(Code::NothingToUndo);
        // Kept until it is done: a full disk is no reason to forget what could be taken back.
        let last = self.undoable.ok_or_else(nothing)?;
        let done = self.act("undo", None, |act| revert_act(act, last, true));
        if done.as_ref().is_err_and(|failure| failure.code == Code::NothingToUndo) {
            self.undoable = None;
        }
        done
    }
}

/// Writes the inverse of a verb. `strict` refuses where something was changed on top of it; else that stays as it is and the rest goes back.
pub(crate) fn revert_act(act: &mut Act<'_>, verb: ActId, strict: bool) -> Outcome<()> {
    let mut records: BTreeMap<(String, String), Vec<Change>> = BTreeMap::new();
    for row in store::change::of_act(&act.tx, verb)?.into_iter().rev() {
        if is_newest(act, &row)? {
            records.entry((row.kind.clone(), row.record.clone())).or_default().push(row);
        } else if strict {
            return Err(Code::NothingToUndo.into());
        }
    }
    // Disputes first: what an appearance keeps beside it is refreshed when the appearance is written.
    let mut families = BTreeSet::new();
    for ((kind, record), rows) in records.into_iter().rev() {
        revert(act, &kind, &record, &rows)?;
        families.extend(family_of(act, &kind, &record)?);
    }
    // Who must go, and who has a lawyer, stand beside the dates too.
    families.into_iter().try_for_each(|family| act.refresh_dates(family))
}

/// The family whose dates a reverted record may concern.
fn family_of(act: &Act<'_>, kind: &str, record: &str) -> Outcome<Option<FamilyId>> {
    let person = match kind {
        "person" => PersonId::parse(record),
        "representation" => store::representation::everything(&act.tx)?.into_iter().find(|one| one.id.text() == record).map(|one| one.person),
        _ => None,
    };
    let person = person.map(|id| store::person::get(&act.tx, id)).transpose()?.flatten();
    Ok(person.map(|person| person.family))
}

/// False where someone changed the same field since.
fn is_newest(act: &Act<'_>, row: &Change) -> Outcome<bool> {
    // A creation is under every later change of any field.
    let whole = row.field == WHOLE;
    let later = if whole { store::change::of_record(&act.tx, &row.record)? } else { store::change::of_field(&act.tx, &row.kind, &row.record, &row.field)? };
    Ok(!later.iter().any(|other| other.kind == row.kind && (!whole || other.act != row.act) && other.base.contains(&row.id)))
}

/// Gives a record its fields back; what the verb made is changed by `unmade` instead, for nothing is erased.
macro_rules! give_back {
    ($act:ident, $kind:ident, $record:ident, $rows:ident, $noun:ident, $id:ident, $unmade:expr) => {{
        let id = $id::parse($record).ok_or_else(|| Failure::new(Code::NotFound))?;
        let before = found(store::$noun::get(&$act.tx, id)?)?;
        let mut after = before.clone();
        if $rows.iter().any(|row| row.field == WHOLE) {
            let unmade: fn(&mut _, chrono::NaiveDate) = $unmade;
            unmade(&mut after, $act.today);
        } else {
            after = with_fields(&before, $rows)?;
            after.id = id;
        }
        store::$noun::save(&$act.tx, &after)?;
        $act.edited($kind, $record, &before, &after).map(|_| ())
    }};
}

fn revert(act: &mut Act<'_>, kind: &str, record: &str, rows: &[Change]) -> Outcome<()> {
    match kind {
        "appearance" => revert_appearance(act, AppearanceId::parse(record).ok_or_else(|| Failure::new(Code::NotFound))?, rows),
        "claim" => give_back!(act, kind, record, rows, claim, ClaimId, |_, _| ()),
        "task" => give_back!(act, kind, record, rows, task, TaskId, |task: &mut Task, today| task.done_on = Some(today)),
        "pairing" => give_back!(act, kind, record, rows, pairing, PairingId, |_, _| ()),
        "person" => give_back!(act, kind, record, rows, person, PersonId, |_, _| ()),
        "family" => give_back!(act, kind, record, rows, family, FamilyId, |_, _| ()),
        "consent" => give_back!(act, kind, record, rows, consent, ConsentId, |consent: &mut Consent, today| consent.withdrawn = Some(today)),
        "accompaniment" => {
            give_back!(act, kind, record, rows, accompaniment, AccompanimentId, |one: &mut Accompaniment, _| one.state = AccompanimentState::Withdrew)
        }
        "notice_given" => {
            give_back!(act, kind, record, rows, notice_given, NoticeId, |one: &mut NoticeGiven, _| one.telling =
                Telling::NotNeeded { reason: UNDONE.to_owned() })
        }
        "representation" => revert_representation(act, record, rows),
        "dispute" => revert_dispute(act, DisputeId::parse(record).ok_or_else(|| Failure::new(Code::NotFound))?, rows),
        "note" => {
            found(store::note::remove(&act.tx, record)?)?;
            // It stands again where it came from; a second copy in the history could never be struck.
            act.strike_rows(kind, record, "text")
        }
        "contact_rule" => revert_contact_rule(act, record, rows),
        _ => Err(Code::NothingToUndo.into()),
    }
}

/// One that the verb made goes back to what nobody has asked.
fn revert_representation(act: &mut Act<'_>, record: &str, rows: &[Change]) -> Outcome<()> {
    let before = found(store::representation::everything(&act.tx)?.into_iter().find(|one| one.id.text() == record))?;
    let mut after = before.clone();
    if rows.iter().any(|row| row.field == WHOLE) {
        (after.status, after.e28, after.representative) = (RepresentationStatus::Unknown, Answer::Unknown, None);
    } else {
        after = with_fields(&before, rows)?;
        after.id = before.id;
    }
    store::representation::save(&act.tx, &after)?;
    act.edited("representation", record, &before, &after).map(|_| ())
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
