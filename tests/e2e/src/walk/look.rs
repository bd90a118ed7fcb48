//! Language and theme, and that the unlock window follows.

use super::Walk;
use crate::checks::Step;
use crate::setup;
use crate::trouble::{Trouble, expect};
use crate::window::hook;
use serde_json::Value;

pub const STEPS: &[Step<Walk>] =
    &[("Settings turn the window to Spanish", turns_to_spanish), ("Settings turn it dark", turns_dark), ("the unlock window follows both", door_follows)];

fn turns_to_spanish(walk: &mut Walk) -> Result<(), Trouble> {
    setup::go(&walk.window, "settings")?;
    walk.window.click(&hook("settings-language-es"))?;
    walk.window.see("html[lang=\"es\"]")?;
    walk.window.see_words(&hook("rail-families"), "Familias").map(|_| ())
}

fn turns_dark(walk: &mut Walk) -> Result<(), Trouble> {
    let before = paper(walk)?;
    walk.window.click(&hook("settings-theme-dark"))?;
    walk.window.see("html[data-theme=\"dark\"]")?;
    let after = paper(walk)?;
    expect(before != after, || format!("the paper stays {after}"))
}

fn door_follows(walk: &mut Walk) -> Result<(), Trouble> {
    setup::lock(&walk.window)?;
    walk.window.see("html[lang=\"es\"][data-theme=\"dark\"]")?;
    let radio = walk.window.property(&hook("door-language-es"), "checked")?;
    expect(radio == "true", || "the door's own choice is not Spanish".to_owned())
}

fn paper(walk: &Walk) -> Result<Value, Trouble> {
    walk.window.run("return getComputedStyle(document.documentElement).backgroundColor", &[])
}
