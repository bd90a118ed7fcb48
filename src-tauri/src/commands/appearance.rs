//! Adding, correcting and moving dates, and who must go.

use casework::casebook::view::{AppearanceCorrection, AppearanceMove, NewAppearance};
use casework::error::Outcome;
use casework::id::{AppearanceId, PersonId};
use tauri::State;

use crate::desk::Desk;

/// Adds a date.
#[tauri::command(async)]
pub fn appearance_add(desk: State<'_, Desk>, appearance: NewAppearance) -> Outcome<AppearanceId> {
    desk.write(|casebook| casebook.appearance_add(&appearance))
}

/// Mends what was typed wrong.
#[tauri::command(async)]
pub fn appearance_correct(desk: State<'_, Desk>, correction: AppearanceCorrection) -> Outcome<()> {
    desk.write(|casebook| casebook.appearance_correct(&correction))
}

/// The court changed it: a new date takes its place.
#[tauri::command(async)]
pub fn appearance_move(desk: State<'_, Desk>, movement: AppearanceMove) -> Outcome<AppearanceId> {
    desk.write(|casebook| casebook.appearance_move(&movement))
}

/// Says who must go, or that nobody knows.
#[tauri::command(async)]
pub fn attendees_set(desk: State<'_, Desk>, id: AppearanceId, attendees: Option<Vec<PersonId>>) -> Outcome<()> {
    desk.write(|casebook| casebook.attendees_set(id, attendees.as_deref()))
}

/// Says from whom it must be kept.
#[tauri::command(async)]
pub fn appearance_keep_from(desk: State<'_, Desk>, id: AppearanceId, confidential_from: Option<PersonId>) -> Outcome<()> {
    desk.write(|casebook| casebook.appearance_keep_from(id, confidential_from))
}
