//! One verb, one transaction: the change rows are written with what they describe, or neither is.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Transaction;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::Casebook;
use crate::change::{Change, WHOLE, canonical, differing};
use crate::error::{Code, Failure, Outcome};
use crate::exchange::merge;
use crate::id::{ActId, ChangeId, DeviceId, MemberId};
use crate::store;
use crate::time::Stamp;

/// The open transaction of one verb, with who, when and why.
pub(crate) struct Act<'a> {
    /// Where the verb writes.
    pub tx: Transaction<'a>,
    /// Shared by all its rows.
    pub id: ActId,
    /// When.
    pub now: DateTime<Utc>,
    /// Its stamp.
    pub at: Stamp,
    /// The day where the laptop is.
    pub today: NaiveDate,
    /// By whom.
    pub author: MemberId,
    device: DeviceId,
    seq: i64,
    verb: &'static str,
    reason: Option<String>,
}

/// A new id, ordered by time.
#[allow(clippy::disallowed_methods)] // Ids are made by the casebook only.
pub(crate) fn new_uuid() -> Uuid {
    Uuid::now_v7()
}

impl Casebook {
    /// Runs a verb. Nothing of it stays where `work` fails; what was acknowledged is on disk.
    pub(crate) fn act<T>(&mut self, verb: &'static str, reason: Option<&str>, work: impl FnOnce(&mut Act<'_>) -> Outcome<T>) -> Outcome<T> {
        let (now, today, device, author) = (self.clock.now(), self.clock.today(), self.device.id, self.me.id);
        let (last, seq) = (store::vault_meta::clock(self.vault.connection())?, store::change::last_seq(self.vault.connection(), device)?);
        let connection = self.vault.connection_for_write()?;
        let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let id = ActId::new(new_uuid());
        let mut act = Act { tx, id, now, today, at: Stamp::after(last, now), author, device, seq, verb, reason: reason.map(str::to_owned) };
        let result = work(&mut act)?;
        store::vault_meta::count_act(&act.tx, act.at)?;
        act.tx.commit()?;
        self.names.take();
        self.undoable = undoable(verb).then_some(id);
        Ok(result)
    }
}

impl Casebook {
    /// A verb that changes no record and only leaves an event: what could be taken back before still can.
    pub(crate) fn recorded<T>(&mut self, verb: &'static str, work: impl FnOnce(&mut Act<'_>) -> Outcome<T>) -> Outcome<T> {
        let undoable = self.undoable;
        let done = self.act(verb, None, work);
        self.undoable = undoable;
        done
    }
}

/// Verbs that end something and can be taken back.
fn undoable(verb: &str) -> bool {
    matches!(
        verb,
        "appearance_move"
            | "appearance_correct"
            | "claim_settle"
            | "task_done"
            | "pairing_end"
            | "dispute_settle"
            | "attendees_set"
            | "family_close"
            | "person_leave"
            | "person_merge"
            | "companion_answer"
            | "consent_withdraw"
    )
}

impl Act<'_> {
    /// Writes the creation of a record into the history.
    pub(crate) fn created<T: Serialize>(&mut self, kind: &str, record: &str, after: &T) -> Outcome<()> {
        let after = canonical(after)?;
        self.append(kind, record, WHOLE, Vec::new(), None, Some(after)).map(|_| ())
    }

    /// Writes one row for each top-level field that differs; none where nothing does.
    pub(crate) fn edited<T: Serialize>(&mut self, kind: &str, record: &str, before: &T, after: &T) -> Outcome<usize> {
        let changed = differing(&serde_json::to_value(before)?, &serde_json::to_value(after)?);
        for (field, old, new) in &changed {
            self.field(kind, record, field, old.as_ref(), new.as_ref())?;
        }
        Ok(changed.len())
    }

    /// Writes one field, superseding every edit of it that stands now.
    pub(crate) fn field(&mut self, kind: &str, record: &str, field: &str, before: Option<&Value>, after: Option<&Value>) -> Outcome<()> {
        let rows = store::change::of_field(&self.tx, kind, record, field)?;
        let heads = merge::heads(&rows.iter().collect::<Vec<_>>(), field);
        let base = heads.iter().map(|head| head.id).collect();
        let text = |value: Option<&Value>| value.map(canonical).transpose();
        let (before, after) = (text(before)?, text(after)?);
        let between = heads.len() > 1;
        let id = self.append(kind, record, field, base, before, after)?;
        // Whoever edits what stands twice has seen both.
        if between { store::conflict::resolve(&self.tx, record, field, id) } else { Ok(()) }
    }

    /// Adds a member to or takes it from a set: each member is a field of its own, `true` or null.
    pub(crate) fn member(&mut self, kind: &str, record: &str, field: &str, there: bool) -> Outcome<()> {
        let (yes, no) = (Value::Bool(true), Value::Null);
        let (before, after) = if there { (&no, &yes) } else { (&yes, &no) };
        self.field(kind, record, field, Some(before), Some(after))
    }

    fn append(&mut self, kind: &str, record: &str, field: &str, base: Vec<ChangeId>, before: Option<String>, after: Option<String>) -> Outcome<ChangeId> {
        self.seq += 1;
        let change = Change {
            id: ChangeId::new(new_uuid()),
            seq: self.seq,
            act: self.id,
            at: self.at,
            device: self.device,
            author: self.author,
            verb: self.verb.to_owned(),
            kind: kind.to_owned(),
            record: record.to_owned(),
            field: field.to_owned(),
            base,
            before,
            after,
            reason: self.reason.clone(),
        };
        store::change::insert(&self.tx, &change)?;
        Ok(change.id)
    }

    /// The laptop it runs on.
    pub(crate) fn device_id(&self) -> DeviceId {
        self.device
    }

    /// Writes what was revealed or exported.
    pub(crate) fn event(&mut self, verb: &str, record: Option<&str>, detail: &str) -> Outcome<()> {
        store::event::insert(&self.tx, &new_uuid().hyphenated().to_string(), self.at, self.author, verb, record, detail)
    }
}

/// The record or "not found".
pub(crate) fn found<T>(record: Option<T>) -> Outcome<T> {
    record.ok_or_else(|| Failure::new(Code::NotFound))
}
