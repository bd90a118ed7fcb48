//! Representations, one for each person and forum.

use rusqlite::{Connection, Row, params};

use crate::appearance::Forum;
use crate::error::Outcome;
use crate::id::{FamilyId, PersonId};
use crate::representation::Representation;

const COLUMNS: &str = "id, person, forum, status, representative, e28";

fn read(row: &Row<'_>) -> rusqlite::Result<Representation> {
    Ok(Representation { id: row.get(0)?, person: row.get(1)?, forum: row.get(2)?, status: row.get(3)?, representative: row.get(4)?, e28: row.get(5)? })
}

/// Writes a representation, new or changed.
pub(crate) fn save(connection: &Connection, r: &Representation) -> Outcome<()> {
    let sql = "INSERT INTO representation (id, person, forum, status, representative, e28) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
               ON CONFLICT (id) DO UPDATE SET status = ?4, representative = ?5, e28 = ?6";
    super::run(connection, sql, params![r.id, r.person, r.forum, r.status, r.representative, r.e28])?;
    Ok(())
}

/// A person's representation in one forum.
pub(crate) fn of(connection: &Connection, person: PersonId, forum: Forum) -> Outcome<Option<Representation>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM representation WHERE person = ?1 AND forum = ?2"), params![person, forum], read)
}

/// All of a person's representations.
pub(crate) fn of_person(connection: &Connection, person: PersonId) -> Outcome<Vec<Representation>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM representation WHERE person = ?1 ORDER BY forum"), [person], read)
}

/// Every representation, for the import's comparison.
pub(crate) fn everything(connection: &Connection) -> Outcome<Vec<Representation>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM representation ORDER BY id"), [], read)
}

/// True where a member whom the programme goes along with has a lawyer who can be told: retained, or on file.
pub(crate) fn has_counsel(connection: &Connection, family: FamilyId) -> Outcome<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM representation AS r JOIN person AS p ON p.id = r.person
               WHERE p.family = ?1 AND p.left_on IS NULL AND p.merged_into IS NULL AND r.status IN ('represented', 'retained_pending_e28'))";
    Ok(super::one(connection, sql, [family], |row| row.get(0))?.unwrap_or(false))
}
