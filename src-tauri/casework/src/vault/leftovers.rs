//! What dangerous steps leave behind in the folder, and when it goes: swept at each unlock, while the lock is held.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, Duration, Utc};

use super::folder;
use super::header::{Header, database_name};
use super::open::Vault;
use crate::error::Outcome;

/// A header that could not be read when a backup was restored over it.
pub(super) const DAMAGED: &str = "vault.hdr.damaged";
/// Behind a name: not whole, never read.
const PARTIAL: &str = ".partial";
/// How long the way back from a migration or a restore stays.
const KEPT_DAYS: i64 = 30;

/// Marks a generation as replaced now: its thirty days begin. What it holds is not touched.
pub(super) fn replaced(database: &Path, now: DateTime<Utc>) -> Outcome<()> {
    if fs::symlink_metadata(database).is_ok_and(|found| found.is_file()) {
        File::options().write(true).open(database)?.set_modified(SystemTime::from(now))?;
    }
    Ok(())
}

/// The same for every generation in the folder, also those that no header names: where headers were lost, one of them holds the newest data.
pub(super) fn all_replaced(folder: &Path, now: DateTime<Utc>) -> Outcome<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if generation_of(&entry.file_name().to_string_lossy()).is_some() {
            replaced(&entry.path(), now)?;
        }
    }
    Ok(())
}

/// The name under which a generation is made: only a whole one that was checked from the disk gets its own. What was cut short
/// under this name is removed, here or by the sweep.
pub(super) fn unfinished(generation: &Path) -> Outcome<PathBuf> {
    let partial = folder::beside(generation, PARTIAL);
    remove(&folder::beside(&partial, "-journal"))?;
    remove(&partial)?;
    Ok(partial)
}

/// Gives a checked copy its name, over a generation that no header names. The journal of that one would be laid over the new one.
pub(super) fn finished(partial: &Path, generation: &Path) -> Outcome<()> {
    remove(&folder::beside(generation, "-journal"))?;
    Ok(fs::rename(partial, generation)?)
}

fn remove(path: &Path) -> Outcome<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// The generation after every database that stands in the folder, named or not.
pub(super) fn next_generation(folder: &Path, header: Option<&Header>) -> Outcome<u64> {
    let mut highest = header.map_or(0, |header| header.generation);
    for entry in fs::read_dir(folder)? {
        highest = highest.max(generation_of(&entry?.file_name().to_string_lossy()).unwrap_or(0));
    }
    Ok(highest.saturating_add(1))
}

fn generation_of(name: &str) -> Option<u64> {
    let digits = name.strip_prefix("vault-")?.strip_suffix(".db")?;
    let generation = u64::from_str_radix(digits, 16).ok()?;
    (name == database_name(generation)).then_some(generation)
}

impl Vault {
    /// Removes old generations after thirty days, headers and generations that were never finished, and what a change of secret that was cut
    /// short left in the predecessor. Best effort: nothing here may keep anyone from opening the vault.
    pub(super) fn sweep(&mut self, now: DateTime<Utc>) {
        let previous = folder::read_previous(&self.folder).ok();
        // A predecessor with another slot would go on opening by a secret that was replaced.
        if previous.as_ref().is_some_and(|previous| previous.slots.iter().any(|slot| !self.header.slots.contains(slot))) {
            let _ = self.write_header();
        }
        let named = [Some(self.header.generation), previous.map(|previous| previous.generation)];
        for path in self.leftovers(&named, now) {
            let _ = fs::remove_file(path);
        }
    }

    fn leftovers(&self, named: &[Option<u64>], now: DateTime<Utc>) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let is_left = |path: &PathBuf| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let unfinished = name.starts_with(".header-") && name.ends_with(PARTIAL);
            // A journal goes with its database and not before it: without it the way back would lead to half a step.
            let database = name.strip_suffix("-journal").unwrap_or(&name);
            let older = generation_of(database).is_some_and(|generation| generation < self.header.generation && !named.contains(&Some(generation)));
            unfinished
                || database.strip_suffix(PARTIAL).and_then(generation_of).is_some()
                || name == DAMAGED && is_past(path, now)
                || older && is_past_generation(&self.folder.join(database), now)
        };
        entries.map(|entry| entry.path()).filter(is_left).collect()
    }
}

fn is_past_generation(database: &Path, now: DateTime<Utc>) -> bool {
    !database.exists() || is_past(database, now)
}

fn is_past(path: &Path, now: DateTime<Utc>) -> bool {
    let written = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file).and_then(|found| found.modified().ok());
    written.is_some_and(|written| now - DateTime::<Utc>::from(written) > Duration::days(KEPT_DAYS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_names_are_generations() {
        assert_eq!(generation_of("vault-000000000000000a.db"), Some(10));
        for other in ["vault-a.db", "vault-000000000000000A.db", "vault-000000000000000a.db-journal", "vault.hdr", "vault-+00000000000000a.db", ""] {
            assert_eq!(generation_of(other), None, "{other}");
        }
    }
}
