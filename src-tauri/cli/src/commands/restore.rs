//! `restore`: a vault from a backup alone, as a new laptop.

use casework::casebook::Casebook;
use casework::error::{Code, Outcome};
use casework::progress::Progress;
use casework::vault;
use casework::words::say;
use serde_json::json;

use super::backup::text;
use crate::answer::Answer;
use crate::arguments::{Arguments, Restore};
use crate::door::Typed;

pub fn run(asked: &Arguments, restore: &Restore) -> Outcome<Answer> {
    // Before the passphrase is asked: nobody should type it for nothing.
    if vault::exists(&restore.into) {
        return Err(Code::VaultExists.into());
    }
    let laptop = restore.laptop.clone().unwrap_or_else(|| say(asked.language(), "cli-new-laptop", &[]));
    let typed = Typed::ask(asked)?;
    let facts = Casebook::restore_into(&restore.into, &restore.file, &typed.secret(), &laptop, asked.clock(), &Progress::unwatched())?;
    let document = json!({ "ok": true, "counts": facts.counts, "made_at": facts.made_at });
    Answer::new(asked, &document, |language| text(language, &facts.counts, "cli-restore-done"))
}
