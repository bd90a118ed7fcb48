//! Open conflicts: changes of a safety field that nobody chose between.

use rusqlite::{Connection, params};

use crate::error::Outcome;
use crate::id::ChangeId;

/// One of them: kind, record, field, and two of the changes.
pub(crate) struct Conflict {
    /// Kind of record.
    pub kind: String,
    /// The record.
    pub record: String,
    /// The field.
    pub field: String,
}

/// Every record and field in which one is open.
pub(crate) fn open(connection: &Connection) -> Outcome<Vec<Conflict>> {
    let sql = "SELECT DISTINCT kind, record, field FROM conflict WHERE resolved_by IS NULL ORDER BY kind, record, field";
    super::all(connection, sql, [], |row| Ok(Conflict { kind: row.get(0)?, record: row.get(1)?, field: row.get(2)? }))
}

/// How many records and fields have one.
pub(crate) fn count_open(connection: &Connection) -> Outcome<u32> {
    let sql = "SELECT count(*) FROM (SELECT DISTINCT kind, record, field FROM conflict WHERE resolved_by IS NULL)";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// Keeps that two changes of one field stand beside each other.
pub(crate) fn open_between(connection: &Connection, id: &str, of: &Conflict, a: ChangeId, b: ChangeId) -> Outcome<()> {
    let sql = "INSERT INTO conflict (id, kind, record, field, change_a, change_b)
               SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1 FROM conflict WHERE change_a = ?5 AND change_b = ?6 AND field = ?4)";
    super::run(connection, sql, params![id, of.kind, of.record, of.field, a, b])?;
    Ok(())
}

/// A change decided what was open about a field.
pub(crate) fn resolve(connection: &Connection, record: &str, field: &str, by: ChangeId) -> Outcome<()> {
    let sql = "UPDATE conflict SET resolved_by = ?3 WHERE record = ?1 AND field = ?2 AND resolved_by IS NULL";
    super::run(connection, sql, params![record, field, by])?;
    Ok(())
}

/// True where one is open about a record.
pub(crate) fn is_open(connection: &Connection, record: &str) -> Outcome<bool> {
    Ok(super::one(connection, "SELECT 1 FROM conflict WHERE record = ?1 AND resolved_by IS NULL", [record], |_| Ok(()))?.is_some())
}
