//! Finding.

use casework::casebook::view::SearchHit;
use casework::error::Outcome;
use tauri::State;

use crate::desk::Desk;

/// People, families, dates and notes.
#[tauri::command(async)]
pub fn search(desk: State<'_, Desk>, text: String) -> Outcome<Vec<SearchHit>> {
    desk.read(|casebook| casebook.search(&text))
}
