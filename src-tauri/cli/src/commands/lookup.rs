//! `lookup`: what the importer would understand. Needs no vault and no passphrase.

use casework::error::Outcome;
use casework::reference::{Country, Court, Language as Tongue, rank_countries, rank_courts, rank_languages};
use casework::words::Language;
use serde::Serialize;

use crate::answer::Answer;
use crate::arguments::{Arguments, Lookup};
use crate::called::in_language;
use crate::table::Table;

#[derive(Serialize)]
struct CourtLine {
    code: String,
    name: String,
    zone: String,
    city: String,
    state: String,
    detained: bool,
}

/// A language, or a country, whose `code` is its ISO code.
#[derive(Serialize)]
struct IsoLine {
    iso: String,
    eoir: Option<String>,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
}

pub fn run(asked: &Arguments, lookup: &Lookup) -> Outcome<Answer> {
    let (text, language) = (lookup.text.join(" "), asked.language());
    match lookup.list.as_str() {
        "court" => courts(asked, &rank_courts(&text)),
        "language" => iso(asked, rank_languages(&text).into_iter().map(|row| tongue(language, row)).collect()),
        _ => iso(asked, rank_countries(&text).into_iter().map(|row| country(language, row)).collect()),
    }
}

fn courts(asked: &Arguments, courts: &[&Court]) -> Outcome<Answer> {
    let line = |court: &&Court| CourtLine {
        code: court.code.clone(),
        name: in_language(asked.language(), &court.name, &court.name_es).to_owned(),
        zone: court.zone.name().to_owned(),
        city: court.city.clone(),
        state: court.state.clone(),
        detained: court.detained,
    };
    let lines: Vec<CourtLine> = courts.iter().map(line).collect();
    Answer::new(asked, &lines, |language| {
        let mut table = Table::new(language, &["cli-head-code", "cli-head-name", "cli-head-city", "cli-head-zone"]);
        for line in &lines {
            table.row([line.code.clone(), line.name.clone(), format!("{}, {}", line.city, line.state), line.zone.clone()]);
        }
        table.text(language)
    })
}

fn tongue(language: Language, row: &Tongue) -> IsoLine {
    let name = in_language(language, &row.name_en, &row.name_es).to_owned();
    IsoLine { iso: row.iso.clone(), eoir: row.eoir.first().cloned(), name, code: None }
}

fn country(language: Language, row: &Country) -> IsoLine {
    let name = in_language(language, &row.name_en, &row.name_es).to_owned();
    IsoLine { iso: row.iso.clone(), eoir: row.eoir.clone(), name, code: Some(row.iso.clone()) }
}

fn iso(asked: &Arguments, lines: Vec<IsoLine>) -> Outcome<Answer> {
    Answer::new(asked, &lines, |language| {
        let mut table = Table::new(language, &["cli-head-iso", "cli-head-eoir", "cli-head-name"]);
        for line in &lines {
            table.row([line.iso.clone(), line.eoir.clone().unwrap_or_default(), line.name.clone()]);
        }
        table.text(language)
    })
}
