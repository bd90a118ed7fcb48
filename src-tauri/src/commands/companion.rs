//! Who goes along to a date.

use casework::accompaniment::AccompanimentState;
use casework::casebook::view::NewCompanion;
use casework::error::Outcome;
use casework::id::AccompanimentId;
use tauri::State;

use crate::desk::Desk;

/// Asks a volunteer to go along to a date.
#[tauri::command(async)]
pub fn companion_ask(desk: State<'_, Desk>, companion: NewCompanion) -> Outcome<AccompanimentId> {
    desk.write(|casebook| casebook.companion_ask(&companion))
}

/// What they said, or whether they were there.
#[tauri::command(async)]
pub fn companion_answer(desk: State<'_, Desk>, id: AccompanimentId, state: AccompanimentState) -> Outcome<()> {
    desk.write(|casebook| casebook.companion_answer(id, state))
}
