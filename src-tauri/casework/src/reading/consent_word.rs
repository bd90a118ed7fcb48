//! The consent column, only to word the claim it becomes (import.md, "Claims"): it never is a consent.

use super::cell::clean;
use super::name::fold_name;

/// What the office wrote about consent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConsentWord {
    /// "yes", "sí", "Y".
    Yes,
    /// "no".
    No,
    /// "signed 10/2/2026": the words behind "signed", as written.
    SignedOn(String),
    /// Anything else; the claim holds the words.
    Other,
}

/// Reads one cell; blank says nothing.
pub fn read_consent(text: &str) -> Option<ConsentWord> {
    const SIGNED: [&str; 8] = ["signed on ", "signed ", "firmado el ", "firmado ", "firmada el ", "firmada ", "firmó el ", "firmó "];
    let (text, _) = clean(text);
    let folded = fold_name(&text);
    let word = match folded.as_str() {
        "" => return None,
        "yes" | "y" | "si" | "s" | "x" | "ok" | "true" => ConsentWord::Yes,
        "no" | "n" | "none" | "false" => ConsentWord::No,
        _ => {
            let small = text.to_lowercase();
            let behind = SIGNED.iter().find(|mark| small.starts_with(*mark)).and_then(|mark| text.get(mark.len()..));
            let behind = behind.map(|day| day.trim().trim_start_matches(':').trim_start()).filter(|day| !day.is_empty());
            behind.map_or(ConsentWord::Other, |day| ConsentWord::SignedOn(day.to_owned()))
        }
    };
    Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_consent() {
        let signed = |day: &str| Some(ConsentWord::SignedOn(day.to_owned()));
        let cases = [
            ("", None),
            (" - ", None),
            ("yes", Some(ConsentWord::Yes)),
            ("sí", Some(ConsentWord::Yes)),
            ("Y", Some(ConsentWord::Yes)),
            ("no", Some(ConsentWord::No)),
            ("signed 10/2/2026", signed("10/2/2026")),
            ("Signed on Oct 2", signed("Oct 2")),
            ("FIRMADO el 2 de octubre", signed("2 de octubre")),
            ("Firmó 2/10/26", signed("2/10/26")),
            ("signed", Some(ConsentWord::Other)),
            ("verbal", Some(ConsentWord::Other)),
        ];
        for (text, expected) in cases {
            assert_eq!(read_consent(text), expected, "{text:?}");
        }
    }
}
