//! What `cargo xtask bench` waits for: the page says when its screen stands painted and when a passphrase was sent, and the
//! program prints it. Only in the build for tests (cargo feature `e2e`), and only with `--say-marks`.

use tauri::{AppHandle, Manager, WebviewWindowBuilder, Wry};

use crate::desk::Desk;

/// A mark travels in the page's own title, which the window's list never shows: so the page needs no command for it. Two frames
/// after the screen stands, it was drawn. The title is the page's again at once.
const SAYS: &str = "(() => {
    const say = (mark) => { const title = document.title; document.title = 'mark ' + mark; setTimeout(() => { document.title = title; }); };
    addEventListener('submit', () => say('entered'), true);
    const [name, screen] = location.pathname === '/main.html' ? ['main', '[data-test=today-tasks]'] : ['unlock', '[data-test=unlock-passphrase]'];
    const look = () => requestAnimationFrame(document.querySelector(screen) ? () => requestAnimationFrame(() => say('painted ' + name)) : look);
    look();
})();";

/// A window that says its marks, where they were asked for.
pub fn said<'a>(window: WebviewWindowBuilder<'a, Wry, AppHandle>, app: &AppHandle) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    if !app.state::<Desk>().says_marks() {
        return window;
    }
    window.initialization_script(SAYS).on_document_title_changed(|_, title| print(&title))
}

#[allow(clippy::print_stdout)] // The measurement reads it.
fn print(title: &str) {
    if let Some(mark) = title.strip_prefix("mark ") {
        println!("{mark}");
    }
}
