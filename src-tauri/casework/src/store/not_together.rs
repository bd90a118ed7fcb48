//! Who is not to be brought together.

use rusqlite::{Connection, Row, params};

use crate::error::Outcome;
use crate::id::{FamilyId, NotTogetherId, VolunteerId};
use crate::not_together::NotTogether;

fn read(row: &Row<'_>) -> rusqlite::Result<NotTogether> {
    Ok(NotTogether { id: row.get(0)?, family: row.get(1)?, volunteer: row.get(2)?, asked_by: row.get(3)?, since: row.get(4)?, lifted_on: row.get(5)? })
}

/// Writes one, new or lifted.
pub(crate) fn save(connection: &Connection, n: &NotTogether) -> Outcome<()> {
    let sql = "INSERT INTO not_together (id, family, volunteer, asked_by, since, lifted_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
               ON CONFLICT (id) DO UPDATE SET lifted_on = ?6";
    super::run(connection, sql, params![n.id, n.family, n.volunteer, n.asked_by, n.since, n.lifted_on])?;
    Ok(())
}

/// One.
pub(crate) fn get(connection: &Connection, id: NotTogetherId) -> Outcome<Option<NotTogether>> {
    super::one(connection, "SELECT id, family, volunteer, asked_by, since, lifted_on FROM not_together WHERE id = ?1", [id], read)
}

/// Those that hold for a family, with the volunteers' names.
pub(crate) fn of_family(connection: &Connection, family: FamilyId) -> Outcome<Vec<(NotTogether, String)>> {
    let sql = "SELECT n.id, n.family, n.volunteer, n.asked_by, n.since, n.lifted_on, v.name FROM not_together AS n JOIN volunteer AS v ON v.id = n.volunteer
               WHERE n.family = ?1 AND n.lifted_on IS NULL ORDER BY v.name, n.id";
    super::all(connection, sql, [family], |row| Ok((read(row)?, row.get(6)?)))
}

/// Every pair that is kept apart now.
pub(crate) fn standing(connection: &Connection) -> Outcome<Vec<(FamilyId, VolunteerId)>> {
    super::all(connection, "SELECT family, volunteer FROM not_together WHERE lifted_on IS NULL", [], |row| Ok((row.get(0)?, row.get(1)?)))
}
