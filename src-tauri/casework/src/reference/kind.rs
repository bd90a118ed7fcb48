//! The kinds of dates on which someone must appear.

use std::sync::LazyLock;

use super::table::{Entry, Origin, Table, read};

/// A kind of date.
#[derive(Debug)]
pub struct Kind {
    /// The word under which records keep it.
    pub code: String,
    /// Before whom it is.
    pub forum: String,
    /// The name in English.
    pub name_en: String,
    /// The name in Spanish.
    pub name_es: String,
    /// One plain sentence for a family, in English.
    pub plain_en: String,
    /// One plain sentence for a family, in Spanish.
    pub plain_es: String,
    /// It is a day in a court, of whatever kind.
    pub court_date: bool,
    /// Where it usually is: `court`, the words of [`super::OfficeType`], `other`.
    pub place_types: Vec<String>,
    /// Other spellings in both languages.
    pub aliases: Vec<String>,
    /// Where the row comes from.
    pub origin: Origin,
}

impl Entry for Kind {
    fn key(&self) -> &str {
        &self.code
    }

    fn names(&self) -> Vec<&str> {
        let names = [&self.code, &self.name_en, &self.name_es].into_iter();
        names.chain(&self.aliases).map(String::as_str).collect()
    }
}

static KINDS: LazyLock<Table<Kind>> = LazyLock::new(|| {
    let text = include_str!("../../data/kinds.csv");
    Table::new(read("kinds.csv", text, |row| Kind {
        code: row.text("kind"),
        forum: row.text("forum"),
        name_en: row.text("name_en"),
        name_es: row.text("name_es"),
        plain_en: row.text("plain_en"),
        plain_es: row.text("plain_es"),
        court_date: row.yes("court_date"),
        place_types: row.list("place_types"),
        aliases: row.list("aliases"),
        origin: row.origin(),
    }))
});

/// Every kind.
#[must_use]
pub fn kinds() -> &'static [Kind] {
    KINDS.rows()
}

/// The kind with this code.
#[must_use]
pub fn kind(code: &str) -> Option<&'static Kind> {
    KINDS.get(code)
}

/// The kind a cell names, in English or Spanish.
#[must_use]
pub fn find_kind(text: &str) -> Option<&'static Kind> {
    KINDS.find(text)
}

#[cfg(test)]
mod tests {
    use super::{KINDS, find_kind, kind, kinds};
    use crate::reference::table::assert_sound;

    #[test]
    fn every_row_is_sound() {
        assert_sound(&KINDS, |kind| &kind.origin);
        let forums = "eoir_court bia uscis ice isap state_court federal_court consulate other";
        let places = "court ero asc asylum_office isap other";
        for row in kinds() {
            let words = [&row.name_en, &row.name_es, &row.plain_en, &row.plain_es];
            assert!(words.iter().all(|word| !word.is_empty()), "{}", row.code);
            assert!(forums.split(' ').any(|forum| forum == row.forum));
            assert!(!row.place_types.is_empty());
            assert!(row.place_types.iter().all(|word| places.split(' ').any(|place| place == word)));
            if row.forum == "eoir_court" {
                assert!(row.court_date && row.place_types == ["court"]);
            }
        }
    }

    #[test]
    fn every_kind_of_the_facts_is_here() {
        let codes = "master_hearing individual_hearing bond_hearing fear_review conference ice_check_in isap_visit biometrics \
             asylum_interview credible_fear_interview state_court_hearing criminal_court consulate_visit other";
        assert_eq!(codes.split_whitespace().count(), kinds().len());
        assert!(codes.split_whitespace().all(|code| kind(code).is_some()));
    }

    #[test]
    fn spellings() {
        let cases = [
            ("huellas", "biometrics"),
            ("biometrics", "biometrics"),
            ("fingerprints", "biometrics"),
            ("Asylum interview", "asylum_interview"),
            ("entrevista de asilo", "asylum_interview"),
            ("ISAP", "isap_visit"),
            ("ICE check in", "ice_check_in"),
            ("ICE check-in", "ice_check_in"),
            ("cita con ICE", "ice_check_in"),
            ("check-in", "ice_check_in"),
            ("master calendar", "master_hearing"),
            ("Master", "master_hearing"),
            ("MCH", "master_hearing"),
            ("calendario maestro", "master_hearing"),
            ("Bond", "bond_hearing"),
            ("custody", "bond_hearing"),
            ("fianza", "bond_hearing"),
            ("Individual", "individual_hearing"),
            ("INDIVIDUAL (merits)", "individual_hearing"),
            ("merits", "individual_hearing"),
            ("audiencia individual", "individual_hearing"),
            ("family court", "state_court_hearing"),
            ("juvenile", "state_court_hearing"),
            ("probate", "state_court_hearing"),
            ("corte de familia", "state_court_hearing"),
            ("master_hearing", "master_hearing"),
            ("CFI", "credible_fear_interview"),
            ("CFR", "fear_review"),
        ];
        for (text, code) in cases {
            assert_eq!(find_kind(text).map(|row| row.code.as_str()), Some(code), "{text}");
        }
        for text in ["", "hearing", "court", "cita", "audiencia"] {
            assert!(find_kind(text).is_none(), "{text} says too little");
        }
    }
}
