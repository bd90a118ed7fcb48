//! What a coordinator's Today asks of the whole record.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use crate::error::Outcome;
use crate::family::Family;
use crate::id::{FamilyId, PersonId};

const GOES_ON: &str = "f.status IN ('intake', 'active')";
const NO_PRIMARY: &str = "NOT EXISTS (SELECT 1 FROM pairing AS p WHERE p.family = f.id AND p.role = 'primary' AND p.from_day <= ?1 \
                          AND (p.until_day IS NULL OR p.until_day >= ?1))";

/// Families that go on and have no first person to turn to, those waiting longest first.
pub(crate) fn without_primary(connection: &Connection, today: NaiveDate, limit: u32) -> Outcome<Vec<Family>> {
    let sql = format!(
        "SELECT {} FROM family AS f WHERE {GOES_ON} AND {NO_PRIMARY} ORDER BY f.attention = 'normal', f.intake_on IS NULL, f.intake_on, f.code LIMIT ?2",
        super::family::COLUMNS
    );
    super::all(connection, &sql, params![today, limit], super::family::read)
}

/// How many of them there are in each city; `None` where no city is known.
pub(crate) fn waiting_by_city(connection: &Connection, today: NaiveDate) -> Outcome<Vec<(Option<String>, u32)>> {
    let sql = format!("SELECT f.city, count(*) FROM family AS f WHERE {GOES_ON} AND {NO_PRIMARY} GROUP BY f.city ORDER BY count(*) DESC, f.city");
    super::all(connection, &sql, [today], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// A respondent whom no legal helper has seen.
pub(crate) struct Unscreened {
    pub person: PersonId,
    pub family: FamilyId,
    pub label: String,
    pub code: String,
    pub intake_on: NaiveDate,
}

/// Respondents of families taken in on this day or before, of whom nobody says that a legal helper has looked at the case.
pub(crate) fn unscreened(connection: &Connection, since: NaiveDate) -> Outcome<Vec<Unscreened>> {
    let sql = format!(
        "SELECT p.id, f.id, f.label, f.code, f.intake_on FROM person AS p JOIN family AS f ON f.id = p.family
         WHERE {GOES_ON} AND p.respondent = 'yes' AND p.merged_into IS NULL AND p.left_on IS NULL AND f.intake_on <= ?1
         AND NOT EXISTS (SELECT 1 FROM representation AS r WHERE r.person = p.id AND r.status NOT IN ('unknown', 'not_screened'))
         ORDER BY f.intake_on, f.code, p.id"
    );
    super::all(connection, &sql, [since], |row| {
        Ok(Unscreened { person: row.get(0)?, family: row.get(1)?, label: row.get(2)?, code: row.get(3)?, intake_on: row.get(4)? })
    })
}
