//! Who goes with whom, and who could.

use casework::casebook::view::{LeavesBehind, MatchLine, NewPairing, NotTogetherLine, PairingEnding, PairingLine, PairingsListing};
use casework::error::Outcome;
use casework::id::{AppearanceId, FamilyId, NotTogetherId, PairingId, VolunteerId};
use casework::not_together::AskedBy;
use casework::pairing::Understood;
use chrono::NaiveDate;
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

/// What a pairing would leave behind.
#[tauri::command(async)]
pub fn pairing_leaves(desk: State<'_, Desk>, id: PairingId, until_day: NaiveDate) -> Outcome<LeavesBehind> {
    desk.read(|casebook| casebook.pairing_leaves(id, until_day))
}

/// Volunteers who are not to go with a family.
#[tauri::command(async)]
pub fn not_together(desk: State<'_, Desk>, family: FamilyId) -> Outcome<Vec<NotTogetherLine>> {
    desk.read(|casebook| casebook.not_together(family))
}

/// Keeps two apart.
#[tauri::command(async)]
pub fn keep_apart(desk: State<'_, Desk>, family: FamilyId, volunteer: VolunteerId, asked_by: AskedBy) -> Outcome<NotTogetherId> {
    desk.write(|casebook| casebook.keep_apart(family, volunteer, asked_by))
}

/// They may be brought together again.
#[tauri::command(async)]
pub fn keep_apart_lift(desk: State<'_, Desk>, id: NotTogetherId) -> Outcome<()> {
    desk.write(|casebook| casebook.keep_apart_lift(id))
}
