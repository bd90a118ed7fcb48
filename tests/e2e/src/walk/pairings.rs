//! Who goes with a family: volunteers come in, one is found and asked, somebody is told, a pairing ends and is taken back; a family is split.

use super::Walk;
use super::dates::{AFTER, open_date, open_family};
use crate::checks::Step;
use crate::patience::LATER;
use crate::setup::{self, import_count};
use crate::trouble::{Trouble, expect};
use crate::window::hook;

/// A household of several people.
const HOUSEHOLD: &str = "F-1005";
/// Of the sample: any day, cleared until July 2027.
const VOLUNTEER: &str = "Jim Ruiz";
const NEW_CODE: &str = "W-9002";

pub const STEPS: &[Step<Walk>] = &[
    ("the volunteers' file comes in", adds_volunteers),
    ("somebody is found for the family, with reasons in words", finds_somebody),
    ("what may be shared is asked before they are brought together", asks_first),
    ("the two are brought together", pairs),
    ("who was told is kept, and the rest stays to be told", tells),
    ("the same volunteer goes along to the next date", goes_along),
    ("a pairing that ends says what it leaves behind", leaves_behind),
    ("the end is taken back", takes_back),
    ("a date left behind is handed to somebody else", hands_over),
    ("a family is split, and the new one opens", splits),
    ("the old family says nothing of who left", says_nothing),
];

/// The button that chooses the volunteer, in either list.
fn chosen_row(walk: &Walk) -> String {
    format!("{}[data-id=\"{}\"] {}", hook("match-row"), walk.chosen, hook("match-choose"))
}

fn adds_volunteers(walk: &mut Walk) -> Result<(), Trouble> {
    setup::go(&walk.window, "import")?;
    walk.window.click(&hook("import-volunteers"))?;
    setup::to_preview(&walk.window)?;
    walk.window.click(&hook("import-commit"))?;
    walk.window.see_within(&hook("import-outcome"), LATER)?;
    let (read, added) = (import_count(&walk.window, "read")?, import_count(&walk.window, "added")?);
    expect(read == 32 && added == 30, || format!("{read} rows read, {added} added"))
}

fn finds_somebody(walk: &mut Walk) -> Result<(), Trouble> {
    open_family(walk)?;
    walk.window.click(&hook("pairing-find"))?;
    let row = walk.window.see_words(&hook("match-row"), VOLUNTEER)?;
    walk.chosen = walk.window.attribute_of(&row, "data-id")?.unwrap_or_default();
    let words = walk.window.text_of(&row)?;
    expect(words.contains("leared until"), || format!("its row says: {words}"))
}

fn asks_first(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.click(&chosen_row(walk))?;
    walk.window.see(&hook("pair-gate"))?;
    walk.window.click(&hook("pair-gate-record"))?;
    walk.window.see(&hook("pair-gate-recorded")).map(|_| ())
}

fn pairs(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.choose(&hook("pair-role"), "primary")?;
    walk.window.click(&hook("pair-save"))?;
    walk.window.see_gone(&hook("pair-form"))?;
    walk.window.see(&hook("pairing")).map(|_| ())
}

fn tells(walk: &mut Walk) -> Result<(), Trouble> {
    let group = format!("{} {}", hook("notices"), hook("owed-group"));
    walk.window.see(&group)?;
    let before = walk.window.all(&group)?.len();
    walk.window.click(&format!("{} {}", hook("notices"), hook("notice-give")))?;
    walk.window.click(&hook("notice-how-called"))?;
    walk.window.click(&hook("notice-save"))?;
    walk.window.see_gone(&hook("notice-form"))?;
    let after = walk.window.all(&group)?.len();
    expect(after + 1 == before, || format!("{before} changes to tell before, {after} after"))?;
    walk.window.see(&hook("told")).map(|_| ())
}

fn goes_along(walk: &mut Walk) -> Result<(), Trouble> {
    open_date(walk, AFTER)?;
    walk.window.click(&hook("companion-find"))?;
    walk.window.click(&chosen_row(walk))?;
    walk.window.click(&hook("ask-answer-confirmed"))?;
    walk.window.click(&hook("ask-save"))?;
    walk.window.see(&format!("{}[data-state=\"confirmed\"]", hook("companion"))).map(|_| ())
}

fn leaves_behind(walk: &mut Walk) -> Result<(), Trouble> {
    open_family(walk)?;
    walk.window.click(&hook("pairing-stop"))?;
    walk.window.see(&hook("leaves-no-first"))?;
    walk.window.click(&hook("pairing-why-volunteer_paused"))?;
    walk.window.choose(&hook("leaves-date"), "nobody")?;
    walk.window.click(&hook("pairing-end-save"))?;
    walk.window.see_gone(&hook("pairing-end-panel"))?;
    // Its last day is today: it stands until tomorrow, and says so.
    walk.window.see_words(&hook("pairing"), "Ended").map(|_| ())
}

fn takes_back(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.click(&hook("undo"))?;
    walk.window.see(&hook("pairing-stop")).map(|_| ())
}

fn hands_over(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.click(&hook("pairing-stop"))?;
    walk.window.click(&hook("pairing-why-volunteer_paused"))?;
    let somebody = walk.window.see(&format!("{} option[value*=\"-\"]", hook("leaves-date")))?;
    walk.window.press(&somebody)?;
    walk.window.click(&hook("pairing-end-save"))?;
    walk.window.see_gone(&hook("pairing-end-panel"))?;
    open_date(walk, AFTER)?;
    walk.window.see(&format!("{}[data-state=\"withdrew\"]", hook("companion")))?;
    walk.window.see(&format!("{}[data-state=\"offered\"]", hook("companion"))).map(|_| ())
}

fn splits(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.control('k')?;
    walk.window.fill(&hook("search-input"), HOUSEHOLD)?;
    let hit = walk.window.see_words(&format!("{}[data-kind=\"family\"]", hook("search-hit")), HOUSEHOLD)?;
    walk.window.press(&hit)?;
    walk.window.see_words(&hook("view-family"), HOUSEHOLD)?;
    walk.window.click(&hook("family-actions"))?;
    walk.window.click(&hook("family-split"))?;
    let person = walk.window.see("[data-test^=\"split-person-\"]")?;
    walk.window.press(&person)?;
    for _ in 0..3 {
        walk.window.click(&hook("split-next"))?;
    }
    walk.window.fill(&hook("split-code"), NEW_CODE)?;
    walk.window.click(&hook("split-next"))?;
    walk.window.click(&hook("split-save"))?;
    walk.window.see_words(&hook("view-family"), NEW_CODE)?;
    walk.moved = walk.window.text(&format!("{} h3", hook("people")))?;
    expect(!walk.moved.is_empty(), || "nobody is there".to_owned())
}

fn says_nothing(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.control('k')?;
    walk.window.fill(&hook("search-input"), HOUSEHOLD)?;
    let hit = walk.window.see_words(&format!("{}[data-kind=\"family\"]", hook("search-hit")), HOUSEHOLD)?;
    walk.window.press(&hit)?;
    walk.window.see_words(&hook("view-family"), HOUSEHOLD)?;
    let words = walk.window.text(&hook("view-family"))?;
    expect(!words.contains(NEW_CODE) && !words.contains(walk.moved.trim()), || "the old page still names who left".to_owned())
}
