//! Between laptops: keys, the words that are compared, the roster, and the sealed file; through the crate's public doors.

use casework::error::Code;
use casework::exchange::bundle::{BundleKind, Draft, LARGEST, open, seal};
use casework::exchange::join_words::Joining;
use casework::exchange::laptop_keys::{LaptopCard, LaptopKeys};
use casework::exchange::root_key::RootKey;
use casework::exchange::roster::{LONGEST, Laptop, Roster, SignedRoster, Standing, Update};
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
    assert_eq!(seal(&ana, &ben.card(), &draft(), &vec![7; 50 << 20]).err().map(|failure| failure.code), Some(Code::FileTooLarge));
    let largest = seal(&ana, &ben.card(), &draft(), &vec![7; (48 << 20) - 2_000]).expect("seals");
    assert!(largest.file.len() <= LARGEST && open(&ben, &largest.file).is_ok(), "what is sealed can be opened");
}

#[test]
fn what_nobody_would_take_in_is_not_sealed() {
    let (ana, ben) = (keys(), keys());
    let refused = |draft: &Draft| seal(&ana, &ben.card(), draft, b"x").err().map(|failure| failure.code);
    let twice = ana.card().fingerprint();
    assert_eq!(refused(&Draft { ack: vec![(twice, 1), (twice, 2)], ..draft() }), Some(Code::ValueInvalid));
    assert_eq!(refused(&Draft { min_app: "9".repeat(70_000), ..draft() }), Some(Code::ValueInvalid));
    for card in unsound(&ben.card()) {
        assert!(!card.is_sound());
        assert_eq!(seal(&ana, &card, &draft(), b"x").err().map(|failure| failure.code), Some(Code::RosterDamaged));
    }
}

/// Cards with reading keys on which every secret is the same, or with a second spelling of a key.
fn unsound(card: &LaptopCard) -> Vec<LaptopCard> {
    let age = bech32::Hrp::parse("age").expect("a prefix");
    let point = |first: u8, middle: u8, last: u8| {
        let mut point = [middle; 32];
        (point[0], point[31]) = (first, last);
        point
    };
    let points = [point(0, 0, 0), point(1, 0, 0), point(0xec, 0xff, 0x7f), point(0xed, 0xff, 0x7f), point(0xee, 0xff, 0x7f), point(9, 0, 0x80)];
    let spelled = points.map(|point| bech32::encode::<bech32::Bech32>(age, &point).expect("a text"));
    spelled.into_iter().map(|recipient| LaptopCard { recipient, ..card.clone() }).collect()
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
    fn nothing_that_is_written_to_us_makes_it_stumble(bytes in prop::collection::vec(any::<u8>(), 0..300), shape in 0usize..4) {
        let ben = keys();
        let string = |bytes: &[u8]| [&[0x59], &(bytes.len() as u16).to_be_bytes()[..], bytes].concat();
        let content = match shape {
            0 => bytes,
            1 => [&[0x83], bytes.as_slice()].concat(),
            2 => [&[0x83], string(&bytes).as_slice(), &[0x58, 64], &[0; 64], &[0x40]].concat(),
            _ => [&[0x83], string(&[b"\xb2\x61m\x64AFB1\x61v\x01", bytes.as_slice()].concat()).as_slice(), &[0x58, 64], &[0; 64], &[0x40]].concat(),
        };
        let recipient: age::x25519::Recipient = ben.card().recipient.parse().expect("a recipient");
        prop_assert!(open(&ben, &age::encrypt(&recipient, &content).expect("seals")).is_err());
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
    let joining = |inviting, joining| Joining { org_id: [2; 16], root: [3; 32], token: [9; 16], answer: [5; 16], inviting, joining };
    let words = joining(&ana, &ben).words(WordList::English);
    assert_eq!(words.len(), 8);
    assert_eq!(joining(&ana, &ben).words(WordList::English), words);
    let others = [
        joining(&ana, &eve),
        joining(&eve, &ben),
        joining(&ben, &ana),
        Joining { token: [8; 16], ..joining(&ana, &ben) },
        Joining { answer: [8; 16], ..joining(&ana, &ben) },
        Joining { org_id: [1; 16], ..joining(&ana, &ben) },
        Joining { root: [4; 32], ..joining(&ana, &ben) },
    ];
    assert!(others.iter().all(|other| other.words(WordList::English) != words));
    let spanish = joining(&ana, &ben);
    let all: Vec<&str> = bip39::Language::Spanish.word_list().to_vec();
    let places: Vec<u16> =
        spanish.words(WordList::Spanish).iter().map(|word| all.iter().position(|one| same(one, word)).map_or(0, |place| place as u16)).collect();
    assert_eq!(places, spanish.places(), "the other list has other words in the same places");
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
    let signed = root.sign_roster(&first).expect("signs");
    let read = SignedRoster::read(&signed.bytes().expect("bytes")).expect("reads");
    assert_eq!(read.verify(&root.public()), Ok(first.clone()));
    assert_eq!(read.verify(&other.public()).map_err(|failure| failure.code), Err(Code::RosterForged));
    let second = roster(2, vec![ana.clone(), ben.clone()]);
    let update = |offered: &Roster, known: Option<&Roster>| offered.update(known).map_err(|failure| failure.code);
    assert_eq!(update(&first, None), Ok(Update::Newer));
    assert_eq!(update(&second, Some(&first)), Ok(Update::Newer));
    assert_eq!(update(&first, Some(&second)), Ok(Update::Older));
    assert_eq!(update(&second, Some(&second)), Ok(Update::Same));
    let split = roster(2, vec![ana.clone()]);
    assert_eq!(update(&split, Some(&second)), Err(Code::RosterSplit));
    let changed = roster(3, vec![Laptop { card: keys().card(), ..ana.clone() }, ben.clone()]);
    assert_eq!(update(&changed, Some(&second)), Err(Code::LaptopChanged));
    assert_eq!(update(&roster(3, vec![ana.clone()]), Some(&second)), Err(Code::LaptopChanged), "a known laptop is ended, never left out");
    let lost = roster(3, vec![ana.clone(), Laptop { standing: Standing::Lost, ended: Some(NOW), ..ben.clone() }]);
    assert_eq!(update(&lost, Some(&second)), Ok(Update::Newer));
    assert_eq!(update(&roster(4, vec![ana.clone(), ben.clone()]), Some(&lost)), Err(Code::LaptopChanged), "what was lost does not come back");
    let foreign = Roster { org_id: vec![7; 16], ..roster(3, vec![ana.clone()]) };
    assert_eq!(update(&foreign, Some(&second)), Err(Code::RosterForged));
    assert_eq!(second.laptop(ben.card.fingerprint()).map(|one| one.device), Some(ben.device));
    assert!(!second.is_expired(NOW + LONGEST) && second.is_expired(NOW + LONGEST + 1));
    assert!(second.is_expired(NOW - 100_000), "signed by a clock that is days ahead");
    assert!(!format!("{second:?} {signed:?} {:?}", ben).contains("Ana"));
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
        (
            "one reading key for two",
            roster(1, vec![ana.clone(), Laptop { card: LaptopCard { recipient: ana.card.recipient.clone(), ..ben.card.clone() }, ..ben.clone() }]),
        ),
        (
            "one signing key for two",
            roster(1, vec![ana.clone(), Laptop { card: LaptopCard { verifies: ana.card.verifies.clone(), ..ben.card.clone() }, ..ben.clone() }]),
        ),
        ("out of order", roster(1, vec![ben, ana.clone()])),
        ("no key at all", roster(1, vec![Laptop { card: LaptopCard { verifies: vec![1; 31], ..ana.card.clone() }, ..ana.clone() }])),
        ("lost, nobody knows since when", roster(1, vec![Laptop { standing: Standing::Lost, ..ana }])),
    ];
    for (what, roster) in refused {
        assert_eq!(root.sign_roster(&roster).err().map(|failure| failure.code), Some(Code::RosterDamaged), "{what}");
    }
}
