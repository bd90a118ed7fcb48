//! Importing a file that the person chooses. The page gets a token and words, never a path.

use casework::casebook::view::{ImportChoices, ImportKind, ImportOutcome, ImportPreview};
use casework::error::Outcome;
use casework::vault::Passphrase;
use tauri::{AppHandle, Manager, State};
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::import_desk::{Chosen, ImportDesk};
use crate::picker;

/// Lets a file be chosen and says what it would bring; nothing where none was.
#[tauri::command]
pub async fn import_choose(app: AppHandle, kind: ImportKind) -> Outcome<Option<ImportPreview>> {
    let desk = app.state::<Desk>();
    desk.require_open()?;
    let Some(path) = picker::file_to_read(&app).await else { return Ok(None) };
    let chosen = Chosen::read(kind, &path)?;
    desk.import(|import, desk| import.take(chosen, desk)).map(Some)
}

/// What it would bring, read as the person says.
#[tauri::command(async)]
pub fn import_preview(desk: State<'_, Desk>, token: String, choices: ImportChoices) -> Outcome<ImportPreview> {
    desk.import(|import, desk| import.preview(&token, &choices, desk))
}

/// Brings it in.
#[tauri::command(async)]
pub fn import_commit(desk: State<'_, Desk>, token: String, choices: ImportChoices) -> Outcome<ImportOutcome> {
    desk.import(|import, desk| import.commit(&token, &choices, desk))
}

/// Lets the rows handed back be saved, as plain text: so the passphrase is asked again. Gives the file's name, nothing where none was saved.
#[tauri::command]
pub async fn import_save_rejects(app: AppHandle, passphrase: String) -> Outcome<Option<String>> {
    let desk = app.state::<Desk>();
    let passphrase = Passphrase::new(&Zeroizing::new(passphrase))?;
    desk.tried(|| desk.read(|casebook| casebook.prove(&passphrase)))?;
    drop(passphrase);
    let name = desk.import(|import, _| import.rejects_name())?;
    let Some(path) = picker::file_to_write(&app, &name).await else { return Ok(None) };
    desk.import(|import, desk| import.save_rejects(&path, desk)).map(Some)
}

/// Forgets the file and what was handed back.
#[tauri::command(async)]
pub fn import_cancel(desk: State<'_, Desk>) -> Outcome<()> {
    desk.import(|import, _| {
        *import = ImportDesk::default();
        Ok(())
    })
}
