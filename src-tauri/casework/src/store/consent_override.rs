//! Sharing without consent, for a while.

use rusqlite::{Connection, Row, params};

use crate::consent_override::ConsentOverride;
use crate::error::Outcome;
use crate::id::{ConsentOverrideId, FamilyId};

const COLUMNS: &str = "o.id, o.family, o.scope, o.cause, o.reason, o.author, o.from_day, o.until_day, o.shown_on";

fn read(row: &Row<'_>) -> rusqlite::Result<ConsentOverride> {
    Ok(ConsentOverride {
        id: row.get(0)?,
        family: row.get(1)?,
        scope: row.get(2)?,
        cause: row.get(3)?,
        reason: row.get(4)?,
        author: row.get(5)?,
        from_day: row.get(6)?,
        until_day: row.get(7)?,
        shown_on: row.get(8)?,
    })
}

/// Writes one, new or changed.
pub(crate) fn save(connection: &Connection, o: &ConsentOverride) -> Outcome<()> {
    let sql =
        "INSERT INTO consent_override (id, family, scope, cause, reason, author, from_day, until_day, shown_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
               ON CONFLICT (id) DO UPDATE SET until_day = ?8, shown_on = ?9";
    super::run(connection, sql, params![o.id, o.family, o.scope, o.cause, o.reason, o.author, o.from_day, o.until_day, o.shown_on])?;
    Ok(())
}

/// One.
pub(crate) fn get(connection: &Connection, id: ConsentOverrideId) -> Outcome<Option<ConsentOverride>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM consent_override AS o WHERE o.id = ?1"), [id], read)
}

/// A family's, with who decided, newest first.
pub(crate) fn of_family(connection: &Connection, family: FamilyId) -> Outcome<Vec<(ConsentOverride, String)>> {
    let sql = format!(
        "SELECT {COLUMNS}, m.name FROM consent_override AS o JOIN member AS m ON m.id = o.author WHERE o.family = ?1 ORDER BY o.from_day DESC, o.id DESC"
    );
    super::all(connection, &sql, [family], |row| Ok((read(row)?, row.get(9)?)))
}
