//! The tables that hold the present, as one: what is there, and taking all of it out before it is made anew from the history.

use rusqlite::{Connection, params};

use crate::change::Change;
use crate::error::Outcome;
use crate::id::{DeviceId, FamilyId};

/// Kinds of record, the table of each, and its key.
const TABLES: &[(&str, &str, &str)] = &[
    ("programme", "programme", "id"),
    ("duty_number", "duty_number", "id"),
    ("volunteer", "volunteer", "id"),
    ("clearance", "clearance", "id"),
    ("member", "member", "id"),
    ("family", "family", "id"),
    ("person", "person", "id"),
    ("contact_rule", "contact_rule", "person"),
    ("appearance", "appearance", "id"),
    ("verification", "verification", "id"),
    ("dispute", "dispute", "id"),
    ("representation", "representation", "id"),
    ("consent", "consent", "id"),
    ("consent_override", "consent_override", "id"),
    ("not_together", "not_together", "id"),
    ("pairing", "pairing", "id"),
    ("accompaniment", "accompaniment", "id"),
    ("notice_given", "notice_given", "id"),
    ("task", "task", "id"),
    ("note", "note", "id"),
    ("claim", "claim", "id"),
];

/// True where a record of this kind stands.
pub(crate) fn is_there(connection: &Connection, kind: &str, id: &str) -> Outcome<bool> {
    let Some((_, table, key)) = TABLES.iter().find(|(of, ..)| *of == kind) else { return Ok(false) };
    Ok(super::one(connection, &format!("SELECT 1 FROM {table} WHERE {key} = ?1"), [id], |_| Ok(()))?.is_some())
}

/// Takes every record out of its table, but for members. What the history says stays.
pub(crate) fn clear(connection: &Connection) -> Outcome<()> {
    for sql in [
        "UPDATE member SET volunteer = NULL",
        "DELETE FROM appearance_attendee",
        "DELETE FROM appearance_successor",
        "DELETE FROM note_index",
        "DELETE FROM conflict",
    ] {
        super::run(connection, sql, [])?;
    }
    for (_, table, _) in TABLES.iter().rev().filter(|(kind, ..)| *kind != "member") {
        super::run(connection, &format!("DELETE FROM {table}"), [])?;
    }
    Ok(())
}

/// Removes one record from its table before it is written anew.
pub(crate) fn take_out(connection: &Connection, kind: &str, record: &str) -> Outcome<()> {
    let Some((_, table, key)) = TABLES.iter().find(|(of, ..)| *of == kind) else { return Ok(()) };
    super::run(connection, &format!("DELETE FROM {table} WHERE {key} = ?1"), [record])?;
    super::run(connection, "DELETE FROM note_index WHERE record = ?1", [record])?;
    Ok(())
}

/// Every record that the history names, each once.
pub(crate) fn recorded(connection: &Connection) -> Outcome<Vec<(String, String)>> {
    super::all(connection, "SELECT DISTINCT kind, record FROM change WHERE record <> '' ORDER BY kind, record", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// A change that is already here under this id.
pub(crate) fn has_change(connection: &Connection, change: &Change) -> Outcome<bool> {
    Ok(super::one(connection, "SELECT 1 FROM change WHERE id = ?1", [change.id], |_| Ok(()))?.is_some())
}

/// True where another change has this laptop's number.
pub(crate) fn has_number(connection: &Connection, device: DeviceId, seq: i64) -> Outcome<bool> {
    Ok(super::one(connection, "SELECT 1 FROM change WHERE device = ?1 AND seq = ?2", params![device, seq], |_| Ok(()))?.is_some())
}

/// Takes a change out altogether. Only of another laptop: one's own keep their numbers.
pub(crate) fn drop_change(connection: &Connection, change: &Change) -> Outcome<()> {
    super::run(connection, "DELETE FROM conflict WHERE change_a = ?1 OR change_b = ?1 OR resolved_by = ?1", [change.id])?;
    super::run(connection, "DELETE FROM change WHERE id = ?1", [change.id])?;
    Ok(())
}

/// Changes of other laptops about records that stand nowhere: nothing of them may stay.
pub(crate) fn drop_strays(connection: &Connection, here: DeviceId) -> Outcome<()> {
    let stand: Vec<String> = TABLES.iter().map(|(kind, table, key)| format!("SELECT '{kind}' || {key} FROM {table}")).collect();
    let sql = format!("DELETE FROM change WHERE device <> ?1 AND kind || record NOT IN ({})", stand.join(" UNION ALL "));
    super::run(connection, &sql, [here])?;
    Ok(())
}

/// Volunteers whom nothing here mentions any more, but for whoever is at this laptop.
pub(crate) fn drop_unmentioned_volunteers(connection: &Connection) -> Outcome<()> {
    let sql =
        "DELETE FROM volunteer WHERE id NOT IN (SELECT volunteer FROM pairing UNION SELECT volunteer FROM accompaniment UNION SELECT volunteer FROM clearance
               UNION SELECT volunteer FROM member WHERE volunteer IS NOT NULL)";
    super::run(connection, sql, [])?;
    Ok(())
}

/// Drafts about nothing that stands here, and what events say about such.
pub(crate) fn drop_loose_ends(connection: &Connection) -> Outcome<()> {
    let stand: Vec<String> = TABLES.iter().map(|(_, table, key)| format!("SELECT {key} FROM {table}")).collect();
    let stand = stand.join(" UNION ALL ");
    super::run(connection, &format!("DELETE FROM draft WHERE length(record) = 36 AND record NOT IN ({stand})"), [])?;
    super::run(connection, &format!("UPDATE event SET record = NULL WHERE record IS NOT NULL AND record NOT IN ({stand})"), [])?;
    Ok(())
}

/// A family that uses this code already, another than this one.
pub(crate) fn same_code(connection: &Connection, code: &str, but: FamilyId) -> Outcome<Option<FamilyId>> {
    super::one(connection, "SELECT id FROM family WHERE code = ?1 AND id <> ?2", params![code, but], |row| row.get(0))
}

/// Shows a family under another code, because two laptops gave the same one to two.
pub(crate) fn show_code(connection: &Connection, id: FamilyId, code: &str) -> Outcome<()> {
    super::run(connection, "UPDATE family SET code = ?2 WHERE id = ?1", params![id, code])?;
    Ok(())
}

/// Records that wait for what they belong to.
pub(crate) fn waiting(connection: &Connection) -> Outcome<Vec<(String, String)>> {
    super::all(connection, "SELECT kind, record FROM waiting_record", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Which ones wait from now on.
pub(crate) fn set_waiting<'a>(connection: &Connection, records: impl Iterator<Item = &'a (String, String)>) -> Outcome<()> {
    super::run(connection, "DELETE FROM waiting_record", [])?;
    for (kind, record) in records {
        super::run(connection, "INSERT INTO waiting_record (kind, record) VALUES (?1, ?2)", params![kind, record])?;
    }
    Ok(())
}
