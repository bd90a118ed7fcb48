//! What opens the vault: proven again before something dangerous, changed, tried twice a year.

use super::Casebook;
use crate::error::Outcome;
use crate::vault::{KdfParams, Passphrase, RecoveryWords, Secret};

impl Casebook {
    /// Asks for the passphrase once more, against the header on the disk.
    pub fn prove(&self, passphrase: &Passphrase) -> Outcome<()> {
        self.vault.prove(&Secret::Passphrase(passphrase))
    }

    /// The drill: these words open the vault. Remembered, so that the next one is due in half a year.
    pub fn prove_words(&mut self, words: &RecoveryWords) -> Outcome<()> {
        self.vault.prove(&Secret::Recovery(words))?;
        self.recorded("recovery_drill", |act| act.event("recovery_drill", None, "{}"))
    }

    /// What trying the passphrase costs now.
    pub fn passphrase_cost(&self) -> KdfParams {
        self.vault.passphrase_cost()
    }

    /// Puts a new passphrase in place of the current one. Backups made before go on opening with the old one.
    pub fn change_passphrase(&mut self, current: &Passphrase, new: &Passphrase, kdf: KdfParams) -> Outcome<()> {
        self.new_passphrase(&Secret::Passphrase(current), new, kdf)
    }

    /// The same for someone who lost the passphrase and opened the vault with the recovery words.
    pub fn change_lost_passphrase(&mut self, words: &RecoveryWords, new: &Passphrase, kdf: KdfParams) -> Outcome<()> {
        self.new_passphrase(&Secret::Recovery(words), new, kdf)
    }

    /// Puts new recovery words in place of the old ones, whose paper then opens only older backups.
    pub fn replace_recovery_words(&mut self, passphrase: &Passphrase, words: &RecoveryWords) -> Outcome<()> {
        self.vault.prove(&Secret::Passphrase(passphrase))?;
        self.vault.replace_words(words, &self.created_now())?;
        self.changed("recovery_words_replaced");
        Ok(())
    }

    fn new_passphrase(&mut self, proof: &Secret<'_>, new: &Passphrase, kdf: KdfParams) -> Outcome<()> {
        kdf.check()?;
        self.vault.prove(proof)?;
        self.vault.replace_passphrase(new, kdf, &self.created_now())?;
        self.changed("passphrase_changed");
        Ok(())
    }

    /// The change stands whether or not its event could be written: a failure here would make a person keep to the old secret,
    /// which no longer opens anything.
    fn changed(&mut self, verb: &'static str) {
        let _ = self.recorded(verb, |act| act.event(verb, None, "{}"));
    }

    fn created_now(&self) -> String {
        self.clock.now().format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}
