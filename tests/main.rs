//! Proofs through public doors, on a real encrypted vault.

mod backup;
mod cli;
mod days;
mod hostile;
mod import;
mod import_rows;
mod keyslots;
mod merge;
mod record;
mod restore;
mod tidy;
mod vault;
mod volunteers;
mod world;
