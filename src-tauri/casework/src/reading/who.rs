//! Who must go, in the words of the office (import.md, "Who must go").

use std::fmt;

use super::cell::clean;
use super::name::fold_name;
use super::words::{says_later, says_nothing};

/// What the cell says; whether it fits the people on file is decided above. Its Debug prints no name.
#[derive(Clone, PartialEq, Eq)]
pub enum WhoWords {
    /// "all", "todos": everyone then in the family.
    All,
    /// "mother only": the one mother.
    MotherOnly,
    /// "father only": the one father.
    FatherOnly,
    /// "mother + 2 kids", "madre e hijos".
    MotherAndKids {
        /// How many children were said.
        count: Option<u32>,
    },
    /// Names, as written: to be found among the people of the family.
    Names(Vec<String>),
    /// Blank: attendees unknown.
    Blank,
    /// Words that are none of these ("?", "both parents"): attendees unknown, the words a claim.
    Unclear,
}

impl fmt::Debug for WhoWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WhoWords::All => f.write_str("All"),
            WhoWords::MotherOnly => f.write_str("MotherOnly"),
            WhoWords::FatherOnly => f.write_str("FatherOnly"),
            WhoWords::MotherAndKids { count } => write!(f, "MotherAndKids({count:?})"),
            WhoWords::Names(names) => write!(f, "Names({})", names.len()),
            WhoWords::Blank => f.write_str("Blank"),
            WhoWords::Unclear => f.write_str("Unclear"),
        }
    }
}

/// Reads one cell.
pub fn read_who(text: &str) -> WhoWords {
    let (text, _) = clean(text);
    let folded = fold_name(&text);
    if text.is_empty() {
        return WhoWords::Blank;
    }
    if says_nothing(&folded) || says_later(&folded) || text.len() > 400 {
        return WhoWords::Unclear;
    }
    let words: Vec<Word> = folded.split(' ').map(Word::of).filter(|word| *word != Word::Small).collect();
    match words.as_slice() {
        [Word::All] => WhoWords::All,
        [Word::Mother] => WhoWords::MotherOnly,
        [Word::Father] => WhoWords::FatherOnly,
        [Word::Mother, Word::Kids] | [Word::Kids, Word::Mother] => WhoWords::MotherAndKids { count: None },
        [Word::Mother, Word::Kid] | [Word::Kid, Word::Mother] => WhoWords::MotherAndKids { count: Some(1) },
        [Word::Mother, Word::Count(count), Word::Kids | Word::Kid] | [Word::Count(count), Word::Kids | Word::Kid, Word::Mother] => {
            WhoWords::MotherAndKids { count: Some(*count) }
        }
        [Word::Name, others @ ..] if others.iter().all(|word| *word == Word::Name) => names(&text),
        _ => WhoWords::Unclear,
    }
}

/// One folded word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    All,
    Mother,
    Father,
    Kids,
    Kid,
    Count(u32),
    Small,
    /// Said of people, but fits none of the patterns.
    Other,
    Name,
}

impl Word {
    fn of(word: &str) -> Word {
        match word {
            "all" | "everyone" | "everybody" | "todos" | "todas" | "toda" | "entire" | "whole" => Word::All,
            "mother" | "mom" | "mum" | "mama" | "madre" | "mami" => Word::Mother,
            "father" | "dad" | "papa" | "padre" | "papi" => Word::Father,
            "kids" | "children" | "hijos" | "hijas" | "ninos" | "ninas" | "minors" | "menores" => Word::Kids,
            "kid" | "child" | "hijo" | "hija" | "nino" | "nina" | "baby" | "bebe" => Word::Kid,
            "family" | "familia" | "only" | "just" | "solo" | "sola" | "solamente" | "the" | "la" | "el" | "los" | "las" | "and" | "with" | "plus" | "y"
            | "e" | "con" | "mas" | "her" | "his" | "su" | "sus" | "of" | "de" | "members" => Word::Small,
            "one" | "un" | "una" | "uno" => Word::Count(1),
            "two" | "dos" | "both" | "ambos" | "ambas" => Word::Count(2),
            "three" | "tres" => Word::Count(3),
            "four" | "cuatro" => Word::Count(4),
            "five" | "cinco" => Word::Count(5),
            "parents" | "padres" | "son" | "sons" | "daughter" | "daughters" | "partner" | "pareja" | "adults" | "adultos" | "someone" | "nobody" | "nadie"
            | "no" | "not" | "except" | "excepto" | "menos" | "ask" | "or" | "o" => Word::Other,
            _ if word.bytes().all(|byte| byte.is_ascii_digit()) => word.parse().ok().filter(|count| *count <= 30).map_or(Word::Other, Word::Count),
            _ if word.chars().any(char::is_numeric) => Word::Other,
            _ => Word::Name,
        }
    }
}

/// The names between commas, semicolons, slashes, `+`, `&` and "and"/"y".
fn names(text: &str) -> WhoWords {
    let parted = text.replace(" and ", ",").replace(" y ", ",");
    let names = parted.split([',', ';', '/', '+', '&']).map(str::trim);
    let names: Vec<String> = names.filter(|name| !fold_name(name).is_empty()).map(str::to_owned).collect();
    if names.is_empty() { WhoWords::Unclear } else { WhoWords::Names(names) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kids(count: Option<u32>) -> WhoWords {
        WhoWords::MotherAndKids { count }
    }

    #[test]
    fn reads_who_must_go() {
        let cases = [
            ("all", WhoWords::All),
            ("Todos", WhoWords::All),
            ("the whole family", WhoWords::All),
            ("toda la familia", WhoWords::All),
            ("mother only", WhoWords::MotherOnly),
            ("only the mother", WhoWords::MotherOnly),
            ("sólo la mamá", WhoWords::MotherOnly),
            ("father only", WhoWords::FatherOnly),
            ("mother + 2 kids", kids(Some(2))),
            ("Mom & two children", kids(Some(2))),
            ("madre y dos hijos", kids(Some(2))),
            ("2 kids + mother", kids(Some(2))),
            ("mother and both kids", kids(Some(2))),
            ("madre e hijos", kids(None)),
            ("mother + baby", kids(Some(1))),
            ("", WhoWords::Blank),
            ("  ", WhoWords::Blank),
            ("?", WhoWords::Unclear),
            ("TBD", WhoWords::Unclear),
            ("both parents", WhoWords::Unclear),
            ("mother + father", WhoWords::Unclear),
            ("all but Kevin", WhoWords::Unclear),
            ("mother or Kevin", WhoWords::Unclear),
            ("mother + 99999999999 kids", WhoWords::Unclear),
            ("family", WhoWords::Unclear),
        ];
        for (text, expected) in cases {
            assert_eq!(read_who(text), expected, "{text:?}");
        }
    }

    #[test]
    fn reads_names() {
        let cases: [(&str, &[&str]); 4] = [
            ("Karla", &["Karla"]),
            ("Karla Pop, José Antonio", &["Karla Pop", "José Antonio"]),
            ("Karla and Kevin de la Cruz", &["Karla", "Kevin de la Cruz"]),
            ("Karla y Kevin / Rosa", &["Karla", "Kevin", "Rosa"]),
        ];
        for (text, expected) in cases {
            let expected = expected.iter().map(|name| (*name).to_owned()).collect();
            assert!(read_who(text) == WhoWords::Names(expected), "{text:?}");
        }
        assert_eq!(format!("{:?}", read_who("Karla, Rosa")), "Names(2)");
    }
}
