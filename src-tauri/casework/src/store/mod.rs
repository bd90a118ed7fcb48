//! SQL, one noun a file; the only rooms with SQL. Functions take a connection (a transaction is one) and know no roles,
//! no clock and no history.

pub(crate) mod accompaniment;
pub(crate) mod appearance;
pub(crate) mod bundle;
pub(crate) mod change;
pub(crate) mod claim;
pub(crate) mod clearance;
pub(crate) mod conflict;
pub(crate) mod consent;
pub(crate) mod consent_override;
pub(crate) mod contact_rule;
pub(crate) mod coordination;
pub(crate) mod dates;
pub(crate) mod dispute;
pub(crate) mod draft;
pub(crate) mod duty_number;
pub(crate) mod event;
pub(crate) mod families;
pub(crate) mod family;
pub(crate) mod held;
pub(crate) mod import_row;
pub(crate) mod member;
pub(crate) mod not_together;
pub(crate) mod note;
pub(crate) mod notice_given;
pub(crate) mod organisation;
pub(crate) mod pairing;
pub(crate) mod person;
pub(crate) mod present;
pub(crate) mod programme;
pub(crate) mod representation;
pub(crate) mod strike;
pub(crate) mod task;
pub(crate) mod vault_meta;
pub(crate) mod verification;
pub(crate) mod volunteer;

use rusqlite::{Connection, Params, Row};

use crate::error::Outcome;

/// All rows of a query, each made into a `T`.
fn all<T>(connection: &Connection, sql: &str, params: impl Params, read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>) -> Outcome<Vec<T>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params, read)?;
    Ok(rows.collect::<Result<Vec<T>, _>>()?)
}

/// The one row of a query, or `None`.
fn one<T>(connection: &Connection, sql: &str, params: impl Params, read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>) -> Outcome<Option<T>> {
    use rusqlite::OptionalExtension;
    Ok(connection.prepare_cached(sql)?.query_row(params, read).optional()?)
}

/// Runs one prepared statement.
fn run(connection: &Connection, sql: &str, params: impl Params) -> Outcome<usize> {
    Ok(connection.prepare_cached(sql)?.execute(params)?)
}

/// A JSON list column.
fn list<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<T>> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error)))
}

/// The JSON text of a setting kept as a copy.
fn setting_copy(row: &Row<'_>, column: usize) -> rusqlite::Result<crate::setting::Setting> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error)))
}
