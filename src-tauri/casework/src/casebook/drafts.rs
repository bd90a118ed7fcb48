//! Drafts: what is being typed, kept in the vault and bound to one form of one record. No history, never sent.

use super::Casebook;
use crate::error::{Code, Failure, Outcome};
use crate::store;
use crate::time::Stamp;

const LONGEST: usize = 64 * 1024;

impl Casebook {
    /// Keeps what is being typed.
    pub fn draft_save(&mut self, form: &str, record: &str, body: &str) -> Outcome<()> {
        if body.len() > LONGEST || form.len() > 64 || record.len() > 64 {
            return Err(Failure::at(Code::ValueInvalid, "body"));
        }
        let at = Stamp::after(None, self.clock.now());
        self.local(|connection| store::draft::save(connection, form, record, body, at))
    }

    /// What was being typed.
    pub fn draft_load(&self, form: &str, record: &str) -> Outcome<Option<String>> {
        store::draft::load(self.read(), form, record)
    }

    /// Forgets it.
    pub fn draft_drop(&mut self, form: &str, record: &str) -> Outcome<()> {
        self.local(|connection| store::draft::drop(connection, form, record))
    }

    /// The two kinds of write without history: drafts and settings of this laptop.
    pub(crate) fn local<T>(&mut self, work: impl FnOnce(&rusqlite::Connection) -> Outcome<T>) -> Outcome<T> {
        let connection = self.vault.connection_for_write()?;
        let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let result = work(&tx)?;
        store::vault_meta::count_write(&tx)?;
        tx.commit()?;
        Ok(result)
    }
}
