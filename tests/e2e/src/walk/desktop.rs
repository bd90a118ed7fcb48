//! What the desktop says locks the vault, also in the middle of an import: said over D-Bus, as logind and a screen saver say it.

use super::Walk;
use crate::checks::Step;
use crate::patience::LATER;
use crate::setup;
use crate::trouble::{Trouble, expect};
use crate::window::hook;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

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
    ("a screen saver locks in the middle of writing them: all of them stay, or none", locks_while_writing),
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

/// After the desktop has spoken the unlock window is there, and no other; then everything is opened again.
fn locks_and_opens_again(walk: &mut Walk, say: fn() -> Result<(), Trouble>) -> Result<(), Trouble> {
    let began = Instant::now();
    say()?;
    walk.window.enter(&hook("unlock-passphrase"))?;
    walk.window.stands_alone()?;
    walk.slowest_lock = walk.slowest_lock.max(began.elapsed());
    setup::unlock(&walk.window, &walk.passphrase)
}

fn screen_saver_locks(walk: &mut Walk) -> Result<(), Trouble> {
    locks_and_opens_again(walk, screen_saver_begins)
}

fn session_locks(walk: &mut Walk) -> Result<(), Trouble> {
    locks_and_opens_again(walk, || say(OWN_SESSION, "org.freedesktop.login1.Session.Lock", &[]))
}

fn other_person_locks(walk: &mut Walk) -> Result<(), Trouble> {
    const VALUES: &[&str] = &["'org.freedesktop.login1.Session'", "{'Active': <false>}", "@as []"];
    locks_and_opens_again(walk, || say(OWN_SESSION, "org.freedesktop.DBus.Properties.PropertiesChanged", VALUES))
}

fn sleep_locks(walk: &mut Walk) -> Result<(), Trouble> {
    locks_and_opens_again(walk, sleep_begins)
}

fn locks_while_planning(walk: &mut Walk) -> Result<(), Trouble> {
    setup::go(&walk.window, "import")?;
    walk.window.click(&hook("import-people"))?;
    is_at_work(walk, "import-next")?;
    locks_and_opens_again(walk, sleep_begins)
}

/// The work is seen, or was so short on this machine that it is over already: then only all or nothing is left to see.
fn is_at_work(walk: &Walk, over: &str) -> Result<(), Trouble> {
    let either = format!("{}, {}", hook("work"), hook(over));
    walk.window.see_within(&either, LATER).map(|_| ())
}

fn locks_while_writing(walk: &mut Walk) -> Result<(), Trouble> {
    let before = families(walk)?;
    setup::go(&walk.window, "import")?;
    walk.window.click(&hook("import-people"))?;
    setup::to_preview(&walk.window)?;
    walk.window.click(&hook("import-commit"))?;
    is_at_work(walk, "import-outcome")?;
    locks_and_opens_again(walk, screen_saver_begins)?;
    let after = families(walk)?;
    expect(after == before || after == before + ROWS / 4, || format!("{before} families, and now {after}"))
}

/// How many families the rail counts.
fn families(walk: &Walk) -> Result<usize, Trouble> {
    let counts = walk.window.text(&hook("rail-counts"))?;
    let digits: String = counts
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{a0}'))
        .filter(char::is_ascii_digit)
        .collect();
    digits.parse().map_err(|_| Trouble::wrong(format!("the rail says: {counts}")))
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
