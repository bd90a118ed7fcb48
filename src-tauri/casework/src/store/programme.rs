//! The organisation.

use rusqlite::{Connection, params};

use crate::error::Outcome;
use crate::programme::Programme;

/// The organisation; `None` where nobody has said anything about it.
pub(crate) fn get(connection: &Connection) -> Outcome<Option<Programme>> {
    let sql = "SELECT name, cities, check_days, companions, clearance_days, screening_days, margin_days, required FROM programme WHERE id = ?1";
    super::one(connection, sql, [Programme::id()], |row| {
        Ok(Programme {
            name: row.get(0)?,
            cities: super::list(row, 1)?,
            check_days: row.get(2)?,
            companions: row.get(3)?,
            clearance_days: row.get(4)?,
            screening_days: row.get(5)?,
            margin_days: row.get(6)?,
            required: super::list(row, 7)?,
        })
    })
}

/// Writes it.
pub(crate) fn save(connection: &Connection, p: &Programme) -> Outcome<()> {
    let sql = "INSERT INTO programme (id, name, cities, check_days, companions, clearance_days, screening_days, margin_days, required)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
               ON CONFLICT (id) DO UPDATE SET name = ?2, cities = ?3, check_days = ?4, companions = ?5, clearance_days = ?6, screening_days = ?7,
                   margin_days = ?8, required = ?9";
    let (cities, required) = (serde_json::to_string(&p.cities)?, serde_json::to_string(&p.required)?);
    super::run(
        connection,
        sql,
        params![Programme::id(), p.name, cities, p.check_days, p.companions, p.clearance_days, p.screening_days, p.margin_days, required],
    )?;
    Ok(())
}
