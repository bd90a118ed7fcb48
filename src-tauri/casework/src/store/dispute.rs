//! Disputes.

use rusqlite::{Connection, Row, params};

use crate::dispute::Dispute;
use crate::error::Outcome;
use crate::id::{AppearanceId, DisputeId};

const COLUMNS: &str = "id, appearance, setting, place, medium, source, said_by, said_on, settled_by, settled_on";

fn read(row: &Row<'_>) -> rusqlite::Result<Dispute> {
    Ok(Dispute {
        id: row.get(0)?,
        appearance: row.get(1)?,
        setting: super::setting_copy(row, 2)?,
        place: row.get(3)?,
        medium: row.get(4)?,
        source: row.get(5)?,
        said_by: row.get(6)?,
        said_on: row.get(7)?,
        settled_by: row.get(8)?,
        settled_on: row.get(9)?,
    })
}

/// Writes a dispute, new or settled.
pub(crate) fn save(connection: &Connection, d: &Dispute) -> Outcome<()> {
    let sql = "INSERT INTO dispute (id, appearance, setting, place, medium, source, said_by, said_on, settled_by, settled_on)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
               ON CONFLICT (id) DO UPDATE SET settled_by = ?9, settled_on = ?10";
    let setting = crate::change::canonical(&d.setting)?;
    super::run(connection, sql, params![d.id, d.appearance, setting, d.place, d.medium, d.source, d.said_by, d.said_on, d.settled_by, d.settled_on])?;
    Ok(())
}

/// One dispute.
pub(crate) fn get(connection: &Connection, id: DisputeId) -> Outcome<Option<Dispute>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM dispute WHERE id = ?1"), [id], read)
}

/// All disputes of one date, newest first.
pub(crate) fn of_appearance(connection: &Connection, appearance: AppearanceId) -> Outcome<Vec<Dispute>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM dispute WHERE appearance = ?1 ORDER BY id DESC"), [appearance], read)
}
