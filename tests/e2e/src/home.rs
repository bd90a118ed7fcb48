//! A home of the window's own: every folder that a desktop program writes to lies in one temporary place that is ours alone.

use crate::trouble::Trouble;
use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders a program finds by its environment.
const PLACES: &[(&str, &str)] = &[
    ("HOME", "home"),
    ("XDG_DATA_HOME", "data"),
    ("XDG_CACHE_HOME", "cache"),
    ("XDG_CONFIG_HOME", "config"),
    ("XDG_STATE_HOME", "state"),
    ("XDG_RUNTIME_DIR", "run"),
    ("TMPDIR", "tmp"),
];

/// Deleted when it goes out of scope, unless it belongs to somebody else.
pub struct Home {
    root: PathBuf,
    is_ours: bool,
}

impl Home {
    /// A fresh one, below the system's temporary folder.
    pub fn fresh(name: &str) -> Result<Self, Trouble> {
        let root = std::env::temp_dir().join(format!("acompana-{name}-{}", std::process::id()));
        Self::at(root, true)
    }

    /// In a folder that the caller made and will look through.
    pub fn lent(root: &Path) -> Result<Self, Trouble> {
        Self::at(root.to_owned(), false)
    }

    fn at(root: PathBuf, is_ours: bool) -> Result<Self, Trouble> {
        for place in PLACES.iter().map(|(_, folder)| root.join(folder)) {
            let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(&place);
            made.map_err(Trouble::io(place.display().to_string()))?;
        }
        Ok(Self { root, is_ours })
    }

    /// A vault's place in here.
    pub fn vault(&self) -> PathBuf {
        self.root.join("data").join("acompana").join("vault")
    }

    /// A file of the person's own, beside what programs keep.
    pub fn file(&self, name: &str) -> PathBuf {
        self.root.join("home").join(name)
    }

    /// Makes a program live here.
    pub fn lend<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.envs(PLACES.iter().map(|(name, folder)| (name, self.root.join(folder))))
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        if self.is_ours {
            // What can't be deleted is left for the system's own cleaning.
            let _ = fs::remove_dir_all(&self.root);
        }
    }
}
