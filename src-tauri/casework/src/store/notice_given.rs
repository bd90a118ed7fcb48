//! Who must hear of what, and who was told.

use rusqlite::{Connection, Row, params};

use crate::error::Outcome;
use crate::id::{FamilyId, NoticeId};
use crate::notice_given::NoticeGiven;

const COLUMNS: &str = "n.id, n.family, n.cause, n.kind, n.record, n.arose_on, n.party, n.whom, n.telling";
const OWED: &str = "json_extract(n.telling, '$.state') = 'owed'";

fn read(row: &Row<'_>) -> rusqlite::Result<NoticeGiven> {
    let telling: String = row.get(8)?;
    let broken = |error| rusqlite::Error::FromSqlConversionFailure(8, rusqlite::types::Type::Text, Box::new(error));
    Ok(NoticeGiven {
        id: row.get(0)?,
        family: row.get(1)?,
        cause: row.get(2)?,
        kind: row.get(3)?,
        record: row.get(4)?,
        arose_on: row.get(5)?,
        party: row.get(6)?,
        whom: row.get(7)?,
        telling: serde_json::from_str(&telling).map_err(broken)?,
    })
}

/// Writes a notice, new or changed.
pub(crate) fn save(connection: &Connection, n: &NoticeGiven) -> Outcome<()> {
    let sql = "INSERT INTO notice_given (id, family, cause, kind, record, arose_on, party, whom, telling) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
               ON CONFLICT (id) DO UPDATE SET family = ?2, cause = ?3, kind = ?4, record = ?5, arose_on = ?6, party = ?7, whom = ?8, telling = ?9";
    let telling = serde_json::to_string(&n.telling)?;
    super::run(connection, sql, params![n.id, n.family, n.cause, n.kind, n.record, n.arose_on, n.party, n.whom, telling])?;
    Ok(())
}

/// One notice.
pub(crate) fn get(connection: &Connection, id: NoticeId) -> Outcome<Option<NoticeGiven>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM notice_given AS n WHERE n.id = ?1"), [id], read)
}

/// A notice with the family's label and code and the name of the volunteer who must hear of it.
pub(crate) struct Named {
    pub notice: NoticeGiven,
    pub label: String,
    pub code: String,
    pub volunteer: Option<String>,
}

/// Those still owed, the oldest change first; of one family or of all.
pub(crate) fn owed(connection: &Connection, family: Option<FamilyId>) -> Outcome<Vec<Named>> {
    named(connection, &format!("{OWED} AND (?1 IS NULL OR n.family = ?1)"), family)
}

/// All of a family's, those that were given too.
pub(crate) fn of_family(connection: &Connection, family: FamilyId) -> Outcome<Vec<Named>> {
    named(connection, "n.family = ?1", Some(family))
}

fn named(connection: &Connection, clause: &str, family: Option<FamilyId>) -> Outcome<Vec<Named>> {
    let sql = format!(
        "SELECT {COLUMNS}, f.label, f.code, v.name FROM notice_given AS n JOIN family AS f ON f.id = n.family LEFT JOIN volunteer AS v ON v.id = n.whom
         WHERE {clause} ORDER BY n.arose_on, f.code, n.cause, n.record, n.party, n.id LIMIT 2000"
    );
    super::all(connection, &sql, [family], |row| Ok(Named { notice: read(row)?, label: row.get(9)?, code: row.get(10)?, volunteer: row.get(11)? }))
}

/// Those owed about one record.
pub(crate) fn owed_about(connection: &Connection, record: &str) -> Outcome<Vec<NoticeGiven>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM notice_given AS n WHERE {OWED} AND n.record = ?1"), [record], read)
}
