//! What the two windows are told about the vault itself, and what they send to make one.

use casework::casebook::Casebook;
use casework::casebook::view::{BackupStatus, Here, SessionCounts};
use casework::error::{Code, Outcome};
use casework::id::VolunteerId;
use casework::role::Role;
use casework::words::Language;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::look::Look;
use crate::protection::Protection;
use crate::tries::WrongTries;

/// What the unlock window must know before anything is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Door {
    /// There is a vault to open; else one is made.
    pub exists: bool,
    /// Language and theme.
    pub look: Look,
    /// An invented programme.
    pub sample: bool,
    /// A new vault's passphrase will cost less memory, and less to guess.
    pub low_memory: bool,
    /// So long no secret is tried, after wrong ones.
    #[ts(type = "number")]
    pub wait_seconds: u64,
}

/// How well a passphrase of one's own would stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PassphraseStrength {
    /// 0 to 4.
    pub score: u8,
    /// It will be accepted.
    pub enough: bool,
    /// The code of what is missing.
    #[ts(type = "string | null")]
    pub problem: Option<Code>,
}

/// Who sets up a vault, on which laptop, with what to open it. No Debug: it holds a passphrase.
#[derive(Deserialize, TS)]
pub struct NewVault {
    /// Name.
    pub name: String,
    /// The laptop's name.
    pub laptop: String,
    /// Roles, at least one.
    pub roles: Vec<Role>,
    /// Language of the recovery words.
    pub language: Language,
    /// What will open it every day.
    #[ts(type = "string")]
    pub passphrase: Zeroizing<String>,
}

/// The twelve words, shown once. No Debug.
#[derive(Serialize, TS)]
pub struct RecoveryWords {
    /// In order.
    pub words: Vec<String>,
    /// Which three to type back, counted from 1.
    pub ask: Vec<usize>,
}

/// Who is at the open vault, and how its window looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Session {
    /// Name.
    pub name: String,
    /// The laptop's name.
    pub laptop: String,
    /// Roles.
    pub roles: Vec<Role>,
    /// Who they are among the volunteers.
    pub volunteer: Option<VolunteerId>,
    /// Language and theme.
    pub look: Look,
    /// Today where the laptop is.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// An invented programme.
    pub sample: bool,
    /// Counts of the rail's foot.
    pub counts: SessionCounts,
    /// The laptop's clock is behind the last change that was saved.
    pub clock_behind: bool,
    /// When the last backup was made, and what is due.
    pub backup: BackupStatus,
    /// After so many seconds without input the vault locks.
    pub idle_seconds: u32,
    /// Wrong secrets that were tried before this opening.
    pub wrong_tries: Option<WrongTries>,
    /// What this laptop does for the vault.
    pub protection: Protection,
}

impl Session {
    /// Puts together what the casebook and the desk know.
    pub fn of(casebook: &Casebook, look: Look, sample: bool, wrong_tries: Option<WrongTries>, protection: Protection) -> Outcome<Session> {
        let Here { name, laptop, roles, volunteer, today, counts, clock_behind } = casebook.here()?;
        let backup = casebook.backup_status()?;
        let idle_seconds = casebook.idle_seconds()?;
        Ok(Session { name, laptop, roles, volunteer, look, today, sample, counts, clock_behind, backup, idle_seconds, wrong_tries, protection })
    }
}
