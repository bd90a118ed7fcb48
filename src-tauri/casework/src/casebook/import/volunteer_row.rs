//! One row of the list of volunteers, cell by cell (import.md, "Volunteers, pairings").

use chrono::NaiveDate;

use super::asking::Asking;
use super::codes::RowCode;
use super::person_row::{Understood, ask_day, city, phone};
use super::plan::Inputs;
use super::sheet::Row;
use crate::reading::count::{CountReading, read_count};
use crate::reading::day::{Century, ColumnOrder, DayReading, read_day};
use crate::reading::email::{EmailReading, read_email};
use crate::reading::languages::read_languages;
use crate::reading::spoken::LanguageLevel;
use crate::reading::vehicle::{VehicleReading, read_vehicle};
use crate::reading::volunteer_columns::VolunteersField;
use crate::reading::weekdays::{WeekdaysReading, read_weekdays};
use crate::reference;
use crate::volunteer::{Fluency, VolunteerLanguage};
use crate::word::Answer;

type VolunteerCells<'s> = Row<'s, VolunteersField>;

/// How the two columns of days are read.
#[derive(Clone, Copy)]
pub(super) struct Orders {
    /// Trainings.
    pub training: ColumnOrder,
    /// Last days of background checks.
    pub check: ColumnOrder,
}

/// What a row says of a volunteer; what it does not say is empty, `None` or unknown.
pub(super) struct VolunteerFacts {
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub city: Option<String>,
    pub languages: Vec<VolunteerLanguage>,
    pub max_families: Option<u32>,
    pub weekdays: Option<Vec<u8>>,
    pub vehicle: Answer,
    pub seats: Option<u32>,
    /// The day of the training.
    pub trained: Option<NaiveDate>,
    /// The last day of the background check.
    pub checked_until: Option<NaiveDate>,
}

/// Reads a row. What is wrong, asked, assumed or kept as a claim is noted on it.
pub(super) fn read_volunteer(
    inputs: &Inputs<'_>,
    asking: &Asking<'_>,
    cities: &mut Understood,
    orders: Orders,
    row: &mut VolunteerCells<'_>,
) -> VolunteerFacts {
    let name = row.said(VolunteersField::Name).unwrap_or_default();
    let email = email(row);
    check_key(row, &name, email.is_some());
    let (vehicle, seats) = vehicle(row);
    let trained = clearance_day(asking, orders.training, row, VolunteersField::Training, "training");
    if trained.is_some_and(|day| day > inputs.today) {
        row.warn(VolunteersField::Training, RowCode::DateInFuture);
    }
    let facts = VolunteerFacts {
        name,
        email,
        phone: phone(row, VolunteersField::Phone),
        city: city(cities, row, VolunteersField::City),
        languages: languages(row),
        max_families: max_families(row),
        weekdays: weekdays(row),
        vehicle,
        seats,
        trained,
        checked_until: clearance_day(asking, orders.check, row, VolunteersField::BackgroundCheck, "background_check"),
    };
    // What has to be kept in mind is never taken as a fact: a person reads it first.
    if row.said(VolunteersField::Notes).is_some() {
        row.claim("constraints", VolunteersField::Notes);
    }
    facts
}

/// A name, and cells up to the key: the e-mail address, else name and city.
fn check_key(row: &mut VolunteerCells<'_>, name: &str, has_email: bool) {
    if !row.reaches(VolunteersField::Name) || !(has_email || row.reaches(VolunteersField::City)) {
        row.refuse_row(RowCode::TooFewCells);
    }
    if name.is_empty() {
        row.refuse(VolunteersField::Name, RowCode::NameMissing);
    }
}

fn email(row: &mut VolunteerCells<'_>) -> Option<String> {
    match read_email(row.text(VolunteersField::Email)) {
        EmailReading::Address(address) => Some(address),
        EmailReading::Blank => None,
        EmailReading::Doubtful => {
            row.warn(VolunteersField::Email, RowCode::EmailDoubtful);
            row.claim("email", VolunteersField::Email);
            None
        }
    }
}

/// Each language once. One nobody knows, or words beside a language that are not understood, keep the cell as a claim.
fn languages(row: &mut VolunteerCells<'_>) -> Vec<VolunteerLanguage> {
    let (mut languages, mut unknown, mut unclear): (Vec<VolunteerLanguage>, bool, bool) = (Vec::new(), false, false);
    for one in read_languages(row.text(VolunteersField::Languages)) {
        unclear |= one.unclear;
        let Some(found) = reference::find_language(&one.name) else {
            unknown = true;
            continue;
        };
        if languages.iter().all(|earlier| earlier.language != found.iso) {
            languages.push(VolunteerLanguage { language: found.iso.clone(), fluency: fluency(one.level), town: None });
        }
    }
    if unknown {
        row.warn(VolunteersField::Languages, RowCode::LanguageUnknown);
    }
    if unknown || unclear {
        row.claim("languages", VolunteersField::Languages);
    }
    languages
}

fn fluency(level: LanguageLevel) -> Fluency {
    match level {
        LanguageLevel::Little => Fluency::Basic,
        LanguageLevel::Good => Fluency::Good,
        LanguageLevel::Native => Fluency::Native,
        LanguageLevel::None | LanguageLevel::Unknown => Fluency::Unknown,
    }
}

fn max_families(row: &mut VolunteerCells<'_>) -> Option<u32> {
    match read_count(row.text(VolunteersField::MaxFamilies)) {
        CountReading::Number(number) => Some(number),
        CountReading::Blank => None,
        CountReading::NotANumber => {
            row.claim("max_families", VolunteersField::MaxFamilies);
            None
        }
    }
}

/// "Tue Thu mornings": the two days are taken, and the words stay beside them.
fn weekdays(row: &mut VolunteerCells<'_>) -> Option<Vec<u8>> {
    let (days, claimed) = match read_weekdays(row.text(VolunteersField::Availability)) {
        WeekdaysReading::Days(days) => (Some(days), false),
        WeekdaysReading::Partly(days) => (Some(days), true),
        WeekdaysReading::Blank => (None, false),
        WeekdaysReading::Unclear => (None, true),
    };
    if claimed {
        row.claim("weekdays", VolunteersField::Availability);
    }
    days
}

fn vehicle(row: &mut VolunteerCells<'_>) -> (Answer, Option<u32>) {
    match read_vehicle(row.text(VolunteersField::Vehicle)) {
        VehicleReading::Yes { seats } => (Answer::Yes, seats),
        VehicleReading::No => (Answer::No, None),
        VehicleReading::Blank => (Answer::Unknown, None),
        VehicleReading::Unclear => {
            row.claim("vehicle", VolunteersField::Vehicle);
            (Answer::Unknown, None)
        }
    }
}

/// The day of a training or a check. A day that does not exist is dropped, what is no whole day ("2025", "pending") stays as a claim: a
/// clearance that is missing stops nobody wrongly.
fn clearance_day(asking: &Asking<'_>, order: ColumnOrder, row: &mut VolunteerCells<'_>, field: VolunteersField, name: &'static str) -> Option<NaiveDate> {
    let text = row.text(field).to_owned();
    match read_day(&text, order, Century::TwoThousands) {
        DayReading::Day(day) => Some(day),
        DayReading::Blank => None,
        DayReading::Ambiguous { month_first, day_first, control: false } => ask_day(asking, row, field, [month_first, day_first]),
        DayReading::Impossible => {
            row.warn(field, RowCode::ClearanceDropped);
            None
        }
        DayReading::ToBeSet | DayReading::YearOnly(_) | DayReading::ControlDate(_) | DayReading::Ambiguous { .. } | DayReading::NotADate => {
            row.warn(field, RowCode::DayUnclear);
            row.claim(name, field);
            None
        }
    }
}
