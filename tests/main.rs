//! Proofs through public doors, on a real encrypted vault.

mod backup;
mod cli;
mod closing;
mod companions;
mod consents;
mod days;
mod duplicates;
mod exchange;
mod hostile;
mod import;
mod import_rows;
mod import_volunteers;
mod keyslots;
mod merge;
mod notices;
mod programme;
mod record;
mod restore;
mod split;
mod strike;
mod tasks;
mod tidy;
mod vault;
mod volunteers;
mod who_sees_what;
mod world;
