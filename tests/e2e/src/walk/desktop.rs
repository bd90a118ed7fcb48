//! What the desktop says locks the vault, also in the middle of an import: said over D-Bus, as logind and a screen saver say it.

use super::Walk;
use crate::checks::Step;
use crate::patience::LATER;
use crate::setup;
use crate::trouble::{Trouble, expect};
use crate::window::hook;
use std::path::Path;
use std::process::Command;

/// Rows of the large file, in families of four.
const ROWS: usize = 10_000;

/// Without logind every session counts as the program's own.
const OWN_SESSION: &str = "/org/freedesktop/login1/session/_31";

pub const STEPS: &[Step<Walk>] = &[
    ("a screen saver that begins locks", screen_saver_locks),
    ("a session that is locked locks", session_locks),
    ("another person at the screen locks", other_person_locks),
    ("a sleep that begins locks", sleep_locks),
    ("a sleep locks in the middle of planning 10,000 rows", locks_while_planning),
    ("a screen saver locks in the middle of writing them, and nothing of them stays", locks_while_writing),
];

/// Sends a signal as the desktop would. In a session of the tests both buses are one.
fn say(path: &str, signal: &str, values: &[&str]) -> Result<(), Trouble> {
    let words = ["emit", "--session", "--object-path", path, "--signal", signal];
    let status = Command::new("gdbus").args(words).args(values).status().map_err(Trouble::io("gdbus"))?;
    expect(status.success(), || format!("gdbus ended with {status}"))
}

fn screen_saver_begins() -> Result<(), Trouble> {
    say("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", &["true"])
}

fn sleep_begins() -> Result<(), Trouble> {
    say("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", &["true"])
}

/// The unlock window is there, and no other; then everything is opened again.
fn is_locked_and_opens_again(walk: &Walk) -> Result<(), Trouble> {
    walk.window.enter(&hook("unlock-passphrase"))?;
    walk.window.stands_alone()?;
    setup::unlock(&walk.window, &walk.passphrase)
}

fn screen_saver_locks(walk: &mut Walk) -> Result<(), Trouble> {
    screen_saver_begins()?;
    is_locked_and_opens_again(walk)
}

fn session_locks(walk: &mut Walk) -> Result<(), Trouble> {
    say(OWN_SESSION, "org.freedesktop.login1.Session.Lock", &[])?;
    is_locked_and_opens_again(walk)
}

fn other_person_locks(walk: &mut Walk) -> Result<(), Trouble> {
    let values = ["'org.freedesktop.login1.Session'", "{'Active': <false>}", "@as []"];
    say(OWN_SESSION, "org.freedesktop.DBus.Properties.PropertiesChanged", &values)?;
    is_locked_and_opens_again(walk)
}

fn sleep_locks(walk: &mut Walk) -> Result<(), Trouble> {
    sleep_begins()?;
    is_locked_and_opens_again(walk)
}

fn locks_while_planning(walk: &mut Walk) -> Result<(), Trouble> {
    setup::go(&walk.window, "import")?;
    walk.window.click(&hook("import-people"))?;
    walk.window.see_within(&hook("work"), LATER)?;
    sleep_begins()?;
    is_locked_and_opens_again(walk)
}

fn locks_while_writing(walk: &mut Walk) -> Result<(), Trouble> {
    let before = walk.window.text(&hook("rail-counts"))?;
    setup::go(&walk.window, "import")?;
    walk.window.click(&hook("import-people"))?;
    setup::to_preview(&walk.window)?;
    walk.window.click(&hook("import-commit"))?;
    walk.window.see_within(&hook("work"), LATER)?;
    screen_saver_begins()?;
    is_locked_and_opens_again(walk)?;
    let after = walk.window.text(&hook("rail-counts"))?;
    expect(before == after, || format!("the rail said {before}, and now {after}"))
}

/// A clean file: every row would come in.
pub fn write_large_file(file: &Path) -> Result<(), Trouble> {
    let mut text = String::from("Family ID,First name,Last name,Relationship,DOB,Country,Language,City\n");
    for row in 0..ROWS {
        let (family, place) = (row / 4, row % 4);
        let relation = ["mother", "son", "daughter", "father"][place];
        text.push_str(&format!("L-{family:04},Given{row},Surname{family},{relation},19{:02}-03-1{place},Guatemala,Spanish,\"Dallas, TX\"\n", 50 + row % 40));
    }
    std::fs::write(file, text).map_err(Trouble::io(file.display().to_string()))
}
