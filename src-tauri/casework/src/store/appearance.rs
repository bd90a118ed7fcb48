//! Appearances, who must go, and what took their place.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::{Connection, Row, params};

use crate::appearance::Appearance;
use crate::error::Outcome;
use crate::id::{AppearanceId, FamilyId, PersonId};
use crate::representation::{Represented, represented, worst};
use crate::setting::{Setting, minutes};

pub(super) const COLUMNS: &str = "a.id, a.family, a.forum, a.kind, a.attendees_known, a.setting_type, a.setting_local, a.setting_until, a.setting_date, \
                                  a.setting_zone, a.place, a.court, a.room, a.medium, a.interpreter, a.bring, a.ride, a.status, a.status_reason, \
                                  a.confidential_from";

/// Reads all but the sets, which `get` and the lists add.
pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Appearance> {
    Ok(Appearance {
        id: row.get(0)?,
        family: row.get(1)?,
        forum: row.get(2)?,
        kind: row.get(3)?,
        attendees_known: row.get(4)?,
        attendees: BTreeSet::new(),
        setting: read_setting(row)?,
        place: row.get(10)?,
        court: row.get(11)?,
        room: row.get(12)?,
        medium: row.get(13)?,
        interpreter: row.get(14)?,
        bring: row.get(15)?,
        ride: row.get(16)?,
        status: row.get(17)?,
        status_reason: row.get(18)?,
        superseded_by: BTreeMap::new(),
        confidential_from: row.get(19)?,
    })
}

/// Reads the setting of a row that has `COLUMNS`.
fn read_setting(row: &Row<'_>) -> rusqlite::Result<Setting> {
    let broken = |column| rusqlite::Error::InvalidColumnType(column, "setting".to_owned(), rusqlite::types::Type::Text);
    let local = |column: usize| -> rusqlite::Result<chrono::NaiveDateTime> {
        let text: String = row.get(column)?;
        chrono::NaiveDateTime::parse_from_str(&text, minutes::FORMAT).map_err(|_| broken(column))
    };
    let zone = || -> rusqlite::Result<Tz> { row.get::<_, String>(9)?.parse().map_err(|_| broken(9)) };
    let date = || row.get::<_, NaiveDate>(8);
    Ok(match row.get::<_, String>(5)?.as_str() {
        "at" => Setting::At { local: local(6)?, zone: zone()? },
        "on" => Setting::On { date: date()?, zone: zone()? },
        "window" => Setting::Window { local: local(6)?, until: local(7)?, zone: zone()? },
        "control_date" => Setting::ControlDate { date: date()? },
        "to_be_set" => Setting::ToBeSet,
        _ => return Err(broken(5)),
    })
}

/// Writes an appearance and its sets, new or changed.
pub(crate) fn save(connection: &Connection, a: &Appearance) -> Outcome<()> {
    let sql = "INSERT INTO appearance (id, family, forum, kind, attendees_known, setting_type, setting_local, setting_until, setting_date, setting_zone, day,
                   place, court, room, medium, interpreter, bring, ride, status, status_reason, confidential_from)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
               ON CONFLICT (id) DO UPDATE SET family = ?2, forum = ?3, kind = ?4, attendees_known = ?5, setting_type = ?6, setting_local = ?7,
                   setting_until = ?8, setting_date = ?9, setting_zone = ?10, day = ?11, place = ?12, court = ?13, room = ?14, medium = ?15,
                   interpreter = ?16, bring = ?17, ride = ?18, status = ?19, status_reason = ?20, confidential_from = ?21";
    let (local, until, date) = columns_of(&a.setting);
    let zone = a.setting.zone().map(|zone| zone.name());
    super::run(
        connection,
        sql,
        params![
            a.id,
            a.family,
            a.forum,
            a.kind,
            a.attendees_known,
            a.setting.kind(),
            local,
            until,
            date,
            zone,
            a.setting.day(),
            a.place,
            a.court,
            a.room,
            a.medium,
            a.interpreter,
            a.bring,
            a.ride,
            a.status,
            a.status_reason,
            a.confidential_from
        ],
    )?;
    super::run(connection, "DELETE FROM appearance_attendee WHERE appearance = ?1", [a.id])?;
    for person in &a.attendees {
        super::run(connection, "INSERT INTO appearance_attendee (appearance, person) VALUES (?1, ?2)", params![a.id, person])?;
    }
    super::run(connection, "DELETE FROM appearance_successor WHERE appearance = ?1", [a.id])?;
    for (successor, said_by) in &a.superseded_by {
        super::run(connection, "INSERT INTO appearance_successor (appearance, successor, said_by) VALUES (?1, ?2, ?3)", params![a.id, successor, said_by])?;
    }
    refresh(connection, a.id)
}

/// Keeps what the lists read beside a date: the latest check that still counts, the worst representation of those who must
/// go (of the whole family where that is unknown), and whether another answer stands.
pub(crate) fn refresh(connection: &Connection, id: AppearanceId) -> Outcome<()> {
    let Some(appearance) = get(connection, id)? else { return Ok(()) };
    let checks = super::verification::of_appearance(connection, id)?;
    let counting = checks.iter().map(|(check, _)| check).find(|check| check.counts_for(&appearance));
    let two_answers = super::dispute::of_appearance(connection, id)?.iter().any(|dispute| dispute.settled_on.is_none());
    let disputed = two_answers || super::conflict::is_open(connection, &id.text())? || has_a_rival(connection, id)?;
    let mut states = Vec::new();
    for person in who_must_go(connection, &appearance)? {
        let found = super::representation::of(connection, person, appearance.forum)?;
        states.push(found.map_or(Represented::Unknown, |found| represented(found.status, found.e28)));
    }
    let sql = "UPDATE appearance SET verified_on = ?2, verified_source = ?3, represented = ?4, disputed = ?5 WHERE id = ?1";
    super::run(connection, sql, params![id, counting.map(|check| check.checked_on), counting.map(|check| check.source), worst(states), disputed])?;
    Ok(())
}

/// True where another laptop's date took the place of the same one.
fn has_a_rival(connection: &Connection, id: AppearanceId) -> Outcome<bool> {
    let sql = "SELECT 1 FROM appearance_successor AS mine JOIN appearance_successor AS other ON other.appearance = mine.appearance AND other.successor <> mine.successor
               WHERE mine.successor = ?1";
    Ok(super::one(connection, sql, [id], |_| Ok(()))?.is_some())
}

/// The people a date concerns: those who must go, or the whole family where nobody said who.
pub(crate) fn who_must_go(connection: &Connection, appearance: &Appearance) -> Outcome<Vec<PersonId>> {
    if appearance.attendees_known {
        return Ok(appearance.attendees.iter().copied().collect());
    }
    super::all(connection, "SELECT id FROM person WHERE family = ?1 AND merged_into IS NULL AND left_on IS NULL", [appearance.family], |row| row.get(0))
}

/// The live dates of a family in one forum: what a change of representation touches.
pub(crate) fn live_of_family(connection: &Connection, family: FamilyId) -> Outcome<Vec<AppearanceId>> {
    super::all(connection, "SELECT id FROM appearance WHERE family = ?1 AND status = 'scheduled'", [family], |row| row.get(0))
}

fn columns_of(setting: &Setting) -> (Option<String>, Option<String>, Option<NaiveDate>) {
    let text = |local: &chrono::NaiveDateTime| Some(local.format(minutes::FORMAT).to_string());
    match setting {
        Setting::At { local, .. } => (text(local), None, None),
        Setting::Window { local, until, .. } => (text(local), text(until), None),
        Setting::On { date, .. } | Setting::ControlDate { date } => (None, None, Some(*date)),
        Setting::ToBeSet => (None, None, None),
    }
}

/// One appearance with its sets.
pub(crate) fn get(connection: &Connection, id: AppearanceId) -> Outcome<Option<Appearance>> {
    let found = super::one(connection, &format!("SELECT {COLUMNS} FROM appearance AS a WHERE a.id = ?1"), [id], read)?;
    found.map(|appearance| with_sets(connection, appearance)).transpose()
}

/// Adds attendees and successors to a row.
pub(super) fn with_sets(connection: &Connection, mut appearance: Appearance) -> Outcome<Appearance> {
    let id = appearance.id;
    appearance.attendees =
        super::all(connection, "SELECT person FROM appearance_attendee WHERE appearance = ?1", [id], |row| row.get::<_, PersonId>(0))?.into_iter().collect();
    let sql = "SELECT successor, said_by FROM appearance_successor WHERE appearance = ?1";
    appearance.superseded_by = super::all(connection, sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect();
    Ok(appearance)
}

/// Dates of which two laptops know different successors.
pub(crate) fn with_two_successors(connection: &Connection) -> Outcome<Vec<AppearanceId>> {
    super::all(connection, "SELECT appearance FROM appearance_successor GROUP BY appearance HAVING count(*) > 1", [], |row| row.get(0))
}

/// The dates that this one took the place of.
pub(crate) fn predecessors(connection: &Connection, id: AppearanceId) -> Outcome<Vec<AppearanceId>> {
    super::all(connection, "SELECT appearance FROM appearance_successor WHERE successor = ?1", [id], |row| row.get(0))
}

/// The same, and what those took the place of, to the first.
pub(crate) fn all_before(connection: &Connection, id: AppearanceId) -> Outcome<Vec<AppearanceId>> {
    let sql = "WITH RECURSIVE earlier (id) AS (SELECT appearance FROM appearance_successor WHERE successor = ?1
               UNION SELECT s.appearance FROM appearance_successor AS s JOIN earlier ON s.successor = earlier.id) SELECT id FROM earlier ORDER BY id";
    super::all(connection, sql, [id], |row| row.get(0))
}

/// Every appearance with its sets, for the import's comparison.
pub(crate) fn everything(connection: &Connection) -> Outcome<Vec<Appearance>> {
    let mut all = super::all(connection, &format!("SELECT {COLUMNS} FROM appearance AS a ORDER BY a.id"), [], read)?;
    let places: std::collections::HashMap<AppearanceId, usize> = all.iter().enumerate().map(|(at, appearance)| (appearance.id, at)).collect();
    let attendees: Vec<(AppearanceId, PersonId)> =
        super::all(connection, "SELECT appearance, person FROM appearance_attendee", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for (id, person) in attendees {
        if let Some(at) = places.get(&id) {
            all[*at].attendees.insert(person);
        }
    }
    let sql = "SELECT appearance, successor, said_by FROM appearance_successor";
    let successors: Vec<(AppearanceId, AppearanceId, String)> = super::all(connection, sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for (id, successor, said_by) in successors {
        if let Some(at) = places.get(&id) {
            all[*at].superseded_by.insert(successor, said_by);
        }
    }
    Ok(all)
}
