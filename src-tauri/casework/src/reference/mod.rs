//! Reference data: tables embedded in the program, and pure lookups over them.
//!
//! Each table is a file under `data/` whose rows say where they come from and when they were checked. Nothing here reads a
//! clock, a disk or a record; what a person typed goes in, a row or nothing comes out, and what is not sure is never guessed.

mod city;
mod country;
mod court;
mod fold;
mod kind;
mod language;
mod office;
mod place;
mod table;
mod word;

pub use city::{City, State, cities, city, states};
pub use country::{Country, countries, country, find_country, rank_countries};
pub use court::{Court, court, courts, rank_courts};
pub use fold::fold;
pub use kind::{Kind, find_kind, kind, kinds};
pub use language::{Language, find_language, language, languages, rank_languages};
pub use office::{Office, OfficeType, office, offices};
pub use place::{PlaceGuess, find_place};
pub use table::Origin;
pub use word::{
    Adjournment, AdjournmentReason, CaseType, Clock, Medium, Outcome, Relation, Whereabouts, Word, adjournment, adjournment_reason, adjournment_reasons,
    adjournments, case_type, case_types, find_medium, find_relation, find_whereabouts, medium, mediums, outcome, outcomes, relation, relations, whereabouts,
};
