//! Which bundles were written here, and which were taken in.

use rusqlite::{Connection, Row, params};

use crate::error::Outcome;
use crate::id::DeviceId;

/// A bundle that was written here.
pub(crate) struct Sent {
    /// Its id.
    pub bundle_id: [u8; 16],
    /// For which laptop.
    pub laptop: DeviceId,
    /// Its number.
    pub seq: u64,
    /// SHA-256 of its head.
    pub head: [u8; 32],
    /// When, seconds since 1970, UTC.
    pub at: i64,
    /// Own changes up to this number are in it.
    pub upto: i64,
    /// Place of the newest change that was known then.
    pub known: i64,
    /// The file, where it goes out again until it was taken in.
    pub file: Option<Vec<u8>>,
}

const SENT: &str = "bundle_id, laptop, seq, head, at, upto, known, file";

fn sent(row: &Row<'_>) -> rusqlite::Result<Sent> {
    Ok(Sent {
        bundle_id: row.get(0)?,
        laptop: row.get(1)?,
        seq: row.get::<_, i64>(2)?.cast_unsigned(),
        head: row.get(3)?,
        at: row.get(4)?,
        upto: row.get(5)?,
        known: row.get(6)?,
        file: row.get(7)?,
    })
}

/// Keeps that one was written.
pub(crate) fn keep_sent(connection: &Connection, s: &Sent) -> Outcome<()> {
    let sql = "INSERT INTO sent_bundle (bundle_id, laptop, seq, head, at, upto, known, file) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    super::run(connection, sql, params![s.bundle_id, s.laptop, s.seq.cast_signed(), s.head, s.at, s.upto, s.known, s.file])?;
    Ok(())
}

/// The last one for a laptop.
pub(crate) fn last_sent(connection: &Connection, laptop: DeviceId) -> Outcome<Option<Sent>> {
    super::one(connection, &format!("SELECT {SENT} FROM sent_bundle WHERE laptop = ?1 ORDER BY seq DESC LIMIT 1"), [laptop], sent)
}

/// Those that go out again until somebody took them in.
pub(crate) fn sealed(connection: &Connection) -> Outcome<Vec<Sent>> {
    super::all(connection, &format!("SELECT {SENT} FROM sent_bundle WHERE file IS NOT NULL AND taken = 0 ORDER BY at, seq"), [], sent)
}

/// The other side took these in.
pub(crate) fn mark_taken(connection: &Connection, ids: &[[u8; 16]]) -> Outcome<()> {
    for id in ids {
        super::run(connection, "UPDATE sent_bundle SET taken = 1, file = NULL WHERE bundle_id = ?1", [id])?;
    }
    Ok(())
}

/// A new laptop wrote nothing yet: the numbers of the one before are not its own.
pub(crate) fn forget_sent(connection: &Connection) -> Outcome<()> {
    super::run(connection, "DELETE FROM sent_bundle", [])?;
    Ok(())
}

/// Own changes up to this number are known to be with a coordinator.
pub(crate) fn acknowledged(connection: &Connection) -> Outcome<i64> {
    Ok(connection.query_row("SELECT coalesce(max(upto), 0) FROM sent_bundle WHERE taken = 1", [], |row| row.get(0))?)
}

/// A bundle that was taken in.
pub(crate) struct Received {
    /// Its id.
    pub bundle_id: [u8; 16],
    /// From which laptop.
    pub laptop: DeviceId,
    /// In which epoch of it.
    pub epoch: [u8; 16],
    /// Its number.
    pub seq: u64,
    /// SHA-256 of its head.
    pub head: [u8; 32],
    /// When it was made, seconds since 1970, UTC.
    pub created: i64,
    /// When it was taken in, seconds since 1970, UTC.
    pub at: i64,
    /// Nothing of it was left out.
    pub whole: bool,
}

const RECEIVED: &str = "bundle_id, laptop, epoch, seq, head, created, at, whole";

fn received(row: &Row<'_>) -> rusqlite::Result<Received> {
    Ok(Received {
        bundle_id: row.get(0)?,
        laptop: row.get(1)?,
        epoch: row.get(2)?,
        seq: row.get::<_, i64>(3)?.cast_unsigned(),
        head: row.get(4)?,
        created: row.get(5)?,
        at: row.get(6)?,
        whole: row.get(7)?,
    })
}

/// Keeps that one was taken in.
pub(crate) fn keep_received(connection: &Connection, r: &Received) -> Outcome<()> {
    let sql = "INSERT INTO received_bundle (bundle_id, laptop, epoch, seq, head, created, at, whole) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    super::run(connection, sql, params![r.bundle_id, r.laptop, r.epoch, r.seq.cast_signed(), r.head, r.created, r.at, r.whole])?;
    Ok(())
}

/// True where this one was taken in before.
pub(crate) fn is_received(connection: &Connection, bundle_id: &[u8; 16]) -> Outcome<bool> {
    Ok(super::one(connection, "SELECT 1 FROM received_bundle WHERE bundle_id = ?1", [bundle_id], |_| Ok(()))?.is_some())
}

/// Everything taken in from a laptop in one epoch, the newest first.
pub(crate) fn received_from(connection: &Connection, laptop: DeviceId, epoch: &[u8; 16]) -> Outcome<Vec<Received>> {
    super::all(
        connection,
        &format!("SELECT {RECEIVED} FROM received_bundle WHERE laptop = ?1 AND epoch = ?2 ORDER BY seq DESC"),
        params![laptop, epoch],
        received,
    )
}

/// The ids of what was taken in whole from a laptop, the newest first: what its sender need not write again.
pub(crate) fn taken_from(connection: &Connection, laptop: DeviceId) -> Outcome<Vec<[u8; 16]>> {
    super::all(connection, "SELECT bundle_id FROM received_bundle WHERE laptop = ?1 AND whole = 1 ORDER BY at DESC, seq DESC LIMIT 1000", [laptop], |row| {
        row.get(0)
    })
}

/// When something of a laptop was last taken in, seconds since 1970, UTC.
pub(crate) fn last_received_at(connection: &Connection, laptop: DeviceId) -> Outcome<Option<i64>> {
    Ok(connection.query_row("SELECT max(at) FROM received_bundle WHERE laptop = ?1", [laptop], |row| row.get(0))?)
}
