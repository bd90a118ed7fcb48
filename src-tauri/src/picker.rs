//! The system's file dialogs, asked from Rust: the page says that a file is wanted and never learns where it is.

use std::path::PathBuf;

use tauri::{AppHandle, Manager, async_runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::desk::Desk;
use crate::windows::Which;

/// A file to read; none when the dialog was closed. No filter of endings: a table may be called anything.
pub async fn file_to_read(app: &AppHandle) -> Option<PathBuf> {
    ask(app, |dialog, answer| dialog.pick_file(answer)).await
}

/// Where to write a file, first offered under this name.
pub async fn file_to_write(app: &AppHandle, name: &str) -> Option<PathBuf> {
    ask(app, |dialog, answer| dialog.set_file_name(name).save_file(answer)).await
}

/// A folder to write files into.
pub async fn folder(app: &AppHandle) -> Option<PathBuf> {
    ask(app, |dialog, answer| dialog.pick_folder(answer)).await
}

type Dialog = FileDialogBuilder<tauri::Wry>;
type Answer = Box<dyn FnOnce(Option<FilePath>) + Send>;

/// The dialog runs on the main thread and may stand there for minutes; no thread waits for it.
async fn ask(app: &AppHandle, show: impl FnOnce(Dialog, Answer)) -> Option<PathBuf> {
    if let Some(answer) = app.state::<Desk>().next_answer() {
        return Some(answer);
    }
    let (sender, mut receiver) = async_runtime::channel(1);
    let mut dialog = app.dialog().file();
    if let Some(window) = [Which::Main, Which::Unlock].iter().find_map(|which| app.get_webview_window(which.label())) {
        dialog = dialog.set_parent(&window);
    }
    // Nobody waits any more when the window was closed meanwhile.
    show(dialog, Box::new(move |path| drop(sender.try_send(path))));
    let path = receiver.recv().await.flatten()?.into_path().ok()?;
    forget(app, path.clone());
    Some(path)
}

/// Closes a dialog that still stands when the vault is locked: it shows folders, and would outlive its window.
pub fn close_all(app: &AppHandle) {
    // Refused only when the program is ending.
    app.run_on_main_thread(gtk_traces::close_dialogs).ok();
}

/// GTK's dialog notes the chosen file in the desktop's list of recent files, where its name would tell what is done here.
fn forget(app: &AppHandle, path: PathBuf) {
    app.run_on_main_thread(move || gtk_traces::forget(&path)).ok();
}

#[cfg(target_os = "linux")]
mod gtk_traces {
    use std::path::Path;

    use gtk::gio::prelude::FileExt;
    use gtk::prelude::{Cast, DialogExt, RecentManagerExt};

    pub fn close_dialogs() {
        let dialogs = gtk::Window::list_toplevels().into_iter().filter_map(|window| window.downcast::<gtk::FileChooserDialog>().ok());
        dialogs.for_each(|dialog| dialog.response(gtk::ResponseType::Cancel));
    }

    pub fn forget(path: &Path) {
        let Some(recent) = gtk::RecentManager::default() else { return };
        // An error says that it isn't in the list, which is what is wanted.
        recent.remove_item(&gtk::gio::File::for_path(path).uri()).ok();
    }
}

/// Elsewhere the dialog belongs to the system, which closes it with its window.
#[cfg(not(target_os = "linux"))]
mod gtk_traces {
    pub fn close_dialogs() {}

    pub fn forget(_: &std::path::Path) {}
}
