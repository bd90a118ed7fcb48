//! Files of the vault's folder: owner only, written whole or not at all.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::ground;
use super::header::Header;
use super::keys::random;
use crate::error::{Code, Outcome};

pub(super) const HEADER: &str = "vault.hdr";
pub(super) const PREVIOUS: &str = "vault.hdr.prev";

/// The folder as the file system names it, made (owner only) where it is missing; never where other programs copy it.
pub(super) fn make(folder: &Path) -> Outcome<PathBuf> {
    if ground::is_unsafe(folder) {
        return Err(Code::FolderShared.into());
    }
    fs::create_dir_all(folder)?;
    owner_only(folder, 0o700)?;
    Ok(folder.canonicalize()?)
}

/// The folder of an existing vault.
pub(super) fn find(folder: &Path) -> Outcome<PathBuf> {
    let folder = folder.canonicalize().map_err(|_| Code::VaultMissing)?;
    if folder.join(HEADER).exists() || folder.join(PREVIOUS).exists() { Ok(folder) } else { Err(Code::VaultMissing.into()) }
}

/// Refuses a link where one of our own files should be: it could point our writes elsewhere.
pub(super) fn refuse_link(path: &Path) -> Outcome<()> {
    match fs::symlink_metadata(path) {
        Ok(found) if !found.is_file() => Err(Code::FolderUnsafe.into()),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Reads the header, or its predecessor where the header is gone or damaged; the second answer says which it was.
pub(super) fn read_header(folder: &Path) -> Outcome<(Header, bool)> {
    let first = read_one(&folder.join(HEADER));
    match first {
        Ok(header) => Ok((header, false)),
        // A header of a newer program or with a refused cost is whole: its predecessor must not stand in for it.
        Err(failure) if matches!(failure.code, Code::HeaderNewer | Code::KdfRefused | Code::NoPermission) => Err(failure),
        Err(failure) => read_one(&folder.join(PREVIOUS)).map(|header| (header, true)).map_err(|_| failure),
    }
}

/// Reads the header itself, never its predecessor.
pub(super) fn read_current(folder: &Path) -> Outcome<Header> {
    read_one(&folder.join(HEADER))
}

/// Reads the header before this one.
pub(super) fn read_previous(folder: &Path) -> Outcome<Header> {
    read_one(&folder.join(PREVIOUS))
}

fn read_one(path: &Path) -> Outcome<Header> {
    refuse_link(path)?;
    let mut bytes = Vec::new();
    File::open(path)?.take(65 * 1024).read_to_end(&mut bytes)?;
    Header::decode(&bytes)
}

/// Replaces the header: the old one becomes `.prev`, then the new one is renamed over it and the folder is synced.
pub(super) fn write_header(folder: &Path, bytes: &[u8]) -> Outcome<()> {
    let current = folder.join(HEADER);
    if let Ok(old) = fs::read(&current)
        && Header::decode(&old).is_ok()
    {
        replace(folder, PREVIOUS, &old)?;
    }
    replace(folder, HEADER, bytes)
}

fn replace(folder: &Path, name: &str, bytes: &[u8]) -> Outcome<()> {
    let number = u64::from_le_bytes(random::<8>()?);
    let partial = folder.join(format!(".header-{number:016x}.partial"));
    let written = write_new(&partial, bytes).and_then(|()| fs::rename(&partial, folder.join(name)));
    written.inspect_err(|_| drop(fs::remove_file(&partial)))?;
    sync(folder)
}

fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = new_file(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// An empty file for its owner alone. Not by `tempfile`: its errors name a path, and no longer say what the system answered.
pub(super) fn new_file(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes renames and new files of a folder durable.
pub(super) fn sync(folder: &Path) -> Outcome<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}

/// Length and BLAKE3 of a closed database file.
pub(super) fn fingerprint(path: &Path) -> Outcome<(u64, [u8; 32])> {
    let mut hasher = blake3::Hasher::new();
    let mut file = File::open(path)?;
    let length = std::io::copy(&mut file, &mut hasher)?;
    Ok((length, *hasher.finalize().as_bytes()))
}

/// SQLite would lay what stands beside the database over it, after the seal was compared. This program writes no log, and a
/// clean close leaves no journal; one that begins with a zero is no longer rolled back.
pub(super) fn refuse_side_files(database: &Path, sealed: bool) -> Outcome<()> {
    let journal = beside(database, "-journal");
    refuse_link(&journal)?;
    let log = fs::symlink_metadata(beside(database, "-wal")).is_ok();
    let mut first = [0];
    let lives = sealed && journal.exists() && File::open(&journal)?.read(&mut first)? == 1 && first[0] != 0;
    if log || lives { Err(Code::ChangedOutside.into()) } else { Ok(()) }
}

/// The same path with something behind its name.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Takes rights away from group and others.
pub(super) fn owner_only(path: &Path, mode: u32) -> Outcome<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    }
    #[cfg(not(unix))]
    let _ = (path, mode);
    Ok(())
}
