//! The history: one row for each field a verb changed, with what the editor had seen (architecture.md, "History and merge").

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::id::{ActId, ChangeId, DeviceId, MemberId};
use crate::time::Stamp;

/// The field of a creation: the whole record as canonical JSON.
pub const WHOLE: &str = "*";

/// One row of the history.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Its id.
    pub id: ChangeId,
    /// Gapless per device.
    pub seq: i64,
    /// Shared by all rows of one verb.
    pub act: ActId,
    /// When, by the device's hybrid clock.
    pub at: Stamp,
    /// On which laptop.
    pub device: DeviceId,
    /// By whom.
    pub author: MemberId,
    /// What was done.
    pub verb: String,
    /// Kind of record.
    pub kind: String,
    /// The record's id.
    pub record: String,
    /// Top-level field, `*` for the creation, `attendee:<id>` for a set member.
    pub field: String,
    /// Ids of the changes of this field that the editor saw.
    pub base: Vec<ChangeId>,
    /// Canonical JSON before.
    pub before: Option<String>,
    /// Canonical JSON after.
    pub after: Option<String>,
    /// Why, where the person said.
    pub reason: Option<String>,
}

/// The verb of what should never have been written down.
pub const STRIKE: &str = "strike";

impl Change {
    /// True where nothing is left of the row but that it was there: its number, its laptop, its moment.
    pub fn is_blank(&self) -> bool {
        self.verb == STRIKE && self.field.is_empty()
    }

    /// Takes out all it says; its place in the numbers stays, so that no gap is seen.
    pub fn blank(&mut self) {
        self.verb = STRIKE.to_owned();
        for text in [&mut self.kind, &mut self.record, &mut self.field] {
            text.clear();
        }
        self.base.clear();
        (self.before, self.after, self.reason) = (None, None, None);
    }

    /// Takes one field's values out of it.
    pub fn strike(&mut self, field: &str) {
        if self.field == field {
            (self.before, self.after, self.reason) = (None, None, None);
        } else if self.field == WHOLE {
            for value in [&mut self.before, &mut self.after] {
                *value = value.take().and_then(|text| without(&text, field));
            }
        }
    }
}

/// A record's canonical JSON without one field.
fn without(record: &str, field: &str) -> Option<String> {
    let mut value: Value = serde_json::from_str(record).ok()?;
    value.as_object_mut()?.remove(field);
    canonical(&value).ok()
}

/// Fields whose concurrent edits stay side by side until a person decides.
pub fn is_safety_field(kind: &str, field: &str) -> bool {
    match kind {
        "appearance" => matches!(field, "setting" | "place" | "medium") || field.starts_with("superseded_by:"),
        "person" => field == "a_number",
        "representation" | "contact_rule" | "consent" => true,
        _ => false,
    }
}

/// RFC 8785 canonical JSON of a record.
///
/// Our records have ASCII keys and no fractions, for which a value with sorted keys is already canonical; a library's
/// general answer takes four times as long, which an import of 10,000 families would feel. A test compares the two.
pub fn canonical<T: Serialize>(record: &T) -> Result<String, serde_json::Error> {
    serde_json::to_string(&serde_json::to_value(record)?)
}

/// The top-level fields whose values differ, with both values (`None` where the field is absent).
pub fn differing(before: &Value, after: &Value) -> Vec<(String, Option<Value>, Option<Value>)> {
    let empty = serde_json::Map::new();
    let (old, new) = (before.as_object().unwrap_or(&empty), after.as_object().unwrap_or(&empty));
    let mut names: Vec<&String> = old.keys().chain(new.keys()).collect();
    names.sort();
    names.dedup();
    names.into_iter().filter(|name| old.get(*name) != new.get(*name)).map(|name| (name.clone(), old.get(name).cloned(), new.get(name).cloned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_is_what_rfc_8785_says() {
        let awkward = serde_json::json!({
            "z": 1, "a": {"é": "\u{7}\u{8}\u{1f}\u{7f} \" \\ / ñ 🌺 \u{2028}", "b": [null, true, -7, 9_007_199_254_740_991_i64]}, "setting": {"zone": "America/Denver", "type": "on"},
        });
        assert_eq!(canonical(&awkward).expect("json"), serde_json_canonicalizer::to_string(&awkward).expect("json"));
        let setting = crate::setting::Setting::On { date: chrono::NaiveDate::MIN, zone: chrono_tz::Tz::America__Denver };
        assert_eq!(canonical(&setting).expect("json"), serde_json_canonicalizer::to_string(&setting).expect("json"));
    }
}
