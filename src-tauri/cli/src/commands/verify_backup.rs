//! `verify-backup`: reads a backup whole and checks all of it where it stands. Damage is a finding, as with `check`.

use std::collections::BTreeMap;

use casework::casebook::Casebook;
use casework::error::{Code, Outcome};
use casework::progress::Progress;
use casework::words::say;
use serde_json::json;

use super::backup::text;
use crate::answer::Answer;
use crate::arguments::{Arguments, BackupFile};
use crate::door::Typed;

pub fn run(asked: &Arguments, backup: &BackupFile) -> Outcome<Answer> {
    let typed = Typed::ask(asked)?;
    let found = Casebook::backup_facts(&backup.file, &typed.secret(), asked.clock(), &Progress::unwatched());
    match found {
        Ok(facts) => {
            let document = json!({ "ok": true, "counts": facts.counts, "made_at": facts.made_at, "schema": facts.schema, "found": [] });
            Answer::new(asked, &document, |language| text(language, &facts.counts, "cli-backup-good"))
        }
        Err(failure) if failure.code == Code::BackupDamaged => {
            let none: BTreeMap<String, u64> = BTreeMap::new();
            let document = json!({ "ok": false, "counts": none, "made_at": null, "schema": null, "found": [failure.code.word()] });
            Ok(Answer::new(asked, &document, |language| say(language, "cli-backup-damaged", &[]))?.attention(true))
        }
        Err(failure) => Err(failure),
    }
}
