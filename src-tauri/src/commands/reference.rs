//! The lists to choose from.

use casework::casebook::view::ReferenceLists;
use casework::error::Outcome;
use tauri::State;

use crate::desk::Desk;

/// All lists.
#[tauri::command(async)]
pub fn reference(desk: State<'_, Desk>) -> Outcome<ReferenceLists> {
    desk.read(|casebook| casebook.reference())
}
