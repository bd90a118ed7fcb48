//! Who must hear of what, and who was told.

use casework::casebook::view::{NoticeLine, Told};
use casework::error::Outcome;
use casework::id::{FamilyId, NoticeId};
use tauri::State;

use crate::desk::Desk;

/// What is still to be told, of one family or of all.
#[tauri::command(async)]
pub fn notices_owed(desk: State<'_, Desk>, family: Option<FamilyId>) -> Outcome<Vec<NoticeLine>> {
    desk.read(|casebook| casebook.notices_owed(family))
}

/// Keeps who was told what.
#[tauri::command(async)]
pub fn notice_give(desk: State<'_, Desk>, told: Told) -> Outcome<()> {
    desk.write(|casebook| casebook.notice_give(&told))
}

/// They need not be told.
#[tauri::command(async)]
pub fn notice_not_needed(desk: State<'_, Desk>, ids: Vec<NoticeId>, reason: String) -> Outcome<()> {
    desk.write(|casebook| casebook.notice_not_needed(&ids, &reason))
}
