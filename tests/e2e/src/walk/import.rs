//! Both spreadsheets of the office, through the screens: guesses seen and corrected, a preview, one press.

use super::Walk;
use crate::checks::Step;
use crate::patience::LATER;
use crate::setup::{self, import_count};
use crate::trouble::{Trouble, expect};
use crate::window::hook;

pub const STEPS: &[Step<Walk>] = &[
    ("the people's file is read, and each column's guess is shown", shows_guesses),
    ("a guess can be corrected, and back", corrects_guess),
    ("the preview says what would happen to every row", previews),
    ("the people are added, as promised", adds),
    ("the dates' file, in another alphabet and separator, is read and added", adds_dates),
    ("the same file again changes nothing", changes_nothing),
    ("what the spreadsheet says waits in its list", lists_claims),
];

fn shows_guesses(walk: &mut Walk) -> Result<(), Trouble> {
    setup::go(&walk.window, "import")?;
    walk.window.click(&hook("import-people"))?;
    walk.window.see_within(&hook("import-column-0"), LATER)?;
    let columns = walk.window.all("[data-test^=\"import-column-\"]")?.len();
    let first = walk.window.property(&hook("import-column-0"), "value")?;
    expect(columns == 16 && first == "family_code", || format!("{columns} columns, the first is taken for “{first}”"))
}

fn corrects_guess(walk: &mut Walk) -> Result<(), Trouble> {
    let city = hook("import-column-13");
    let guess = walk.window.property(&city, "value")?;
    expect(guess == "city", || format!("the city is taken for “{guess}”"))?;
    for value in ["", "city"] {
        walk.window.choose(&city, value)?;
        walk.window.see(&format!("{}:not(.busy)", hook("import-next")))?;
        let now = walk.window.property(&city, "value")?;
        expect(now == value, || format!("it stays “{now}”"))?;
    }
    Ok(())
}

fn previews(walk: &mut Walk) -> Result<(), Trouble> {
    setup::to_preview(&walk.window)?;
    let count = |name: &str| import_count(&walk.window, name);
    let (read, parts) = (count("read")?, count("added")? + count("updated")? + count("unchanged")? + count("rejected")?);
    expect(read == 140 && read == parts, || format!("{read} rows read, {parts} told about"))?;
    walk.promised = import_count(&walk.window, "added")?;
    walk.window.see(&hook("import-reject")).map(|_| ())
}

fn adds(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.click(&hook("import-commit"))?;
    walk.window.see_within(&hook("import-outcome"), LATER)?;
    let added = import_count(&walk.window, "added")?;
    expect(added == walk.promised && added > 100, || format!("{added} rows added, {} promised", walk.promised))?;
    walk.window.see(&hook("import-readable"))?;
    let counts = walk.window.text(&hook("rail-counts"))?;
    expect(counts.contains("48"), || format!("the rail says: {counts}"))
}

fn adds_dates(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.click(&hook("import-dates-next"))?;
    setup::to_preview(&walk.window)?;
    walk.window.click(&hook("import-commit"))?;
    walk.window.see_within(&hook("import-go-dates"), LATER)?;
    let (read, added) = (import_count(&walk.window, "read")?, import_count(&walk.window, "added")?);
    expect(read == 97 && added > 60, || format!("{read} rows read, {added} added"))
}

fn changes_nothing(walk: &mut Walk) -> Result<(), Trouble> {
    walk.window.click(&hook("import-another"))?;
    walk.window.click(&hook("import-people"))?;
    setup::to_preview(&walk.window)?;
    let (added, updated) = (import_count(&walk.window, "added")?, import_count(&walk.window, "updated")?);
    expect(added + updated == 0, || format!("{added} rows would be added, {updated} updated"))?;
    walk.window.click(&hook("import-cancel"))?;
    walk.window.see(&hook("import-people")).map(|_| ())
}

fn lists_claims(walk: &mut Walk) -> Result<(), Trouble> {
    setup::go(&walk.window, "claims")?;
    walk.window.see(&hook("claim-row")).map(|_| ())
}
