//! What opens the vault, changed from inside: the passphrase is asked for each time.

use casework::error::Outcome;
use casework::vault::{KdfParams, Passphrase, RecoveryWords};
use tauri::State;
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::door;
use crate::memory;
use crate::restore_desk::Given;

/// Puts a new passphrase in the place of the current one, or of one that was lost: then the twelve words say that it may be done.
/// Backups of before keep the old one.
#[tauri::command(async)]
pub fn passphrase_change(desk: State<'_, Desk>, current: Option<String>, words: Option<String>, next: String) -> Outcome<()> {
    let next = Zeroizing::new(next);
    let proof = Given::read(current, words)?;
    desk.accept_passphrase(&next)?;
    let next = Passphrase::new(&next)?;
    desk.tried(|| {
        desk.write(|casebook| {
            // Never cheaper to guess than before; dearer where this laptop has the memory for it.
            let now = casebook.passphrase_cost();
            let cost = if memory::is_low() { now } else { now.at_least(KdfParams::DEFAULT) };
            match &proof {
                Given::Passphrase(current) => casebook.change_passphrase(current, &next, cost),
                Given::Words(words) => casebook.change_lost_passphrase(words, &next, cost),
            }
        })
    })
}

/// Draws new recovery words, to be written down. The old ones count until three of these were typed back.
#[tauri::command(async)]
pub fn recovery_words_new(desk: State<'_, Desk>, passphrase: String) -> Outcome<door::RecoveryWords> {
    let passphrase = Passphrase::new(&Zeroizing::new(passphrase))?;
    desk.tried(|| desk.read(|casebook| casebook.prove(&passphrase)))?;
    let language = desk.look().language;
    desk.setting_up(|setup| {
        // It may have been locked meanwhile, and the setup forgotten: nothing secret is left there after that.
        desk.require_open()?;
        setup.renew(passphrase, language)
    })
}

/// The new words count from here on, when the three agree.
#[tauri::command(async)]
pub fn recovery_words_confirm(desk: State<'_, Desk>, words: Vec<String>) -> Outcome<()> {
    let typed: Vec<Zeroizing<String>> = words.into_iter().map(Zeroizing::new).collect();
    desk.setting_up(|setup| setup.renewed(&typed, |passphrase, words| desk.write(|casebook| casebook.replace_recovery_words(passphrase, words))))
}

/// The drill: do the words on the paper open this vault?
#[tauri::command(async)]
pub fn recovery_words_try(desk: State<'_, Desk>, words: String) -> Outcome<()> {
    let words = RecoveryWords::read(&Zeroizing::new(words))?;
    desk.tried(|| desk.write(|casebook| casebook.prove_words(&words)))
}
