//! The words by which an office says that it does not know, or not yet (import.md, "Settings" and "People").
//!
//! All take text folded by `name::fold_name`, so `N/A` is `n a` and `?` or `-` is nothing at all.

/// Nothing was said: blank, a dash, a question mark, "N/A", "unknown".
pub(crate) fn says_nothing(folded: &str) -> bool {
    const WORDS: [&str; 17] = [
        "",
        "n a",
        "na",
        "n d",
        "nd",
        "s d",
        "unknown",
        "not known",
        "don t know",
        "dont know",
        "not sure",
        "desconocido",
        "desconocida",
        "no se sabe",
        "no sabe",
        "no sabemos",
        "null",
    ];
    WORDS.contains(&folded)
}

/// It is not fixed yet: "TBD", "por definir".
pub(super) fn says_later(folded: &str) -> bool {
    const WORDS: [&str; 24] = [
        "tbd",
        "t b d",
        "tba",
        "t b a",
        "tbs",
        "to be set",
        "to be scheduled",
        "to be determined",
        "to be decided",
        "to be announced",
        "not set",
        "not yet",
        "not yet set",
        "not scheduled",
        "no date",
        "no date yet",
        "pending",
        "pendiente",
        "por definir",
        "por confirmar",
        "por programar",
        "por fijar",
        "sin fecha",
        "todavia no",
    ];
    WORDS.contains(&folded)
}

#[cfg(test)]
mod tests {
    use super::super::name::fold_name;
    use super::*;

    #[test]
    fn hears_not_known_and_not_yet() {
        for text in ["", " ", "?", "-", "—", "N/A", "n.a.", "NA", "unknown", "No sabe", "¿?"] {
            assert!(says_nothing(&fold_name(text)), "{text:?}");
        }
        for text in ["TBD", "T.B.D.", "tba", "por definir", "Pendiente", "pending", "to be set", "Sin fecha"] {
            assert!(says_later(&fold_name(text)), "{text:?}");
        }
        for text in ["no", "none", "0", "Nadie"] {
            assert!(!says_nothing(&fold_name(text)) && !says_later(&fold_name(text)), "{text:?}");
        }
    }
}
