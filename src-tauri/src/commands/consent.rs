//! What a person agreed to.

use casework::casebook::view::ConsentInput;
use casework::error::Outcome;
use tauri::State;

use crate::desk::Desk;

/// Records it.
#[tauri::command(async)]
pub fn consent_record(desk: State<'_, Desk>, consent: ConsentInput) -> Outcome<()> {
    desk.write(|casebook| casebook.consent_record(&consent))
}
