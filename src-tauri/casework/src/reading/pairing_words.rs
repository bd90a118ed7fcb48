//! The words of a list of pairings: the role, why it ended, and that it goes on (import.md, "Volunteers, pairings").

use super::name::fold_name;
use super::words::says_nothing;

const ROLES: [(&str, &[&str]); 6] = [
    (
        "primary",
        &[
            "primary",
            "main",
            "lead",
            "first",
            "primary companion",
            "principal",
            "primera",
            "primero",
            "titular",
            "contacto principal",
            "primera persona de contacto",
        ],
    ),
    (
        "second",
        &["second", "secondary", "backup", "back up", "substitute", "stands in", "suplente", "segundo", "segunda", "secundario", "secundaria", "reemplazo"],
    ),
    ("interpreter", &["interpreter", "interprets", "translator", "interpretation", "interprete", "interpreta", "traductor", "traductora"]),
    ("driver", &["driver", "drives", "driving", "ride", "rides", "transport", "conductor", "conductora", "chofer", "maneja", "transporte", "maneja el carro"]),
    (
        "court_companion",
        &[
            "court companion",
            "court",
            "companion",
            "accompanies",
            "accompaniment",
            "goes along to court",
            "acompanante",
            "acompana",
            "acompana a la corte",
            "acompanamiento",
        ],
    ),
    ("caller", &["caller", "calls", "calling", "phone", "call round", "llama", "llama por telefono", "llamadas", "telefono"]),
];

const ENDINGS: [(&str, &[&str]); 5] = [
    ("moved_away", &["moved away", "moved", "family moved", "family moved away", "relocated", "se mudo", "se mudaron", "la familia se mudo", "mudanza"]),
    (
        "volunteer_paused",
        &[
            "volunteer paused",
            "paused",
            "volunteer takes a break",
            "volunteer left",
            "volunteer on break",
            "pausa",
            "en pausa",
            "la persona voluntaria hace una pausa",
            "voluntario en pausa",
            "voluntaria en pausa",
            "se retiro",
        ],
    ),
    (
        "family_asked",
        &[
            "family asked",
            "family asked for it",
            "family request",
            "requested by family",
            "la familia lo pidio",
            "lo pidio la familia",
            "a pedido de la familia",
        ],
    ),
    ("handed_over", &["handed over", "handover", "reassigned", "replaced", "someone else goes on", "sigue otra persona", "reasignado", "reasignada", "relevo"]),
    ("finished", &["finished", "done", "case closed", "completed", "case ended", "nothing left to do", "terminado", "termino", "caso cerrado", "completado"]),
];

const ONGOING: [&str; 15] = [
    "present",
    "ongoing",
    "current",
    "currently",
    "now",
    "open",
    "today",
    "still",
    "continues",
    "actual",
    "actualmente",
    "presente",
    "vigente",
    "sigue",
    "a la fecha",
];

fn word_of(lists: &[(&'static str, &[&str])], text: &str) -> Option<&'static str> {
    let folded = fold_name(text);
    lists.iter().find(|(_, words)| words.contains(&folded.as_str())).map(|(word, _)| *word)
}

/// The word of the role a cell names; `None` where it is blank or no role we know.
pub fn read_role(text: &str) -> Option<&'static str> {
    // "court_companion", as an export of ours writes it, folds to two words.
    word_of(&ROLES, text)
}

/// The word of the reason a cell gives; `None` where it is blank or none we know.
pub fn read_ending(text: &str) -> Option<&'static str> {
    word_of(&ENDINGS, text)
}

/// Whether a cell for the last day says that there is none yet.
pub fn goes_on(text: &str) -> bool {
    let folded = fold_name(text);
    says_nothing(&folded) || ONGOING.contains(&folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_roles() {
        let cases = [
            ("primary", Some("primary")),
            ("Principal", Some("primary")),
            ("SECOND", Some("second")),
            ("suplente", Some("second")),
            ("intérprete", Some("interpreter")),
            ("driver", Some("driver")),
            ("Chofer", Some("driver")),
            ("court_companion", Some("court_companion")),
            ("acompaña a la corte", Some("court_companion")),
            ("caller", Some("caller")),
            ("", None),
            ("?", None),
            ("helper", None),
            ("primary and driver", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read_role(text), expected, "{text:?}");
        }
    }

    #[test]
    fn reads_endings() {
        let cases = [
            ("moved away", Some("moved_away")),
            ("Se mudó", Some("moved_away")),
            ("volunteer paused", Some("volunteer_paused")),
            ("family asked", Some("family_asked")),
            ("la familia lo pidió", Some("family_asked")),
            ("handed over", Some("handed_over")),
            ("Finished.", Some("finished")),
            ("", None),
            ("quarrel", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read_ending(text), expected, "{text:?}");
        }
    }

    #[test]
    fn hears_that_it_goes_on() {
        for text in ["", "?", "present", "Ongoing", "actual", "a la fecha"] {
            assert!(goes_on(text), "{text:?}");
        }
        for text in ["2026-01-01", "TBD", "soon"] {
            assert!(!goes_on(text), "{text:?}");
        }
    }

    #[test]
    fn every_word_stands_folded_and_once() {
        for lists in [&ROLES[..], &ENDINGS[..]] {
            let words: Vec<&str> = lists.iter().flat_map(|(_, words)| words.iter().copied()).collect();
            for (at, word) in words.iter().enumerate() {
                assert_eq!(fold_name(word), *word);
                assert!(!words[..at].contains(word), "{word}");
            }
        }
    }
}
