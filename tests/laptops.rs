//! Builders for programmes of several laptops, each with a real vault of its own.

use casework::casebook::exchange::view::{Admission, Incoming};
use casework::casebook::{Casebook, Clock, Owner};
use casework::error::{Failure, Outcome};
use casework::id::{DeviceId, VolunteerId};
use casework::role::Role;
use casework::vault::{KdfParams, RecoveryWords, Secret, WordList};
use tempfile::TempDir;

use crate::world::{clock, passphrase};

/// A laptop with its open vault.
pub struct Laptop {
    pub book: Casebook,
    folder: TempDir,
}

impl Laptop {
    /// Somebody's new laptop, with nothing on it.
    pub fn new(name: &str, role: Role) -> Laptop {
        let folder = tempfile::tempdir().expect("a folder");
        let recovery = RecoveryWords::generate(WordList::English).expect("random");
        let owner = Owner { name: name.to_owned(), laptop: format!("{name}'s laptop"), roles: vec![role] };
        Casebook::create(&folder.path().join("vault"), &owner, &passphrase(), &recovery, KdfParams::FLOOR, clock()).expect("a vault");
        let book = Casebook::unlock(&folder.path().join("vault"), &Secret::Passphrase(&passphrase()), clock()).expect("unlocks");
        Laptop { book, folder }
    }

    /// A coordinator's, with which an organisation begins.
    pub fn coordinator(name: &str) -> Laptop {
        let mut laptop = Laptop::new(name, Role::Coordinator);
        laptop.book.organisation_begin().expect("begins");
        laptop
    }

    pub fn id(&self) -> DeviceId {
        self.book.device().id
    }

    /// Locks it and opens it again at another moment.
    #[must_use]
    pub fn at(self, clock: Clock) -> Laptop {
        let Laptop { book, folder } = self;
        book.lock().expect("locks");
        let book = Casebook::unlock(&folder.path().join("vault"), &Secret::Passphrase(&passphrase()), clock).expect("unlocks");
        Laptop { book, folder }
    }
}

pub fn as_(role: Role) -> Admission {
    Admission { member: None, roles: vec![role], cities: Vec::new(), volunteer: None }
}

pub fn as_volunteer(volunteer: VolunteerId) -> Admission {
    Admission { volunteer: Some(volunteer), ..as_(Role::Volunteer) }
}

/// Two people bring two laptops together and compare the words.
pub fn join(host: &mut Casebook, guest: &mut Casebook, admission: &Admission) -> Outcome<()> {
    let invitation = host.invite(WordList::Spanish)?;
    let (seen_by_guest, answer) = guest.join_read(&invitation)?;
    let seen_by_host = host.answer_take(&answer)?;
    assert_eq!(seen_by_host.words, seen_by_guest.words);
    assert_eq!(seen_by_host.words.len(), 8);
    host.admit(admission)?;
    guest.join_agree()
}

/// What one laptop has for another, as files.
pub fn files(from: &mut Casebook, to: DeviceId) -> Outcome<Vec<Vec<u8>>> {
    Ok(from.bundle_make(to)?.1.into_iter().map(|(_, bytes)| bytes).collect())
}

/// Writes what one laptop has for another and takes it in there.
pub fn hand(from: &mut Casebook, to: &mut Casebook) -> Outcome<Vec<Incoming>> {
    let files = files(from, to.device().id)?;
    files.iter().map(|file| to.bundle_take(file, false)).collect()
}

/// The same where it must work.
pub fn handed(from: &mut Laptop, to: &mut Laptop) -> Incoming {
    hand(&mut from.book, &mut to.book).map_err(|failure: Failure| failure.code).expect("taken in").pop().expect("one bundle")
}
