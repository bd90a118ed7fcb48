//! The way through the setup, which the walk, the tour and the search for canaries all take.

use crate::patience::{LATER, SOON, until};
use crate::trouble::{Trouble, expect};
use crate::window::{Window, hook};

/// The five-step setup's first page: who, on which laptop, as what.
pub fn introduce(window: &Window, name: &str, laptop: &str) -> Result<(), Trouble> {
    window.enter(&hook("view-setup"))?;
    window.fill(&hook("setup-name"), name)?;
    window.fill(&hook("setup-laptop"), laptop)?;
    window.click(&hook("setup-next"))?;
    window.see(&hook("setup-use")).map(|_| ())
}

/// The passphrase that is suggested, once it is there.
pub fn suggested(window: &Window) -> Result<String, Trouble> {
    window.see_words(&hook("setup-passphrase-generated"), " ")?;
    window.text(&hook("setup-passphrase-generated"))
}

/// Makes the vault and reads the twelve words off the screen.
pub fn create(window: &Window) -> Result<Vec<String>, Trouble> {
    window.click(&hook("setup-create"))?;
    window.see_within(&hook("recovery-word-12"), LATER)?;
    shown_words(window)
}

/// The twelve words on the screen.
pub fn shown_words(window: &Window) -> Result<Vec<String>, Trouble> {
    (1..=12).map(|place| window.text(&hook(&format!("recovery-word-{place}")))).collect()
}

/// Types the three words that are asked for, each by the place its label names.
pub fn type_back(window: &Window, words: &[String]) -> Result<(), Trouble> {
    answer(window, words)?;
    window.click(&hook("recovery-confirm"))
}

/// The same without sending them.
pub fn answer(window: &Window, words: &[String]) -> Result<(), Trouble> {
    for answer in 1..=3 {
        let field = hook(&format!("recovery-answer-{answer}"));
        let place = asked_place(window, &field)?;
        let word = words.get(place - 1).ok_or_else(|| Trouble::wrong(format!("word {place} of twelve is asked for")))?;
        window.fill(&field, word)?;
    }
    Ok(())
}

fn asked_place(window: &Window, field: &str) -> Result<usize, Trouble> {
    let id = window.property(field, "id")?;
    let label = window.text(&format!("label[for=\"{id}\"]"))?;
    let digits: String = label.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|place| *place > 0).ok_or_else(|| Trouble::wrong(format!("“{label}” names no place")))
}

/// Opens by passphrase; the main window takes over.
pub fn unlock(window: &Window, passphrase: &str) -> Result<(), Trouble> {
    window.enter(&hook("unlock-passphrase"))?;
    window.fill(&hook("unlock-passphrase"), passphrase)?;
    window.click(&hook("unlock-open"))?;
    arrive(window)
}

/// The main window is there, and no other.
pub fn arrive(window: &Window) -> Result<(), Trouble> {
    window.enter(&hook("view-today"))?;
    window.stands_alone()
}

/// Locks; the unlock window is there, and no other.
pub fn lock(window: &Window) -> Result<(), Trouble> {
    window.click(&hook("lock"))?;
    window.enter(&hook("unlock-passphrase"))?;
    window.stands_alone()
}

/// Goes to a place of the rail. Where one is there already it is made anew, and the one that goes away takes no more presses.
pub fn go(window: &Window, place: &str) -> Result<(), Trouble> {
    let view = hook(&format!("view-{place}"));
    let before = window.find(&view)?;
    window.click(&hook(&format!("rail-{place}")))?;
    until(&view, SOON, || Ok(window.find(&view)?.filter(|now| before.as_ref() != Some(now)).map(|_| ())))
}

/// A number that the import shows.
pub fn import_count(window: &Window, name: &str) -> Result<u64, Trouble> {
    let text = window.attribute(&hook(&format!("import-count-{name}")), "data-count")?.unwrap_or_default();
    text.parse().map_err(|_| Trouble::wrong(format!("“{text}” rows {name}")))
}

/// From the chosen file to what would happen. A question is answered by its first candidate, so that it is seen to be one.
pub fn to_preview(window: &Window) -> Result<(), Trouble> {
    window.see_within(&hook("import-next"), LATER)?;
    until("the preview of the import", LATER, || {
        let is_working = window.find("[data-step][aria-busy=\"true\"]")?.is_some();
        if window.find(&hook("import-commit"))?.is_some() && !is_working {
            return Ok(Some(()));
        }
        if let (false, Some(next)) = (is_working, window.find(&hook("import-next"))?) {
            answer_what_is_asked(window)?;
            window.press(&next)?;
        }
        Ok(None)
    })
}

fn answer_what_is_asked(window: &Window) -> Result<(), Trouble> {
    for question in window.all(&hook("import-question"))? {
        let key = window.attribute_of(&question, "data-key")?.unwrap_or_default();
        let first = window.run(
            "const found = arguments[0].querySelector('[data-test=\"import-answer\"]'); if (found && !arguments[0].querySelector('[data-test=\"import-answer\"]:checked')) found.click(); return !!found",
            &[question.as_argument()],
        )?;
        expect(first.as_bool() == Some(true), || format!("the question “{key}” has no candidate"))?;
    }
    Ok(())
}
