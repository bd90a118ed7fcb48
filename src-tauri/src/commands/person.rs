//! People.

use casework::casebook::view::PersonInput;
use casework::error::Outcome;
use casework::id::{FamilyId, PersonId};
use tauri::State;

use crate::desk::Desk;

/// Adds a person to a family.
#[tauri::command(async)]
pub fn person_add(desk: State<'_, Desk>, family: FamilyId, person: PersonInput) -> Outcome<PersonId> {
    desk.write(|casebook| casebook.person_add(family, &person))
}

/// Changes what is written about one.
#[tauri::command(async)]
pub fn person_edit(desk: State<'_, Desk>, id: PersonId, person: PersonInput, reason: Option<String>) -> Outcome<()> {
    desk.write(|casebook| casebook.person_edit(id, &person, reason.as_deref()))
}

/// Shows a number, and writes down that it was shown.
#[tauri::command(async)]
pub fn a_number_reveal(desk: State<'_, Desk>, person: PersonId) -> Outcome<String> {
    desk.write(|casebook| casebook.a_number_reveal(person))
}
