//! Proofs through public doors, on a real encrypted vault.

mod merge;
mod record;
mod tidy;
mod vault;
mod world;
