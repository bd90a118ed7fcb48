//! Schema versions. A new file runs all steps; an older vault is copied to the next generation, migrated and checked
//! there, and only then named by the header (security.md 00.19). A newer schema is refused before anything is written.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::keys::Key;
use super::{database, leftovers, room};
use crate::error::{Code, Outcome};

/// `AFM1`: this program's databases, as SQLite's `application_id`.
const APPLICATION_ID: i32 = 0x4146_4d31;

/// One step: brings a database to schema `version`.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The schema version after this step; steps are numbered from 1 without gaps.
    pub version: u32,
    /// The step, run inside one transaction.
    pub sql: &'static str,
}

/// Every step of this program. A released one never changes.
pub const MIGRATIONS: &[Migration] = &[
    Migration { version: 1, sql: include_str!("../../../../migrations/0001_record.sql") },
    Migration { version: 2, sql: include_str!("../../../../migrations/0002_programme.sql") },
    Migration { version: 3, sql: include_str!("../../../../migrations/0003_exchange.sql") },
];

/// The newest schema of a list of steps.
pub(super) fn newest(steps: &[Migration]) -> u32 {
    steps.last().map_or(0, |step| step.version)
}

/// The schema version of an open database; a file that is not ours counts as damaged.
pub(super) fn schema_version(connection: &Connection) -> Outcome<u32> {
    let id: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id != APPLICATION_ID {
        return Err(Code::DatabaseDamaged.into());
    }
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Runs every step above the file's version in one transaction.
pub(super) fn run(connection: &mut Connection, from: u32, steps: &[Migration]) -> Outcome<()> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for step in steps.iter().filter(|step| step.version > from) {
        transaction.execute_batch(step.sql)?;
    }
    transaction.execute_batch(&format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {};", newest(steps)))?;
    let dangling = transaction.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if dangling {
        return Err(Code::DatabaseDamaged.into());
    }
    transaction.commit()?;
    Ok(())
}

/// Copies an older database to `target`, migrates the copy and checks it from disk. The source is only read.
pub(super) fn copy_and_run(source: Connection, target: &Path, key: &Key, from: u32, generation: u64, steps: &[Migration]) -> Outcome<()> {
    let partial = leftovers::unfinished(target)?;
    room::require(target.parent().ok_or(Code::FolderMissing)?, database::pages(&source)?.saturating_mul(database::PAGE))?;
    let migrated = copy_to(&source, &partial, key, from, generation, steps).and_then(|()| {
        drop(source);
        if database::full_checks(&partial, key)?.good() { leftovers::finished(&partial, target) } else { Err(Code::DatabaseDamaged.into()) }
    });
    // Where the disk was full, half a copy would keep it so.
    migrated.inspect_err(|_| drop(leftovers::unfinished(target)))
}

fn copy_to(source: &Connection, target: &Path, key: &Key, from: u32, generation: u64, steps: &[Migration]) -> Outcome<()> {
    let mut copy = database::create(target, key)?;
    Backup::new(source, &mut copy)?.run_to_completion(4096, std::time::Duration::ZERO, None)?;
    run(&mut copy, from, steps)?;
    crate::store::vault_meta::set_generation(&copy, generation)?;
    copy.close().map_err(|(_, error)| error)?;
    Ok(())
}
