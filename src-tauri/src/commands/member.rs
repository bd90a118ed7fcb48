//! Those who use a laptop.

use casework::error::Outcome;
use casework::id::{MemberId, VolunteerId};
use tauri::State;

use crate::desk::Desk;

/// Says which volunteer somebody at this laptop is.
#[tauri::command(async)]
pub fn me_among_volunteers(desk: State<'_, Desk>, volunteer: Option<VolunteerId>) -> Outcome<()> {
    desk.write(|casebook| casebook.me_among_volunteers(volunteer))
}

/// Everybody who uses a laptop.
#[tauri::command(async)]
pub fn members(desk: State<'_, Desk>) -> Outcome<Vec<(MemberId, String)>> {
    desk.read(|casebook| casebook.members())
}
