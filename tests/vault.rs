//! The vault through its public doors: made, unlocked, locked; and every way in which it must refuse.

use std::fs;

use casework::casebook::view::NewFamily;
use casework::casebook::{Casebook, Clock, Owner};
use casework::error::Code;
use casework::role::Role;
use casework::vault::{KdfParams, MIGRATIONS, Migration, Passphrase, RecoveryWords, Secret, Vault, WordList};

use crate::world::{World, clock, family, files, now, passphrase};

fn code_of<T>(result: Result<T, casework::error::Failure>) -> Option<Code> {
    result.err().map(|failure| failure.code)
}

fn unlock(world: &World) -> Result<Casebook, casework::error::Failure> {
    Casebook::unlock(&world.vault(), &Secret::Passphrase(&passphrase()), clock())
}

#[test]
fn passphrase_and_words_open_it_and_nothing_else_does() {
    let world = World::coordinator();
    let mut casebook = world.open();
    family(&mut casebook, "F-1");
    casebook.lock().expect("locks");
    let words = RecoveryWords::read(&world.words).expect("twelve words");
    let again = Casebook::unlock(&world.vault(), &Secret::Recovery(&words), clock()).expect("unlocks");
    assert_eq!(again.counts().expect("counts")[0], ("families", 1));
    again.lock().expect("locks");
    let wrong = Passphrase::new("prueba de papel numero siete").expect("short");
    assert_eq!(code_of(Casebook::unlock(&world.vault(), &Secret::Passphrase(&wrong), clock())), Some(Code::WrongPassphrase));
    let others = RecoveryWords::generate(WordList::Spanish).expect("random");
    assert_eq!(code_of(Casebook::unlock(&world.vault(), &Secret::Recovery(&others), clock())), Some(Code::WrongRecoveryWords));
}

#[test]
fn a_passphrase_typed_with_other_accents_of_the_same_letters_opens_it() {
    let world = World::coordinator();
    // "número" with a combining accent, as some keyboards write it.
    let decomposed = Passphrase::new("prueba de papel nu\u{301}mero siete").expect("short");
    assert!(Casebook::unlock(&world.vault(), &Secret::Passphrase(&decomposed), clock()).is_ok());
}

#[test]
fn the_default_cost_is_a_quarter_of_a_gibibyte() {
    let folder = tempfile::tempdir().expect("a folder");
    let vault = folder.path().join("vault");
    let owner = Owner { name: "Ana".to_owned(), laptop: String::new(), roles: vec![Role::Coordinator] };
    let recovery = RecoveryWords::generate(WordList::English).expect("random");
    Casebook::create(&vault, &owner, &passphrase(), &recovery, KdfParams::DEFAULT, clock()).expect("a vault");
    assert!(Casebook::unlock(&vault, &Secret::Passphrase(&passphrase()), clock()).is_ok());
    assert_eq!(KdfParams::DEFAULT, KdfParams { m: 262_144, t: 3 });
    assert_eq!(code_of(Casebook::create(&vault, &owner, &passphrase(), &recovery, KdfParams::FLOOR, clock())), Some(Code::VaultExists));
    let weak = KdfParams { m: 1024, t: 3 };
    assert_eq!(code_of(Casebook::create(&folder.path().join("other"), &owner, &passphrase(), &recovery, weak, clock())), Some(Code::KdfRefused));
}

#[test]
fn two_at_once_are_told_apart_from_a_wrong_passphrase() {
    let world = World::coordinator();
    let casebook = world.open();
    assert_eq!(code_of(unlock(&world)), Some(Code::VaultInUse));
    drop(casebook);
    assert!(unlock(&world).is_ok());
}

#[test]
fn what_was_saved_is_there_after_a_crash() {
    let world = World::coordinator();
    let mut casebook = world.open();
    family(&mut casebook, "F-1");
    // No lock, no seal: as after kill -9.
    drop(casebook);
    let casebook = world.open();
    assert_eq!(casebook.counts().expect("counts")[0], ("families", 1));
}

#[test]
fn a_page_put_back_from_an_older_copy_is_noticed() {
    let world = World::coordinator();
    let mut casebook = world.open();
    for number in 0..40 {
        family(&mut casebook, &format!("F-{number}"));
    }
    casebook.lock().expect("locks");
    let older = fs::read(world.database()).expect("reads");
    let mut casebook = world.open();
    for number in 40..80 {
        family(&mut casebook, &format!("F-{number}"));
    }
    casebook.lock().expect("locks");
    let mut newer = fs::read(world.database()).expect("reads");
    let page =
        (0..older.len() / 4096).rev().find(|page| older[page * 4096..(page + 1) * 4096] != newer[page * 4096..(page + 1) * 4096]).expect("a changed page");
    newer[page * 4096..(page + 1) * 4096].copy_from_slice(&older[page * 4096..(page + 1) * 4096]);
    fs::write(world.database(), &newer).expect("writes");
    assert_eq!(code_of(unlock(&world)), Some(Code::ChangedOutside));
}

#[test]
fn a_flipped_byte_of_the_database_is_noticed_clean_or_not() {
    let world = World::coordinator();
    let sound = fs::read(world.database()).expect("reads");
    for place in [17, 5_000, sound.len() / 2, sound.len() - 3] {
        let mut flipped = sound.clone();
        flipped[place] ^= 1;
        fs::write(world.database(), &flipped).expect("writes");
        assert_eq!(code_of(unlock(&world)), Some(Code::ChangedOutside), "byte {place}");
    }
    fs::write(world.database(), &sound).expect("writes");
    let mut casebook = world.open();
    family(&mut casebook, "F-1");
    drop(casebook);
    let unsealed = fs::read(world.database()).expect("reads");
    for place in [17, 5_000, unsealed.len() / 2] {
        let mut flipped = unsealed.clone();
        flipped[place] ^= 1;
        fs::write(world.database(), &flipped).expect("writes");
        assert_eq!(code_of(unlock(&world)), Some(Code::DatabaseDamaged), "byte {place}");
    }
}

#[test]
fn a_damaged_header_falls_back_to_its_predecessor_and_checks_everything() {
    let world = World::coordinator();
    let mut casebook = world.open();
    family(&mut casebook, "F-1");
    casebook.lock().expect("locks");
    fs::write(world.vault().join("vault.hdr"), b"not a header").expect("writes");
    let casebook = world.open();
    assert_eq!(casebook.counts().expect("counts")[0], ("families", 1));
    casebook.lock().expect("locks");
    fs::write(world.vault().join("vault.hdr"), b"").expect("writes");
    fs::write(world.vault().join("vault.hdr.prev"), b"").expect("writes");
    assert_eq!(code_of(unlock(&world)), Some(Code::HeaderDamaged));
}

#[test]
fn missing_files_have_their_own_words() {
    let world = World::coordinator();
    let nowhere = world.vault().join("nowhere");
    assert_eq!(code_of(Casebook::unlock(&nowhere, &Secret::Passphrase(&passphrase()), clock())), Some(Code::VaultMissing));
    fs::remove_file(world.database()).expect("removes");
    assert_eq!(code_of(unlock(&world)), Some(Code::DatabaseMissing));
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_a_file_is_refused_and_files_are_the_owners_alone() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let world = World::new(&[Role::Coordinator]);
    for file in files(&world.vault(), "db").into_iter().chain(files(&world.vault(), "hdr")) {
        assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o077, 0, "{}", file.display());
    }
    assert_eq!(fs::metadata(world.vault()).expect("there").permissions().mode() & 0o077, 0);
    let elsewhere = world.vault().join("elsewhere");
    fs::rename(world.database(), &elsewhere).expect("moves");
    symlink(&elsewhere, world.vault().join("vault-0000000000000001.db")).expect("links");
    assert_eq!(code_of(unlock(&world)), Some(Code::FolderUnsafe));
}

const NEXT: Migration = Migration { version: 4, sql: "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;" };

fn with_next() -> Vec<Migration> {
    MIGRATIONS.iter().copied().chain([NEXT]).collect()
}

#[test]
fn an_older_schema_is_migrated_on_a_copy_and_a_newer_one_is_refused_untouched() {
    let world = World::coordinator();
    let mut casebook = world.open();
    family(&mut casebook, "F-1");
    casebook.lock().expect("locks");
    let old = world.database();
    let old_bytes = fs::read(&old).expect("reads");
    let open = |steps: &[Migration]| Casebook::unlock_with(&world.vault(), &Secret::Passphrase(&passphrase()), clock(), steps);
    let migrated = open(&with_next()).expect("migrates");
    assert_eq!(migrated.counts().expect("counts")[0], ("families", 1));
    migrated.lock().expect("locks");
    assert_eq!(fs::read(&old).expect("still there"), old_bytes, "the old generation is the way back");
    assert_eq!(files(&world.vault(), "db").len(), 2);
    let before: Vec<Vec<u8>> = files(&world.vault(), "db").iter().map(|file| fs::read(file).expect("reads")).collect();
    assert_eq!(code_of(open(MIGRATIONS)), Some(Code::SchemaNewer));
    let after: Vec<Vec<u8>> = files(&world.vault(), "db").iter().map(|file| fs::read(file).expect("reads")).collect();
    assert_eq!(before, after);
    assert!(open(&with_next()).is_ok());
}

#[test]
fn a_migration_that_fails_leaves_the_old_vault_open_to_the_old_program() {
    let world = World::coordinator();
    let broken: Vec<Migration> = MIGRATIONS.iter().copied().chain([Migration { version: 4, sql: "CREATE TABLE broken (" }]).collect();
    let secret_of = passphrase();
    let secret = Secret::Passphrase(&secret_of);
    assert!(Casebook::unlock_with(&world.vault(), &secret, clock(), &broken).is_err());
    assert_eq!(files(&world.vault(), "db").len(), 1, "half a copy would take room that may be missing");
    assert!(files(&world.vault(), "partial").is_empty());
    assert!(unlock(&world).is_ok());
    // A copy that was cut short does not stand in the way of the next try, nor is its journal laid over the next one.
    fs::write(world.vault().join("vault-0000000000000002.db"), b"cut short").expect("writes");
    fs::write(world.vault().join("vault-0000000000000002.db-journal"), b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7").expect("writes");
    assert!(Casebook::unlock_with(&world.vault(), &secret, clock(), &with_next()).is_ok());
}

#[test]
fn a_generation_that_was_never_finished_goes_at_the_next_opening() {
    let world = World::coordinator();
    let names = ["vault-0000000000000002.db.partial", "vault-0000000000000002.db.partial-journal"];
    // Whole, but under no header's name: another program's copy, or one of a newer generation, which a person may want back.
    let others = ["vault-0000000000000002.db", "vault-2.db.partial", "copy.partial"];
    for name in names.iter().chain(&others) {
        fs::write(world.vault().join(name), b"cut short").expect("writes");
    }
    assert!(unlock(&world).is_ok());
    let there = |name: &&str| world.vault().join(name).exists();
    assert!(!names.iter().any(there) && others.iter().all(there));
}

#[test]
fn what_stands_beside_a_sealed_database_is_not_taken() {
    let world = World::coordinator();
    let beside = |ending: &str| std::path::PathBuf::from(format!("{}{ending}", world.database().display()));
    for (ending, bytes, refused) in [("-wal", b"7", true), ("-journal", b"\xd9", true), ("-journal", b"\0", false)] {
        fs::write(beside(ending), bytes).expect("writes");
        assert_eq!(code_of(unlock(&world)), refused.then_some(Code::ChangedOutside), "{ending}");
        fs::remove_file(beside(ending)).ok();
    }
}

#[test]
fn a_mark_that_could_not_be_written_is_made_again() {
    let world = World::coordinator();
    let mut casebook = world.open();
    // Something in the way of the header's predecessor, as a full disk would be.
    let previous = world.vault().join("vault.hdr.prev");
    fs::remove_file(&previous).ok();
    fs::create_dir_all(previous.join("in the way")).expect("made");
    let new = NewFamily { code: "F-0".to_owned(), city: None };
    assert!(casebook.family_add(&new).is_err());
    fs::remove_dir_all(&previous).expect("removed");
    family(&mut casebook, "F-1");
    // As after kill -9: the seal on the disk must say that it is broken.
    drop(casebook);
    assert_eq!(world.open().counts().expect("counts")[0], ("families", 1));
}

#[test]
fn a_vault_that_crashed_is_migrated_with_what_it_had_seen() {
    let world = World::coordinator();
    let mut casebook = world.open();
    family(&mut casebook, "F-1");
    drop(casebook);
    let open = || Casebook::unlock_with(&world.vault(), &Secret::Passphrase(&passphrase()), clock(), &with_next());
    open().expect("migrates").lock().expect("locks");
    assert_eq!(open().expect("opens again").counts().expect("counts")[0], ("families", 1));
}

#[test]
fn every_schema_that_landed_still_opens() {
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vaults");
    let mut seen = 0;
    for schema in fs::read_dir(fixtures).expect("the fixture vaults").map(|entry| entry.expect("an entry").path()) {
        let folder = tempfile::tempdir().expect("a folder");
        for file in fs::read_dir(&schema).expect("a vault").map(|file| file.expect("a file")) {
            fs::copy(file.path(), folder.path().join(file.file_name())).expect("copies");
        }
        let casebook = Casebook::unlock(folder.path(), &Secret::Passphrase(&passphrase()), clock()).expect("an old vault opens");
        assert!(casebook.counts().expect("counts")[0].1 >= 3, "{}", schema.display());
        casebook.lock().expect("locks");
        assert!(Vault::check(folder.path(), &Secret::Passphrase(&passphrase())).expect("checks").checks.good());
        seen += 1;
    }
    assert_eq!(seen, MIGRATIONS.len());
}

#[test]
fn a_new_vault_needs_a_name_and_a_role() {
    let folder = tempfile::tempdir().expect("a folder");
    let recovery = RecoveryWords::generate(WordList::English).expect("random");
    for (name, roles, expected) in [("  ", vec![Role::Coordinator], Code::NameMissing), ("Ana", vec![], Code::RoleMissing)] {
        let owner = Owner { name: name.to_owned(), laptop: String::new(), roles };
        let made = Casebook::create(&folder.path().join("vault"), &owner, &passphrase(), &recovery, KdfParams::FLOOR, Clock::fixed(crate::world::now()));
        assert_eq!(code_of(made), Some(expected));
        assert!(!folder.path().join("vault").exists(), "nothing is left behind");
    }
}

#[test]
fn a_clock_that_shows_an_earlier_day_than_the_last_change_is_noticed_and_the_history_goes_on() {
    let world = World::coordinator();
    let mut casebook = world.open();
    family(&mut casebook, "F-1");
    assert!(!casebook.here().expect("here").clock_behind);
    casebook.lock().expect("locks");
    let mut earlier = world.open_at(Clock::fixed(now() - chrono::Duration::days(1)));
    assert!(earlier.here().expect("here").clock_behind);
    let second = family(&mut earlier, "F-2").text();
    let stamps = |record: &str| earlier.history(record).expect("a history").into_iter().map(|change| change.at).collect::<Vec<_>>();
    assert_eq!(stamps(&second), ["2026-11-22T15:00:00Z"], "no change comes before the one that was there");
}
