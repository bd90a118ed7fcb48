//! Names: folded for comparing, never for showing (import.md, "Keys" and "People").

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::cell::is_hidden;

/// Small words inside Spanish surnames that neither tell people apart nor give an initial.
const PARTICLES: [&str; 7] = ["de", "del", "la", "las", "los", "el", "y"];

/// A name for comparing: without accents, in small letters, everything but letters and digits a single space.
/// `K'iche'` and `K’iche’` are one, so are `Hernandez` and `HERNÁNDEZ`.
pub fn fold_name(text: &str) -> String {
    let visible = text.chars().filter(|letter| !is_hidden(*letter) || letter.is_whitespace());
    if text.is_ascii() {
        return spaced(visible.map(|letter| letter.to_ascii_lowercase()));
    }
    let plain = visible.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase);
    // Lower case may bring a mark of its own (İ), hence the second filter.
    spaced(plain.filter(|letter| !is_combining_mark(*letter)))
}

/// The letters and digits, a single space where anything else stood between them.
fn spaced(letters: impl Iterator<Item = char>) -> String {
    let mut folded = String::new();
    let mut gap = false;
    for letter in letters {
        let tells = letter.is_alphanumeric() && !is_apostrophe(letter);
        if tells {
            if gap && !folded.is_empty() {
                folded.push(' ');
            }
            folded.push(letter);
        }
        gap = !tells;
    }
    folded
}

/// The apostrophes and glottal signs that Unicode counts among the letters (`Q’anjobʼal`, `Kꞌicheꞌ`).
fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\u{02B9}'..='\u{02BF}' | '\u{A78B}' | '\u{A78C}')
}

/// The folded name *set* of a person (import.md, "Keys"): given names and surnames together, without particles,
/// sorted, each once. So `MATEO Hernandez` and `Mateo Hernández Hernández` are equal, and so are swapped surnames.
pub fn name_key(given: &str, surnames: &[&str]) -> String {
    let folded: Vec<String> = std::iter::once(given).chain(surnames.iter().copied()).map(fold_name).collect();
    let mut words: Vec<&str> = folded.iter().flat_map(|part| part.split(' ')).filter(|word| !word.is_empty()).collect();
    if words.iter().any(|word| !PARTICLES.contains(word)) {
        words.retain(|word| !PARTICLES.contains(word));
    }
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// The initial for a family's label (import.md, "People": "Familia " + the initial of the first surname): of the first
/// word that is no particle, as a capital, with its accent or tilde: `de la Cruz` gives `C`, `ñancupil` gives `Ñ`.
pub fn surname_initial(text: &str) -> Option<char> {
    let composed: String = text.chars().filter(|letter| !is_hidden(*letter)).nfc().collect();
    let words = || composed.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let telling = words().find(|word| !PARTICLES.contains(&fold_name(word).as_str()));
    telling.or_else(|| words().next())?.chars().next()?.to_uppercase().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_names() {
        let cases = [
            ("MATEO", "mateo"),
            ("Hernández", "hernandez"),
            ("Zúñiga", "zuniga"),
            ("Güinac", "guinac"),
            ("  de   la Cruz ", "de la cruz"),
            ("Zoë 🌺", "zoe"),
            ("Q\u{2019}anjob\u{2bc}al", "q anjob al"),
            ("Q'anjob'al", "q anjob al"),
            ("\u{202e}Orellana", "orellana"),
            ("Ana\u{200b}Lucía", "analucia"),
            ("+Pérez", "perez"),
            ("İ", "i"),
            ("A#", "a"),
            ("Town / dialect", "town dialect"),
            ("", ""),
            ("🌺", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(fold_name(text), expected, "{text:?}");
        }
    }

    #[test]
    fn one_person_has_one_key() {
        let same = [name_key("Mateo", &["Hernández", "Hernández"]), name_key("MATEO", &["Hernandez", ""]), name_key("mateo", &["", "HERNANDEZ"])];
        assert!(same.iter().all(|key| key == "hernandez mateo"));
        assert_eq!(name_key("Ana Lucía", &["de León", "Orellana"]), name_key("Ana Lucia", &["Orellana", "de Leon"]));
        assert_eq!(name_key("Keily", &["de la Cruz"]), "cruz keily");
        assert_ne!(name_key("Juana", &["Coy"]), name_key("Juan", &["Coy"]));
        assert_eq!(name_key("", &["de la"]), "de la");
        assert_eq!(name_key("", &[]), "");
    }

    #[test]
    fn initials_of_surnames() {
        let cases = [
            ("de la Cruz", Some('C')),
            ("de León", Some('L')),
            ("Óscar", Some('Ó')),
            ("+Pérez", Some('P')),
            ("\u{202e}Orellana", Some('O')),
            ("n\u{303}ancupil", Some('Ñ')),
            ("de la", Some('D')),
            ("123", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(surname_initial(text), expected, "{text:?}");
        }
    }
}
