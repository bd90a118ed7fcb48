//! The import of the office's two spreadsheets on a real encrypted vault: every row of the sample, twice, mended, in other
//! clothes, cut off and upside down.

use std::time::Instant;

use casework::casebook::import::{ImportDone, ImportFile};
use casework::casebook::view::*;
use casework::casebook::{Casebook, Clock};
use casework::error::{Code, Outcome};
use casework::role::Role;
use casework::setting::Setting;
use casework::word::Answer;
use casework::words::Language;
use chrono_tz::Tz;

use crate::world::{World, at, now};

pub const PEOPLE: &[u8] = include_bytes!("fixtures/sample/people.csv");
pub const DATES: &[u8] = include_bytes!("fixtures/sample/dates.csv");

/// The sample's dates as text; the file is Windows-1252, whose letters are Latin-1's here.
fn dates_text() -> String {
    DATES.iter().map(|byte| char::from(*byte)).collect()
}

pub fn commit_with(casebook: &mut Casebook, kind: ImportKind, bytes: &[u8], choices: &ImportChoices) -> Outcome<ImportDone> {
    casebook.import_commit(&ImportFile { kind, name: "sheet.csv", bytes }, choices, Language::En)
}

pub fn commit(casebook: &mut Casebook, kind: ImportKind, bytes: &[u8]) -> ImportDone {
    commit_with(casebook, kind, bytes, &ImportChoices::default()).expect("imports")
}

pub fn preview(casebook: &Casebook, kind: ImportKind, bytes: &[u8], choices: &ImportChoices) -> ImportPreview {
    casebook.import_preview(&ImportFile { kind, name: "some folder/sheet.csv", bytes }, choices, Language::En).expect("a preview")
}

pub fn dry(casebook: &Casebook, kind: ImportKind, bytes: &[u8]) -> Outcome<ImportDone> {
    casebook.import_dry_run(&ImportFile { kind, name: "sheet.csv", bytes }, &ImportChoices::default(), Language::En)
}

/// Read, added, updated, unchanged, rejected.
pub fn numbers(done: &ImportDone) -> [u32; 5] {
    let ImportOutcome { read, added, updated, unchanged, rejected, .. } = done.outcome;
    assert_eq!(read, added + updated + unchanged + rejected);
    [read, added, updated, unchanged, rejected]
}

pub fn codes(notes: &[RowNote]) -> Vec<(u32, &str)> {
    notes.iter().map(|note| (note.row, note.code.as_str())).collect()
}

fn rows_with(notes: &[RowNote], code: &str) -> Vec<u32> {
    notes.iter().filter(|note| note.code == code).map(|note| note.row).collect()
}

/// A vault with the sample in it, made once.
fn sample() -> World {
    static WORLD: std::sync::OnceLock<World> = std::sync::OnceLock::new();
    let made = WORLD.get_or_init(|| {
        let world = World::coordinator();
        let mut casebook = world.open();
        commit(&mut casebook, ImportKind::People, PEOPLE);
        commit(&mut casebook, ImportKind::Dates, DATES);
        casebook.lock().expect("locks");
        world
    });
    made.copy()
}

fn family(casebook: &Casebook, code: &str) -> FamilyPage {
    let filter = FamiliesFilter { text: None, city: None, status: None, without_lawyer: false, without_date: false, offset: 0, limit: 500 };
    let rows = casebook.families(&filter).expect("families").rows;
    let row = rows.into_iter().find(|row| row.code == code).expect("the family");
    casebook.family(row.id).expect("a page")
}

/// The rows handed back, verified one by one against import.md.
const PEOPLE_REJECTS: [(u32, &str); 7] = [
    (13, "date_impossible"),
    (38, "ask_same_person"),
    (47, "ask_city"),
    (65, "ask_same_person"),
    (85, "ask_city"),
    (94, "too_few_cells"),
    (118, "family_missing"),
];
const DATES_REJECTS: [(u32, &str); 8] = [
    (20, "ask_court"),
    (24, "ask_time"),
    (35, "family_unknown"),
    (35, "date_impossible"),
    (39, "family_unknown"),
    (49, "family_unknown"),
    (49, "time_impossible"),
    (49, "ask_zone"),
];

#[test]
fn every_row_of_the_sample_gets_what_it_deserves() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let people = commit(&mut casebook, ImportKind::People, PEOPLE);
    assert_eq!(numbers(&people), [140, 133, 0, 0, 7]);
    assert_eq!(codes(&people.rows), PEOPLE_REJECTS);
    assert_eq!(codes(&people.warnings), [(60, "control_removed"), (60, "cell_cut"), (60, "city_differs")]);
    let dates = commit(&mut casebook, ImportKind::Dates, DATES);
    assert_eq!(numbers(&dates), [97, 91, 0, 1, 5]);
    assert_eq!(codes(&dates.rows), DATES_REJECTS);
    assert_eq!(rows_with(&dates.warnings, "date_missing"), [5, 15, 21, 42, 48, 59, 71, 78, 82]);
    assert_eq!(rows_with(&dates.warnings, "zone_assumed"), [6, 13, 27, 34, 46, 52, 53, 65, 73, 98]);
    assert_eq!(rows_with(&dates.warnings, "notario"), [7, 12, 14, 17, 22, 30, 33, 46, 67, 70, 75]);
    assert_eq!(rows_with(&dates.warnings, "possible_move"), [67, 75, 81, 86, 88, 90, 93]);
    assert_eq!(rows_with(&dates.warnings, "time_without_day").len(), 23);
    assert_eq!(rows_with(&dates.warnings, "place_unusual").len(), 38);
    let counts = casebook.counts().expect("counts");
    for noun in [("families", 47), ("people", 133), ("dates", 91), ("notes", 12), ("verifications", 0), ("consents", 0)] {
        assert!(counts.contains(&noun), "{noun:?} in {counts:?}");
    }
    assert_eq!(i64::from(people.outcome.claims + dates.outcome.claims), counts.iter().find(|(noun, _)| *noun == "claims").expect("claims").1);
}

#[test]
fn the_records_say_what_the_sheet_says() {
    let world = sample();
    let casebook = world.open();
    let one = family(&casebook, "F-1004");
    assert_eq!((one.label.as_str(), one.city.as_deref()), ("Familia G.", Some("San Antonio, TX")));
    let zoe = one.people.iter().find(|person| person.given == "Zoë 🌺").expect("Zoë");
    assert_eq!((zoe.surnames.as_slice(), zoe.birth.as_deref()), (&["Orellana".to_owned()][..], Some("2016-02-29")));
    assert_eq!(zoe.contact_claims[0].text.chars().count(), 1000);
    let rosa = one.people.iter().find(|person| person.given == "Rosa Elvira").expect("Rosa");
    assert_eq!((rosa.languages.iso.as_deref(), rosa.languages.town.as_deref(), rosa.relation.as_str()), (Some("ixl"), Some("Nebaj"), "mother"));
    assert_eq!(rosa.contact_claims.iter().map(|claim| claim.text.as_str()).collect::<Vec<_>>(), ["do not call husband's phone"]);
    let hearing = |page: &FamilyPage, kind: &str| page.dates.iter().filter(|date| date.kind == kind).cloned().collect::<Vec<_>>();
    let el_paso = family(&casebook, "F-1010");
    let master = &hearing(&el_paso, "master_hearing")[0];
    assert_eq!((&master.setting, master.court.as_deref()), (&at("2028-08-15T08:30", Tz::America__Denver), Some("ELP")));
    assert!(!master.who.known, "mother + 2 kids fits nobody on file");
    let assumed = &hearing(&el_paso, "state_court_hearing")[0];
    assert_eq!((&assumed.setting, &assumed.place), (&at("2027-01-27T08:30", Tz::America__Denver), &None));
    let control = &hearing(&family(&casebook, "F-1009"), "asylum_interview")[0];
    assert_eq!(control.setting, Setting::ControlDate { date: "2026-12-04".parse().expect("a day") });
    let day_only = &hearing(&family(&casebook, "F-1034"), "isap_visit")[0];
    assert_eq!(day_only.setting, Setting::On { date: "2027-02-28".parse().expect("a day"), zone: Tz::America__Chicago });
    assert!(day_only.who.known);
    let street = casebook.date(hearing(&family(&casebook, "F-1048"), "individual_hearing")[0].id).expect("a date");
    assert_eq!((street.row.court.as_deref(), street.interpreter.as_deref(), street.row.who.names.len()), (Some("DAL"), Some("Spanish"), 3));
    let noted = casebook.date(hearing(&family(&casebook, "F-1016"), "isap_visit")[0].id).expect("a date");
    let mut claims: Vec<(&str, &str)> = noted.claims.iter().map(|claim| (claim.field.as_str(), claim.text.as_str())).collect();
    claims.sort_unstable();
    assert_eq!(claims, [("checked", "ACIS 2026-11-20"), ("lawyer", "none")]);
}

#[test]
fn the_same_file_again_changes_nothing_also_after_an_edit() {
    let world = sample();
    let mut casebook = world.open();
    let page = family(&casebook, "F-1002");
    let person = &page.people[0];
    let input = PersonInput {
        given: "Carla".to_owned(),
        surnames: vec!["Otra".to_owned()],
        preferred: None,
        relation: person.relation.clone(),
        birth: None,
        language: None,
        town: None,
        spanish: person.languages.spanish,
        a_number: None,
        nationality: None,
        arrival: None,
        address: None,
        respondent: person.respondent.expect("seen"),
        mailing_address: None,
        whereabouts: None,
        also_understands: Vec::new(),
        reads: Answer::Unknown,
        needs_relay: Answer::Unknown,
        custody_of: Vec::new(),
        entry: None,
        unaccompanied: None,
        confidential_from: None,
    };
    casebook.person_edit(person.id, &input, None).expect("edits");
    let before = casebook.counts().expect("counts");
    for (kind, bytes, expected) in [(ImportKind::People, PEOPLE, [140, 0, 0, 133, 7]), (ImportKind::Dates, DATES, [97, 0, 0, 92, 5])] {
        let again = commit(&mut casebook, kind, bytes);
        assert_eq!((numbers(&again), again.outcome.claims), (expected, 0));
        let preview = preview(&casebook, kind, bytes, &ImportChoices::default());
        assert_eq!((preview.added, preview.new_people, preview.new_dates, preview.new_families, preview.claims), (0, 0, 0, 0, 0));
    }
    assert_eq!(casebook.counts().expect("counts"), before);
    assert_eq!(family(&casebook, "F-1002").people[0].given, "Carla");
}

#[test]
fn rows_handed_back_come_in_once_they_are_mended() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let people = commit(&mut casebook, ImportKind::People, PEOPLE);
    let handed_back = String::from_utf8(people.rejects.expect("rejects")).expect("UTF-8");
    assert!(handed_back.starts_with("acompana:1,Family ID,First name,"));
    assert!(handed_back.contains("\"'=HYPERLINK(\"\"http://example.invalid\"\",\"\"x\"\")\",'+Pérez,"), "guarded on the way out");
    // Untouched, they come back again; only the row that was too short now has all its cells, empty ones.
    let untouched = dry(&casebook, ImportKind::People, handed_back.as_bytes()).expect("reads");
    assert_eq!(numbers(&untouched), [7, 1, 0, 0, 6]);
    let mended = [
        ("13/45/2020", "3/5/1990"),
        ("A 234 959 585", "A 234 959 586"),
        ("A228608467", "A228608468"),
        ("\"Boston, MA\"", "\"Dallas, TX\""),
        (",,Sin Familia", ",F-2001,Sin Familia"),
    ];
    let mended = mended.iter().fold(handed_back.clone(), |text, (wrong, right)| text.replacen(wrong, right, 1));
    let mended = mended.replacen("Xiomara,Portillo,Muñoz", "Xiomara,Portillo,Paz", 1).replacen("Mateo,Hernández,Hernández", "Marcos,Hernández,Hernández", 1);
    let done = commit(&mut casebook, ImportKind::People, mended.as_bytes());
    assert_eq!((numbers(&done), codes(&done.rows)), ([7, 7, 0, 0, 0], Vec::new()));
    let formula = family(&casebook, "F-1001").people.into_iter().find(|person| person.relation == "child").expect("the child");
    assert_eq!((formula.given.as_str(), formula.surnames[0].as_str()), (r#"=HYPERLINK("http://example.invalid","x")"#, "+Pérez"), "kept as typed");
    let dates = commit(&mut casebook, ImportKind::Dates, DATES);
    let text = String::from_utf8(dates.rejects.expect("rejects")).expect("UTF-8");
    let mended = [("Washington Immigration Court", "ANN"), ("2:30 AM", "2:30 PM"), ("02/30/2027", "02/28/2027"), ("F-00000", "F-1047"), ("25:00", "15:00")];
    let mended = mended.iter().fold(text, |text, (wrong, right)| text.replacen(wrong, right, 1));
    assert_eq!(numbers(&commit(&mut casebook, ImportKind::Dates, mended.as_bytes())), [4, 4, 0, 0, 0]);
}

#[test]
fn the_clothes_of_a_file_do_not_matter() {
    let world = sample();
    let casebook = World::coordinator().open();
    let with_families = world.open();
    let people = String::from_utf8(PEOPLE.to_vec()).expect("UTF-8");
    let bare = people.trim_start_matches('\u{feff}').to_owned();
    let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let expected = dry(&casebook, ImportKind::People, PEOPLE).expect("reads");
    let marked = format!("\u{feff}{bare}");
    for (name, bytes) in [
        ("no mark", bare.clone().into_bytes()),
        ("UTF-16, low byte first", wide(&marked, u16::to_le_bytes)),
        ("UTF-16, high byte first", wide(&marked, u16::to_be_bytes)),
        ("plain line ends", bare.replace("\r\n", "\n").into_bytes()),
        ("separator announced", format!("sep=,\n{bare}").into_bytes()),
    ] {
        let done = dry(&casebook, ImportKind::People, &bytes).expect("reads");
        assert_eq!(done.outcome, expected.outcome, "{name}");
        assert_eq!(codes(&done.warnings), codes(&expected.warnings).iter().map(|(row, code)| (*row, *code)).collect::<Vec<_>>(), "{name}");
    }
    let dates = dates_text();
    let tabs = dates.replace(';', "\t");
    for (name, bytes) in
        [("UTF-8", dates.clone().into_bytes()), ("tabs", tabs.clone().into_bytes()), ("tabs in UTF-16", wide(&format!("\u{feff}{tabs}"), u16::to_le_bytes))]
    {
        // The same rows as those already in: nothing is new, whatever the clothes.
        assert_eq!(numbers(&dry(&with_families, ImportKind::Dates, &bytes).expect("reads")), [97, 0, 0, 92, 5], "{name}");
    }
}

#[test]
fn a_file_cut_off_anywhere_brings_whole_rows_or_nothing() {
    let world = sample();
    let empty = World::coordinator().open();
    let full = world.open();
    let started = Instant::now();
    for (casebook, kind, bytes) in [(&empty, ImportKind::People, PEOPLE), (&full, ImportKind::Dates, DATES)] {
        for end in (0..bytes.len()).step_by(100) {
            match dry(casebook, kind, &bytes[..end]) {
                Ok(done) => drop(numbers(&done)),
                Err(failure) => assert!(matches!(failure.code, Code::FileEmpty | Code::FileNotTable), "{end}: {failure}"),
            }
        }
    }
    println!("every cut: {:?}", started.elapsed());
    let mut growing = World::coordinator().open();
    for end in (0..PEOPLE.len()).step_by(2_500) {
        let before = people_in(&growing);
        if let Ok(done) = commit_with(&mut growing, ImportKind::People, &PEOPLE[..end], &ImportChoices::default()) {
            assert_eq!(people_in(&growing), before + i64::from(done.outcome.added), "{end}");
        }
    }
}

/// A sheet of many families with four people each.
fn many(rows: usize) -> String {
    let row = |at: usize| {
        let (family, month, day) = (at / 4, at % 12 + 1, at % 28 + 1);
        let relation = if at.is_multiple_of(4) { "mother" } else { "son" };
        format!(
            "G-{family},Persona {at},Caal,Tzoc{at},{relation},{month}/{day}/1990,Guatemala,A{:09},K'iche',Nahualá,no,214 555 {:04},no voicemail,\"Dallas, TX\",4/25/26,sí\n",
            100_000_000 + at,
            at % 10_000
        )
    };
    let header = "Family ID,First name,Last name,Second last name,Relationship,DOB,Country,A#,Language,Town / dialect,Spanish?,Phone,Contact notes,City,Date of arrival,Consent\n";
    std::iter::once(header.to_owned()).chain((0..rows).map(row)).collect()
}

#[test]
fn an_import_cut_short_leaves_nothing_half() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let sheet = many(120);
    let handle = casebook.interrupt_handle();
    let stopper = std::thread::spawn(move || {
        for _ in 0..400 {
            std::thread::sleep(std::time::Duration::from_millis(1));
            handle.interrupt();
        }
    });
    while !stopper.is_finished() {
        match commit_with(&mut casebook, ImportKind::People, sheet.as_bytes(), &ImportChoices::default()) {
            Ok(done) => assert_eq!(done.outcome.added + done.outcome.unchanged, 120),
            Err(failure) => assert!(matches!(failure.code, Code::Locked), "{failure}"),
        }
        if let Ok(counts) = casebook.counts() {
            let people = counts.iter().find(|(noun, _)| *noun == "people").expect("people").1;
            assert!(people == 0 || people == 120, "{people} people");
        }
    }
    stopper.join().expect("stops");
    let done = commit(&mut casebook, ImportKind::People, sheet.as_bytes());
    assert_eq!(done.outcome.added + done.outcome.unchanged, 120);
    assert_eq!(people_in(&casebook), 120);
}

/// `cargo test --release -p tests -- --ignored ten_thousand --nocapture`
#[test]
#[ignore = "a measurement"]
fn ten_thousand_rows() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let sheet = many(10_000);
    let started = Instant::now();
    let shown = preview(&casebook, ImportKind::People, sheet.as_bytes(), &ImportChoices::default());
    let previewed = started.elapsed();
    let done = commit(&mut casebook, ImportKind::People, sheet.as_bytes());
    let committed = started.elapsed() - previewed;
    assert_eq!((shown.added, done.outcome.added), (10_000, 10_000));
    let again = Instant::now();
    assert_eq!(commit(&mut casebook, ImportKind::People, sheet.as_bytes()).outcome.unchanged, 10_000);
    println!("preview {previewed:?}, plan and commit {committed:?}, again {:?}", again.elapsed());
}

fn people_in(casebook: &Casebook) -> i64 {
    let counts = casebook.counts().expect("counts");
    counts.into_iter().find(|(noun, _)| *noun == "people").expect("people").1
}

#[test]
fn dates_before_their_families_are_all_handed_back() {
    let mut casebook = World::coordinator().open();
    let done = commit(&mut casebook, ImportKind::Dates, DATES);
    assert_eq!(numbers(&done), [97, 0, 0, 0, 97]);
    assert_eq!(rows_with(&done.rows, "family_unknown").len(), 97);
    let untouched = casebook.counts().expect("counts");
    assert!(untouched.iter().all(|(_, count)| *count == 0), "{untouched:?}");
    // Nothing an answer could change is asked.
    assert!(preview(&casebook, ImportKind::Dates, DATES, &ImportChoices::default()).questions.is_empty());
}

#[test]
fn who_keeps_no_record_imports_nothing() {
    let world = World::new(&[Role::Volunteer]);
    let mut casebook = world.open_at(Clock::fixed(now()));
    let file = ImportFile { kind: ImportKind::People, name: "people.csv", bytes: PEOPLE };
    let choices = ImportChoices::default();
    assert_eq!(casebook.import_preview(&file, &choices, Language::En).map_err(|failure| failure.code).err(), Some(Code::RefusedByRole));
    assert_eq!(casebook.import_commit(&file, &choices, Language::En).map_err(|failure| failure.code).err(), Some(Code::RefusedByRole));
    assert_eq!(casebook.rejects_written().map_err(|failure| failure.code), Err(Code::RefusedByRole));
}
