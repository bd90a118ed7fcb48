//! Families.

use rusqlite::{Connection, Row, params};

use crate::error::Outcome;
use crate::family::Family;
use crate::id::FamilyId;

pub(super) const COLUMNS: &str =
    "id, code, label, city, intake_on, status, closed_reason, attention, attention_reason, attention_by, attention_on, closed_on, wishes";

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Family> {
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
        attention_by: row.get(9)?,
        attention_on: row.get(10)?,
        closed_on: row.get(11)?,
        wishes: row.get(12)?,
    })
}

/// Writes a family, new or changed.
pub(crate) fn save(connection: &Connection, family: &Family) -> Outcome<()> {
    let sql = "INSERT INTO family (id, code, label, city, intake_on, status, closed_reason, attention, attention_reason, attention_by, attention_on,
                   closed_on, wishes)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
               ON CONFLICT (id) DO UPDATE SET code = ?2, label = ?3, city = ?4, intake_on = ?5, status = ?6, closed_reason = ?7,
                   attention = ?8, attention_reason = ?9, attention_by = ?10, attention_on = ?11, closed_on = ?12, wishes = ?13";
    let f = family;
    super::run(
        connection,
        sql,
        params![
            f.id,
            f.code,
            f.label,
            f.city,
            f.intake_on,
            f.status,
            f.closed_reason,
            f.attention,
            f.attention_reason,
            f.attention_by,
            f.attention_on,
            f.closed_on,
            f.wishes
        ],
    )?;
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
