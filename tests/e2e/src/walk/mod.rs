//! The first path through the house: from nothing to the next court dates, locked and opened again.

mod again;
mod dates;
mod desktop;
mod hostile;
mod import;
mod keyboard;
mod look;
mod pairings;
mod safety;
mod start;

use crate::checks::{self, Step};
use crate::driver::Driver;
use crate::home::Home;
use crate::house;
use crate::trouble::Trouble;
use crate::window::Window;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// What one learns on the way and needs later.
pub struct Walk {
    window: Window,
    passphrase: String,
    words: Vec<String>,
    /// The words of before, which open the backup.
    old_words: Vec<String>,
    /// The volunteer who is brought together with the family.
    chosen: String,
    /// Whoever left the household that was split.
    moved: String,
    /// How many rows the preview promised.
    promised: u64,
    /// From the desktop's word to the unlock window alone: the longest of all.
    slowest_lock: Duration,
}

/// Every check, in order.
fn steps() -> Vec<Step<Walk>> {
    [start::STEPS, import::STEPS, dates::STEPS, again::STEPS, pairings::STEPS, keyboard::STEPS, look::STEPS, safety::STEPS, desktop::STEPS, hostile::STEPS]
        .concat()
}

/// Walks it in a home of its own.
pub fn run() -> Result<ExitCode, Trouble> {
    let home = Home::fresh("walk")?;
    desktop::write_large_file(&large_file(&home))?;
    hostile::write_file(&hostile_file(&home))?;
    std::fs::create_dir(home.file("Dropbox")).map_err(Trouble::io("a folder for the backup"))?;
    let driver = Driver::start(&home)?;
    let window = driver.open(&house::window(), &arguments(&home))?;
    let (passphrase, chosen, moved) = (String::new(), String::new(), String::new());
    let mut walk = Walk { window, passphrase, words: Vec::new(), old_words: Vec::new(), chosen, moved, promised: 0, slowest_lock: Duration::ZERO };
    let code = checks::run(&mut walk, &steps(), |walk| &walk.window);
    println!("the slowest lock took {} ms, as seen through WebDriver", walk.slowest_lock.as_millis());
    walk.window.close()?;
    Ok(code)
}

/// The file dialogs are answered in the order in which the walk opens them.
fn arguments(home: &Home) -> Vec<OsString> {
    let mut args: Vec<OsString> = vec!["--vault".into(), home.vault().into(), "--today".into(), house::TODAY.into()];
    for file in ["people.csv", "dates.csv", "people.csv", "volunteers.csv"] {
        args.extend(["--answer-picker".into(), house::sample(file).into()]);
    }
    // Written, and later read, by the same walk.
    // A folder that another program copies away: kept elsewhere, as a backup should be.
    let backup = home.file("Dropbox/walk.vbk");
    for file in [backup.clone(), backup, large_file(home), large_file(home), hostile_file(home)] {
        args.extend(["--answer-picker".into(), file.into()]);
    }
    args
}

fn hostile_file(home: &Home) -> PathBuf {
    home.file("hostile.csv")
}

fn large_file(home: &Home) -> PathBuf {
    home.file("large.csv")
}
