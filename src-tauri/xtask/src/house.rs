//! Where things stand: the repository, its target folder, the programs that work on it.

use crate::trouble::Trouble;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository, seen from inside.
pub struct House {
    pub root: PathBuf,
    /// cargo's target folder; everything a task makes lies in it, so that `cargo clean` forgets it all.
    pub target: PathBuf,
}

impl House {
    /// Finds the repository from where xtask was compiled.
    pub fn find() -> Result<Self, Trouble> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.ancestors().nth(2).unwrap_or(here).to_owned();
        if !root.join("Cargo.lock").is_file() {
            let what = format!("{} is not the repository any more.", root.display());
            return Err(Trouble::missing(what, "It was moved after xtask was compiled: `cargo clean --package xtask`, then again."));
        }
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        Ok(Self { root, target })
    }

    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// A binary of the debug build.
    pub fn debug_binary(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(name)
    }

    /// The window that tests can drive (cargo feature `e2e`), kept apart from the one that people use.
    pub fn e2e_window(&self) -> PathBuf {
        self.target.join("e2e").join("acompana")
    }

    pub fn venv(&self) -> PathBuf {
        self.target.join("venv")
    }

    pub fn sample_vault(&self) -> PathBuf {
        self.target.join("sample").join("vault")
    }

    /// cargo, in the repository: the same one that started xtask.
    pub fn cargo<I: IntoIterator<Item = S>, S: AsRef<std::ffi::OsStr>>(&self, args: I) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args(args).current_dir(&self.root);
        command
    }

    /// npm, in ui/.
    pub fn npm(&self, args: &[&str]) -> Command {
        let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
        command.args(args).current_dir(self.ui());
        command
    }
}
