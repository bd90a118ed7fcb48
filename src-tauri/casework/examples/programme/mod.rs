//! An invented programme of any size: the same families for the same number, dates relative to a day.

pub mod laptops;
pub mod volunteers;

use std::fmt::Write as _;
use std::path::Path;

use casework::appearance::Medium;
use casework::casebook::import::{ImportChoices, ImportFile, ImportKind};
use casework::casebook::view::{AppearanceMove, DateRow, DateSpan, DatesFilter, NewDispute, NewTask, NewVerification, NoteOn, RepresentationInput};
use casework::casebook::{Casebook, Clock, Owner};
use casework::dispute::DisputeSource;
use casework::error::Outcome;
use casework::id::FamilyId;
use casework::note::Audience;
use casework::representation::RepresentationStatus;
use casework::role::Role;
use casework::setting::Setting;
use casework::vault::{KdfParams, Passphrase, RecoveryWords, Secret, WordList};
use casework::verification::{VerificationResult, VerificationSource};
use casework::word::Answer;
use casework::words::Language;
use chrono::{Duration, NaiveDate};

/// A small generator of repeatable choices (Knuth's MMIX constants); nothing here is a secret.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides
    }

    pub fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

const MOTHERS: &[&str] =
    &["Rosa", "Candelaria", "Yesenia", "Floridalma", "Ana Lucía", "Marta Alicia", "Ingrid", "Petrona", "Wendy", "Heidy", "Nohemí", "Juana"];
const CHILDREN: &[&str] = &["Mateo", "Iker", "Keily", "Diego", "Dulce María", "Kevin", "Brayan", "Karla", "Josué", "Santos", "Edwin", "Wilmer"];
const SURNAMES: &[&str] = &["Choc", "Caal", "Pérez", "Ixcoy", "Mejía", "Tzoc", "Portillo", "Zúñiga", "de León", "Orellana", "Güinac", "Flores", "Batz"];
const TONGUES: &[(&str, &str, &str)] = &[
    ("Q'eqchi'", "Cobán", "a little Spanish"),
    ("Mam", "Todos Santos", "no"),
    ("K'iche'", "Totonicapán", "Spanish"),
    ("Ixil", "Nebaj", "no"),
    ("Garifuna", "Livingston", "Spanish"),
    ("Spanish", "", ""),
    ("Spanish", "", ""),
];
const CITIES: &[(&str, &str, &str)] = &[
    ("Dallas, TX", "DAL", "Dallas"),
    ("El Paso, TX", "ELP", "El Paso"),
    ("Memphis, TN", "MEM", "Memphis"),
    ("Boston, MA", "BOS", "Boston"),
    ("Chicago, IL", "CHI", "Chicago"),
    ("Miami, FL", "MIA", "Miami"),
];
const LAWYERS: &[&str] = &["none", "?", "", "waitlist", "referred", "yes - M. Ortiz, Esq.", "E-28 filed"];

fn home(number: usize) -> (&'static str, &'static str, &'static str) {
    CITIES[Dice::new(number as u64 + 7).roll(CITIES.len())]
}

/// The office's people, one row each.
pub fn people_csv(families: usize) -> String {
    let mut dice = Dice::new(2026);
    let mut csv = String::from(
        "Family ID,First name,Last name,Second last name,Relationship,DOB,Country,A#,Language,Town / dialect,Spanish?,Phone,Contact notes,City,Date of arrival,Consent\n",
    );
    for number in 0..families {
        let (surname, second) = (dice.pick(SURNAMES), dice.pick(SURNAMES));
        let (language, town, spanish) = TONGUES[dice.roll(TONGUES.len())];
        let city = home(number).0;
        for member in 0..2 + dice.roll(3) {
            let mother = member == 0;
            let given = if mother { dice.pick(MOTHERS) } else { dice.pick(CHILDREN) };
            let born = if mother { 1980 + dice.roll(18) } else { 2008 + dice.roll(15) };
            let phone = if mother { format!("(214) 555-{:04}", dice.roll(10_000)) } else { String::new() };
            let contact = if mother { dice.pick(&["", "no voicemail", "only after 5 pm", "whatsapp only"]) } else { "" };
            let consent = if mother { dice.pick(&["yes", "", "sí"]) } else { "" };
            let _ = writeln!(
                csv,
                "S-{:05},{given},{surname},{second},{},{born}-{:02}-{:02},Guatemala,A2{:08},{language},{town},{spanish},{phone},{contact},\"{city}\",2026-{:02}-{:02},{consent}",
                number + 1,
                if mother { "mother" } else { dice.pick(&["son", "daughter"]) },
                1 + dice.roll(12),
                1 + dice.roll(28),
                number * 8 + member,
                1 + dice.roll(10),
                1 + dice.roll(28),
            );
        }
    }
    csv
}

/// The office's dates, two for each family, from a few days ago to half a year ahead.
pub fn dates_csv(families: usize, today: NaiveDate) -> String {
    let mut dice = Dice::new(1985);
    let mut csv = String::from("Family ID,What,Date,Time,Where,How,Who must go,Checked,Lawyer,Notes\n");
    for number in 0..families {
        let (_, court, city) = home(number);
        for which in 0..2 {
            let ahead = i64::try_from(dice.roll(190)).unwrap_or(0) - 6;
            let day = today + Duration::days(ahead.max(if which == 0 { 1 } else { -6 }));
            let date = match dice.roll(14) {
                0 => "TBD".to_owned(),
                1 => format!("control date {}", day.format("%m/%d/%Y")),
                _ => day.format("%Y-%m-%d").to_string(),
            };
            let (what, place) = match dice.roll(7) {
                0 | 1 => ("INDIVIDUAL (merits)", court.to_owned()),
                2 | 3 => ("master calendar", court.to_owned()),
                4 => ("ICE check in", format!("ERO {city}")),
                5 => ("ISAP", format!("ISAP {city}")),
                _ => ("biometrics", format!("ASC {city}")),
            };
            let time = if date.starts_with('2') { dice.pick(&["8:30 AM", "9am", "1:00 PM", "10:30 AM"]) } else { "" };
            let _ = writeln!(
                csv,
                "S-{:05},{what},{date},{time},{place},{},{},{},{},{}",
                number + 1,
                dice.pick(&["in person", "in person", "webex", ""]),
                dice.pick(&["all", "all", "mother only"]),
                dice.pick(&["notice", "", "ACIS"]),
                dice.pick(LAWYERS),
                dice.pick(&["needs ride", "", "bring birth certs", "interpreter Q'eqchi'"]),
            );
        }
    }
    csv
}

/// Who runs the invented programme.
pub fn owner() -> Owner {
    Owner { name: "Elena Ruiz".to_owned(), laptop: "Sample laptop".to_owned(), roles: vec![Role::Coordinator, Role::Advocate] }
}

/// Makes a vault in `folder` and fills it; answers the open casebook.
pub fn make(folder: &Path, passphrase: &Passphrase, kdf: KdfParams, families: usize, clock: Clock) -> Outcome<Casebook> {
    let recovery = RecoveryWords::generate(WordList::English)?;
    Casebook::create(folder, &owner(), passphrase, &recovery, kdf, clock)?;
    let mut casebook = Casebook::unlock(folder, &Secret::Passphrase(passphrase), clock)?;
    fill(&mut casebook, families)?;
    Ok(casebook)
}

fn fill(casebook: &mut Casebook, families: usize) -> Outcome<()> {
    let today = casebook.clock().today();
    let sheets = [
        (ImportKind::People, "people.csv", people_csv(families)),
        (ImportKind::Dates, "dates.csv", dates_csv(families, today)),
        (ImportKind::Volunteers, "volunteers.csv", volunteers::volunteers_csv(families, today)),
        (ImportKind::Pairings, "pairings.csv", volunteers::pairings_csv(families, today)),
    ];
    for (kind, name, text) in sheets {
        let file = ImportFile { kind, name, bytes: text.as_bytes() };
        casebook.import_commit(&file, &ImportChoices::default(), Language::En)?;
    }
    volunteers::set_up(casebook)?;
    let rows = casebook.dates(&first_dates())?.rows;
    for (place, row) in rows.iter().enumerate() {
        volunteers::ask_consent(casebook, row, place, today)?;
        volunteers::ask_somebody(casebook, row, place)?;
        live_with(casebook, row, place, today)?;
    }
    Ok(())
}

fn first_dates() -> DatesFilter {
    DatesFilter { limit: 40, ..DatesFilter::of(DateSpan::Ahead) }
}

/// What weeks of work leave on the next dates: most are checked, some lately; one has two answers, one was moved.
fn live_with(casebook: &mut Casebook, row: &DateRow, place: usize, today: NaiveDate) -> Outcome<()> {
    match place % 10 {
        1 | 2 | 5 | 8 => casebook.verification_add(&checked(row, today - Duration::days([1, 12, 3, 0][place % 4]), VerificationSource::Notice)).map(|_| ()),
        3 => casebook.dispute_add(&second_answer(row, today)).map(|_| ()),
        4 => {
            let person = casebook.family(row.family)?.people.into_iter().next();
            person.map_or(Ok(()), |person| {
                let input = RepresentationInput {
                    person: person.id,
                    forum: row.forum,
                    status: RepresentationStatus::Represented,
                    representative: Some("M. Ortiz".to_owned()),
                    e28: Answer::Yes,
                };
                casebook.representation_set(&input)
            })
        }
        6 => casebook.appearance_move(&later(row)).map(|_| ()),
        7 => casebook.task_add(&ride_task(row.family, today + Duration::days(2))).map(|_| ()),
        9 => casebook
            .note_add(NoteOn::Family, &row.family.text(), Audience::Shared, "Prefers morning calls. Needs an interpreter for the clinic.", None)
            .map(|_| ()),
        _ => Ok(()),
    }
}

fn checked(row: &DateRow, on: NaiveDate, source: VerificationSource) -> NewVerification {
    NewVerification {
        appearance: row.id,
        on,
        source,
        result: VerificationResult::Confirmed,
        day_same: Answer::Yes,
        time_same: Answer::Yes,
        place_same: Answer::Yes,
        medium_same: Answer::Yes,
        note: None,
        other: None,
    }
}

/// The same time another day; weekends aside it hardly matters which.
fn shifted(setting: &Setting, days: i64) -> Setting {
    match setting.clone() {
        Setting::At { local, zone } => Setting::At { local: local + Duration::days(days), zone },
        Setting::On { date, zone } => Setting::On { date: date + Duration::days(days), zone },
        other => other,
    }
}

fn second_answer(row: &DateRow, today: NaiveDate) -> NewDispute {
    NewDispute {
        appearance: row.id,
        setting: shifted(&row.setting, 1),
        place: row.place.clone(),
        medium: row.medium,
        source: DisputeSource::Acis,
        said_by: "the court's website".to_owned(),
        said_on: today,
    }
}

fn later(row: &DateRow) -> AppearanceMove {
    AppearanceMove {
        id: row.id,
        setting: shifted(&row.setting, 21),
        place: row.place.clone(),
        court: row.court.clone(),
        room: None,
        medium: if row.medium == Medium::Unknown { Medium::InPerson } else { row.medium },
        reason: "New notice by mail".to_owned(),
        said_by: "the court".to_owned(),
    }
}

fn ride_task(family: FamilyId, due: NaiveDate) -> NewTask {
    NewTask { title: "Ask about a ride".to_owned(), family: Some(family), person: None, due: Some(due), for_whom: None }
}
