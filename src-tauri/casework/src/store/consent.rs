//! Consents.

use rusqlite::{Connection, params};

use crate::consent::Consent;
use crate::error::Outcome;
use crate::id::PersonId;

/// Adds a consent.
pub(crate) fn insert(connection: &Connection, c: &Consent) -> Outcome<()> {
    let sql = "INSERT INTO consent (id, person, scope, how, from_day, until_day, language, through, source, withdrawn)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    super::run(connection, sql, params![c.id, c.person, c.scope, c.how, c.from_day, c.until_day, c.language, c.through, c.source, c.withdrawn])?;
    Ok(())
}

/// A person's consents, newest first.
pub(crate) fn of_person(connection: &Connection, person: PersonId) -> Outcome<Vec<Consent>> {
    let sql = "SELECT id, person, scope, how, from_day, until_day, language, through, source, withdrawn FROM consent WHERE person = ?1 ORDER BY from_day DESC, id DESC";
    super::all(connection, sql, [person], |row| {
        Ok(Consent {
            id: row.get(0)?,
            person: row.get(1)?,
            scope: row.get(2)?,
            how: row.get(3)?,
            from_day: row.get(4)?,
            until_day: row.get(5)?,
            language: row.get(6)?,
            through: row.get(7)?,
            source: row.get(8)?,
            withdrawn: row.get(9)?,
        })
    })
}

/// Ends a consent.
pub(crate) fn withdraw(connection: &Connection, id: &str, day: chrono::NaiveDate) -> Outcome<()> {
    super::run(connection, "UPDATE consent SET withdrawn = ?2 WHERE id = ?1", params![id, day])?;
    Ok(())
}
