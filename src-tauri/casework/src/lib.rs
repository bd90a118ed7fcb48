//! The domain of Acompaña: nouns and their rules, the encrypted vault, the history, and the verbs over them.
//!
//! No window, no async, no network, no environment. Floors, from the bottom: `id error time role` · nouns, `reading`,
//! `reference`, `words` · `store vault` · `exchange` · `casebook`. A file uses only floors below its own.

pub mod accompaniment;
pub mod appearance;
pub mod casebook;
pub mod change;
pub mod claim;
pub mod clearance;
pub mod consent;
pub mod consent_override;
pub mod contact_rule;
pub mod dispute;
pub mod duty_number;
pub mod error;
pub mod exchange;
pub mod family;
pub mod id;
pub mod matching;
pub mod member;
pub mod not_together;
pub mod note;
pub mod notice_given;
pub mod pairing;
pub mod person;
pub mod programme;
pub mod progress;
pub mod reading;
pub mod reference;
pub mod representation;
pub mod role;
pub mod same_person;
pub mod setting;
mod store;
pub mod task;
pub mod time;
pub mod vault;
pub mod verification;
pub mod volunteer;
pub mod word;
pub mod words;
