//! The two windows. Each shows its own page and nothing else: no other address, no second window, no download, no permission.

use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::desk::Desk;
use crate::hardening;

/// All that the desktop's list of windows ever says.
const TITLE: &str = "Acompaña";

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Before the vault is open.
    Unlock,
    /// The open vault.
    Main,
}

impl Which {
    /// Its name in capabilities and in Tauri.
    pub fn label(self) -> &'static str {
        match self {
            Which::Unlock => "unlock",
            Which::Main => "main",
        }
    }

    fn page(self) -> &'static str {
        match self {
            Which::Unlock => "unlock.html",
            Which::Main => "main.html",
        }
    }

    /// Width and height, and the least of both.
    fn sizes(self) -> [f64; 4] {
        match self {
            Which::Unlock => [720.0, 680.0, 560.0, 560.0],
            Which::Main => [1180.0, 760.0, 900.0, 640.0],
        }
    }
}

/// Makes and shows a window. Not for the main thread while it runs the event loop: it waits for that thread.
pub fn open(app: &AppHandle, which: Which) -> tauri::Result<WebviewWindow> {
    let window = prepare(app, which)?;
    window.show()?;
    window.set_focus()?;
    Ok(window)
}

/// Makes a window that nobody sees yet.
pub fn prepare(app: &AppHandle, which: Which) -> tauri::Result<WebviewWindow> {
    let [width, height, least_width, least_height] = which.sizes();
    let is_driven = hardening::is_driven();
    let window = WebviewWindowBuilder::new(app, which.label(), WebviewUrl::App(which.page().into()))
        .title(TITLE)
        .inner_size(width, height)
        .min_inner_size(least_width, least_height)
        .center()
        .visible(false)
        // Help where the system heeds it, and no promise: Linux doesn't.
        .content_protected(true)
        // An incognito window keeps nothing. A test can't drive one.
        .data_directory(app.state::<Desk>().place().webview_of_next_window(is_driven))
        .incognito(!is_driven)
        .general_autofill_enabled(false)
        .browser_extensions_enabled(false)
        .disable_drag_drop_handler()
        .devtools(cfg!(debug_assertions))
        .on_navigation(move |address| is_own_page(address, which))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny);
    #[cfg(feature = "e2e")]
    let window = crate::marks::said(window, app);
    window.build()
}

/// Is it there, seen or not?
pub fn stands(app: &AppHandle, which: Which) -> bool {
    app.get_webview_window(which.label()).is_some()
}

/// Takes the window away at once, with its page and everything in it.
pub fn destroy(app: &AppHandle, which: Which) {
    if let Some(window) = app.get_webview_window(which.label()) {
        // It is gone already, or it is being closed: both are what is wanted.
        window.destroy().ok();
    }
}

/// Out of sight, before anything else is done.
pub fn hide(app: &AppHandle, which: Which) {
    if let Some(window) = app.get_webview_window(which.label()) {
        window.hide().ok();
    }
}

/// Tauri's own scheme, on systems where a page can't have one its own host name.
fn is_own_page(address: &Url, which: Which) -> bool {
    let own = match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && address.host_str() == Some("tauri.localhost"),
        _ => false,
    };
    own && address.path().strip_prefix('/') == Some(which.page())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_goes_nowhere_but_to_its_own_page() {
        let goes = |address: &str, which| is_own_page(&address.parse().expect("an address"), which);
        assert!(goes("tauri://localhost/main.html", Which::Main));
        assert!(goes("tauri://localhost/unlock.html#x", Which::Unlock));
        for elsewhere in [
            "tauri://localhost/unlock.html",
            "tauri://elsewhere/main.html",
            "https://example.org/main.html",
            "file:///main.html",
            "data:text/html,x",
            "about:blank",
        ] {
            assert!(!goes(elsewhere, Which::Main), "{elsewhere}");
        }
    }
}
