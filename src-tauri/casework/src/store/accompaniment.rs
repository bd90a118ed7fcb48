//! Volunteers who go along to one date.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use crate::accompaniment::Accompaniment;
use crate::error::Outcome;
use crate::id::{AccompanimentId, AppearanceId, FamilyId, VolunteerId};

const COLUMNS: &str = "c.id, c.appearance, c.volunteer, c.role, c.state, c.chosen_because";

fn read(row: &Row<'_>) -> rusqlite::Result<Accompaniment> {
    Ok(Accompaniment { id: row.get(0)?, appearance: row.get(1)?, volunteer: row.get(2)?, role: row.get(3)?, state: row.get(4)?, chosen_because: row.get(5)? })
}

/// Writes one, new or changed.
pub(crate) fn save(connection: &Connection, c: &Accompaniment) -> Outcome<()> {
    let sql = "INSERT INTO accompaniment (id, appearance, volunteer, role, state, chosen_because) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
               ON CONFLICT (id) DO UPDATE SET appearance = ?2, volunteer = ?3, role = ?4, state = ?5, chosen_because = ?6";
    super::run(connection, sql, params![c.id, c.appearance, c.volunteer, c.role, c.state, c.chosen_because])?;
    Ok(())
}

/// One.
pub(crate) fn get(connection: &Connection, id: AccompanimentId) -> Outcome<Option<Accompaniment>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM accompaniment AS c WHERE c.id = ?1"), [id], read)
}

/// Those of one date with the volunteers' names.
pub(crate) fn of_appearance(connection: &Connection, appearance: AppearanceId) -> Outcome<Vec<(Accompaniment, String)>> {
    let sql =
        format!("SELECT {COLUMNS}, v.name FROM accompaniment AS c JOIN volunteer AS v ON v.id = c.volunteer WHERE c.appearance = ?1 ORDER BY v.name, c.id");
    super::all(connection, &sql, [appearance], |row| Ok((read(row)?, row.get(6)?)))
}

/// What a volunteer is asked or confirmed for on a day that stands, on the day or later. CROSS: from their few to the dates, never through
/// all dates to come.
pub(crate) fn ahead(connection: &Connection, volunteer: VolunteerId, from: NaiveDate) -> Outcome<Vec<Accompaniment>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM accompaniment AS c CROSS JOIN appearance AS a ON a.id = c.appearance
         WHERE c.volunteer = ?1 AND c.state IN ('offered', 'confirmed') AND a.status = 'scheduled' AND (a.day >= ?2 OR a.day IS NULL) ORDER BY a.day, c.id"
    );
    super::all(connection, &sql, params![volunteer, from], read)
}

/// Everyone's on one day: who goes where.
pub(crate) fn on_day(connection: &Connection, day: NaiveDate) -> Outcome<Vec<Accompaniment>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM accompaniment AS c JOIN appearance AS a ON a.id = c.appearance
         WHERE c.state IN ('offered', 'confirmed') AND a.status = 'scheduled' AND a.day = ?1"
    );
    super::all(connection, &sql, [day], read)
}

/// How many are confirmed, or were there.
pub(crate) fn confirmed(connection: &Connection, appearance: AppearanceId) -> Outcome<u32> {
    let sql = "SELECT count(*) FROM accompaniment WHERE appearance = ?1 AND state IN ('confirmed', 'attended')";
    Ok(super::one(connection, sql, [appearance], |row| row.get(0))?.unwrap_or(0))
}

/// On how many days each volunteer goes along, or went, from the first day to before the second.
pub(crate) fn days_between(connection: &Connection, from: NaiveDate, before: NaiveDate) -> Outcome<Vec<(VolunteerId, u32)>> {
    let sql = "SELECT c.volunteer, count(DISTINCT a.day) FROM appearance AS a JOIN accompaniment AS c ON c.appearance = a.id
               WHERE a.day >= ?1 AND a.day < ?2 AND c.state IN ('confirmed', 'attended') GROUP BY c.volunteer";
    super::all(connection, sql, params![from, before], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Who is asked or confirmed for a date of a family that stands and is on this day, later, or on no day yet.
pub(crate) fn ahead_of_family(connection: &Connection, family: FamilyId, from: NaiveDate) -> Outcome<Vec<Accompaniment>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM accompaniment AS c JOIN appearance AS a ON a.id = c.appearance
         WHERE a.family = ?1 AND a.status = 'scheduled' AND (a.day >= ?2 OR a.day IS NULL) AND c.state IN ('offered', 'confirmed')"
    );
    super::all(connection, &sql, params![family, from], read)
}

/// For how many dates after a day a volunteer is asked or confirmed.
pub(crate) fn after(connection: &Connection, volunteer: VolunteerId, day: NaiveDate) -> Outcome<u32> {
    let sql = "SELECT count(*) FROM accompaniment AS c CROSS JOIN appearance AS a ON a.id = c.appearance
               WHERE c.volunteer = ?1 AND c.state IN ('offered', 'confirmed') AND a.status = 'scheduled' AND a.day > ?2";
    Ok(super::one(connection, sql, params![volunteer, day], |row| row.get(0))?.unwrap_or(0))
}

/// Everybody who is asked or confirmed for a date that stands, on the day or later.
pub(crate) fn all_ahead(connection: &Connection, from: NaiveDate) -> Outcome<Vec<Accompaniment>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM accompaniment AS c JOIN appearance AS a ON a.id = c.appearance
         WHERE c.state IN ('offered', 'confirmed') AND a.status = 'scheduled' AND a.day >= ?1 ORDER BY a.day, c.id"
    );
    super::all(connection, &sql, [from], read)
}
