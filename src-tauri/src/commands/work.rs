//! How far long work is, and ending it. Both answer while the work holds the casebook.

use casework::progress::Progressed;
use tauri::State;

use crate::desk::Desk;

/// Where it is; nothing while nothing runs.
#[tauri::command]
pub fn progress(desk: State<'_, Desk>) -> Option<Progressed> {
    desk.progress()
}

/// Ends it; nothing of it is kept.
#[tauri::command]
pub fn stop_work(desk: State<'_, Desk>) {
    desk.stop_long_work();
}
