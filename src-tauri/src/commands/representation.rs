//! Who represents a person.

use casework::casebook::view::RepresentationInput;
use casework::error::Outcome;
use tauri::State;

use crate::desk::Desk;

/// Sets the step of the ladder.
#[tauri::command(async)]
pub fn representation_set(desk: State<'_, Desk>, representation: RepresentationInput) -> Outcome<()> {
    desk.write(|casebook| casebook.representation_set(&representation))
}
