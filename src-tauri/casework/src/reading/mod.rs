//! The pure readers of the importer: what one file and one messy cell becomes (design/import.md).
//!
//! Nothing here knows a record, a reference list, a clock or a file: bytes and words come in, readings go out. What a
//! reading means for a row (added, a claim, a question, rejected) is decided above. No reader panics on any input.

pub mod a_number;
pub mod cell;
pub mod clock_time;
pub mod columns;
pub mod consent_word;
pub mod count;
pub mod date_notes;
pub mod day;
mod day_parts;
pub mod email;
pub mod encoding;
pub mod fingerprint;
mod header;
pub mod languages;
pub mod lawyer;
pub mod name;
pub mod nearest;
pub mod pairing_words;
pub mod phone;
mod records;
mod separator;
pub mod spoken;
pub mod table;
mod table_problem;
pub mod vehicle;
pub mod volunteer_columns;
pub mod weekdays;
pub mod who;
pub(crate) mod words;

#[cfg(test)]
mod day_cases;
#[cfg(test)]
mod hostile;
