//! Who is at the open vault, and locking it. Locking is no task that waits for a thread: it begins on the main thread, at once.

use casework::error::Outcome;
use tauri::{AppHandle, State};

use crate::desk::Desk;
use crate::door::Session;
use crate::hand_over::{self, Then};
use crate::windows::{self, Which};

/// Who, and how the window looks.
#[tauri::command(async)]
pub fn session(desk: State<'_, Desk>) -> Outcome<Session> {
    desk.session()
}

/// Locks; the unlock window follows.
#[tauri::command]
pub fn lock(app: AppHandle) {
    hand_over::lock(&app, Then::Unlock);
}

/// Out of sight first, then locked.
#[tauri::command]
pub fn leave_screen(app: AppHandle) {
    windows::hide(&app, Which::Main);
    hand_over::lock(&app, Then::Unlock);
}
