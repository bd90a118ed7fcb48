//! Backups: made and verified, the last one remembered, old ones cleared away.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, SecondsFormat, Utc};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{Casebook, rotation};
use crate::error::{Code, Outcome};
use crate::progress::Progress;
use crate::store;

/// A reminder after so many days without a backup away from the vault's own disk.
const DUE_DAYS: u32 = 14;
/// Twice a year the recovery words are tried.
const DRILL_DAYS: u32 = 182;
/// Where copies lie is this laptop's own business, so these stand in its settings; the event is in the history of all.
const LAST: &str = "backup/last";
const LAST_ELSEWHERE: &str = "backup/elsewhere";

/// A backup that was made, read back from the disk and found whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupDone {
    /// When, RFC 3339 UTC.
    pub made_at: String,
    /// Rows of each noun.
    #[ts(type = "Record<string, number>")]
    pub counts: BTreeMap<String, u64>,
    /// Length of the file.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Why a backup should be made now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupDue {
    /// This laptop never made one.
    NoneYet,
    /// All lie on the vault's own disk, and are lost with it.
    OnlyHere,
    /// The newest one elsewhere is too old.
    TooOld,
}

/// When the last backup was made, and what is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupStatus {
    /// The last one, RFC 3339 UTC.
    pub last_at: Option<String>,
    /// So many days ago.
    pub last_days: Option<u32>,
    /// The last one on another disk, or where it is copied to another computer.
    pub elsewhere_at: Option<String>,
    /// So many days ago.
    pub elsewhere_days: Option<u32>,
    /// Why one should be made now, if one should.
    pub due: Option<BackupDue>,
    /// When the recovery words were last tried; none since the vault, or these words, were made.
    pub drill_at: Option<String>,
    /// Days since then, or since they were made.
    pub drill_days: u32,
    /// True where they should be tried again.
    pub drill_due: bool,
}

impl Casebook {
    /// Writes a backup to `target`, whose folder must exist, and checks all of it from the disk before it gets its name.
    pub fn backup(&mut self, target: &Path, progress: &Progress) -> Outcome<BackupDone> {
        let made_at = text(self.clock.now());
        let made = self.vault.backup(target, &made_at, progress)?;
        let detail = json!({ "counts": made.counts, "blake3": made.blake3, "bytes": made.bytes }).to_string();
        self.recorded("backup", |act| {
            remember(&act.tx, &made_at, made.is_elsewhere)?;
            act.event("backup", None, &detail)
        })?;
        Ok(BackupDone { made_at, counts: made.counts, bytes: made.bytes })
    }

    /// The name of a backup made now, as `backup_rotate` knows it.
    pub fn backup_name(&self) -> String {
        rotation::name(self.clock.now())
    }

    /// When the last backup was made, whether one is due, and whether the recovery words should be tried.
    pub fn backup_status(&self) -> Outcome<BackupStatus> {
        let (last, outside) = (self.moment(LAST)?, self.moment(LAST_ELSEWHERE)?);
        let elsewhere_days = outside.map(|at| self.days_since(at));
        let due = match (last, elsewhere_days) {
            (None, _) => Some(BackupDue::NoneYet),
            (_, None) => Some(BackupDue::OnlyHere),
            (_, Some(days)) => (days > DUE_DAYS).then_some(BackupDue::TooOld),
        };
        let event = |verbs: &[&str]| Ok::<_, crate::error::Failure>(store::event::latest(self.read(), verbs)?.map(crate::time::Stamp::moment));
        let words_made = event(&["recovery_words_replaced"])?.or_else(|| read(self.vault.created())).unwrap_or_default();
        let drill = event(&["recovery_drill"])?.filter(|drill| *drill >= words_made);
        let drill_days = self.days_since(drill.unwrap_or(words_made));
        Ok(BackupStatus {
            last_at: last.map(text),
            last_days: last.map(|at| self.days_since(at)),
            elsewhere_at: outside.map(text),
            elsewhere_days,
            due,
            drill_at: drill.map(text),
            drill_days,
            drill_due: drill_days > DRILL_DAYS,
        })
    }

    /// Clears this laptop's old backups out of the folder of one that was just made: beside it 7 days, 4 weeks and 6 months stay. Nothing
    /// goes unless that one is whole. It stays whatever the names say: a clock may have run ahead. Says how many went.
    pub fn backup_rotate(&mut self, made: &Path, progress: &Progress) -> Outcome<u32> {
        let own = self.own_backups(made.parent().ok_or(Code::FolderMissing)?)?;
        let stay = rotation::kept(&own.keys().copied().collect::<BTreeSet<_>>());
        let is_old = |moment: &NaiveDateTime, path: &Path| !stay.contains(moment) && path.file_name() != made.file_name();
        let old: Vec<&PathBuf> = own.iter().filter(|(moment, path)| is_old(moment, path)).map(|(_, path)| path).collect();
        if old.is_empty() {
            return Ok(0);
        }
        self.vault.check_backup(made, progress)?;
        for path in &old {
            std::fs::remove_file(path)?;
        }
        let removed = u32::try_from(old.len()).unwrap_or(u32::MAX);
        let detail = json!({ "removed": removed }).to_string();
        self.recorded("backup_rotate", |act| act.event("backup_rotate", None, &detail))?;
        Ok(removed)
    }

    /// Files of a folder that have a backup's name and were made here, of this vault.
    fn own_backups(&self, folder: &Path) -> Outcome<BTreeMap<NaiveDateTime, PathBuf>> {
        let mut own = BTreeMap::new();
        for entry in std::fs::read_dir(folder).map_err(|_| Code::FolderMissing)? {
            let entry = entry?;
            let Some(moment) = rotation::moment_of(&entry.file_name().to_string_lossy()) else {
                continue;
            };
            if entry.file_type()?.is_file() && self.vault.is_own_backup(&entry.path()) {
                own.insert(moment, entry.path());
            }
        }
        Ok(own)
    }

    fn moment(&self, key: &str) -> Outcome<Option<DateTime<Utc>>> {
        Ok(store::draft::setting(self.read(), key)?.as_deref().and_then(read))
    }

    /// Whole days; a moment ahead of the clock counts as now.
    fn days_since(&self, at: DateTime<Utc>) -> u32 {
        u32::try_from((self.clock.now() - at).num_days().max(0)).unwrap_or(u32::MAX)
    }
}

/// Remembers the last backup of this laptop.
pub(super) fn remember(connection: &Connection, made_at: &str, is_elsewhere: bool) -> Outcome<()> {
    store::draft::set_setting(connection, LAST, made_at)?;
    if is_elsewhere { store::draft::set_setting(connection, LAST_ELSEWHERE, made_at) } else { Ok(()) }
}

/// Another laptop made those.
pub(super) fn forget(connection: &Connection) -> Outcome<()> {
    store::draft::drop_setting(connection, LAST)?;
    store::draft::drop_setting(connection, LAST_ELSEWHERE)
}

fn text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn read(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc())
}
