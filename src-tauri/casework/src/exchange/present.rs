//! A record as its history has it: the fields that stand, in the shape its noun is read from. What another laptop's role may not see is missing
//! there; it is what nobody has asked.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::merge;
use crate::change::Change;

/// Kind and id of a record.
pub type Key = (String, String);
/// Records put together from their history.
pub type Records = BTreeMap<Key, Present>;

/// A record put together from its history.
#[derive(Clone)]
pub struct Present {
    /// Its fields.
    pub fields: Map<String, Value>,
    /// Its sets: name, member, value (`true`, or a text).
    pub members: BTreeMap<String, BTreeMap<String, Value>>,
}

/// The record that these rows (all of one record) make; `None` where nothing of it was ever created here, or it was taken back.
pub fn present(kind: &str, record: &str, rows: &[Change]) -> Option<Present> {
    let mut made = Present { fields: unasked(kind), members: BTreeMap::new() };
    let states = merge::fields(rows, kind, record);
    if states.is_empty() {
        return None;
    }
    for (name, state) in states {
        let value = state.value().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or(Value::Null);
        match name.split_once(':') {
            Some((set, member)) if !value.is_null() => {
                made.members.entry(set.to_owned()).or_default().insert(member.to_owned(), value);
            }
            Some(_) => {}
            None if value.is_null() && made.fields.get(&name).is_some_and(|unasked| !unasked.is_null()) => {}
            None => {
                made.fields.insert(name, value);
            }
        }
    }
    adjust(kind, &mut made.fields);
    (!is_taken_back(kind, &made.fields)).then_some(made)
}

/// A note that was undone: nothing of it stands but that it was there.
fn is_taken_back(kind: &str, fields: &Map<String, Value>) -> bool {
    kind == "note" && fields.get("text").and_then(Value::as_str).is_none_or(str::is_empty) && fields.get("struck_on").is_none_or(Value::is_null)
}

/// Of a birth date somebody may only know the year. Its last day stands for it: nobody is taken for grown too early.
fn adjust(kind: &str, fields: &mut Map<String, Value>) {
    if kind == "person"
        && let Some(Value::String(birth)) = fields.get_mut("birth")
        && birth.len() == 4
    {
        birth.push_str("-12-31");
    }
}

/// Fields that a noun must have and a role may not see, as nobody has asked them.
fn unasked(kind: &str) -> Map<String, Value> {
    let value = match kind {
        "family" => json!({ "attention": "normal", "intake_on": null, "closed_reason": null, "attention_reason": null }),
        "person" => json!({
            "preferred": null, "birth": null, "respondent": "unknown", "whereabouts": "unknown", "address": null, "mailing_address": null, "language": null,
            "town": null, "spanish": "unknown", "also_understands": [], "reads": "unknown", "needs_relay": "unknown", "a_number": null, "nationality": null,
            "arrival": null, "entry": null, "confidential_from": null, "surnames": [],
        }),
        "note" => json!({ "text": "" }),
        "task" => json!({ "title": "" }),
        "claim" => json!({ "text": "" }),
        "consent" => json!({ "how": "", "source": "" }),
        "consent_override" => json!({ "reason": "" }),
        "volunteer" => json!({
            "email": null, "phone": null, "city": null, "languages": [], "max_families": null, "max_court_days": null, "weekdays": null, "away": [],
            "vehicle": "unknown", "seats": null, "childcare": "unknown", "enters_buildings": "unknown", "constraints": null, "status": "active",
        }),
        "pairing" => json!({
            "until_day": null, "chosen_because": null, "ended": null, "handover": null, "successor_sees": "nothing", "understood": "unknown",
        }),
        "accompaniment" => json!({ "chosen_because": null }),
        "representation" => json!({ "representative": null, "e28": "unknown" }),
        "contact_rule" => json!({
            "phone": null, "may_call": "unknown", "may_text": "unknown", "may_voicemail": "no", "hours": null, "code_word": null, "say_you_are": null,
            "shared_device": "unknown", "mail_safe": "unknown", "do_not_contact": null,
        }),
        _ => json!({}),
    };
    if let Value::Object(fields) = value { fields } else { Map::new() }
}

/// Another record that one can't stand without, or that it only mentions.
pub struct Reference {
    /// The field that names it.
    pub field: &'static str,
    /// Kind of the other record.
    pub kind: &'static str,
    /// Without it the record waits; else the mention is left out.
    pub needed: bool,
}

const fn needs(field: &'static str, kind: &'static str) -> Reference {
    Reference { field, kind, needed: true }
}

const fn mentions(field: &'static str, kind: &'static str) -> Reference {
    Reference { field, kind, needed: false }
}

/// What the records of a kind refer to.
pub fn references(kind: &str) -> &'static [Reference] {
    match kind {
        "family" => const { &[mentions("attention_by", "member")] },
        "person" => const { &[needs("family", "family"), mentions("confidential_from", "person"), mentions("merged_into", "person")] },
        "note" => const { &[needs("family", "family"), needs("author", "member"), mentions("confidential_from", "person")] },
        "appearance" => const { &[needs("family", "family"), mentions("confidential_from", "person")] },
        "verification" => const { &[needs("appearance", "appearance"), needs("author", "member")] },
        "dispute" => const { &[needs("appearance", "appearance")] },
        "representation" => const { &[needs("person", "person")] },
        "consent" => const { &[needs("person", "person"), mentions("given_by", "person")] },
        "consent_override" => const { &[needs("family", "family"), needs("author", "member")] },
        "notice_given" => const { &[needs("family", "family")] },
        "accompaniment" => const { &[needs("appearance", "appearance"), needs("volunteer", "volunteer")] },
        "not_together" | "pairing" => const { &[needs("family", "family"), needs("volunteer", "volunteer")] },
        "task" => const { &[needs("family", "family"), mentions("appearance", "appearance"), mentions("person", "person")] },
        "claim" => const { &[needs("family", "family")] },
        "clearance" => const { &[needs("volunteer", "volunteer")] },
        "duty_number" => const { &[mentions("checked_by", "member")] },
        "member" => const { &[mentions("volunteer", "volunteer")] },
        _ => &[],
    }
}

/// Kinds of record, in the order in which they are written: what a date keeps beside it is read when the date is.
pub const KINDS: &[&str] = &[
    "programme",
    "duty_number",
    "volunteer",
    "clearance",
    "member",
    "family",
    "person",
    "contact_rule",
    "verification",
    "dispute",
    "representation",
    "appearance",
    "consent",
    "consent_override",
    "not_together",
    "pairing",
    "accompaniment",
    "notice_given",
    "task",
    "note",
    "claim",
];

/// Which of these records can stand, where `is_there` says whether one outside of them exists; and those that can't.
pub fn standing(mut wanted: Records, is_there: impl Fn(&str, &str) -> bool) -> (Records, BTreeSet<Key>) {
    let mut waiting = BTreeSet::new();
    loop {
        let lacks = |(kind, record): &Key, one: &Present| -> bool {
            let refers = |kind: &str, id: &str| {
                wanted.contains_key(&(kind.to_owned(), id.to_owned())) || (is_there(kind, id) && !waiting.contains(&(kind.to_owned(), id.to_owned())))
            };
            let own = kind == "contact_rule" && !refers("person", record);
            let missing = |reference: &Reference| one.fields.get(reference.field).and_then(Value::as_str).is_some_and(|id| !refers(reference.kind, id));
            own || references(kind).iter().any(|reference| reference.needed && missing(reference))
        };
        let without: Vec<Key> = wanted.iter().filter(|(key, one)| lacks(key, one)).map(|(key, _)| key.clone()).collect();
        if without.is_empty() {
            break;
        }
        for key in without {
            wanted.remove(&key);
            waiting.insert(key);
        }
    }
    let there: BTreeSet<Key> = wanted.keys().cloned().collect();
    for ((kind, _), one) in &mut wanted {
        let refers = |kind: &str, id: &str| there.contains(&(kind.to_owned(), id.to_owned())) || is_there(kind, id);
        for reference in references(kind).iter().filter(|reference| !reference.needed) {
            if one.fields.get(reference.field).and_then(Value::as_str).is_some_and(|id| !refers(reference.kind, id)) {
                one.fields.insert(reference.field.to_owned(), Value::Null);
            }
        }
        for (set, of) in [("attendee", "person"), ("superseded_by", "appearance")] {
            if let Some(members) = one.members.get_mut(set) {
                members.retain(|id, _| refers(of, id));
            }
        }
    }
    (wanted, waiting)
}
