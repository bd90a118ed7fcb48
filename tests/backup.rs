//! Backups through public doors: made, proven from the disk, refused where anything is wrong, cleared away, remembered.

use std::fs;
use std::path::{Path, PathBuf};

use casework::casebook::view::BackupDue;
use casework::casebook::{Casebook, Clock};
use casework::error::{Code, Failure};
use casework::progress::{Progress, Step};
use casework::vault::{Passphrase, RecoveryWords, Secret, WordList};
use chrono::Duration;

use crate::world::{World, clock, family, hearing, now, passphrase, person};

pub fn code_of<T>(result: Result<T, Failure>) -> Option<Code> {
    result.err().map(|failure| failure.code)
}

pub fn unwatched() -> Progress {
    Progress::unwatched()
}

pub fn words_of(world: &World) -> RecoveryWords {
    RecoveryWords::read(&world.words).expect("twelve words")
}

/// A vault with a family, a mother, a hearing and forty empty families, a folder for its backups, and one backup.
pub struct Backed {
    pub world: World,
    pub folder: tempfile::TempDir,
    pub file: PathBuf,
}

impl Backed {
    pub fn up() -> Backed {
        let (world, folder) = (World::coordinator(), tempfile::tempdir().expect("a folder"));
        let mut casebook = world.open();
        let first = family(&mut casebook, "F-1");
        let mother = person(&mut casebook, first, "Zqxcanary", Some("A299999999"));
        hearing(&mut casebook, first, crate::world::at("2026-12-01T08:30", chrono_tz::America::Chicago), Some(vec![mother]));
        for number in 2..42 {
            family(&mut casebook, &format!("F-{number}"));
        }
        let file = folder.path().join("copy.vbk");
        casebook.backup(&file, &unwatched()).expect("a backup");
        casebook.lock().expect("locks");
        Backed { world, folder, file }
    }

    pub fn facts(&self) -> Result<casework::casebook::view::BackupFacts, Failure> {
        facts(&self.file)
    }
}

fn facts(file: &Path) -> Result<casework::casebook::view::BackupFacts, Failure> {
    Casebook::backup_facts(file, &Secret::Passphrase(&passphrase()), clock(), &unwatched())
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_one_closed_file_that_passphrase_and_words_open() {
    let backed = Backed::up();
    assert_eq!(names(backed.folder.path()), ["copy.vbk"], "nothing else is left");
    let by_passphrase = backed.facts().expect("opens");
    assert_eq!((by_passphrase.counts["families"], by_passphrase.counts["people"], by_passphrase.counts["dates"]), (41, 1, 1));
    assert_eq!(by_passphrase.made_at, "2026-11-22T15:00:00Z");
    let words = words_of(&backed.world);
    assert_eq!(Casebook::backup_facts(&backed.file, &Secret::Recovery(&words), clock(), &unwatched()).expect("opens"), by_passphrase);
    let wrong = Passphrase::new("prueba de papel numero siete").expect("short");
    let by_wrong = Casebook::backup_facts(&backed.file, &Secret::Passphrase(&wrong), clock(), &unwatched());
    assert_eq!(code_of(by_wrong), Some(Code::WrongBackupPassphrase));
    let others = RecoveryWords::generate(WordList::Spanish).expect("random");
    assert_eq!(code_of(Casebook::backup_facts(&backed.file, &Secret::Recovery(&others), clock(), &unwatched())), Some(Code::WrongBackupWords));
    let bytes = fs::read(&backed.file).expect("reads");
    for plain in ["Zqxcanary", "299999999", "families", "Dallas", "SQLite"] {
        assert!(!bytes.windows(plain.len()).any(|window| window.eq_ignore_ascii_case(plain.as_bytes())), "{plain}");
    }
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&backed.file).expect("there").permissions()) & 0o777, 0o600);
}

#[test]
fn an_unlocked_vault_goes_on_while_and_after_it_is_backed_up() {
    let backed = Backed::up();
    let mut casebook = backed.world.open();
    let progress = unwatched();
    let target = backed.folder.path().join("second.vbk");
    let done = casebook.backup(&target, &progress).expect("a backup");
    let at = progress.now().expect("it said where it was");
    assert_eq!((at.step, at.done), (Step::Checking, at.total));
    assert_eq!(done.bytes, fs::metadata(&target).expect("there").len());
    family(&mut casebook, "F-99");
    casebook.lock().expect("locks");
    assert_eq!(backed.world.open().counts().expect("counts")[0], ("families", 42));
    assert_eq!(facts(&target).expect("opens").counts["families"], 41);
}

#[test]
fn a_backup_cut_anywhere_is_damaged_and_no_panic() {
    let backed = Backed::up();
    let sound = fs::read(&backed.file).expect("reads");
    let near_the_end = (0..1500).step_by(37).map(|cut| sound.len() - 1 - cut);
    let anywhere = (0..sound.len()).step_by(sound.len() / 23);
    for length in near_the_end.chain(anywhere).chain([0, 1, 7, 8, 9, 4096]) {
        fs::write(&backed.file, &sound[..length]).expect("writes");
        assert_eq!(code_of(backed.facts()), Some(Code::BackupDamaged), "cut to {length}");
    }
    fs::write(&backed.file, [&sound[..], b"0"].concat()).expect("writes");
    assert_eq!(code_of(backed.facts()), Some(Code::BackupDamaged), "one byte more");
    fs::write(&backed.file, &sound).expect("writes");
    assert!(backed.facts().is_ok());
}

#[test]
fn every_flipped_byte_is_noticed() {
    let backed = Backed::up();
    let sound = fs::read(&backed.file).expect("reads");
    let words = words_of(&backed.world);
    // The words open in no time, so every third byte of the head can be tried; the last 40 as well, which hold the MAC and the end.
    let head = (sound.len() - 1200..sound.len()).step_by(3).chain(sound.len() - 40..sound.len());
    for place in head.chain((0..sound.len() - 1200).step_by(sound.len() / 40)) {
        let mut flipped = sound.clone();
        flipped[place] ^= 1;
        fs::write(&backed.file, &flipped).expect("writes");
        let found = Casebook::backup_facts(&backed.file, &Secret::Recovery(&words), clock(), &unwatched());
        // A slot that was touched opens no more; a version or a cost that was touched has its own code.
        let noticed = [Code::BackupDamaged, Code::WrongBackupWords, Code::HeaderNewer, Code::KdfRefused];
        assert!(code_of(found).is_some_and(|code| noticed.contains(&code)), "byte {place} of {} was flipped unnoticed", sound.len());
    }
}

/// Where the head begins.
fn head_of(bytes: &[u8]) -> usize {
    let length = u32::from_le_bytes(bytes[bytes.len() - 8..bytes.len() - 4].try_into().expect("four bytes"));
    bytes.len() - 8 - usize::try_from(length).expect("small")
}

#[test]
fn the_head_of_another_backup_of_the_same_vault_does_not_fit() {
    let backed = Backed::up();
    let first = fs::read(&backed.file).expect("reads");
    let mut casebook = backed.world.open();
    casebook.backup(&backed.file, &unwatched()).expect("a backup");
    casebook.lock().expect("locks");
    let second = fs::read(&backed.file).expect("reads");
    assert_ne!(first, second);
    for (body, head) in [(&first, &second), (&second, &first)] {
        fs::write(&backed.file, [&body[..head_of(body)], &head[head_of(head)..]].concat()).expect("writes");
        assert_eq!(code_of(backed.facts()), Some(Code::BackupDamaged));
    }
}

#[test]
fn a_journal_beside_a_backup_is_not_taken() {
    let backed = Backed::up();
    for ending in ["-journal", "-wal"] {
        let beside = PathBuf::from(format!("{}{ending}", backed.file.display()));
        fs::write(&beside, b"\xd9\xd5\x05\xf9").expect("writes");
        assert_eq!(code_of(backed.facts()), Some(Code::BackupDamaged), "{ending}");
        fs::remove_file(&beside).expect("removes");
    }
    assert!(backed.facts().is_ok());
}

#[test]
fn a_place_that_cannot_be_written_is_said_before_anything_happens() {
    let backed = Backed::up();
    let mut casebook = backed.world.open();
    let vault = backed.world.vault();
    let mut refused = |target: &Path| code_of(casebook.backup(target, &unwatched()));
    assert_eq!(refused(&backed.folder.path().join("gone").join("copy.vbk")), Some(Code::FolderMissing));
    assert_eq!(refused(backed.folder.path()), Some(Code::ValueInvalid), "a folder");
    assert_eq!(refused(&vault.join("vault.hdr")), Some(Code::BackupPlace), "the vault's own header");
    assert_eq!(refused(&vault.join("copy.vbk")), Some(Code::BackupPlace), "among the vault's own files");
    drop(casebook);
    assert!(backed.world.open().counts().is_ok());
}

#[test]
fn stopped_it_leaves_no_file_and_the_backup_before() {
    let backed = Backed::up();
    let before = fs::read(&backed.file).expect("reads");
    let mut casebook = backed.world.open();
    let progress = unwatched();
    progress.stop();
    assert_eq!(code_of(casebook.backup(&backed.file, &progress)), Some(Code::Stopped));
    assert_eq!(names(backed.folder.path()), ["copy.vbk"]);
    assert_eq!(fs::read(&backed.file).expect("reads"), before);
    progress.clear();
    assert!(casebook.backup(&backed.file, &progress).is_ok(), "and again it goes");

    // In the middle, from another thread, of a record of a few megabytes.
    for number in 0..60 {
        casebook.draft_save("note", &number.to_string(), &"0123456789abcdef".repeat(4000)).expect("kept");
    }
    progress.clear();
    let before = fs::read(&backed.file).expect("reads");
    let stopped = std::thread::scope(|scope| {
        scope.spawn(|| {
            while progress.now().is_none_or(|now| now.done == 0) {
                std::hint::spin_loop();
            }
            progress.stop();
        });
        casebook.backup(&backed.file, &progress)
    });
    assert_eq!(code_of(stopped), Some(Code::Stopped));
    assert_eq!(names(backed.folder.path()), ["copy.vbk"]);
    assert_eq!(fs::read(&backed.file).expect("reads"), before);
    casebook.lock().expect("locks");
}

#[test]
fn what_a_crash_left_is_no_backup_and_does_not_stand_in_the_way() {
    let backed = Backed::up();
    let partial = backed.folder.path().join("copy.vbk.partial");
    let sound = fs::read(&backed.file).expect("reads");
    fs::write(&partial, &sound[..head_of(&sound)]).expect("writes");
    assert_eq!(code_of(facts(&partial)), Some(Code::BackupDamaged));
    let mut casebook = backed.world.open();
    casebook.backup(&backed.file, &unwatched()).expect("a backup");
    casebook.lock().expect("locks");
    assert_eq!(names(backed.folder.path()), ["copy.vbk"]);
    assert!(backed.facts().is_ok());
}

#[test]
fn the_last_backup_is_remembered_and_a_new_one_is_due_after_a_fortnight() {
    let (world, folder) = (World::coordinator(), tempfile::tempdir().expect("a folder"));
    let inside = world.vault().join("backups");
    fs::create_dir(&inside).expect("a folder");
    let mut casebook = world.open();
    assert_eq!(casebook.backup_status().expect("a status").due, Some(BackupDue::NoneYet));
    casebook.backup(&inside.join("a.vbk"), &unwatched()).expect("a backup");
    let status = casebook.backup_status().expect("a status");
    assert_eq!((status.due, status.last_days, status.elsewhere_at), (Some(BackupDue::OnlyHere), Some(0), None));
    casebook.backup(&folder.path().join("b.vbk"), &unwatched()).expect("a backup");
    assert_eq!(casebook.backup_status().expect("a status").due, Some(BackupDue::OnlyHere), "another folder of the same disk is lost with it");
    let copied = folder.path().join("Dropbox");
    fs::create_dir(&copied).expect("a folder");
    casebook.backup(&copied.join("c.vbk"), &unwatched()).expect("a backup");
    assert_eq!(casebook.backup_status().expect("a status").due, None);
    casebook.lock().expect("locks");
    for (days, due) in [(14, None), (15, Some(BackupDue::TooOld)), (-3, None)] {
        let casebook = world.open_at(Clock::fixed(now() + Duration::days(days)));
        let status = casebook.backup_status().expect("a status");
        assert_eq!((status.due, status.elsewhere_days), (due, Some(u32::try_from(days).unwrap_or(0))), "after {days} days");
        casebook.lock().expect("locks");
    }
}

#[test]
fn the_words_are_tried_twice_a_year() {
    let world = World::coordinator();
    let later = |days| world.open_at(Clock::fixed(now() + Duration::days(days)));
    let due = |casebook: Casebook| {
        let status = casebook.backup_status().expect("a status");
        casebook.lock().expect("locks");
        (status.drill_due, status.drill_days, status.drill_at.is_some())
    };
    assert_eq!(due(later(182)), (false, 182, false));
    assert_eq!(due(later(183)), (true, 183, false));
    let mut casebook = later(183);
    let others = RecoveryWords::generate(WordList::English).expect("random");
    assert_eq!(code_of(casebook.prove_words(&others)), Some(Code::WrongRecoveryWords));
    casebook.prove_words(&words_of(&world)).expect("these open");
    assert_eq!(due(casebook), (false, 0, true));
    let mut casebook = later(400);
    casebook.replace_recovery_words(&passphrase(), &others).expect("replaced");
    assert_eq!(due(casebook), (false, 0, false), "new words begin anew");
}

#[test]
fn old_backups_go_and_what_is_not_one_stays() {
    let (world, folder) = (World::coordinator(), tempfile::tempdir().expect("a folder"));
    let mut casebook = world.open();
    let first = folder.path().join(casebook.backup_name());
    casebook.backup(&first, &unwatched()).expect("a backup");
    for day in 1..=20 {
        fs::copy(&first, folder.path().join(format!("acompana-202611{day:02}-080000.vbk"))).expect("copies");
    }
    // A name is not enough: this one is of another vault, that one of nobody.
    let other = Backed::up();
    fs::copy(&other.file, folder.path().join("acompana-20250101-080000.vbk")).expect("copies");
    fs::write(folder.path().join("acompana-20250102-080000.vbk"), b"my recipes").expect("writes");
    fs::write(folder.path().join("notes.txt"), b"mine").expect("writes");
    let all = names(folder.path()).len();

    let whole = fs::read(&first).expect("reads");
    let mut damaged = whole.clone();
    damaged[5000] ^= 1;
    fs::write(&first, &damaged).expect("writes");
    assert_eq!(code_of(casebook.backup_rotate(&first, &unwatched())), Some(Code::BackupDamaged));
    assert_eq!(names(folder.path()).len(), all, "without a newer one that is whole, nothing goes");

    fs::write(&first, &whole).expect("writes");
    // Of 21 stay 7 days (22 and 20 to 15 November) and the Sundays 8 and 1 of the two weeks before.
    assert_eq!(casebook.backup_rotate(&first, &unwatched()), Ok(12));
    assert_eq!(casebook.backup_rotate(&first, &unwatched()), Ok(0));
    let left = names(folder.path());
    for name in ["acompana-20261122-150000.vbk", "acompana-20261115-080000.vbk", "acompana-20261108-080000.vbk", "acompana-20261101-080000.vbk"] {
        assert!(left.iter().any(|left| left == name), "{name}");
    }
    for name in ["acompana-20250101-080000.vbk", "acompana-20250102-080000.vbk", "notes.txt"] {
        assert!(left.iter().any(|left| left == name), "{name}");
    }
    assert_eq!(code_of(casebook.backup_rotate(&folder.path().join("gone").join("a.vbk"), &unwatched())), Some(Code::FolderMissing));
    casebook.lock().expect("locks");
}

#[test]
fn the_backup_that_was_just_made_stays_though_the_clock_ran_ahead_before() {
    let (world, folder) = (World::coordinator(), tempfile::tempdir().expect("a folder"));
    let make = |clock: Clock| {
        let mut casebook = world.open_at(clock);
        let made = folder.path().join(casebook.backup_name());
        casebook.backup(&made, &unwatched()).expect("a backup");
        casebook.backup_rotate(&made, &unwatched()).expect("cleared");
        casebook.lock().expect("locks");
        made
    };
    let ahead = make(Clock::fixed(now() + Duration::hours(5)));
    let right = make(clock());
    assert!(ahead.exists() && right.exists(), "two of one day, and the newer one has the earlier name");
}

#[test]
fn each_laptop_clears_away_its_own_backups_only() {
    let (backed, stick) = (Backed::up(), tempfile::tempdir().expect("a stick"));
    let other = stick.path().join("other laptop");
    Casebook::restore_into(&other, &backed.file, &Secret::Passphrase(&passphrase()), "Lubbock", clock(), &unwatched()).expect("restores");
    let make = |vault: &Path, hours: i64| {
        let clock = Clock::fixed(now() + Duration::hours(hours));
        let mut casebook = Casebook::unlock(vault, &Secret::Passphrase(&passphrase()), clock).expect("unlocks");
        let made = stick.path().join(casebook.backup_name());
        casebook.backup(&made, &unwatched()).expect("a backup");
        let removed = casebook.backup_rotate(&made, &unwatched()).expect("cleared");
        casebook.lock().expect("locks");
        (made, removed)
    };
    let (first, _) = make(&backed.world.vault(), 0);
    assert_eq!(make(&other, 1).1, 0);
    assert!(first.exists(), "it holds what only that laptop knows");
    assert_eq!(make(&backed.world.vault(), 2).1, 1, "its own of the same day goes");
    assert!(!first.exists());
}
