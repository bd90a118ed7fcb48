//! How a failure ends the program: its exit code, and its two texts on stderr.

use std::io::Write;
use std::process::ExitCode;

use casework::error::{Code, Failure};
use casework::words::{self, Language};
use serde::Serialize;

use crate::arguments::system_language;

/// Done, but something needs attention.
pub const ATTENTION: u8 = 1;
const USAGE: u8 = 2;
const CLOSED: u8 = 3;
const NEWER: u8 = 4;
const FILE: u8 = 5;
const REFUSED: u8 = 6;

/// What stands on stderr, as JSON or as two lines.
#[derive(Debug, Serialize)]
pub struct Said {
    /// A word for programs.
    pub code: &'static str,
    /// The field it is about.
    pub field: Option<String>,
    /// What happened.
    pub message: String,
    /// What to do.
    pub remedy: String,
}

impl Said {
    /// The two texts of a failure.
    pub fn of(language: Language, failure: &Failure) -> Said {
        let (message, remedy) = match (failure.code, &failure.field) {
            // In a window the field is marked; here it must be named.
            (Code::ValueInvalid, Some(field)) => words_about(language, "cli-value-invalid", field),
            (Code::ValueMissing, Some(field)) => words_about(language, "cli-value-missing", field),
            _ => words::failure(language, failure),
        };
        // The contract's word for a secret that does not open; the texts say more about a backup.
        let code = match failure.code {
            Code::WrongBackupPassphrase => Code::WrongPassphrase,
            Code::WrongBackupWords => Code::WrongRecoveryWords,
            code => code,
        };
        Said { code: code.word(), field: failure.field.clone(), message, remedy }
    }

    /// Puts it on stderr. Nobody listening there is no failure of its own.
    pub fn put(&self, json: bool) {
        let text = if json { serde_json::to_string(self).unwrap_or_default() } else { format!("{}\n{}", self.message, self.remedy) };
        let _ = writeln!(std::io::stderr(), "{text}");
    }
}

fn words_about(language: Language, key: &str, field: &str) -> (String, String) {
    (words::say(language, key, &[("field", field.to_owned())]), words::say(language, "cli-usage-remedy", &[]))
}

/// Says what went wrong and gives the exit code for it.
pub fn report(json: bool, language: Language, failure: &Failure) -> ExitCode {
    Said::of(language, failure).put(json);
    exit_code(failure.code).into()
}

/// Help, the version, or what is wrong with the arguments.
pub fn refuse_usage(error: &clap::Error) -> ExitCode {
    let wants_json = std::env::args_os().any(|word| word == "--json");
    if error.use_stderr() && wants_json {
        let text = error.to_string();
        let message = text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
        Said { code: "usage", field: None, message, remedy: words::say(system_language(), "cli-usage-remedy", &[]) }.put(true);
    } else {
        // A closed pipe is no reason to panic.
        let _ = error.print();
    }
    if error.use_stderr() { USAGE.into() } else { ExitCode::SUCCESS }
}

/// The exit code of every way to fail. A new code of casework must be placed here.
#[rustfmt::skip] // Many codes a line: what they have in common is on the right.
fn exit_code(code: Code) -> u8 {
    match code {
        Code::ImportQuestionsOpen | Code::BundleWaits => ATTENTION,
        Code::NameMissing | Code::RoleMissing | Code::ValueMissing | Code::ValueInvalid | Code::DateImpossible | Code::TimeImpossible
        | Code::ZoneUnknown | Code::PassphraseTooShort | Code::PassphraseWeak | Code::MapInvalid | Code::ReasonMissing | Code::NotFound
        | Code::CodeTaken | Code::AlreadyDone | Code::LeftOpen | Code::ClearanceEnded | Code::ClearanceMissing | Code::CompanionElsewhere
        | Code::KeptApart | Code::GoTogether | Code::NothingToUndo | Code::ImportGone | Code::BackupPlace | Code::BackupGone
        | Code::LastCoordinator | Code::NotJoined | Code::JoinNotEmpty | Code::InvitationOver => USAGE,
        Code::TooSoon
        | Code::WrongPassphrase
        | Code::WrongRecoveryWords
        | Code::WrongRootWords
        | Code::WrongBackupPassphrase
        | Code::WrongBackupWords
        | Code::RecoveryWordsDiffer
        | Code::VaultInUse => CLOSED,
        Code::HeaderNewer | Code::SchemaNewer | Code::BundleNewer => NEWER,
        Code::RefusedByRole | Code::RootMissing => REFUSED,
        Code::VaultExists
        | Code::VaultMissing
        | Code::HeaderDamaged
        | Code::KdfRefused
        | Code::DatabaseDamaged
        | Code::DatabaseMissing
        | Code::ChangedOutside
        | Code::BackupDamaged
        | Code::BackupOfOtherVault
        | Code::BundleDamaged
        | Code::BundleForAnother
        | Code::BundleForged
        | Code::BundlePassedOn
        | Code::RosterDamaged
        | Code::RosterForged
        | Code::RosterSplit
        | Code::LaptopChanged
        | Code::LaptopEnded
        | Code::RosterExpired
        | Code::InvitationDamaged
        | Code::BundleForeign
        | Code::BundleOutOfTurn
        | Code::FolderMissing
        | Code::FileUnwritable
        | Code::FileUnreadable
        | Code::FileNotTable
        | Code::FileEmpty
        | Code::FileTooLarge
        | Code::NoPermission
        | Code::DiskFull
        | Code::DiskError
        | Code::FolderUnsafe
        | Code::FolderShared
        | Code::MemoryLow
        | Code::Locked
        | Code::Stopped
        | Code::Internal => FILE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exit_codes_are_the_contract() {
        let cases = [
            (Code::MapInvalid, 2),
            (Code::WrongPassphrase, 3),
            (Code::VaultInUse, 3),
            (Code::HeaderNewer, 4),
            (Code::SchemaNewer, 4),
            (Code::VaultExists, 5),
            (Code::DatabaseDamaged, 5),
            (Code::RefusedByRole, 6),
        ];
        for (code, expected) in cases {
            assert_eq!(exit_code(code), expected, "{code:?}");
        }
        assert!(Code::ALL.iter().all(|code| (1..=6).contains(&exit_code(*code))), "no failure ends with 0");
    }

    #[test]
    fn an_error_has_four_keys() {
        let said = Said::of(Language::Es, &Failure::at(Code::ValueInvalid, "court"));
        let json = serde_json::to_value(&said).expect("json");
        let keys: Vec<&String> = json.as_object().expect("an object").keys().collect();
        assert_eq!(keys, ["code", "field", "message", "remedy"]);
        assert_eq!(json["field"], "court");
    }
}
