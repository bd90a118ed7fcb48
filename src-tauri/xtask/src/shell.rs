//! Builds the UI and the programs around it. The UI comes first: the shell carries the built pages inside itself.

use crate::house::House;
use crate::step;
use crate::trouble::Trouble;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Builds the UI unless ui/dist is newer than everything it is made of.
pub fn build_ui_if_older(house: &House) -> Result<(), Trouble> {
    let built = fs::metadata(house.ui().join("dist/main.html")).and_then(|data| data.modified()).ok();
    let changed = newest(&house.ui())?;
    if built.is_some_and(|built| changed.is_some_and(|changed| built > changed)) {
        return Ok(());
    }
    build_ui(house)
}

pub fn build_ui(house: &House) -> Result<(), Trouble> {
    step::run(&mut house.npm(&["run", "build"]))
}

/// The latest change below a folder, of files and of folders (a deleted file changes its folder), but for what is made there.
fn newest(folder: &Path) -> Result<Option<SystemTime>, Trouble> {
    let mut latest = None;
    let entries = fs::read_dir(folder).map_err(|source| Trouble::file(folder, source))?;
    for entry in entries {
        let path = entry.map_err(|source| Trouble::file(folder, source))?.path();
        if path.ends_with("node_modules") || path.ends_with("dist") {
            continue;
        }
        let data = fs::metadata(&path).map_err(|source| Trouble::file(&path, source))?;
        latest = latest.max(data.modified().ok());
        if data.is_dir() {
            latest = latest.max(newest(&path)?);
        }
    }
    Ok(latest)
}

/// The window that people use.
pub fn build_window(house: &House) -> Result<PathBuf, Trouble> {
    step::run(&mut house.cargo(["build", "--package", "acompana"]))?;
    Ok(house.debug_binary("acompana"))
}

/// The window that tests can drive, put aside; then the one that people use, and the CLI, in their usual place.
pub fn build_both_windows(house: &House) -> Result<(), Trouble> {
    build_e2e_window(house)?;
    step::run(&mut house.cargo(["build", "--package", "acompana", "--package", "acompana-cli"]))
}

/// One target folder, so that nothing below the shell is compiled twice.
pub fn build_e2e_window(house: &House) -> Result<(), Trouble> {
    step::run(&mut house.cargo(["build", "--package", "acompana", "--package", "e2e", "--features", "acompana/e2e"]))?;
    let kept = house.e2e_window();
    let folder = kept.parent().unwrap_or(&house.target);
    fs::create_dir_all(folder).map_err(|source| Trouble::file(folder, source))?;
    fs::copy(house.debug_binary("acompana"), &kept).map_err(|source| Trouble::file(&kept, source))?;
    Ok(())
}
