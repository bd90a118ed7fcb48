//! What the office wrote about a lawyer (import.md, "Lawyer"). Nobody is represented by a spreadsheet: at most a step
//! of the ladder is set, and `represented` stays unknown until the form is seen.

use super::name::fold_name;
use super::words::says_nothing;

/// What the cell allows to conclude.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawyerWord {
    /// "none", "no": not represented. A notario is no lawyer, and a warning of fraud.
    NotRepresented {
        /// "notario" was said.
        notario: bool,
    },
    /// Blank or "?".
    Unknown,
    /// "RAICES waitlist": that step of the ladder.
    Waitlisted,
    /// "referred": that step of the ladder.
    Referred,
    /// "yes …", "E-28 filed", a name, anything else: a claim only, no step set.
    ClaimOnly,
}

/// Reads one cell (import.md, "Lawyer").
pub fn read_lawyer(text: &str) -> LawyerWord {
    const NOBODY: [&str; 24] = [
        "no",
        "n",
        "none",
        "no lawyer",
        "no attorney",
        "no one",
        "no counsel",
        "nobody",
        "without lawyer",
        "without a lawyer",
        "not represented",
        "unrepresented",
        "pro se",
        "no lawyer yet",
        "none yet",
        "nadie",
        "ninguno",
        "ninguna",
        "no tiene",
        "no tiene abogado",
        "no tiene abogada",
        "sin abogado",
        "sin abogada",
        "sin representacion",
    ];
    let folded = fold_name(text);
    if says_nothing(&folded) {
        return LawyerWord::Unknown;
    }
    if NOBODY.contains(&folded.as_str()) {
        return LawyerWord::NotRepresented { notario: false };
    }
    if has_lawyerly(&folded) {
        return LawyerWord::ClaimOnly;
    }
    let said = |words: &[&str]| words.iter().any(|word| has_word(&folded, word));
    if said(&["notario", "notaria", "notarios", "notary"]) {
        return LawyerWord::NotRepresented { notario: true };
    }
    // "not on the waitlist", "never referred": the step is named to be denied.
    if said(&["not", "never", "no", "nunca", "wasn", "isn"]) {
        return LawyerWord::ClaimOnly;
    }
    if said(&["waitlist", "waitlisted", "waiting list", "wait list", "wait listed", "lista de espera", "en espera"]) {
        return LawyerWord::Waitlisted;
    }
    if said(&["referred", "referral", "referido", "referida", "remitido", "remitida", "derivado", "derivada"]) {
        return LawyerWord::Referred;
    }
    LawyerWord::ClaimOnly
}

/// Words by which a lawyer is claimed: then nothing but the claim is kept.
fn has_lawyerly(folded: &str) -> bool {
    const WORDS: [&str; 17] = [
        "yes",
        "si",
        "esq",
        "attorney",
        "lawyer",
        "abogado",
        "abogada",
        "lic",
        "licenciado",
        "licenciada",
        "e 28",
        "e28",
        "eoir 28",
        "g 28",
        "g28",
        "retained",
        "represented",
    ];
    WORDS.iter().any(|word| has_word(folded, word))
}

/// Whether a word or a run of words stands whole in a folded text.
fn has_word(folded: &str, word: &str) -> bool {
    folded.match_indices(word).any(|(place, found)| {
        let (before, behind) = (&folded[..place], &folded[place + found.len()..]);
        (before.is_empty() || before.ends_with(' ')) && (behind.is_empty() || behind.starts_with(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_lawyers() {
        let nobody = LawyerWord::NotRepresented { notario: false };
        let notario = LawyerWord::NotRepresented { notario: true };
        let cases = [
            ("none", nobody),
            ("no", nobody),
            ("NO", nobody),
            ("no tiene", nobody),
            ("sin abogado", nobody),
            ("pro se", nobody),
            ("notario", notario),
            ("Notario Pérez", notario),
            ("no - notario", notario),
            ("notary public", notario),
            ("?", LawyerWord::Unknown),
            ("", LawyerWord::Unknown),
            ("unknown", LawyerWord::Unknown),
            ("RAICES waitlist", LawyerWord::Waitlisted),
            ("on the waiting list", LawyerWord::Waitlisted),
            ("lista de espera", LawyerWord::Waitlisted),
            ("referred", LawyerWord::Referred),
            ("Referida a RAICES", LawyerWord::Referred),
            ("not referred", LawyerWord::ClaimOnly),
            ("no, on waitlist", LawyerWord::ClaimOnly),
            ("yes - M. Ortiz, Esq.", LawyerWord::ClaimOnly),
            ("yes, waitlist", LawyerWord::ClaimOnly),
            ("Abogada Ruiz (E-28 filed)", LawyerWord::ClaimOnly),
            ("had a notario, now abogada Ruiz", LawyerWord::ClaimOnly),
            ("Ortiz", LawyerWord::ClaimOnly),
            ("pending", LawyerWord::ClaimOnly),
        ];
        for (text, expected) in cases {
            assert_eq!(read_lawyer(text), expected, "{text:?}");
        }
    }
}
