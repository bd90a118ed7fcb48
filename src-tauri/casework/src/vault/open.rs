//! Making, unlocking and closing a vault, in the order of docs/vault-format.md, part 4.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::database::{self, Checks};
use super::folder;
use super::header::{FORMAT, Header, MAGIC, Seal, database_name};
use super::keys::{KdfParams, Key, Passphrase, random};
use super::leftovers;
use super::lock_file::LockFile;
use super::migration::{self, Migration};
use super::slot;
use super::words::RecoveryWords;
use crate::error::{Code, Outcome};
use crate::store::vault_meta;

/// What a new vault is made with.
pub struct NewVault<'a> {
    /// Opens it every day.
    pub passphrase: &'a Passphrase,
    /// Opens it when the passphrase is lost.
    pub recovery: &'a RecoveryWords,
    /// Cost of the passphrase slot.
    pub kdf: KdfParams,
    /// Now, RFC 3339 UTC, for the header.
    pub created: &'a str,
}

/// One of the two ways in.
pub enum Secret<'a> {
    /// The passphrase.
    Passphrase(&'a Passphrase),
    /// The twelve words.
    Recovery(&'a RecoveryWords),
}

/// What `check` tells without opening the record.
#[derive(Clone, Debug)]
pub struct Check {
    /// The header was whole (not read from its predecessor).
    pub header: bool,
    /// The seal fits the file; `None` where the last close was not clean.
    pub seal: Option<bool>,
    /// The full checks of the database file.
    pub checks: Checks,
}

/// An open vault. Dropping it without `close` leaves it unsealed: the next unlock runs the full checks.
pub struct Vault {
    pub(super) folder: PathBuf,
    pub(super) header: Header,
    pub(super) data_key: Key,
    pub(super) connection: Connection,
    // Last, so that the lock is freed after the connection is closed.
    _lock: LockFile,
}

/// True where the folder holds a vault.
pub fn exists(folder: &Path) -> bool {
    folder::find(folder).is_ok()
}

impl Vault {
    /// Makes a vault in `folder` and proves from disk that both secrets open it. `fill` writes the first rows.
    pub fn create(folder: &Path, new: &NewVault<'_>, steps: &[Migration], fill: impl FnOnce(&Connection) -> Outcome<()>) -> Outcome<()> {
        if exists(folder) {
            return Err(Code::VaultExists.into());
        }
        new.kdf.check()?;
        let folder = folder::make(folder)?;
        let _lock = LockFile::take(&folder)?;
        // Once more: another program may have made one while this waited for the lock.
        if exists(&folder) {
            return Err(Code::VaultExists.into());
        }
        // What stands here without a header may be somebody's last copy: it has its thirty days from now.
        if let Ok(now) = DateTime::parse_from_rfc3339(new.created) {
            leftovers::all_replaced(&folder, now.to_utc())?;
        }
        let (vault_id, data_key) = (random::<16>()?, Key::random()?);
        // A crash before the header was written leaves a file that nothing can open: never reuse its name.
        let generation = (1..).find(|generation| !folder.join(database_name(*generation)).exists()).unwrap_or(1);
        let path = folder.join(database_name(generation));
        write_database(&path, &data_key.derive(&vault_id, "db/v1"), &vault_id, generation, steps, fill)?;
        let mut header = Header {
            magic: MAGIC.to_owned(),
            format: FORMAT,
            min_reader: FORMAT,
            vault_id: vault_id.to_vec(),
            generation,
            db: database_name(generation),
            created: new.created.to_owned(),
            seal: seal_of(&path, 0)?,
            slots: vec![
                slot::passphrase_slot(&data_key, new.passphrase, new.kdf, &vault_id, new.created)?,
                slot::recovery_slot(&data_key, new.recovery.entropy(), &vault_id, new.created)?,
            ],
            mac: Vec::new(),
        };
        let bytes = header.sealed_bytes(&data_key.derive(&vault_id, "hdr-mac/v1"))?;
        folder::write_header(&folder, &bytes)?;
        for secret in [Secret::Passphrase(new.passphrase), Secret::Recovery(new.recovery)] {
            let (written, _) = folder::read_header(&folder)?;
            unwrap_key(&written, &secret)?;
        }
        Ok(())
    }

    /// Unlocks, checks, and migrates where the schema is older; `now` dates what a migration leaves behind.
    pub fn unlock(folder: &Path, secret: &Secret<'_>, steps: &[Migration], now: DateTime<Utc>) -> Outcome<Vault> {
        let folder = folder::find(folder)?;
        let lock = LockFile::take(&folder)?;
        let (mut header, from_previous) = folder::read_header(&folder)?;
        let data_key = unwrap_key(&header, secret)?;
        if from_previous {
            header.seal.clean = false;
        }
        let id = header.id()?;
        let key = data_key.derive(&id, "db/v1");
        let path = folder.join(&header.db);
        folder::refuse_link(&path)?;
        check_before_open(&path, &key, &header.seal)?;
        let mut connection = database::open(&path, &key)?;
        let found = migration::schema_version(&connection)?;
        if found > migration::newest(steps) {
            return Err(Code::SchemaNewer.into());
        }
        compare_meta(&connection, &header)?;
        if found < migration::newest(steps) {
            let generation = header.generation + 1;
            // Not the header's: after a crash the record has seen more writes than the last seal.
            let counter = vault_meta::counter(&connection)?;
            let target = folder.join(database_name(generation));
            migration::copy_and_run(connection, &target, &key, found, generation, steps)?;
            header = Header { generation, db: database_name(generation), seal: seal_of(&target, counter)?, ..header };
            leftovers::replaced(&path, now)?;
            folder::write_header(&folder, &header.sealed_bytes(&data_key.derive(&id, "hdr-mac/v1"))?)?;
            connection = database::open(&target, &key)?;
        }
        let mut vault = Vault { folder, header, data_key, connection, _lock: lock };
        vault.sweep(now);
        Ok(vault)
    }

    /// Header, seal and the full checks, for `check`. Takes and frees the lock.
    pub fn check(folder: &Path, secret: &Secret<'_>) -> Outcome<Check> {
        let folder = folder::find(folder)?;
        let _lock = LockFile::take(&folder)?;
        let (header, from_previous) = folder::read_header(&folder)?;
        let data_key = unwrap_key(&header, secret)?;
        let path = folder.join(&header.db);
        if !path.is_file() {
            return Err(Code::DatabaseMissing.into());
        }
        folder::refuse_side_files(&path, header.seal.clean && !from_previous)?;
        let seal = if header.seal.clean && !from_previous { Some(seal_fits(&path, &header.seal)?) } else { None };
        let checks = database::full_checks(&path, &data_key.derive(&header.id()?, "db/v1"))?;
        Ok(Check { header: !from_previous, seal, checks })
    }

    /// The open record.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The open record, for a transaction. Marks the seal broken, durably, before the first write.
    pub fn connection_for_write(&mut self) -> Outcome<&mut Connection> {
        if self.header.seal.clean {
            self.header.seal.clean = false;
            // Not marked on disk is not marked: the next verb must try again, or a crash would look like tampering.
            self.write_header().inspect_err(|_| self.header.seal.clean = true)?;
        }
        Ok(&mut self.connection)
    }

    /// A keyed fingerprint of `message` that means nothing outside this vault. `info` names its use.
    pub fn fingerprint(&self, info: &str, message: &[u8]) -> Outcome<[u8; 32]> {
        Ok(self.data_key.derive(&self.header.id()?, info).mac(message))
    }

    /// When the vault was made, RFC 3339 UTC.
    pub fn created(&self) -> &str {
        &self.header.created
    }

    /// The vault's id as hyphenated text.
    pub fn id_text(&self) -> Outcome<String> {
        Ok(uuid::Uuid::from_bytes(self.header.id()?).hyphenated().to_string())
    }

    /// Closes the database, seals the file, frees the lock. Keys are wiped whatever happens.
    pub fn close(self) -> Outcome<()> {
        let Vault { folder, mut header, data_key, connection, _lock } = self;
        let counter = if header.seal.clean { header.seal.counter } else { vault_meta::counter(&connection)? };
        connection.close().map_err(|(_, error)| error)?;
        if header.seal.clean {
            return Ok(());
        }
        header.seal = seal_of(&folder.join(&header.db), counter)?;
        let mac_key = data_key.derive(&header.id()?, "hdr-mac/v1");
        folder::write_header(&folder, &header.sealed_bytes(&mac_key)?)
    }

    pub(super) fn write_header(&mut self) -> Outcome<()> {
        let mac_key = self.data_key.derive(&self.header.id()?, "hdr-mac/v1");
        folder::write_header(&self.folder, &self.header.sealed_bytes(&mac_key)?)
    }
}

fn write_database(
    path: &Path,
    key: &Key,
    vault_id: &[u8; 16],
    generation: u64,
    steps: &[Migration],
    fill: impl FnOnce(&Connection) -> Outcome<()>,
) -> Outcome<()> {
    let mut connection = database::create(path, key)?;
    migration::run(&mut connection, 0, steps)?;
    let transaction = connection.transaction()?;
    vault_meta::insert(&transaction, &uuid::Uuid::from_bytes(*vault_id), generation)?;
    fill(&transaction)?;
    transaction.commit()?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(())
}

pub(super) fn unwrap_key(header: &Header, secret: &Secret<'_>) -> Outcome<Key> {
    let id = header.id()?;
    let refused = match secret {
        Secret::Passphrase(_) => Code::WrongPassphrase,
        Secret::Recovery(_) => Code::WrongRecoveryWords,
    };
    let key = slot::open_any(&header.slots, secret, &id)?.ok_or(refused)?;
    if header.authentic(&key.derive(&id, "hdr-mac/v1"))? { Ok(key) } else { Err(Code::HeaderDamaged.into()) }
}

pub(super) fn seal_of(path: &Path, counter: u64) -> Outcome<Seal> {
    let (len, hash) = folder::fingerprint(path)?;
    Ok(Seal { clean: true, len, blake3: hash.to_vec(), counter })
}

fn seal_fits(path: &Path, seal: &Seal) -> Outcome<bool> {
    let (len, hash) = folder::fingerprint(path)?;
    Ok(len == seal.len && hash[..] == seal.blake3)
}

pub(super) fn check_before_open(path: &Path, key: &Key, seal: &Seal) -> Outcome<()> {
    if !path.is_file() {
        return Err(Code::DatabaseMissing.into());
    }
    folder::refuse_side_files(path, seal.clean)?;
    if seal.clean {
        return if seal_fits(path, seal)? { Ok(()) } else { Err(Code::ChangedOutside.into()) };
    }
    if database::full_checks(path, key)?.good() { Ok(()) } else { Err(Code::DatabaseDamaged.into()) }
}

/// Generation and, after a clean close, the change counter must agree: else header and database are from different days.
fn compare_meta(connection: &Connection, header: &Header) -> Outcome<()> {
    let (generation, counter) = (vault_meta::generation(connection)?, vault_meta::counter(connection)?);
    let agrees = generation == header.generation && (!header.seal.clean || counter == header.seal.counter);
    if agrees { Ok(()) } else { Err(Code::ChangedOutside.into()) }
}
