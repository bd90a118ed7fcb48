//! Restoring a backup: always into a database of its own that is checked before any header names it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::backup::{copy_pages, counts_fit, verify};
use super::backup_file::{BackupFile, Contents, Count};
use super::header::{FORMAT, Header, MAGIC, Slot, database_name};
use super::keys::Key;
use super::lock_file::LockFile;
use super::open::{Secret, check_before_open, exists, seal_of, unwrap_key};
use super::{Migration, database, folder, leftovers, migration, room, slot};
use crate::error::{Code, Failure, Outcome};
use crate::progress::Progress;
use crate::store::vault_meta;

/// A restore, or a look at what it would bring.
pub struct Restore<'a> {
    /// The backup.
    pub file: &'a Path,
    /// Opens the backup; or the vault it goes into, where that has the same data key.
    pub secret: &'a Secret<'a>,
    /// The schema steps of this program.
    pub steps: &'a [Migration],
    /// Now.
    pub now: DateTime<Utc>,
    /// Watches and stops it.
    pub progress: &'a Progress,
}

/// What a backup holds, after all of it was read and checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupFacts {
    /// When it was made, RFC 3339 UTC.
    pub made_at: String,
    /// Schema of its database.
    pub schema: u32,
    /// Rows of each noun.
    #[ts(type = "Record<string, number>")]
    pub counts: BTreeMap<String, u64>,
}

/// A backup beside the vault that it would replace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RestoreComparison {
    /// The backup's side.
    pub backup: BackupFacts,
    /// The vault's rows of each noun; `None` where it is damaged or missing.
    #[ts(type = "Record<string, number> | null")]
    pub current: Option<BTreeMap<String, u64>>,
}

/// A backup that a secret opened and that was found whole.
struct Opened {
    file: BackupFile,
    own: Key,
    contents: Contents,
    data_key: Key,
}

/// Which generation a restored database becomes, and the counter it goes on from.
struct Place {
    path: PathBuf,
    generation: u64,
    counter: u64,
}

impl Restore<'_> {
    /// Reads and checks the backup as a whole. Needs no vault and writes nothing.
    pub fn facts(&self) -> Outcome<BackupFacts> {
        Ok(self.open(None)?.facts())
    }

    /// The backup beside the locked vault in `folder`. Neither is changed.
    pub fn compared(&self, folder: &Path) -> Outcome<RestoreComparison> {
        let folder = folder::find(folder)?;
        let _lock = LockFile::take(&folder)?;
        let opened = self.open(Some(&folder))?;
        let current = opened.current_header(&folder)?.and_then(|header| opened.current_counts(&folder, &header).ok());
        Ok(RestoreComparison { backup: opened.facts(), current })
    }

    /// Puts the backup in the place of the vault in `folder`, as a new generation; the old one stays for thirty days.
    /// `begin` writes the first rows of the new one.
    pub fn over(&self, folder: &Path, begin: impl FnOnce(&Connection, &BackupFacts) -> Outcome<()>) -> Outcome<BackupFacts> {
        let folder = folder::find(folder)?;
        let _lock = LockFile::take(&folder)?;
        let opened = self.open(Some(&folder))?;
        let current = opened.current_header(&folder)?;
        let generation = leftovers::next_generation(&folder, current.as_ref())?;
        let seen = current.as_ref().map_or(0, |header| header.seal.counter);
        let place = Place { path: folder.join(database_name(generation)), generation, counter: opened.contents.counter.max(seen).saturating_add(1) };
        self.write_database(&opened, &place, begin)?;
        leftovers::all_replaced(&folder, self.now)?;
        if current.is_none() {
            // Whatever it was, nothing reads it now; an expert may, later.
            drop(fs::copy(folder.join(folder::HEADER), folder.join(leftovers::DAMAGED)));
        }
        let (slots, created) = current.map_or_else(|| (None, None), |header| (Some(header.slots), Some(header.created)));
        // The secrets of today stay: who restores data of last week did not ask for the passphrase of last week.
        opened.commit(&folder, &place, slots, created)?;
        Ok(opened.facts())
    }

    /// Makes a vault in `folder` from the backup alone, with the keyslots of the day it was made.
    pub fn elsewhere(&self, folder: &Path, begin: impl FnOnce(&Connection, &BackupFacts) -> Outcome<()>) -> Outcome<BackupFacts> {
        if exists(folder) {
            return Err(Code::VaultExists.into());
        }
        let opened = self.open(None)?;
        let folder = folder::make(folder)?;
        let _lock = LockFile::take(&folder)?;
        // Reading the backup took a while: another program may have made a vault here since.
        if exists(&folder) {
            return Err(Code::VaultExists.into());
        }
        leftovers::all_replaced(&folder, self.now)?;
        let generation = leftovers::next_generation(&folder, None)?;
        let place = Place { path: folder.join(database_name(generation)), generation, counter: opened.contents.counter.saturating_add(1) };
        self.write_database(&opened, &place, begin)?;
        opened.commit(&folder, &place, None, None)?;
        unwrap_key(&folder::read_current(&folder)?, self.secret)?;
        Ok(opened.facts())
    }

    /// Opens by the backup's own slots; else by those of the vault beside it, where they lead to the same data key.
    fn open(&self, beside: Option<&Path>) -> Outcome<Opened> {
        let file = BackupFile::read(self.file)?;
        let data_key = match slot::open_any(&file.head.slots, self.secret, &file.head.id()?)? {
            Some(data_key) => data_key,
            None => self.key_beside(beside, &file).ok_or_else(|| self.refused())?,
        };
        let (own, contents) = file.head.open(&data_key)?;
        if file.head.schema > migration::newest(self.steps) {
            return Err(Code::SchemaNewer.into());
        }
        verify(&file, &own, &contents, self.progress)?;
        Ok(Opened { file, own, contents, data_key })
    }

    fn key_beside(&self, beside: Option<&Path>, file: &BackupFile) -> Option<Key> {
        let (header, _) = folder::read_header(beside?).ok().filter(|(header, _)| header.vault_id == file.head.vault_id)?;
        unwrap_key(&header, self.secret).ok()
    }

    fn refused(&self) -> Failure {
        Failure::new(match self.secret {
            Secret::Passphrase(_) => Code::WrongBackupPassphrase,
            Secret::Recovery(_) => Code::WrongBackupWords,
        })
    }

    /// The new database, whole and checked, or no trace of it.
    fn write_database(&self, opened: &Opened, place: &Place, begin: impl FnOnce(&Connection, &BackupFacts) -> Outcome<()>) -> Outcome<()> {
        room::require(place.path.parent().ok_or(Code::FolderMissing)?, opened.file.head.len)?;
        let key = opened.data_key.derive(&opened.file.head.id()?, "db/v1");
        let partial = leftovers::unfinished(&place.path)?;
        let written = self.fill_database(opened, place, (&partial, &key), begin).and_then(|()| {
            let good = database::backup_checks(&partial, &key, 0, self.progress)?.good();
            if good { leftovers::finished(&partial, &place.path) } else { Err(Code::BackupDamaged.into()) }
        });
        written.inspect_err(|_| drop(leftovers::unfinished(&place.path)))
    }

    fn fill_database(
        &self,
        opened: &Opened,
        place: &Place,
        (path, key): (&Path, &Key),
        begin: impl FnOnce(&Connection, &BackupFacts) -> Outcome<()>,
    ) -> Outcome<()> {
        let mut copy = database::create(path, key)?;
        copy_pages(&database::read_only(&opened.file.path, &opened.own)?, &mut copy, self.progress)?;
        if !counts_fit(&copy, &opened.contents)? {
            return Err(Code::BackupDamaged.into());
        }
        let found = migration::schema_version(&copy)?;
        if found < migration::newest(self.steps) {
            migration::run(&mut copy, found, self.steps)?;
        }
        let first = copy.transaction()?;
        vault_meta::set_generation(&first, place.generation)?;
        vault_meta::set_counter(&first, place.counter)?;
        begin(&first, &opened.facts())?;
        first.commit()?;
        copy.close().map_err(|(_, error)| error)?;
        Ok(())
    }
}

/// Rows of each noun, to look them up.
pub(super) fn by_noun(counts: &[Count]) -> BTreeMap<String, u64> {
    counts.iter().map(|count| (count.noun.clone(), count.rows)).collect()
}

impl Opened {
    fn facts(&self) -> BackupFacts {
        BackupFacts { made_at: self.file.head.made_at.clone(), schema: self.file.head.schema, counts: by_noun(&self.contents.counts) }
    }

    /// The header of the vault in the folder, where it is a genuine one of the same data key; `None` where nothing there can be trusted.
    fn current_header(&self, folder: &Path) -> Outcome<Option<Header>> {
        let (mut header, from_previous) = match folder::read_header(folder) {
            Ok(read) => read,
            Err(failure) if matches!(failure.code, Code::HeaderNewer | Code::NoPermission) => return Err(failure),
            Err(_) => return Ok(None),
        };
        if header.vault_id != self.file.head.vault_id {
            return Err(Code::BackupOfOtherVault.into());
        }
        if from_previous {
            header.seal.clean = false;
        }
        let genuine = header.authentic(&self.data_key.derive(&header.id()?, "hdr-mac/v1"))?;
        Ok(genuine.then_some(header))
    }

    fn current_counts(&self, folder: &Path, header: &Header) -> Outcome<BTreeMap<String, u64>> {
        let (path, key) = (folder.join(&header.db), self.data_key.derive(&header.id()?, "db/v1"));
        folder::refuse_link(&path)?;
        check_before_open(&path, &key, &header.seal)?;
        Ok(by_noun(&super::backup::counts(&database::open(&path, &key)?)?))
    }

    /// Writes the header that names the new database: the moment of the restore. Without slots of today, those of the backup.
    fn commit(&self, folder: &Path, place: &Place, slots: Option<Vec<Slot>>, created: Option<String>) -> Outcome<()> {
        let head = &self.file.head;
        let mac_key = self.data_key.derive(&head.id()?, "hdr-mac/v1");
        let mut header = Header {
            magic: MAGIC.to_owned(),
            format: FORMAT,
            min_reader: FORMAT,
            vault_id: head.vault_id.clone(),
            generation: place.generation,
            db: database_name(place.generation),
            created: created.unwrap_or_else(|| head.created.clone()),
            seal: seal_of(&place.path, place.counter)?,
            slots: slots.unwrap_or_else(|| head.slots.clone()),
            mac: Vec::new(),
        };
        let bytes = header.sealed_bytes(&mac_key)?;
        folder::write_header(folder, &bytes)?;
        if !folder::read_current(folder)?.authentic(&mac_key)? {
            return Err(Code::HeaderDamaged.into());
        }
        // Once more, so that a fault of the header doesn't lead back to the replaced data unseen. It is restored either way.
        let _ = folder::write_header(folder, &bytes);
        Ok(())
    }
}
