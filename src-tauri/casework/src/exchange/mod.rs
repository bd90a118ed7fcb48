//! Between laptops: whose laptop it is, the sealed file that travels, and the merge of two histories.

pub mod bundle;
mod canonical;
pub mod join_words;
pub mod laptop_keys;
pub mod merge;
pub mod roster;
