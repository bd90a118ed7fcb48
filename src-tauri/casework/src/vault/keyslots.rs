//! Changing what opens the vault: the new slot first, proven from the disk, then the old one goes, from both headers.
//! The database is not touched. Cut short at any point, the vault opens by the old secret, the new one, or both.

use std::fs;

use super::header::{MOST_SLOTS, Slot};
use super::keys::{KdfParams, Passphrase};
use super::leftovers::DAMAGED;
use super::open::{Secret, Vault, unwrap_key};
use super::words::RecoveryWords;
use super::{folder, slot};
use crate::error::{Code, Failure, Outcome};

impl Vault {
    /// Proves a secret against the header on the disk.
    pub fn prove(&self, secret: &Secret<'_>) -> Outcome<()> {
        let (header, _) = folder::read_header(&self.folder)?;
        let key = unwrap_key(&header, secret)?;
        if key.same(&self.data_key) { Ok(()) } else { Err(Code::HeaderDamaged.into()) }
    }

    /// Puts a new passphrase in place of the old one.
    pub fn replace_passphrase(&mut self, new: &Passphrase, kdf: KdfParams, created: &str) -> Outcome<()> {
        let slot = slot::passphrase_slot(&self.data_key, new, kdf, &self.header.id()?, created)?;
        self.replace(slot, &Secret::Passphrase(new))
    }

    /// What trying the passphrase costs now.
    pub fn passphrase_cost(&self) -> KdfParams {
        let slot = self.header.slots.iter().find(|slot| slot.kind == slot::PASSPHRASE);
        slot.map_or(KdfParams::DEFAULT, |slot| KdfParams { m: slot.m, t: slot.t })
    }

    /// Puts new recovery words in place of the old ones.
    pub fn replace_words(&mut self, new: &RecoveryWords, created: &str) -> Outcome<()> {
        let slot = slot::recovery_slot(&self.data_key, new.entropy(), &self.header.id()?, created)?;
        self.replace(slot, &Secret::Recovery(new))
    }

    fn replace(&mut self, slot: Slot, secret: &Secret<'_>) -> Outcome<()> {
        self.add(&slot, secret)?;
        self.keep_only(&slot)?;
        self.forget_predecessor();
        Ok(())
    }

    /// Step 1: both open.
    fn add(&mut self, slot: &Slot, secret: &Secret<'_>) -> Outcome<()> {
        if self.header.slots.len() >= MOST_SLOTS {
            return Err(Code::Internal.into());
        }
        let before = self.header.slots.clone();
        self.header.slots.push(slot.clone());
        self.write_header().and_then(|()| self.proves(slot, secret)).inspect_err(|_| {
            self.header.slots = before;
            // What opened before must open in any case; where this fails too, the predecessor does.
            let _ = self.write_header();
        })
    }

    /// Step 2: the old one goes.
    fn keep_only(&mut self, slot: &Slot) -> Outcome<()> {
        let both = self.header.slots.clone();
        self.header.slots.retain(|other| other.kind != slot.kind || other.id == slot.id);
        let is_written = |vault: &Vault| Ok::<_, Failure>(folder::read_current(&vault.folder)?.slots == vault.header.slots);
        let kept = self.write_header().and_then(|()| if is_written(self)? { Ok(()) } else { Err(Code::HeaderDamaged.into()) });
        kept.inspect_err(|_: &Failure| {
            self.header.slots = both;
            // The new header may stand on the disk although it was refused; who is told so will come back with the old secret.
            let _ = self.write_header();
        })
    }

    /// Step 3: the predecessor still has the old slot, so it is replaced as well. The change has happened: where this fails, the
    /// next header that is written does it, or the sweep of the next unlock.
    fn forget_predecessor(&mut self) {
        let _ = self.write_header();
        let _ = fs::remove_file(self.folder.join(DAMAGED));
    }

    /// True from the disk alone: this slot, opened by this secret, gives the data key, and the header is genuine.
    fn proves(&self, slot: &Slot, secret: &Secret<'_>) -> Outcome<()> {
        let written = folder::read_current(&self.folder)?;
        let id = written.id()?;
        let found = written.slots.iter().find(|found| found.id == slot.id).ok_or(Code::HeaderDamaged)?;
        let key = slot::open(found, secret, &id)?.ok_or(Code::HeaderDamaged)?;
        let genuine = key.same(&self.data_key) && written.authentic(&key.derive(&id, "hdr-mac/v1"))?;
        if genuine { Ok(()) } else { Err(Code::HeaderDamaged.into()) }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::{MIGRATIONS, NewVault, WordList};
    use super::*;

    const CREATED: &str = "2026-11-22T09:00:00Z";

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::new(text).expect("short enough")
    }

    fn opens(folder: &Path, text: &str) -> bool {
        let opened = Vault::unlock(folder, &Secret::Passphrase(&passphrase(text)), MIGRATIONS, chrono::DateTime::default());
        opened.and_then(Vault::close).is_ok()
    }

    /// As after kill -9 at this point: the folder as it stands, each header in turn the only one that is whole.
    fn opens_by_one_of_both(folder: &Path) -> [[bool; 2]; 2] {
        [folder::PREVIOUS, folder::HEADER].map(|lost| {
            let copy = tempfile::tempdir().expect("a folder");
            for file in fs::read_dir(folder).expect("the vault").map(|file| file.expect("a file")) {
                fs::copy(file.path(), copy.path().join(file.file_name())).expect("copies");
            }
            fs::write(copy.path().join(lost), b"lost").expect("writes");
            ["old", "new"].map(|text| opens(copy.path(), text))
        })
    }

    #[test]
    fn cut_short_anywhere_one_of_both_opens_and_in_the_end_only_the_new_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let (old, recovery) = (passphrase("old"), RecoveryWords::generate(WordList::English).expect("random"));
        let new = NewVault { passphrase: &old, recovery: &recovery, kdf: KdfParams::FLOOR, created: CREATED };
        Vault::create(folder.path(), &new, MIGRATIONS, |_| Ok(())).expect("a vault");
        let mut vault = Vault::unlock(folder.path(), &Secret::Passphrase(&old), MIGRATIONS, chrono::DateTime::default()).expect("unlocks");
        let new = passphrase("new");
        let slot = slot::passphrase_slot(&vault.data_key, &new, KdfParams::FLOOR, &vault.header.id().expect("an id"), CREATED).expect("a slot");

        vault.add(&slot, &Secret::Passphrase(&new)).expect("added");
        assert_eq!(opens_by_one_of_both(folder.path()), [[true, true], [true, false]]);
        vault.keep_only(&slot).expect("kept");
        assert_eq!(opens_by_one_of_both(folder.path()), [[false, true], [true, true]]);
        vault.forget_predecessor();
        assert_eq!(opens_by_one_of_both(folder.path()), [[false, true], [false, true]]);
    }

    #[test]
    fn a_predecessor_that_kept_the_old_slot_loses_it_at_the_next_unlock() {
        let folder = tempfile::tempdir().expect("a folder");
        let (old, recovery) = (passphrase("old"), RecoveryWords::generate(WordList::English).expect("random"));
        let new = NewVault { passphrase: &old, recovery: &recovery, kdf: KdfParams::FLOOR, created: CREATED };
        Vault::create(folder.path(), &new, MIGRATIONS, |_| Ok(())).expect("a vault");
        let before = fs::read(folder.path().join(folder::HEADER)).expect("a header");
        let unlock = |text: &str| Vault::unlock(folder.path(), &Secret::Passphrase(&passphrase(text)), MIGRATIONS, chrono::DateTime::default());
        let mut vault = unlock("old").expect("unlocks");
        vault.replace_passphrase(&passphrase("new"), KdfParams::FLOOR, CREATED).expect("replaced");
        drop(vault);
        fs::write(folder.path().join(folder::PREVIOUS), &before).expect("writes");
        fs::write(folder.path().join(".header-cut.partial"), &before).expect("writes");
        drop(unlock("new").expect("unlocks"));
        assert_ne!(fs::read(folder.path().join(folder::PREVIOUS)).expect("a header"), before);
        assert!(!folder.path().join(".header-cut.partial").exists());
    }
}
