//! Between laptops: whose laptop it is, the sealed file that travels, what of the record goes into it, and the merge of two histories.

pub mod audience;
pub mod bundle;
mod canonical;
pub mod join_message;
pub mod join_words;
pub mod laptop_keys;
pub mod merge;
pub mod payload;
pub mod present;
pub mod root_key;
pub mod roster;
