//! Where a date is, and on which clock (import.md, "Places and zones").

use std::collections::HashMap;

use chrono_tz::Tz;

use super::asking::{Asking, Question};
use super::codes::RowCode;
use super::sheet::Row;
use crate::appearance::Appearance;
use crate::reading::columns::DatesField;
use crate::reading::name::fold_name;
use crate::reference::{self, City, Court, Kind, Office, PlaceGuess};
use crate::words::Language;

/// What a place is taken for.
#[derive(Clone, Default)]
pub(super) struct Site {
    /// As written.
    pub place: Option<String>,
    /// The court it is.
    pub court: Option<String>,
    /// The zone of the court, the office or the city.
    pub zone: Option<Tz>,
    /// By which two spellings of one place are known; empty where none is written.
    pub key: String,
}

/// Places understood before: cells repeat, and understanding one takes its time.
#[derive(Default)]
pub(super) struct Places(HashMap<(bool, String), PlaceGuess>);

impl Places {
    /// What a place means for a kind of date. A bare city is its court only where a court is meant.
    fn guess(&mut self, text: &str, kind: &Kind) -> PlaceGuess {
        let court = kind.forum == "eoir_court";
        let found = self.0.entry((court, text.to_owned())).or_insert_with(|| match (reference::find_place(text), reference::city(text)) {
            (PlaceGuess::Court(_) | PlaceGuess::Ask { .. }, Some(city)) if !court => PlaceGuess::City(city),
            (guess, _) => guess,
        });
        found.clone()
    }

    /// The place of a row; `None` where it asks.
    pub(super) fn read(&mut self, asking: &Asking<'_>, row: &mut Row<'_, DatesField>, kind: &'static Kind, language: Language) -> Option<Site> {
        let Some(text) = row.said(DatesField::Place) else { return Some(Site::default()) };
        let (site, of) = match self.guess(&text, kind) {
            PlaceGuess::Court(court) => (at_court(court, text), Some("court")),
            PlaceGuess::Office(office) => (at_office(office, text), Some(office.of.word())),
            PlaceGuess::City(city) => (in_city(city, text), None),
            PlaceGuess::Unknown => {
                row.warn(DatesField::Place, RowCode::PlaceUnknown);
                (Site { key: reference::fold(&text), place: Some(text), ..Site::default() }, None)
            }
            PlaceGuess::Ask { candidates } => (at_court(ask_court(asking, row, &text, &candidates, language)?, text), Some("court")),
        };
        if of.is_some_and(|of| !kind.place_types.iter().any(|usual| usual == of)) {
            let name = match language {
                Language::En => &kind.name_en,
                Language::Es => &kind.name_es,
            };
            let remark = row.remark(DatesField::Place, RowCode::PlaceUnusual).with("kind", name);
            row.warnings.push(remark);
        }
        Some(site)
    }

    /// By which the place of a known appearance is compared.
    pub(super) fn key(&mut self, appearance: &Appearance) -> String {
        if let Some(code) = &appearance.court {
            return court_key(code);
        }
        let (Some(text), Some(kind)) = (&appearance.place, reference::kind(&appearance.kind)) else { return String::new() };
        match self.guess(text, kind) {
            PlaceGuess::Court(court) => court_key(&court.code),
            PlaceGuess::Office(office) => office.code.clone(),
            PlaceGuess::City(city) => city_key(city),
            PlaceGuess::Ask { .. } | PlaceGuess::Unknown => reference::fold(text),
        }
    }
}

fn court_key(code: &str) -> String {
    format!("court {code}")
}

fn city_key(city: &City) -> String {
    format!("city {}, {}", city.name, city.state)
}

fn at_court(court: &Court, text: String) -> Site {
    Site { place: Some(text), court: Some(court.code.clone()), zone: Some(court.zone), key: court_key(&court.code) }
}

fn at_office(office: &Office, text: String) -> Site {
    Site { place: Some(text), court: None, zone: Some(office.zone), key: office.code.clone() }
}

fn in_city(city: &City, text: String) -> Site {
    Site { place: Some(text), court: None, zone: Some(city.zone), key: city_key(city) }
}

fn ask_court(asking: &Asking<'_>, row: &mut Row<'_, DatesField>, text: &str, candidates: &[&'static Court], language: Language) -> Option<&'static Court> {
    let label = |court: &&'static Court| {
        let name = match language {
            Language::En => &court.name,
            Language::Es => &court.name_es,
        };
        (court.code.clone(), format!("{name} ({})", court.code))
    };
    let question = Question {
        key: format!("ask_court:{}", reference::fold(text)),
        code: RowCode::AskCourt,
        column: row.column(DatesField::Place).to_owned(),
        text: text.to_owned(),
        candidates: candidates.iter().map(label).collect(),
    };
    reference::court(&row.asks.ask(asking, row.row, question)?)
}

/// The zones a person may choose from: those of the reference data, from east to west.
const ZONES: [&str; 8] = [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
];

/// The clock of a row's place: the place's own, else the zone written, else that of the family's city, else asked.
pub(super) fn zone(asking: &Asking<'_>, row: &mut Row<'_, DatesField>, site: &Site, city: Option<&str>) -> Option<Tz> {
    let written = written_zone(row);
    if let Some(zone) = site.zone {
        if written.is_some_and(|written| written != zone) {
            row.warn(DatesField::Zone, RowCode::ZoneDiffers);
        }
        return Some(zone);
    }
    if written.is_some() {
        return written;
    }
    if let Some(city) = city.and_then(reference::city) {
        let remark = row.remark(DatesField::Place, RowCode::ZoneAssumed).with("city", &city.name);
        row.warnings.push(remark);
        return Some(city.zone);
    }
    let like = match site.key.as_str() {
        "" => format!("family {}", super::known::code_key(row.text(DatesField::FamilyCode))),
        key => key.to_owned(),
    };
    let (column, text) = (row.column(DatesField::Place), row.text(DatesField::Place).to_owned());
    let question = Question::plain(format!("ask_zone:{like}"), RowCode::AskZone, column, &text, ZONES.map(str::to_owned));
    row.asks.ask(asking, row.row, question)?.parse().ok()
}

/// The zone as the office wrote it; what is not understood stays as a claim.
fn written_zone(row: &mut Row<'_, DatesField>) -> Option<Tz> {
    let text = row.said(DatesField::Zone)?;
    let zone = text.parse().ok().or_else(|| spoken_zone(&fold_name(&text)));
    if zone.is_none() {
        row.claim("zone", DatesField::Zone);
    }
    zone
}

fn spoken_zone(folded: &str) -> Option<Tz> {
    let word = ["standard", "daylight", "time", "hora", "del", "de", "la", "us"]
        .iter()
        .fold(format!(" {folded} "), |text, small| text.replace(&format!(" {small} "), " "));
    Some(match word.trim() {
        "eastern" | "et" | "est" | "edt" | "este" => Tz::America__New_York,
        "central" | "ct" | "cst" | "cdt" | "centro" => Tz::America__Chicago,
        "mountain" | "mt" | "mst" | "mdt" | "montana" => Tz::America__Denver,
        "arizona" => Tz::America__Phoenix,
        "pacific" | "pt" | "pst" | "pdt" | "pacifico" => Tz::America__Los_Angeles,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str, kind: &str) -> String {
        let kind = reference::kind(kind).expect("a kind");
        match Places::default().guess(text, kind) {
            PlaceGuess::Court(court) => court_key(&court.code),
            PlaceGuess::Office(office) => office.code.clone(),
            PlaceGuess::City(city) => city_key(city),
            PlaceGuess::Ask { candidates } => format!("ask {}", candidates.len()),
            PlaceGuess::Unknown => "unknown".to_owned(),
        }
    }

    #[test]
    fn a_bare_city_is_its_court_only_for_the_immigration_court() {
        for (text, kind, expected) in [
            ("El Paso", "master_hearing", "court ELP"),
            ("El Paso", "ice_check_in", "city El Paso, TX"),
            ("Los Angeles", "master_hearing", "ask 2"),
            ("Los Angeles", "biometrics", "city Los Angeles, CA"),
            ("ERO El Paso", "ice_check_in", "ero-el-paso"),
            ("MIA", "ice_check_in", "court MIA"),
            ("Washington Immigration Court", "ice_check_in", "ask 3"),
            ("Atlantis", "master_hearing", "unknown"),
        ] {
            assert_eq!(key(text, kind), expected, "{text} {kind}");
        }
    }

    #[test]
    fn zones_are_read_as_offices_write_them() {
        for (text, zone) in
            [("Mountain Time", Some(Tz::America__Denver)), ("CST", Some(Tz::America__Chicago)), ("hora del este", Some(Tz::America__New_York)), ("here", None)]
        {
            assert_eq!(spoken_zone(&fold_name(text)), zone, "{text}");
        }
        assert!(ZONES.iter().all(|zone| zone.parse::<Tz>().is_ok()));
    }
}
