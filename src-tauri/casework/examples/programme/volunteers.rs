//! Who accompanies the invented families: volunteers, who goes with whom, who goes along, and the programme's own numbers.

use std::collections::HashMap;
use std::fmt::Write as _;

use casework::accompaniment::AccompanimentState;
use casework::casebook::Casebook;
use casework::casebook::view::{ConsentInput, DateRow, DutyInput, NewCompanion};
use casework::consent::ConsentScope;
use casework::duty_number::DutyKind;
use casework::error::Outcome;
use casework::pairing::PairingRole;
use casework::programme::Programme;
use chrono::{Duration, NaiveDate};

use super::{Dice, home};

const FIRST: &[&str] = &["Priya", "Marisol", "Jim", "Ellen", "Tom", "Kofi", "Dave", "Carol", "Anne", "Lucía", "Héctor", "Naomi", "Wen", "Omar"];
const LAST: &[&str] = &["Ortiz", "Okafor", "Ruiz", "Nguyen", "Kelly", "Baker", "Stein", "Haddad", "Lindqvist", "Paz", "Moreau", "Iyer"];
const LANGUAGES: &[&str] =
    &["English; Spanish", "English; Spanish", "English, Spanish (basic)", "English; Q'eqchi'", "Spanish/English/K'iche'", "English; Mam"];

/// How many volunteers so many families have: one for four, at most 500.
pub fn how_many(families: usize) -> usize {
    (families / 4 + 6).min(500)
}

/// Who goes with whom, by their places in both lists: most families have a first person of their own city, some a second.
fn pairs(families: usize) -> Vec<(usize, usize, &'static str)> {
    let mut dice = Dice::new(1979);
    let mut by_city: HashMap<&str, Vec<usize>> = HashMap::new();
    for volunteer in 0..how_many(families) {
        by_city.entry(home(volunteer).0).or_default().push(volunteer);
    }
    let mut pairs = Vec::new();
    for family in 0..families {
        let Some(near) = by_city.get(home(family).0) else { continue };
        let (first, second) = (near[dice.roll(near.len())], near[dice.roll(near.len())]);
        if family % 5 != 4 {
            pairs.push((family, first, "primary"));
        }
        if family % 3 == 0 && first != second {
            pairs.push((family, second, dice.pick(&["second", "interpreter", "driver"])));
        }
    }
    pairs
}

/// The office's list of volunteers.
pub fn volunteers_csv(families: usize, today: NaiveDate) -> String {
    let mut dice = Dice::new(1951);
    let mut load = vec![0; how_many(families)];
    for (_, volunteer, _) in pairs(families) {
        load[volunteer] += 1;
    }
    let mut csv = String::from("Name,Email,Phone,City,Languages,Max families,Availability,Car?,Background check expires\n");
    for (number, load) in load.into_iter().enumerate() {
        let city = home(number).0;
        // A few end soon or have ended.
        let days = if dice.roll(8) == 0 { i64::try_from(dice.roll(40)).unwrap_or(0) - 20 } else { 120 + i64::try_from(dice.roll(500)).unwrap_or(0) };
        let room = load + dice.roll(3);
        let _ = writeln!(
            csv,
            "{} {},v{number}@example.org,214-555-{number:04},\"{city}\",\"{}\",{},{},{},{}",
            dice.pick(FIRST),
            dice.pick(LAST),
            dice.pick(LANGUAGES),
            if room == 0 { "1".to_owned() } else { room.to_string() },
            dice.pick(&["any", "weekdays", "\"Mon,Wed\"", "not Fridays", ""]),
            dice.pick(&["yes", "no", "\"van, 7 seats\"", ""]),
            (today + Duration::days(days)).format("%Y-%m-%d"),
        );
    }
    csv
}

/// The office's list of who goes with whom.
pub fn pairings_csv(families: usize, today: NaiveDate) -> String {
    let mut dice = Dice::new(1979);
    let mut csv = String::from("Family ID,Volunteer,Role,From,To,Why ended\n");
    for (family, volunteer, role) in pairs(families) {
        let since = (today - Duration::days(10 + i64::try_from(dice.roll(400)).unwrap_or(0))).format("%Y-%m-%d");
        let _ = writeln!(csv, "S-{:05},v{volunteer}@example.org,{role},{since},,", family + 1);
    }
    csv
}

/// What a programme sets up once.
pub fn set_up(casebook: &mut Casebook) -> Outcome<()> {
    let cities = super::CITIES.iter().map(|(city, ..)| (*city).to_owned()).collect();
    casebook.programme_save(&Programme { name: Some("Acompañar".to_owned()), cities, ..Programme::default() })?;
    for (kind, name, phone) in [
        (DutyKind::CoordinatorOnDuty, "Elena Ruiz", "214-555-0100"),
        (DutyKind::LegalOnCall, "Legal aid night line", "214-555-0111"),
        (DutyKind::RapidResponse, "Rapid response", "214-555-0122"),
        (DutyKind::CourtHotline, "EOIR hotline", "800-898-7180"),
    ] {
        let input = DutyInput { id: None, kind, city: None, name: Some(name.to_owned()), phone: phone.to_owned(), hours: Some("day and night".to_owned()) };
        let id = casebook.duty_number_save(&input)?;
        if kind != DutyKind::LegalOnCall {
            casebook.duty_number_checked(id)?;
        }
    }
    Ok(())
}

/// Two of three families were asked whether somebody may go with them, and permit it.
pub fn ask_consent(casebook: &mut Casebook, row: &DateRow, place: usize, today: NaiveDate) -> Outcome<()> {
    let mother = casebook.family(row.family)?.people.into_iter().next();
    let Some(person) = mother.filter(|person| place % 3 != 2 && person.consents.is_empty()) else { return Ok(()) };
    let consent = ConsentInput {
        person: person.id,
        scope: ConsentScope::Accompaniment,
        given: "oral".to_owned(),
        from: today - Duration::days(30),
        until: None,
        language: Some("spa".to_owned()),
        through: None,
        data: None,
        recipient: None,
        given_by: None,
    };
    casebook.consent_record(&consent).map(|_| ())
}

/// Somebody is asked for a date, and some say yes.
pub fn ask_somebody(casebook: &mut Casebook, row: &DateRow, place: usize) -> Outcome<()> {
    let lines = casebook.match_volunteers(row.family, Some(row.id))?;
    for (n, line) in lines.into_iter().filter(|line| line.excluded.is_empty()).take(place % 3).enumerate() {
        let new = NewCompanion { appearance: row.id, volunteer: line.volunteer, role: PairingRole::CourtCompanion, confirmed: false, because: None };
        let asked = casebook.companion_ask(&new)?;
        match (place + n) % 4 {
            0 | 1 => casebook.companion_answer(asked, AccompanimentState::Confirmed)?,
            2 => casebook.companion_answer(asked, AccompanimentState::Declined)?,
            _ => {}
        }
    }
    Ok(())
}
