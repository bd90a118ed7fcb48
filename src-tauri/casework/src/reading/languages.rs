//! Several languages in one cell, some with how well (import.md, "Volunteers"). Which languages they are is looked up above.

use super::cell::clean;
use super::name::fold_name;
use super::spoken::LanguageLevel;
use super::words::says_nothing;

/// One language as the cell names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedLanguage {
    /// The name, as written.
    pub name: String,
    /// How well; `Unknown` where nothing is said.
    pub level: LanguageLevel,
    /// Something beside the name was not understood: "(to read)".
    pub unclear: bool,
}

/// How well, in the words offices put beside a language. "Conversational" and "intermediate" are not among them: one person's are
/// another's a few sentences.
const LEVELS: [(&str, LanguageLevel); 33] = [
    ("basic", LanguageLevel::Little),
    ("beginner", LanguageLevel::Little),
    ("some", LanguageLevel::Little),
    ("little", LanguageLevel::Little),
    ("a little", LanguageLevel::Little),
    ("a bit", LanguageLevel::Little),
    ("limited", LanguageLevel::Little),
    ("basico", LanguageLevel::Little),
    ("poco", LanguageLevel::Little),
    ("un poco", LanguageLevel::Little),
    ("un poco de", LanguageLevel::Little),
    ("principiante", LanguageLevel::Little),
    ("good", LanguageLevel::Good),
    ("fluent", LanguageLevel::Good),
    ("very good", LanguageLevel::Good),
    ("well", LanguageLevel::Good),
    ("advanced", LanguageLevel::Good),
    ("bien", LanguageLevel::Good),
    ("muy bien", LanguageLevel::Good),
    ("bueno", LanguageLevel::Good),
    ("fluido", LanguageLevel::Good),
    ("avanzado", LanguageLevel::Good),
    ("native", LanguageLevel::Native),
    ("native speaker", LanguageLevel::Native),
    ("first language", LanguageLevel::Native),
    ("mother tongue", LanguageLevel::Native),
    ("nativo", LanguageLevel::Native),
    ("nativa", LanguageLevel::Native),
    ("materno", LanguageLevel::Native),
    ("lengua materna", LanguageLevel::Native),
    ("idioma materno", LanguageLevel::Native),
    ("primera lengua", LanguageLevel::Native),
    ("primer idioma", LanguageLevel::Native),
];

/// More than anybody speaks; a longer cell is no list of languages.
const MOST: usize = 30;

/// The languages of a cell, in its order; none where it says nothing.
pub fn read_languages(text: &str) -> Vec<NamedLanguage> {
    let (text, _) = clean(text);
    if says_nothing(&fold_name(&text)) {
        return Vec::new();
    }
    let named = parts(&text).into_iter().filter(|part| !fold_name(part).is_empty()).map(|part| one(&part));
    named.take(MOST).collect()
}

/// The cell taken apart at `;` `,` `/` `+` `&` and at "and", "y", "e", but not inside brackets.
fn parts(text: &str) -> Vec<String> {
    let (mut parts, mut depth) = (vec![String::new()], 0_u32);
    for letter in text.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ';' | ',' | '/' | '+' | '&' | '|' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = parts.last_mut() {
            last.push(letter);
        }
    }
    parts.iter().flat_map(|part| at_and(part)).collect()
}

/// "Spanish and English" are two; inside brackets nothing is taken apart.
fn at_and(part: &str) -> Vec<String> {
    if part.contains(['(', '[']) {
        return vec![part.to_owned()];
    }
    let words: Vec<&str> = part.split_whitespace().collect();
    words.split(|word| matches!(word.to_lowercase().as_str(), "and" | "y" | "e")).map(|words| words.join(" ")).collect()
}

/// "Spanish (basic)", "Spanish - fluent", "native Spanish", "Spanish".
fn one(part: &str) -> NamedLanguage {
    let named = |name: &str, level: Option<LanguageLevel>| NamedLanguage {
        name: name.trim().to_owned(),
        level: level.unwrap_or(LanguageLevel::Unknown),
        unclear: level.is_none(),
    };
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let Some((name, rest)) = part.split_once(open) {
            let (inside, behind) = rest.split_once(close).unwrap_or((rest, ""));
            let level = level(inside).filter(|_| fold_name(behind).is_empty());
            return named(name, level);
        }
    }
    if let Some((name, said)) = part.split_once(" - ").or_else(|| part.split_once(':')) {
        return named(name, level(said));
    }
    let text = part.trim();
    // The longest words of a level first, so that "a little" is not taken for a language called "a" spoken little.
    let in_front = (1..=3).rev().find_map(|count| split_front(text, count));
    let found = in_front.or_else(|| (1..=2).rev().find_map(|count| split_back(text, count)));
    found.map_or_else(|| named(text, Some(LanguageLevel::Unknown)), |(name, level)| named(&name, Some(level)))
}

/// The level in a text of its own.
fn level(text: &str) -> Option<LanguageLevel> {
    let folded = fold_name(text);
    if says_nothing(&folded) {
        return Some(LanguageLevel::Unknown);
    }
    LEVELS.iter().find(|(word, _)| *word == folded).map(|(_, level)| *level)
}

fn split_front(text: &str, count: usize) -> Option<(String, LanguageLevel)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (front, rest) = words.split_at_checked(count).filter(|(_, rest)| !rest.is_empty())?;
    said(front).map(|level| (rest.join(" "), level))
}

fn split_back(text: &str, count: usize) -> Option<(String, LanguageLevel)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (rest, back) = words.split_at_checked(words.len().checked_sub(count)?).filter(|(rest, _)| !rest.is_empty())?;
    said(back).map(|level| (rest.join(" "), level))
}

fn said(words: &[&str]) -> Option<LanguageLevel> {
    level(&words.join(" ")).filter(|level| *level != LanguageLevel::Unknown)
}

#[cfg(test)]
mod tests {
    use super::LanguageLevel::{Good, Little, Native, Unknown};
    use super::*;

    fn read(text: &str) -> Vec<(String, LanguageLevel, bool)> {
        read_languages(text).into_iter().map(|one| (one.name, one.level, one.unclear)).collect()
    }

    #[test]
    fn reads_lists_of_languages() {
        type Said = (&'static str, LanguageLevel, bool);
        let cases: [(&str, &[Said]); 20] = [
            ("", &[]),
            ("N/A", &[]),
            ("English", &[("English", Unknown, false)]),
            ("English; Q'eqchi'", &[("English", Unknown, false), ("Q'eqchi'", Unknown, false)]),
            ("English, Spanish (basic)", &[("English", Unknown, false), ("Spanish", Little, false)]),
            ("Spanish/English/K'iche'", &[("Spanish", Unknown, false), ("English", Unknown, false), ("K'iche'", Unknown, false)]),
            ("inglés y español", &[("inglés", Unknown, false), ("español", Unknown, false)]),
            ("Spanish and Haitian Creole", &[("Spanish", Unknown, false), ("Haitian Creole", Unknown, false)]),
            ("Spanish - fluent", &[("Spanish", Good, false)]),
            ("Spanish: native", &[("Spanish", Native, false)]),
            ("native Spanish", &[("Spanish", Native, false)]),
            ("a little Mam", &[("Mam", Little, false)]),
            ("un poco de mam", &[("mam", Little, false)]),
            ("Spanish very good", &[("Spanish", Good, false)]),
            ("español (lengua materna), inglés básico", &[("español", Native, false), ("inglés", Little, false)]),
            ("Spanish (to read, not to speak)", &[("Spanish", Unknown, true)]),
            ("Mam (Todos Santos)", &[("Mam", Unknown, true)]),
            ("Spanish (?)", &[("Spanish", Unknown, false)]),
            ("Spanish (basic", &[("Spanish", Little, false)]),
            ("Spanish;;, ", &[("Spanish", Unknown, false)]),
        ];
        for (text, expected) in cases {
            let expected: Vec<(String, LanguageLevel, bool)> = expected.iter().map(|(name, level, unclear)| ((*name).to_owned(), *level, *unclear)).collect();
            assert_eq!(read(text), expected, "{text:?}");
        }
        assert_eq!(read_languages(&"Mam;".repeat(500)).len(), MOST);
    }

    #[test]
    fn levels_stand_folded() {
        for (word, _) in LEVELS {
            assert_eq!(fold_name(word), word);
        }
    }
}
