//! Room on a disk, and reading back from the disk itself instead of from memory.

use std::fs::File;
use std::path::Path;

use crate::error::{Code, Outcome};

/// What must stay free beside twice the copy: the vault itself has to go on being saved.
const RESERVE: u64 = 50 * 1024 * 1024;

/// Refuses a copy of `bytes` where the disk would be (nearly) full after it.
pub(super) fn require(folder: &Path, bytes: u64) -> Outcome<()> {
    match free(folder) {
        Some(free) if free < needed(bytes) => Err(Code::DiskFull.into()),
        // Where the system doesn't say, the copy itself will.
        _ => Ok(()),
    }
}

fn needed(bytes: u64) -> u64 {
    bytes.saturating_mul(2).saturating_add(RESERVE)
}

// std knows no statvfs.
#[cfg(unix)]
fn free(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

#[cfg(not(unix))]
fn free(_: &Path) -> Option<u64> {
    None
}

/// Lets the system forget what it keeps of a synced file, so that the next read comes from the disk: a stick may have lied.
pub(super) fn forget_cached(file: &File) {
    #[cfg(target_os = "linux")]
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
    #[cfg(not(target_os = "linux"))]
    let _ = file;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twice_the_copy_and_a_reserve_must_be_free() {
        assert_eq!(needed(1024 * 1024), 52 * 1024 * 1024);
        assert_eq!(needed(u64::MAX), u64::MAX);
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(require(here, 0).is_ok());
        #[cfg(unix)]
        assert_eq!(require(here, u64::MAX / 4).map_err(|failure| failure.code), Err(Code::DiskFull));
    }
}
