//! The programme's settings and its numbers for a bad day.

use casework::casebook::view::{DutyInput, ProgrammeView};
use casework::error::Outcome;
use casework::id::DutyNumberId;
use casework::programme::Programme;
use tauri::State;

use crate::desk::Desk;

/// The programme's settings and its numbers.
#[tauri::command(async)]
pub fn programme(desk: State<'_, Desk>) -> Outcome<ProgrammeView> {
    desk.read(|casebook| casebook.programme())
}

/// Changes its settings.
#[tauri::command(async)]
pub fn programme_save(desk: State<'_, Desk>, programme: Programme) -> Outcome<()> {
    desk.write(|casebook| casebook.programme_save(&programme))
}

/// Adds a number or changes one.
#[tauri::command(async)]
pub fn duty_number_save(desk: State<'_, Desk>, number: DutyInput) -> Outcome<DutyNumberId> {
    desk.write(|casebook| casebook.duty_number_save(&number))
}

/// Somebody dialled it, and it is right.
#[tauri::command(async)]
pub fn duty_number_checked(desk: State<'_, Desk>, id: DutyNumberId) -> Outcome<()> {
    desk.write(|casebook| casebook.duty_number_checked(id))
}

/// Nobody is to call it any more.
#[tauri::command(async)]
pub fn duty_number_retire(desk: State<'_, Desk>, id: DutyNumberId) -> Outcome<()> {
    desk.write(|casebook| casebook.duty_number_retire(id))
}
