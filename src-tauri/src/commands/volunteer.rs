//! Volunteers and their clearances.

use casework::casebook::view::{ClearanceInput, ClearanceLine, VolunteerInput, VolunteerLine, VolunteersListing};
use casework::error::Outcome;
use casework::id::{ClearanceId, VolunteerId};
use tauri::State;

use crate::desk::Desk;

/// Every volunteer, by name.
#[tauri::command(async)]
pub fn volunteers(desk: State<'_, Desk>) -> Outcome<Vec<VolunteerLine>> {
    desk.read(|casebook| casebook.list_volunteers(&VolunteersListing::default()))
}

/// Adds one, or changes one.
#[tauri::command(async)]
pub fn volunteer_save(desk: State<'_, Desk>, volunteer: VolunteerInput) -> Outcome<VolunteerId> {
    desk.write(|casebook| casebook.volunteer_save(&volunteer))
}

/// What one volunteer has, with the day each ends.
#[tauri::command(async)]
pub fn clearances(desk: State<'_, Desk>, volunteer: VolunteerId) -> Outcome<Vec<ClearanceLine>> {
    desk.read(|casebook| casebook.clearances(volunteer))
}

/// Adds one, or changes one.
#[tauri::command(async)]
pub fn clearance_save(desk: State<'_, Desk>, clearance: ClearanceInput) -> Outcome<ClearanceId> {
    desk.write(|casebook| casebook.clearance_save(&clearance))
}
