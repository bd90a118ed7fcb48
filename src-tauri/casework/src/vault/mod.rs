//! The encrypted vault: one folder, one authenticated header as commit point, one SQLCipher file.
//! The format is written down in docs/vault-format.md, from which a stranger can write a second reader.

mod backup;
mod backup_file;
mod database;
mod folder;
mod ground;
mod header;
mod keys;
mod keyslots;
mod leftovers;
mod lock_file;
mod migration;
mod open;
mod raw;
mod restore;
mod room;
mod slot;
mod words;
mod wrapped;

pub use backup::Made;
pub use database::{Checks, check_file};
pub use ground::{is_elsewhere, is_unsafe};
pub use header::{Header, Seal, Slot};
pub use keys::{KdfParams, Passphrase};
pub use migration::{MIGRATIONS, Migration};
pub use open::{Check, NewVault, Secret, Vault, exists};
pub use restore::{BackupFacts, Restore, RestoreComparison};
pub(crate) use words::{MOST_TYPED, entropy_of, words_of};
pub use words::{RecoveryWords, Strength, WordList, strength, suggest_passphrase};
