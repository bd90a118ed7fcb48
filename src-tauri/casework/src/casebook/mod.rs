//! The casebook: an unlocked vault with someone at it. Its methods are the verbs; nothing can be read without holding one.

mod accompaniments;
mod act;
mod appearances;
mod backup;
mod checks;
mod claims;
mod clock;
mod closing;
mod consents;
mod coordinating;
mod date_views;
mod dates;
mod drafts;
mod duplicates;
pub mod exchange;
mod families;
mod gaps;
mod history;
mod idle;
pub mod import;
pub mod listing;
mod matching;
mod members;
mod not_together;
mod notes;
mod notices;
mod pairings;
mod people;
mod person_views;
mod programme;
pub mod reference;
mod restore;
mod rotation;
mod scope;
mod search;
mod secrets;
mod split;
mod strike;
mod tasks;
mod today;
mod undo;
pub mod view;
mod volunteers;

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;

pub use clock::Clock;

use crate::error::{Code, Failure, Outcome};
use crate::id::{ActId, DeviceId, FamilyId, MemberId, PersonId};
use crate::member::{Device, Member};
use crate::progress::Progress;
use crate::role::{Role, Roles};
use crate::store;
use crate::vault::{Check, KdfParams, MIGRATIONS, Migration, NewVault, Passphrase, RecoveryWords, Secret, Vault};

/// Who sets up a vault, and on which laptop.
#[derive(Clone, Debug)]
pub struct Owner {
    /// Name.
    pub name: String,
    /// This laptop's name.
    pub laptop: String,
    /// Roles, at least one.
    pub roles: Vec<Role>,
}

/// Names folded for the search in memory.
struct Names {
    /// Person, family, folded text.
    people: Vec<(PersonId, FamilyId, String)>,
    /// Family, folded code and label, by code.
    families: Vec<(FamilyId, String)>,
}

/// An unlocked vault, who is at it, and what time it is.
pub struct Casebook {
    vault: Vault,
    me: Member,
    device: Device,
    clock: Clock,
    /// Filled by the first search, forgotten by every write.
    names: RefCell<Option<Names>>,
    /// The last verb, where it can be taken back.
    undoable: Option<ActId>,
    /// Where long work tells how far it is.
    progress: Arc<Progress>,
}

impl Casebook {
    /// Makes a vault and proves from disk that passphrase and recovery words open it. It is left locked.
    pub fn create(folder: &Path, owner: &Owner, passphrase: &Passphrase, recovery: &RecoveryWords, kdf: KdfParams, clock: Clock) -> Outcome<()> {
        let name = owner.name.trim();
        if name.is_empty() {
            return Err(Failure::at(Code::NameMissing, "name"));
        }
        if owner.roles.is_empty() {
            return Err(Failure::at(Code::RoleMissing, "roles"));
        }
        let roles = Roles::new(owner.roles.iter().copied());
        let member = Member { id: MemberId::new(act::new_uuid()), name: name.to_owned(), roles, cities: Vec::new(), volunteer: None };
        let device = Device { id: DeviceId::new(act::new_uuid()), member: member.id, name: owner.laptop.trim().to_owned() };
        let created = clock.now().format("%Y-%m-%dT%H:%M:%SZ").to_string();
        let new = NewVault { passphrase, recovery, kdf, created: &created };
        Vault::create(folder, &new, MIGRATIONS, |connection| store::member::insert(connection, &member, &device))
    }

    /// Unlocks a vault.
    pub fn unlock(folder: &Path, secret: &Secret<'_>, clock: Clock) -> Outcome<Casebook> {
        Casebook::unlock_with(folder, secret, clock, MIGRATIONS)
    }

    /// Unlocks a vault with a list of schema steps, so that a test can add one.
    pub fn unlock_with(folder: &Path, secret: &Secret<'_>, clock: Clock, steps: &[Migration]) -> Outcome<Casebook> {
        let vault = Vault::unlock(folder, secret, steps, clock.now())?;
        let (me, device) = store::member::here(vault.connection())?;
        Ok(Casebook { vault, me, device, clock, names: RefCell::new(None), undoable: None, progress: Arc::default() })
    }

    /// Header, seal and full checks of a locked vault, without opening the record.
    pub fn check(folder: &Path, secret: &Secret<'_>) -> Outcome<Check> {
        Vault::check(folder, secret)
    }

    /// Closes the database, seals the file, wipes the keys.
    pub fn lock(self) -> Outcome<()> {
        self.vault.close()
    }

    /// Stops whatever the database is doing, from another thread; the verb rolls back.
    pub fn interrupt_handle(&self) -> rusqlite::InterruptHandle {
        self.vault.connection().get_interrupt_handle()
    }

    /// Lets someone watch its long work, and stop it.
    #[must_use]
    pub fn watched_by(self, progress: Arc<Progress>) -> Casebook {
        Casebook { progress, ..self }
    }

    /// The vault's id.
    pub fn vault_id(&self) -> Outcome<String> {
        self.vault.id_text()
    }

    /// Who is at it.
    pub fn me(&self) -> &Member {
        &self.me
    }

    /// On which laptop.
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// What time it is.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// How many rows each noun has.
    pub fn counts(&self) -> Outcome<Vec<(&'static str, i64)>> {
        store::vault_meta::counts(self.read())
    }

    fn read(&self) -> &Connection {
        self.vault.connection()
    }

    fn roles(&self) -> &Roles {
        &self.me.roles
    }
}
