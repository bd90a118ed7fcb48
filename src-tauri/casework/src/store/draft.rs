//! Drafts and settings of this laptop: no history, never exported, never sent.

use rusqlite::{Connection, params};

use crate::error::Outcome;
use crate::time::Stamp;

/// Keeps what is being typed, bound to one form of one record.
pub(crate) fn save(connection: &Connection, form: &str, record: &str, body: &str, at: Stamp) -> Outcome<()> {
    let sql = "INSERT INTO draft (kind, record, form, body, at) VALUES ('form', ?2, ?1, ?3, ?4) ON CONFLICT (form, record) DO UPDATE SET body = ?3, at = ?4";
    super::run(connection, sql, params![form, record, body, at.0])?;
    Ok(())
}

/// What was being typed.
pub(crate) fn load(connection: &Connection, form: &str, record: &str) -> Outcome<Option<String>> {
    super::one(connection, "SELECT body FROM draft WHERE form = ?1 AND record = ?2", params![form, record], |row| row.get(0))
}

/// Forgets it.
pub(crate) fn drop(connection: &Connection, form: &str, record: &str) -> Outcome<()> {
    super::run(connection, "DELETE FROM draft WHERE form = ?1 AND record = ?2", params![form, record])?;
    Ok(())
}

/// A setting of this laptop.
pub(crate) fn setting(connection: &Connection, key: &str) -> Outcome<Option<String>> {
    super::one(connection, "SELECT value FROM local_setting WHERE key = ?1", [key], |row| row.get(0))
}

/// Forgets a setting of this laptop.
pub(crate) fn drop_setting(connection: &Connection, key: &str) -> Outcome<()> {
    super::run(connection, "DELETE FROM local_setting WHERE key = ?1", [key])?;
    Ok(())
}

/// Keeps a setting of this laptop.
pub(crate) fn set_setting(connection: &Connection, key: &str, value: &str) -> Outcome<()> {
    super::run(connection, "INSERT INTO local_setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2", params![key, value])?;
    Ok(())
}
