//! A small number, in figures or as a word (import.md, "Volunteers": "two" is 2).

use super::cell::clean;
use super::name::fold_name;
use super::words::says_nothing;

/// What a cell of a count says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountReading {
    /// Nothing, "N/A", "?".
    Blank,
    /// One number from 0 to 99.
    Number(u32),
    /// Anything else: "2-3", "as many as needed".
    NotANumber,
}

const WORDS: [(&str, u32); 27] = [
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("cero", 0),
    ("un", 1),
    ("una", 1),
    ("uno", 1),
    ("dos", 2),
    ("tres", 3),
    ("cuatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("siete", 7),
    ("ocho", 8),
    ("nueve", 9),
    ("diez", 10),
    ("doce", 12),
];

/// Words beside a number that do not change it.
const BESIDE: [&str; 14] = ["max", "maximum", "maximo", "at", "most", "up", "to", "hasta", "como", "family", "families", "familia", "familias", "only"];

/// Reads one cell.
pub fn read_count(text: &str) -> CountReading {
    let (text, _) = clean(text);
    let folded = fold_name(text.strip_suffix(".0").unwrap_or(&text));
    if says_nothing(&folded) {
        return CountReading::Blank;
    }
    // A minus or a point means something else than the figures alone.
    if text.starts_with(['-', '+', '=']) || folded.len() > 60 {
        return CountReading::NotANumber;
    }
    let mut telling = folded.split(' ').filter(|word| !BESIDE.contains(word));
    match (telling.next().and_then(number), telling.next()) {
        (Some(number), None) => CountReading::Number(number),
        _ => CountReading::NotANumber,
    }
}

/// The number a folded word is.
pub(super) fn number(word: &str) -> Option<u32> {
    let figures = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    if figures {
        return word.parse().ok();
    }
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, number)| *number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_small_numbers() {
        let cases = [
            ("", CountReading::Blank),
            ("?", CountReading::Blank),
            ("N/A", CountReading::Blank),
            ("2", CountReading::Number(2)),
            ("2.0", CountReading::Number(2)),
            ("0", CountReading::Number(0)),
            ("two", CountReading::Number(2)),
            ("Dos", CountReading::Number(2)),
            ("DOS familias", CountReading::Number(2)),
            ("max 3", CountReading::Number(3)),
            ("up to two families", CountReading::Number(2)),
            ("99", CountReading::Number(99)),
            ("100", CountReading::NotANumber),
            ("-2", CountReading::NotANumber),
            ("2-3", CountReading::NotANumber),
            ("2.5", CountReading::NotANumber),
            ("two or three", CountReading::NotANumber),
            ("no limit", CountReading::NotANumber),
            ("families", CountReading::NotANumber),
            ("٣", CountReading::NotANumber),
        ];
        for (text, expected) in cases {
            assert_eq!(read_count(text), expected, "{text:?}");
        }
    }
}
