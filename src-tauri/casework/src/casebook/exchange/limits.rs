//! What of a report is taken in: the sender's role says what they may write, whatever their program let them do; and only about families that
//! were on their laptop (security.md C.6).

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde_json::Value;

use crate::change::{Change, STRIKE, WHOLE};
use crate::error::Outcome;
use crate::exchange::audience::{may_write, writable};
use crate::exchange::present::{self, present, references};
use crate::exchange::roster::Laptop;
use crate::id::FamilyId;
use crate::role::{Role, Roles};
use crate::store;

/// Rows that may be taken in, and how many may not.
pub(super) struct Allowed {
    /// Taken in.
    pub rows: Vec<Change>,
    /// Not.
    pub refused: u32,
}

/// Looks at every row of a report. `ack`: the last of our bundles that its sender had taken in when they wrote it; `theirs`: families they may hold
/// today, whoever gave them.
pub(super) fn allowed(tx: &Connection, sender: &Laptop, rows: Vec<Change>, ack: u64, theirs: BTreeSet<FamilyId>) -> Outcome<Allowed> {
    let roles = Roles::new(sender.roles.iter().copied());
    let given = store::held::when(tx, sender.device, ack)?.into_iter();
    let held: BTreeSet<FamilyId> = given.chain(theirs).collect();
    let mut families = Families { tx, brought: by_record(&rows), known: BTreeMap::new() };
    let mut begun = BTreeSet::new();
    let mut allowed = Allowed { rows: Vec::new(), refused: 0 };
    for row in rows {
        let theirs = row.device == sender.device && row.author == sender.member && !row.is_blank();
        let may = theirs
            && may_write(&roles, &row.kind, &row.field)
            && keeps_its_place(&row)
            && speaks_for(sender, &row)
            && may_strike(&roles, &row)
            && begins_once(tx, &row, &mut begun)?
            && families.may(&row, &held, &roles)?;
        match writable(&roles, &row).filter(|_| may) {
            Some(row) => allowed.rows.push(row),
            None => allowed.refused += 1,
        }
    }
    Ok(allowed)
}

fn by_record(rows: &[Change]) -> BTreeMap<(String, String), Vec<Change>> {
    let mut records: BTreeMap<_, Vec<Change>> = BTreeMap::new();
    for row in rows {
        records.entry((row.kind.clone(), row.record.clone())).or_default().push(row.clone());
    }
    records
}

/// An edit may not carry a record from one family to another.
fn keeps_its_place(row: &Change) -> bool {
    row.field == WHOLE
        || (row.field != "author"
            && row.field != "audience"
            && !(row.kind == "note" && row.field == "text" && row.verb != STRIKE)
            && !references(&row.kind).iter().any(|reference| reference.needed && reference.field == row.field))
}

/// Only who keeps the record strikes, and only texts.
fn may_strike(roles: &Roles, row: &Change) -> bool {
    row.verb != STRIKE || (roles.sees_families() && (row.kind == "note" || store::strike::may_strike(&row.kind, &row.field)))
}

/// A record is begun once: a second beginning would carry it to another family or to other readers. A contact rule has neither.
fn begins_once(tx: &Connection, row: &Change, begun: &mut BTreeSet<String>) -> Outcome<bool> {
    if row.field != WHOLE || row.kind == "contact_rule" {
        return Ok(true);
    }
    let known = store::change::of_record(tx, &row.record)?.iter().any(|one| one.kind == row.kind && one.id != row.id);
    Ok(!known && begun.insert(row.record.clone()))
}

/// What somebody wrote they wrote themselves.
fn speaks_for(sender: &Laptop, row: &Change) -> bool {
    let Some(Ok(Value::Object(fields))) = row.after.as_deref().filter(|_| row.field == WHOLE).map(serde_json::from_str::<Value>) else {
        return row.field != WHOLE;
    };
    let author = fields.get("author").is_none_or(|author| author.as_str() == Some(&sender.member.text()));
    // A volunteer's note is for all who know the family; a legal one stays where it was written.
    let audience = row.kind != "note"
        || match fields.get("audience").and_then(Value::as_str) {
            Some("shared") => true,
            Some("coordinators") => sender.roles.contains(&Role::Coordinator),
            // It goes only to coordinators who are advocates as well.
            Some("legal") => sender.roles.contains(&Role::Advocate),
            _ => false,
        };
    author && audience
}

/// Whose family each record is of: as the record here has it, else as the report says.
struct Families<'a> {
    tx: &'a Connection,
    brought: BTreeMap<(String, String), Vec<Change>>,
    known: BTreeMap<(String, String), Option<FamilyId>>,
}

impl Families<'_> {
    fn may(&mut self, row: &Change, held: &BTreeSet<FamilyId>, roles: &Roles) -> Outcome<bool> {
        let family = self.of(&row.kind, &row.record, 0)?;
        Ok(match family {
            Some(family) => held.contains(&family) || (roles.has(Role::Advocate) && self.is_begun_there(family)?),
            // A task about nobody: whoever wrote it may keep it.
            None => row.kind == "task",
        })
    }

    /// A family that an advocate began themselves.
    fn is_begun_there(&self, family: FamilyId) -> Outcome<bool> {
        Ok(self.brought.contains_key(&("family".to_owned(), family.text())) && store::family::get(self.tx, family)?.is_none())
    }

    fn of(&mut self, kind: &str, record: &str, depth: u8) -> Outcome<Option<FamilyId>> {
        if kind == "family" {
            return Ok(FamilyId::parse(record));
        }
        let key = (kind.to_owned(), record.to_owned());
        if let Some(known) = self.known.get(&key) {
            return Ok(*known);
        }
        let here: Vec<Change> = store::change::of_record(self.tx, record)?.into_iter().filter(|row| row.kind == kind).collect();
        let rows = if here.is_empty() { self.brought.get(&key).cloned().unwrap_or_default() } else { here };
        let found = match present(kind, record, &rows) {
            Some(made) if depth < 4 => self.named_by(kind, record, &made, depth)?,
            _ => None,
        };
        self.known.insert(key, found);
        Ok(found)
    }

    fn named_by(&mut self, kind: &str, record: &str, made: &present::Present, depth: u8) -> Outcome<Option<FamilyId>> {
        let named = |field: &str| made.fields.get(field).and_then(Value::as_str).map(str::to_owned);
        if let Some(family) = named("family") {
            return Ok(FamilyId::parse(&family));
        }
        if kind == "contact_rule" {
            return self.of("person", record, depth + 1);
        }
        let parent = references(kind).iter().find(|reference| reference.needed && matches!(reference.kind, "person" | "appearance"));
        match parent.and_then(|reference| Some((reference.kind, named(reference.field)?))) {
            Some((kind, id)) => self.of(kind, &id, depth + 1),
            None => Ok(None),
        }
    }
}
