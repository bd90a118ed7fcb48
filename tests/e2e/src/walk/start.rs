//! Making the vault: who one is, a passphrase, twelve words, and the first opening from the disk.

use super::Walk;
use crate::checks::Step;
use crate::setup;
use crate::trouble::{Trouble, expect};
use crate::window::hook;

pub const STEPS: &[Step<Walk>] = &[
    ("the first window offers to make a vault", offers),
    ("it does not go on without the laptop's name, and says so", asks_for_laptop),
    ("it suggests a passphrase of seven words", suggests),
    ("it makes the vault and shows twelve words", makes),
    ("a wrong word is refused, and the words can be seen again", refuses_wrong_words),
    ("the three words asked for are taken", takes_words),
    ("the setup ends by opening from the disk", opens_from_disk),
    ("an empty vault says where to begin", says_where_to_begin),
];

fn offers(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.enter(&hook("view-setup"))?;
    walk.window.stands_alone()
}

fn asks_for_laptop(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.fill(&hook("setup-name"), "Ana Morales")?;
    walk.window.click(&hook("setup-next"))?;
    walk.window.see(&format!("{}[aria-invalid]", hook("setup-laptop"))).map(|_| ())
}

fn suggests(walk: &mut Walk) -> Result<(), Trouble> {
    setup::introduce(&walk.window, "Ana Morales", "Office laptop")?;
    walk.passphrase = setup::suggested(&walk.window)?;
    let count = walk.passphrase.split_whitespace().count();
    expect(count == 7, || format!("it has {count} words"))
}

fn makes(walk: &mut Walk) -> Result<(), Trouble> {
    walk.words = setup::create(&walk.window)?;
    expect(walk.words.iter().all(|word| word.len() >= 3), || "a word is missing".to_owned())
}

fn refuses_wrong_words(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.click(&hook("recovery-continue"))?;
    for answer in 1..=3 {
        walk.window.fill(&hook(&format!("recovery-answer-{answer}")), "nothing")?;
    }
    walk.window.click(&hook("recovery-confirm"))?;
    walk.window.see(&hook("unlock-failure"))?;
    walk.window.click(&hook("recovery-again"))?;
    let shown = walk.window.text(&hook("recovery-word-1"))?;
    expect(shown == walk.words[0], || "other words are shown".to_owned())
}

fn takes_words(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.click(&hook("recovery-continue"))?;
    setup::type_back(&walk.window, &walk.words)?;
    walk.window.see(&hook("unlock-passphrase")).map(|_| ())
}

fn opens_from_disk(walk: &mut Walk) -> Result<(), Trouble> {
    setup::unlock(&walk.window, &walk.passphrase)
}

fn says_where_to_begin(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.see(&hook("first-steps"))?;
    walk.window.see(&hook("start-import")).map(|_| ())
}
