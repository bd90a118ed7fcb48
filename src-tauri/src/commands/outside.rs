//! What leaves the window, by a person's wish: a text that is copied, and what a helper may be shown.

use casework::error::Outcome;
use tauri::{AppHandle, State};
use zeroize::Zeroizing;

use crate::clipboard;
use crate::desk::Desk;

/// To the clipboard, for half a minute.
#[tauri::command(async)]
pub fn copy(app: AppHandle, text: String) -> Outcome<()> {
    let text = Zeroizing::new(text);
    clipboard::copy(&app, text)
}

/// Versions, codes and counts.
#[tauri::command(async)]
pub fn diagnostics(desk: State<'_, Desk>) -> Outcome<String> {
    desk.diagnostics()
}
