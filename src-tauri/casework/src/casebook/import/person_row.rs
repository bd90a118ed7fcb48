//! One row of the families' list, cell by cell (import.md, "People").

use std::collections::HashMap;

use chrono::NaiveDate;

use super::asking::{Asking, Question};
use super::codes::RowCode;
use super::columns::SheetField;
use super::plan::Inputs;
use super::sheet::Row;
use crate::person::Spoken;
use crate::reading::a_number::{ANumberReading, read_a_number};
use crate::reading::columns::PeopleField;
use crate::reading::day::{Century, ColumnOrder, DayReading, read_day};
use crate::reading::name::name_key;
use crate::reading::phone::{phone_plausible, tidy_phone};
use crate::reading::spoken::{LanguageLevel, is_level_word, read_level};
use crate::reference;

/// How the two columns of days are read.
#[derive(Clone, Copy)]
pub(super) struct Orders {
    /// Births.
    pub birth: ColumnOrder,
    /// Arrivals.
    pub arrival: ColumnOrder,
}

/// What a row says of a person; what it does not say is `None`.
#[derive(Default)]
pub(super) struct PersonFacts {
    pub code: String,
    pub given: String,
    pub surnames: Vec<String>,
    pub preferred: Option<String>,
    pub relation: Option<String>,
    pub birth: Option<NaiveDate>,
    pub a_number: Option<String>,
    pub language: Option<String>,
    pub town: Option<String>,
    pub spanish: Option<Spoken>,
    pub nationality: Option<String>,
    pub arrival: Option<NaiveDate>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub mailing_address: Option<String>,
    pub city: Option<String>,
}

impl PersonFacts {
    /// The folded set of names.
    pub(super) fn name_key(&self) -> String {
        let surnames: Vec<&str> = self.surnames.iter().map(String::as_str).collect();
        name_key(&self.given, &surnames)
    }
}

type PersonCells<'s> = Row<'s, PeopleField>;

/// What a text was understood as before.
pub(super) type Understood = HashMap<String, Option<String>>;

/// Words understood before: cells repeat, and understanding one takes its time.
#[derive(Default)]
pub(super) struct Words {
    relations: Understood,
    languages: Understood,
    countries: Understood,
    cities: Understood,
}

fn once(known: &mut Understood, text: &str, read: impl FnOnce(&str) -> Option<String>) -> Option<String> {
    if let Some(found) = known.get(text) {
        return found.clone();
    }
    let found = read(text);
    known.insert(text.to_owned(), found.clone());
    found
}

/// Reads a row. What is wrong, asked, assumed or kept as a claim is noted on it.
pub(super) fn read_person(inputs: &Inputs<'_>, asking: &Asking<'_>, words: &mut Words, orders: Orders, row: &mut PersonCells<'_>) -> PersonFacts {
    let mut facts = PersonFacts {
        code: row.text(PeopleField::FamilyCode).to_owned(),
        given: row.text(PeopleField::Given).to_owned(),
        surnames: [PeopleField::Surname1, PeopleField::Surname2].map(|field| row.text(field).to_owned()).into_iter().filter(|name| !name.is_empty()).collect(),
        preferred: row.said(PeopleField::Preferred),
        town: row.said(PeopleField::Town),
        address: row.said(PeopleField::Address),
        mailing_address: row.said(PeopleField::MailingAddress),
        ..PersonFacts::default()
    };
    check_key(row, &facts);
    facts.a_number = a_number(row);
    facts.birth = birth(inputs, asking, orders.birth, row, facts.a_number.is_some());
    facts.arrival = arrival(inputs, asking, orders.arrival, row);
    facts.relation = relation(words, row);
    facts.language = language(words, row);
    facts.spanish = spanish(row);
    facts.nationality = nationality(words, row);
    facts.phone = phone(row, PeopleField::Phone);
    facts.city = city(&mut words.cities, row, PeopleField::City);
    for (name, field) in [("contact_notes", PeopleField::ContactNotes), ("consent", PeopleField::Consent)] {
        if row.said(field).is_some() {
            row.claim(name, field);
        }
    }
    facts
}

/// A family, a name, and cells up to what tells two people apart: the birth date, or the A-number where that comes first.
fn check_key(row: &mut PersonCells<'_>, facts: &PersonFacts) {
    let names = row.reaches(PeopleField::FamilyCode) && row.reaches(PeopleField::Given);
    if !names || !(row.reaches(PeopleField::Birth) || row.reaches(PeopleField::ANumber)) {
        row.refuse_row(RowCode::TooFewCells);
    }
    if facts.code.is_empty() {
        row.refuse(PeopleField::FamilyCode, RowCode::FamilyMissing);
    }
    if facts.given.is_empty() && facts.surnames.is_empty() {
        row.refuse(PeopleField::Given, RowCode::NameMissing);
    }
}

fn a_number(row: &mut PersonCells<'_>) -> Option<String> {
    match read_a_number(row.text(PeopleField::ANumber)) {
        ANumberReading::Number(number) => Some(number),
        ANumberReading::Unknown => None,
        ANumberReading::Dropped => {
            row.warn(PeopleField::ANumber, RowCode::ANumberDropped);
            None
        }
    }
}

/// The birth date is the key where no A-number is: then a day that does not exist hands the row back.
fn birth(inputs: &Inputs<'_>, asking: &Asking<'_>, order: ColumnOrder, row: &mut PersonCells<'_>, has_number: bool) -> Option<NaiveDate> {
    match past_day(inputs, asking, order, row, PeopleField::Birth, "birth") {
        PastDay::Known(day) => Some(day),
        PastDay::Nothing => None,
        PastDay::Impossible => {
            match has_number {
                true => row.warn(PeopleField::Birth, RowCode::BirthDropped),
                false => row.refuse(PeopleField::Birth, RowCode::DateImpossible),
            }
            None
        }
    }
}

fn arrival(inputs: &Inputs<'_>, asking: &Asking<'_>, order: ColumnOrder, row: &mut PersonCells<'_>) -> Option<NaiveDate> {
    match past_day(inputs, asking, order, row, PeopleField::Arrival, "arrival") {
        PastDay::Known(day) => Some(day),
        PastDay::Nothing => None,
        PastDay::Impossible => {
            row.warn(PeopleField::Arrival, RowCode::ArrivalDropped);
            None
        }
    }
}

enum PastDay {
    Known(NaiveDate),
    Impossible,
    Nothing,
}

/// A day of birth or arrival. What is no whole day ("1990", "last summer") stays as a claim.
fn past_day(inputs: &Inputs<'_>, asking: &Asking<'_>, order: ColumnOrder, row: &mut PersonCells<'_>, field: PeopleField, name: &'static str) -> PastDay {
    let text = row.text(field).to_owned();
    let day = match read_day(&text, order, Century::LatestNotAfter(inputs.today)) {
        DayReading::Day(day) => day,
        DayReading::Impossible => return PastDay::Impossible,
        DayReading::Ambiguous { month_first, day_first, control: false } => match ask_day(asking, row, field, [month_first, day_first]) {
            Some(day) => day,
            None => return PastDay::Nothing,
        },
        DayReading::Blank | DayReading::ToBeSet => return PastDay::Nothing,
        DayReading::YearOnly(_) | DayReading::ControlDate(_) | DayReading::Ambiguous { .. } | DayReading::NotADate => {
            row.warn(field, RowCode::DayUnclear);
            row.claim(name, field);
            return PastDay::Nothing;
        }
    };
    if day > inputs.today {
        row.warn(field, RowCode::DateInFuture);
    }
    PastDay::Known(day)
}

/// Two days are possible and the column does not decide: each asks, once for all cells that say the same.
pub(super) fn ask_day<F: SheetField>(asking: &Asking<'_>, row: &mut Row<'_, F>, field: F, days: [NaiveDate; 2]) -> Option<NaiveDate> {
    let text = row.text(field).to_owned();
    let column = row.column(field);
    let question = Question::plain(format!("ask_day:{column}:{text}"), RowCode::AskDay, column, &text, days.map(|day| day.to_string()));
    row.asks.ask(asking, row.row, question)?.parse().ok()
}

fn relation(words: &mut Words, row: &mut PersonCells<'_>) -> Option<String> {
    let text = row.said(PeopleField::Relation)?;
    let found = once(&mut words.relations, &text, |text| reference::find_relation(text).map(|relation| relation.code.clone()));
    if found.is_none() {
        row.claim("relation", PeopleField::Relation);
    }
    found
}

fn language(words: &mut Words, row: &mut PersonCells<'_>) -> Option<String> {
    let text = row.said(PeopleField::Language)?;
    let found = once(&mut words.languages, &text, |text| reference::find_language(text).map(|language| language.iso.clone()));
    if found.is_none() {
        row.warn(PeopleField::Language, RowCode::LanguageUnknown);
        row.claim("language", PeopleField::Language);
    }
    found
}

fn spanish(row: &mut PersonCells<'_>) -> Option<Spoken> {
    let text = row.said(PeopleField::SpanishLevel)?;
    if !is_level_word(&text) {
        row.claim("spanish", PeopleField::SpanishLevel);
    }
    match read_level(&text) {
        LanguageLevel::None => Some(Spoken::None),
        LanguageLevel::Little => Some(Spoken::Little),
        LanguageLevel::Good => Some(Spoken::Good),
        LanguageLevel::Native => Some(Spoken::Native),
        LanguageLevel::Unknown => None,
    }
}

fn nationality(words: &mut Words, row: &mut PersonCells<'_>) -> Option<String> {
    let text = row.said(PeopleField::Country)?;
    let found = once(&mut words.countries, &text, |text| reference::find_country(text).map(|country| country.iso.clone()));
    if found.is_none() {
        row.warn(PeopleField::Country, RowCode::CountryUnknown);
        row.claim("country", PeopleField::Country);
    }
    found
}

/// A telephone number, kept as written where it is doubtful.
pub(super) fn phone<F: SheetField>(row: &mut Row<'_, F>, field: F) -> Option<String> {
    let text = row.said(field)?;
    if !phone_plausible(&text) {
        row.warn(field, RowCode::PhoneDoubtful);
    }
    Some(tidy_phone(&text)).filter(|phone| !phone.is_empty())
}

/// A known city in one spelling, "Dallas, TX"; another as written.
pub(super) fn city<F: SheetField>(known: &mut Understood, row: &mut Row<'_, F>, field: F) -> Option<String> {
    let text = row.said(field)?;
    let found = once(known, &text, |text| reference::city(text).map(|city| format!("{}, {}", city.name, city.state)));
    if found.is_none() {
        row.warn(field, RowCode::CityUnknown);
    }
    found.or(Some(text))
}
