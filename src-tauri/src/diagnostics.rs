//! What somebody who helps may be shown: versions, codes and counts. Nothing of it is kept, and nothing of it is about a person.

use std::collections::BTreeMap;
use std::fmt::Write;

use casework::casebook::Casebook;
use casework::error::{Code, Outcome};

use crate::memory;
use crate::protection::Protection;

/// How often each failure was shown since the program started.
pub type Failures = BTreeMap<&'static str, u32>;

/// One more of a kind.
pub fn count(failures: &mut Failures, code: Code) {
    *failures.entry(code.word()).or_default() += 1;
}

/// The text, in English: whoever reads it helps with the program, and looks the codes up.
pub fn text(casebook: &Casebook, failures: &Failures, protection: Protection) -> Outcome<String> {
    let mut out = String::new();
    let mut line = |name: &str, value: &dyn std::fmt::Display| {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{name}: {value}");
    };
    line("acompana", &env!("CARGO_PKG_VERSION"));
    line("system", &format_args!("{} {}", std::env::consts::OS, std::env::consts::ARCH));
    line("webview", &tauri::webview_version().unwrap_or_else(|_| "unknown".to_owned()));
    line("disk", &format_args!("{:?}", protection.disk));
    line("synced_folder", &protection.on_synced_folder);
    line("low_memory", &memory::is_low());
    let backup = casebook.backup_status()?;
    line("backup_days", &backup.last_days.map_or_else(|| "none".to_owned(), |days| days.to_string()));
    line("idle_seconds", &casebook.idle_seconds()?);
    for (noun, rows) in casebook.counts()? {
        line(noun, &rows);
    }
    for (code, times) in failures {
        line(&format!("failure {code}"), times);
    }
    Ok(out)
}
