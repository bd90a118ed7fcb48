//! A session with words that exist nowhere else, for tests/outside/canary.py, which then looks for them on the disk.
//!
//! Twice it holds still and says so, until a line comes in: once with the vault open and much on the screen, once locked.

use crate::driver::Driver;
use crate::home::Home;
use crate::house::{self, said};
use crate::patience::LATER;
use crate::setup;
use crate::trouble::{Trouble, expect};
use crate::window::{Window, hook};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// What is to be typed and looked for.
struct Canaries {
    passphrase: String,
    name: String,
    code: String,
    street: String,
}

/// Through everything that takes, shows or keeps words.
pub fn run() -> Result<ExitCode, Trouble> {
    let word = |name: &str| said(name).map(|word| word.to_string_lossy().into_owned());
    let canaries = Canaries { passphrase: word("CANARY_PASSPHRASE")?, name: word("CANARY_NAME")?, code: word("CANARY_CODE")?, street: word("CANARY_STREET")? };
    let root = PathBuf::from(said("CANARY_ROOT")?);
    let home = Home::lent(&root)?;
    let driver = Driver::start(&home)?;
    let mut args: Vec<OsString> = vec!["--vault".into(), home.vault().into(), "--today".into(), house::TODAY.into()];
    for file in ["people.csv", "dates.csv"] {
        args.extend(["--answer-picker".into(), root.join("source").join(file).into()]);
    }
    let window = driver.open(&house::window(), &args)?;
    let words = make(&window, &canaries)?;
    fill(&window)?;
    look_and_write(&window, &canaries)?;
    hold_still("open")?;
    setup::lock(&window)?;
    say_words(&words);
    refuse(&window, &canaries)?;
    setup::unlock(&window, &canaries.passphrase)?;
    setup::go(&window, "families")?;
    window.see(&hook("family-row"))?;
    setup::lock(&window)?;
    hold_still("locked")?;
    window.close()?;
    Ok(ExitCode::SUCCESS)
}

/// With a passphrase of one's own: it has to be known to whoever looks for it.
fn make(window: &Window, canaries: &Canaries) -> Result<Vec<String>, Trouble> {
    setup::introduce(window, "Ana Morales", "Office laptop")?;
    window.click(&hook("setup-use-own"))?;
    window.fill(&hook("setup-passphrase-own"), &canaries.passphrase)?;
    let words = setup::create(window)?;
    window.click(&hook("recovery-continue"))?;
    setup::type_back(window, &words)?;
    setup::unlock(window, &canaries.passphrase)?;
    Ok(words)
}

fn fill(window: &Window) -> Result<(), Trouble> {
    setup::go(window, "import")?;
    for (choose, done) in [("import-people", "import-dates-next"), ("import-dates-next", "import-go-dates")] {
        window.click(&hook(choose))?;
        setup::to_preview(window)?;
        window.click(&hook("import-commit"))?;
        window.see_within(&hook(done), LATER)?;
    }
    Ok(())
}

/// Every way in which a word gets on the screen or into a field: list, page, search, a saved note, an unsaved draft, the clipboard's keys.
fn look_and_write(window: &Window, canaries: &Canaries) -> Result<(), Trouble> {
    setup::go(window, "dates")?;
    window.click(&hook("dates-chip-ahead"))?;
    window.see_words(&hook("date-row"), &canaries.street)?;
    window.control('k')?;
    window.fill(&hook("search-input"), &canaries.name)?;
    let hit = window.see_words(&hook("search-hit"), &canaries.name)?;
    window.press(&hit)?;
    window.see_words(&hook("view-family"), &canaries.name)?;
    window.click(&hook("add-note"))?;
    window.fill(&hook("note-text"), &format!("{} lives at {}", canaries.name, canaries.street))?;
    window.click(&hook("note-save"))?;
    window.see_gone(&hook("note-panel"))?;
    window.see_words(&hook("note"), &canaries.street)?;
    window.click(&hook("add-note"))?;
    window.fill(&hook("note-text"), &format!("Not saved: {} {}", canaries.name, canaries.code))?;
    let draft = window.property(&hook("note-text"), "value")?;
    expect(draft.contains(&canaries.code), || "the draft is not in its field".to_owned())
}

/// A passphrase that is nearly right is as telling as the right one.
fn refuse(window: &Window, canaries: &Canaries) -> Result<(), Trouble> {
    window.fill(&hook("unlock-passphrase"), &format!("{}x", canaries.passphrase))?;
    window.click(&hook("unlock-open"))?;
    window.see(&format!("{}[data-code=\"wrong_passphrase\"]", hook("unlock-failure"))).map(|_| ())
}

/// Backwards: said as they are, they would be found in what we say.
fn say_words(words: &[String]) {
    let backwards: Vec<String> = words.iter().map(|word| word.chars().rev().collect()).collect();
    println!("words backwards: {}", backwards.join(" "));
}

/// Until whoever looks has looked. Without an answer nobody looks any more.
fn hold_still(state: &str) -> Result<(), Trouble> {
    println!("holding still: {state}");
    let mut line = String::new();
    let read = std::io::stdin().read_line(&mut line).map_err(Trouble::io("reading the word to go on"))?;
    expect(read > 0, || "nobody said to go on".to_owned())
}
