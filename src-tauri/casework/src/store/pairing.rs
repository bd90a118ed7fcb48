//! Pairings.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use crate::error::Outcome;
use crate::id::{AppearanceId, FamilyId, PairingId, VolunteerId};
use crate::pairing::Pairing;

const COLUMNS: &str = "p.id, p.family, p.volunteer, p.role, p.from_day, p.until_day, p.chosen_because, p.ended, p.handover, p.successor_sees, p.understood";

fn read(row: &Row<'_>) -> rusqlite::Result<Pairing> {
    Ok(Pairing {
        id: row.get(0)?,
        family: row.get(1)?,
        volunteer: row.get(2)?,
        role: row.get(3)?,
        from_day: row.get(4)?,
        until_day: row.get(5)?,
        chosen_because: row.get(6)?,
        ended: row.get(7)?,
        handover: row.get(8)?,
        successor_sees: row.get(9)?,
        understood: row.get(10)?,
    })
}

/// Writes a pairing, new or changed.
pub(crate) fn save(connection: &Connection, p: &Pairing) -> Outcome<()> {
    let sql = "INSERT INTO pairing (id, family, volunteer, role, from_day, until_day, chosen_because, ended, handover, successor_sees, understood)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
               ON CONFLICT (id) DO UPDATE SET family = ?2, volunteer = ?3, role = ?4, from_day = ?5, until_day = ?6, chosen_because = ?7, ended = ?8,
                   handover = ?9, successor_sees = ?10, understood = ?11";
    super::run(
        connection,
        sql,
        params![p.id, p.family, p.volunteer, p.role, p.from_day, p.until_day, p.chosen_because, p.ended, p.handover, p.successor_sees, p.understood],
    )?;
    Ok(())
}

/// One pairing.
pub(crate) fn get(connection: &Connection, id: PairingId) -> Outcome<Option<Pairing>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM pairing AS p WHERE p.id = ?1"), [id], read)
}

/// Every pairing, for the import's comparison.
pub(crate) fn everything(connection: &Connection) -> Outcome<Vec<Pairing>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM pairing AS p ORDER BY p.family, p.from_day, p.id"), [], read)
}

/// A family's pairings, the newest first; those that ended too.
pub(crate) fn of_family(connection: &Connection, family: FamilyId) -> Outcome<Vec<Pairing>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM pairing AS p WHERE p.family = ?1 ORDER BY p.from_day DESC, p.id DESC"), [family], read)
}

/// A pairing with the family's code and label and the volunteer's name.
pub(crate) struct Named {
    /// The pairing.
    pub pairing: Pairing,
    /// The office's code.
    pub code: String,
    /// What people call the family.
    pub label: String,
    /// The volunteer's whole name.
    pub volunteer: String,
}

/// Whose pairings.
pub(crate) enum Of {
    /// All of them.
    Everyone,
    /// This one.
    One(PairingId),
    /// A family's.
    Family(FamilyId),
    /// A volunteer's.
    Volunteer(VolunteerId),
}

/// Pairings with their names, by family, the newest of each first.
pub(crate) fn named(connection: &Connection, of: &Of) -> Outcome<Vec<Named>> {
    let (clause, id) = match of {
        Of::Everyone => ("?1 IS NULL", None),
        Of::One(id) => ("p.id = ?1", Some(id.text())),
        Of::Family(id) => ("p.family = ?1", Some(id.text())),
        Of::Volunteer(id) => ("p.volunteer = ?1", Some(id.text())),
    };
    let sql = format!(
        "SELECT {COLUMNS}, f.code, f.label, v.name FROM pairing AS p JOIN family AS f ON f.id = p.family JOIN volunteer AS v ON v.id = p.volunteer
         WHERE {clause} ORDER BY f.code, p.from_day DESC, p.id DESC"
    );
    super::all(connection, &sql, [id], |row| Ok(Named { pairing: read(row)?, code: row.get(11)?, label: row.get(12)?, volunteer: row.get(13)? }))
}

/// Volunteers who are paired on this day, once for each family.
pub(crate) fn lasting(connection: &Connection, day: NaiveDate) -> Outcome<Vec<(VolunteerId, FamilyId)>> {
    let sql = "SELECT DISTINCT volunteer, family FROM pairing WHERE from_day <= ?1 AND (until_day IS NULL OR until_day >= ?1)";
    super::all(connection, sql, [day], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Volunteers who are paired with a family that has a standing date on this day, and the date.
pub(crate) fn busy(connection: &Connection, day: NaiveDate, but: FamilyId) -> Outcome<Vec<(VolunteerId, AppearanceId)>> {
    let sql = "SELECT DISTINCT p.volunteer, a.id FROM pairing AS p JOIN appearance AS a ON a.family = p.family
               WHERE a.status = 'scheduled' AND a.day = ?1 AND a.family <> ?2 AND p.from_day <= ?1 AND (p.until_day IS NULL OR p.until_day >= ?1)";
    super::all(connection, sql, params![day, but], |row| Ok((row.get(0)?, row.get(1)?)))
}
