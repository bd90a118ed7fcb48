//! What a page calls a file by: a random word, good until the file is used or another is chosen.

use casework::error::{Code, Outcome};

/// A new one.
pub fn new() -> Outcome<String> {
    let number = getrandom::u64().map_err(|_| Code::Internal)?;
    Ok(format!("{number:016x}"))
}
