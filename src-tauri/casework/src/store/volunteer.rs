//! Volunteers.

use rusqlite::{Connection, Row, params};

use crate::error::Outcome;
use crate::id::VolunteerId;
use crate::volunteer::Volunteer;

const COLUMNS: &str =
    "id, name, email, phone, city, languages, max_families, max_court_days, weekdays, away, vehicle, seats, childcare, enters_buildings, constraints, status";

fn read(row: &Row<'_>) -> rusqlite::Result<Volunteer> {
    Ok(Volunteer {
        id: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        phone: row.get(3)?,
        city: row.get(4)?,
        languages: super::list(row, 5)?,
        max_families: row.get(6)?,
        max_court_days: row.get(7)?,
        weekdays: row.get::<_, Option<String>>(8)?.map(|_| super::list(row, 8)).transpose()?,
        away: super::list(row, 9)?,
        vehicle: row.get(10)?,
        seats: row.get(11)?,
        childcare: row.get(12)?,
        enters_buildings: row.get(13)?,
        constraints: row.get(14)?,
        status: row.get(15)?,
    })
}

/// Writes a volunteer, new or changed.
pub(crate) fn save(connection: &Connection, v: &Volunteer) -> Outcome<()> {
    let sql = "INSERT INTO volunteer (id, name, email, phone, city, languages, max_families, max_court_days, weekdays, away, vehicle, seats, childcare,
                   enters_buildings, constraints, status)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
               ON CONFLICT (id) DO UPDATE SET name = ?2, email = ?3, phone = ?4, city = ?5, languages = ?6, max_families = ?7, max_court_days = ?8,
                   weekdays = ?9, away = ?10, vehicle = ?11, seats = ?12, childcare = ?13, enters_buildings = ?14, constraints = ?15, status = ?16";
    let languages = serde_json::to_string(&v.languages)?;
    let weekdays = v.weekdays.as_ref().map(serde_json::to_string).transpose()?;
    let away = serde_json::to_string(&v.away)?;
    super::run(
        connection,
        sql,
        params![
            v.id,
            v.name,
            v.email,
            v.phone,
            v.city,
            languages,
            v.max_families,
            v.max_court_days,
            weekdays,
            away,
            v.vehicle,
            v.seats,
            v.childcare,
            v.enters_buildings,
            v.constraints,
            v.status
        ],
    )?;
    Ok(())
}

/// One volunteer.
pub(crate) fn get(connection: &Connection, id: VolunteerId) -> Outcome<Option<Volunteer>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM volunteer WHERE id = ?1"), [id], read)
}

/// Every volunteer, by name.
pub(crate) fn everyone(connection: &Connection) -> Outcome<Vec<Volunteer>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM volunteer ORDER BY name, id"), [], read)
}
