//! Which families are on which laptop: what this one gave to others, and what others gave to it.

use rusqlite::{Connection, params};

use crate::error::Outcome;
use crate::id::{DeviceId, FamilyId};

/// A family on another laptop.
pub(crate) struct Held {
    /// Which.
    pub family: FamilyId,
    /// Since when, seconds since 1970, UTC.
    pub since: i64,
    /// When it was last sent, seconds since 1970, UTC.
    pub sent_at: i64,
}

/// The families a laptop holds, as far as this one knows.
pub(crate) fn by(connection: &Connection, laptop: DeviceId) -> Outcome<Vec<Held>> {
    super::all(connection, "SELECT family, since, sent_at FROM held_family WHERE laptop = ?1 AND coalesce(withdrawn, 1) > 0 ORDER BY family", [laptop], |row| {
        Ok(Held { family: row.get(0)?, since: row.get(1)?, sent_at: row.get(2)? })
    })
}

/// Families that a laptop held when it had taken in our bundles up to this number: what it wrote then may come late.
pub(crate) fn when(connection: &Connection, laptop: DeviceId, ack: u64) -> Outcome<Vec<FamilyId>> {
    let sql = "SELECT family FROM held_family WHERE laptop = ?1 AND (withdrawn IS NULL OR abs(withdrawn) > ?2)";
    super::all(connection, sql, params![laptop, ack.cast_signed()], |row| row.get(0))
}

/// A family was sent to a laptop.
pub(crate) fn gave(connection: &Connection, laptop: DeviceId, family: FamilyId, at: i64) -> Outcome<()> {
    let sql = "INSERT INTO held_family (laptop, family, since, sent_at) VALUES (?1, ?2, ?3, ?3)
               ON CONFLICT (laptop, family) DO UPDATE SET sent_at = ?3, withdrawn = NULL";
    super::run(connection, sql, params![laptop, family, at])?;
    Ok(())
}

/// A bundle takes a family from a laptop. The first one that does counts: who took it in has it no more.
pub(crate) fn withdrew(connection: &Connection, laptop: DeviceId, family: FamilyId, seq: u64) -> Outcome<()> {
    let sql = "UPDATE held_family SET withdrawn = coalesce(withdrawn, ?3) WHERE laptop = ?1 AND family = ?2";
    super::run(connection, sql, params![laptop, family, seq.cast_signed()])?;
    Ok(())
}

/// A laptop took in what we sent up to this number: what was taken from it by then is there no more. The number stays, turned negative.
pub(crate) fn acknowledged(connection: &Connection, laptop: DeviceId, seq: u64) -> Outcome<()> {
    super::run(
        connection,
        "UPDATE held_family SET withdrawn = -withdrawn WHERE laptop = ?1 AND withdrawn BETWEEN 1 AND ?2",
        params![laptop, seq.cast_signed()],
    )?;
    Ok(())
}

/// What this laptop was told of a family: up to which moment of its giver's record, and whether it was taken away.
pub(crate) fn given(connection: &Connection, family: FamilyId) -> Outcome<Option<(i64, bool)>> {
    super::one(connection, "SELECT as_of, withdrawn FROM given_family WHERE family = ?1", [family], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Keeps what this laptop was told of a family.
pub(crate) fn keep_given(connection: &Connection, family: FamilyId, as_of: i64, withdrawn: bool) -> Outcome<()> {
    let sql = "INSERT INTO given_family (family, as_of, withdrawn) VALUES (?1, ?2, ?3) ON CONFLICT (family) DO UPDATE SET as_of = ?2, withdrawn = ?3";
    super::run(connection, sql, params![family, as_of, withdrawn])?;
    Ok(())
}
