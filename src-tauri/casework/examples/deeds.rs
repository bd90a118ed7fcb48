//! Does what its stdin says, and says each deed once it is done: for the proofs of tests/outside, which kill it, break its disk
//! and look afterwards whether what was said is there. First line the vault's folder, second line what opens it (a passphrase, or
//! the twelve words), then a deed a line. Nothing is an argument. A deed is read when the one before it was answered, so whoever
//! keeps stdin open keeps the vault open.
//!
//! Ends with 0 where every deed was done, with 5 where one was refused; what cannot be understood ends it with 2.
#![allow(clippy::print_stdout)] // A tool for the terminal.

use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use casework::casebook::import::{ImportChoices, ImportFile, ImportKind};
use casework::casebook::listing::FamiliesListing;
use casework::casebook::view::{NewFamily, NoteOn};
use casework::casebook::{Casebook, Clock, Owner};
use casework::error::{Code, Failure, Outcome};
use casework::id::FamilyId;
use casework::note::Audience;
use casework::progress::Progress;
use casework::role::Role;
use casework::vault::{KdfParams, MIGRATIONS, Migration, Passphrase, RecoveryWords, Secret, WordList};
use casework::words::Language;
use serde_json::json;

/// The step that `migrate` adds. It makes a table and writes to one that is there: a migration that only adds would hardly write.
const NEXT: Migration = Migration { version: 4, sql: "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT; UPDATE person SET given = given || '';" };

fn main() -> ExitCode {
    match follow(std::io::stdin().lock()) {
        Some(true) => ExitCode::SUCCESS,
        Some(false) => ExitCode::from(5),
        None => ExitCode::from(2),
    }
}

/// True where every deed was done.
fn follow(told: impl BufRead) -> Option<bool> {
    let mut lines = told.lines().map_while(Result::ok);
    let mut deeds = Deeds { folder: PathBuf::from(lines.next()?), key: TypedKey::read(&lines.next()?).ok()?, open: None };
    let mut all_done = true;
    for line in lines {
        let (verb, rest) = line.split_once(' ').unwrap_or((line.as_str(), ""));
        let said = deeds.run(verb, rest)?;
        all_done &= said.is_ok();
        let answer = said.unwrap_or_else(|failure| format!("refused {} {}", verb, failure.code.word()));
        // Nobody who could hear it is left: then there is nothing to go on for.
        writeln!(std::io::stdout(), "{answer}").and_then(|()| std::io::stdout().flush()).ok()?;
    }
    Some(all_done)
}

/// What was typed to open the vault: twelve words are words.
enum TypedKey {
    Words(RecoveryWords),
    Passphrase(Passphrase),
}

impl TypedKey {
    fn read(typed: &str) -> Outcome<TypedKey> {
        RecoveryWords::read(typed).map(TypedKey::Words).or_else(|_| Passphrase::new(typed).map(TypedKey::Passphrase))
    }

    fn secret(&self) -> Secret<'_> {
        match self {
            TypedKey::Words(words) => Secret::Recovery(words),
            TypedKey::Passphrase(passphrase) => Secret::Passphrase(passphrase),
        }
    }
}

struct Deeds {
    folder: PathBuf,
    key: TypedKey,
    open: Option<Casebook>,
}

impl Deeds {
    /// What is said of a deed that was done; `None` where there is no such deed.
    fn run(&mut self, verb: &str, rest: &str) -> Option<Outcome<String>> {
        Some(match verb {
            "new" => self.create(rest),
            "open" => self.unlock(MIGRATIONS).map(|()| "opened".to_owned()),
            "migrate" => self.unlock(&with_next()).map(|()| "migrated".to_owned()),
            "note" => self.note(rest).map(|()| format!("noted {rest}")),
            "import" => self.import(Path::new(rest)).map(|added| format!("imported {added}")),
            "backup" => self.backup(Path::new(rest)).map(|()| "backed up".to_owned()),
            "restore" => self.restore(Path::new(rest)).map(|()| "restored".to_owned()),
            "passphrase" => self.change_passphrase(rest).map(|()| "changed".to_owned()),
            "lock" => self.lock().map(|()| "locked".to_owned()),
            "check" => self.check(),
            "verify" => self.verify(Path::new(rest)),
            "tell" => self.tell(),
            _ => return None,
        })
    }

    /// Makes the vault at the lowest cost; what opens it must be a passphrase. Answers with the words.
    fn create(&mut self, code: &str) -> Outcome<String> {
        let TypedKey::Passphrase(passphrase) = &self.key else { return Err(Code::ValueInvalid.into()) };
        let owner = Owner { name: "Elena Ruiz".to_owned(), laptop: "Proof".to_owned(), roles: vec![Role::Coordinator] };
        let recovery = RecoveryWords::generate(WordList::English)?;
        Casebook::create(&self.folder, &owner, passphrase, &recovery, KdfParams::FLOOR, Clock::system())?;
        let words = recovery.words()?.iter().map(|word| word.to_string()).collect::<Vec<_>>().join(" ");
        self.unlock(MIGRATIONS)?;
        self.opened()?.family_add(&NewFamily { code: code.to_owned(), city: None })?;
        self.lock().map(|()| words)
    }

    fn unlock(&mut self, steps: &[Migration]) -> Outcome<()> {
        self.open = Some(Casebook::unlock_with(&self.folder, &self.key.secret(), Clock::system(), steps)?);
        Ok(())
    }

    fn opened(&mut self) -> Outcome<&mut Casebook> {
        self.open.as_mut().ok_or_else(|| Failure::new(Code::Locked))
    }

    fn note(&mut self, text: &str) -> Outcome<()> {
        let casebook = self.opened()?;
        let family = first_family(casebook)?;
        casebook.note_add(NoteOn::Family, &family.text(), Audience::Shared, text, None).map(|_| ())
    }

    fn import(&mut self, path: &Path) -> Outcome<u32> {
        let bytes = std::fs::read(path)?;
        let file = ImportFile { kind: ImportKind::People, name: "people.csv", bytes: &bytes };
        let done = self.opened()?.import_commit(&file, &ImportChoices::default(), Language::En)?;
        Ok(done.outcome.added)
    }

    fn backup(&mut self, target: &Path) -> Outcome<()> {
        self.opened()?.backup(target, &Progress::unwatched()).map(|_| ())
    }

    fn restore(&mut self, file: &Path) -> Outcome<()> {
        Casebook::restore_over(&self.folder, file, &self.key.secret(), Clock::system(), &Progress::unwatched()).map(|_| ())
    }

    fn change_passphrase(&mut self, new: &str) -> Outcome<()> {
        let new = Passphrase::new(new)?;
        let casebook = self.open.as_mut().ok_or_else(|| Failure::new(Code::Locked))?;
        match &self.key {
            TypedKey::Words(words) => casebook.change_lost_passphrase(words, &new, KdfParams::FLOOR),
            TypedKey::Passphrase(current) => casebook.change_passphrase(current, &new, KdfParams::FLOOR),
        }
    }

    fn lock(&mut self) -> Outcome<()> {
        self.open.take().map_or(Ok(()), Casebook::lock)
    }

    /// The full checks of the locked vault.
    fn check(&mut self) -> Outcome<String> {
        let found = Casebook::check(&self.folder, &self.key.secret())?;
        let whole = found.checks.good() && found.seal != Some(false);
        Ok(json!({ "whole": whole, "header": found.header, "seal": found.seal }).to_string())
    }

    fn verify(&mut self, file: &Path) -> Outcome<String> {
        let facts = Casebook::backup_facts(file, &self.key.secret(), Clock::system(), &Progress::unwatched())?;
        Ok(json!({ "counts": facts.counts }).to_string())
    }

    /// What an open vault holds.
    fn tell(&mut self) -> Outcome<String> {
        let casebook = self.opened()?;
        let family = casebook.family(first_family(casebook)?)?;
        let notes: Vec<String> = family.notes.into_iter().map(|note| note.text).collect();
        let counts: serde_json::Map<_, _> = casebook.counts()?.into_iter().map(|(noun, rows)| (noun.to_owned(), json!(rows))).collect();
        Ok(json!({ "counts": counts, "notes": notes }).to_string())
    }
}

fn with_next() -> Vec<Migration> {
    MIGRATIONS.iter().copied().chain([NEXT]).collect()
}

/// By code: the one that `create` made comes first.
fn first_family(casebook: &Casebook) -> Outcome<FamilyId> {
    let families = casebook.list_families(&FamiliesListing::default())?;
    families.first().map(|family| family.id).ok_or_else(|| Failure::new(Code::NotFound))
}
