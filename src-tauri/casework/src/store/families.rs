//! The list of families.

use rusqlite::{Connection, named_params};

use super::family::{COLUMNS, read};
use crate::error::Outcome;
use crate::family::{Family, FamilyStatus};
use crate::id::FamilyId;
use crate::representation::Represented;

/// What a list of families is narrowed to.
#[derive(Default)]
pub(crate) struct Wanted {
    /// JSON list of families a name matched.
    pub families: Option<String>,
    /// JSON list of the families that may be seen at all; `None` is all of them.
    pub scope: Option<String>,
    pub city: Option<String>,
    pub status: Option<FamilyStatus>,
    /// Being taken in, or accompanied.
    pub goes_on: bool,
    pub without_lawyer: bool,
    pub without_date: bool,
    /// Earliest "today" of any place.
    pub today: Option<chrono::NaiveDate>,
}

const WITHOUT: &str = "EXISTS (SELECT 1 FROM person AS p JOIN representation AS r ON r.person = p.id WHERE p.family = f.id AND p.merged_into IS NULL AND p.left_on IS NULL AND r.forum = 'eoir_court'
    AND r.status <> 'unknown' AND NOT (r.status = 'represented' AND r.e28 IN ('yes', 'unknown')))";

fn clause(wanted: &Wanted) -> String {
    let mut parts = vec![
        "(:families IS NULL OR f.id IN (SELECT value FROM json_each(:families)))".to_owned(),
        "(:scope IS NULL OR f.id IN (SELECT value FROM json_each(:scope)))".to_owned(),
        "(:city IS NULL OR f.city = :city)".to_owned(),
        "(:status IS NULL OR f.status = :status)".to_owned(),
    ];
    if wanted.goes_on {
        parts.push("f.status IN ('intake', 'active')".to_owned());
    }
    if wanted.without_lawyer {
        parts.push(WITHOUT.to_owned());
    }
    let ahead = "EXISTS (SELECT 1 FROM appearance AS a WHERE a.family = f.id AND a.status = 'scheduled' AND a.day >= :today AND a.setting_zone IS NOT NULL)";
    parts.push(if wanted.without_date { format!("NOT {ahead}") } else { "(:today IS NULL OR :today IS NOT NULL)".to_owned() });
    parts.join(" AND ")
}

/// One page by code.
pub(crate) fn page(connection: &Connection, wanted: &Wanted, offset: u32, limit: u32) -> Outcome<Vec<Family>> {
    let sql = format!("SELECT {COLUMNS} FROM family AS f WHERE {} ORDER BY f.code LIMIT {limit} OFFSET {offset}", clause(wanted));
    let params = named_params! {":families": wanted.families, ":scope": wanted.scope, ":city": wanted.city, ":status": wanted.status, ":today": wanted.today};
    super::all(connection, &sql, params, read)
}

/// How many families a list has.
pub(crate) fn count(connection: &Connection, wanted: &Wanted) -> Outcome<u32> {
    let sql = format!("SELECT count(*) FROM family AS f WHERE {}", clause(wanted));
    let params = named_params! {":families": wanted.families, ":scope": wanted.scope, ":city": wanted.city, ":status": wanted.status, ":today": wanted.today};
    Ok(super::one(connection, &sql, params, |row| row.get(0))?.unwrap_or(0))
}

/// The cities that have families.
pub(crate) fn cities(connection: &Connection, scope: Option<&str>) -> Outcome<Vec<String>> {
    let sql = "SELECT DISTINCT city FROM family WHERE city IS NOT NULL AND (?1 IS NULL OR id IN (SELECT value FROM json_each(?1))) ORDER BY city";
    super::all(connection, sql, [scope], |row| row.get(0))
}

/// The family's worst representation in immigration court: *no* for anyone, else *yes* only where everyone's is seen.
pub(crate) fn represented(connection: &Connection, family: FamilyId) -> Outcome<Represented> {
    let sql = "SELECT r.status, r.e28 FROM person AS p LEFT JOIN representation AS r ON r.person = p.id AND r.forum = 'eoir_court' WHERE p.family = ?1 AND p.merged_into IS NULL AND p.left_on IS NULL";
    let states = super::all(connection, sql, [family], |row| {
        let (status, e28): (Option<crate::representation::RepresentationStatus>, Option<crate::word::Answer>) = (row.get(0)?, row.get(1)?);
        Ok(status.zip(e28).map_or(Represented::Unknown, |(status, e28)| crate::representation::represented(status, e28)))
    })?;
    Ok(crate::representation::worst(states))
}

/// How many families there are, and how many claims about one are open.
pub(crate) fn total(connection: &Connection, scope: Option<&str>) -> Outcome<u32> {
    let sql = "SELECT count(*) FROM family WHERE ?1 IS NULL OR id IN (SELECT value FROM json_each(?1))";
    Ok(connection.query_row(sql, [scope], |row| row.get(0))?)
}

/// Open claims about one family.
pub(crate) fn open_claims(connection: &Connection, family: FamilyId) -> Outcome<u32> {
    Ok(super::one(connection, "SELECT count(*) FROM claim WHERE family = ?1 AND settled_by IS NULL", [family], |row| row.get(0))?.unwrap_or(0))
}
