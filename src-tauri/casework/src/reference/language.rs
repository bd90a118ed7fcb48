//! Languages by ISO 639-3, with EOIR's codes beside them.

use std::sync::LazyLock;

use super::table::{Entry, Origin, Table, read};

/// A language.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-3, the key; a local-use code (`qaa` to `qtz`) for a group of languages that has no code of its own.
    pub iso: String,
    /// EOIR's codes. Never compare them with ISO's: EOIR's CAC is Kaqchikel, ISO's cac is Chuj.
    pub eoir: Vec<String>,
    /// The name in English.
    pub name_en: String,
    /// The name in Spanish.
    pub name_es: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Where the row comes from.
    pub origin: Origin,
}

impl Entry for Language {
    fn key(&self) -> &str {
        &self.iso
    }

    fn names(&self) -> Vec<&str> {
        let names = [&self.name_en, &self.name_es].into_iter();
        names.chain(&self.aliases).map(String::as_str).collect()
    }
}

static LANGUAGES: LazyLock<Table<Language>> = LazyLock::new(|| {
    let text = include_str!("../../data/languages.csv");
    Table::new(read("languages.csv", text, |row| Language {
        iso: row.text("iso"),
        eoir: row.list("eoir"),
        name_en: row.text("name_en"),
        name_es: row.text("name_es"),
        aliases: row.list("aliases"),
        origin: row.origin(),
    }))
});

/// Every language.
#[must_use]
pub fn languages() -> &'static [Language] {
    LANGUAGES.rows()
}

/// The language with this ISO 639-3 code, in small letters.
#[must_use]
pub fn language(iso: &str) -> Option<&'static Language> {
    LANGUAGES.get(iso)
}

/// The language a cell names: by name in any spelling, or by an ISO code in small letters.
///
/// A code in capitals ("CAC") finds nothing: it may be EOIR's, which means another language.
#[must_use]
pub fn find_language(text: &str) -> Option<&'static Language> {
    language(text.trim()).or_else(|| LANGUAGES.find(text))
}

/// The languages a text may mean, best first; an ISO code may be in capitals here, an EOIR code never counts.
#[must_use]
pub fn rank_languages(text: &str) -> Vec<&'static Language> {
    LANGUAGES.rank(text)
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGES, find_language, language, languages, rank_languages};
    use crate::reference::table::assert_sound;

    fn found(text: &str) -> Option<&'static str> {
        find_language(text).map(|language| language.iso.as_str())
    }

    #[test]
    fn every_row_is_sound() {
        assert_sound(&LANGUAGES, |language| &language.origin);
        let mut eoir = std::collections::HashSet::new();
        for row in languages() {
            assert!(!row.name_en.is_empty() && !row.name_es.is_empty());
            assert!(row.iso.len() == 3 && row.iso.bytes().all(|b| b.is_ascii_lowercase()));
            assert!(row.eoir.iter().all(|code| eoir.insert(code)), "{}", row.iso);
            // A name equal to another row's code would make that code mean two things.
            for other in languages().iter().filter(|other| other.iso != row.iso) {
                assert_ne!(found(&other.iso), Some(row.iso.as_str()));
            }
        }
    }

    #[test]
    fn spellings() {
        let cases = [
            ("Spanish", "spa"),
            ("español", "spa"),
            ("ESPANOL", "spa"),
            ("castellano", "spa"),
            ("English", "eng"),
            ("inglés", "eng"),
            ("Q'eqchi'", "kek"),
            ("Q’eqchi’", "kek"),
            ("Kekchi", "kek"),
            ("Kekchí", "kek"),
            ("Qeqchi", "kek"),
            ("Quiche", "quc"),
            ("Quiché", "quc"),
            ("K'iche'", "quc"),
            ("Kiche", "quc"),
            ("Ixil", "ixl"),
            ("Mam", "mam"),
            ("MAM", "mam"),
            ("Garifuna", "cab"),
            ("Garífuna", "cab"),
            ("Q'anjob'al", "kjb"),
            ("Kanjobal", "kjb"),
            ("Kaqchikel", "cak"),
            ("Cakchiquel", "cak"),
            ("Chuj", "cac"),
            ("Popti'", "jac"),
            ("Jakaltek", "jac"),
            ("Jacalteco", "jac"),
            ("Akateko", "knj"),
            ("Acateco", "knj"),
            ("Achi", "acr"),
            ("Ch'orti'", "caa"),
            ("Chorti", "caa"),
            ("Chalchiteko", "agu"),
            ("Aguacateco", "agu"),
            ("Poqomchi'", "poh"),
            ("Pocomchi", "poh"),
            ("Poqomam", "poc"),
            ("Tz'utujil", "tzj"),
            ("Miskito", "miq"),
            ("Sumo", "yan"),
            ("Nahuat", "ppl"),
            ("Pipil", "ppl"),
            ("Náhuatl", "qnh"),
            ("Mixteco", "qmx"),
            ("Zapoteco", "zap"),
            ("Haitian Creole", "hat"),
            ("Kreyòl", "hat"),
            ("Portuguese", "por"),
            ("Wayuu", "guc"),
            ("Mandarin", "cmn"),
        ];
        for (text, iso) in cases {
            assert_eq!(found(text), Some(iso), "{text}");
        }
    }

    #[test]
    fn a_word_for_several_languages_is_none() {
        for text in ["", "?", "Maya", "Klingon", "Creole", "Chinese"] {
            assert_eq!(found(text), None, "{text} is nothing or several");
        }
    }

    #[test]
    fn eoir_codes_are_no_names() {
        for code in ["CAC", "MIS", "QUI", "mis", "qui", "SP", "JAC", "POK"] {
            assert_eq!(found(code), None, "{code}");
        }
        assert_eq!(found("cac"), Some("cac"));
        assert_eq!(found("cak"), Some("cak"));
        assert_eq!(language("cac").unwrap().eoir, ["CNM", "CHU"]);
        assert_eq!(language("cak").unwrap().eoir, ["CAC"]);
        assert!(language("mis").is_none() && language("qui").is_none());
        for (code, iso) in [("CAC", &["cac"][..]), ("MIS", &[]), ("QUI", &[])] {
            let ranked: Vec<_> = rank_languages(code).iter().map(|row| row.iso.as_str()).collect();
            assert_eq!(ranked, iso, "{code}");
        }
    }

    #[test]
    fn the_nearest_language_comes_first() {
        for (text, iso) in [("kiche", "quc"), ("Kekchii", "kek"), ("Qanjob", "kjb"), ("nahuatl", "qnh"), ("spanis", "spa")] {
            assert_eq!(rank_languages(text).first().map(|row| row.iso.as_str()), Some(iso), "{text}");
        }
    }
}
