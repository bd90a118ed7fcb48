//! The desktop window over `casework`: two windows, one desk, and a command for each verb. No rule and no SQL stands here.

mod bindings;
mod clipboard;
mod commands;
mod desk;
mod diagnostics;
mod door;
mod exchange_desk;
mod hand_over;
mod hardening;
mod import_desk;
mod lock_watch;
mod look;
#[cfg(feature = "e2e")]
mod marks;
mod memory;
mod options;
mod picker;
mod place;
mod protection;
mod restore_desk;
mod setup;
mod system_locks;
mod token;
mod tries;
mod windows;

pub use bindings::bindings;
use tauri::{App, AppHandle, Manager, RunEvent, WindowEvent};

use desk::Desk;
use hand_over::Then;
use options::Options;
use place::Place;
use windows::Which;

/// Opens the unlock window, and runs until the last window is closed.
pub fn run() {
    hardening::start();
    let options = Options::from_command_line();
    let builder = tauri::Builder::default().plugin(tauri_plugin_dialog::init()).setup(|app| set_up(app, options));
    let built = commands::handled(builder).build(tauri::generate_context!());
    built.expect("without windows and commands there is no program").run(happened);
}

fn set_up(app: &mut App, options: Options) -> Result<(), Box<dyn std::error::Error>> {
    let place = Place::find(app.handle(), &options)?;
    place.empty_webview_folder()?;
    app.manage(Desk::new(place, options));
    windows::open(app.handle(), Which::Unlock)?;
    lock_watch::start(app.handle());
    system_locks::listen(app.handle());
    Ok(())
}

fn happened(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::WindowEvent { label, event: WindowEvent::CloseRequested { api, .. }, .. } if label == Which::Main.label() => {
            api.prevent_close();
            hand_over::lock(app, Then::Quit);
        }
        // Also when the last window is gone: what is open is sealed first, and what is being sealed is waited for.
        RunEvent::ExitRequested { api, .. } if hand_over::lock(app, Then::Quit) => api.prevent_exit(),
        // What could not be wiped now is wiped before the next first window.
        RunEvent::Exit => drop(app.state::<Desk>().place().remove_webview_folder()),
        _ => {}
    }
}
