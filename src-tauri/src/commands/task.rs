//! Tasks.

use casework::error::Outcome;
use casework::id::{FamilyId, TaskId};
use chrono::NaiveDate;
use tauri::State;

use crate::desk::Desk;

/// Adds a task.
#[tauri::command(async)]
pub fn task_add(desk: State<'_, Desk>, family: Option<FamilyId>, title: String, due: Option<NaiveDate>) -> Outcome<TaskId> {
    desk.write(|casebook| casebook.task_add(family, &title, due))
}

/// Ends it, or takes that back.
#[tauri::command(async)]
pub fn task_done(desk: State<'_, Desk>, id: TaskId, done: bool) -> Outcome<()> {
    desk.write(|casebook| casebook.task_done(id, done))
}
