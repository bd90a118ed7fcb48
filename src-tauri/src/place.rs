//! Where things stand on this computer: the vault's folder, and beside it what the windows need. Paths stay in Rust.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager};

use crate::options::Options;

/// The folders and files of one vault.
pub struct Place {
    vault: PathBuf,
    look: PathBuf,
    webview: PathBuf,
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
        let (look, webview) = (beside.join("look.json"), beside.join("acompana-webview"));
        Place { vault, look, webview }
    }

    /// The vault's folder, there or not.
    pub fn vault(&self) -> &Path {
        &self.vault
    }

    /// Language and theme, readable before anything is open.
    pub fn look(&self) -> &Path {
        &self.look
    }

    /// What the web view thinks it must keep.
    pub fn webview(&self) -> &Path {
        &self.webview
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
        fs::create_dir_all(place.webview().join("cache")).expect("made");
        fs::write(place.webview().join("cache/page"), "old").expect("written");
        place.empty_webview_folder().expect("emptied");
        assert_eq!(fs::read_dir(place.webview()).expect("there").count(), 0);
        place.remove_webview_folder().expect("removed");
        place.remove_webview_folder().expect("removing nothing is fine");
        assert!(place.vault().is_dir() && !place.webview().exists());
    }
}
