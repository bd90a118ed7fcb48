//! One cell: what is taken out of it, what is cut off it, and how it is guarded on the way out (import.md, "Files").

use std::borrow::Cow;
use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// The longest cell kept; a longer one is cut there with a warning and stands whole in the rejects file.
pub const LONGEST: usize = 1000;

/// What had to be done to a cell (import.md, "Files": with a warning).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellFlaw {
    /// Longer than 1,000 characters: cut there.
    CutAt1000,
    /// Held control characters, direction overrides or invisible letters: removed.
    ControlRemoved,
}

impl CellFlaw {
    /// The warning's code.
    pub fn code(self) -> &'static str {
        match self {
            CellFlaw::CutAt1000 => "cell_cut",
            CellFlaw::ControlRemoved => "control_removed",
        }
    }
}

/// A cell fit to be read and kept.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// The text in NFC, trimmed, on one line, at most 1,000 characters, with nothing invisible in it.
    pub text: String,
    /// What was done to it, each at most once.
    pub flaws: Vec<CellFlaw>,
}

impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cell {{ {} bytes, {:?} }}", self.text.len(), self.flaws)
    }
}

/// Cleans one raw cell (import.md, "Files"). Line ends, tabs and every kind of space become one plain space each and
/// are no flaw. A zero-width joiner stays between two pictographs (a family emoji) and goes anywhere else.
pub fn clean_cell(raw: &str) -> Cell {
    let (whole, removed) = clean(raw);
    let mut flaws = Vec::new();
    if removed {
        flaws.push(CellFlaw::ControlRemoved);
    }
    let text = match whole.char_indices().nth(LONGEST) {
        None => whole,
        Some((end, _)) => {
            flaws.push(CellFlaw::CutAt1000);
            whole[..end].trim_end_matches([' ', JOINER]).to_owned()
        }
    };
    Cell { text, flaws }
}

/// The cleaning without the cut, and whether something invisible was removed.
pub(super) fn clean(raw: &str) -> (String, bool) {
    if raw.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return (raw.trim().to_owned(), false);
    }
    let mut removed = false;
    let visible = raw.replace("\r\n", " ");
    let visible = visible.chars().filter_map(|letter| match letter {
        _ if letter.is_whitespace() => Some(' '),
        _ if is_hidden(letter) => {
            removed = true;
            None
        }
        _ => Some(letter),
    });
    let text: String = visible.nfc().collect();
    if !text.contains(JOINER) {
        return (text.trim().to_owned(), removed);
    }
    let joined = without_stray_joiners(&text);
    removed |= joined.len() != text.len();
    let text: String = joined.nfc().collect();
    (text.trim().to_owned(), removed)
}

const JOINER: char = '\u{200D}';

fn without_stray_joiners(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut last = ' ';
    while let Some(letter) = letters.next() {
        let joins = is_pictograph(last) && letters.peek().copied().is_some_and(is_pictograph);
        if letter != JOINER || joins {
            kept.push(letter);
            last = letter;
        }
    }
    kept
}

fn is_pictograph(letter: char) -> bool {
    matches!(letter, '\u{2190}'..='\u{2BFF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Letters nobody sees: controls, direction marks, overrides and isolates, zero-width and filler letters, tags.
/// The joiner is not among them (see `clean_cell`).
pub(super) fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Guards a text against being run as a formula by a spreadsheet: `'` in front where it begins with `=`, `+`, `-`,
/// `@`, a tab or a carriage return (import.md, "Files": kept as typed and guarded on every export). A text that
/// already looks guarded gets one more, so that [`unguarded`] gives back exactly what was typed.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if runs(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Takes one guard off again (cli.md, exports of our own).
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if runs(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

fn runs(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flaws(raw: &str) -> Vec<&'static str> {
        clean_cell(raw).flaws.into_iter().map(CellFlaw::code).collect()
    }

    #[test]
    fn cleans_cells() {
        let cases = [
            ("  María José ", "María José"),
            ("Jose\u{301}", "José"),
            ("El  Salvador", "El  Salvador"),
            ("two\r\nlines", "two lines"),
            ("a\tb\u{a0}c\u{2028}d", "a b c d"),
            ("Zoë 🌺", "Zoë 🌺"),
            ("👩\u{200D}👧\u{200D}👦", "👩\u{200D}👧\u{200D}👦"),
            ("❤\u{FE0F}", "❤\u{FE0F}"),
            ("=HYPERLINK(\"http://example.invalid\",\"x\")", "=HYPERLINK(\"http://example.invalid\",\"x\")"),
            ("+Pérez", "+Pérez"),
            ("", ""),
        ];
        for (raw, expected) in cases {
            let cell = clean_cell(raw);
            assert_eq!(cell.text, expected);
            assert!(cell.flaws.is_empty(), "{raw:?}");
        }
    }

    #[test]
    fn removes_what_nobody_sees() {
        let cases = [
            ("\u{202e}Orellana", "Orellana"),
            ("Ana\u{200b}Lucía\u{feff}", "AnaLucía"),
            ("a\0b\u{7}", "ab"),
            ("\u{2066}x\u{2069}", "x"),
            ("Ma\u{200D}ría", "María"),
            ("e\u{200D}\u{301}", "é"),
            ("\u{9f}", ""),
        ];
        for (raw, expected) in cases {
            let cell = clean_cell(raw);
            assert_eq!(cell.text, expected);
            assert_eq!(cell.flaws, [CellFlaw::ControlRemoved], "{raw:?}");
        }
    }

    #[test]
    fn cuts_at_a_thousand_characters() {
        assert!(flaws(&"ñ".repeat(1000)).is_empty());
        assert_eq!(flaws(&"x".repeat(5000)), ["cell_cut"]);
        assert_eq!(clean_cell(&"ñ".repeat(5000)).text.chars().count(), 1000);
        assert_eq!(flaws(&format!("\0{}", "x".repeat(1001))), ["control_removed", "cell_cut"]);
        let joined = format!("{}👩\u{200D}👧", "x".repeat(998));
        assert_eq!(clean_cell(&joined).text.chars().count(), 999);
    }

    #[test]
    fn guards_and_gives_back_what_was_typed() {
        let cases = [
            ("=1+1", "'=1+1"),
            ("+502 3303-8945", "'+502 3303-8945"),
            ("-x", "'-x"),
            ("@x", "'@x"),
            ("\tx", "'\tx"),
            ("\rx", "'\rx"),
            ("'=x", "''=x"),
            ("''=x", "'''=x"),
            ("'quoted'", "'quoted'"),
            ("a=b", "a=b"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(guarded(text), expected);
            assert_eq!(unguarded(&guarded(text)), text);
        }
        assert_eq!(unguarded("'s-Hertogenbosch"), "'s-Hertogenbosch");
    }
}
