//! Locked and opened again: nothing to be seen meanwhile, everything there afterwards.

use super::Walk;
use super::dates::{AFTER, BEFORE, family_dates, open_date, open_family};
use crate::checks::Step;
use crate::setup;
use crate::trouble::{Trouble, expect};
use crate::window::hook;

pub const STEPS: &[Step<Walk>] = &[
    ("locking leaves the unlock window and no other", locks),
    ("a wrong passphrase does not open, and says so plainly", refuses_wrong_passphrase),
    ("the passphrase opens", opens),
    ("the moved date is still there, and the old one struck through beside it", shows_both),
    ("the check is still there", shows_check),
    ("the twelve words open too", opens_with_words),
];

fn locks(walk: &mut Walk) -> Result<(), Trouble> {
    setup::lock(&walk.window)?;
    let title = walk.window.run("return document.title", &[])?;
    let says_too_much = ["Ana", "F-1002", "Karla"].iter().any(|word| title.as_str().unwrap_or_default().contains(word));
    expect(!says_too_much, || format!("the title says {title}"))
}

fn refuses_wrong_passphrase(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.fill(&hook("unlock-passphrase"), "not the passphrase at all")?;
    walk.window.click(&hook("unlock-open"))?;
    walk.window.see(&format!("{}[data-code=\"wrong_passphrase\"]", hook("unlock-failure")))?;
    let words = walk.window.text(&hook("unlock-failure"))?;
    expect(words.contains("does not open the vault"), || format!("it says: {words}"))?;
    let left = walk.window.property(&hook("unlock-passphrase"), "value")?;
    expect(left.is_empty(), || "the wrong passphrase stays in the field".to_owned())
}

fn opens(walk: &mut Walk) -> Result<(), Trouble> {
    setup::unlock(&walk.window, &walk.passphrase)
}

fn shows_both(walk: &mut Walk) -> Result<(), Trouble> {
    open_family(walk)?;
    walk.window.see_words(&family_dates(), AFTER)?;
    let struck = format!("{} s", hook("dates"));
    walk.window.see_words(&struck, BEFORE).map(|_| ())
}

fn shows_check(walk: &mut Walk) -> Result<(), Trouble> {
    open_date(walk, AFTER)?;
    walk.window.see_words(&hook("check-row"), "22 Nov 2026")?;
    walk.window.see_words(&hook("date-before"), BEFORE).map(|_| ())
}

fn opens_with_words(walk: &mut Walk) -> Result<(), Trouble> {
    setup::lock(&walk.window)?;
    walk.window.click(&hook("unlock-words-toggle"))?;
    walk.window.fill(&hook("unlock-words"), &walk.words.join(" "))?;
    walk.window.click(&hook("unlock-open"))?;
    setup::arrive(&walk.window)
}
