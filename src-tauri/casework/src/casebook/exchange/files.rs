//! The files of the exchange on a stick or in a folder: read with a bound, written whole and never over another. Their names say nothing.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;

use zeroize::Zeroizing;

use crate::error::{Code, Failure, Outcome};
use crate::exchange::bundle::LARGEST;

/// Reads an ordinary file of a bearable size; a link, a pipe or a device is none.
pub fn read(path: &Path) -> Outcome<Zeroizing<Vec<u8>>> {
    let found = path.symlink_metadata()?;
    if !found.is_file() {
        return Err(Code::FileUnreadable.into());
    }
    let most = LARGEST as u64;
    if found.len() > most {
        return Err(Code::FileTooLarge.into());
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(found.len()).unwrap_or(0) + 1));
    open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    // It may have grown since it was looked at.
    if bytes.len() > LARGEST { Err(Code::FileTooLarge.into()) } else { Ok(bytes) }
}

/// A name of twenty letters and digits with an ending.
pub fn name(ending: &str) -> Outcome<String> {
    let mut bytes = [0_u8; 20];
    getrandom::fill(&mut bytes).map_err(|_| Failure::new(Code::Internal))?;
    let name: String = bytes.iter().map(|byte| char::from(b"abcdefghijklmnopqrstuvwxyz234567"[usize::from(byte & 31)])).collect();
    Ok(format!("{name}.{ending}"))
}

/// Writes a file that is not there yet, down to the disk.
///
/// # Errors
/// `file_unwritable` where one is there, or the folder is not; what the disk says. Nothing half written stays.
pub fn write(path: &Path, bytes: &[u8]) -> Outcome<()> {
    let unwritable = |error: std::io::Error| match Failure::from(error) {
        failure if failure.code == Code::FileUnreadable => Failure::new(Code::FileUnwritable),
        failure => failure,
    };
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(unwritable)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.map_err(unwritable).inspect_err(|_| drop(std::fs::remove_file(path)))
}

/// Without following a link that took the file's place meanwhile, and without waiting for a pipe.
#[cfg(unix)]
fn open(path: &Path) -> Outcome<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    Ok(OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)?)
}

#[cfg(not(unix))]
fn open(path: &Path) -> Outcome<File> {
    Ok(File::open(path)?)
}
