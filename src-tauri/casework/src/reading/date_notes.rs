//! The notes of a date (import.md, "Medium … Notes"): "needs ride", "bring …", "interpreter X" fill ride, what to bring
//! and interpreter; anything else is a coordinators' note.

use std::fmt;

use super::cell::clean;
use super::name::fold_name;

/// What the notes cell says. Its Debug prints no words.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct DateNotes {
    /// A ride is needed.
    pub ride: bool,
    /// What to bring, as written.
    pub bring: Option<String>,
    /// The interpreter wanted, as written: a language, to be looked up.
    pub interpreter: Option<String>,
    /// All else, as written.
    pub note: Option<String>,
}

impl fmt::Debug for DateNotes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DateNotes { ride, bring, interpreter, note } = self;
        let (bring, interpreter, note) = (bring.is_some(), interpreter.is_some(), note.is_some());
        write!(f, "DateNotes {{ ride {ride}, bring {bring}, interpreter {interpreter}, note {note} }}")
    }
}

/// Reads one cell. Parts stand between `;`, `,`, line ends and full stops. What is not understood never gets into
/// "bring", which is printed for families: a coordinators' note stays one.
pub fn read_date_notes(text: &str) -> DateNotes {
    let mut notes = DateNotes::default();
    let (mut bring, mut interpreter, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for part in parts(text) {
        if is_ride(&fold_name(&part)) {
            notes.ride = true;
        } else if let Some(things) = brought(&part) {
            bring.push(things);
        } else if let Some(language) = interpreted(&part) {
            interpreter.push(language);
        } else {
            others.push(part);
        }
    }
    let understood = notes.ride || !bring.is_empty() || !interpreter.is_empty();
    // A note of several sentences is kept word for word, not as its parts.
    notes.note = if understood { joined(&others) } else { Some(clean(text).0).filter(|note| !note.is_empty()) };
    notes.bring = joined(&bring);
    notes.interpreter = joined(&interpreter);
    notes
}

fn joined(parts: &[String]) -> Option<String> {
    if parts.is_empty() { None } else { Some(parts.join("; ")) }
}

fn parts(text: &str) -> Vec<String> {
    let sentences = text.split([';', ',', '\n', '\r']).flat_map(|part| part.split(". "));
    let parts = sentences.map(|part| clean(part).0.trim_end_matches('.').trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

fn is_ride(folded: &str) -> bool {
    const WORDS: [&str; 22] = [
        "needs ride",
        "needs a ride",
        "need ride",
        "need a ride",
        "ride needed",
        "needs rides",
        "needs transport",
        "needs transportation",
        "transportation needed",
        "ride",
        "needs a lift",
        "needs car",
        "necesita transporte",
        "necesitan transporte",
        "necesita raite",
        "necesita ride",
        "necesita viaje",
        "necesita aventon",
        "necesita carro",
        "ocupa raite",
        "raite",
        "transporte",
    ];
    WORDS.contains(&folded)
}

/// The things behind "bring" or "traer".
fn brought(part: &str) -> Option<String> {
    const MARKS: [&str; 12] = [
        "please bring",
        "must bring",
        "should bring",
        "need to bring",
        "needs to bring",
        "bring",
        "favor de traer",
        "debe traer",
        "hay que traer",
        "traer",
        "traigan",
        "llevar",
    ];
    MARKS.iter().find_map(|mark| behind(part, mark))
}

/// The language behind (or before) "interpreter" or "intérprete".
fn interpreted(part: &str) -> Option<String> {
    const MARKS: [&str; 9] =
        ["interpreter for", "interpreter in", "interpreter", "intérprete de", "intérprete en", "intérprete", "interprete de", "interprete en", "interprete"];
    const NEEDS: [&str; 4] = ["needs", "need", "necesita", "requiere"];
    let part = NEEDS.iter().find_map(|need| behind(part, need)).unwrap_or_else(|| part.to_owned());
    let language = MARKS.iter().find_map(|mark| behind(&part, mark)).or_else(|| before_interpreter(&part))?;
    let says_which = !matches!(
        fold_name(&language).as_str(),
        "" | "needed" | "requested" | "required" | "please" | "an" | "a" | "no" | "yes" | "necesario" | "si" | "not needed"
    );
    if says_which { Some(language) } else { None }
}

/// `Mam interpreter`: one or two words, the second the interpreter.
fn before_interpreter(part: &str) -> Option<String> {
    let (language, last) = part.rsplit_once(' ')?;
    let fits = fold_name(last) == "interpreter" && language.split(' ').count() == 1;
    if fits { Some(language.to_owned()) } else { None }
}

/// What stands behind a mark at the beginning of a part, in any case; the mark must end a word.
fn behind(part: &str, mark: &str) -> Option<String> {
    let head = part.get(..mark.len())?;
    if head.to_lowercase() != mark {
        return None;
    }
    let rest = &part[mark.len()..];
    let ends_word = rest.starts_with([' ', ':', '-', '=']);
    let rest = rest.trim_start_matches([' ', ':', '-', '=']).trim();
    if ends_word && !rest.is_empty() { Some(rest.to_owned()) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Shown<'a> = (bool, Option<&'a str>, Option<&'a str>, Option<&'a str>);

    fn shown(notes: &DateNotes) -> Shown<'_> {
        (notes.ride, notes.bring.as_deref(), notes.interpreter.as_deref(), notes.note.as_deref())
    }

    #[test]
    fn reads_notes() {
        let cases: [(&str, Shown<'_>); 12] = [
            ("needs ride", (true, None, None, None)),
            ("bring birth certs", (false, Some("birth certs"), None, None)),
            ("traer actas de los niños", (false, Some("actas de los niños"), None, None)),
            ("interpreter Kekchi", (false, None, Some("Kekchi"), None)),
            ("interpreter Q'eqchi'", (false, None, Some("Q'eqchi'"), None)),
            ("intérprete de Mam", (false, None, Some("Mam"), None)),
            ("needs interpreter: Ixil", (false, None, Some("Ixil"), None)),
            ("Mam interpreter", (false, None, Some("Mam"), None)),
            ("señora espera afuera", (false, None, None, Some("señora espera afuera"))),
            ("clock change night", (false, None, None, Some("clock change night"))),
            ("", (false, None, None, None)),
            (" \n", (false, None, None, None)),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(&read_date_notes(text)), expected, "{text:?}");
        }
    }

    #[test]
    fn keeps_apart_what_stands_together() {
        let cases: [(&str, Shown<'_>); 10] = [
            ("Needs a ride; BRING: birth certs. Interpreter Mam", (true, Some("birth certs"), Some("Mam"), None)),
            ("bring passports, señora espera afuera", (false, Some("passports"), None, Some("señora espera afuera"))),
            ("bring a, b\nbring c", (false, Some("a; c"), None, Some("b"))),
            ("Necesita transporte.", (true, None, None, None)),
            ("no ride needed", (false, None, None, Some("no ride needed"))),
            ("no interpreter", (false, None, None, Some("no interpreter"))),
            ("interpreter needed", (false, None, None, Some("interpreter needed"))),
            ("bringing her sister", (false, None, None, Some("bringing her sister"))),
            ("Mr. Ortiz called, twice.", (false, None, None, Some("Mr. Ortiz called, twice."))),
            ("bring", (false, None, None, Some("bring"))),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(&read_date_notes(text)), expected, "{text:?}");
        }
    }
}
