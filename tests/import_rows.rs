//! The import's rules on small files: what is asked and answered, what fills a gap, what is only said.

use std::collections::BTreeMap;

use casework::casebook::Casebook;
use casework::casebook::view::*;
use casework::error::Code;
use casework::representation::RepresentationStatus;
use casework::setting::Setting;
use chrono_tz::Tz;

use crate::import::{DATES, PEOPLE, codes, commit, commit_with, dry, numbers, preview};
use crate::world::{World, at};

const PEOPLE_HEADER: &str = "Family ID,First name,Last name,Relationship,DOB,A#,Language,Phone,City\n";
const DATES_HEADER: &str = "Family ID,What,Date,Time,Where,How,Who must go,Lawyer,Notes\n";

fn people(casebook: &mut Casebook, rows: &str) -> casework::casebook::import::ImportDone {
    commit(casebook, ImportKind::People, format!("{PEOPLE_HEADER}{rows}").as_bytes())
}

fn dates(casebook: &mut Casebook, rows: &str) -> casework::casebook::import::ImportDone {
    commit(casebook, ImportKind::Dates, format!("{DATES_HEADER}{rows}").as_bytes())
}

const ROSA: &str = "F-1,Rosa,Caal,mother,3/15/1990,A 222 333 444,Mam,,\"Dallas, TX\"\nF-1,Iker,Caal,son,5/30/2015,,Mam,,\"Dallas, TX\"\n";

fn with_rosa() -> (World, Casebook) {
    let world = World::coordinator();
    let mut casebook = world.open();
    assert_eq!(numbers(&people(&mut casebook, ROSA)), [2, 2, 0, 0, 0]);
    (world, casebook)
}

fn page(casebook: &Casebook, code: &str) -> FamilyPage {
    let filter = FamiliesFilter { text: None, city: None, status: None, without_lawyer: false, without_date: false, offset: 0, limit: 500 };
    let row = casebook.families(&filter).expect("families").rows.into_iter().find(|row| row.code == code).expect("the family");
    casebook.family(row.id).expect("a page")
}

fn answers(pairs: &[(&str, &str)]) -> ImportChoices {
    let answers: BTreeMap<String, String> = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    ImportChoices { answers, ..ImportChoices::default() }
}

#[test]
fn the_window_answers_each_question_once() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let asked = preview(&casebook, ImportKind::People, PEOPLE, &ImportChoices::default());
    let questions: Vec<(&str, &str, &[u32])> =
        asked.questions.iter().map(|question| (question.key.as_str(), question.code.as_str(), question.rows.as_slice())).collect();
    let expected: [(&str, &str, &[u32]); 3] =
        [("ask_same_person:38", "ask_same_person", &[38]), ("ask_city:F-1001", "ask_city", &[47, 85]), ("ask_same_person:65", "ask_same_person", &[65])];
    assert_eq!(questions, expected);
    assert_eq!((asked.file.as_str(), asked.encoding.as_str(), asked.separator.as_str(), asked.header_row), ("sheet.csv", "utf-8", ",", 1));
    let choices = answers(&[
        ("ask_same_person:38", "same"),
        ("ask_city:F-1001", "Boston, MA"),
        ("ask_same_person:65", "other"),
        ("ask_day:DOB:13/45/2020", "2020-01-01"),
    ]);
    let done = commit_with(&mut casebook, ImportKind::People, PEOPLE, &choices).expect("imports");
    assert_eq!(numbers(&done), [140, 136, 0, 1, 3]);
    assert_eq!(codes(&done.rows), [(13, "date_impossible"), (94, "too_few_cells"), (118, "family_missing")]);
    assert_eq!(codes(&done.warnings).last(), Some(&(85, "city_differs")));
    assert_eq!(page(&casebook, "F-1001").city.as_deref(), Some("Boston, MA"));
    let dates_asked = preview(&casebook, ImportKind::Dates, DATES, &ImportChoices::default());
    let keys: Vec<&str> = dates_asked.questions.iter().map(|question| question.key.as_str()).collect();
    assert_eq!(keys, ["ask_court:washington immigration court", "ask_time:2027-03-14 02:30:00 America/Chicago"]);
    let choices = answers(&[(keys[0], "STE"), (keys[1], "14:30")]);
    let done = commit_with(&mut casebook, ImportKind::Dates, DATES, &choices).expect("imports");
    assert_eq!(numbers(&done), [97, 94, 0, 1, 2]);
    let moved = page(&casebook, "F-1002").dates.into_iter().find(|date| date.court.as_deref() == Some("HSG")).expect("the hearing");
    assert_eq!(moved.setting, at("2027-03-14T14:30", Tz::America__Chicago));
    // An answer nobody was offered counts for nothing.
    let (_world, casebook) = (World::coordinator(), World::coordinator().open());
    assert_eq!(preview(&casebook, ImportKind::People, PEOPLE, &answers(&[("ask_city:F-1001", "Atlantis")])).questions.len(), 3);
}

#[test]
fn a_known_person_has_gaps_filled_and_nothing_moved() {
    let (_world, mut casebook) = with_rosa();
    let more = "F-1,ROSA,Caal,mother,4/16/1991,A222333444,K'iche',214-555-0134,\"Houston, TX\"\n\
                F-1,Iker,Caal,,5/30/2015,A 200 300 401,,,\nF-1,Iker,Caal,son,,,,,\n";
    let done = people(&mut casebook, more);
    assert_eq!(numbers(&done), [3, 0, 2, 0, 1]);
    assert_eq!(codes(&done.rows), [(4, "ask_same_person")]);
    assert_eq!(codes(&done.warnings), [(2, "value_kept"), (2, "value_kept"), (2, "city_differs")]);
    let family = page(&casebook, "F-1");
    let rosa = family.people.iter().find(|person| person.given == "Rosa").expect("Rosa");
    assert_eq!((rosa.birth.as_deref(), rosa.languages.iso.as_deref()), (Some("1990-03-15"), Some("mam")));
    assert_eq!(rosa.contact.as_ref().and_then(|rule| rule.phone.as_deref()), Some("214-555-0134"));
    let iker = family.people.iter().find(|person| person.given == "Iker").expect("Iker");
    assert_eq!(iker.a_number.as_deref(), Some("A•••-•••-401"));
    assert_eq!(family.people.len(), 2);
    // The same A-number in another family asks.
    let done = people(&mut casebook, "F-2,Rosa,Caal,mother,3/15/1990,A 222 333 444,Mam,,\"Dallas, TX\"\n");
    assert_eq!(codes(&done.rows), [(2, "ask_same_person")]);
}

#[test]
fn impossible_days_reject_only_where_they_are_a_key() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let rows = "F-1,Ana,Tot,mother,2/30/1990,A 1234567,Klingon,12,Springfield\nF-1,Eva,Tot,,2/30/2015,no tiene,Mam,,\nF-1,Luz,Tot,,1/13/2030,12,Mam,,\nF-1,,,,,,,,\n,,,,,,,,\n";
    let done = people(&mut casebook, rows);
    assert_eq!(numbers(&done), [4, 2, 0, 0, 2]);
    assert_eq!(codes(&done.rows), [(3, "date_impossible"), (5, "name_missing")]);
    let expected = [(2, "birth_dropped"), (2, "language_unknown"), (2, "phone_doubtful"), (2, "city_unknown"), (4, "a_number_dropped"), (4, "date_in_future")];
    assert_eq!(codes(&done.warnings), expected);
    let claims = casebook.claims(None).expect("claims");
    assert_eq!(claims.iter().map(|claim| (claim.field.as_str(), claim.text.as_str(), claim.row)).collect::<Vec<_>>(), [("language", "Klingon", 2)]);
    assert_eq!(claims[0].source, "people 2026-11-22");
}

#[test]
fn days_that_nothing_decides_ask_once_for_all_alike() {
    let (_world, mut casebook) = with_rosa();
    let rows = "F-1,Master,3/4/2027,9am,DAL,,,,\nF-1,huellas,3/4/2027,9am,ASC Dallas,,,,\nF-1,ISAP,5/5/2027,9am,,,,,\n";
    let sheet = format!("{DATES_HEADER}{rows}");
    let asked = preview(&casebook, ImportKind::Dates, sheet.as_bytes(), &ImportChoices::default());
    assert_eq!((asked.date_orders[0].order, asked.added, asked.rejected), (ImportOrder::Undecided, 1, 2));
    assert_eq!(asked.questions.len(), 1);
    assert_eq!((asked.questions[0].key.as_str(), asked.questions[0].rows.as_slice()), ("ask_day:Date:3/4/2027", &[2, 3][..]));
    assert_eq!(asked.questions[0].candidates.iter().map(|one| one.value.as_str()).collect::<Vec<_>>(), ["2027-03-04", "2027-04-03"]);
    let done = commit_with(&mut casebook, ImportKind::Dates, sheet.as_bytes(), &answers(&[("ask_day:Date:3/4/2027", "2027-04-03")])).expect("imports");
    assert_eq!(numbers(&done), [3, 3, 0, 0, 0]);
    let choices = casework::casebook::import::choices_from_map(r#"{"date_order":"day_first"}"#).expect("a map");
    let told = preview(&casebook, ImportKind::Dates, sheet.as_bytes(), &choices);
    assert_eq!((told.date_orders[0].order, told.questions.len(), told.unchanged), (ImportOrder::DayFirst, 0, 3));
}

#[test]
fn a_known_date_has_gaps_filled_and_another_day_is_perhaps_a_move() {
    let (_world, mut casebook) = with_rosa();
    assert_eq!(numbers(&dates(&mut casebook, "F-1,Master,3/20/2027,,DAL,,,,\nF-1,ISAP,TBD,,,,,,\n")), [2, 2, 0, 0, 0]);
    let more = "F-1,Master calendar,March 20 2027,9:00 AM,Dallas,webex,all,,needs ride\nF-1,ISAP,,,,,,,bring papers\nF-1,Master,4/22/2027,9am,DAL,,,,\nF-1,Master,TBD,,DAL,,,,\n";
    let done = dates(&mut casebook, more);
    assert_eq!(numbers(&done), [4, 2, 2, 0, 0]);
    assert_eq!(codes(&done.warnings), [(3, "date_missing"), (4, "possible_move")]);
    let masters: Vec<DateRow> = page(&casebook, "F-1").dates.into_iter().filter(|date| date.kind == "master_hearing").collect();
    let first = masters.iter().find(|date| date.ride).expect("the filled one");
    assert_eq!(first.setting, at("2027-03-20T09:00", Tz::America__Chicago));
    assert_eq!((first.who.names.len(), first.place.as_deref(), first.medium.word()), (2, Some("DAL"), "webex_video"));
    assert_eq!(masters.len(), 3);
    // A row that says less than the record is no news; neither is the same day in other words.
    assert_eq!(numbers(&dates(&mut casebook, "F-1,master,20 March 2027,,dal,,,,\nF-1,MCH,2027-03-20,9:00,,,,,\n")), [2, 0, 0, 2, 0]);
}

#[test]
fn lawyers_set_a_step_only_where_the_family_has_one_answer() {
    let (_world, mut casebook) = with_rosa();
    people(&mut casebook, "F-2,Eva,Tot,mother,3/16/1991,,Mam,,\"El Paso, TX\"\n");
    let rows = "F-1,Master,3/20/2027,9am,DAL,,mother only,RAICES waitlist,\nF-1,huellas,3/21/2027,9am,ASC Dallas,,all,?,\n\
                F-2,Master,3/20/2027,9am,ELP,,all,none,\nF-2,ISAP,3/22/2027,8am,,,all,\"yes - M. Ortiz, Esq.\",\n";
    let done = dates(&mut casebook, rows);
    assert_eq!(codes(&done.warnings), [(4, "answers_differ"), (5, "zone_assumed"), (5, "answers_differ")]);
    let status = |casebook: &Casebook, code: &str| {
        let master = page(casebook, code).dates.into_iter().find(|date| date.kind == "master_hearing").expect("a hearing");
        casebook.date(master.id).expect("a date").attendees[0].status
    };
    assert_eq!(status(&casebook, "F-1"), RepresentationStatus::Waitlisted);
    assert_eq!(status(&casebook, "F-2"), RepresentationStatus::Unknown);
    let el_paso = page(&casebook, "F-2").dates.into_iter().find(|date| date.kind == "isap_visit").expect("a visit");
    assert_eq!(el_paso.setting, at("2027-03-22T08:00", Tz::America__Denver));
    // What stands is not moved by another sheet.
    let done = dates(&mut casebook, "F-1,Bond,3/25/2027,9am,DAL,,mother only,referred,\n");
    assert_eq!(codes(&done.warnings), [(2, "answers_differ")]);
    assert_eq!(status(&casebook, "F-1"), RepresentationStatus::Waitlisted);
}

#[test]
fn times_zones_and_places_that_are_not_plain() {
    let world = World::coordinator();
    let mut casebook = world.open();
    people(&mut casebook, "F-1,Ana,Tot,mother,3/16/1991,,Mam,,\"Dallas, TX\"\nF-2,Eva,Tot,mother,3/16/1992,,Mam,,\n");
    let rows = "F-1,Master,11/7/2027,1:30 AM,DAL,,,,\nF-1,ISAP,3/20/2027,9,,,,,\nF-1,Bond,3/21/2027 8:30 AM,,Los Angeles,,,,\nF-2,ISAP,3/22/2027,9am,,,,,\nF-2,dance,soon,9am,Atlantis,video,,,\n\
                F-1,other,3/23/2027,8:30-10:00,Atlantis,,,,\nF-2,ICE check in,3/24/2027,8am,El Paso,hologram,Maria,,\n";
    let done = dates(&mut casebook, rows);
    assert_eq!(codes(&done.rows), [(4, "ask_court"), (5, "ask_zone"), (6, "date_unread")]);
    assert_eq!(codes(&done.warnings), [(2, "time_twice"), (3, "zone_assumed"), (3, "time_unclear"), (7, "place_unknown"), (7, "zone_assumed")]);
    let told = answers(&[("ask_zone:family F-2", "America/Denver"), ("ask_court:los angeles", "WLA")]);
    let done = commit_with(&mut casebook, ImportKind::Dates, format!("{DATES_HEADER}{rows}").as_bytes(), &told).expect("imports");
    assert_eq!(numbers(&done), [7, 2, 0, 4, 1]);
    let visit = page(&casebook, "F-2").dates.into_iter().find(|date| date.kind == "isap_visit").expect("a visit");
    assert_eq!(visit.setting, at("2027-03-22T09:00", Tz::America__Denver));
    let firsts = page(&casebook, "F-1").dates;
    assert!(firsts.iter().any(|date| matches!(&date.setting, Setting::Window { local, .. } if local.to_string().ends_with("08:30:00"))));
    let check_in = page(&casebook, "F-2").dates.into_iter().find(|date| date.kind == "ice_check_in").expect("a check-in");
    assert_eq!((check_in.setting, check_in.court, check_in.who.known), (at("2027-03-24T08:00", Tz::America__Denver), None, false));
    let mut claims: Vec<(String, String)> = casebook.claims(None).expect("claims").into_iter().map(|claim| (claim.field, claim.text)).collect();
    claims.sort();
    let expected = [("medium", "hologram"), ("time", "9"), ("who", "Maria")].map(|(field, text)| (field.to_owned(), text.to_owned()));
    assert_eq!(claims, expected);
}

#[test]
fn columns_are_chosen_named_and_remembered() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let sheet = "Fam,Who,,Colour\nF-1,Rosa,Caal,blue\nF-1,Iker,Caal,red\n".as_bytes();
    let guessed = preview(&casebook, ImportKind::People, sheet, &ImportChoices::default());
    assert_eq!(guessed.columns.iter().map(|column| column.header.as_str()).collect::<Vec<_>>(), ["Fam", "Who", "C", "Colour"]);
    assert_eq!(guessed.rejected, 2);
    let map = r#"{"columns":{"Fam":"family_code","Who":"given","C":"surname1"}}"#;
    let choices = casework::casebook::import::choices_from_map(map).expect("a map");
    let done = commit_with(&mut casebook, ImportKind::People, sheet, &choices).expect("imports");
    assert_eq!((numbers(&done), codes(&done.warnings)), ([2, 2, 0, 0, 0], vec![(1, "column_unmapped")]));
    assert!(done.warnings[0].message.contains("Colour"));
    // Another file with the same header is read the same way without being told.
    let next = dry(&casebook, ImportKind::People, "Fam,Who,,Colour\nF-2,Ana,Tot,green\n".as_bytes()).expect("reads");
    assert_eq!(numbers(&next), [1, 1, 0, 0, 0]);
    for (map, sheet) in [(r#"{"columns":{"Fam":"wings"}}"#, sheet), (r#"{"columns":{"Nobody":"given"}}"#, sheet)] {
        let choices = casework::casebook::import::choices_from_map(map).expect("a map");
        assert_eq!(commit_with(&mut casebook, ImportKind::People, sheet, &choices).err().map(|failure| failure.code), Some(Code::MapInvalid));
    }
    for (bytes, code) in [(&b""[..], Code::FileEmpty), (b"%PDF-1.7 x,y", Code::FileNotTable), (b"just a line", Code::FileNotTable)] {
        assert_eq!(dry(&casebook, ImportKind::People, bytes).err().map(|failure| failure.code), Some(code));
    }
}

#[test]
fn hostile_cells_stay_cells() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let nasty = [
        "=1+1",
        "@SUM(A1)",
        "\"a\"\"b\nc\"",
        "Robert'); DROP TABLE person;--",
        "<script>alert(1)</script>",
        "a\u{0}b\u{202e}c\u{200b}",
        "{ $text }",
        "👩\u{200d}👧",
    ];
    let rows: String = nasty.iter().enumerate().map(|(at, name)| format!("F-1,{name},Caal{at},,,,{name},{name},{name}\n")).collect();
    let rows = format!("{rows},{},Caal,,13/13/13,,,,\n", "=cmd|' /C calc'!A0");
    let done = people(&mut casebook, &rows);
    assert_eq!(numbers(&done), [9, 1, 0, 0, 8], "a tie of seven cities asks, and a row without family comes back");
    let rejects = String::from_utf8(done.rejects.expect("rejects")).expect("UTF-8");
    assert!(rejects.contains(",'=1+1,") && rejects.contains(",'=cmd|' /C calc'!A0,") && rejects.contains(",'@SUM(A1),"));
    let key = preview(&casebook, ImportKind::People, format!("{PEOPLE_HEADER}{rows}").as_bytes(), &ImportChoices::default()).questions[0].key.clone();
    let sheet = format!("{PEOPLE_HEADER}{rows}");
    let done = commit_with(&mut casebook, ImportKind::People, sheet.as_bytes(), &answers(&[(key.as_str(), "=1+1")])).expect("imports");
    assert_eq!(numbers(&done), [9, 7, 0, 1, 1]);
    let names: Vec<String> = page(&casebook, "F-1").people.into_iter().map(|person| person.given).collect();
    for name in ["=1+1", "a\"b c", "Robert'); DROP TABLE person;--", "abc", "{ $text }", "👩\u{200d}👧"] {
        assert!(names.contains(&name.to_owned()), "{name} in {names:?}");
    }
}
