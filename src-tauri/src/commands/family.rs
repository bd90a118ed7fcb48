//! Families.

use casework::casebook::view::{Closing, ClosingView, FamiliesFilter, FamiliesPage, FamilyEdit, FamilyPage, GapsPage, NewFamily, Split};
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

/// What a family has open.
#[tauri::command(async)]
pub fn family_closing(desk: State<'_, Desk>, id: FamilyId) -> Outcome<ClosingView> {
    desk.read(|casebook| casebook.family_closing(id))
}

/// Closes it.
#[tauri::command(async)]
pub fn family_close(desk: State<'_, Desk>, closing: Closing) -> Outcome<()> {
    desk.write(|casebook| casebook.family_close(&closing))
}

/// Opens it again.
#[tauri::command(async)]
pub fn family_reopen(desk: State<'_, Desk>, id: FamilyId, reason: String) -> Outcome<()> {
    desk.write(|casebook| casebook.family_reopen(id, &reason))
}

/// Splits it, without a trace in the old one.
#[tauri::command(async)]
pub fn family_split(desk: State<'_, Desk>, split: Split) -> Outcome<FamilyId> {
    desk.write(|casebook| casebook.family_split(&split))
}

/// What is missing about each family.
#[tauri::command(async)]
pub fn data_gaps(desk: State<'_, Desk>, offset: u32, limit: u32) -> Outcome<GapsPage> {
    desk.read(|casebook| casebook.data_gaps(offset, limit))
}
