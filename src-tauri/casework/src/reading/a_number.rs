//! The A-number of a person (import.md, "People"; facts/vocabulary.md B.11): kept as nine digits, shown `A224-141-754`.

use std::fmt;

use super::name::fold_name;
use super::words::{says_later, says_nothing};

/// What an A-number cell says. Its Debug never prints the number.
#[derive(Clone, PartialEq, Eq)]
pub enum ANumberReading {
    /// Blank, "pending", "no tiene", "N/A": not known or not yet given.
    Unknown,
    /// Exactly nine digits, zeros in front where fewer were written.
    Number(String),
    /// Not 7 to 9 digits after cleaning: dropped with a warning.
    Dropped,
}

impl ANumberReading {
    /// The warning for a number that had to be dropped.
    pub const DROPPED_CODE: &'static str = "a_number_dropped";
}

impl fmt::Debug for ANumberReading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ANumberReading::Unknown => "Unknown",
            ANumberReading::Number(_) => "Number(…)",
            ANumberReading::Dropped => "Dropped",
        })
    }
}

/// Reads one cell (import.md, "People"): spaces, dashes, dots and the letter A in front are cleaned away; seven and
/// eight digits get leading zeros. The `.0` that spreadsheets put behind numbers is no digit of it.
pub fn read_a_number(text: &str) -> ANumberReading {
    if says_none(&fold_name(text)) {
        return ANumberReading::Unknown;
    }
    let Some(digits) = cleaned(text) else {
        return ANumberReading::Dropped;
    };
    let placeholder = digits.chars().all(|digit| digit == '0');
    match digits.len() {
        7..=9 if !placeholder => ANumberReading::Number(format!("{digits:0>9}")),
        _ => ANumberReading::Dropped,
    }
}

fn says_none(folded: &str) -> bool {
    const WORDS: [&str; 18] = [
        "no",
        "none",
        "no number",
        "no a number",
        "not assigned",
        "does not have one",
        "doesn t have one",
        "no tiene",
        "no tiene numero",
        "no tiene aun",
        "aun no",
        "aun no tiene",
        "todavia no tiene",
        "ninguno",
        "ninguna",
        "sin numero",
        "en tramite",
        "applied",
    ];
    says_nothing(folded) || says_later(folded) || WORDS.contains(&folded)
}

/// The digits alone, if there is nothing else but an A in front and separators; at most nine and one.
fn cleaned(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_suffix(".0").filter(|whole| !whole.contains('.')).unwrap_or(text);
    let text = text.strip_prefix(['A', 'a']).unwrap_or(text);
    let mut digits = String::new();
    for letter in text.chars().take(64) {
        match letter {
            '0'..='9' => digits.push(letter),
            '-' | '.' | '#' | ':' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {}
            _ if letter.is_whitespace() => {}
            _ => return None,
        }
    }
    Some(digits)
}

/// The number as people write it: `A224-141-754`. Anything but nine digits is shown as it is.
pub fn show_a_number(nine: &str) -> String {
    match groups(nine) {
        Some([first, second, third]) => format!("A{first}-{second}-{third}"),
        None => nine.to_owned(),
    }
}

/// The number for a list (B.11): only the last three digits. Anything but nine digits shows nothing.
pub fn mask_a_number(nine: &str) -> String {
    let last = groups(nine).map_or("•••", |[_, _, third]| third);
    format!("A•••-•••-{last}")
}

fn groups(nine: &str) -> Option<[&str; 3]> {
    let fits = nine.len() == 9 && nine.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| [&nine[..3], &nine[3..6], &nine[6..]])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_spelling_of_the_sample() {
        let cases = [
            ("A224141754", "224141754"),
            ("a231916009", "231916009"),
            ("A 221 841 739", "221841739"),
            ("A204-665-098", "204665098"),
            ("245727891", "245727891"),
            ("A93069966", "093069966"),
            ("A1234567", "001234567"),
            ("A# 224-141-754", "224141754"),
            ("A–224–141–754", "224141754"),
            ("24141754.0", "024141754"),
            ("A224.141.754", "224141754"),
            ("A224.141.750", "224141750"),
            ("A\u{a0}224\u{a0}141\u{a0}754", "224141754"),
        ];
        for (text, expected) in cases {
            assert!(read_a_number(text) == ANumberReading::Number(expected.to_owned()), "{text:?}");
        }
    }

    #[test]
    fn tells_unknown_from_unusable() {
        for text in ["", "pending", "no tiene", "N/A", "none", "-", "?", "No", "Pendiente", "TBD", "en trámite"] {
            assert_eq!(read_a_number(text), ANumberReading::Unknown, "{text:?}");
        }
        for text in ["A12345", "A1234567890", "A224141754 / A224141755", "A22414175X", "2.24E+08", "000000000", "A", "yes", "٢٢٤١٤١٧٥٤"] {
            assert_eq!(read_a_number(text), ANumberReading::Dropped, "{text:?}");
        }
    }

    #[test]
    fn shows_and_masks() {
        assert_eq!(show_a_number("224141754"), "A224-141-754");
        assert_eq!(mask_a_number("224141754"), "A•••-•••-754");
        for odd in ["", "12345678", "1234567890", "ááááá"] {
            assert_eq!(show_a_number(odd), odd);
            assert_eq!(mask_a_number(odd), "A•••-•••-•••");
        }
        assert_eq!(format!("{:?}", read_a_number("224141754")), "Number(…)");
    }
}
