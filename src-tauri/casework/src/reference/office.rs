//! Places that are not courts: ICE field offices, biometrics centres, asylum offices, ISAP offices.

use std::sync::LazyLock;

use chrono_tz::Tz;

use super::{
    city::{City, Spot, city_folded, city_within, readings, trim_tail},
    fold::fold,
    table::{Entry, Origin, Row, Table, has_phrase, read},
};

/// What an office is for; the words are those of `place_types` in [`super::Kind`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeType {
    /// ICE Enforcement and Removal Operations.
    Ero,
    /// USCIS application support center, where fingerprints are taken.
    Asc,
    /// USCIS asylum office.
    AsylumOffice,
    /// Office of the company that runs ISAP for ICE.
    Isap,
}

impl OfficeType {
    /// The word under which the type is kept.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ero => "ero",
            Self::Asc => "asc",
            Self::AsylumOffice => "asylum_office",
            Self::Isap => "isap",
        }
    }

    fn read(row: &Row<'_>) -> Self {
        let all = [Self::Ero, Self::Asc, Self::AsylumOffice, Self::Isap];
        let word = row.text("type");
        let found = all.into_iter().find(|of| of.word() == word);
        found.unwrap_or_else(|| row.refuse("type", &word))
    }
}

/// An office that families are called to.
#[derive(Debug)]
pub struct Office {
    /// The key: type and city, "ero-washington".
    pub code: String,
    /// What it is for.
    pub of: OfficeType,
    /// The name in English.
    pub name_en: String,
    /// The name in Spanish.
    pub name_es: String,
    /// The city it is named after.
    pub city: String,
    /// The state's two letters.
    pub state: String,
    /// The IANA zone in which its times are written.
    pub zone: Tz,
    /// Other cities it is named after.
    pub aliases: Vec<String>,
    /// Where the row comes from.
    pub origin: Origin,
    /// All the cities it is named after, folded.
    cities: Vec<String>,
}

impl Entry for Office {
    fn key(&self) -> &str {
        &self.code
    }

    fn names(&self) -> Vec<&str> {
        vec![&self.name_en, &self.name_es]
    }
}

impl Office {
    fn stands_at(&self, spot: &Spot<'_>) -> bool {
        spot.may_be_in(&self.state) && self.cities.iter().any(|city| city == spot.name)
    }
}

static OFFICES: LazyLock<Table<Office>> = LazyLock::new(|| {
    let text = include_str!("../../data/offices.csv");
    Table::new(read("offices.csv", text, |row| Office {
        code: row.text("code"),
        of: OfficeType::read(row),
        name_en: row.text("name_en"),
        name_es: row.text("name_es"),
        city: row.text("city"),
        state: row.text("state"),
        zone: row.zone("zone"),
        aliases: row.list("aliases"),
        origin: row.origin(),
        cities: cities_of(row),
    }))
});

fn cities_of(row: &Row<'_>) -> Vec<String> {
    let aliases = row.list("aliases");
    let cities = std::iter::once(row.text("city")).chain(aliases);
    cities.map(|city| fold(&city)).collect()
}

/// Every office.
#[must_use]
pub fn offices() -> &'static [Office] {
    OFFICES.rows()
}

/// The office with this code.
#[must_use]
pub fn office(code: &str) -> Option<&'static Office> {
    OFFICES.get(&code.trim().to_ascii_lowercase())
}

/// The words that say what kind of office is meant, folded, the longer before those they contain.
const WORDS: &[(&str, OfficeType)] = &[
    ("uscis application support center", OfficeType::Asc),
    ("application support center", OfficeType::Asc),
    ("centro de asistencia de solicitudes", OfficeType::Asc),
    ("uscis asc", OfficeType::Asc),
    ("asc", OfficeType::Asc),
    ("uscis asylum office", OfficeType::AsylumOffice),
    ("asylum office", OfficeType::AsylumOffice),
    ("oficina de asilo", OfficeType::AsylumOffice),
    ("ice isap office", OfficeType::Isap),
    ("isap office", OfficeType::Isap),
    ("oficina de isap", OfficeType::Isap),
    ("bi isap", OfficeType::Isap),
    ("isap", OfficeType::Isap),
    ("ice ero field office", OfficeType::Ero),
    ("ero field office", OfficeType::Ero),
    ("ice field office", OfficeType::Ero),
    ("oficina de ice", OfficeType::Ero),
    ("ice office", OfficeType::Ero),
    ("ice ero", OfficeType::Ero),
    ("ero", OfficeType::Ero),
    ("ice", OfficeType::Ero),
];

/// What a text with the word of an office in it names.
pub(super) enum Named {
    Office(&'static Office),
    /// A known city in which no such office is known.
    City(&'static City),
    /// A place nobody knows.
    Nowhere,
}

/// Reads "ERO Washington", "ASC El Paso, TX", "Houston Asylum Office"; nothing when no such word stands in the text.
pub(super) fn named(folded: &str) -> Option<Named> {
    let (word, of) = WORDS.iter().find(|(word, _)| has_phrase(folded, word))?;
    let padded = format!(" {folded} ").replacen(&format!(" {word} "), " ", 1);
    let rest = trim_tail(trim_joints(&padded));
    let spots = readings(rest);
    let stands = |office: &&Office| office.of == *of && spots.iter().any(|spot| office.stands_at(spot));
    if let Some(office) = offices().iter().find(stands) {
        return Some(Named::Office(office));
    }
    let Some(city) = city_folded(rest).or_else(|| city_within(rest)) else {
        return Some(Named::Nowhere);
    };
    let spot = Spot { name: &fold(&city.name), state: Some(&city.state) };
    let mut offices = offices().iter();
    let office = offices.find(|office| office.of == *of && office.stands_at(&spot));
    Some(office.map_or(Named::City(city), Named::Office))
}

/// A folded text without the little words that tied a removed word to a name.
pub(super) fn trim_joints(text: &str) -> &str {
    const JOINTS: &[&str] = &["de", "del", "en", "of", "in", "at", "the"];
    let mut rest = text.trim();
    while let Some((first, behind)) = rest.split_once(' ')
        && JOINTS.contains(&first)
    {
        rest = behind.trim_start();
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::{OFFICES, office, offices};
    use crate::reference::{city::city, table::assert_sound};

    #[test]
    fn every_row_is_sound() {
        assert_sound(&OFFICES, |office| &office.origin);
        for office in offices() {
            assert!(!office.name_en.is_empty() && !office.name_es.is_empty());
            let place = format!("{}, {}", office.city, office.state);
            assert_eq!(city(&place).unwrap().zone, office.zone, "{place}");
            assert!(!office.aliases.contains(&office.city));
        }
    }

    #[test]
    fn an_office_is_found_by_its_code() {
        assert_eq!(office("ero-washington").unwrap().state, "DC");
        assert_eq!(office("asc-el-paso").unwrap().zone, chrono_tz::America::Denver);
        assert!(office("ero-atlantis").is_none());
    }
}
