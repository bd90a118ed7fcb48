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

/// When one of these verbs happened last.
pub(crate) fn latest(connection: &Connection, verbs: &[&str]) -> Outcome<Option<Stamp>> {
    let sql = "SELECT max(at) FROM event WHERE verb IN (SELECT value FROM json_each(?1))";
    let at: Option<i64> = connection.query_row(sql, [serde_json::to_string(verbs)?], |row| row.get(0))?;
    Ok(at.map(Stamp))
}
