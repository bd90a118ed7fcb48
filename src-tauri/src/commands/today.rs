//! What must be done now.

use casework::casebook::view::TodayView;
use casework::error::Outcome;
use tauri::State;

use crate::desk::Desk;

/// The first screen.
#[tauri::command(async)]
pub fn today(desk: State<'_, Desk>) -> Outcome<TodayView> {
    desk.read(|casebook| casebook.today())
}
