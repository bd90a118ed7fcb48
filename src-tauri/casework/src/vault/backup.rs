//! Making a backup: copied page by page into a file with a key of its own, read back whole from the disk, then given its name.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, ErrorCode};

use super::backup_file::{BackupFile, Contents, Count, Head, NewHead, fingerprint};
use super::keys::Key;
use super::open::Vault;
use super::restore::by_noun;
use super::{database, folder, ground, migration, room};
use crate::error::{Code, Failure, Outcome};
use crate::progress::{Progress, Step};
use crate::store::{member, vault_meta};

/// Pages copied between two looks at whether someone wants to stop.
const PAGES_A_STEP: i32 = 256;

/// A backup that was read back from the disk and found whole.
#[derive(Clone, Debug)]
pub struct Made {
    /// Rows of each noun.
    pub counts: BTreeMap<String, u64>,
    /// BLAKE3 of its database, in hexadecimal.
    pub blake3: String,
    /// Length of the file.
    pub bytes: u64,
    /// False where it lies on the vault's own disk, and would be lost with it.
    pub is_elsewhere: bool,
}

impl Vault {
    /// Writes a verified backup to `target`, whose folder must exist. A file of that name stays until the new one is verified.
    pub fn backup(&self, target: &Path, made_at: &str, progress: &Progress) -> Outcome<Made> {
        let target = self.place(target)?;
        let within = target.parent().ok_or(Code::FolderMissing)?;
        room::require(within, database::pages(&self.connection)?.saturating_mul(database::PAGE))?;
        let partial = folder::beside(&target, ".partial");
        new_file(&partial)?;
        let made = Key::random().and_then(|own| {
            self.copy_to(&partial, &own, progress)?;
            let named = self.finish_and_verify(&partial, &own, made_at, progress).and_then(|made| {
                fs::rename(&partial, &target)?;
                sync_where_possible(within)?;
                Ok(made)
            });
            named.map_err(not_taken)
        });
        made.inspect_err(|_| drop(fs::remove_file(&partial)))
    }

    /// True where the file is a backup of this vault that this laptop made, by its head; its database is not read. Another laptop's, or one
    /// from before a restore, holds other data under the same key.
    pub fn is_own_backup(&self, path: &Path) -> bool {
        let made_here = |file: BackupFile| {
            let device = self.device()?;
            let (_, contents) = file.head.open(&self.data_key)?;
            Ok::<_, Failure>(file.head.vault_id == self.header.vault_id && contents.device == device)
        };
        BackupFile::read(path).and_then(made_here).unwrap_or(false)
    }

    fn device(&self) -> Outcome<String> {
        Ok(member::here(&self.connection)?.1.id.text())
    }

    /// Checks a backup of this vault as a whole.
    pub fn check_backup(&self, path: &Path, progress: &Progress) -> Outcome<()> {
        let file = BackupFile::read(path)?;
        let (own, contents) = file.head.open(&self.data_key)?;
        verify(&file, &own, &contents, progress)
    }

    /// The place by its real name: never one of the vault's own files.
    fn place(&self, target: &Path) -> Outcome<PathBuf> {
        let name = target.file_name().ok_or_else(|| Failure::at(Code::ValueInvalid, "file"))?;
        let within = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let within = within.canonicalize().map_err(missing_folder)?;
        let target = within.join(name);
        let is_odd = fs::symlink_metadata(&target).is_ok_and(|found| !found.is_file() && !found.is_symlink());
        if within == self.folder {
            return Err(Code::BackupPlace.into());
        }
        if is_odd {
            return Err(Failure::at(Code::ValueInvalid, "file"));
        }
        Ok(target)
    }

    /// The only part that reads the vault from its disk: an error of a disk that is not the target's comes from here.
    fn copy_to(&self, partial: &Path, own: &Key, progress: &Progress) -> Outcome<()> {
        let mut copy = database::fill(partial, own)?;
        copy_pages(&self.connection, &mut copy, progress)?;
        copy.close().map_err(|(_, error)| error)?;
        Ok(())
    }

    fn finish_and_verify(&self, partial: &Path, own: &Key, made_at: &str, progress: &Progress) -> Outcome<Made> {
        self.finish(partial, own, made_at, progress)?;
        // From here on as a stranger would: all from the disk, the key by way of the data key.
        let file = BackupFile::read(partial)?;
        let (read, contents) = file.head.open(&self.data_key)?;
        if !read.same(own) || file.head.slots != self.header.slots {
            return Err(Code::BackupDamaged.into());
        }
        verify(&file, &read, &contents, progress)?;
        Ok(Made {
            counts: by_noun(&contents.counts),
            blake3: hex(&file.head.blake3),
            bytes: file.head.len + file.behind,
            is_elsewhere: ground::is_elsewhere(&self.folder, partial),
        })
    }

    fn finish(&self, partial: &Path, own: &Key, made_at: &str, progress: &Progress) -> Outcome<()> {
        let contents = Contents { counter: vault_meta::counter(&self.connection)?, device: self.device()?, counts: counts(&self.connection)? };
        let new = NewHead {
            vault_id: self.header.id()?,
            created: &self.header.created,
            made_at,
            schema: migration::schema_version(&self.connection)?,
            fingerprint: fingerprint(&mut File::open(partial)?, progress)?,
            slots: &self.header.slots,
            contents: &contents,
        };
        let mut file = OpenOptions::new().append(true).open(partial)?;
        file.write_all(&Head::written(&new, &self.data_key, own)?)?;
        file.sync_all()?;
        room::forget_cached(&file);
        Ok(())
    }
}

/// The rows of each noun, as a head keeps them.
pub(super) fn counts(connection: &Connection) -> Outcome<Vec<Count>> {
    let counted = vault_meta::counts(connection)?;
    Ok(counted.into_iter().map(|(noun, rows)| Count { noun: noun.to_owned(), rows: rows.cast_unsigned() }).collect())
}

/// Copies every page of an open database into another one, under that one's key.
pub(super) fn copy_pages(source: &Connection, target: &mut Connection, progress: &Progress) -> Outcome<()> {
    let pages = usize::try_from(database::pages(source)?).unwrap_or(usize::MAX);
    progress.begin(Step::Copying, pages)?;
    let copying = Backup::new(source, target)?;
    loop {
        let step = copying.step(PAGES_A_STEP).map_err(|error| unwritten(&error).unwrap_or_else(|| error.into()))?;
        let left = usize::try_from(copying.progress().remaining).unwrap_or(0);
        progress.reach(pages.saturating_sub(left))?;
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            // Nobody else has either of the two open.
            _ => return Err(Code::VaultInUse.into()),
        }
    }
}

/// Reads a backup whole and checks all of it, where it stands: hash, pages, structure, references, numbers of rows.
pub(super) fn verify(file: &BackupFile, own: &Key, contents: &Contents, progress: &Progress) -> Outcome<()> {
    // SQLite would lay a journal that stands beside the file over it.
    folder::refuse_side_files(&file.path, true).map_err(|_| Failure::new(Code::BackupDamaged))?;
    progress.begin(Step::Checking, file.pages())?;
    let whole = file.is_whole(progress)? && database::backup_checks(&file.path, own, file.behind, progress)?.good();
    if whole && counts_fit(&database::read_only(&file.path, own)?, contents)? { Ok(()) } else { Err(Code::BackupDamaged.into()) }
}

/// True where every noun that was counted then has as many rows now. Nouns that this program doesn't know are not compared.
pub(super) fn counts_fit(connection: &Connection, contents: &Contents) -> Outcome<bool> {
    for count in &contents.counts {
        if vault_meta::count(connection, &count.noun)?.is_some_and(|rows| rows.cast_unsigned() != count.rows) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The source is only read: every other fault of a disk is the target's.
fn unwritten(error: &rusqlite::Error) -> Option<Failure> {
    let found = error.sqlite_error().filter(|found| found.code == ErrorCode::SystemIoFailure)?;
    (found.extended_code != rusqlite::ffi::SQLITE_IOERR_READ).then(|| Code::FileUnwritable.into())
}

/// Of a new file, not readable and damaged both mean that the disk did not take it.
fn not_taken(failure: Failure) -> Failure {
    if matches!(failure.code, Code::FileUnreadable | Code::BackupDamaged | Code::DiskError) { Code::FileUnwritable.into() } else { failure }
}

fn missing_folder(error: std::io::Error) -> Failure {
    if error.kind() == ErrorKind::NotFound { Code::FolderMissing.into() } else { error.into() }
}

/// An empty file; what a backup that was cut short left under this name goes first.
fn new_file(path: &Path) -> Outcome<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    folder::new_file(path)?;
    Ok(())
}

/// Some file systems of sticks and servers can't sync a folder; the file itself is synced there like everywhere.
fn sync_where_possible(within: &Path) -> Outcome<()> {
    #[cfg(unix)]
    match File::open(within)?.sync_all() {
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => {}
        done => done?,
    }
    #[cfg(not(unix))]
    let _ = within;
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
