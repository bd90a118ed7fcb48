//! Before the vault is open, and opening it.

use casework::error::Outcome;
use casework::vault::{Passphrase, RecoveryWords, Secret};
use tauri::{AppHandle, State};
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::door::Door;
use crate::hand_over;
use crate::look::Look;

/// What the unlock window must know.
#[tauri::command(async)]
pub fn door(desk: State<'_, Desk>) -> Door {
    desk.door()
}

/// Chooses language and theme.
#[tauri::command(async)]
pub fn set_look(desk: State<'_, Desk>, look: Look) -> Outcome<()> {
    desk.set_look(look)
}

/// Opens the vault with the passphrase.
#[tauri::command(async)]
pub fn unlock(app: AppHandle, passphrase: String) -> Outcome<()> {
    let passphrase = Passphrase::new(&Zeroizing::new(passphrase))?;
    hand_over::unlock(&app, &Secret::Passphrase(&passphrase))
}

/// Opens the vault with the twelve words.
#[tauri::command(async)]
pub fn unlock_with_words(app: AppHandle, words: String) -> Outcome<()> {
    let words = RecoveryWords::read(&Zeroizing::new(words))?;
    hand_over::unlock(&app, &Secret::Recovery(&words))
}
