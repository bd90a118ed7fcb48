//! How much Spanish somebody speaks, from the "Spanish?" column (facts/vocabulary.md B.12, language level).

use serde::{Deserialize, Serialize};

use super::name::fold_name;
use super::words::says_nothing;

/// The closed list of B.12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LanguageLevel {
    /// Does not speak it.
    None,
    /// A little.
    Little,
    /// Well enough.
    Good,
    /// Grew up with it.
    Native,
    /// Not asked.
    Unknown,
}

/// Reads one cell. Words that are not understood are `Unknown`, like a blank cell; [`is_level_word`] tells the two
/// apart, so that the words can be kept as a claim.
pub fn read_level(text: &str) -> LanguageLevel {
    understood(text).unwrap_or(LanguageLevel::Unknown)
}

/// Whether the cell is blank or its words are understood.
pub fn is_level_word(text: &str) -> bool {
    understood(text).is_some()
}

const NONE: [&str; 11] = ["no", "n", "none", "nada", "no spanish", "not at all", "no habla", "no habla espanol", "does not speak", "ninguno", "0"];
const LITTLE: [&str; 17] = [
    "little",
    "a little",
    "a little spanish",
    "little spanish",
    "some",
    "some spanish",
    "a bit",
    "basic",
    "limited",
    "poco",
    "un poco",
    "poquito",
    "un poquito",
    "algo",
    "basico",
    "un poco de espanol",
    "poco espanol",
];
const GOOD: [&str; 21] = [
    "spanish",
    "yes",
    "y",
    "si",
    "s",
    "good",
    "fluent",
    "fluently",
    "well",
    "speaks",
    "speaks spanish",
    "bien",
    "bueno",
    "buen",
    "habla",
    "habla bien",
    "habla espanol",
    "espanol",
    "fluido",
    "x",
    "good spanish",
];
const NATIVE: [&str; 9] = ["native", "first language", "mother tongue", "nativo", "nativa", "lengua materna", "materno", "primera lengua", "native speaker"];

fn understood(text: &str) -> Option<LanguageLevel> {
    let folded = fold_name(text);
    let lists: [(&[&str], LanguageLevel); 4] =
        [(&NONE, LanguageLevel::None), (&LITTLE, LanguageLevel::Little), (&GOOD, LanguageLevel::Good), (&NATIVE, LanguageLevel::Native)];
    if says_nothing(&folded) {
        return Some(LanguageLevel::Unknown);
    }
    lists.iter().find(|(words, _)| words.contains(&folded.as_str())).map(|(_, level)| *level)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_levels() {
        let cases = [
            ("Spanish", LanguageLevel::Good, true),
            ("Sí", LanguageLevel::Good, true),
            ("yes", LanguageLevel::Good, true),
            ("a little Spanish", LanguageLevel::Little, true),
            ("Poco", LanguageLevel::Little, true),
            ("no", LanguageLevel::None, true),
            ("native", LanguageLevel::Native, true),
            ("", LanguageLevel::Unknown, true),
            ("?", LanguageLevel::Unknown, true),
            ("N/A", LanguageLevel::Unknown, true),
            ("understands, does not speak", LanguageLevel::Unknown, false),
        ];
        for (text, level, known) in cases {
            assert_eq!((read_level(text), is_level_word(text)), (level, known), "{text:?}");
        }
    }
}
