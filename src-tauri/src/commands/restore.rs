//! Restoring a backup, before the vault is open.

use casework::error::Outcome;
use tauri::{AppHandle, Manager, State};

use crate::desk::Desk;
use crate::picker;
use crate::restore_desk::{ChosenBackup, Given, RestoreView};

/// Lets a backup be chosen; nothing where none was.
#[tauri::command]
pub async fn restore_choose(app: AppHandle) -> Outcome<Option<ChosenBackup>> {
    let Some(path) = picker::file_to_read(&app).await else { return Ok(None) };
    app.state::<Desk>().while_locked(|desk, _| desk.take(path)).map(Some)
}

/// Reads and checks all of it; what it holds beside what is here.
#[tauri::command(async)]
pub fn restore_compare(desk: State<'_, Desk>, token: String, passphrase: Option<String>, words: Option<String>) -> Outcome<RestoreView> {
    let given = Given::read(passphrase, words)?;
    desk.tried(|| desk.while_locked(|restore, around| restore.compare(&token, &given, around)))
}

/// Restores it. What was here stays for thirty days.
#[tauri::command(async)]
pub fn restore(desk: State<'_, Desk>, token: String, passphrase: Option<String>, words: Option<String>, laptop: Option<String>) -> Outcome<()> {
    let given = Given::read(passphrase, words)?;
    desk.tried(|| desk.while_locked(|restore, around| restore.restore(&token, &given, laptop.as_deref(), around)))
}
