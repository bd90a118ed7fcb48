//! Tasks.

use casework::casebook::view::{NewTask, TaskView, TasksFilter};
use casework::error::Outcome;
use casework::id::TaskId;
use casework::task::ForWhom;
use chrono::NaiveDate;
use tauri::State;

use crate::desk::Desk;

/// Adds a task.
#[tauri::command(async)]
pub fn task_add(desk: State<'_, Desk>, task: NewTask) -> Outcome<TaskId> {
    desk.write(|casebook| casebook.task_add(&task))
}

/// Ends it, or takes that back.
#[tauri::command(async)]
pub fn task_done(desk: State<'_, Desk>, id: TaskId, done: bool) -> Outcome<()> {
    desk.write(|casebook| casebook.task_done(id, done))
}

/// Tasks, open ones first.
#[tauri::command(async)]
pub fn tasks(desk: State<'_, Desk>, filter: TasksFilter) -> Outcome<Vec<TaskView>> {
    desk.read(|casebook| casebook.tasks(&filter))
}

/// Hands it to somebody.
#[tauri::command(async)]
pub fn task_assign(desk: State<'_, Desk>, id: TaskId, for_whom: Option<ForWhom>, due: Option<NaiveDate>) -> Outcome<()> {
    desk.write(|casebook| casebook.task_assign(id, for_whom, due))
}
