//! Clearances.

use rusqlite::{Connection, Row, params};

use crate::clearance::Clearance;
use crate::error::Outcome;
use crate::id::{ClearanceId, VolunteerId};

const COLUMNS: &str = "id, volunteer, kind, obtained, expires, exemption";

fn read(row: &Row<'_>) -> rusqlite::Result<Clearance> {
    Ok(Clearance { id: row.get(0)?, volunteer: row.get(1)?, kind: row.get(2)?, obtained: row.get(3)?, expires: row.get(4)?, exemption: row.get(5)? })
}

/// Writes a clearance, new or changed.
pub(crate) fn save(connection: &Connection, c: &Clearance) -> Outcome<()> {
    let sql = "INSERT INTO clearance (id, volunteer, kind, obtained, expires, exemption) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
               ON CONFLICT (id) DO UPDATE SET volunteer = ?2, kind = ?3, obtained = ?4, expires = ?5, exemption = ?6";
    super::run(connection, sql, params![c.id, c.volunteer, c.kind, c.obtained, c.expires, c.exemption])?;
    Ok(())
}

/// One clearance.
pub(crate) fn get(connection: &Connection, id: ClearanceId) -> Outcome<Option<Clearance>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM clearance WHERE id = ?1"), [id], read)
}

/// Every clearance, each volunteer's together.
pub(crate) fn everyone(connection: &Connection) -> Outcome<Vec<Clearance>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM clearance ORDER BY volunteer, kind, expires, id"), [], read)
}

/// One volunteer's clearances.
pub(crate) fn of_volunteer(connection: &Connection, volunteer: VolunteerId) -> Outcome<Vec<Clearance>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM clearance WHERE volunteer = ?1 ORDER BY kind, expires, id"), [volunteer], read)
}
