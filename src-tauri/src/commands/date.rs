//! Lists of dates, and one date.

use casework::casebook::view::{DatePage, DatesFilter, DatesPage};
use casework::error::Outcome;
use casework::id::AppearanceId;
use tauri::State;

use crate::desk::Desk;

/// A page of the list.
#[tauri::command(async)]
pub fn dates(desk: State<'_, Desk>, filter: DatesFilter) -> Outcome<DatesPage> {
    desk.read(|casebook| casebook.dates(&filter))
}

/// One date.
#[tauri::command(async)]
pub fn date(desk: State<'_, Desk>, id: AppearanceId) -> Outcome<DatePage> {
    desk.read(|casebook| casebook.date(id))
}
