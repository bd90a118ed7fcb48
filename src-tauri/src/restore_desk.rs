//! The backup that someone chose to restore: its path stays here under a token, and is forgotten when it was used.

use std::collections::BTreeMap;
use std::path::PathBuf;

use casework::casebook::Casebook;
use casework::casebook::view::BackupFacts;
use casework::error::{Code, Outcome};
use casework::vault::{self, Passphrase, RecoveryWords, Secret};
use serde::Serialize;
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::desk::Around;
use crate::token;

/// A file that was chosen: its name and what to call it by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChosenBackup {
    /// For the commands that follow.
    pub token: String,
    /// Bare name.
    pub name: String,
}

/// What restoring would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RestoreView {
    /// What the backup holds.
    pub backup: BackupFacts,
    /// What the vault here holds; nothing where there is none, or it is damaged.
    #[ts(type = "Record<string, number> | null")]
    pub current: Option<BTreeMap<String, u64>>,
    /// There is no vault here: this laptop becomes a new device.
    pub elsewhere: bool,
}

/// The passphrase or the words that a person typed. No Debug.
pub enum Given {
    /// The passphrase.
    Passphrase(Passphrase),
    /// The twelve words.
    Words(RecoveryWords),
}

impl Given {
    /// One of the two, as the page sends them.
    pub fn read(passphrase: Option<String>, words: Option<String>) -> Outcome<Given> {
        match (passphrase.map(Zeroizing::new), words.map(Zeroizing::new)) {
            (Some(passphrase), None) => Ok(Given::Passphrase(Passphrase::new(&passphrase)?)),
            (None, Some(words)) => Ok(Given::Words(RecoveryWords::read(&words)?)),
            _ => Err(Code::ValueMissing.into()),
        }
    }

    fn secret(&self) -> Secret<'_> {
        match self {
            Given::Passphrase(passphrase) => Secret::Passphrase(passphrase),
            Given::Words(words) => Secret::Recovery(words),
        }
    }
}

/// At most one chosen backup.
#[derive(Default)]
pub struct RestoreDesk(Option<(String, PathBuf)>);

impl RestoreDesk {
    /// Takes a file in the place of an earlier one.
    pub fn take(&mut self, path: PathBuf) -> Outcome<ChosenBackup> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (token, _) = self.0.insert((token::new()?, path));
        Ok(ChosenBackup { token: token.clone(), name })
    }

    /// What it holds beside what is here.
    pub fn compare(&self, token: &str, given: &Given, around: &Around<'_>) -> Outcome<RestoreView> {
        let (file, secret, Around { place, clock, progress }) = (self.file(token)?, given.secret(), *around);
        if !vault::exists(place.vault()) {
            return Ok(RestoreView { backup: Casebook::backup_facts(file, &secret, clock, progress)?, current: None, elsewhere: true });
        }
        let compared = Casebook::restore_compare(place.vault(), file, &secret, clock, progress)?;
        Ok(RestoreView { backup: compared.backup, current: compared.current, elsewhere: false })
    }

    /// Restores it: over the vault here, else as a new device of this name.
    pub fn restore(&mut self, token: &str, given: &Given, laptop: Option<&str>, around: &Around<'_>) -> Outcome<()> {
        let (file, secret, Around { place, clock, progress }) = (self.file(token)?, given.secret(), *around);
        if vault::exists(place.vault()) {
            Casebook::restore_over(place.vault(), file, &secret, clock, progress)?;
        } else {
            Casebook::restore_into(place.vault(), file, &secret, laptop.unwrap_or_default(), clock, progress)?;
        }
        self.0 = None;
        Ok(())
    }

    fn file(&self, token: &str) -> Outcome<&PathBuf> {
        let chosen = self.0.as_ref().filter(|(known, _)| known == token);
        chosen.map(|(_, path)| path).ok_or_else(|| Code::BackupGone.into())
    }
}
