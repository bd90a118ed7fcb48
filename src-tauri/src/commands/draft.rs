//! What was typed and not saved.

use casework::error::Outcome;
use tauri::State;

use crate::desk::Desk;

/// Keeps it, in the vault.
#[tauri::command(async)]
pub fn draft_save(desk: State<'_, Desk>, form: String, record: String, body: String) -> Outcome<()> {
    desk.write(|casebook| casebook.draft_save(&form, &record, &body))
}

/// Gives it back.
#[tauri::command(async)]
pub fn draft_load(desk: State<'_, Desk>, form: String, record: String) -> Outcome<Option<String>> {
    desk.read(|casebook| casebook.draft_load(&form, &record))
}

/// Forgets it.
#[tauri::command(async)]
pub fn draft_drop(desk: State<'_, Desk>, form: String, record: String) -> Outcome<()> {
    desk.write(|casebook| casebook.draft_drop(&form, &record))
}
