//! The import of volunteers and of who goes with whom: every row of the sample, twice, and the rules on small files.

use std::collections::BTreeMap;

use casework::casebook::Casebook;
use casework::casebook::import::ImportDone;
use casework::casebook::view::*;
use casework::clearance::ClearanceKind;
use casework::error::Code;
use casework::not_together::AskedBy;
use casework::pairing::{PairingEnd, PairingRole};
use casework::role::Role;
use casework::volunteer::{Fluency, VolunteerStatus};
use casework::word::Answer;

use crate::import::{PEOPLE, codes, commit, commit_with, dry, numbers, preview};
use crate::world::{World, day, family};

const VOLUNTEERS: &[u8] = include_bytes!("fixtures/sample/volunteers.csv");
const PAIRINGS: &[u8] = include_bytes!("fixtures/sample/pairings.csv");

const VOLUNTEERS_HEADER: &str = "Name,Email,Phone,City,Languages,Max families,Availability,Car?,Training date,Background check expires,Notes\n";
const PAIRINGS_HEADER: &str = "Family ID,Volunteer,Role,From,To,Why ended\n";

/// The rows of the sample's pairings that say no role.
const WITHOUT_ROLE: [u32; 8] = [8, 9, 12, 13, 14, 15, 17, 26];

fn volunteers(casebook: &mut Casebook, rows: &str) -> ImportDone {
    commit(casebook, ImportKind::Volunteers, format!("{VOLUNTEERS_HEADER}{rows}").as_bytes())
}

fn listed(casebook: &Casebook) -> Vec<VolunteerLine> {
    casebook.list_volunteers(&VolunteersListing::default()).expect("volunteers")
}

fn by_email(casebook: &Casebook, email: &str) -> VolunteerLine {
    listed(casebook).into_iter().find(|one| one.email.as_deref() == Some(email)).expect("the volunteer")
}

fn paired(casebook: &Casebook) -> Vec<PairingLine> {
    casebook.list_pairings(&PairingsListing::default()).expect("pairings")
}

fn languages(one: &VolunteerLine) -> Vec<(&str, Fluency)> {
    one.languages.iter().map(|one| (one.language.as_str(), one.fluency)).collect()
}

/// Field, words and row of every open claim.
fn claims(casebook: &Casebook) -> Vec<(String, String, u32)> {
    casebook.claims(None).expect("claims").into_iter().map(|claim| (claim.field, claim.text, claim.row)).collect()
}

fn claim(field: &str, text: &str, row: u32) -> (String, String, u32) {
    (field.to_owned(), text.to_owned(), row)
}

fn answers(pairs: impl IntoIterator<Item = (String, String)>) -> ImportChoices {
    ImportChoices { answers: pairs.into_iter().collect::<BTreeMap<_, _>>(), ..ImportChoices::default() }
}

/// A vault with the sample's families and volunteers.
fn with_sample() -> (World, Casebook) {
    let world = World::coordinator();
    let mut casebook = world.open();
    commit(&mut casebook, ImportKind::People, PEOPLE);
    commit(&mut casebook, ImportKind::Volunteers, VOLUNTEERS);
    (world, casebook)
}

#[test]
fn every_row_of_the_sample_gets_what_it_deserves() {
    let world = World::coordinator();
    let mut casebook = world.open();
    commit(&mut casebook, ImportKind::People, PEOPLE);
    let shown = preview(&casebook, ImportKind::Volunteers, VOLUNTEERS, &ImportChoices::default());
    assert_eq!((shown.kind, shown.new_volunteers, shown.new_pairings, shown.new_people), (ImportKind::Volunteers, 30, 0, 0));
    assert!(shown.columns.iter().all(|column| column.field.is_some()));
    let done = commit(&mut casebook, ImportKind::Volunteers, VOLUNTEERS);
    // Row 32 is row 6 once more; row 33 ends before the city, and has no address.
    assert_eq!((numbers(&done), codes(&done.rows), codes(&done.warnings)), ([32, 30, 0, 1, 1], vec![(33, "too_few_cells")], Vec::new()));
    // 24 notes and 4 "Tue Thu mornings".
    assert_eq!(done.outcome.claims, 28);
    let held: usize = listed(&casebook).iter().map(|one| casebook.clearances(one.id).expect("clearances").len()).sum();
    assert_eq!((listed(&casebook).len(), held), (30, 60));
    let done = commit(&mut casebook, ImportKind::Pairings, PAIRINGS);
    assert_eq!(numbers(&done), [31, 22, 0, 0, 9]);
    let expected: Vec<(u32, &str)> = WITHOUT_ROLE.into_iter().map(|row| (row, "ask_role")).chain([(32, "family_unknown"), (32, "volunteer_unknown")]).collect();
    assert_eq!((codes(&done.rows), codes(&done.warnings)), (expected, Vec::new()));
    let unknown = done.rows.iter().find(|note| note.code == "volunteer_unknown").expect("said");
    assert!(listed(&casebook).iter().any(|one| unknown.message.contains(&one.name)), "the nearest names are named");
    // Of the 17 reasons without a last day, 12 stand in rows that come in.
    assert_eq!((done.outcome.claims, paired(&casebook).len()), (12, 22));
}

#[test]
fn the_records_say_what_the_sheets_say() {
    let (_world, mut casebook) = with_sample();
    let priya = by_email(&casebook, "vol11@example.org");
    assert_eq!((priya.name.as_str(), priya.city.as_deref(), priya.status), ("Priya Ortiz", Some("Boston, MA"), VolunteerStatus::Active));
    assert_eq!(languages(&priya), [("eng", Fluency::Unknown), ("kek", Fluency::Unknown)]);
    assert_eq!((priya.weekdays.clone(), priya.vehicle, priya.seats, priya.max_families), (Some((1..=7).collect()), Answer::Yes, Some(7), None));
    let held = casebook.clearances(priya.id).expect("clearances");
    let of = |kind: ClearanceKind| held.iter().find(|one| one.kind == kind).map(|one| (one.obtained, one.expires, one.ended)).expect("held");
    assert_eq!(of(ClearanceKind::Training), (Some(day("2026-02-06")), None, false));
    assert_eq!(of(ClearanceKind::BackgroundCheck), (None, Some(day("2026-07-05")), true));
    let marisol = by_email(&casebook, "vol12@example.org");
    assert_eq!(languages(&marisol), [("eng", Fluency::Unknown), ("spa", Fluency::Basic)]);
    assert_eq!((marisol.weekdays.clone(), marisol.vehicle, marisol.max_families, marisol.constraints), (Some(vec![2, 4]), Answer::No, Some(2), None));
    assert_eq!(
        (by_email(&casebook, "vol112@example.org").max_families, by_email(&casebook, "vol19@example.org").weekdays),
        (Some(2), Some(vec![1, 2, 3, 4, 6, 7]))
    );
    let nobody_asked = by_email(&casebook, "vol16@example.org");
    assert_eq!((nobody_asked.weekdays, nobody_asked.vehicle), (None, Answer::Unknown));
    let said = claims(&casebook);
    assert!(said.contains(&claim("constraints", "women only", 2)) && said.contains(&claim("weekdays", "Tue Thu mornings", 3)));

    commit(&mut casebook, ImportKind::Pairings, PAIRINGS);
    let all = paired(&casebook);
    let of = |code: &str| all.iter().find(|one| one.family_code == code).expect("paired");
    let goes_on = of("F-1048");
    assert_eq!((goes_on.volunteer_name.as_str(), goes_on.role, goes_on.until_day, goes_on.ended), ("Tom Ruiz", PairingRole::Primary, None, None));
    assert!(goes_on.lasts && claims(&casebook).contains(&claim("ended", "moved away", 2)));
    let over = of("F-1012");
    assert_eq!((over.until_day, over.ended, over.lasts), (Some(day("2026-11-15")), Some(PairingEnd::VolunteerPaused), false));
    let ahead = of("F-1020");
    assert_eq!((ahead.until_day, ahead.ended, ahead.lasts), (Some(day("2027-02-19")), Some(PairingEnd::FamilyAsked), true));
    assert_eq!(of("F-1036").volunteer_name, "Marisol Baker", "found by the name alone");
}

#[test]
fn the_same_files_again_change_nothing() {
    let (_world, mut casebook) = with_sample();
    commit(&mut casebook, ImportKind::Pairings, PAIRINGS);
    let (people, pairs) = (listed(&casebook), paired(&casebook));
    for (kind, bytes, expected) in [(ImportKind::Volunteers, VOLUNTEERS, [32, 0, 0, 31, 1]), (ImportKind::Pairings, PAIRINGS, [31, 0, 0, 22, 9])] {
        let again = commit(&mut casebook, kind, bytes);
        assert_eq!((numbers(&again), again.outcome.claims), (expected, 0));
    }
    assert!(listed(&casebook) == people && paired(&casebook) == pairs);
}

#[test]
fn each_row_without_a_role_asks_for_itself() {
    let (_world, mut casebook) = with_sample();
    let asked = preview(&casebook, ImportKind::Pairings, PAIRINGS, &ImportChoices::default()).questions;
    assert_eq!(asked.iter().map(|question| question.rows.clone()).collect::<Vec<_>>(), WITHOUT_ROLE.map(|row| vec![row]));
    assert_eq!(asked[0].text, "F-1026, vol11@example.org");
    assert_eq!(
        asked[0].candidates.iter().map(|one| one.value.as_str()).collect::<Vec<_>>(),
        PairingRole::ALL.iter().map(|role| role.word()).collect::<Vec<_>>()
    );
    let choices = answers(asked.into_iter().map(|question| (question.key, "court_companion".to_owned())));
    let done = commit_with(&mut casebook, ImportKind::Pairings, PAIRINGS, &choices).expect("imports");
    assert_eq!(numbers(&done), [31, 30, 0, 0, 1]);
    assert_eq!(paired(&casebook).iter().filter(|one| one.role == PairingRole::CourtCompanion).count(), 8);
}

const ANA: &str = "Ana Stein,ana@example.org,,\"Dallas, TX\",English,,,,,1/31/2027,\n";

#[test]
fn a_known_volunteer_has_gaps_filled_and_nothing_blanked() {
    let world = World::coordinator();
    let mut casebook = world.open();
    assert_eq!(numbers(&volunteers(&mut casebook, ANA)), [1, 1, 0, 0, 0]);
    let more = "Ana Stein,ANA@example.org,214-555-0134,,English (native),dos,entre semana,\"van, 7 seats\",2/28/2026,1/31/2028,\n\
                \"Stein, Ana\",ana@example.org,,,,,,,,,\n";
    let done = volunteers(&mut casebook, more);
    assert_eq!((numbers(&done), codes(&done.warnings)), ([2, 0, 1, 1, 0], vec![(2, "value_kept")]));
    let ana = by_email(&casebook, "ana@example.org");
    assert_eq!((ana.phone.as_deref(), ana.city.as_deref(), ana.max_families), (Some("214-555-0134"), Some("Dallas, TX"), Some(2)));
    assert_eq!((languages(&ana), ana.weekdays.clone(), ana.seats), (vec![("eng", Fluency::Native)], Some(vec![1, 2, 3, 4, 5]), Some(7)));
    let held = casebook.clearances(ana.id).expect("clearances");
    assert_eq!(held.iter().map(|one| (one.kind, one.obtained, one.expires)).collect::<Vec<_>>().len(), 2);
    assert!(held.iter().any(|one| one.expires == Some(day("2027-01-31"))), "no spreadsheet makes a check last longer");
    assert_eq!(listed(&casebook).len(), 1);
}

#[test]
fn who_it_is_is_asked_where_only_a_person_can_tell() {
    let world = World::coordinator();
    let mut casebook = world.open();
    volunteers(&mut casebook, &format!("{ANA}Tom Ruiz,,,\"Miami, FL\",,,,,,,\n"));
    let rows =
        format!("{VOLUNTEERS_HEADER}Eva Stein,ana@example.org,,,,,,,,,\nTom Ruiz,tom@example.org,,\"Miami, FL\",,,,,,,\nTom Ruiz,,,\"Boston, MA\",,,,,,,\n");
    let asked = preview(&casebook, ImportKind::Volunteers, rows.as_bytes(), &ImportChoices::default());
    assert_eq!((asked.added, asked.rejected), (1, 2));
    let keys: Vec<&str> = asked.questions.iter().map(|question| question.key.as_str()).collect();
    assert_eq!(keys, ["ask_same_volunteer:2", "ask_same_volunteer:3"]);
    let tom = asked.questions[1].candidates[0].value.clone();
    let choices = answers([(keys[0].to_owned(), "other".to_owned()), (keys[1].to_owned(), tom)]);
    let done = commit_with(&mut casebook, ImportKind::Volunteers, rows.as_bytes(), &choices).expect("imports");
    assert_eq!(numbers(&done), [3, 2, 1, 0, 0]);
    assert_eq!(by_email(&casebook, "tom@example.org").city.as_deref(), Some("Miami, FL"));
    assert_eq!(listed(&casebook).len(), 4);
}

#[test]
fn what_is_not_understood_is_kept_word_for_word() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let row = "Jim Kelly,no mail yet,12,Springfield,\"English, Klingon\",as needed,mornings,sometimes,2025,2/30/2027,no overnight\n";
    let done = volunteers(&mut casebook, row);
    assert_eq!(numbers(&done), [1, 1, 0, 0, 0]);
    let mut warned = codes(&done.warnings);
    warned.sort_unstable();
    let expected = ["city_unknown", "clearance_dropped", "day_unclear", "email_doubtful", "language_unknown", "phone_doubtful"];
    assert_eq!(warned, expected.map(|code| (2, code)));
    let mut said = claims(&casebook);
    said.sort_unstable();
    let expected = [
        ("constraints", "no overnight"),
        ("email", "no mail yet"),
        ("languages", "English, Klingon"),
        ("max_families", "as needed"),
        ("training", "2025"),
        ("vehicle", "sometimes"),
        ("weekdays", "mornings"),
    ];
    assert_eq!(said, expected.map(|(field, text)| claim(field, text, 2)));
    let jim = &listed(&casebook)[0];
    assert_eq!((jim.email.as_deref(), jim.weekdays.clone(), jim.max_families, jim.vehicle), (None, None, None, Answer::Unknown));
    assert!(casebook.clearances(jim.id).expect("clearances").is_empty());
}

#[test]
fn the_clothes_of_a_file_and_hostile_cells_do_no_harm() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let sheet = "Nombre;Correo;Ciudad;Idiomas;Máximo de familias;Disponibilidad;¿Tiene carro?\r\nÁngela Peña;angela@example.org;Miami;español, inglés (básico);dos;todos menos viernes;sí\r\n";
    let bytes: Vec<u8> = sheet.chars().map(|letter| u8::try_from(u32::from(letter)).expect("Latin-1")).collect();
    assert_eq!(numbers(&commit(&mut casebook, ImportKind::Volunteers, &bytes)), [1, 1, 0, 0, 0]);
    let angela = by_email(&casebook, "angela@example.org");
    assert_eq!((angela.name.as_str(), angela.city.as_deref(), angela.max_families), ("Ángela Peña", Some("Miami, FL"), Some(2)));
    assert_eq!((languages(&angela), angela.vehicle), (vec![("spa", Fluency::Unknown), ("eng", Fluency::Basic)], Answer::Yes));
    let long = "x".repeat(5_000);
    let rows = format!("=1+1,,,\"Dallas, TX\",,,,,,,{long}\n\u{202e}Ruiz,,,\"Dallas, TX\",,,,,,,\n,x@example.org,,\"Dallas, TX\",,,,,,,\n,,,,,,,,,,\n");
    let done = volunteers(&mut casebook, &rows);
    assert_eq!((numbers(&done), codes(&done.rows)), ([3, 2, 0, 0, 1], vec![(4, "name_missing")]));
    assert_eq!(codes(&done.warnings), [(2, "cell_cut"), (3, "control_removed")]);
    assert!(listed(&casebook).iter().any(|one| one.name == "=1+1"), "kept as typed");
    for bytes in [VOLUNTEERS, PAIRINGS] {
        for end in (0..bytes.len()).step_by(97) {
            for kind in [ImportKind::Volunteers, ImportKind::Pairings] {
                match dry(&casebook, kind, &bytes[..end]) {
                    Ok(done) => drop(numbers(&done)),
                    Err(failure) => assert!(matches!(failure.code, Code::FileEmpty | Code::FileNotTable), "{end}: {failure}"),
                }
            }
        }
    }
}

const PAIRS: &str = "\
F-1,ana@example.org,primary,2026-03-01,,moved away
F-1,\"STEIN, Ana\",conductora,2026-03-01,2027-01-31,se mudó
F-1,Tom Ruiz,second,2026-03-01,,
F-1,Ana Stien,second,2026-03-01,,
F-2,ana@example.org,second,2026-03-01,,
F-1,ana@example.org,second,2026-03-01,2026-02-01,
F-1,ana@example.org,second,2026-02-30,,
F-1,ana@example.org,second,,,
F-1,kofi@example.org,primary,2026-04-01,,
F-1,ana@example.org,primary,2026-05-01,,
F-1,ana@example.org,helper,2026-05-01,,
F-1,,second,2026-05-01,,
F-1,kofi@example.org
F-1,ana@example.org,primary,2026-03-01,2026-12-31,quarrel
";

#[test]
fn a_pairing_needs_two_who_are_known_and_stands_in_nobodys_way() {
    let world = World::coordinator();
    let mut casebook = world.open();
    family(&mut casebook, "F-1");
    let known = "Tom Ruiz,tom@example.org,,\"Miami, FL\",,,,,,,\nTom Ruiz,,,\"Boston, MA\",,,,,,,\nKofi Baker,kofi@example.org,,,,,,,,,\n";
    volunteers(&mut casebook, &format!("{ANA}{known}"));
    let sheet = format!("{PAIRINGS_HEADER}{PAIRS}");
    let asked = preview(&casebook, ImportKind::Pairings, sheet.as_bytes(), &ImportChoices::default());
    assert_eq!(asked.questions.iter().map(|question| question.key.as_str()).collect::<Vec<_>>(), ["ask_volunteer:ruiz tom", "ask_role:helper"]);
    let candidates = asked.questions[0].candidates.clone();
    assert!(candidates.len() == 2 && candidates.iter().all(|one| one.label.starts_with("Tom Ruiz, ")));
    let done = commit(&mut casebook, ImportKind::Pairings, sheet.as_bytes());
    assert_eq!(numbers(&done), [14, 2, 1, 0, 11]);
    let expected = [
        (4, "ask_volunteer"),
        (5, "volunteer_unknown"),
        (6, "family_unknown"),
        (7, "end_before_start"),
        (8, "date_impossible"),
        (9, "start_missing"),
        (10, "primary_taken"),
        (11, "paired_already"),
        (12, "ask_role"),
        (13, "volunteer_missing"),
        (14, "too_few_cells"),
        (14, "ask_role"),
        (14, "start_missing"),
    ];
    assert_eq!(codes(&done.rows), expected);
    assert!(done.rows[1].message.contains("The nearest names: Ana Stein, "), "{}", done.rows[1].message);
    let all = paired(&casebook);
    let of = |role: PairingRole| all.iter().find(|one| one.role == role).map(|one| (one.until_day, one.ended)).expect("paired");
    assert_eq!((of(PairingRole::Primary), of(PairingRole::Driver)), ((Some(day("2026-12-31")), None), (Some(day("2027-01-31")), Some(PairingEnd::MovedAway))));
    assert_eq!(claims(&casebook), [claim("ended", "moved away", 2), claim("ended", "quarrel", 15)]);
    let choices = answers([("ask_volunteer:ruiz tom".to_owned(), candidates[1].value.clone()), ("ask_role:helper".to_owned(), "caller".to_owned())]);
    let again = commit_with(&mut casebook, ImportKind::Pairings, sheet.as_bytes(), &choices).expect("imports");
    assert_eq!(numbers(&again), [14, 2, 0, 3, 9]);
    assert!(paired(&casebook).iter().any(|one| one.role == PairingRole::Second && one.volunteer_name == "Tom Ruiz"));
}

#[test]
fn a_list_brings_nobody_together_who_must_not_be() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let (home, closed) = (family(&mut casebook, "F-1"), family(&mut casebook, "F-2"));
    volunteers(&mut casebook, "Ana Stein,ana@example.org,,,,,,,,,\nKofi Baker,kofi@example.org,,,,,,,,,\n");
    let closing = Closing { id: closed, on: day("2026-11-22"), reason: "moved".to_owned(), left_open: Vec::new() };
    casebook.family_close(&closing).expect("closed");
    casebook.keep_apart(home, by_email(&casebook, "ana@example.org").id, AskedBy::Family).expect("kept apart");
    let kofi = by_email(&casebook, "kofi@example.org");
    let left = VolunteerInput { id: Some(kofi.id), name: kofi.name, email: kofi.email, status: VolunteerStatus::Left, ..crate::volunteers::somebody("x") };
    casebook.volunteer_save(&left).expect("left");
    let rows = "F-1,ana@example.org,second,2026-03-01,,\nF-2,ana@example.org,second,2026-03-01,,\nF-1,kofi@example.org,second,2026-03-01,,\n\
        F-2,ana@example.org,driver,2026-03-01,2026-05-31,finished\n";
    let done = commit(&mut casebook, ImportKind::Pairings, format!("{PAIRINGS_HEADER}{rows}").as_bytes());
    assert_eq!(codes(&done.rows), [(2, "kept_apart"), (3, "family_closed"), (4, "volunteer_not_active")]);
    assert_eq!(numbers(&done), [4, 1, 0, 0, 3], "what is long over is history, and comes in");
}

#[test]
fn many_equal_rows_are_read_like_any_other() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let mut rows = String::new();
    for n in 0..4_000 {
        rows.push_str(&format!(
            "Tom Ruiz,one@example.org,,,,,,,,,{n}\nTom Ruiz,{n}@example.org,,,,,,,,,\nTom Ruiz,,,,,,,,,,{n}\nTom {n},one@example.org,,,,,,,,,\n"
        ));
    }
    let done = volunteers(&mut casebook, &rows);
    assert_eq!(done.outcome.read, 16_000);
    assert!(done.rows.iter().all(|row| row.message.len() < 2_000), "a message names a few of many");
}

#[test]
fn volunteers_are_the_coordinators_alone() {
    let casebook = World::new(&[Role::Advocate]).open();
    for (kind, bytes) in [(ImportKind::Volunteers, VOLUNTEERS), (ImportKind::Pairings, PAIRINGS)] {
        assert_eq!(dry(&casebook, kind, bytes).map_err(|failure| failure.code).err(), Some(Code::RefusedByRole));
    }
}
