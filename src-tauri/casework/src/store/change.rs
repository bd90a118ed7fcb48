//! The history's rows.

use std::collections::BTreeSet;

use rusqlite::{Connection, Row, params};

use crate::change::Change;
use crate::error::Outcome;
use crate::id::{ActId, ChangeId, DeviceId, FamilyId};
use crate::time::Stamp;

const COLUMNS: &str = "id, seq, act, at, device, author, verb, kind, record, field, base, before, after, reason";

fn read(row: &Row<'_>) -> rusqlite::Result<Change> {
    Ok(Change {
        id: row.get(0)?,
        seq: row.get(1)?,
        act: row.get(2)?,
        at: Stamp(row.get(3)?),
        device: row.get(4)?,
        author: row.get(5)?,
        verb: row.get(6)?,
        kind: row.get(7)?,
        record: row.get(8)?,
        field: row.get(9)?,
        base: super::list(row, 10)?,
        before: row.get(11)?,
        after: row.get(12)?,
        reason: row.get(13)?,
    })
}

/// Appends one row.
pub(crate) fn insert(connection: &Connection, change: &Change) -> Outcome<()> {
    let sql = "INSERT INTO change (id, seq, act, at, device, author, verb, kind, record, field, base, before, after, reason)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
    let base = if change.base.is_empty() { "[]".to_owned() } else { serde_json::to_string(&change.base)? };
    super::run(
        connection,
        sql,
        params![
            change.id,
            change.seq,
            change.act,
            change.at.0,
            change.device,
            change.author,
            change.verb,
            change.kind,
            change.record,
            change.field,
            base,
            change.before,
            change.after,
            change.reason
        ],
    )?;
    Ok(())
}

/// The rows of one field of one record, and its creation.
pub(crate) fn of_field(connection: &Connection, kind: &str, record: &str, field: &str) -> Outcome<Vec<Change>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM change WHERE record = ?1 AND field IN (?2, '*') AND kind = ?3"), params![record, field, kind], read)
}

/// All rows of one verb, oldest first.
pub(crate) fn of_act(connection: &Connection, act: ActId) -> Outcome<Vec<Change>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM change WHERE act = ?1 ORDER BY seq"), [act], read)
}

/// The highest number of a device; 0 before its first change.
pub(crate) fn last_seq(connection: &Connection, device: DeviceId) -> Outcome<i64> {
    Ok(connection.query_row("SELECT coalesce(max(seq), 0) FROM change WHERE device = ?1", [device], |row| row.get(0))?)
}

/// One line of a record's history with names in place of ids.
pub(crate) struct Named {
    pub change: Change,
    pub author: String,
    pub device: String,
}

/// The history of several records, newest first, at most `limit` rows. `records` is a JSON list of ids.
pub(crate) fn named(connection: &Connection, records: &[String], limit: u32) -> Outcome<Vec<Named>> {
    let sql =
        "SELECT c.id, c.seq, c.act, c.at, c.device, c.author, c.verb, c.kind, c.record, c.field, c.base, c.before, c.after, c.reason, member.name, device.name
               FROM json_each(?1) AS wanted JOIN change AS c ON c.record = wanted.value
               JOIN member ON member.id = c.author JOIN device ON device.id = c.device
               ORDER BY c.at DESC, c.seq DESC LIMIT ?2";
    super::all(connection, sql, params![serde_json::to_string(records)?, limit], |row| {
        Ok(Named { change: read(row)?, author: row.get(14)?, device: row.get(15)? })
    })
}

/// One open conflict: two changes of a safety field that nobody chose between.
pub(crate) fn conflicts(connection: &Connection, record: &str) -> Outcome<Vec<(String, Change, Change)>> {
    let sql = "SELECT field, change_a, change_b FROM conflict WHERE record = ?1 AND resolved_by IS NULL";
    let rows: Vec<(String, ChangeId, ChangeId)> = super::all(connection, sql, [record], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let by_id = format!("SELECT {COLUMNS} FROM change WHERE id = ?1");
    let mut found = Vec::with_capacity(rows.len());
    for (field, a, b) in rows {
        if let (Some(a), Some(b)) = (super::one(connection, &by_id, [a], read)?, super::one(connection, &by_id, [b], read)?) {
            found.push((field, a, b));
        }
    }
    Ok(found)
}

/// The rows of one open conflict.
pub(crate) fn in_open_conflict(connection: &Connection, record: &str, field: &str) -> Outcome<Vec<Change>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM change WHERE id IN (SELECT change_a FROM conflict WHERE record = ?1 AND field = ?2 AND resolved_by IS NULL
         UNION SELECT change_b FROM conflict WHERE record = ?1 AND field = ?2 AND resolved_by IS NULL) ORDER BY at, seq"
    );
    super::all(connection, &sql, params![record, field], read)
}

/// Every row of one record.
pub(crate) fn of_record(connection: &Connection, record: &str) -> Outcome<Vec<Change>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM change WHERE record = ?1 ORDER BY at, seq"), [record], read)
}

/// A family's records as they are now: whatever can name a member or a date of that family.
const OF_FAMILY: &str = "WITH of_family (id) AS (
             SELECT ?1 UNION ALL SELECT id FROM person WHERE family = ?1 UNION ALL SELECT id FROM appearance WHERE family = ?1
             UNION ALL SELECT record FROM change WHERE kind = 'note' AND field = '*' AND json_extract(after, '$.family') = ?1 UNION ALL SELECT id FROM task WHERE family = ?1
             UNION ALL SELECT id FROM claim WHERE family = ?1 UNION ALL SELECT id FROM notice_given WHERE family = ?1
             UNION ALL SELECT id FROM pairing WHERE family = ?1 UNION ALL SELECT id FROM consent_override WHERE family = ?1
             UNION ALL SELECT id FROM not_together WHERE family = ?1
             UNION ALL SELECT c.id FROM accompaniment AS c JOIN appearance AS a ON a.id = c.appearance WHERE a.family = ?1
             UNION ALL SELECT c.id FROM consent AS c JOIN person AS p ON p.id = c.person WHERE p.family = ?1
             UNION ALL SELECT r.id FROM representation AS r JOIN person AS p ON p.id = r.person WHERE p.family = ?1
             UNION ALL SELECT v.id FROM verification AS v JOIN appearance AS a ON a.id = v.appearance WHERE a.family = ?1
             UNION ALL SELECT d.id FROM dispute AS d JOIN appearance AS a ON a.id = d.appearance WHERE a.family = ?1)";

/// Every row of a family's records.
pub(crate) fn of_family(connection: &Connection, family: FamilyId) -> Outcome<Vec<Change>> {
    super::all(connection, &format!("{OF_FAMILY} SELECT {COLUMNS} FROM change WHERE record IN (SELECT id FROM of_family)"), [family], read)
}

/// Which of these records are a family's.
pub(crate) fn records_of_family(connection: &Connection, family: FamilyId, among: &BTreeSet<String>) -> Outcome<Vec<String>> {
    let all: Vec<String> = super::all(connection, &format!("{OF_FAMILY} SELECT id FROM of_family"), [family], |row| row.get(0))?;
    Ok(all.into_iter().filter(|id| among.contains(id)).collect())
}

/// The newest verb that changed one field of one record.
pub(crate) fn newest_act(connection: &Connection, record: &str, field: &str) -> Outcome<Option<ActId>> {
    super::one(connection, "SELECT act FROM change WHERE record = ?1 AND field = ?2 ORDER BY at DESC, seq DESC LIMIT 1", params![record, field], |row| {
        row.get(0)
    })
}

/// Every row.
pub(crate) fn everything(connection: &Connection) -> Outcome<Vec<Change>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM change"), [], read)
}

/// Every row of these kinds of record (a JSON list).
pub(crate) fn of_kinds(connection: &Connection, kinds: &str) -> Outcome<Vec<Change>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM change WHERE kind IN (SELECT value FROM json_each(?1))"), [kinds], read)
}

/// What a laptop wrote after a number, oldest first.
pub(crate) fn of_device_after(connection: &Connection, device: DeviceId, seq: i64) -> Outcome<Vec<Change>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM change WHERE device = ?1 AND seq > ?2 ORDER BY seq"), params![device, seq], read)
}

/// The place of the newest row: later ones came after it, whoever wrote them and whenever.
pub(crate) fn newest_place(connection: &Connection) -> Outcome<i64> {
    Ok(connection.query_row("SELECT coalesce(max(rowid), 0) FROM change", [], |row| row.get(0))?)
}

/// How many rows came after a place, but for those of one laptop; of one family or of all.
pub(crate) fn count_after(connection: &Connection, place: i64, but: DeviceId, family: Option<FamilyId>) -> Outcome<u32> {
    let Some(family) = family else {
        return Ok(connection.query_row("SELECT count(*) FROM change WHERE rowid > ?1 AND device <> ?2", params![place, but], |row| row.get(0))?);
    };
    let sql = format!("{OF_FAMILY} SELECT count(*) FROM change WHERE rowid > ?2 AND device <> ?3 AND record IN (SELECT id FROM of_family)");
    Ok(super::one(connection, &sql, params![family, place, but], |row| row.get(0))?.unwrap_or(0))
}

/// One row.
pub(crate) fn get(connection: &Connection, id: ChangeId) -> Outcome<Option<Change>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM change WHERE id = ?1"), [id], read)
}
