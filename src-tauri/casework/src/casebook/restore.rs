//! Restoring a backup: over a vault that is locked, or into a folder of its own on another laptop.

use std::path::Path;

use rusqlite::Connection;
use serde_json::json;

use super::act::new_uuid;
use super::{Casebook, Clock, backup};
use crate::error::{Code, Failure, Outcome};
use crate::id::DeviceId;
use crate::member::Device;
use crate::progress::Progress;
use crate::store;
use crate::time::Stamp;
use crate::vault::{BackupFacts, MIGRATIONS, Restore, RestoreComparison, Secret, is_elsewhere};

impl Casebook {
    /// Reads and checks a backup as a whole. Needs no vault.
    pub fn backup_facts(file: &Path, secret: &Secret<'_>, clock: Clock, progress: &Progress) -> Outcome<BackupFacts> {
        restore(file, secret, clock, progress).facts()
    }

    /// A backup beside the locked vault that it would replace.
    pub fn restore_compare(folder: &Path, file: &Path, secret: &Secret<'_>, clock: Clock, progress: &Progress) -> Outcome<RestoreComparison> {
        restore(file, secret, clock, progress).compared(folder)
    }

    /// Puts a backup in the place of the locked vault. What is replaced stays in the folder for thirty days.
    pub fn restore_over(folder: &Path, file: &Path, secret: &Secret<'_>, clock: Clock, progress: &Progress) -> Outcome<BackupFacts> {
        let elsewhere = is_elsewhere(folder, file);
        restore(file, secret, clock, progress).over(folder, |connection, facts| {
            begin(connection, facts, None, clock)?;
            backup::remember(connection, &facts.made_at, elsewhere)
        })
    }

    /// Makes a vault on another laptop from a backup alone.
    pub fn restore_into(folder: &Path, file: &Path, secret: &Secret<'_>, laptop: &str, clock: Clock, progress: &Progress) -> Outcome<BackupFacts> {
        let laptop = laptop.trim();
        if laptop.is_empty() {
            return Err(Failure::at(Code::NameMissing, "laptop"));
        }
        restore(file, secret, clock, progress).elsewhere(folder, |connection, facts| {
            begin(connection, facts, Some(laptop), clock)?;
            backup::forget(connection)
        })
    }
}

fn restore<'a>(file: &'a Path, secret: &'a Secret<'a>, clock: Clock, progress: &'a Progress) -> Restore<'a> {
    Restore { file, secret, steps: MIGRATIONS, now: clock.now(), progress }
}

/// The restored record goes on as a new device, also on the same laptop: changes that came after the backup may be with others
/// under the numbers (`seq`) that would be given again.
fn begin(connection: &Connection, facts: &BackupFacts, laptop: Option<&str>, clock: Clock) -> Outcome<()> {
    let (me, before) = store::member::here(connection)?;
    let device = Device { id: DeviceId::new(new_uuid()), member: me.id, name: laptop.map_or(before.name, str::to_owned) };
    store::member::move_to(connection, &device)?;
    // Keys are a laptop's own: this one joins again (security.md 00.14).
    store::organisation::forget_laptop(connection)?;
    store::bundle::forget_sent(connection)?;
    let last = store::vault_meta::clock(connection)?;
    let detail = json!({ "made_at": facts.made_at, "counts": facts.counts }).to_string();
    let at = Stamp::after(last, clock.now());
    store::vault_meta::raise_clock(connection, at)?;
    store::event::insert(connection, &new_uuid().hyphenated().to_string(), at, me.id, "restore", None, &detail)
}
