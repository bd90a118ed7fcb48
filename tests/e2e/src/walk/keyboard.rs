//! The daily path without a mouse: open, go to the dates, check the next one, lock. Keys only, from here to the end of this file.

use super::Walk;
use crate::checks::Step;
use crate::keys::{DOWN, ENTER, RIGHT, TAB};
use crate::patience::{SOON, until};
use crate::setup;
use crate::trouble::{Trouble, expect};
use crate::window::{Window, hook};
use serde_json::json;

pub const STEPS: &[Step<Walk>] = &[
    ("keys alone: Control and L locks", locks),
    ("keys alone: the passphrase and Enter open", opens),
    ("keys alone: Tab and Enter lead to the dates", goes_to_dates),
    ("keys alone: the arrows go from date to date", goes_through_list),
    ("keys alone: a date is checked", checks_date),
];

fn locks(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.control('l')?;
    walk.window.enter(&hook("unlock-passphrase"))?;
    walk.window.stands_alone()
}

fn opens(walk: &mut Walk) -> Result<(), Trouble> {
    // Nothing is pressed first: the field must have the focus by itself.
    let field = hook("unlock-passphrase");
    until("the focus on the passphrase", SOON, || Ok((walk.window.find(&field)? == Some(walk.window.focused()?)).then_some(())))?;
    walk.window.keys(&walk.passphrase)?;
    walk.window.keys(&ENTER.to_string())?;
    setup::arrive(&walk.window)
}

fn goes_to_dates(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.tab_to(&hook("rail-dates"))?;
    walk.window.keys(&ENTER.to_string())?;
    walk.window.see(&hook("date-row"))?;
    shows_focus(&walk.window, "h1")
}

fn goes_through_list(walk: &mut Walk) -> Result<(), Trouble> {
    let window = &walk.window;
    window.tab_to(&format!("{} [data-open][tabindex=\"0\"]", hook("date-row")))?;
    let first = window.text_of(&window.focused()?)?;
    window.keys(&DOWN.to_string())?;
    let rows = until("the focus on the next row", SOON, || {
        let place = "return [...document.querySelectorAll('[data-test=\"date-row\"] [data-open]')].indexOf(document.activeElement)";
        Ok(window.run(place, &[])?.as_i64().filter(|place| *place > 0))
    })?;
    expect(rows == 1, || format!("from “{first}” the focus went to row {rows}"))
}

fn checks_date(walk: &mut Walk) -> Result<(), Trouble> {
    let window = &walk.window;
    let unchecked = number(window, "check-open")?;
    window.keys("c")?;
    window.see(&hook("check-panel"))?;
    // The source that was used last is chosen already: the arrow goes to the next one, and a radio group is one stop.
    window.tab_to(&format!("{} input:checked, {} input", hook("check-source"), hook("check-source")))?;
    window.keys(&RIGHT.to_string())?;
    window.keys("1")?;
    until("the focus on the button that saves", SOON, || Ok((window.find(&hook("check-save"))? == Some(window.focused()?)).then_some(())))?;
    window.keys(&ENTER.to_string())?;
    // The panel goes on to the next date, and says how many are left.
    until("one date less to check", SOON, || Ok((number(window, "check-left")? + 1 == unchecked).then_some(())))
}

/// The number in these words.
fn number(window: &Window, test: &str) -> Result<u64, Trouble> {
    let words = window.text(&hook(test))?;
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    digits.parse().map_err(|_| Trouble::wrong(format!("no number in “{words}”")))
}

/// On a new screen the next Tab begins at its heading, and what the keyboard stands on can be seen.
fn shows_focus(window: &Window, css: &str) -> Result<(), Trouble> {
    until("the focus on the heading", SOON, || Ok((window.find(css)? == Some(window.focused()?)).then_some(())))?;
    window.keys(&TAB.to_string())?;
    let outline = window.run("return getComputedStyle(document.activeElement).outlineStyle", &[])?;
    expect(outline != json!("none"), || "what has the focus has no outline".to_owned())
}
