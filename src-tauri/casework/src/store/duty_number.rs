//! Numbers to call on a bad day.

use rusqlite::{Connection, Row, params};

use crate::duty_number::DutyNumber;
use crate::error::Outcome;
use crate::id::DutyNumberId;

const COLUMNS: &str = "d.id, d.kind, d.city, d.name, d.phone, d.hours, d.checked_on, d.checked_by, d.retired_on";

fn read(row: &Row<'_>) -> rusqlite::Result<DutyNumber> {
    Ok(DutyNumber {
        id: row.get(0)?,
        kind: row.get(1)?,
        city: row.get(2)?,
        name: row.get(3)?,
        phone: row.get(4)?,
        hours: row.get(5)?,
        checked_on: row.get(6)?,
        checked_by: row.get(7)?,
        retired_on: row.get(8)?,
    })
}

/// Writes a number, new or changed.
pub(crate) fn save(connection: &Connection, d: &DutyNumber) -> Outcome<()> {
    let sql = "INSERT INTO duty_number (id, kind, city, name, phone, hours, checked_on, checked_by, retired_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
               ON CONFLICT (id) DO UPDATE SET kind = ?2, city = ?3, name = ?4, phone = ?5, hours = ?6, checked_on = ?7, checked_by = ?8, retired_on = ?9";
    super::run(connection, sql, params![d.id, d.kind, d.city, d.name, d.phone, d.hours, d.checked_on, d.checked_by, d.retired_on])?;
    Ok(())
}

/// One number.
pub(crate) fn get(connection: &Connection, id: DutyNumberId) -> Outcome<Option<DutyNumber>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM duty_number AS d WHERE d.id = ?1"), [id], read)
}

/// The numbers that are called, with who checked them, by kind and city.
pub(crate) fn in_use(connection: &Connection) -> Outcome<Vec<(DutyNumber, Option<String>)>> {
    let sql = format!(
        "SELECT {COLUMNS}, m.name FROM duty_number AS d LEFT JOIN member AS m ON m.id = d.checked_by WHERE d.retired_on IS NULL ORDER BY d.kind, d.city, d.id"
    );
    super::all(connection, &sql, [], |row| Ok((read(row)?, row.get(9)?)))
}
