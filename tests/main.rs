//! Proofs through public doors, on a real encrypted vault.

mod cli;
mod days;
mod import;
mod import_rows;
mod merge;
mod record;
mod tidy;
mod vault;
mod world;
