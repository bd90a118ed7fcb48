//! Where things stand on this computer: the vault's folder, and beside it what the windows need. Paths stay in Rust.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use tauri::{AppHandle, Manager};

use crate::options::Options;

/// The folders and files of one vault.
pub struct Place {
    vault: PathBuf,
    look: PathBuf,
    tries: PathBuf,
    webview: PathBuf,
    /// Windows opened so far.
    windows: AtomicU32,
}

impl Place {
    /// The vault that was asked for, else the one of this account.
    pub fn find(app: &AppHandle, options: &Options) -> tauri::Result<Place> {
        let vault = match options.vault() {
            Some(folder) => std::path::absolute(folder)?,
            None => app.path().local_data_dir()?.join("acompana").join("vault"),
        };
        Ok(Place::of(vault))
    }

    fn of(vault: PathBuf) -> Place {
        let beside = vault.parent().unwrap_or(&vault);
        let (look, tries, webview) = (beside.join("look.json"), beside.join("tries.json"), beside.join("acompana-webview"));
        Place { vault, look, tries, webview, windows: AtomicU32::new(0) }
    }

    /// The vault's folder, there or not.
    pub fn vault(&self) -> &Path {
        &self.vault
    }

    /// Language and theme, readable before anything is open.
    pub fn look(&self) -> &Path {
        &self.look
    }

    /// How often a wrong secret was tried.
    pub fn tries(&self) -> PathBuf {
        self.tries.clone()
    }

    /// Where the next window's web view may put what it thinks it must keep. Tauri knows web contexts by this folder and, on
    /// Linux, tells each of them only once where our pages come from. An incognito window has a context of its own, so it needs
    /// a folder of its own, or it stays blank; the price is one idle network process of WebKit's for each window opened.
    /// Windows that a test drives share one.
    pub fn webview_of_next_window(&self, shared: bool) -> PathBuf {
        if shared {
            return self.webview.clone();
        }
        self.webview.join(self.windows.fetch_add(1, Ordering::Relaxed).to_string())
    }

    /// Nothing of an earlier run is left, and only this account looks in.
    pub fn empty_webview_folder(&self) -> io::Result<()> {
        self.remove_webview_folder()?;
        fs::create_dir_all(&self.webview)?;
        owner_only(&self.webview)
    }

    /// Gone, with everything in it. A link there is removed, not followed.
    pub fn remove_webview_folder(&self) -> io::Result<()> {
        match fs::remove_dir_all(&self.webview) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

#[cfg(unix)]
fn owner_only(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

/// A folder in the account's own data folder has that folder's rights.
#[cfg(not(unix))]
fn owner_only(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_webview_folder_is_emptied_and_the_vault_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place::of(folder.path().join("vault"));
        fs::create_dir_all(place.vault()).expect("made");
        fs::create_dir_all(place.webview.join("cache")).expect("made");
        fs::write(place.webview.join("cache/page"), "old").expect("written");
        place.empty_webview_folder().expect("emptied");
        assert_eq!(fs::read_dir(&place.webview).expect("there").count(), 0);
        place.remove_webview_folder().expect("removed");
        place.remove_webview_folder().expect("removing nothing is fine");
        assert!(place.vault().is_dir() && !place.webview.exists());
    }

    #[test]
    fn each_incognito_window_has_a_folder_of_its_own() {
        let place = Place::of(PathBuf::from("some/vault"));
        let (first, second) = (place.webview_of_next_window(false), place.webview_of_next_window(false));
        assert!(first != second && first.parent() == Some(place.webview.as_path()) && second.parent() == first.parent());
        assert_eq!(place.webview_of_next_window(true), place.webview_of_next_window(true));
    }
}
