//! People.

use casework::casebook::view::{DuplicateLine, PersonInput};
use casework::error::Outcome;
use casework::id::{FamilyId, PersonId};
use chrono::NaiveDate;
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

/// One person leaves.
#[tauri::command(async)]
pub fn person_leave(desk: State<'_, Desk>, id: PersonId, on: NaiveDate, reason: String) -> Outcome<()> {
    desk.write(|casebook| casebook.person_leave(id, on, &reason))
}

/// And is there again.
#[tauri::command(async)]
pub fn person_return(desk: State<'_, Desk>, id: PersonId) -> Outcome<()> {
    desk.write(|casebook| casebook.person_return(id))
}

/// Records that may be of one person.
#[tauri::command(async)]
pub fn duplicates(desk: State<'_, Desk>) -> Outcome<Vec<DuplicateLine>> {
    desk.read(|casebook| casebook.duplicates())
}

/// Makes two records one.
#[tauri::command(async)]
pub fn person_merge(desk: State<'_, Desk>, kept: PersonId, other: PersonId) -> Outcome<()> {
    desk.write(|casebook| casebook.person_merge(kept, other))
}

/// Makes them two again.
#[tauri::command(async)]
pub fn person_unmerge(desk: State<'_, Desk>, other: PersonId) -> Outcome<()> {
    desk.write(|casebook| casebook.person_unmerge(other))
}
