//! Two answers about one date.

use casework::casebook::view::{DisputeDecision, NewDispute};
use casework::error::Outcome;
use casework::id::DisputeId;
use tauri::State;

use crate::desk::Desk;

/// Records the other answer.
#[tauri::command(async)]
pub fn dispute_add(desk: State<'_, Desk>, dispute: NewDispute) -> Outcome<DisputeId> {
    desk.write(|casebook| casebook.dispute_add(&dispute))
}

/// Decides between them.
#[tauri::command(async)]
pub fn dispute_settle(desk: State<'_, Desk>, decision: DisputeDecision) -> Outcome<()> {
    desk.write(|casebook| casebook.dispute_settle(&decision))
}
