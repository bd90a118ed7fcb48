//! Making a vault.

use casework::error::Outcome;
use casework::words::Language;
use tauri::State;
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::door::{NewVault, PassphraseStrength, RecoveryWords};
use crate::setup;

/// Seven random words.
#[tauri::command(async)]
pub fn suggest_passphrase(desk: State<'_, Desk>, language: Language) -> Outcome<String> {
    desk.setting_up(|setup| setup.suggest(language))
}

/// Judges a passphrase of one's own.
#[tauri::command(async)]
pub fn passphrase_strength(passphrase: String, hints: Vec<String>) -> PassphraseStrength {
    setup::judge(&Zeroizing::new(passphrase), &hints)
}

/// Decides on a vault; it is made once its words were written down.
#[tauri::command(async)]
pub fn create_vault(desk: State<'_, Desk>, vault: NewVault) -> Outcome<RecoveryWords> {
    desk.set_up(|setup, _, _| setup.decide(vault))
}

/// Makes it, when the three words agree.
#[tauri::command(async)]
pub fn confirm_recovery_words(desk: State<'_, Desk>, words: Vec<String>) -> Outcome<()> {
    let words: Vec<Zeroizing<String>> = words.into_iter().map(Zeroizing::new).collect();
    desk.set_up(|setup, place, clock| setup.confirm(&words, place.vault(), clock))
}
