//! What a page may not do: take text for markup or code, keep anything outside the vault, read a day as a moment.

use super::source::{self, assert_none};

/// Each with what to do instead.
const NOT_IN_PAGES: &[(&str, &str)] = &[
    ("innerHTML", "text goes to the page as text"),
    ("outerHTML", "text goes to the page as text"),
    ("insertAdjacentHTML", "text goes to the page as text"),
    ("document.write", "text goes to the page as text"),
    ("{@html", "text goes to the page as text"),
    ("eval(", "no code from texts"),
    ("new Function(", "no code from texts"),
    ("localStorage", "the vault keeps things: draft_save"),
    ("sessionStorage", "the vault keeps things: draft_save"),
    ("indexedDB", "the vault keeps things: draft_save"),
    ("document.cookie", "the vault keeps things: draft_save"),
    ("serviceWorker", "nothing outlives the window"),
    ("fetch(", "the program opens no connection"),
    ("XMLHttpRequest", "the program opens no connection"),
    ("WebSocket", "the program opens no connection"),
    ("new Date(\"", "a day has no zone: use days.ts"),
    ("new Date('", "a day has no zone: use days.ts"),
    ("new Date(`", "a day has no zone: use days.ts"),
];

#[test]
fn pages_keep_to_text_and_to_the_vault() {
    let mut findings = Vec::new();
    for file in source::files("ui/src", &[".ts", ".svelte", ".html"]) {
        for (line, text) in file.lines().filter(|(_, text)| !is_comment(text)) {
            let broken = NOT_IN_PAGES.iter().filter(|(word, _)| stands_alone(text, word));
            findings.extend(broken.map(|(word, instead)| format!("{}: {word} ({instead})", file.at(line))));
        }
    }
    assert_none("Not in pages:", &findings);
}

fn is_comment(line: &str) -> bool {
    ["//", "/*", "*", "<!--"].iter().any(|mark| line.trim_start().starts_with(mark))
}

/// `retrieval(` is not `eval(`.
fn stands_alone(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$'))
}

/// The policy of the page refuses inline styles and scripts anyway; here one sees it before the window stays blank.
#[test]
fn entry_pages_hold_no_script_style_or_address_of_their_own() {
    let pages = ["ui/unlock.html", "ui/main.html"].map(source::file);
    let mut findings = Vec::new();
    for (page, (line, text)) in pages.iter().flat_map(|page| page.lines().map(move |line| (page, line))) {
        let inline = text.contains("<script") && !text.contains("src=") || text.contains("<style") || text.contains(" style=") || text.contains(" on");
        if inline && text.trim_start().starts_with('<') || text.contains("http:") || text.contains("https:") {
            findings.push(format!("{}: {}", page.at(line), text.trim()));
        }
    }
    assert_none("Scripts and styles are files of ours, never inline and never from elsewhere:", &findings);
}
