//! What ties the database to its header: vault id, generation, change counter.

use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::error::Outcome;
use crate::time::Stamp;

/// The first and only row.
pub(crate) fn insert(connection: &Connection, vault_id: &Uuid, generation: u64) -> Outcome<()> {
    let sql = "INSERT INTO vault_meta (one, vault_id, gen, counter, clock) VALUES (1, ?1, ?2, 0, 0)";
    super::run(connection, sql, params![vault_id.hyphenated().to_string(), generation.cast_signed()])?;
    Ok(())
}

/// The generation this file was made as.
pub(crate) fn generation(connection: &Connection) -> Outcome<u64> {
    Ok(connection.query_row("SELECT gen FROM vault_meta", [], |row| row.get::<_, i64>(0))?.cast_unsigned())
}

/// Marks a copy as a new generation.
pub(crate) fn set_generation(connection: &Connection, generation: u64) -> Outcome<()> {
    super::run(connection, "UPDATE vault_meta SET gen = ?1", [generation.cast_signed()])?;
    Ok(())
}

/// How many writing transactions this vault has seen.
pub(crate) fn counter(connection: &Connection) -> Outcome<u64> {
    Ok(connection.query_row("SELECT counter FROM vault_meta", [], |row| row.get::<_, i64>(0))?.cast_unsigned())
}

/// Sets how many writing transactions a copy counts from.
pub(crate) fn set_counter(connection: &Connection, counter: u64) -> Outcome<()> {
    super::run(connection, "UPDATE vault_meta SET counter = ?1", [counter.cast_signed()])?;
    Ok(())
}

/// The newest stamp of the history, if it has one.
pub(crate) fn clock(connection: &Connection) -> Outcome<Option<Stamp>> {
    let at: i64 = connection.query_row("SELECT clock FROM vault_meta", [], |row| row.get(0))?;
    Ok((at > 0).then_some(Stamp(at)))
}

/// A stamp that was given outside of a verb.
pub(crate) fn raise_clock(connection: &Connection, at: Stamp) -> Outcome<()> {
    super::run(connection, "UPDATE vault_meta SET clock = max(clock, ?1)", [at.0])?;
    Ok(())
}

/// One more verb, with its stamp.
pub(crate) fn count_act(connection: &Connection, at: Stamp) -> Outcome<()> {
    super::run(connection, "UPDATE vault_meta SET counter = counter + 1, clock = max(clock, ?1)", [at.0])?;
    Ok(())
}

/// One more writing transaction without history.
pub(crate) fn count_write(connection: &Connection) -> Outcome<()> {
    super::run(connection, "UPDATE vault_meta SET counter = counter + 1", [])?;
    Ok(())
}

/// Every noun that is counted, and how.
const NOUNS: &[(&str, &str)] = &[
    ("families", "SELECT count(*) FROM family"),
    ("people", "SELECT count(*) FROM person"),
    ("dates", "SELECT count(*) FROM appearance"),
    ("verifications", "SELECT count(*) FROM verification"),
    ("disputes", "SELECT count(*) FROM dispute"),
    ("notes", "SELECT count(*) FROM note"),
    ("claims", "SELECT count(*) FROM claim"),
    ("representations", "SELECT count(*) FROM representation"),
    ("consents", "SELECT count(*) FROM consent"),
    ("volunteers", "SELECT count(*) FROM volunteer"),
    ("clearances", "SELECT count(*) FROM clearance"),
    ("pairings", "SELECT count(*) FROM pairing"),
    ("accompaniments", "SELECT count(*) FROM accompaniment"),
    ("notices", "SELECT count(*) FROM notice_given"),
    ("tasks", "SELECT count(*) FROM task"),
    ("changes", "SELECT count(*) FROM change"),
];

/// How many rows each noun has.
pub(crate) fn counts(connection: &Connection) -> Outcome<Vec<(&'static str, i64)>> {
    NOUNS.iter().map(|(noun, sql)| Ok((*noun, connection.query_row(sql, [], |row| row.get(0))?))).collect()
}

/// How many rows one noun has; `None` where this program has no such noun.
pub(crate) fn count(connection: &Connection, noun: &str) -> Outcome<Option<i64>> {
    let known = NOUNS.iter().find(|(name, _)| *name == noun);
    known.map(|(_, sql)| Ok(connection.query_row(sql, [], |row| row.get(0))?)).transpose()
}
