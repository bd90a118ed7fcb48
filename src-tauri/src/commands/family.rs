//! Families.

use casework::casebook::view::{FamiliesFilter, FamiliesPage, FamilyEdit, FamilyPage, NewFamily};
use casework::error::Outcome;
use casework::id::FamilyId;
use tauri::State;

use crate::desk::Desk;

/// A page of the list.
#[tauri::command(async)]
pub fn families(desk: State<'_, Desk>, filter: FamiliesFilter) -> Outcome<FamiliesPage> {
    desk.read(|casebook| casebook.families(&filter))
}

/// One family.
#[tauri::command(async)]
pub fn family(desk: State<'_, Desk>, id: FamilyId) -> Outcome<FamilyPage> {
    desk.read(|casebook| casebook.family(id))
}

/// Adds a family.
#[tauri::command(async)]
pub fn family_add(desk: State<'_, Desk>, family: NewFamily) -> Outcome<FamilyId> {
    desk.write(|casebook| casebook.family_add(&family))
}

/// Changes what is written about it.
#[tauri::command(async)]
pub fn family_edit(desk: State<'_, Desk>, edit: FamilyEdit) -> Outcome<()> {
    desk.write(|casebook| casebook.family_edit(&edit))
}
