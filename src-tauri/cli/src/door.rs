//! In and out of the vault: every command that needs one goes through here.

use std::path::PathBuf;

use casework::casebook::Casebook;
use casework::error::{Code, Outcome};
use casework::vault::{self, Passphrase, RecoveryWords, Secret};

use crate::arguments::Arguments;
use crate::passphrase;

/// The folder of a vault that exists, and its passphrase as typed.
pub fn ask(asked: &Arguments) -> Outcome<(PathBuf, Passphrase)> {
    let folder = asked.folder()?;
    // Before the passphrase is asked: nobody should type it for nothing.
    if !vault::exists(&folder) {
        return Err(Code::VaultMissing.into());
    }
    let passphrase = Passphrase::new(&passphrase::ask(asked.language())?)?;
    Ok((folder, passphrase))
}

/// Unlocks, works, locks: what the work returned counts only where the vault was closed well.
pub fn with_casebook<T>(asked: &Arguments, work: impl FnOnce(&mut Casebook) -> Outcome<T>) -> Outcome<T> {
    let (folder, passphrase) = ask(asked)?;
    let mut casebook = Casebook::unlock(&folder, &Secret::Passphrase(&passphrase), asked.clock())?;
    drop(passphrase);
    let done = work(&mut casebook);
    let closed = casebook.lock();
    let done = done?;
    closed?;
    Ok(done)
}

/// What opens a backup: typed in the passphrase's place, twelve words are words.
pub enum Typed {
    Words(RecoveryWords),
    Passphrase(Passphrase),
}

impl Typed {
    /// Asks for either.
    pub fn ask(asked: &Arguments) -> Outcome<Typed> {
        let typed = passphrase::ask(asked.language())?;
        match RecoveryWords::read(&typed) {
            Ok(words) => Ok(Typed::Words(words)),
            Err(_) => Ok(Typed::Passphrase(Passphrase::new(&typed)?)),
        }
    }

    /// As a way in.
    pub fn secret(&self) -> Secret<'_> {
        match self {
            Typed::Words(words) => Secret::Recovery(words),
            Typed::Passphrase(passphrase) => Secret::Passphrase(passphrase),
        }
    }
}
