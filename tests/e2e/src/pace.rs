//! Rows 9 and 11 of performance.md, section 9: how soon a key shows in the page, and how evenly lists scroll. Measured in the page itself, in the
//! release window, on a vault that `cargo xtask bench` made. It prints what it read, a line each, and judges nothing.

use crate::driver::Driver;
use crate::home::Home;
use crate::house::{self, said};
use crate::keys;
use crate::setup;
use crate::trouble::Trouble;
use crate::window::{Window, hook};
use serde_json::Value;
use std::ffi::OsString;
use std::process::ExitCode;
use std::thread::sleep;
use std::time::Duration;

/// How often each list is scrolled: other programs of this machine lengthen a frame too.
const PASSES: usize = 5;

/// Long enough that nothing else is going on when the next key falls: neither the page nor the driver.
const BETWEEN_KEYS: Duration = Duration::from_millis(150);

/// What somebody looks for: names, half of them with a slip, and words of notes and dates.
const WORDS: &[&str] = &["rosa", "choc", "ixcoy", "candelaria", "mateo", "perez", "zuniga", "guinac", "orelana", "master", "biometrics", "mornings", "S-00"];

/// Places of the rail whose lists are scrolled, with a row that says they are there.
const LISTS: &[(&str, &str)] =
    &[("today", "today-tasks"), ("families", "family-row"), ("dates", "date-row"), ("volunteers", "volunteer-row"), ("tasks", "view-tasks")];

/// Says the time between frames while nothing moves: what this page could keep up with.
const STILL: &str = "const done = arguments[0], gaps = []; let last; requestAnimationFrame(function frame(now) { if (last) gaps.push(now - last); last = now; \
    gaps.length < 90 ? requestAnimationFrame(frame) : done(gaps); });";

/// From the key going down to the rows of that answer standing in the page.
const WATCH: &str = "const drop = document.querySelector('[data-test=search-input]').closest('[role=search]').querySelector('[role=listbox]').parentElement; \
    window.paceKeys = []; let since = 0; addEventListener('keydown', () => { since = performance.now(); }, true); \
    new MutationObserver(() => { if (since) { paceKeys.push(performance.now() - since); since = 0; } }).observe(drop, { childList: true, subtree: true });";

/// Scrolls whatever scrolls on this page to its end, a fifth of a screen a frame, and says the time between frames.
const SCROLL: &str = "const done = arguments[0], gaps = []; \
    const box = [...document.querySelectorAll('main, main *')].concat(document.scrollingElement) \
        .sort((one, other) => (other.scrollHeight - other.clientHeight) - (one.scrollHeight - one.clientHeight))[0]; \
    box.scrollTop = 0; let last, frames = 0; requestAnimationFrame(function frame(now) { if (last) gaps.push(now - last); last = now; frames++; \
    const before = box.scrollTop; box.scrollTop = before + box.clientHeight / 5; \
    frames < 400 && (box.scrollTop !== before || frames < 60) ? requestAnimationFrame(frame) : done(gaps); });";

/// Opens the vault and measures.
pub fn run() -> Result<ExitCode, Trouble> {
    let (vault, passphrase) = (said("SAMPLE_VAULT")?, said("SAMPLE_PASSPHRASE")?);
    let home = Home::fresh("pace")?;
    let driver = Driver::start(&home)?;
    let window = driver.open(&house::window(), &[OsString::from("--vault"), vault])?;
    setup::unlock(&window, &passphrase.to_string_lossy())?;
    window.resize(1180, 760)?;
    setup::go(&window, "settings")?;
    say("frame", &window.run_until_done(STILL)?);
    type_words(&window)?;
    for (place, shown) in LISTS {
        setup::go(&window, place)?;
        window.see(&hook(shown))?;
        // What is still being read is part of opening the list, not of scrolling it.
        sleep(Duration::from_secs(1));
        for _ in 0..PASSES {
            say(place, &longest(&window.run_until_done(SCROLL)?));
        }
    }
    setup::lock(&window)?;
    window.close()?;
    Ok(ExitCode::SUCCESS)
}

/// Letter by letter, as fast as a quick typist. The first word only wakes the page, as does whoever looked for somebody before.
fn type_words(window: &Window) -> Result<(), Trouble> {
    window.click(&hook("search-input"))?;
    window.run(WATCH, &[])?;
    for (place, word) in WORDS.iter().enumerate() {
        for letter in word.chars() {
            window.keys(&letter.to_string())?;
            sleep(BETWEEN_KEYS);
        }
        for _ in word.chars() {
            window.keys(&keys::BACKSPACE.to_string())?;
            sleep(BETWEEN_KEYS);
        }
        if place == 0 {
            window.run("window.paceKeys = []", &[])?;
        }
    }
    say("key", &window.run("return window.paceKeys", &[])?);
    Ok(())
}

fn longest(times: &Value) -> Value {
    let times = times.as_array().into_iter().flatten().filter_map(Value::as_f64);
    serde_json::json!([times.fold(0.0, f64::max)])
}

/// One measurement a line, in milliseconds.
fn say(what: &str, times: &Value) {
    times.as_array().into_iter().flatten().filter_map(Value::as_f64).for_each(|time| println!("{what} {time:.2}"));
}
