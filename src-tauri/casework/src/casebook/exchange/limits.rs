//! What of a report is taken in: the sender's role says what they may write, whatever their program let them do; and only about families that
//! were on their laptop (security.md C.6).

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde_json::Value;

use crate::change::{Change, STRIKE, WHOLE};
use crate::dispute::CARRIED;
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
    let mut families =
        Families { tx, brought: by_record(rows.iter().filter(|row| row.device == sender.device && row.author == sender.member)), known: BTreeMap::new() };
    let mut begun = BTreeSet::new();
    let me = store::member::volunteer_of(tx, sender.member)?.map(|id| id.text());
    let mut allowed = Allowed { rows: Vec::new(), refused: 0 };
    for row in rows {
        let theirs = row.device == sender.device && row.author == sender.member && !row.is_blank();
        let may = theirs
            && may_write(&roles, &row.kind, &row.field)
            && keeps_its_place(&row)
            && speaks_for(sender, &row)
            && answers_for_themselves(&roles, me.as_deref(), &row, &families.made(&row.kind, &row.record)?)
            && may_take_out(&roles, sender, &row, &families.made(&row.kind, &row.record)?)
            && begins_once(tx, &row, &mut begun)?
            && families.may(&row, &held, &roles)?;
        match writable(&roles, &row).filter(|_| may) {
            Some(row) => allowed.rows.push(row),
            None => allowed.refused += 1,
        }
    }
    Ok(allowed)
}

fn by_record<'a>(rows: impl Iterator<Item = &'a Change>) -> BTreeMap<(String, String), Vec<Change>> {
    let mut records: BTreeMap<_, Vec<Change>> = BTreeMap::new();
    for row in rows {
        records.entry((row.kind.clone(), row.record.clone())).or_default().push(row.clone());
    }
    records
}

/// An edit may not carry a record from one family to another.
fn keeps_its_place(row: &Change) -> bool {
    row.field == WHOLE
        || (row.field != "author" && row.field != "audience" && !references(&row.kind).iter().any(|reference| reference.needed && reference.field == row.field))
}

/// Only who keeps the record strikes, and only texts. A note's words are its author's: nobody puts others in their place, and only who wrote them or
/// keeps the record takes them out.
fn may_take_out(roles: &Roles, sender: &Laptop, row: &Change, made: &Fields) -> bool {
    let theirs = made.get("author").and_then(Value::as_str) == Some(&sender.member.text());
    let takes_out = row.after.is_none() && row.before.is_none();
    match (row.verb == STRIKE, row.kind == "note" && row.field == "text") {
        (false, false) => true,
        (false, true) => takes_out && theirs,
        (true, _) => (row.kind == "note" || store::strike::may_strike(&row.kind, &row.field)) && (theirs || roles.sees_families()),
    }
}

/// Somebody who accompanies says of nobody else that they go along or went, and settles no two answers but by the date that took their place.
fn answers_for_themselves(roles: &Roles, me: Option<&str>, row: &Change, made: &Fields) -> bool {
    if roles.sees_families() {
        return true;
    }
    let written = || row.after.as_deref().and_then(|text| serde_json::from_str::<Value>(text).ok()).unwrap_or(Value::Null);
    let said = |field: &str| {
        if row.field == WHOLE {
            written().get(field).cloned().unwrap_or(Value::Null)
        } else if row.field == field {
            written()
        } else {
            Value::Null
        }
    };
    match row.kind.as_str() {
        "accompaniment" => {
            let mine = me.is_some() && made.get("volunteer").and_then(Value::as_str) == me;
            mine || matches!(said("state").as_str(), None | Some("offered" | "withdrew"))
        }
        "dispute" => matches!(said("settled_by").as_str(), None | Some(CARRIED)),
        _ => true,
    }
}

/// A record is begun once: a second beginning would carry it to another family or to other readers. A contact rule has neither.
fn begins_once(tx: &Connection, row: &Change, begun: &mut BTreeSet<String>) -> Outcome<bool> {
    if row.field != WHOLE || row.kind == "contact_rule" {
        return Ok(true);
    }
    let known = store::change::of_record(tx, &row.record)?.iter().any(|one| one.kind == row.kind && one.field == WHOLE && one.id != row.id);
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

/// A record's fields as they stand.
type Fields = serde_json::Map<String, Value>;

/// Whose family each record is of: as the record here has it, else as the report says.
struct Families<'a> {
    tx: &'a Connection,
    brought: BTreeMap<(String, String), Vec<Change>>,
    known: BTreeMap<(String, String), Option<FamilyId>>,
}

impl Families<'_> {
    fn may(&mut self, row: &Change, held: &BTreeSet<FamilyId>, roles: &Roles) -> Outcome<bool> {
        let family = self.of(&row.kind, &row.record, 0)?;
        let theirs = match family {
            Some(family) => held.contains(&family) || (roles.has(Role::Advocate) && self.is_begun_there(family)?),
            // A task about nobody: whoever wrote it may keep it.
            None => row.kind == "task",
        };
        Ok(theirs && self.names_no_other(row, family)?)
    }

    /// Nobody and nothing of another family is named in it.
    fn names_no_other(&mut self, row: &Change, family: Option<FamilyId>) -> Outcome<bool> {
        for (kind, id) in self.named_in(row)? {
            if self.of(&kind, &id, 0)? != family {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// People, dates and other records that a row names: kind and id.
    fn named_in(&mut self, row: &Change) -> Outcome<Vec<(String, String)>> {
        let value = row.after.as_deref().and_then(|text| serde_json::from_str::<Value>(text).ok()).unwrap_or(Value::Null);
        if let Some((set, member)) = row.field.split_once(':') {
            let kind = if set == "attendee" { "person" } else { "appearance" };
            return Ok(vec![(kind.to_owned(), member.to_owned())]);
        }
        let field = |name: &str| if row.field == WHOLE { value.get(name).and_then(Value::as_str) } else { value.as_str().filter(|_| row.field == name) };
        let of_family = references(&row.kind).iter().filter(|reference| matches!(reference.kind, "person" | "appearance" | "family"));
        let mut named: Vec<(String, String)> =
            of_family.filter_map(|reference| Some((reference.kind.to_owned(), field(reference.field)?.to_owned()))).collect();
        // What a note or a notice is about stands beside it, with its kind.
        let about = field("record").map(str::to_owned);
        let kind = if row.field == WHOLE { field("kind").map(str::to_owned) } else { None };
        if let (true, Some(record)) = (matches!(row.kind.as_str(), "note" | "notice_given"), about) {
            let of = kind.or_else(|| self.made(&row.kind, &row.record).ok()?.get("kind")?.as_str().map(str::to_owned));
            named.push((of.unwrap_or_default(), record));
        }
        Ok(named)
    }

    /// The record's fields, as they stand here or else as the report has them.
    fn made(&self, kind: &str, record: &str) -> Outcome<Fields> {
        let rows = self.rows_of(kind, record)?;
        Ok(present(kind, record, &rows).map(|made| made.fields).unwrap_or_default())
    }

    fn rows_of(&self, kind: &str, record: &str) -> Outcome<Vec<Change>> {
        let here: Vec<Change> = store::change::of_record(self.tx, record)?.into_iter().filter(|row| row.kind == kind).collect();
        Ok(if here.is_empty() { self.brought.get(&(kind.to_owned(), record.to_owned())).cloned().unwrap_or_default() } else { here })
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
        let rows = self.rows_of(kind, record)?;
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
