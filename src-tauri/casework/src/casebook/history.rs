//! The history as people read it: filtered by role like everything else that leaves.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::Casebook;
use crate::change::{STRIKE, WHOLE};
use crate::error::{Code, Outcome};
use crate::reading::a_number::mask_a_number;
use crate::role::Sight;
use crate::store;

/// One change of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangeView {
    /// When, RFC 3339 UTC.
    pub at: String,
    /// By whom.
    pub author: String,
    /// On which laptop.
    pub device: String,
    /// What was done.
    pub verb: String,
    /// Kind of record.
    pub kind: String,
    /// The record.
    pub record: String,
    /// Which field; `*` is the creation.
    pub field: String,
    /// JSON before, as far as this role may see it.
    pub before: Option<String>,
    /// JSON after, as far as this role may see it.
    pub after: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

impl Casebook {
    /// Every change of one record, newest first.
    pub fn history(&self, id: &str) -> Outcome<Vec<ChangeView>> {
        if uuid::Uuid::parse_str(id).is_err() {
            return Err(Code::NotFound.into());
        }
        let changes = self.history_of(&[id.to_ascii_lowercase()], 10_000)?;
        if changes.is_empty() { Err(Code::NotFound.into()) } else { Ok(changes) }
    }

    pub(crate) fn history_of(&self, records: &[String], limit: u32) -> Outcome<Vec<ChangeView>> {
        let rows = store::change::named(self.read(), records, limit)?;
        // Somebody who only accompanies sees what they changed themselves.
        let own = !self.roles().sees_families();
        let views = rows.into_iter().filter(|row| !own || row.change.author == self.me.id).filter_map(|row| {
            let change = row.change;
            let name = change.field.split(':').next().unwrap_or_default();
            let (before, after) = (self.seen(&change.kind, name, change.before.as_deref()), self.seen(&change.kind, name, change.after.as_deref()));
            // A change of which nothing may be seen is not listed at all.
            // Whoever may see the record may know that something of it was struck.
            let struck = change.verb == STRIKE && (change.kind == "note" || self.roles().shows(&change.kind, name));
            (before.is_some() || after.is_some() || struck).then(|| ChangeView {
                at: change.at.text(),
                author: row.author,
                device: row.device,
                verb: change.verb,
                kind: change.kind,
                record: change.record,
                field: change.field,
                before,
                after,
                reason: change.reason,
            })
        });
        Ok(views.collect())
    }

    /// A stored value as this role may see it; `None` where it may not, or where there is none.
    fn seen(&self, kind: &str, field: &str, text: Option<&str>) -> Option<String> {
        let value: Value = serde_json::from_str(text?).ok()?;
        let visible = if field == WHOLE { self.seen_record(kind, value)? } else { self.seen_field(kind, plural(field), value)? };
        Some(visible.to_string())
    }

    fn seen_record(&self, kind: &str, value: Value) -> Option<Value> {
        let Value::Object(fields) = value else { return None };
        if kind == "note" {
            let audience = fields.get("audience").and_then(Value::as_str)?;
            return self.roles().shows("note", audience).then_some(Value::Object(fields));
        }
        let kept: serde_json::Map<String, Value> =
            fields.into_iter().filter_map(|(name, value)| self.seen_field(kind, &name, value).map(|value| (name, value))).collect();
        (!kept.is_empty()).then_some(Value::Object(kept))
    }

    fn seen_field(&self, kind: &str, field: &str, value: Value) -> Option<Value> {
        match (self.roles().sight(kind, field), &value) {
            (Sight::Shown, _) | (Sight::Masked, Value::Null) => Some(value),
            (Sight::Masked, Value::String(text)) if field == "a_number" => Some(Value::String(mask_a_number(text))),
            (Sight::Masked, _) => Some(Value::String("•••".to_owned())),
            (Sight::Year, Value::String(text)) if field == "birth" => Some(Value::String(text.chars().take(4).collect())),
            _ => None,
        }
    }
}

/// The role table names the set; the history names its members.
fn plural(field: &str) -> &str {
    if field == "attendee" { "attendees" } else { field }
}
