//! Consents.

use rusqlite::{Connection, Row, params};

use crate::consent::Consent;
use crate::error::Outcome;
use crate::id::{ConsentId, FamilyId, PersonId};

const COLUMNS: &str = "c.id, c.person, c.scope, c.how, c.from_day, c.until_day, c.language, c.through, c.source, c.withdrawn, c.data, c.recipient, c.given_by, \
                       c.withdrawn_extent";

fn read(row: &Row<'_>) -> rusqlite::Result<Consent> {
    Ok(Consent {
        id: row.get(0)?,
        person: row.get(1)?,
        scope: row.get(2)?,
        how: row.get(3)?,
        from_day: row.get(4)?,
        until_day: row.get(5)?,
        language: row.get(6)?,
        through: row.get(7)?,
        source: row.get(8)?,
        withdrawn: row.get(9)?,
        data: row.get(10)?,
        recipient: row.get(11)?,
        given_by: row.get(12)?,
        withdrawn_extent: row.get(13)?,
    })
}

/// Writes a consent, new or changed.
pub(crate) fn save(connection: &Connection, c: &Consent) -> Outcome<()> {
    let sql =
        "INSERT INTO consent (id, person, scope, how, from_day, until_day, language, through, source, withdrawn, data, recipient, given_by, withdrawn_extent)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
               ON CONFLICT (id) DO UPDATE SET person = ?2, withdrawn = ?10, given_by = ?13, withdrawn_extent = ?14";
    super::run(
        connection,
        sql,
        params![
            c.id,
            c.person,
            c.scope,
            c.how,
            c.from_day,
            c.until_day,
            c.language,
            c.through,
            c.source,
            c.withdrawn,
            c.data,
            c.recipient,
            c.given_by,
            c.withdrawn_extent
        ],
    )?;
    Ok(())
}

/// One consent.
pub(crate) fn get(connection: &Connection, id: ConsentId) -> Outcome<Option<Consent>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM consent AS c WHERE c.id = ?1"), [id], read)
}

/// A person's consents, newest first.
pub(crate) fn of_person(connection: &Connection, person: PersonId) -> Outcome<Vec<Consent>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM consent AS c WHERE c.person = ?1 ORDER BY c.from_day DESC, c.id DESC"), [person], read)
}

/// The consents about all members of a family, newest first.
pub(crate) fn of_family(connection: &Connection, family: FamilyId) -> Outcome<Vec<Consent>> {
    let sql = format!("SELECT {COLUMNS} FROM consent AS c JOIN person AS p ON p.id = c.person WHERE p.family = ?1 ORDER BY c.from_day DESC, c.id DESC");
    super::all(connection, &sql, [family], read)
}
