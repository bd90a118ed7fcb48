//! What was revealed, exported or sent.

use rusqlite::{Connection, params};

use crate::error::Outcome;
use crate::id::MemberId;
use crate::time::Stamp;

/// Appends one event. `detail` holds codes and counts, never a person's data.
pub(crate) fn insert(connection: &Connection, id: &str, at: Stamp, actor: MemberId, verb: &str, record: Option<&str>, detail: &str) -> Outcome<()> {
    let sql = "INSERT INTO event (id, at, actor, verb, record, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    super::run(connection, sql, params![id, at.0, actor, verb, record, detail])?;
    Ok(())
}

/// The events of one record, newest first: verb, moment.
pub(crate) fn of_record(connection: &Connection, record: &str) -> Outcome<Vec<(String, Stamp)>> {
    super::all(connection, "SELECT verb, at FROM event WHERE record = ?1 ORDER BY at DESC", [record], |row| Ok((row.get(0)?, Stamp(row.get(1)?))))
}
