//! From one window to the other, and out. Never are both alive longer than it takes to pass from one to the next.

use std::time::Duration;

use casework::error::{Code, Outcome};
use casework::vault::Secret;
use tauri::{AppHandle, Manager};

use crate::desk::{Begun, Desk};
use crate::hardening;
use crate::picker;
use crate::windows::{self, Which};

/// What comes after locking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// The unlock window.
    Unlock,
    /// Nothing: the program ends.
    Quit,
}

/// A verb that doesn't stop within this time is waited for behind the lock window: the screen is locked within 500 ms.
const PATIENCE: Duration = Duration::from_millis(150);

/// Opens the vault and the main window, then closes the unlock window.
pub fn unlock(app: &AppHandle, secret: &Secret<'_>) -> Outcome<()> {
    let desk = app.state::<Desk>();
    desk.begin_unlock()?;
    // A window takes about as long to stand as a passphrase to be tried: both at once, and the window is seen only when both are well.
    let (window, opened) = std::thread::scope(|scope| {
        let window = scope.spawn(|| windows::prepare(app, Which::Main));
        let opened = desk.unlock(secret);
        hardening::give_memory_back();
        (window.join(), opened)
    });
    // Whoever closed the unlock window meanwhile wants nothing opened any more; nor does a laptop that goes to sleep.
    let asked = desk.take_asked_lock();
    let quit = asked == Some(true) || !windows::stands(app, Which::Unlock);
    if let Err(failure) = opened {
        windows::destroy(app, Which::Main);
        if quit {
            app.exit(0);
        }
        return Err(failure);
    }
    let is_open = asked.is_none() && desk.require_open().is_ok();
    if !quit
        && is_open
        && let Ok(Ok(window)) = window
        && window.show().and_then(|()| window.set_focus()).is_ok()
        && desk.require_open().is_ok()
    {
        windows::destroy(app, Which::Unlock);
        return Ok(());
    }
    // Without its window an open vault would be open for nothing.
    windows::destroy(app, Which::Main);
    if desk.begin_lock(quit) == Begun::Now && desk.close() {
        app.exit(0);
    }
    Err(if is_open { Code::Internal } else { Code::Locked }.into())
}

/// Locks. From here on commands are refused; the rest goes on by itself. False when nothing is open or being closed.
pub fn lock(app: &AppHandle, then: Then) -> bool {
    let begun = app.state::<Desk>().begin_lock(then == Then::Quit);
    if then == Then::Quit {
        windows::hide(app, Which::Main);
    }
    if begun == Begun::Now {
        let app = app.clone();
        // Not a task of the runtime, whose few threads may all be waiting for the verb that is interrupted here.
        std::thread::spawn(move || go_on(&app, then));
    }
    begun != Begun::NothingOpen
}

/// The order of security.md 00.6, from its second step.
fn go_on(app: &AppHandle, then: Then) {
    let desk = app.state::<Desk>();
    desk.stop_work(PATIENCE);
    picker::close_all(app);
    // It may stand there still: the lock came in the moment between the vault's opening and its window's.
    if then == Then::Unlock && !windows::stands(app, Which::Unlock) && windows::open(app, Which::Unlock).is_err() {
        // No window to come back to: what is open is sealed, and the program ends.
        desk.begin_lock(true);
    }
    windows::destroy(app, Which::Main);
    let quit = desk.close();
    hardening::give_memory_back();
    // Whoever was opening took it away just then.
    if !quit && !windows::stands(app, Which::Unlock) {
        windows::open(app, Which::Unlock).ok();
    }
    if quit {
        app.exit(0);
    }
}
