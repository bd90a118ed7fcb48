//! After how long without input the vault locks: a setting of this laptop, never "never".

use super::Casebook;
use crate::error::{Code, Failure, Outcome};
use crate::store;
use crate::vault::Passphrase;

const KEY: &str = "lock/idle";
/// Seconds, where nothing was chosen.
const USUAL: u32 = 300;
const SHORTEST: u32 = 60;
const LONGEST: u32 = 1800;

impl Casebook {
    /// Seconds without input until the vault locks.
    pub fn idle_seconds(&self) -> Outcome<u32> {
        let kept = store::draft::setting(self.read(), KEY)?.and_then(|text| text.parse().ok());
        Ok(kept.unwrap_or(USUAL).clamp(SHORTEST, LONGEST))
    }

    /// Chooses them, from a minute to half an hour. The passphrase is asked for again: whoever finds the vault open must not be able to keep it so.
    pub fn idle_set(&mut self, seconds: u32, passphrase: &Passphrase) -> Outcome<()> {
        if !(SHORTEST..=LONGEST).contains(&seconds) {
            return Err(Failure::at(Code::ValueInvalid, "seconds"));
        }
        self.prove(passphrase)?;
        self.local(|connection| store::draft::set_setting(connection, KEY, &seconds.to_string()))
    }
}
