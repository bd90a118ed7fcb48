//! Changing what opens the vault, through public doors. (Each write of it cut short: unit tests of `vault/keyslots.rs`.)

use std::fs;

use casework::casebook::Casebook;
use casework::error::Code;
use casework::vault::{KdfParams, Passphrase, RecoveryWords, Secret, WordList};

use crate::backup::{code_of, words_of};
use crate::world::{World, clock, family, passphrase};

/// Whether each of these opens the vault by its current header, and by the one before.
fn opens(world: &World, secrets: &[&Secret<'_>]) -> [Vec<bool>; 2] {
    ["", "vault.hdr"].map(|lost| {
        let copy = world.copy();
        if !lost.is_empty() {
            fs::write(copy.vault().join(lost), b"lost").expect("writes");
        }
        secrets.iter().map(|secret| Casebook::unlock(&copy.vault(), secret, clock()).and_then(Casebook::lock).is_ok()).collect()
    })
}

#[test]
fn a_new_passphrase_opens_and_the_old_one_no_more() {
    let world = World::coordinator();
    let mut casebook = world.open();
    family(&mut casebook, "F-1");
    let database = world.database();
    let new = Passphrase::new("la frase nueva").expect("short");
    casebook.change_passphrase(&passphrase(), &new, KdfParams { m: 64 * 1024, t: 4 }).expect("changed");
    let (old, words) = (passphrase(), words_of(&world));
    let secrets = [&Secret::Passphrase(&old), &Secret::Passphrase(&new), &Secret::Recovery(&words)];
    // As after kill -9 right behind it, and then after a clean close: by neither header does the old one open.
    assert_eq!(opens(&world, &secrets), [[false, true, true], [false, true, true]].map(Vec::from));
    casebook.lock().expect("locks");
    assert_eq!(opens(&world, &secrets), [[false, true, true], [false, true, true]].map(Vec::from));
    assert_eq!(world.database(), database, "the same file");
    let casebook = Casebook::unlock(&world.vault(), &Secret::Passphrase(&new), clock()).expect("unlocks");
    assert_eq!(casebook.counts().expect("counts")[0], ("families", 1));
    casebook.lock().expect("locks");
}

#[test]
fn it_must_be_proven_and_what_is_refused_changes_nothing() {
    let world = World::coordinator();
    let headers = || ["vault.hdr", "vault.hdr.prev"].map(|name| fs::read(world.vault().join(name)).ok());
    let before = headers();
    let mut casebook = world.open();
    let (wrong, new) = (Passphrase::new("otra").expect("short"), Passphrase::new("la frase nueva").expect("short"));
    assert_eq!(code_of(casebook.prove(&wrong)), Some(Code::WrongPassphrase));
    assert!(casebook.prove(&passphrase()).is_ok());
    assert_eq!(code_of(casebook.change_passphrase(&wrong, &new, KdfParams::FLOOR)), Some(Code::WrongPassphrase));
    assert_eq!(code_of(casebook.change_passphrase(&passphrase(), &new, KdfParams { m: 1024, t: 3 })), Some(Code::KdfRefused));
    let others = RecoveryWords::generate(WordList::Spanish).expect("random");
    assert_eq!(code_of(casebook.change_lost_passphrase(&others, &new, KdfParams::FLOOR)), Some(Code::WrongRecoveryWords));
    assert_eq!(code_of(casebook.replace_recovery_words(&wrong, &others)), Some(Code::WrongPassphrase));
    casebook.lock().expect("locks");
    assert_eq!(headers(), before);
}

#[test]
fn new_words_open_and_the_old_paper_no_more() {
    let world = World::coordinator();
    let (old, new, own) = (words_of(&world), RecoveryWords::generate(WordList::Spanish).expect("random"), passphrase());
    let mut casebook = world.open();
    casebook.replace_recovery_words(&own, &new).expect("replaced");
    casebook.lock().expect("locks");
    let secrets = [&Secret::Recovery(&old), &Secret::Recovery(&new), &Secret::Passphrase(&own)];
    assert_eq!(opens(&world, &secrets), [[false, true, true], [false, true, true]].map(Vec::from));
}

#[test]
fn a_header_that_cannot_be_written_leaves_the_old_passphrase() {
    let world = World::coordinator();
    let mut casebook = world.open();
    // Something in the way of the header's predecessor, as a full disk would be.
    let previous = world.vault().join("vault.hdr.prev");
    fs::remove_file(&previous).ok();
    fs::create_dir_all(previous.join("in the way")).expect("made");
    let new = Passphrase::new("la frase nueva").expect("short");
    assert!(casebook.change_passphrase(&passphrase(), &new, KdfParams::FLOOR).is_err());
    fs::remove_dir_all(&previous).expect("removed");
    casebook.lock().expect("locks");
    let old = passphrase();
    let secrets = [&Secret::Passphrase(&old), &Secret::Passphrase(&new)];
    assert_eq!(opens(&world, &secrets)[0], [true, false]);
    let mut casebook = world.open();
    casebook.change_passphrase(&old, &new, KdfParams::FLOOR).expect("changed");
    casebook.lock().expect("locks");
    assert_eq!(opens(&world, &secrets), [[false, true], [false, true]].map(Vec::from));
}
