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
