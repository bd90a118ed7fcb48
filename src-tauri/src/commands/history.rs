//! What changed.

use casework::casebook::view::ChangeView;
use casework::error::Outcome;
use tauri::State;

use crate::desk::Desk;

/// The changes of one record.
#[tauri::command(async)]
pub fn history(desk: State<'_, Desk>, id: String) -> Outcome<Vec<ChangeView>> {
    desk.read(|casebook| casebook.history(&id))
}

/// Strikes a text out of everything.
#[tauri::command(async)]
pub fn strike(desk: State<'_, Desk>, kind: String, record: String, field: String) -> Outcome<()> {
    desk.write(|casebook| casebook.strike(&kind, &record, &field))
}
