//! Backups of the open vault.

use std::path::PathBuf;

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
    let path = named(path);
    let done = desk.work(|casebook, progress| casebook.backup(&path, progress))?;
    // The new one is there and whole; old ones that could not be cleared away only take room.
    desk.work(|casebook, progress| casebook.backup_rotate(&path, progress)).ok();
    Ok(Some(done))
}

/// With our ending where none was typed; not over a file that the dialog never asked about.
fn named(path: PathBuf) -> PathBuf {
    let ended = path.with_extension("vbk");
    if path.extension().is_some() || ended.exists() { path } else { ended }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_ending_is_added_but_never_onto_a_file_that_is_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let typed = |name: &str| named(folder.path().join(name)).file_name().map(|name| name.to_string_lossy().into_owned());
        assert_eq!(typed("copia").as_deref(), Some("copia.vbk"));
        assert_eq!(typed("copia.vbk").as_deref(), Some("copia.vbk"));
        std::fs::write(folder.path().join("copia.vbk"), "another").expect("written");
        assert_eq!(typed("copia").as_deref(), Some("copia"));
    }
}
