//! Claims of imported files.

use rusqlite::{Connection, Row, params};

use crate::claim::Claim;
use crate::error::Outcome;
use crate::id::{ClaimId, FamilyId};

const COLUMNS: &str = "c.id, c.kind, c.record, c.family, c.field, c.text, c.source, c.row, c.settled_by, c.settled_as";

fn read(row: &Row<'_>) -> rusqlite::Result<Claim> {
    Ok(Claim {
        id: row.get(0)?,
        kind: row.get(1)?,
        record: row.get(2)?,
        family: row.get(3)?,
        field: row.get(4)?,
        text: row.get(5)?,
        source: row.get(6)?,
        row: row.get(7)?,
        settled_by: row.get(8)?,
        settled_as: row.get(9)?,
    })
}

/// Writes a claim, new or settled.
pub(crate) fn save(connection: &Connection, c: &Claim) -> Outcome<()> {
    let sql = "INSERT INTO claim (id, kind, record, family, field, text, source, row, settled_by, settled_as) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
               ON CONFLICT (id) DO UPDATE SET record = ?3, settled_by = ?9, settled_as = ?10";
    super::run(connection, sql, params![c.id, c.kind, c.record, c.family, c.field, c.text, c.source, c.row, c.settled_by, c.settled_as])?;
    Ok(())
}

/// One claim.
pub(crate) fn get(connection: &Connection, id: ClaimId) -> Outcome<Option<Claim>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM claim AS c WHERE c.id = ?1"), [id], read)
}

/// The open claims with the same field and text as this one, itself among them.
pub(crate) fn alike(connection: &Connection, claim: &Claim) -> Outcome<Vec<Claim>> {
    let sql = format!("SELECT {COLUMNS} FROM claim AS c WHERE c.settled_by IS NULL AND c.field = ?1 AND c.text = ?2 ORDER BY c.id");
    super::all(connection, &sql, params![claim.field, claim.text], read)
}

/// One open claim as a list shows it.
pub(crate) struct Listed {
    pub claim: Claim,
    pub family_label: Option<String>,
    pub family_code: Option<String>,
}

/// Open claims of one family, of one record, or all, at most `limit`: what can hurt somebody if it is overlooked first, then by field, text
/// and family.
pub(crate) fn open(connection: &Connection, family: Option<FamilyId>, record: Option<&str>, limit: u32) -> Outcome<Vec<Listed>> {
    // Each its own statement: "?1 IS NULL OR …" would keep the planner from the index.
    let (whose, about) = match (family, record) {
        (Some(family), _) => ("c.family = ?1", Some(family.text())),
        (None, Some(record)) => ("c.record = ?1", Some(record.to_owned())),
        (None, None) => ("?1 IS NULL", None),
    };
    let sql = format!(
        "SELECT {COLUMNS}, f.label, f.code FROM claim AS c LEFT JOIN family AS f ON f.id = c.family
         WHERE c.settled_by IS NULL AND {whose}
         ORDER BY c.field NOT IN ('contact_notes', 'consent', 'lawyer', 'who', 'time'), c.field, c.text, f.code, c.row LIMIT ?2"
    );
    super::all(connection, &sql, params![about, limit], |row| Ok(Listed { claim: read(row)?, family_label: row.get(10)?, family_code: row.get(11)? }))
}

/// How many open claims say this about this field.
pub(crate) fn count_alike(connection: &Connection, field: &str, text: &str) -> Outcome<u32> {
    let sql = "SELECT count(*) FROM claim WHERE settled_by IS NULL AND field = ?1 AND text = ?2";
    Ok(super::one(connection, sql, [field, text], |row| row.get(0))?.unwrap_or(0))
}

/// How many claims are open.
pub(crate) fn count_open(connection: &Connection) -> Outcome<u32> {
    Ok(connection.query_row("SELECT count(*) FROM claim WHERE settled_by IS NULL", [], |row| row.get(0))?)
}

/// Every claim ever made as record, field and text, for the import's comparison.
pub(crate) fn said(connection: &Connection) -> Outcome<Vec<(String, String, String)>> {
    super::all(connection, "SELECT record, field, text FROM claim", [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}
