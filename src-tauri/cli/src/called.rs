//! What codes and settings are called in the reader's language.

use casework::reference;
use casework::setting::Setting;
use casework::words::{Language, say};

/// One of two names.
pub fn in_language<'a>(language: Language, english: &'a str, spanish: &'a str) -> &'a str {
    match language {
        Language::En => english,
        Language::Es => spanish,
    }
}

/// A kind of date.
pub fn kind(language: Language, code: &str) -> String {
    reference::kind(code).map_or(code, |row| in_language(language, &row.name_en, &row.name_es)).to_owned()
}

/// A relation within a family.
pub fn relation(language: Language, code: &str) -> String {
    reference::relation(code).map_or(code, |row| in_language(language, &row.name_en, &row.name_es)).to_owned()
}

/// Languages by their ISO codes.
pub fn languages(language: Language, codes: &[String]) -> String {
    let name = |code: &String| reference::language(code).map_or(code.as_str(), |row| in_language(language, &row.name_en, &row.name_es)).to_owned();
    codes.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// When, on the clock of the place, in a form that sorts.
pub fn when(language: Language, setting: &Setting) -> String {
    match setting {
        Setting::At { local, .. } => minute(local),
        Setting::On { date, .. } => date.to_string(),
        Setting::Window { local, until, .. } => format!("{}-{}", minute(local), until.format("%H:%M")),
        Setting::ControlDate { date } => say(language, "date-control-day", &[("day", date.to_string())]),
        Setting::ToBeSet => say(language, "date-unset", &[]),
    }
}

fn minute(local: &chrono::NaiveDateTime) -> String {
    local.format("%Y-%m-%d %H:%M").to_string()
}
