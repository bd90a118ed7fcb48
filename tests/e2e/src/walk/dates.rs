//! One family and one of its dates: found, moved with a reason, checked.

use super::Walk;
use crate::checks::Step;
use crate::setup;
use crate::trouble::{Trouble, expect};
use crate::window::hook;

/// The family of the sample programme that the walk follows, its one mother, and its master hearing before and after the court moved it.
pub const FAMILY: &str = "F-1002";
pub const MOTHER: &str = "Karla";
pub const BEFORE: &str = "13 Mar 2027";
pub const AFTER: &str = "16 Apr 2027";
const REASON: &str = "The court sent a new notice";

pub const STEPS: &[Step<Walk>] = &[
    ("the search finds the family by its code", finds_by_search),
    ("the list of families finds it too, and opens it", finds_in_list),
    ("a date can't be moved without a reason", asks_for_reason),
    ("the date moves, with its reason", moves),
    ("the date that it replaced stays, struck through", keeps_replaced),
    ("a check with all four the same is kept and shown", checks_date),
    ("the list of dates shows the new day, and that it was checked", shows_in_list),
];

/// The rows of a family's own dates.
pub fn family_dates() -> String {
    format!("{} {}", hook("dates"), hook("date-row"))
}

/// From anywhere to the family's page.
pub fn open_family(walk: &Walk) -> Result<(), Trouble> {
    walk.window.control('k')?;
    walk.window.fill(&hook("search-input"), FAMILY)?;
    let hit = walk.window.see_words(&format!("{}[data-kind=\"family\"]", hook("search-hit")), FAMILY)?;
    walk.window.press(&hit)?;
    walk.window.see_words(&hook("view-family"), MOTHER).map(|_| ())
}

/// Opens one of the family's dates by its words.
pub fn open_date(walk: &Walk, day: &str) -> Result<(), Trouble> {
    let row = walk.window.see_words(&family_dates(), day)?;
    let id = walk.window.attribute_of(&row, "data-id")?.unwrap_or_default();
    walk.window.click(&format!("{} [data-id=\"{id}\"] [data-open]", hook("dates")))?;
    walk.window.see_words(&hook("date-setting"), day).map(|_| ())
}

fn finds_by_search(walk: &mut Walk) -> Result<(), Trouble> {
    open_family(walk)
}

fn finds_in_list(walk: &mut Walk) -> Result<(), Trouble> {
    setup::go(&walk.window, "families")?;
    walk.window.see(&hook("family-row"))?;
    walk.window.fill(&hook("family-filter"), FAMILY)?;
    walk.window.see_words(&hook("family-row"), FAMILY)?;
    let others = format!("{0}:not(:only-of-type)", hook("family-row"));
    walk.window.see_gone(&others)?;
    walk.window.click(&format!("{} [data-open]", hook("family-row")))?;
    walk.window.see_words(&hook("view-family"), MOTHER).map(|_| ())
}

fn asks_for_reason(walk: &mut Walk) -> Result<(), Trouble> {
    open_date(walk, BEFORE)?;
    walk.window.click(&hook("date-move"))?;
    walk.window.fill(&hook("move-day"), "04/16/2027")?;
    walk.window.fill(&hook("move-time"), "10:30 AM")?;
    walk.window.click(&hook("move-save"))?;
    walk.window.see(&format!("{}[aria-invalid]", hook("move-reason"))).map(|_| ())
}

fn moves(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.fill(&hook("move-reason"), REASON)?;
    walk.window.fill(&hook("move-said-by"), "Letter from the court")?;
    walk.window.click(&hook("move-save"))?;
    walk.window.see_gone(&hook("move-panel"))?;
    let setting = walk.window.see_words(&hook("date-setting"), AFTER)?;
    let words = walk.window.text_of(&setting)?;
    expect(words.contains("10:30 AM"), || format!("it stands at {words}"))
}

fn keeps_replaced(walk: &mut Walk) -> Result<(), Trouble> {
    let chain = walk.window.see_words(&hook("date-before"), BEFORE)?;
    let words = walk.window.text_of(&chain)?;
    expect(words.contains(REASON), || "without its reason".to_owned())?;
    let line = walk.window.run("return getComputedStyle(document.querySelector('[data-test=\"date-before\"] button')).textDecorationLine", &[])?;
    expect(line.as_str() == Some("line-through"), || format!("its line is {line}"))
}

fn checks_date(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.click(&hook("check-open"))?;
    walk.window.click(&hook("check-source-acis"))?;
    walk.window.click(&hook("check-same"))?;
    walk.window.click(&hook("check-save"))?;
    walk.window.see_gone(&hook("check-panel"))?;
    walk.window.see_words(&hook("check-row"), "22 Nov 2026")?;
    let rows = walk.window.all(&hook("check-row"))?.len();
    expect(rows == 1, || format!("{rows} checks are shown"))
}

fn shows_in_list(walk: &mut Walk) -> Result<(), Trouble> {
    setup::go(&walk.window, "dates")?;
    walk.window.click(&hook("dates-chip-ahead"))?;
    walk.window.fill(&hook("dates-text"), FAMILY)?;
    let row = walk.window.see_words(&hook("date-row"), "10:30 AM")?;
    let words = walk.window.text_of(&row)?;
    expect(words.contains("ACIS") || words.contains("Checked"), || format!("its row says: {words}"))
}
