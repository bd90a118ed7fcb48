//! Checks of a date.

use casework::casebook::view::NewVerification;
use casework::error::Outcome;
use casework::id::VerificationId;
use tauri::State;

use crate::desk::Desk;

/// Records one.
#[tauri::command(async)]
pub fn verification_add(desk: State<'_, Desk>, verification: NewVerification) -> Outcome<VerificationId> {
    desk.write(|casebook| casebook.verification_add(&verification))
}
