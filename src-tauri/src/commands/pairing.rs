//! Who goes with whom, and who could.

use casework::casebook::view::{MatchLine, NewPairing, PairingEnding, PairingLine, PairingsListing};
use casework::error::Outcome;
use casework::id::{AppearanceId, FamilyId, PairingId, VolunteerId};
use casework::pairing::Understood;
use tauri::State;

use crate::desk::Desk;

/// Of one family, of one volunteer, or all; those that ended too.
#[tauri::command(async)]
pub fn pairings(desk: State<'_, Desk>, family: Option<FamilyId>, volunteer: Option<VolunteerId>) -> Outcome<Vec<PairingLine>> {
    desk.read(|casebook| casebook.list_pairings(&PairingsListing { id: None, family, volunteer }))
}

/// Brings two together.
#[tauri::command(async)]
pub fn pairing_begin(desk: State<'_, Desk>, pairing: NewPairing) -> Outcome<PairingId> {
    desk.write(|casebook| casebook.pairing_begin(&pairing))
}

/// Ends it; it stays in the record.
#[tauri::command(async)]
pub fn pairing_end(desk: State<'_, Desk>, ending: PairingEnding) -> Outcome<()> {
    desk.write(|casebook| casebook.pairing_end(&ending))
}

/// Notes how well the two understood each other.
#[tauri::command(async)]
pub fn pairing_understood(desk: State<'_, Desk>, id: PairingId, understood: Understood) -> Outcome<()> {
    desk.write(|casebook| casebook.pairing_understood(id, understood))
}

/// Volunteers for a family, or for one of its dates, best first.
#[tauri::command(async)]
pub fn match_volunteers(desk: State<'_, Desk>, family: FamilyId, date: Option<AppearanceId>) -> Outcome<Vec<MatchLine>> {
    desk.read(|casebook| casebook.match_volunteers(family, date))
}
