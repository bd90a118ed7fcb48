//! A person: a member of a family. Languages are never inferred from a country.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{FamilyId, PersonId};
use crate::word::{Answer, words};

words! {
    /// How well someone understands Spanish.
    Spoken {
        /// None.
        None = "none",
        /// A little.
        Little = "little",
        /// Well.
        Good = "good",
        /// First language.
        Native = "native",
        /// Not asked yet.
        Unknown = "unknown",
    }
}

/// A member of a family. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Its id.
    #[serde(skip_serializing, default = "nil")]
    pub id: PersonId,
    /// Whose member.
    pub family: FamilyId,
    /// Given names.
    pub given: String,
    /// One or two surnames, in order.
    pub surnames: Vec<String>,
    /// What they want to be called.
    pub preferred: Option<String>,
    /// Relation within the family: a word of `reference::relations`.
    pub relation: String,
    /// Birth date.
    pub birth: Option<NaiveDate>,
    /// Is there a case against this person?
    pub respondent: Answer,
    /// Where the person is (facts/vocabulary.md B.9).
    pub whereabouts: String,
    /// Where they live.
    pub address: Option<String>,
    /// Where mail reaches them, if elsewhere.
    pub mailing_address: Option<String>,
    /// Best language, ISO 639-3.
    pub language: Option<String>,
    /// Its variant: the town, as said.
    pub town: Option<String>,
    /// Spanish beside it.
    pub spanish: Spoken,
    /// Other languages understood, ISO 639-3.
    pub also_understands: Vec<String>,
    /// Reads?
    pub reads: Answer,
    /// Needs a second interpreter between (Mayan language, Spanish, English)?
    pub needs_relay: Answer,
    /// Nine digits. Legal only.
    pub a_number: Option<String>,
    /// ISO 3166 code. Legal only.
    pub nationality: Option<String>,
    /// Last arrival. Legal only.
    pub arrival: Option<NaiveDate>,
    /// Manner of entry. Legal only.
    pub entry: Option<String>,
    /// Must be kept from this person.
    pub confidential_from: Option<PersonId>,
    /// Children this person has custody of.
    #[serde(default)]
    pub custody_of: Vec<PersonId>,
    /// Found to have come as an unaccompanied child? Legal only.
    #[serde(default = "unknown")]
    pub unaccompanied: Answer,
    /// Since when the programme no longer goes along with this person.
    #[serde(default)]
    pub left_on: Option<NaiveDate>,
    /// Why.
    #[serde(default)]
    pub left_reason: Option<String>,
    /// The record of the same person that is kept.
    #[serde(default)]
    pub merged_into: Option<PersonId>,
}

fn unknown() -> Answer {
    Answer::Unknown
}

fn nil() -> PersonId {
    PersonId::new(uuid::Uuid::nil())
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Person({})", self.id)
    }
}

impl Person {
    /// A person of whom only the name is known.
    pub fn named(id: PersonId, family: FamilyId, given: &str, surnames: Vec<String>) -> Person {
        Person {
            id,
            family,
            given: given.to_owned(),
            surnames,
            preferred: None,
            relation: "unknown".to_owned(),
            birth: None,
            respondent: Answer::Unknown,
            whereabouts: "unknown".to_owned(),
            address: None,
            mailing_address: None,
            language: None,
            town: None,
            spanish: Spoken::Unknown,
            also_understands: Vec::new(),
            reads: Answer::Unknown,
            needs_relay: Answer::Unknown,
            a_number: None,
            nationality: None,
            arrival: None,
            entry: None,
            confidential_from: None,
            custody_of: Vec::new(),
            unaccompanied: Answer::Unknown,
            left_on: None,
            left_reason: None,
            merged_into: None,
        }
    }

    /// What lists call the person: the preferred name, else the given one.
    pub fn first_name(&self) -> &str {
        self.preferred.as_deref().unwrap_or(&self.given)
    }

    /// The whole name, given first.
    pub fn full_name(&self) -> String {
        std::iter::once(self.given.as_str()).chain(self.surnames.iter().map(String::as_str)).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The folded set of names, as imports compare them.
    pub fn name_key(&self) -> String {
        let surnames: Vec<&str> = self.surnames.iter().map(String::as_str).collect();
        crate::reading::name::name_key(&self.given, &surnames)
    }
}
