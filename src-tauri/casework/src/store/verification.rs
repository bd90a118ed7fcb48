//! Checks.

use rusqlite::{Connection, Row, params};

use crate::error::Outcome;
use crate::id::AppearanceId;
use crate::verification::Verification;

const COLUMNS: &str = "v.id, v.appearance, v.checked_on, v.author, v.source, v.result, v.day_same, v.time_same, v.place_same, v.medium_same, v.setting, v.place, v.court, v.medium, v.note";

fn read(row: &Row<'_>) -> rusqlite::Result<Verification> {
    Ok(Verification {
        id: row.get(0)?,
        appearance: row.get(1)?,
        checked_on: row.get(2)?,
        author: row.get(3)?,
        source: row.get(4)?,
        result: row.get(5)?,
        day_same: row.get(6)?,
        time_same: row.get(7)?,
        place_same: row.get(8)?,
        medium_same: row.get(9)?,
        setting: super::setting_copy(row, 10)?,
        place: row.get(11)?,
        court: row.get(12)?,
        medium: row.get(13)?,
        note: row.get(14)?,
    })
}

/// Adds a check.
pub(crate) fn insert(connection: &Connection, v: &Verification) -> Outcome<()> {
    let sql = "INSERT INTO verification (id, appearance, checked_on, author, source, result, day_same, time_same, place_same, medium_same, setting, place, court, medium, note)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
               ON CONFLICT (id) DO UPDATE SET appearance = ?2, checked_on = ?3, author = ?4, source = ?5, result = ?6, day_same = ?7, time_same = ?8,
                   place_same = ?9, medium_same = ?10, setting = ?11, place = ?12, court = ?13, medium = ?14, note = ?15";
    let setting = crate::change::canonical(&v.setting)?;
    super::run(
        connection,
        sql,
        params![
            v.id,
            v.appearance,
            v.checked_on,
            v.author,
            v.source,
            v.result,
            v.day_same,
            v.time_same,
            v.place_same,
            v.medium_same,
            setting,
            v.place,
            v.court,
            v.medium,
            v.note
        ],
    )?;
    Ok(())
}

/// The checks of one date with the checkers' names, newest first.
pub(crate) fn of_appearance(connection: &Connection, appearance: AppearanceId) -> Outcome<Vec<(Verification, String)>> {
    let sql = format!(
        "SELECT {COLUMNS}, member.name FROM verification AS v JOIN member ON member.id = v.author WHERE v.appearance = ?1 ORDER BY v.checked_on DESC, v.id DESC"
    );
    super::all(connection, &sql, [appearance], |row| Ok((read(row)?, row.get(15)?)))
}
