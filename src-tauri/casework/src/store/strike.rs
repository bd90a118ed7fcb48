//! Taking things out of everything: out of the record, its history, its search index, its drafts. With `secure_delete` the pages are overwritten.

use rusqlite::{Connection, params};

use crate::change::Change;
use crate::error::Outcome;

/// Texts that may be struck: kind of record, field, and what is left in their place.
const TEXTS: &[(&str, &str, &str)] = &[
    ("note", "text", "''"),
    ("family", "attention_reason", "NULL"),
    ("family", "closed_reason", "NULL"),
    ("family", "wishes", "NULL"),
    ("person", "preferred", "NULL"),
    ("person", "address", "NULL"),
    ("person", "mailing_address", "NULL"),
    ("person", "town", "NULL"),
    ("person", "entry", "NULL"),
    ("person", "left_reason", "NULL"),
    ("contact_rule", "phone", "NULL"),
    ("contact_rule", "hours", "NULL"),
    ("contact_rule", "code_word", "NULL"),
    ("contact_rule", "say_you_are", "NULL"),
    ("contact_rule", "do_not_contact", "NULL"),
    ("appearance", "place", "NULL"),
    ("appearance", "room", "NULL"),
    ("appearance", "bring", "NULL"),
    ("appearance", "interpreter", "NULL"),
    ("appearance", "status_reason", "NULL"),
    ("verification", "note", "NULL"),
    ("consent", "how", "''"),
    ("consent", "data", "NULL"),
    ("consent", "recipient", "NULL"),
    ("consent", "through", "NULL"),
    ("consent_override", "reason", "''"),
    ("volunteer", "constraints", "NULL"),
    ("clearance", "exemption", "NULL"),
    ("pairing", "chosen_because", "NULL"),
    ("pairing", "handover", "NULL"),
    ("accompaniment", "chosen_because", "NULL"),
    ("task", "title", "''"),
    ("claim", "text", "''"),
    ("claim", "settled_as", "NULL"),
];

/// True where this field of this kind of record is a text that may be struck.
pub(crate) fn may_strike(kind: &str, field: &str) -> bool {
    TEXTS.iter().any(|(of, name, _)| *of == kind && *name == field)
}

/// Empties one field of one record as it stands now, its index and the drafts about it. False where there is no such record.
pub(crate) fn field(connection: &Connection, kind: &str, record: &str, field: &str) -> Outcome<bool> {
    let Some((_, _, left)) = TEXTS.iter().find(|(of, name, _)| *of == kind && *name == field) else { return Ok(false) };
    let key = if kind == "contact_rule" { "person" } else { "id" };
    // Names from the table above only: nothing of it was typed.
    let rows = super::run(connection, &format!("UPDATE {kind} SET {field} = {left} WHERE {key} = ?1"), [record])?;
    super::run(connection, "DELETE FROM note_index WHERE record = ?1", [record])?;
    super::run(connection, "DELETE FROM draft WHERE record = ?1", [record])?;
    Ok(rows > 0)
}

/// Writes what is left of a row of the history.
pub(crate) fn rewrite(connection: &Connection, change: &Change) -> Outcome<()> {
    let sql = "UPDATE change SET verb = ?2, kind = ?3, record = ?4, field = ?5, base = ?6, before = ?7, after = ?8, reason = ?9 WHERE id = ?1";
    let base = serde_json::to_string(&change.base)?;
    super::run(connection, sql, params![change.id, change.verb, change.kind, change.record, change.field, base, change.before, change.after, change.reason])?;
    Ok(())
}

/// Tables whose rows belong to one record, with the column that names it: the last ones are named by those before.
const OF_PERSON: &[&str] = &[
    "DELETE FROM appearance_attendee WHERE person = ?1",
    "DELETE FROM contact_rule WHERE person = ?1",
    "DELETE FROM representation WHERE person = ?1",
    "UPDATE consent SET given_by = NULL WHERE given_by = ?1",
    "DELETE FROM consent WHERE person = ?1",
    "UPDATE note SET confidential_from = NULL WHERE confidential_from = ?1",
    "UPDATE appearance SET confidential_from = NULL WHERE confidential_from = ?1",
    "UPDATE person SET confidential_from = NULL WHERE confidential_from = ?1",
    "UPDATE person SET merged_into = NULL WHERE merged_into = ?1",
    "UPDATE task SET person = NULL WHERE person = ?1",
    "DELETE FROM person WHERE id = ?1",
];

const OF_APPEARANCE: &[&str] = &[
    "DELETE FROM appearance_attendee WHERE appearance = ?1",
    "DELETE FROM appearance_successor WHERE appearance = ?1 OR successor = ?1",
    "DELETE FROM dispute WHERE appearance = ?1",
    "DELETE FROM verification WHERE appearance = ?1",
    "DELETE FROM accompaniment WHERE appearance = ?1",
    "UPDATE task SET appearance = NULL WHERE appearance = ?1",
    "DELETE FROM appearance WHERE id = ?1",
];

const OF_ANY: &[&str] = &[
    "DELETE FROM claim WHERE record = ?1",
    "DELETE FROM notice_given WHERE record = ?1",
    "DELETE FROM conflict WHERE record = ?1 OR instr(field, ?1) > 0",
    "UPDATE event SET record = NULL WHERE record = ?1",
    "DELETE FROM note_index WHERE record = ?1",
    "DELETE FROM draft WHERE record = ?1",
];

/// What is said about a record elsewhere, and goes with it: kind and id.
pub(crate) fn about(connection: &Connection, record: &str) -> Outcome<Vec<(String, String)>> {
    let sql = "SELECT 'claim', id FROM claim WHERE record = ?1 UNION ALL SELECT 'notice_given', id FROM notice_given WHERE record = ?1";
    super::all(connection, sql, [record], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Within this transaction references are looked at when it ends: records that name each other can be written in any order.
pub(crate) fn defer_references(connection: &Connection) -> Outcome<()> {
    connection.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    Ok(())
}

/// Drafts about a record.
pub(crate) fn drop_drafts(connection: &Connection, record: &str) -> Outcome<()> {
    super::run(connection, "DELETE FROM draft WHERE record = ?1", [record])?;
    Ok(())
}

/// Removes one record and what hangs on it; its history is the caller's.
pub(crate) fn remove(connection: &Connection, kind: &str, record: &str) -> Outcome<()> {
    let own: &[&str] = match kind {
        "person" => OF_PERSON,
        "appearance" => OF_APPEARANCE,
        "note" => &["DELETE FROM note WHERE id = ?1"],
        "task" => &["DELETE FROM task WHERE id = ?1"],
        _ => &[],
    };
    for sql in OF_ANY.iter().chain(own) {
        super::run(connection, sql, [record])?;
    }
    super::run(connection, "INSERT OR IGNORE INTO forgotten (record) VALUES (?1)", [record])?;
    Ok(())
}

/// The row of a spreadsheet that made a record now stands for another.
pub(crate) fn repoint_import(connection: &Connection, from: &str, to: &str) -> Outcome<()> {
    super::run(connection, "UPDATE import_row SET record = ?2 WHERE record = ?1", params![from, to])?;
    Ok(())
}

/// Every record that was removed with its history.
pub(crate) fn forgotten(connection: &Connection) -> Outcome<Vec<String>> {
    super::all(connection, "SELECT record FROM forgotten ORDER BY record", [], |row| row.get(0))
}

/// True where a record was removed with its history.
pub(crate) fn is_forgotten(connection: &Connection, record: &str) -> Outcome<bool> {
    Ok(super::one(connection, "SELECT 1 FROM forgotten WHERE record = ?1", [record], |_| Ok(()))?.is_some())
}

/// Keeps that a record was removed with its history.
pub(crate) fn keep_forgotten(connection: &Connection, record: &str) -> Outcome<()> {
    super::run(connection, "INSERT OR IGNORE INTO forgotten (record) VALUES (?1)", [record])?;
    Ok(())
}
