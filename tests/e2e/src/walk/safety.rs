//! What real data needs: a backup, a passphrase that can be changed, words that can be tried and renewed, and the way back from a backup.

use super::Walk;
use crate::checks::Step;
use crate::patience::LATER;
use crate::setup;
use crate::trouble::{Trouble, expect};
use crate::window::hook;

/// Chosen by the person, after the first one was suggested.
const NEW_PASSPHRASE: &str = "caoba lluvia trece puentes sin barandal";

pub const STEPS: &[Step<Walk>] = &[
    ("Settings say that there is no backup, and make one", backs_up),
    ("the twelve words are tried", tries_words),
    ("the passphrase is changed, and opens", changes_passphrase),
    ("the old passphrase opens no longer", refuses_old_passphrase),
    ("the lost passphrase is replaced by the words", replaces_lost_passphrase),
    ("new words are written down, and count from then on", renews_words),
    ("the backup is compared and restored with the words of its day", restores),
    ("after it all is there again, and the vault opens as before", is_there_again),
    ("someone is with me leaves the next date and no name", hides_all_but_next_date),
    ("diagnostics hold codes and counts, and no name", shows_diagnostics),
];

fn backs_up(walk: &mut Walk) -> Result<(), Trouble> {
    setup::unlock(&walk.window, &walk.passphrase)?;
    setup::go(&walk.window, "settings")?;
    walk.window.see(&format!("{}[data-due=\"none_yet\"]", hook("rail-backup")))?;
    walk.window.click(&hook("backup-make"))?;
    walk.window.see_within(&hook("backup-done"), LATER)?;
    walk.window.see(&format!("{}[data-due=\"none\"]", hook("rail-backup"))).map(|_| ())
}

fn tries_words(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.click(&hook("secret-drill"))?;
    walk.window.fill(&hook("drill-words"), &walk.words.join(" "))?;
    walk.window.click(&hook("drill-save"))?;
    walk.window.see_within(&hook("secret-done"), LATER).map(|_| ())
}

/// Puts the new passphrase in place, proven by what is typed into that field.
fn change(walk: &Walk, proof: &str, typed: &str, next: &str) -> Result<(), Trouble> {
    walk.window.fill(&hook(proof), typed)?;
    walk.window.click(&hook("change-use-own"))?;
    walk.window.fill(&hook("change-passphrase-own"), next)?;
    walk.window.click(&hook("change-save"))?;
    walk.window.see_within(&hook("secret-done"), LATER).map(|_| ())
}

fn changes_passphrase(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.click(&hook("secret-change"))?;
    change(walk, "change-current", &walk.passphrase, NEW_PASSPHRASE)?;
    setup::lock(&walk.window)?;
    setup::unlock(&walk.window, NEW_PASSPHRASE)
}

fn refuses_old_passphrase(walk: &mut Walk) -> Result<(), Trouble> {
    setup::lock(&walk.window)?;
    walk.window.fill(&hook("unlock-passphrase"), &walk.passphrase)?;
    walk.window.click(&hook("unlock-open"))?;
    walk.window.see_within(&format!("{}[data-code=\"wrong_passphrase\"]", hook("unlock-failure")), LATER)?;
    setup::unlock(&walk.window, NEW_PASSPHRASE)?;
    walk.window.see(&hook("notice-tries")).map(|_| ())
}

fn replaces_lost_passphrase(walk: &mut Walk) -> Result<(), Trouble> {
    setup::go(&walk.window, "settings")?;
    walk.window.click(&hook("secret-change"))?;
    walk.window.click(&hook("change-lost"))?;
    change(walk, "change-words", &walk.words.join(" "), &walk.passphrase)
}

fn renews_words(walk: &mut Walk) -> Result<(), Trouble> {
    setup::go(&walk.window, "settings")?;
    walk.window.click(&hook("secret-words"))?;
    walk.window.fill(&hook("words-passphrase"), &walk.passphrase)?;
    walk.window.click(&hook("words-save"))?;
    walk.window.see_within(&hook("recovery-word-12"), LATER)?;
    let words = setup::shown_words(&walk.window)?;
    walk.window.click(&hook("recovery-continue"))?;
    setup::answer(&walk.window, &words)?;
    walk.window.click(&hook("words-save"))?;
    walk.window.see_within(&hook("secret-done"), LATER)?;
    walk.old_words = std::mem::replace(&mut walk.words, words);
    Ok(())
}

fn restores(walk: &mut Walk) -> Result<(), Trouble> {
    setup::lock(&walk.window)?;
    walk.window.click(&hook("unlock-restore"))?;
    walk.window.click(&hook("restore-choose"))?;
    walk.window.click(&hook("restore-by-words"))?;
    walk.window.fill(&hook("restore-words"), &walk.old_words.join(" "))?;
    walk.window.click(&hook("restore-compare"))?;
    walk.window.see_within(&hook("restore-counts"), LATER)?;
    walk.window.see(&format!("{}[data-noun=\"families\"]", hook("restore-count")))?;
    walk.window.click(&hook("restore-do"))?;
    walk.window.see_within(&hook("unlock-passphrase"), LATER).map(|_| ())
}

/// Today's secrets stay: they are of the vault that stands here.
fn is_there_again(walk: &mut Walk) -> Result<(), Trouble> {
    setup::unlock(&walk.window, &walk.passphrase)?;
    let counts = walk.window.text(&hook("rail-counts"))?;
    expect(counts.contains("49"), || format!("the rail says: {counts}"))
}

fn hides_all_but_next_date(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.click(&hook("company"))?;
    walk.window.see(&hook("company-date"))?;
    let words = walk.window.text("body")?;
    expect(!["Ana", "Karla", "F-1002"].iter().any(|name| words.contains(name)), || "a name is still there".to_owned())?;
    walk.window.click(&hook("company-end"))?;
    walk.window.see(&hook("rail-today")).map(|_| ())
}

fn shows_diagnostics(walk: &mut Walk) -> Result<(), Trouble> {
    setup::go(&walk.window, "settings")?;
    walk.window.click(&hook("diagnostics-show"))?;
    let words = walk.window.text(&hook("diagnostics-text"))?;
    let holds = words.contains("families: ") && words.contains("failure wrong_passphrase: ");
    expect(holds && !["Ana", "Karla", "/"].iter().any(|part| words.contains(part)), || format!("it says: {words}"))?;
    walk.window.keys(&crate::keys::ESCAPE.to_string())
}
