//! What a bundle carries: rows of the history, who wrote them, and what became of families (docs/bundle-format.md, part 5). Pure: what it means
//! for a record is decided in `casebook::exchange`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::bundle::BundleKind;
use super::canonical::{decode, encode, loosely};
use crate::change::{Change, canonical};
use crate::error::{Code, Outcome};
use crate::id::{ActId, ChangeId, DeviceId, FamilyId, MemberId, VolunteerId};
use crate::time::Stamp;

/// The version this program writes, and the newest it reads.
pub const SCHEMA: u32 = 1;
/// Rows in one payload at most.
const MOST_ROWS: usize = 400_000;
/// Members, laptops, families, ids in one payload at most.
const MOST_NAMES: usize = 200_000;
/// A value, in bytes, at most.
const LARGEST_VALUE: usize = 64 * 1024;
/// Changes that one row can have seen.
const MOST_SEEN: usize = 1_000;
/// A name or a word.
const LONGEST_NAME: usize = 200;

/// One row of the history as it travels: a CBOR array, in the order of docs/bundle-format.md.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row(ChangeId, i64, ActId, Stamp, DeviceId, MemberId, String, String, String, String, Vec<ChangeId>, Option<String>, Option<String>, Option<String>);

impl From<Change> for Row {
    fn from(c: Change) -> Row {
        Row(c.id, c.seq, c.act, c.at, c.device, c.author, c.verb, c.kind, c.record, c.field, c.base, c.before, c.after, c.reason)
    }
}

impl From<Row> for Change {
    fn from(row: Row) -> Change {
        let Row(id, seq, act, at, device, author, verb, kind, record, field, base, before, after, reason) = row;
        let (before, after) = (before.map(plain_value), after.map(plain_value));
        Change { id, seq, act, at, device, author, verb, kind, record, field, base, before, after, reason: reason.map(|text| plain(&text)) }
    }
}

/// What a bundle carries. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payload {
    /// 1.
    pub v: u32,
    /// In a state: the newest roster the sender knows, as it was signed. Empty in a report.
    #[serde(with = "serde_bytes")]
    pub roster: Vec<u8>,
    /// In a state: who the recipient is among the volunteers.
    pub volunteer: Option<VolunteerId>,
    /// The newest stamp of the sender's record.
    pub as_of: Stamp,
    /// Everybody whom a row names, with their name.
    pub members: Vec<(MemberId, String)>,
    /// Every laptop on which a row was written, whose it is, and its name.
    pub laptops: Vec<(DeviceId, MemberId, String)>,
    /// In a state: the families it brings, each whole.
    pub families: Vec<FamilyId>,
    /// In a state: families that are to leave the recipient's laptop.
    pub withdrawn: Vec<FamilyId>,
    /// Records that were removed with their history; only between coordinators.
    pub forgotten: Vec<String>,
    /// Bundles of the recipient's that the sender took in.
    pub taken: Vec<serde_bytes::ByteArray<16>>,
    /// The rows.
    pub rows: Vec<Row>,
}

impl std::fmt::Debug for Payload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Payload({} rows)", self.rows.len())
    }
}

#[derive(Deserialize)]
struct Version {
    v: u32,
}

impl Payload {
    /// As it travels.
    pub fn bytes(&self) -> Outcome<Vec<u8>> {
        encode(self)
    }

    /// From a bundle whose sender is sure: still hostile, for a laptop can be stolen while it is open.
    ///
    /// # Errors
    /// `bundle_newer`; `bundle_damaged` for what no program of ours writes.
    pub fn read(bytes: &[u8]) -> Outcome<Payload> {
        let version: Version = loosely(bytes).ok_or(Code::BundleDamaged)?;
        if version.v > SCHEMA {
            return Err(Code::BundleNewer.into());
        }
        let payload: Payload = decode(bytes).ok_or(Code::BundleDamaged)?;
        if payload.is_sound() { Ok(payload) } else { Err(Code::BundleDamaged.into()) }
    }

    /// The moments that its rows claim.
    pub fn stamps(&self) -> impl Iterator<Item = Stamp> + '_ {
        self.rows.iter().map(|row| row.3)
    }

    /// True where it holds what a bundle of this kind holds: a report gives no families and takes none, a state brings a roster.
    pub fn is_a(&self, kind: BundleKind) -> bool {
        let gives = !self.families.is_empty() || !self.withdrawn.is_empty() || !self.forgotten.is_empty() || self.volunteer.is_some();
        match kind {
            BundleKind::State => !self.roster.is_empty(),
            BundleKind::Report => self.roster.is_empty() && !gives,
        }
    }

    fn is_sound(&self) -> bool {
        let names = [self.members.len(), self.laptops.len(), self.families.len(), self.withdrawn.len(), self.forgotten.len(), self.taken.len()];
        let ids: BTreeSet<ChangeId> = self.rows.iter().map(|row| row.0).collect();
        let numbers: BTreeSet<(DeviceId, i64)> = self.rows.iter().map(|row| (row.4, row.1)).collect();
        self.v == SCHEMA
            && self.roster.len() <= super::roster::LARGEST
            && names.into_iter().all(|length| length <= MOST_NAMES)
            && self.rows.len() <= MOST_ROWS
            && self.members.iter().all(|(_, name)| is_name(name))
            && self.laptops.iter().all(|(_, _, name)| is_name(name))
            && self.forgotten.iter().all(|record| uuid::Uuid::parse_str(record).is_ok())
            && ids.len() == self.rows.len()
            && numbers.len() == self.rows.len()
            && self.rows.iter().all(is_sound)
    }
}

fn is_name(text: &str) -> bool {
    text.chars().count() <= LONGEST_NAME && !text.chars().any(is_hidden)
}

/// Controls, and what turns the direction of a line.
fn is_hidden(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_sound(row: &Row) -> bool {
    let Row(_, seq, _, at, _, _, verb, kind, record, field, base, before, after, reason) = row;
    let word = |text: &str, most: usize| text.len() <= most && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    let blank = kind.is_empty() && record.is_empty() && field.is_empty() && before.is_none() && after.is_none();
    let names_something = !kind.is_empty() && uuid::Uuid::parse_str(record).is_ok_and(|id| id.hyphenated().to_string() == *record) && is_field(field);
    *seq > 0
        && at.0 > 0
        && word(verb, 40)
        && word(kind, 40)
        && (blank || names_something)
        && base.len() <= MOST_SEEN
        && [before, after].into_iter().flatten().all(|value| is_value(value))
        && reason.as_ref().is_none_or(|reason| reason.len() <= LARGEST_VALUE)
}

/// `*`, a name, or a name with the id of a set's member.
fn is_field(field: &str) -> bool {
    let (name, member) = field.split_once(':').unwrap_or((field, ""));
    let is_word = !name.is_empty() && name.len() <= 40 && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    field == crate::change::WHOLE || (is_word && (member.is_empty() || uuid::Uuid::parse_str(member).is_ok()))
}

/// JSON in its one spelling.
fn is_value(text: &str) -> bool {
    let spelled = || canonical(&serde_json::from_str::<Value>(text).ok()?).ok();
    text.len() <= LARGEST_VALUE && spelled().is_some_and(|spelled| spelled == text)
}

/// A text without what hides something on a screen.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| !is_hidden(*letter) || matches!(letter, '\n' | '\t')).collect()
}

/// The same for all texts of a value that is JSON.
fn plain_value(text: String) -> String {
    let escapes = text.contains("\\u");
    if !escapes && !text.chars().any(is_hidden) {
        return text;
    }
    let cleaned = serde_json::from_str::<Value>(&text).ok().map(cleaned).and_then(|value| canonical(&value).ok());
    cleaned.unwrap_or(text)
}

fn cleaned(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(plain(&text)),
        Value::Array(items) => Value::Array(items.into_iter().map(cleaned).collect()),
        Value::Object(fields) => Value::Object(fields.into_iter().map(|(name, value)| (plain(&name), cleaned(value))).collect()),
        other => other,
    }
}

/// Everybody and every laptop that rows name, for the lists beside them.
pub fn named(rows: &[Row]) -> (BTreeSet<MemberId>, BTreeSet<DeviceId>) {
    (rows.iter().map(|row| row.5).collect(), rows.iter().map(|row| row.4).collect())
}

/// Members whom records name beside their authors: who wrote a note, checked a date, decided something.
pub fn mentioned(rows: &[Row]) -> BTreeSet<MemberId> {
    let of = |field: &str, value: &Value| matches!(field, "author" | "attention_by" | "checked_by").then(|| MemberId::parse(value.as_str()?)).flatten();
    let mut found = BTreeSet::new();
    for row in rows {
        let Some(Ok(value)) = row.12.as_deref().map(serde_json::from_str::<Value>) else { continue };
        match &value {
            Value::Object(fields) if row.9 == crate::change::WHOLE => found.extend(fields.iter().filter_map(|(name, value)| of(name, value))),
            value => found.extend(of(&row.9, value)),
        }
    }
    found
}
