//! What keeps the vault open and what locks it by itself.

use casework::error::Outcome;
use casework::vault::Passphrase;
use tauri::State;
use zeroize::Zeroizing;

use crate::desk::Desk;

/// Someone typed or moved.
#[tauri::command]
pub fn active(desk: State<'_, Desk>) {
    desk.active();
}

/// A call or a check is open, or no longer.
#[tauri::command]
pub fn hold(desk: State<'_, Desk>, open: bool) {
    desk.hold(open);
}

/// After how many seconds without input it locks.
#[tauri::command(async)]
pub fn idle_set(desk: State<'_, Desk>, seconds: u32, passphrase: String) -> Outcome<()> {
    let passphrase = Passphrase::new(&Zeroizing::new(passphrase))?;
    desk.tried(|| desk.write(|casebook| casebook.idle_set(seconds, &passphrase)))?;
    desk.set_idle(seconds);
    Ok(())
}
