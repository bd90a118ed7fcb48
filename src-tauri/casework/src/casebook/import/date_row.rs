//! One row of the list of dates, cell by cell (import.md, "Settings" to "Medium").

use std::collections::BTreeSet;

use super::asking::Asking;
use super::attendees::attendees;
use super::codes::RowCode;
use super::place::{Places, Site, zone};
use super::plan::Inputs;
use super::sheet::Row;
use super::when::{Day, on_day, read_clock, read_date, without_day};
use crate::appearance::{Forum, Medium};
use crate::family::Family;
use crate::id::PersonId;
use crate::person::Person;
use crate::reading::columns::DatesField;
use crate::reading::date_notes::read_date_notes;
use crate::reading::day::ColumnOrder;
use crate::reading::lawyer::{LawyerWord, read_lawyer};
use crate::reference::{self, Kind};
use crate::setting::Setting;

type DateCells<'s> = Row<'s, DatesField>;

/// What a row says of a date.
pub(super) struct DateFacts {
    pub kind: &'static Kind,
    pub forum: Forum,
    pub setting: Setting,
    pub site: Site,
    pub room: Option<String>,
    pub medium: Medium,
    pub attendees: Option<BTreeSet<PersonId>>,
    pub interpreter: Option<String>,
    pub bring: Option<String>,
    pub ride: bool,
    pub note: Option<String>,
    pub lawyer: LawyerWord,
}

/// The family a row is about, and its people.
pub(super) struct Concerned<'a> {
    /// The family, if anybody knows it.
    pub family: Option<&'a Family>,
    /// Its people.
    pub people: &'a [&'a Person],
}

/// Reads a row; `None` where it is handed back. What is wrong, asked, assumed or kept as a claim is noted on it.
pub(super) fn read_date_row(
    inputs: &Inputs<'_>,
    asking: &Asking<'_>,
    places: &mut Places,
    order: ColumnOrder,
    concerned: &Concerned<'_>,
    row: &mut DateCells<'_>,
) -> Option<DateFacts> {
    check_key(row, concerned);
    let kind = kind(row)?;
    let site = places.read(asking, row, kind, inputs.language);
    let setting = setting(asking, order, site.as_ref(), concerned, row);
    let medium = medium(row);
    let attendees = attendees(row.text(DatesField::Who), concerned.people);
    if attendees.is_none() && !row.text(DatesField::Who).is_empty() {
        row.claim("who", DatesField::Who);
    }
    for (name, field) in [("checked", DatesField::Checked), ("judge", DatesField::Judge)] {
        if row.said(field).is_some() {
            row.claim(name, field);
        }
    }
    let lawyer = lawyer(row);
    let notes = read_date_notes(row.text(DatesField::Notes));
    if !row.asks.reasons.is_empty() {
        return None;
    }
    Some(DateFacts {
        kind,
        forum: Forum::parse(&kind.forum).unwrap_or(Forum::Other),
        setting: setting?,
        site: site?,
        room: row.said(DatesField::Room),
        medium,
        attendees,
        interpreter: joined(row.said(DatesField::Interpreter), notes.interpreter),
        bring: joined(row.said(DatesField::Bring), notes.bring),
        ride: notes.ride,
        note: notes.note,
        lawyer,
    })
}

/// A known family, and cells up to what tells two of its dates apart.
fn check_key(row: &mut DateCells<'_>, concerned: &Concerned<'_>) {
    let needed = [DatesField::FamilyCode, DatesField::Kind, DatesField::Date];
    if !needed.into_iter().all(|field| row.reaches(field)) {
        row.refuse_row(RowCode::TooFewCells);
    }
    match (row.text(DatesField::FamilyCode), concerned.family) {
        ("", _) => row.refuse(DatesField::FamilyCode, RowCode::FamilyMissing),
        (_, None) => row.refuse(DatesField::FamilyCode, RowCode::FamilyUnknown),
        (_, Some(_)) => {}
    }
}

/// The kind of date. One nobody knows comes in as another date, with the office's word as a claim.
fn kind(row: &mut DateCells<'_>) -> Option<&'static Kind> {
    let text = row.said(DatesField::Kind);
    let found = text.as_deref().and_then(reference::find_kind);
    match (&text, found) {
        (_, Some(_)) => {}
        (None, None) => row.warn(DatesField::Kind, RowCode::KindMissing),
        (Some(_), None) => {
            row.warn(DatesField::Kind, RowCode::KindUnknown);
            row.claim("kind", DatesField::Kind);
        }
    }
    found.or_else(|| reference::kind("other"))
}

fn setting(asking: &Asking<'_>, order: ColumnOrder, site: Option<&Site>, concerned: &Concerned<'_>, row: &mut DateCells<'_>) -> Option<Setting> {
    let day = read_date(asking, order, row);
    let clock = read_clock(asking, row);
    match day? {
        Day::Firm(date) => {
            // A place that asks brings its zone with the answer.
            let zone = zone(asking, row, site?, concerned.family.and_then(|family| family.city.as_deref()))?;
            on_day(asking, row, date, &clock?, zone)
        }
        day => Some(without_day(row, day, &clock?)),
    }
}

/// "video" alone may be Webex from home or a courtroom with a screen: unknown, and a claim.
fn medium(row: &mut DateCells<'_>) -> Medium {
    let Some(text) = row.said(DatesField::Medium) else { return Medium::Unknown };
    match reference::find_medium(&text).and_then(|medium| Medium::parse(&medium.code)) {
        Some(medium) => medium,
        None => {
            row.claim("medium", DatesField::Medium);
            Medium::Unknown
        }
    }
}

fn lawyer(row: &mut DateCells<'_>) -> LawyerWord {
    let word = read_lawyer(row.text(DatesField::Lawyer));
    if word != LawyerWord::Unknown {
        row.claim("lawyer", DatesField::Lawyer);
    }
    if word == (LawyerWord::NotRepresented { notario: true }) {
        row.warn(DatesField::Lawyer, RowCode::Notario);
    }
    word
}

fn joined(own: Option<String>, noted: Option<String>) -> Option<String> {
    match (own, noted) {
        (Some(own), Some(noted)) => Some(format!("{own}; {noted}")),
        (own, noted) => own.or(noted),
    }
}
