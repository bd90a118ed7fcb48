//! Brings a fresh machine to where building and testing can begin. Quick when nothing is missing.

use crate::house::House;
use crate::packages::{self, Need};
use crate::step;
use crate::trouble::Trouble;
use std::fs;
use std::path::Path;
use std::process::Command;

/// How much of the machine a task needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Build, and open the window on a display that is there.
    Build,
    /// The same in a virtual display.
    Display,
    /// All tests.
    Test,
}

pub fn task(house: &House, args: &[String]) -> Result<(), Trouble> {
    let extent = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] | ["build"] => Extent::Build,
        ["display"] => Extent::Display,
        ["test"] => Extent::Test,
        _ => return Err(Trouble::usage("cargo xtask setup [build|display|test]")),
    };
    prepare(house, extent)
}

/// Installs what is missing for that extent and says so; nothing missing, one line.
pub fn prepare(house: &House, extent: Extent) -> Result<(), Trouble> {
    let mut changed = packages::install_missing(&system_needs(extent))?;
    check_node()?;
    changed |= npm_packages(house)?;
    if extent == Extent::Test {
        changed |= python_packages(house)?;
    }
    println!("setup: {}", if changed { "everything needed is here now" } else { "nothing was missing" });
    Ok(())
}

fn system_needs(extent: Extent) -> Vec<&'static Need> {
    if !cfg!(target_os = "linux") {
        println!("setup: only Linux is tested. Elsewhere Tauri's own list of prerequisites applies.");
        return Vec::new();
    }
    let mut needs: Vec<&Need> = packages::BUILD.iter().collect();
    if extent != Extent::Build {
        needs.extend(packages::DISPLAY);
    }
    if extent == Extent::Test {
        needs.extend(packages::TEST);
    }
    needs
}

/// Vite's own demand. Distributions ship older ones, so it is named rather than installed.
fn check_node() -> Result<(), Trouble> {
    let remedy = "Install Node 20.19 or newer (22.12 or newer of the 22 line) with npm, from nodejs.org or a version manager; then run this again.";
    if !step::on_path("node") || !step::on_path("npm") {
        return Err(Trouble::missing("Node with npm is not on the PATH.", remedy));
    }
    let said = step::output_of(Command::new("node").arg("--version"))?;
    let said = String::from_utf8_lossy(&said).trim().to_owned();
    if is_new_enough(&said) {
        return Ok(());
    }
    Err(Trouble::missing(format!("Node {said} is too old."), remedy))
}

fn is_new_enough(version: &str) -> bool {
    let mut parts = version.trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let (major, minor) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    match major {
        20 => minor >= 19,
        22 => minor >= 12,
        _ => major > 22,
    }
}

/// `npm ci` when the lock file is not the one that was installed. No package's own scripts run.
fn npm_packages(house: &House) -> Result<bool, Trouble> {
    let stamp = house.ui().join("node_modules/.installed-lock.json");
    install_once(&house.ui().join("package-lock.json"), &stamp, || {
        println!("npm packages are missing or not those of ui/package-lock.json:");
        step::run(&mut house.npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
    })
}

/// The second reader's libraries, each checked against its hash.
fn python_packages(house: &House) -> Result<bool, Trouble> {
    let list = house.root.join("tests/outside/requirements.txt");
    let venv = house.venv();
    install_once(&list, &venv.join("installed-requirements.txt"), || {
        println!("Python packages are missing or not those of tests/outside/requirements.txt:");
        step::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv))?;
        let mut pip = Command::new(venv.join("bin/python"));
        pip.args(["-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:", "-r"]);
        step::run(pip.arg(&list))
    })
}

/// Installs when the copy of the list left by the last installation differs from the list. A copy, not a time: a checkout changes times.
fn install_once(list: &Path, stamp: &Path, install: impl FnOnce() -> Result<(), Trouble>) -> Result<bool, Trouble> {
    let wanted = fs::read(list).map_err(|source| Trouble::file(list, source))?;
    if fs::read(stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(false);
    }
    install()?;
    fs::write(stamp, wanted).map_err(|source| Trouble::file(stamp, source))?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_as_vite_wants_them() {
        for (version, enough) in [
            ("v18.20.4", false),
            ("v20.18.1", false),
            ("v20.19.0", true),
            ("v21.7.0", false),
            ("v22.11.0", false),
            ("v22.12.0", true),
            ("v24.1.0", true),
            ("", false),
        ] {
            assert_eq!(is_new_enough(version), enough, "{version}");
        }
    }

    #[test]
    fn a_list_is_installed_once_and_again_when_it_changes() {
        let folder = std::env::temp_dir().join(format!("xtask-once-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (list, stamp) = (folder.join("list"), folder.join("stamp"));
        fs::write(&list, "one").unwrap();
        assert!(install_once(&list, &stamp, || Ok(())).unwrap());
        assert!(!install_once(&list, &stamp, || unreachable!("installed already")).unwrap());
        fs::write(&list, "two").unwrap();
        assert!(install_once(&list, &stamp, || Err(Trouble::usage("no"))).is_err());
        assert!(install_once(&list, &stamp, || Ok(())).unwrap(), "a failed installation must not count");
        fs::remove_dir_all(&folder).unwrap();
    }
}
