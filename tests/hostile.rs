//! A header that somebody touched, through the public door: every byte once. Always an answer of the closed list, never a panic,
//! and never another record. By the recovery words, which need no Argon2: the passphrase's slot goes the same way.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use casework::casebook::Casebook;
use casework::error::{Code, Outcome};
use casework::vault::{RecoveryWords, Secret};

use crate::world::{World, clock, family};

/// What a touched header may be called. `wrong_recovery_words` is a touched words slot: it opens by no words any more.
const FORESEEN: &[Code] = &[Code::HeaderDamaged, Code::HeaderNewer, Code::KdfRefused, Code::WrongRecoveryWords];

/// A vault with one family, sealed; its words; its header.
fn sealed() -> (World, RecoveryWords, Vec<u8>) {
    let world = World::coordinator();
    let mut casebook = world.open();
    family(&mut casebook, "F-1");
    casebook.lock().expect("locks");
    let words = RecoveryWords::read(&world.words).expect("twelve words");
    let header = fs::read(world.vault().join("vault.hdr")).expect("a header");
    (world, words, header)
}

/// How many families it opens with.
fn opened(folder: &Path, words: &RecoveryWords) -> Outcome<i64> {
    let casebook = Casebook::unlock(folder, &Secret::Recovery(words), clock())?;
    let families = casebook.counts()?[0].1;
    // Left as after kill -9: what it would write on closing is no business of this test.
    drop(casebook);
    Ok(families)
}

/// The codes and how often each came, with `opened` for `None`.
fn told(answers: &[Option<Code>]) -> BTreeMap<&'static str, usize> {
    let mut counted = BTreeMap::new();
    for answer in answers {
        *counted.entry(answer.map_or("opened", Code::word)).or_default() += 1;
    }
    counted
}

#[test]
fn every_byte_of_a_header_alone_is_noticed() {
    let (world, words, header) = sealed();
    let folder = world.vault();
    fs::remove_file(folder.join("vault.hdr.prev")).expect("there is one");
    assert_eq!(opened(&folder, &words), Ok(1), "untouched, it opens");
    let answers: Vec<Option<Code>> = (0..header.len())
        .map(|place| {
            let mut flipped = header.clone();
            flipped[place] ^= 1 << (place % 8);
            fs::write(folder.join("vault.hdr"), &flipped).expect("writes");
            opened(&folder, &words).err().map(|failure| failure.code)
        })
        .collect();
    let told = told(&answers);
    assert!(answers.iter().all(|answer| answer.is_some_and(|code| FORESEEN.contains(&code))), "{told:?}");
    assert!(FORESEEN.iter().all(|code| told.contains_key(code.word())), "each of them is reached: {told:?}");
}

#[test]
fn beside_its_predecessor_a_touched_header_opens_the_same_record_or_none() {
    let (world, words, header) = sealed();
    let folder = world.vault();
    let previous = fs::read(folder.join("vault.hdr.prev")).expect("there is one");
    let answers: Vec<Option<Code>> = (0..header.len())
        .step_by(7)
        .map(|place| {
            let mut flipped = header.clone();
            flipped[place] ^= 1 << (place % 8);
            fs::write(folder.join("vault.hdr"), &flipped).expect("writes");
            fs::write(folder.join("vault.hdr.prev"), &previous).expect("writes");
            match opened(&folder, &words) {
                Ok(families) => {
                    assert_eq!(families, 1, "byte {place}");
                    None
                }
                Err(failure) => Some(failure.code),
            }
        })
        .collect();
    let told = told(&answers);
    assert!(answers.iter().flatten().all(|code| FORESEEN.contains(code)), "{told:?}");
    assert!(told.contains_key("opened") && told.contains_key("header_damaged"), "both are reached: {told:?}");
}

#[test]
fn a_header_cut_anywhere_or_followed_by_more_is_refused() {
    let (world, words, header) = sealed();
    let folder = world.vault();
    fs::remove_file(folder.join("vault.hdr.prev")).expect("there is one");
    let longer = [&header[..], &[0; 70_000]].concat();
    for bytes in (0..header.len()).step_by(13).map(|end| &header[..end]).chain([&longer[..], &longer[..header.len() + 1]]) {
        fs::write(folder.join("vault.hdr"), bytes).expect("writes");
        assert_eq!(opened(&folder, &words).map_err(|failure| failure.code), Err(Code::HeaderDamaged), "{} bytes", bytes.len());
    }
}
