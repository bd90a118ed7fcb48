//! What the spreadsheet says and nobody confirmed.

use casework::casebook::view::{ClaimDecision, ClaimRow};
use casework::error::Outcome;
use casework::id::FamilyId;
use tauri::State;

use crate::desk::Desk;

/// Those that are open.
#[tauri::command(async)]
pub fn claims(desk: State<'_, Desk>, family: Option<FamilyId>) -> Outcome<Vec<ClaimRow>> {
    desk.read(|casebook| casebook.claims(family))
}

/// Confirms, corrects or drops some; says how many.
#[tauri::command(async)]
pub fn claim_settle(desk: State<'_, Desk>, decision: ClaimDecision) -> Outcome<u32> {
    desk.write(|casebook| casebook.claim_settle(&decision))
}
