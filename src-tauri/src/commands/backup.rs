//! Backups of the open vault.

use casework::casebook::view::BackupDone;
use casework::error::Outcome;
use tauri::{AppHandle, Manager};

use crate::desk::Desk;
use crate::picker;

/// Lets a place be chosen, writes a backup there and checks it; nothing where none was. Older ones there are cleared away by the rule.
#[tauri::command]
pub async fn backup_now(app: AppHandle) -> Outcome<Option<BackupDone>> {
    let desk = app.state::<Desk>();
    let name = desk.read(|casebook| Ok(casebook.backup_name()))?;
    let Some(path) = picker::file_to_write(&app, &name).await else { return Ok(None) };
    let path = if path.extension().is_some() { path } else { path.with_extension("vbk") };
    let done = desk.work(|casebook, progress| casebook.backup(&path, progress))?;
    if let Some(folder) = path.parent() {
        // The new one is there and whole; old ones that could not be cleared away only take room.
        desk.work(|casebook, progress| casebook.backup_rotate(folder, progress)).ok();
    }
    Ok(Some(done))
}
