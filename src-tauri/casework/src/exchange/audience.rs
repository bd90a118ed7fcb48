//! What of the record goes to one laptop: the columns of *who sees what* applied to rows of the history (product.md; security.md C.6). Which
//! families go at all is decided in `casebook::exchange`. Deny by default: a field that no line of the role table names goes to nobody.
//!
//! Somebody who only accompanies has no use for what was before: of the rows that are not their own they get what stands.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::merge;
use crate::change::{Change, STRIKE, WHOLE, canonical};
use crate::id::{ChangeId, DeviceId, MemberId, VolunteerId};
use crate::role::{Role, Roles, Sight};

/// Whose laptop it is.
#[derive(Clone)]
pub struct Audience {
    /// What they do.
    pub roles: Roles,
    /// Who.
    pub member: MemberId,
    /// Who they are among the volunteers.
    pub volunteer: Option<VolunteerId>,
    /// The laptop.
    pub device: DeviceId,
}

impl Audience {
    /// What of one record's rows (all of them, whoever wrote them) goes to this laptop; nothing where nothing may be seen.
    pub fn rows_for(&self, rows: &[Change]) -> Vec<Change> {
        let Some(first) = rows.iter().find(|row| !row.is_blank()) else {
            return if self.roles.has(Role::Coordinator) { rows.to_vec() } else { Vec::new() };
        };
        let present = Present::of(rows);
        if !self.has_use_for(&first.kind, &first.record, &present) {
            return Vec::new();
        }
        let standing = (!self.roles.sees_families()).then(|| standing_in(rows));
        rows.iter().filter_map(|row| self.seen(row, &present)).filter_map(|row| self.as_it_stands(row, standing.as_ref())).collect()
    }

    /// Whether the record is any of theirs, apart from its fields.
    fn has_use_for(&self, kind: &str, record: &str, present: &Present) -> bool {
        if kind == "note" {
            return present.text("audience").is_some_and(|audience| self.roles.shows("note", audience));
        }
        if self.roles.sees_families() {
            return kind != "clearance" || self.roles.has(Role::Coordinator) || self.is_me(present.text("volunteer"));
        }
        match kind {
            "task" => self.is_for_me(present.0.get("for_whom")),
            "notice_given" => self.can_tell(present),
            "clearance" => self.is_me(present.text("volunteer")),
            "volunteer" => !record.is_empty(),
            _ => true,
        }
    }

    fn is_me(&self, volunteer: Option<&str>) -> bool {
        volunteer.is_some() && volunteer == self.volunteer.map(VolunteerId::text).as_deref()
    }

    fn is_for_me(&self, whom: Option<&Value>) -> bool {
        let Some(Value::Object(whom)) = whom else { return true };
        let of = |name: &str| whom.get(name).and_then(Value::as_str);
        match of("who") {
            Some("member") => of("id") == Some(&self.member.text()),
            Some("volunteer") => self.is_me(of("id")),
            Some("role") => of("role").and_then(Role::parse).is_some_and(|role| self.roles.has(role)),
            _ => false,
        }
    }

    /// Somebody who accompanies tells the family, and knows what they were told themselves.
    fn can_tell(&self, present: &Present) -> bool {
        present.text("party") == Some("family") || self.is_me(present.text("whom"))
    }

    /// One row as far as this role may see it.
    fn seen(&self, row: &Change, present: &Present) -> Option<Change> {
        if row.is_blank() {
            return None;
        }
        let value = |text: &Option<String>, field: &str| -> Option<String> {
            let value: Value = serde_json::from_str(text.as_deref()?).ok()?;
            canonical(&self.seen_value(row, field, value, present)?).ok()
        };
        let (before, after) =
            if row.field == WHOLE { (None, self.seen_record(row, present)) } else { (value(&row.before, &row.field), value(&row.after, &row.field)) };
        let may = row.field == WHOLE || self.sight(row, &row.field, present) != Sight::Hidden;
        let says_something = after.is_some() || before.is_some() || row.after.is_none() || row.verb == STRIKE;
        (may && (row.field != WHOLE || after.is_some()) && says_something).then(|| Change { before, after, ..row.clone() })
    }

    fn seen_record(&self, row: &Change, present: &Present) -> Option<String> {
        let Value::Object(fields) = serde_json::from_str(row.after.as_deref()?).ok()? else { return None };
        let kept: Map<String, Value> =
            fields.into_iter().filter_map(|(name, value)| self.seen_value(row, &name, value, present).map(|value| (name, value))).collect();
        if kept.is_empty() { None } else { canonical(&Value::Object(kept)).ok() }
    }

    fn seen_value(&self, row: &Change, field: &str, value: Value, present: &Present) -> Option<Value> {
        match (self.sight(row, field, present), value) {
            (Sight::Hidden, _) => None,
            (Sight::Year, Value::Null) => Some(Value::Null),
            (Sight::Year, Value::String(text)) if field == "birth" => Some(Value::String(text.chars().take(4).collect())),
            // Whether somebody has a lawyer, not who it is.
            (Sight::Year, value) => (row.kind == "representation" && field != "representative").then_some(value),
            // Of a companion the first name is enough.
            (_, Value::String(name)) if row.kind == "volunteer" && field == "name" && !self.sees_whole_volunteer(&row.record) => {
                Some(Value::String(name.split_whitespace().next().unwrap_or_default().to_owned()))
            }
            (_, value) => Some(value),
        }
    }

    fn sees_whole_volunteer(&self, record: &str) -> bool {
        self.roles.has(Role::Coordinator) || self.is_me(Some(record))
    }

    fn sight(&self, row: &Change, field: &str, present: &Present) -> Sight {
        let name = match field.split(':').next().unwrap_or_default() {
            "attendee" => "attendees",
            name => name,
        };
        let by_table = self.roles.sight(&row.kind, name);
        let shown = |may: bool| if may { Sight::Shown } else { Sight::Hidden };
        match row.kind.as_str() {
            // Its audience was looked at before.
            "note" => Sight::Shown,
            "volunteer" if self.is_me(Some(&row.record)) => Sight::Shown,
            "volunteer" if !self.roles.has(Role::Coordinator) => shown(name == "name" || (name == "phone" && !self.roles.sees_families())),
            "clearance" if self.is_me(present.text("volunteer")) => Sight::Shown,
            "pairing" if !self.roles.sees_families() => shown(self.sees_of_pairing(name, present)),
            _ => by_table,
        }
    }

    /// Who else goes with the family; of a time that ended, what was left to whoever came next.
    fn sees_of_pairing(&self, field: &str, present: &Present) -> bool {
        let mine = self.is_me(present.text("volunteer"));
        let left = mine || present.text("successor_sees").is_some_and(|sees| sees != "nothing");
        match field {
            "family" | "volunteer" | "role" | "from_day" | "until_day" | "ended" | "successor_sees" => true,
            "handover" => left,
            "understood" => mine,
            _ => false,
        }
    }

    /// A row that somebody else wrote, without what no longer stands. Its own author has it whole.
    fn as_it_stands(&self, row: Change, standing: Option<&BTreeMap<String, Vec<ChangeId>>>) -> Option<Change> {
        let Some(standing) = standing.filter(|_| row.device != self.device) else { return Some(row) };
        let stands = |field: &str| standing.get(field).is_some_and(|heads| heads.contains(&row.id));
        // Why a date changed is told to whoever goes along; why a person was, is not.
        let reason = row.reason.clone().filter(|_| row.kind == "appearance");
        if row.field != WHOLE {
            return stands(&row.field).then_some(Change { before: None, reason, ..row });
        }
        let Value::Object(fields) = serde_json::from_str(row.after.as_deref()?).ok()? else { return None };
        let kept: Map<String, Value> = fields.into_iter().filter(|(name, _)| stands(name)).collect();
        let after = if kept.is_empty() { None } else { canonical(&Value::Object(kept)).ok() };
        Some(Change { before: None, after: Some(after?), reason, ..row })
    }
}

/// For each field of one record the changes that nobody superseded.
fn standing_in(rows: &[Change]) -> BTreeMap<String, Vec<ChangeId>> {
    let Some(one) = rows.iter().find(|row| !row.is_blank()) else { return BTreeMap::new() };
    merge::fields(rows, &one.kind, &one.record).into_iter().map(|(name, state)| (name, state.heads.iter().map(|head| head.id).collect())).collect()
}

/// A record's fields as they stand.
struct Present(BTreeMap<String, Value>);

impl Present {
    fn of(rows: &[Change]) -> Present {
        let Some(one) = rows.iter().find(|row| !row.is_blank()) else { return Present(BTreeMap::new()) };
        let fields = merge::fields(rows, &one.kind, &one.record).into_iter();
        Present(fields.filter_map(|(name, state)| Some((name, serde_json::from_str(&state.value()?).ok()?))).collect())
    }

    fn text(&self, field: &str) -> Option<&str> {
        self.0.get(field).and_then(Value::as_str)
    }
}

/// What only coordinators write.
const COORDINATORS: &[&str] = &["pairing", "volunteer", "clearance", "programme", "duty_number", "not_together", "member", "consent_override"];
/// What somebody who accompanies writes.
const VOLUNTEERS: &[&str] = &["appearance", "verification", "dispute", "note", "notice_given", "task", "accompaniment"];

/// Whether a member with these roles may write a field of this kind: checked where a report is taken in, whatever their program let them do.
pub fn may_write(roles: &Roles, kind: &str, field: &str) -> bool {
    if roles.has(Role::Coordinator) {
        return true;
    }
    let theirs = if roles.has(Role::Advocate) { !COORDINATORS.contains(&kind) } else { VOLUNTEERS.contains(&kind) };
    let name = match field.split(':').next().unwrap_or_default() {
        "attendee" => "attendees",
        name => name,
    };
    theirs && (kind == "note" || field == WHOLE || roles.sight(kind, name) == Sight::Shown)
}

/// A creation without the fields that a member with these roles may not write.
pub fn writable(roles: &Roles, row: &Change) -> Option<Change> {
    if row.field != WHOLE {
        return Some(row.clone());
    }
    let Value::Object(fields) = serde_json::from_str(row.after.as_deref()?).ok()? else { return None };
    let kept: Map<String, Value> = fields.into_iter().filter(|(name, _)| may_write(roles, &row.kind, name)).collect();
    let after = canonical(&Value::Object(kept)).ok()?;
    Some(Change { before: None, after: Some(after), ..row.clone() })
}
