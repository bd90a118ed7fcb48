//! Families.

use rusqlite::{Connection, Row, params};

use crate::error::Outcome;
use crate::family::Family;
use crate::id::FamilyId;

const COLUMNS: &str = "id, code, label, city, intake_on, status, closed_reason, attention, attention_reason";

fn read(row: &Row<'_>) -> rusqlite::Result<Family> {
    Ok(Family {
        id: row.get(0)?,
        code: row.get(1)?,
        label: row.get(2)?,
        city: row.get(3)?,
        intake_on: row.get(4)?,
        status: row.get(5)?,
        closed_reason: row.get(6)?,
        attention: row.get(7)?,
        attention_reason: row.get(8)?,
    })
}

/// Writes a family, new or changed.
pub(crate) fn save(connection: &Connection, family: &Family) -> Outcome<()> {
    let sql = "INSERT INTO family (id, code, label, city, intake_on, status, closed_reason, attention, attention_reason)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
               ON CONFLICT (id) DO UPDATE SET code = ?2, label = ?3, city = ?4, intake_on = ?5, status = ?6, closed_reason = ?7,
                   attention = ?8, attention_reason = ?9";
    let f = family;
    super::run(connection, sql, params![f.id, f.code, f.label, f.city, f.intake_on, f.status, f.closed_reason, f.attention, f.attention_reason])?;
    Ok(())
}

/// One family.
pub(crate) fn get(connection: &Connection, id: FamilyId) -> Outcome<Option<Family>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM family WHERE id = ?1"), [id], read)
}

/// The family with this office code.
pub(crate) fn by_code(connection: &Connection, code: &str) -> Outcome<Option<Family>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM family WHERE code = ?1"), [code], read)
}

/// Every family, by code.
pub(crate) fn everyone(connection: &Connection) -> Outcome<Vec<Family>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM family ORDER BY code"), [], read)
}
