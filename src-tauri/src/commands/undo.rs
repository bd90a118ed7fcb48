//! Taking back.

use casework::error::Outcome;
use tauri::State;

use crate::desk::Desk;

/// Takes the last verb back, where it can be.
#[tauri::command(async)]
pub fn undo(desk: State<'_, Desk>) -> Outcome<()> {
    desk.write(|casebook| casebook.undo())
}
