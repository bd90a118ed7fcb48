//! Between laptops: keys, the words that are compared, the roster, and the sealed file; through the crate's public doors.

use casework::error::Code;
use casework::exchange::bundle::{BundleKind, Draft, LARGEST, open, seal};
use casework::exchange::join_words::Joining;
use casework::exchange::laptop_keys::{LaptopCard, LaptopKeys};
use casework::exchange::roster::{LONGEST, Laptop, RootKey, Roster, SignedRoster, Standing, Update};
use casework::id::{DeviceId, MemberId};
use casework::role::Role;
use casework::vault::WordList;
use proptest::prelude::*;

const NOW: u64 = 1_795_359_600;

fn keys() -> LaptopKeys {
    LaptopKeys::generate().expect("random")
}

fn draft() -> Draft {
    Draft {
        bundle_id: [1; 16],
        org_id: [2; 16],
        kind: BundleKind::State,
        seq: 7,
        epoch: [3; 16],
        prev: Some([4; 32]),
        created: NOW,
        expires: NOW + 86_400,
        roster_version: 5,
        schema: 2,
        min_app: "0.1.0".to_owned(),
        ack: vec![(keys().card().fingerprint(), 3), (keys().card().fingerprint(), 4)],
    }
}

#[test]
fn what_is_sealed_for_a_laptop_opens_there_and_nowhere_else() {
    let (ana, ben, eve) = (keys(), keys(), keys());
    let sealed = seal(&ana, &ben.card(), &draft(), b"families").expect("seals");
    let unverified = open(&ben, &sealed.file).expect("opens");
    assert_eq!(unverified.claims_to_be_from(), ana.card().fingerprint());
    let bundle = unverified.verify(&ana.card(), ben.card().fingerprint()).expect("is Ana's");
    assert_eq!((bundle.payload.as_slice(), bundle.head_sha256), (&b"families"[..], sealed.head_sha256));
    assert_eq!((bundle.head.seq, bundle.head.kind, bundle.head.to.as_slice()), (7, BundleKind::State, &[ben.card().fingerprint()][..]));
    assert!(bundle.head.ack.is_sorted());
    for stranger in [&ana, &eve] {
        assert_eq!(open(stranger, &sealed.file).err().map(|failure| failure.code), Some(Code::BundleForAnother));
    }
}

#[test]
fn whoever_knows_the_address_can_write_but_not_as_somebody_else() {
    let (ana, ben, eve) = (keys(), keys(), keys());
    let forged = seal(&eve, &ben.card(), &draft(), b"move the hearing").expect("seals");
    let unverified = open(&ben, &forged.file).expect("it is written to Ben");
    assert_eq!(unverified.verify(&ana.card(), ben.card().fingerprint()).err().map(|failure| failure.code), Some(Code::BundleForged));
    // Eve's signing key with Ana's address is a card that nobody has.
    let mixed = LaptopCard { verifies: ana.card().verifies, recipient: eve.card().recipient };
    let unverified = open(&ben, &forged.file).expect("it is written to Ben");
    assert_eq!(unverified.verify(&mixed, ben.card().fingerprint()).err().map(|failure| failure.code), Some(Code::BundleForged));
}

#[test]
fn a_size_says_nothing_of_how_many_families_there_are() {
    let (ana, ben) = (keys(), keys());
    // age itself puts a few random bytes before the content.
    let size = |payload: usize| seal(&ana, &ben.card(), &draft(), &vec![7; payload]).expect("seals").file.len() / 1024;
    let small = size(0);
    assert!([1, 23, 24, 255, 256, 10_000, 60_000].map(size).iter().all(|one| *one == small), "all in the first bucket");
    assert_eq!((size(70_000), size(200_000)), (size(100_000), size(65_600)));
    assert_eq!(seal(&ana, &ben.card(), &draft(), &vec![7; LARGEST]).err().map(|failure| failure.code), Some(Code::FileTooLarge));
}

#[test]
fn a_changed_or_cut_file_is_noticed_wherever_it_was_changed() {
    let (ana, ben) = (keys(), keys());
    let file = seal(&ana, &ben.card(), &draft(), b"families").expect("seals").file;
    let fails = |bytes: &[u8]| open(&ben, bytes).and_then(|found| found.verify(&ana.card(), ben.card().fingerprint())).is_err();
    let places = (0..400).chain((400..file.len()).step_by(997)).chain(file.len() - 40..file.len());
    for place in places {
        let mut changed = file.clone();
        changed[place] ^= 1;
        assert!(fails(&changed), "byte {place}");
        assert!(fails(&file[..place]), "cut at {place}");
    }
    assert!(fails(&[file.as_slice(), b"more"].concat()), "something behind it");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_comes_in_makes_it_stumble(bytes in prop::collection::vec(any::<u8>(), 0..2_000), age in any::<bool>()) {
        let hostile = if age { [b"age-encryption.org/v1\n-> X25519 ".as_slice(), &bytes].concat() } else { bytes };
        prop_assert!(open(&keys(), &hostile).is_err());
        prop_assert!(SignedRoster::read(&hostile).is_err());
    }

    #[test]
    fn what_goes_in_comes_out(payload in prop::collection::vec(any::<u8>(), 0..70_000)) {
        let (ana, ben) = (keys(), keys());
        let sealed = seal(&ana, &ben.card(), &draft(), &payload).expect("seals");
        let bundle = open(&ben, &sealed.file).and_then(|found| found.verify(&ana.card(), ben.card().fingerprint())).expect("opens");
        prop_assert_eq!(bundle.payload.as_slice(), payload.as_slice());
    }
}

#[test]
fn keys_are_the_same_after_the_vault_kept_them() {
    let ana = keys();
    let again = LaptopKeys::from_secret(&ana.secret()).expect("reads");
    assert_eq!(again.card(), ana.card());
    assert!(ana.card().is_sound() && ana.card().recipient.starts_with("age1"));
    let hostile = ["", "00 AGE-SECRET-KEY-1", &ana.secret().to_lowercase()[..80], &format!("{} x", "ñ".repeat(32))];
    for text in hostile {
        assert!(LaptopKeys::from_secret(text).is_err());
    }
    let weak = LaptopCard { verifies: vec![0; 32], ..ana.card() };
    let odd = LaptopCard { recipient: ana.card().recipient.to_uppercase(), ..ana.card() };
    assert!(!weak.is_sound() && !odd.is_sound());
}

#[test]
fn both_read_the_same_eight_words_exactly_where_both_have_the_true_keys() {
    let (ana, ben, eve) = (keys().card(), keys().card(), keys().card());
    let (org_id, token) = ([2; 16], [9; 16]);
    let words = Joining { org_id, token, inviting: &ana, joining: &ben }.words(WordList::English);
    assert_eq!(words.len(), 8);
    assert_eq!(Joining { org_id, token, inviting: &ana, joining: &ben }.words(WordList::English), words);
    let others = [
        Joining { org_id, token, inviting: &ana, joining: &eve },
        Joining { org_id, token, inviting: &eve, joining: &ben },
        Joining { org_id, token, inviting: &ben, joining: &ana },
        Joining { org_id, token: [8; 16], inviting: &ana, joining: &ben },
        Joining { org_id: [1; 16], token, inviting: &ana, joining: &ben },
    ];
    assert!(others.iter().all(|other| other.words(WordList::English) != words));
    let spanish = Joining { org_id, token, inviting: &ana, joining: &ben };
    let all: Vec<&str> = bip39::Language::Spanish.word_list().to_vec();
    let places: Vec<u16> =
        spanish.words(WordList::Spanish).iter().map(|word| all.iter().position(|one| same(one, word)).map_or(0, |place| place as u16)).collect();
    assert_eq!(places, spanish.places(), "whoever reads in Spanish hears other words of the same places");
}

/// The list is written with accents apart.
fn same(listed: &str, word: &str) -> bool {
    use unicode_normalization::UnicodeNormalization;
    listed.nfc().eq(word.nfc())
}

fn laptop(place: u128, card: LaptopCard) -> Laptop {
    Laptop {
        device: DeviceId::new(uuid::Uuid::from_u128(place)),
        card,
        name: "Office".to_owned(),
        member: MemberId::new(uuid::Uuid::from_u128(place + 100)),
        member_name: "Ana Pérez".to_owned(),
        roles: vec![Role::Coordinator],
        cities: vec!["Dallas, TX".to_owned()],
        standing: Standing::Active,
        ended: None,
    }
}

fn roster(version: u64, laptops: Vec<Laptop>) -> Roster {
    Roster { org_id: vec![2; 16], version, issued: NOW, expires: NOW + LONGEST, laptops }
}

#[test]
fn a_roster_counts_where_the_root_signed_it_and_only_forwards() {
    let (root, other) = (RootKey::generate().expect("random"), RootKey::generate().expect("random"));
    let (ana, ben) = (laptop(1, keys().card()), laptop(2, keys().card()));
    let first = roster(1, vec![ana.clone()]);
    let signed = root.sign(&first).expect("signs");
    let read = SignedRoster::read(&signed.bytes().expect("bytes")).expect("reads");
    assert_eq!(read.verify(&root.public()), Ok(first.clone()));
    assert_eq!(read.verify(&other.public()).map_err(|failure| failure.code), Err(Code::RosterForged));
    let second = roster(2, vec![ana.clone(), ben.clone()]);
    let update = |offered: &Roster, known: Option<&Roster>| SignedRoster::update(offered, known).map_err(|failure| failure.code);
    assert_eq!(update(&first, None), Ok(Update::Newer));
    assert_eq!(update(&second, Some(&first)), Ok(Update::Newer));
    assert_eq!(update(&first, Some(&second)), Ok(Update::Older));
    assert_eq!(update(&second, Some(&second)), Ok(Update::Same));
    let split = roster(2, vec![ana.clone()]);
    assert_eq!(update(&split, Some(&second)), Err(Code::RosterSplit));
    let changed = roster(3, vec![Laptop { card: keys().card(), ..ana.clone() }, ben.clone()]);
    assert_eq!(update(&changed, Some(&second)), Err(Code::LaptopChanged));
    let foreign = Roster { org_id: vec![7; 16], ..roster(3, vec![ana.clone()]) };
    assert_eq!(update(&foreign, Some(&second)), Err(Code::RosterForged));
    assert_eq!(second.laptop(ben.card.fingerprint()).map(|one| one.device), Some(ben.device));
    assert!(!second.is_expired(NOW + LONGEST) && second.is_expired(NOW + LONGEST + 1));
}

#[test]
fn the_root_signs_nothing_that_is_not_sound() {
    let root = RootKey::generate().expect("random");
    let (ana, ben) = (laptop(1, keys().card()), laptop(2, keys().card()));
    let refused = [
        ("longer than ninety days", Roster { expires: NOW + LONGEST + 1, ..roster(1, vec![ana.clone()]) }),
        ("ends before it begins", Roster { expires: NOW - 1, ..roster(1, vec![ana.clone()]) }),
        ("one laptop twice", roster(1, vec![ana.clone(), ana.clone()])),
        ("one key for two", roster(1, vec![ana.clone(), Laptop { card: ana.card.clone(), ..ben.clone() }])),
        ("out of order", roster(1, vec![ben, ana.clone()])),
        ("no key at all", roster(1, vec![Laptop { card: LaptopCard { verifies: vec![1; 31], ..ana.card.clone() }, ..ana.clone() }])),
        ("lost, nobody knows since when", roster(1, vec![Laptop { standing: Standing::Lost, ..ana }])),
    ];
    for (what, roster) in refused {
        assert_eq!(root.sign(&roster).err().map(|failure| failure.code), Some(Code::RosterDamaged), "{what}");
    }
}
