//! One process at a time: an operating-system lock on `vault.lock`, freed by the kernel even after kill -9.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::error::{Code, Outcome};

/// Held from just before the header is read for unlocking until the sealed close.
pub(super) struct LockFile(File);

impl LockFile {
    /// Takes the lock or says that the vault is open elsewhere. Never waits.
    pub(super) fn take(folder: &Path) -> Outcome<LockFile> {
        let path = folder.join("vault.lock");
        super::folder::refuse_link(&path)?;
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(LockFile(file)),
            Err(TryLockError::WouldBlock) => Err(Code::VaultInUse.into()),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

impl Drop for LockFile {
    fn drop(&mut self) {
        // The kernel frees it with the descriptor anyway; said here so that the order of the close is readable.
        let _ = self.0.unlock();
    }
}
