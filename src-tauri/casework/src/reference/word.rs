//! Short lists of words with one row each: relations, mediums, whereabouts, outcomes, case types, reasons for adjournment.

use std::sync::LazyLock;

use super::table::{Entry, Origin, Row, Table, read};

/// A word of a list: its code, its names, its spellings.
#[derive(Debug)]
pub struct Word {
    /// The word under which records keep it.
    pub code: String,
    /// The name in English.
    pub name_en: String,
    /// The name in Spanish.
    pub name_es: String,
    /// Other spellings in both languages.
    pub aliases: Vec<String>,
    /// Where the row comes from.
    pub origin: Origin,
}

/// How a person belongs to the family.
pub type Relation = Word;
/// How an appearance is held.
pub type Medium = Word;
/// Where a person is, or how held.
pub type Whereabouts = Word;
/// What came of an appearance for one person.
pub type Outcome = Word;
/// EOIR's type of a case.
pub type CaseType = Word;
/// Why an appearance was moved.
pub type AdjournmentReason = Word;

impl Entry for Word {
    fn key(&self) -> &str {
        &self.code
    }

    fn names(&self) -> Vec<&str> {
        let names = [&self.code, &self.name_en, &self.name_es].into_iter();
        names.chain(&self.aliases).map(String::as_str).collect()
    }
}

fn word(row: &Row<'_>, key: &str, aliases: Vec<String>) -> Word {
    Word { code: row.text(key), name_en: row.text("name_en"), name_es: row.text("name_es"), aliases, origin: row.origin() }
}

/// A file whose words people type.
fn typed(file: &str, key: &str, text: &str) -> Table<Word> {
    Table::new(read(file, text, |row| word(row, key, row.list("aliases"))))
}

/// A file whose words are only chosen.
fn chosen(file: &str, key: &str, text: &str) -> Table<Word> {
    Table::new(read(file, text, |row| word(row, key, Vec::new())))
}

static RELATIONS: LazyLock<Table<Word>> = LazyLock::new(|| typed("relations.csv", "relation", include_str!("../../data/relations.csv")));
static MEDIUMS: LazyLock<Table<Word>> = LazyLock::new(|| typed("mediums.csv", "medium", include_str!("../../data/mediums.csv")));
static WHEREABOUTS: LazyLock<Table<Word>> = LazyLock::new(|| typed("whereabouts.csv", "whereabouts", include_str!("../../data/whereabouts.csv")));
static OUTCOMES: LazyLock<Table<Word>> = LazyLock::new(|| chosen("outcomes.csv", "outcome", include_str!("../../data/outcomes.csv")));
static CASE_TYPES: LazyLock<Table<Word>> = LazyLock::new(|| chosen("case_types.csv", "code", include_str!("../../data/case_types.csv")));
static REASONS: LazyLock<Table<Word>> = LazyLock::new(|| {
    let text = include_str!("../../data/adjournment_reasons.csv");
    chosen("adjournment_reasons.csv", "reason", text)
});

/// Every relation.
#[must_use]
pub fn relations() -> &'static [Relation] {
    RELATIONS.rows()
}

/// The relation with this code.
#[must_use]
pub fn relation(code: &str) -> Option<&'static Relation> {
    RELATIONS.get(code)
}

/// The relation a cell names, in English or Spanish.
#[must_use]
pub fn find_relation(text: &str) -> Option<&'static Relation> {
    RELATIONS.find(text)
}

/// Every medium.
#[must_use]
pub fn mediums() -> &'static [Medium] {
    MEDIUMS.rows()
}

/// The medium with this code.
#[must_use]
pub fn medium(code: &str) -> Option<&'static Medium> {
    MEDIUMS.get(code)
}

/// The medium a cell names. "Video" alone finds nothing: it may be Webex from home or a courtroom with a screen.
#[must_use]
pub fn find_medium(text: &str) -> Option<&'static Medium> {
    MEDIUMS.find(text)
}

/// Every whereabouts.
#[must_use]
pub fn whereabouts() -> &'static [Whereabouts] {
    WHEREABOUTS.rows()
}

/// The whereabouts a cell names, in English or Spanish.
#[must_use]
pub fn find_whereabouts(text: &str) -> Option<&'static Whereabouts> {
    WHEREABOUTS.find(text)
}

/// Every outcome.
#[must_use]
pub fn outcomes() -> &'static [Outcome] {
    OUTCOMES.rows()
}

/// The outcome with this code.
#[must_use]
pub fn outcome(code: &str) -> Option<&'static Outcome> {
    OUTCOMES.get(code)
}

/// Every case type.
#[must_use]
pub fn case_types() -> &'static [CaseType] {
    CASE_TYPES.rows()
}

/// The case type with this code.
#[must_use]
pub fn case_type(code: &str) -> Option<&'static CaseType> {
    CASE_TYPES.get(code)
}

/// Every reason for an adjournment.
#[must_use]
pub fn adjournment_reasons() -> &'static [AdjournmentReason] {
    REASONS.rows()
}

/// The reason for an adjournment with this code.
#[must_use]
pub fn adjournment_reason(code: &str) -> Option<&'static AdjournmentReason> {
    REASONS.get(code)
}

/// What an adjournment does to the asylum clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The days go on counting.
    Runs,
    /// The days stop counting.
    Stops,
    /// The code by itself changes nothing.
    Neutral,
    /// Not read.
    Unknown,
}

/// One of EOIR's adjournment codes. The list is not whole: other codes are kept as typed.
#[derive(Debug)]
pub struct Adjournment {
    /// EOIR's code, "4C".
    pub code: String,
    /// Our reason it belongs to.
    pub reason: String,
    /// What it does to the asylum clock.
    pub clock: Clock,
    /// What it means, in English.
    pub name_en: String,
    /// What it means, in Spanish.
    pub name_es: String,
    /// Where the row comes from.
    pub origin: Origin,
}

impl Entry for Adjournment {
    fn key(&self) -> &str {
        &self.code
    }

    fn names(&self) -> Vec<&str> {
        vec![&self.code]
    }
}

static ADJOURNMENTS: LazyLock<Table<Adjournment>> = LazyLock::new(|| {
    let text = include_str!("../../data/adjournments.csv");
    Table::new(read("adjournments.csv", text, |row| Adjournment {
        code: row.text("code"),
        reason: row.text("reason"),
        clock: match row.text("clock").as_str() {
            "runs" => Clock::Runs,
            "stops" => Clock::Stops,
            "neutral" => Clock::Neutral,
            "unknown" => Clock::Unknown,
            other => row.refuse("clock", other),
        },
        name_en: row.text("name_en"),
        name_es: row.text("name_es"),
        origin: row.origin(),
    }))
});

/// Every adjournment code that was read.
#[must_use]
pub fn adjournments() -> &'static [Adjournment] {
    ADJOURNMENTS.rows()
}

/// The adjournment with this code of EOIR's, in capitals or not.
#[must_use]
pub fn adjournment(code: &str) -> Option<&'static Adjournment> {
    ADJOURNMENTS.find(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::table::assert_sound;

    #[test]
    fn every_row_is_sound() {
        for table in [&RELATIONS, &MEDIUMS, &WHEREABOUTS, &OUTCOMES, &CASE_TYPES, &REASONS] {
            assert_sound(table, |word| &word.origin);
            let named = |word: &Word| !word.name_en.is_empty() && !word.name_es.is_empty();
            assert!(table.rows().iter().all(named));
        }
        assert_sound(&ADJOURNMENTS, |adjournment| &adjournment.origin);
        for row in adjournments() {
            assert!(!row.name_en.is_empty() && !row.name_es.is_empty());
            assert!(adjournment_reason(&row.reason).is_some(), "{}", row.code);
        }
    }

    #[test]
    fn relations_of_the_sample() {
        let cases = [
            ("mother", "mother"),
            ("daughter", "daughter"),
            ("partner", "partner"),
            ("hijo", "son"),
            ("hija", "daughter"),
            ("child", "child"),
            ("son", "son"),
            ("Mamá", "mother"),
            ("abuela", "grandparent"),
            ("hermano", "sibling"),
            ("esposo", "partner"),
            ("mother-in-law", "other"),
        ];
        for (text, code) in cases {
            assert_eq!(find_relation(text).map(|row| row.code.as_str()), Some(code), "{text}");
        }
        assert!(find_relation("").is_none() && find_relation("neighbour").is_none());
    }

    #[test]
    fn mediums_of_the_sample() {
        let cases = [
            ("webex", "webex_video"),
            ("telephonic", "telephonic"),
            ("in person", "in_person"),
            ("presencial", "in_person"),
            ("en persona", "in_person"),
            ("por teléfono", "telephonic"),
            ("VTC", "vtc_courtroom_to_courtroom"),
            ("híbrida", "hybrid"),
        ];
        for (text, code) in cases {
            assert_eq!(find_medium(text).map(|row| row.code.as_str()), Some(code), "{text}");
        }
        for text in ["", "video", "Video", "by video", "videoconferencia"] {
            assert!(find_medium(text).is_none(), "{text}");
        }
    }

    #[test]
    fn clocks() {
        let clock = |code| adjournment(code).map(|row| row.clock);
        assert_eq!(clock("4C"), Some(Clock::Runs));
        assert_eq!(clock("4c"), Some(Clock::Runs));
        assert_eq!(clock("01"), Some(Clock::Stops));
        assert_eq!(clock("5A"), Some(Clock::Neutral));
        assert_eq!(clock("9B"), Some(Clock::Unknown));
        assert_eq!(clock("99"), None);
    }

    #[test]
    fn codes_find_their_words() {
        assert!(relation("mother").is_some() && medium("webex_video").is_some());
        assert!(outcome("pretermitted_aca").is_some() && case_type("RMV").is_some());
        assert_eq!(find_whereabouts("I-220B").map(|row| row.code.as_str()), Some("osup"));
        assert_eq!((outcomes().len(), adjournment_reasons().len()), (15, 16));
        assert!(!case_types().is_empty() && !whereabouts().is_empty());
        assert!(!relations().is_empty() && !mediums().is_empty());
    }
}
