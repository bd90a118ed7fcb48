//! Closed errors. A `Failure` is all that ever leaves this crate: a code with a title and a remedy in both languages,
//! the field it is about, and arguments that hold no person's data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Result of every verb.
pub type Outcome<T> = Result<T, Failure>;

macro_rules! codes {
    ($($variant:ident = $word:literal),+ $(,)?) => {
        /// Every way a verb can fail. Each word has `failure-<word>-title` and `failure-<word>-remedy` in `ui/messages`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        pub enum Code { $(#[serde(rename = $word)] $variant),+ }

        impl Code {
            /// All codes, for the test that each has its words.
            pub const ALL: &'static [Code] = &[$(Code::$variant),+];

            /// The word used in JSON, messages and logs.
            pub fn word(self) -> &'static str {
                match self { $(Code::$variant => $word),+ }
            }
        }
    };
}

codes! {
    WrongPassphrase = "wrong_passphrase",
    WrongRecoveryWords = "wrong_recovery_words",
    RecoveryWordsDiffer = "recovery_words_differ",
    VaultInUse = "vault_in_use",
    VaultExists = "vault_exists",
    VaultMissing = "vault_missing",
    HeaderDamaged = "header_damaged",
    HeaderNewer = "header_newer",
    KdfRefused = "kdf_refused",
    DatabaseDamaged = "database_damaged",
    DatabaseMissing = "database_missing",
    ChangedOutside = "changed_outside",
    SchemaNewer = "schema_newer",
    BackupDamaged = "backup_damaged",
    BackupOfOtherVault = "backup_of_other_vault",
    BackupPlace = "backup_place",
    BackupGone = "backup_gone",
    WrongBackupPassphrase = "wrong_backup_passphrase",
    WrongBackupWords = "wrong_backup_words",
    FolderMissing = "folder_missing",
    FileUnwritable = "file_unwritable",
    PassphraseTooShort = "passphrase_too_short",
    PassphraseWeak = "passphrase_weak",
    NameMissing = "name_missing",
    RoleMissing = "role_missing",
    FileUnreadable = "file_unreadable",
    FileNotTable = "file_not_table",
    FileEmpty = "file_empty",
    FileTooLarge = "file_too_large",
    NoPermission = "no_permission",
    DiskFull = "disk_full",
    DiskError = "disk_error",
    FolderUnsafe = "folder_unsafe",
    FolderShared = "folder_shared",
    TooSoon = "too_soon",
    MemoryLow = "memory_low",
    Locked = "locked",
    RefusedByRole = "refused_by_role",
    NotFound = "not_found",
    ValueMissing = "value_missing",
    ValueInvalid = "value_invalid",
    DateImpossible = "date_impossible",
    TimeImpossible = "time_impossible",
    ZoneUnknown = "zone_unknown",
    CodeTaken = "code_taken",
    AlreadyDone = "already_done",
    NothingToUndo = "nothing_to_undo",
    ImportGone = "import_gone",
    ImportQuestionsOpen = "import_questions_open",
    MapInvalid = "map_invalid",
    ReasonMissing = "reason_missing",
    LeftOpen = "left_open",
    ClearanceEnded = "clearance_ended",
    ClearanceMissing = "clearance_missing",
    CompanionElsewhere = "companion_elsewhere",
    KeptApart = "kept_apart",
    GoTogether = "go_together",
    BundleDamaged = "bundle_damaged",
    BundleForAnother = "bundle_for_another",
    BundleForged = "bundle_forged",
    BundlePassedOn = "bundle_passed_on",
    BundleNewer = "bundle_newer",
    RosterDamaged = "roster_damaged",
    RosterForged = "roster_forged",
    RosterSplit = "roster_split",
    LaptopChanged = "laptop_changed",
    LaptopEnded = "laptop_ended",
    LastCoordinator = "last_coordinator",
    RosterExpired = "roster_expired",
    RootMissing = "root_missing",
    WrongRootWords = "wrong_root_words",
    NotJoined = "not_joined",
    JoinNotEmpty = "join_not_empty",
    InvitationDamaged = "invitation_damaged",
    InvitationOver = "invitation_over",
    BundleForeign = "bundle_foreign",
    BundleOutOfTurn = "bundle_out_of_turn",
    BundleWaits = "bundle_waits",
    Stopped = "stopped",
    Internal = "internal",
}

/// What went wrong, for a person and for a program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// The closed code; messages hang on it.
    #[ts(type = "string")]
    pub code: Code,
    /// The field of the form or record it is about, if one is.
    pub field: Option<String>,
    /// Arguments of the message. Never a name, number, address or path.
    pub args: BTreeMap<String, String>,
}

impl Failure {
    /// A failure about nothing in particular.
    pub fn new(code: Code) -> Self {
        Failure { code, field: None, args: BTreeMap::new() }
    }

    /// A failure about one field.
    pub fn at(code: Code, field: &str) -> Self {
        Failure { code, field: Some(field.to_owned()), args: BTreeMap::new() }
    }

    /// Adds one argument of the message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code.word())
    }
}

impl std::error::Error for Failure {}

impl From<Code> for Failure {
    fn from(code: Code) -> Self {
        Failure::new(code)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        Failure::new(match error.kind() {
            _ if is_of_the_device(&error) => Code::DiskError,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Code::NoPermission,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Code::DiskFull,
            _ => Code::FileUnreadable,
        })
    }
}

/// What the device itself answers: std has no kind for it.
fn is_of_the_device(error: &std::io::Error) -> bool {
    // EIO and ENXIO; on Windows the faults of drive, sector and device.
    let known: &[i32] = if cfg!(windows) { &[21, 23, 25, 27, 29, 30, 31, 1117] } else { &[5, 6] };
    error.raw_os_error().is_some_and(|number| known.contains(&number))
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
            return Failure::new(Code::NotFound);
        }
        Failure::new(match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Code::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Code::NoPermission,
            Some(ErrorCode::OutOfMemory) => Code::MemoryLow,
            // Only the full checks may call a file damaged. One that was found whole and now cannot be read has a failing disk, cable or
            // stick; of a page that the disk did not give, SQLite too says "corrupt", and SQLCipher refuses all others after it.
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Code::DiskError,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Code::VaultInUse,
            Some(ErrorCode::OperationInterrupted) => Code::Locked,
            _ => Code::Internal,
        })
    }
}

impl From<serde_json::Error> for Failure {
    fn from(_: serde_json::Error) -> Self {
        Failure::new(Code::Internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_sqlite(extended: i32) -> Code {
        Failure::from(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(extended), None)).code
    }

    #[test]
    fn a_disk_that_answers_with_an_error_is_neither_damage_nor_unforeseen() {
        use rusqlite::ffi;
        for extended in [ffi::SQLITE_IOERR, ffi::SQLITE_IOERR_READ, ffi::SQLITE_IOERR_WRITE, ffi::SQLITE_IOERR_FSYNC, ffi::SQLITE_IOERR_DIR_FSYNC] {
            assert_eq!(of_sqlite(extended), Code::DiskError, "{extended}");
        }
        for (extended, code) in [
            (ffi::SQLITE_FULL, Code::DiskFull),
            (ffi::SQLITE_NOMEM, Code::MemoryLow),
            (ffi::SQLITE_NOTADB, Code::DiskError),
            (ffi::SQLITE_CORRUPT, Code::DiskError),
            (ffi::SQLITE_CANTOPEN, Code::DiskError),
            (ffi::SQLITE_READONLY_DIRECTORY, Code::NoPermission),
        ] {
            assert_eq!(of_sqlite(extended), code, "{extended}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn errors_of_the_system_have_their_own_codes() {
        for (number, code) in
            [(5, Code::DiskError), (6, Code::DiskError), (13, Code::NoPermission), (28, Code::DiskFull), (30, Code::NoPermission), (2, Code::FileUnreadable)]
        {
            assert_eq!(Failure::from(std::io::Error::from_raw_os_error(number)).code, code, "{number}");
        }
    }
}
