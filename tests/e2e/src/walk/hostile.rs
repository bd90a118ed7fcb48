//! Words that are programs elsewhere: public lists of cross-site scripting vectors, in every column of a file and in every field of the
//! forms. They are words here: shown as they were typed, run by nobody, and no address of theirs is asked for.

use super::Walk;
use crate::checks::Step;
use crate::patience::{LATER, until};
use crate::setup;
use crate::trouble::{Trouble, expect};
use crate::window::{Window, hook};
use std::path::Path;
use std::time::Duration;

/// One a line. Each would call `ran(…)`, or ask for the address `x`, where it is taken for a program.
const VECTORS: &str = include_str!("../../../fixtures/xss.txt");

pub const STEPS: &[Step<Walk>] = &[
    ("hostile words in every column come in as words", imports),
    ("every screen shows them as words", shows),
    ("every field of the forms takes them as words", types),
    ("nothing of them ran, and nothing was asked for", nothing_ran),
];

/// What a vector calls, and what the page's policy refused: both are counted.
const WATCH: &str = "if (!window.counted) { window.counted = { ran: 0, refused: [] }; window.ran = () => { window.counted.ran += 1; }; \
    for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = window.ran; \
    addEventListener('securitypolicyviolation', (event) => window.counted.refused.push(event.violatedDirective)); }";

/// Elements that only a vector can have made.
const FOREIGN: &str = "return document.querySelectorAll('iframe, object, embed, img:not([alt]), math, audio, video, base, meta[http-equiv], [onerror], [onload], \
    [onclick], [onmouseover], [onfocus], a[href^=\"javascript\"], link[href*=\"//\"], form[action]').length";

fn vectors() -> Vec<&'static str> {
    VECTORS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

/// A family a vector, with the vector in every column that takes words.
pub fn write_file(file: &Path) -> Result<(), Trouble> {
    let mut text = String::from("Family ID,First name,Last name,Relationship,DOB,Country,Language,City,Address,Town,Notes,Phone\n");
    for (number, vector) in vectors().iter().enumerate() {
        let cell = format!("\"{}\"", vector.replace('"', "\"\""));
        text.push_str(&format!("X-{number},{cell},{cell},mother,1990-03-04,Guatemala,Spanish,\"Dallas, TX\",{cell},{cell},{cell},{cell}\n"));
    }
    std::fs::write(file, text).map_err(Trouble::io(file.display().to_string()))
}

fn watch(window: &Window) -> Result<(), Trouble> {
    window.run(WATCH, &[]).map(|_| ())
}

fn is_words_only(window: &Window, place: &str) -> Result<(), Trouble> {
    let foreign = window.run(FOREIGN, &[])?;
    let counted = window.run("return window.counted", &[])?;
    expect(foreign == 0 && counted["ran"] == 0 && counted["refused"].as_array().is_none_or(Vec::is_empty), || {
        format!("on {place}: {foreign} foreign elements, {counted}")
    })
}

fn imports(walk: &mut Walk) -> Result<(), Trouble> {
    watch(&walk.window)?;
    setup::go(&walk.window, "import")?;
    walk.window.click(&hook("import-people"))?;
    setup::to_preview(&walk.window)?;
    is_words_only(&walk.window, "the preview")?;
    walk.window.click(&hook("import-commit"))?;
    walk.window.see_within(&hook("import-outcome"), LATER)?;
    let added = setup::import_count(&walk.window, "added")?;
    is_words_only(&walk.window, "the outcome")?;
    expect(added > 0, || "nothing was added".to_owned())
}

fn shows(walk: &mut Walk) -> Result<(), Trouble> {
    for place in ["today", "families", "dates", "tasks", "claims", "volunteers", "settings"] {
        setup::go(&walk.window, place)?;
        is_words_only(&walk.window, place)?;
    }
    open_hostile_family(walk)?;
    walk.window.see_words("body", "ran(")?;
    is_words_only(&walk.window, "the family's page")
}

/// A form that was sent a moment ago may still bring its screen anew, and with it an empty search: then it is typed again.
fn open_hostile_family(walk: &Walk) -> Result<(), Trouble> {
    let found = format!("{}[data-kind=\"family\"]", hook("search-hit"));
    until("the family in the search", LATER, || {
        walk.window.control('k')?;
        if walk.window.fill(&hook("search-input"), "X-0").is_err() {
            return Ok(None);
        }
        let hit = walk.window.see_words_within(&found, "X-0", Duration::from_secs(3)).ok();
        Ok(hit.filter(|hit| walk.window.press(hit).is_ok()))
    })?;
    walk.window.see_words(&hook("view-family"), "X-0").map(|_| ())
}

/// What opens a form of the family's page, and what sends it.
const FORMS: &[(&str, &str)] = &[
    ("[data-test=family-edit]", "family-edit-save"),
    ("[data-test=person-edit]", "person-save"),
    ("[data-test=contact-rule-edit]", "contact-rule-save"),
    ("[data-test=representation-set]", "representation-save"),
    ("[data-test=consent-add]", "consent-save"),
    ("[data-test=tasks] button", "task-save"),
    ("[data-test=notes] button", "note-save"),
];

/// Forms elsewhere: the place of the rail, what is pressed there one after the other, and what sends it.
const OTHER_FORMS: &[(&str, &[&str], &str)] = &[
    ("volunteers", &["volunteer-add"], "volunteer-save"),
    ("tasks", &["task-add"], "task-save"),
    ("settings", &["settings-programme-open", "programme-change"], "programme-save"),
    ("settings", &["settings-programme-open", "duty-add"], "duty-save"),
];

/// Opens each form, fills every field that takes words, and sends it. What a form refuses is refused in words.
fn types(walk: &mut Walk) -> Result<(), Trouble> {
    for (number, (opener, save)) in FORMS.iter().enumerate() {
        open_hostile_family(walk)?;
        walk.window.click(opener)?;
        fill_and_send(&walk.window, number, save)?;
    }
    for (number, (place, openers, save)) in OTHER_FORMS.iter().enumerate() {
        setup::go(&walk.window, place)?;
        for opener in *openers {
            walk.window.click(&hook(opener))?;
        }
        fill_and_send(&walk.window, FORMS.len() + number, save)?;
    }
    Ok(())
}

fn fill_and_send(window: &Window, number: usize, save: &str) -> Result<(), Trouble> {
    let vectors = vectors();
    window.see(&hook(save))?;
    let fields = window.all("aside input[type=text], aside input:not([type]), aside textarea")?;
    expect(!fields.is_empty(), || format!("{save} has no field for words"))?;
    for (place, field) in fields.iter().enumerate() {
        let vector = vectors[(number * 7 + place) % vectors.len()];
        let script = "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))";
        window.run(script, &[field.as_argument(), vector.into()])?;
    }
    is_words_only(window, save)?;
    window.click(&hook(save))?;
    is_words_only(window, save)
}

fn nothing_ran(walk: &mut Walk) -> Result<(), Trouble> {
    open_hostile_family(walk)?;
    is_words_only(&walk.window, "the family's page")?;
    // The watch could have seen it: a call is counted, and what the policy refuses is too.
    walk.window.run("window.ran(); document.body.append(Object.assign(new Image(), { src: 'https://example.invalid/x', alt: 'control' }))", &[])?;
    until("the control", LATER, || {
        let counted = walk.window.run("return window.counted", &[])?;
        Ok((counted["ran"] == 1 && counted["refused"].as_array().is_some_and(|all| !all.is_empty())).then_some(()))
    })
}
