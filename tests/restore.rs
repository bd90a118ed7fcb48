//! Restoring through public doors: on another laptop, over the vault itself, and everything that must be left alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use casework::casebook::view::{BackupDue, FamiliesListing, RestoreComparison};
use casework::casebook::{Casebook, Clock};
use casework::error::{Code, Failure};
use casework::progress::Progress;
use casework::vault::{KdfParams, MIGRATIONS, Migration, Passphrase, Restore, Secret};

use crate::backup::{Backed, code_of, unwatched, words_of};
use crate::world::{World, clock, family, files, now, passphrase};

fn unlock(folder: &Path, text: &str) -> Result<Casebook, Failure> {
    Casebook::unlock(folder, &Secret::Passphrase(&Passphrase::new(text)?), clock())
}

fn over(backed: &Backed, secret: &Secret<'_>) -> Result<casework::casebook::view::BackupFacts, Failure> {
    Casebook::restore_over(&backed.world.vault(), &backed.file, secret, clock(), &unwatched())
}

fn compare(backed: &Backed, secret: &Secret<'_>) -> Result<RestoreComparison, Failure> {
    Casebook::restore_compare(&backed.world.vault(), &backed.file, secret, clock(), &unwatched())
}

/// Adds families until there are so many.
fn families(backed: &Backed, from: u32, to: u32) {
    let mut casebook = backed.world.open();
    for number in from..to {
        family(&mut casebook, &format!("F-{number}"));
    }
    casebook.lock().expect("locks");
}

fn history(casebook: &Casebook) -> Vec<(String, String, Option<String>)> {
    let families = casebook.list_families(&FamiliesListing::default()).expect("families");
    let records = families.iter().map(|family| family.id.text());
    let lines = records.flat_map(|record| casebook.history(&record).expect("a history"));
    lines.map(|line| (line.verb, line.author, line.after)).collect()
}

#[test]
fn on_another_laptop_the_words_alone_bring_everything_back() {
    let backed = Backed::up();
    let before = backed.world.open();
    let (counts, lines, device) = (before.counts().expect("counts"), history(&before), before.device().id);
    let id = before.vault_id().expect("an id");
    before.lock().expect("locks");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let folder = elsewhere.path().join("new").join("vault");
    let words = words_of(&backed.world);
    let secret = Secret::Recovery(&words);
    let restored = Casebook::restore_into(&folder, &backed.file, &secret, "Houston", clock(), &unwatched()).expect("restores");
    assert_eq!(restored.counts["families"], 41);

    let mut after = Casebook::unlock(&folder, &secret, clock()).expect("unlocks");
    assert_eq!((after.counts().expect("counts"), history(&after)), (counts, lines));
    assert_eq!((after.vault_id().expect("an id"), after.device().name.as_str(), after.me().name.as_str()), (id, "Houston", "Ana Pérez"));
    assert_ne!(after.device().id, device, "a new laptop, so that no number of a change is given twice");
    assert_eq!(after.backup_status().expect("a status").due, Some(BackupDue::NoneYet), "this laptop made none");
    family(&mut after, "F-new");
    after.change_lost_passphrase(&words, &Passphrase::new("otra frase").expect("short"), KdfParams::FLOOR).expect("changed");
    after.lock().expect("locks");
    assert_eq!(unlock(&folder, "otra frase").expect("unlocks").counts().expect("counts")[0], ("families", 42));
    assert_eq!(code_of(Casebook::restore_into(&folder, &backed.file, &secret, "Houston", clock(), &unwatched())), Some(Code::VaultExists));
}

#[test]
fn what_cannot_be_restored_leaves_no_vault_behind() {
    let backed = Backed::up();
    let (elsewhere, secret_of) = (tempfile::tempdir().expect("a folder"), passphrase());
    let (folder, secret) = (elsewhere.path().join("vault"), Secret::Passphrase(&secret_of));
    let into =
        |secret: &Secret<'_>, laptop: &str, progress: &Progress| code_of(Casebook::restore_into(&folder, &backed.file, secret, laptop, clock(), progress));
    assert_eq!(into(&secret, "  ", &unwatched()), Some(Code::NameMissing));
    let wrong = Passphrase::new("otra").expect("short");
    assert_eq!(into(&Secret::Passphrase(&wrong), "x", &unwatched()), Some(Code::WrongBackupPassphrase));
    let stopped = unwatched();
    stopped.stop();
    assert_eq!(into(&secret, "x", &stopped), Some(Code::Stopped));
    let mut bytes = fs::read(&backed.file).expect("reads");
    bytes[9000] ^= 1;
    fs::write(&backed.file, bytes).expect("writes");
    assert_eq!(into(&secret, "x", &unwatched()), Some(Code::BackupDamaged));
    fs::remove_file(&backed.file).expect("removes");
    assert_eq!(into(&secret, "x", &unwatched()), Some(Code::FileUnreadable));
    assert!(!folder.exists());
}

#[test]
fn over_a_vault_it_is_compared_first_and_the_way_back_stays_thirty_days() {
    let backed = Backed::up();
    families(&backed, 100, 103);
    let secret_of = passphrase();
    let secret = Secret::Passphrase(&secret_of);
    let compared = compare(&backed, &secret).expect("compares");
    assert_eq!((compared.backup.counts["families"], compared.current.expect("readable")["families"]), (41, 44));
    let old = backed.world.database();
    let old_bytes = fs::read(&old).expect("reads");

    over(&backed, &secret).expect("restores");
    assert_eq!(fs::read(&old).expect("still there"), old_bytes);
    let casebook = backed.world.open();
    assert_eq!(casebook.counts().expect("counts")[0], ("families", 41));
    assert_eq!(casebook.device().name, "Dallas");
    assert_eq!(casebook.backup_status().expect("a status").last_at.as_deref(), Some("2026-11-22T15:00:00Z"));
    casebook.lock().expect("locks");
    // A fault of the header must not lead back to the replaced data.
    fs::write(backed.world.vault().join("vault.hdr"), b"lost").expect("writes");
    let casebook = backed.world.open();
    assert_eq!(casebook.counts().expect("counts")[0], ("families", 41));
    casebook.lock().expect("locks");

    let databases_after = |days: i64| {
        let clock = Clock::fixed(now() + chrono::Duration::days(days));
        backed.world.open_at(clock).lock().expect("locks");
        files(&backed.world.vault(), "db").len()
    };
    assert_eq!(databases_after(30), 2);
    assert_eq!(databases_after(31), 1);
    assert_eq!(backed.world.open().counts().expect("counts")[0], ("families", 41));
}

#[test]
fn only_old_generations_are_swept() {
    let backed = Backed::up();
    let vault = backed.world.vault();
    let old = SystemTime::from(now()) - Duration::from_secs(90 * 86_400);
    for name in ["vault-0000000000000000.db", "vault-0000000000000009.db", "vault-0.db", "mine.txt", "vault.hdr.damaged", ".header-x.partial"] {
        fs::write(vault.join(name), b"x").expect("writes");
        fs::File::options().write(true).open(vault.join(name)).and_then(|file| file.set_modified(old)).expect("dated");
    }
    fs::File::options().write(true).open(backed.world.vault().join("vault-0000000000000001.db")).and_then(|file| file.set_modified(old)).expect("dated");
    Casebook::unlock(&vault, &Secret::Passphrase(&passphrase()), clock()).expect("unlocks").lock().expect("locks");
    let is_there = |name: &str| vault.join(name).exists();
    assert!(is_there("vault-0000000000000001.db"), "the live one");
    assert!(is_there("vault-0000000000000009.db") && is_there("vault-0.db") && is_there("mine.txt"), "a newer generation, and what is not ours");
    assert!(!is_there("vault-0000000000000000.db") && !is_there("vault.hdr.damaged") && !is_there(".header-x.partial"));
}

#[test]
fn a_damaged_or_missing_database_does_not_stand_in_the_way() {
    for damage in ["missing", "flipped"] {
        let backed = Backed::up();
        let database = backed.world.database();
        match damage {
            "missing" => fs::remove_file(&database).expect("removes"),
            _ => fs::write(&database, vec![7; 8192]).expect("writes"),
        }
        let words = words_of(&backed.world);
        let compared = compare(&backed, &Secret::Recovery(&words)).expect("compares");
        assert_eq!((compared.backup.counts["families"], compared.current), (41, None), "{damage}");
        over(&backed, &Secret::Recovery(&words)).expect("restores");
        assert_eq!(backed.world.open().counts().expect("counts")[0], ("families", 41), "{damage}");
    }
}

#[test]
fn a_vault_whose_headers_are_lost_takes_the_slots_of_the_backup() {
    let backed = Backed::up();
    let vault = backed.world.vault();
    for name in ["vault.hdr", "vault.hdr.prev"] {
        fs::write(vault.join(name), b"lost").expect("writes");
    }
    assert_eq!(code_of(unlock(&vault, crate::world::PASSPHRASE)), Some(Code::HeaderDamaged));
    over(&backed, &Secret::Passphrase(&passphrase())).expect("restores");
    assert_eq!(backed.world.open().counts().expect("counts")[0], ("families", 41));
    assert_eq!(fs::read(vault.join("vault.hdr.damaged")).expect("kept"), b"lost");
}

#[test]
fn what_stood_there_without_a_readable_header_stays_thirty_days_too() {
    let backed = Backed::up();
    let (vault, newest) = (backed.world.vault(), backed.world.database());
    let long_ago = SystemTime::from(now()) - Duration::from_secs(90 * 86_400);
    fs::File::options().write(true).open(&newest).and_then(|file| file.set_modified(long_ago)).expect("dated");
    for name in ["vault.hdr", "vault.hdr.prev"] {
        fs::write(vault.join(name), b"lost").expect("writes");
    }
    over(&backed, &Secret::Passphrase(&passphrase())).expect("restores");
    backed.world.open().lock().expect("locks");
    assert!(newest.exists(), "the laptop lay unused for a season; what it holds may be the newest there is");
    backed.world.open_at(Clock::fixed(now() + chrono::Duration::days(31))).lock().expect("locks");
    assert!(!newest.exists());
}

#[test]
fn the_passphrase_of_today_stays_and_also_opens_older_backups_beside_the_vault() {
    let backed = Backed::up();
    let mut casebook = backed.world.open();
    let today = Passphrase::new("la frase de hoy").expect("short");
    casebook.change_passphrase(&passphrase(), &today, KdfParams::FLOOR).expect("changed");
    casebook.lock().expect("locks");
    let alone = Casebook::backup_facts(&backed.file, &Secret::Passphrase(&today), clock(), &unwatched());
    assert_eq!(code_of(alone), Some(Code::WrongBackupPassphrase), "alone it opens with the passphrase of its day");
    for secret_of in [&today, &passphrase()] {
        let secret = Secret::Passphrase(secret_of);
        assert_eq!(compare(&backed, &secret).expect("compares").current.expect("readable")["families"], 41);
        over(&backed, &secret).expect("restores");
        assert_eq!(code_of(unlock(&backed.world.vault(), crate::world::PASSPHRASE)), Some(Code::WrongPassphrase), "the old one does not come back");
        unlock(&backed.world.vault(), "la frase de hoy").expect("unlocks").lock().expect("locks");
    }
    let wrong = Passphrase::new("otra").expect("short");
    assert_eq!(code_of(compare(&backed, &Secret::Passphrase(&wrong))), Some(Code::WrongBackupPassphrase));
}

#[test]
fn a_backup_of_another_vault_and_an_open_vault_are_refused_untouched() {
    let (backed, other) = (Backed::up(), World::new(&[casework::role::Role::Coordinator]));
    let bytes =
        |world: &World| files(&world.vault(), "hdr").into_iter().chain(files(&world.vault(), "db")).map(|file| fs::read(file).expect("reads")).collect();
    let before: Vec<Vec<u8>> = bytes(&other);
    let secret_of = passphrase();
    let secret = Secret::Passphrase(&secret_of);
    let into_other = Casebook::restore_over(&other.vault(), &backed.file, &secret, clock(), &unwatched());
    assert_eq!(code_of(into_other), Some(Code::BackupOfOtherVault));
    assert_eq!(code_of(Casebook::restore_compare(&other.vault(), &backed.file, &secret, clock(), &unwatched())), Some(Code::BackupOfOtherVault));
    assert_eq!(bytes(&other), before);
    let casebook = backed.world.open();
    assert_eq!(code_of(over(&backed, &secret)), Some(Code::VaultInUse));
    assert_eq!(code_of(compare(&backed, &secret)), Some(Code::VaultInUse));
    casebook.lock().expect("locks");
    let stopped = unwatched();
    stopped.stop();
    let before = files(&backed.world.vault(), "db");
    assert_eq!(code_of(Casebook::restore_over(&backed.world.vault(), &backed.file, &secret, clock(), &stopped)), Some(Code::Stopped));
    assert_eq!(files(&backed.world.vault(), "db"), before);
}

#[test]
fn an_older_schema_is_migrated_on_the_way_and_a_newer_one_refused() {
    let backed = Backed::up();
    let next = u32::try_from(MIGRATIONS.len() + 1).expect("small");
    let newer = [MIGRATIONS, &[Migration { version: next, sql: "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT;" }]].concat();
    let (secret_of, progress) = (passphrase(), unwatched());
    let secret = Secret::Passphrase(&secret_of);
    let restore = |file: &PathBuf, steps: &[Migration], folder: &Path| {
        let restore = Restore { file, secret: &secret, steps, now: now(), progress: &progress };
        restore.elsewhere(folder, |_, _| Ok(()))
    };
    let folder = tempfile::tempdir().expect("a folder");
    let (first, second) = (folder.path().join("first"), folder.path().join("second"));
    restore(&backed.file, &newer, &first).expect("restores");
    assert_eq!(code_of(unlock(&first, crate::world::PASSPHRASE)), Some(Code::SchemaNewer));
    let mut casebook = Casebook::unlock_with(&first, &secret, clock(), &newer).expect("unlocks");
    let file = folder.path().join("newer.vbk");
    casebook.backup(&file, &progress).expect("a backup");
    casebook.lock().expect("locks");
    assert_eq!(code_of(restore(&file, MIGRATIONS, &second)), Some(Code::SchemaNewer));
    assert!(!second.exists());
}
