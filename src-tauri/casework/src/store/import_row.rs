//! Fingerprints of rows already taken in.

use rusqlite::{Connection, params};

use crate::error::Outcome;

/// Remembers a row.
pub(crate) fn insert(connection: &Connection, fingerprint: &str, record: &str) -> Outcome<()> {
    super::run(connection, "INSERT OR IGNORE INTO import_row (fingerprint, record) VALUES (?1, ?2)", params![fingerprint, record])?;
    Ok(())
}

/// Every row ever taken in, for the import's comparison.
pub(crate) fn everything(connection: &Connection) -> Outcome<Vec<String>> {
    super::all(connection, "SELECT fingerprint FROM import_row", [], |row| row.get(0))
}
