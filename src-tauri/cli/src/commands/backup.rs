//! `backup`: an encrypted copy of the vault in one file, read back whole before it gets its name.

use std::collections::BTreeMap;

use casework::error::Outcome;
use casework::progress::Progress;
use casework::words::{Language, say};
use serde_json::json;

use crate::answer::Answer;
use crate::arguments::{Arguments, BackupFile};
use crate::door;
use crate::table::Table;

pub fn run(asked: &Arguments, backup: &BackupFile) -> Outcome<Answer> {
    let done = door::with_casebook(asked, |casebook| casebook.backup(&backup.file, &Progress::unwatched()))?;
    let document = json!({ "ok": true, "counts": done.counts, "made_at": done.made_at, "bytes": done.bytes });
    Answer::new(asked, &document, |language| text(language, &done.counts, "cli-backup-done"))
}

/// The numbers of rows, and what they mean.
pub fn text(language: Language, counts: &BTreeMap<String, u64>, summary: &str) -> String {
    let mut table = Table::new(language, &["cli-head-part", "cli-head-count"]);
    for (noun, rows) in counts {
        table.row([say(language, &format!("cli-noun-{noun}"), &[]), rows.to_string()]);
    }
    format!("{}\n\n{}", table.lines(), say(language, summary, &[]))
}
