//! Every screen and how one gets there from anywhere. A new screen adds its line here.

use crate::setup;
use crate::trouble::Trouble;
use crate::window::{Window, hook};

/// One screen of the tour.
pub struct Screen {
    pub name: &'static str,
    pub reach: fn(&Window) -> Result<(), Trouble>,
    /// Looked at in the smallest window too.
    pub also_small: bool,
    /// The screens after it can only be reached through it.
    pub leads_on: bool,
}

const fn small(name: &'static str, reach: fn(&Window) -> Result<(), Trouble>) -> Screen {
    Screen { name, reach, also_small: true, leads_on: false }
}

const fn usual(name: &'static str, reach: fn(&Window) -> Result<(), Trouble>) -> Screen {
    Screen { name, reach, also_small: false, leads_on: false }
}

const fn step(name: &'static str, reach: fn(&Window) -> Result<(), Trouble>) -> Screen {
    Screen { name, reach, also_small: false, leads_on: true }
}

/// The setup of a fresh vault, step by step.
pub const SETUP: &[Screen] = &[
    step("setup-1-about", |w| see(w, "setup-name")),
    step("setup-1-missing", missing),
    step("setup-2-passphrase", |w| setup::introduce(w, "Ana Morales", "Office laptop").and_then(|()| setup::suggested(w).map(|_| ()))),
    step("setup-2-own", |w| click(w, "setup-use-own").and_then(|()| w.fill(&hook("setup-passphrase-own"), "ana2026"))),
    step("setup-3-words", |w| click(w, "setup-use-generated").and_then(|()| setup::create(w).map(|_| ()))),
    step("setup-4-typing", |w| click(w, "recovery-continue").and_then(|()| see(w, "recovery-answer-3"))),
    step("setup-4-wrong", wrong_words),
];

/// The unlock window of a vault that is there.
pub const DOOR: &[Screen] = &[
    usual("unlock", |w| see(w, "unlock-passphrase")),
    usual("unlock-words", |w| click(w, "unlock-words-toggle").and_then(|()| see(w, "unlock-words"))),
    usual("restore", |w| click(w, "unlock-restore").and_then(|()| see(w, "restore-choose"))),
    // Back to where it was, for the next look.
    step("unlock-again", |w| undo(w, "restore-back", "restore-back").and_then(|()| undo(w, "unlock-words", "unlock-words-toggle"))),
];

/// Every screen behind the door.
pub const MAIN: &[Screen] = &[
    small("today", |w| go(w, "today").and_then(|()| see(w, "today-tasks"))),
    small("families", |w| go(w, "families").and_then(|()| see(w, "family-row"))),
    usual("families-none", |w| go(w, "families").and_then(|()| w.fill(&hook("family-filter"), "zzz")).and_then(|()| see_css(w, ".empty"))),
    usual("families-all", |w| go(w, "families").and_then(|()| clear_filter(w))),
    usual("family-add", |w| go(w, "families").and_then(|()| click(w, "add-family")).and_then(|()| see(w, "family-code"))),
    small("family", family),
    usual("family-people", |w| family(w).and_then(|()| scroll_to(w, "people"))),
    usual("family-dates", |w| family(w).and_then(|()| scroll_to(w, "dates"))),
    usual("family-history", |w| family(w).and_then(|()| w.click("[data-test=\"history\"] summary")).and_then(|()| scroll_to(w, "history"))),
    usual("family-edit", |w| form(w, "family-edit", "family-label")),
    usual("person-add", |w| form(w, "add-person", "person-given")),
    usual("person-edit", |w| form(w, "person-edit", "person-given")),
    usual("contact-rule", |w| form(w, "contact-rule-edit", "contact-rule-phone")),
    usual("representation", |w| form(w, "representation-set", "representation-panel")),
    usual("consent", |w| form(w, "consent-add", "consent-panel")),
    usual("note-add", |w| form(w, "add-note", "note-text")),
    usual("task-add", |w| form(w, "task-add", "task-title")),
    small("dates", dates),
    usual("dates-past", |w| dates(w).and_then(|()| click(w, "dates-chip-past"))),
    usual("dates-without-lawyer", |w| dates(w).and_then(|()| click(w, "dates-chip-no-lawyer"))),
    usual("dates-again", |w| click(w, "dates-chip-no-lawyer").and_then(|()| dates(w))),
    small("dates-check", |w| dates(w).and_then(|()| click(w, "check-open")).and_then(|()| see(w, "check-panel"))),
    usual("dates-check-same", |w| checking(w).and_then(|()| click(w, "check-same")).and_then(|()| see(w, "check-day"))),
    usual("dates-check-changed", |w| checking(w).and_then(|()| click(w, "check-changed"))),
    small("date", date),
    small("date-move", |w| panel(w, "date-move", "move-panel")),
    usual("date-correct", |w| panel(w, "date-correct", "correct-panel")),
    usual("date-dispute", |w| panel(w, "date-dispute", "dispute-panel")),
    usual("date-attendees", |w| panel(w, "attendees-edit", "attendees-panel")),
    usual("date-add", |w| dates(w).and_then(|()| click(w, "date-add")).and_then(|()| see(w, "view-date-add"))),
    small("import", import),
    usual("import-columns", |w| import(w).and_then(|()| read_people(w))),
    usual("import-preview", |w| setup::to_preview(w).and_then(|()| see(w, "import-commit"))),
    usual("import-again", import),
    small("claims", |w| go(w, "claims")),
    small("volunteers", |w| go(w, "volunteers").and_then(|()| see(w, "volunteer-add"))),
    usual("volunteer-new", |w| go(w, "volunteers").and_then(|()| click(w, "volunteer-add")).and_then(|()| see(w, "volunteer-name"))),
    usual("family-match", |w| form(w, "pairing-find", "match-row")),
    usual("family-sharing", |w| family(w).and_then(|()| scroll_to(w, "gates"))),
    usual("family-withdraw", |w| family(w).and_then(|()| click(w, "consent-withdraw"))),
    usual("family-override", |w| form(w, "override-add", "override-panel")),
    usual("family-told", |w| family(w).and_then(|()| scroll_to(w, "notices"))),
    small("family-close", |w| family(w).and_then(|()| click(w, "family-actions")).and_then(|()| click(w, "family-close")).and_then(|()| see(w, "close-save"))),
    small("family-split", |w| family(w).and_then(|()| click(w, "family-actions")).and_then(|()| click(w, "family-split")).and_then(|()| see(w, "split-next"))),
    usual("gaps", |w| go(w, "families").and_then(|()| see(w, "family-row")).and_then(|()| click(w, "families-gaps")).and_then(|()| see(w, "view-gaps"))),
    usual("duplicates", |w| {
        go(w, "families").and_then(|()| see(w, "family-row")).and_then(|()| click(w, "families-duplicates")).and_then(|()| see(w, "view-duplicates"))
    }),
    usual("date-companions", |w| date(w).and_then(|()| scroll_to(w, "companions"))),
    usual("date-companion-find", |w| panel(w, "companion-find", "companion-panel")),
    small("exchange", |w| go(w, "exchange").and_then(|()| see(w, "laptop-row"))),
    usual("exchange-laptop", laptop),
    usual("exchange-lost", |w| laptop(w).and_then(|()| w.click("[data-test=\"laptop-lost\"] summary")).and_then(|()| scroll_to(w, "laptop-lost"))),
    usual("exchange-root", |w| go(w, "exchange").and_then(|()| see(w, "laptop-row")).and_then(|()| scroll_to(w, "exchange-root"))),
    small("exchange-invite", |w| {
        go(w, "exchange").and_then(|()| see(w, "laptop-row")).and_then(|()| click(w, "exchange-invite")).and_then(|()| see(w, "view-invite"))
    }),
    small("exchange-conflicts", |w| {
        go(w, "exchange").and_then(|()| see(w, "laptop-row")).and_then(|()| click(w, "exchange-conflicts-go")).and_then(|()| see(w, "conflict"))
    }),
    small("tasks", |w| go(w, "tasks")),
    usual("tasks-add", |w| go(w, "tasks").and_then(|()| click(w, "task-add")).and_then(|()| see(w, "task-title"))),
    small("programme", |w| go(w, "settings").and_then(|()| click(w, "settings-programme-open")).and_then(|()| see(w, "view-programme"))),
    small("settings", |w| go(w, "settings")),
    usual("settings-backup", |w| click(w, "rail-backup").and_then(|()| see(w, "backup-make"))),
    usual("settings-secret", |w| go(w, "settings").and_then(|()| scroll_to(w, "settings-secret"))),
    usual("settings-change", |w| secret(w, "change", "change-passphrase-generated")),
    usual("settings-drill", |w| secret(w, "drill", "drill-words")),
    usual("settings-words", |w| secret(w, "words", "words-passphrase")),
    usual("settings-locking", |w| go(w, "settings").and_then(|()| scroll_to(w, "settings-locking"))),
    usual("settings-idle", |w| go(w, "settings").and_then(|()| click(w, "idle-change")).and_then(|()| see(w, "idle-passphrase"))),
    usual("settings-protection", |w| go(w, "settings").and_then(|()| scroll_to(w, "settings-protection"))),
    small("company", |w| go(w, "today").and_then(|()| click(w, "company")).and_then(|()| see(w, "company-date"))),
    // In the smallest window too: nothing else can be reached while it covers the screen.
    Screen { also_small: true, ..step("company-ended", |w| undo(w, "company-end", "company-end")) },
    usual("search", |w| w.control('k').and_then(|()| w.fill(&hook("search-input"), "ma")).and_then(|()| see(w, "search-hit"))),
    usual("keys", |w| go(w, "today").and_then(|()| click(w, "keys-help")).and_then(|()| see_css(w, "dialog[open]"))),
    usual("keys-closed", |w| w.keys(&crate::keys::ESCAPE.to_string()).and_then(|()| w.see_gone("dialog[open]"))),
];

fn see(window: &Window, name: &str) -> Result<(), Trouble> {
    see_css(window, &hook(name))
}

fn see_css(window: &Window, css: &str) -> Result<(), Trouble> {
    window.see(css).map(|_| ())
}

fn click(window: &Window, name: &str) -> Result<(), Trouble> {
    window.click(&hook(name))
}

fn go(window: &Window, place: &str) -> Result<(), Trouble> {
    setup::go(window, place)
}

fn scroll_to(window: &Window, name: &str) -> Result<(), Trouble> {
    let place = window.see(&hook(name))?;
    window.run("arguments[0].scrollIntoView()", &[place.as_argument()]).map(|_| ())
}

fn missing(window: &Window) -> Result<(), Trouble> {
    window.fill(&hook("setup-name"), "Ana Morales")?;
    click(window, "setup-next")?;
    see_css(window, &format!("{}[aria-invalid]", hook("setup-laptop")))
}

fn wrong_words(window: &Window) -> Result<(), Trouble> {
    for answer in 1..=3 {
        window.fill(&hook(&format!("recovery-answer-{answer}")), "harbor")?;
    }
    click(window, "recovery-confirm")?;
    see(window, "unlock-failure")
}

/// Presses a button where the earlier screen stands; elsewhere nothing.
fn undo(window: &Window, seen: &str, button: &str) -> Result<(), Trouble> {
    if window.find(&hook(seen))?.is_some() { click(window, button) } else { Ok(()) }
}

fn secret(window: &Window, deed: &str, seen: &str) -> Result<(), Trouble> {
    go(window, "settings")?;
    click(window, &format!("secret-{deed}"))?;
    see(window, seen)
}

fn clear_filter(window: &Window) -> Result<(), Trouble> {
    if window.find(&hook("family-filter-clear"))?.is_some() {
        click(window, "family-filter-clear")?;
    }
    see(window, "family-row")
}

fn family(window: &Window) -> Result<(), Trouble> {
    go(window, "families")?;
    window.click(&format!("{} [data-open]", hook("family-row")))?;
    see(window, "view-family")?;
    see(window, "people")
}

fn form(window: &Window, button: &str, field: &str) -> Result<(), Trouble> {
    family(window)?;
    click(window, button)?;
    see(window, field)
}

fn dates(window: &Window) -> Result<(), Trouble> {
    go(window, "dates")?;
    click(window, "dates-chip-ahead")?;
    see(window, "date-row")
}

fn checking(window: &Window) -> Result<(), Trouble> {
    dates(window)?;
    click(window, "check-open")?;
    click(window, "check-source-acis")
}

fn date(window: &Window) -> Result<(), Trouble> {
    dates(window)?;
    window.click(&format!("{} [data-open]", hook("date-row")))?;
    see(window, "view-date")?;
    see(window, "date-setting")
}

fn panel(window: &Window, button: &str, seen: &str) -> Result<(), Trouble> {
    date(window)?;
    click(window, button)?;
    see(window, seen)
}

fn laptop(window: &Window) -> Result<(), Trouble> {
    go(window, "exchange")?;
    // The first row is this laptop itself.
    window.click(&format!("{}:nth-child(2) button", hook("laptop-row")))?;
    see(window, "next-bundle")
}

fn import(window: &Window) -> Result<(), Trouble> {
    go(window, "import")?;
    if window.find(&hook("import-cancel"))?.is_some() {
        click(window, "import-cancel")?;
    }
    see(window, "import-people")
}

fn read_people(window: &Window) -> Result<(), Trouble> {
    click(window, "import-people")?;
    see(window, "import-next")
}
