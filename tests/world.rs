//! Builders for tests: a real encrypted vault in a temporary folder, a clock that stands still.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use casework::appearance::Medium;
use casework::casebook::view::{NewAppearance, NewFamily, PersonInput};
use casework::casebook::{Casebook, Clock, Owner};
use casework::id::{AppearanceId, FamilyId, PersonId};
use casework::person::Spoken;
use casework::role::Role;
use casework::setting::Setting;
use casework::vault::{KdfParams, Passphrase, RecoveryWords, Secret, WordList};
use casework::word::Answer;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use tempfile::TempDir;

pub const PASSPHRASE: &str = "prueba de papel número siete";

/// Sunday 22 November 2026, 15:00 UTC.
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_359_600, 0).expect("a moment")
}

pub fn clock() -> Clock {
    Clock::fixed(now())
}

pub fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE).expect("short enough")
}

/// A vault in a folder of its own.
pub struct World {
    folder: TempDir,
    pub words: String,
}

impl World {
    /// A new vault for these roles, at the lowest cost the program accepts.
    pub fn new(roles: &[Role]) -> World {
        let folder = tempfile::tempdir().expect("a folder");
        let recovery = RecoveryWords::generate(WordList::English).expect("random");
        let words = recovery.words().expect("words").iter().map(|word| word.to_string()).collect::<Vec<_>>().join(" ");
        let owner = Owner { name: "Ana Pérez".to_owned(), laptop: "Dallas".to_owned(), roles: roles.to_vec() };
        Casebook::create(&folder.path().join("vault"), &owner, &passphrase(), &recovery, KdfParams::FLOOR, clock()).expect("a vault");
        World { folder, words }
    }

    /// A copy of one vault made once: for tests that don't test the making.
    pub fn coordinator() -> World {
        static TEMPLATE: OnceLock<World> = OnceLock::new();
        let template = TEMPLATE.get_or_init(|| World::new(&[Role::Coordinator]));
        template.copy()
    }

    /// The same files in another folder.
    pub fn copy(&self) -> World {
        let folder = tempfile::tempdir().expect("a folder");
        let target = folder.path().join("vault");
        std::fs::create_dir(&target).expect("a folder");
        for file in std::fs::read_dir(self.vault()).expect("the vault").map(|file| file.expect("a file")) {
            std::fs::copy(file.path(), target.join(file.file_name())).expect("copies");
        }
        World { folder, words: self.words.clone() }
    }

    pub fn vault(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    /// The live database file.
    pub fn database(&self) -> PathBuf {
        files(&self.vault(), "db").pop().expect("a database")
    }

    pub fn open(&self) -> Casebook {
        Casebook::unlock(&self.vault(), &Secret::Passphrase(&passphrase()), clock()).expect("unlocks")
    }

    pub fn open_at(&self, clock: Clock) -> Casebook {
        Casebook::unlock(&self.vault(), &Secret::Passphrase(&passphrase()), clock).expect("unlocks")
    }
}

/// Files with an ending, sorted.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path()).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == ending));
    found.sort();
    found
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A day and a time at a place.
pub fn at(local: &str, zone: Tz) -> Setting {
    Setting::At { local: NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").expect("a time"), zone }
}

pub fn family(casebook: &mut Casebook, code: &str) -> FamilyId {
    casebook.family_add(&NewFamily { code: code.to_owned(), city: Some("Dallas, TX".to_owned()) }).expect("a family")
}

pub fn person_input(given: &str, a_number: Option<&str>) -> PersonInput {
    PersonInput {
        given: given.to_owned(),
        surnames: vec!["Choc".to_owned()],
        preferred: None,
        relation: "mother".to_owned(),
        birth: Some(day("1990-04-05")),
        language: Some("kek".to_owned()),
        town: Some("Cobán".to_owned()),
        spanish: Spoken::Little,
        a_number: a_number.map(str::to_owned),
        nationality: Some("GT".to_owned()),
        arrival: Some(day("2026-01-10")),
        address: None,
        respondent: Answer::Yes,
        mailing_address: None,
        whereabouts: None,
        also_understands: Vec::new(),
        reads: Answer::Unknown,
        needs_relay: Answer::Unknown,
        custody_of: Vec::new(),
        entry: None,
        unaccompanied: None,
        confidential_from: None,
    }
}

pub fn person(casebook: &mut Casebook, family: FamilyId, given: &str, a_number: Option<&str>) -> PersonId {
    casebook.person_add(family, &person_input(given, a_number)).expect("a person")
}

pub fn hearing(casebook: &mut Casebook, family: FamilyId, setting: Setting, attendees: Option<Vec<PersonId>>) -> AppearanceId {
    let new = NewAppearance {
        family,
        kind: "individual_hearing".to_owned(),
        setting,
        place: Some("Dallas Immigration Court".to_owned()),
        court: Some("DAL".to_owned()),
        room: None,
        medium: Medium::InPerson,
        attendees,
        interpreter: None,
        bring: None,
        ride: false,
        note: None,
        confidential_from: None,
    };
    casebook.appearance_add(&new).expect("a date")
}
