//! Bytes become text: UTF-8 with or without mark, UTF-16, Windows-1252 (import.md, "Files").

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::{Deserialize, Serialize};

/// How the bytes of a file are to be read (import.md, "Files": guessed, shown, correctable).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, low byte first (what Excel calls "Unicode text").
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, high byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Windows-1252, what Excel writes as "CSV" on an English or Spanish Windows.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

/// A file as text.
pub(super) struct Decoded {
    pub encoding: Encoding,
    pub text: String,
    /// Some bytes did not fit the encoding and stand as U+FFFD.
    pub invalid_bytes: bool,
}

/// How many bytes from the start the guesses look at.
const LOOKED_AT: usize = 16 * 1024;

/// Reads the bytes as chosen, else as guessed. A byte-order mark of the encoding used is dropped.
pub(super) fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Decoded {
    let encoding = chosen.unwrap_or_else(|| guess(bytes));
    let reader = match encoding {
        Encoding::Utf8 => UTF_8,
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Windows1252 => WINDOWS_1252,
    };
    let (text, invalid_bytes) = reader.decode_with_bom_removal(bytes);
    Decoded { encoding, text: text.into_owned(), invalid_bytes }
}

/// The mark decides; without one, NULs at every second place mean UTF-16, valid UTF-8 (or UTF-8 cut inside its last
/// letter) is UTF-8, and all else is Windows-1252.
fn guess(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => return Encoding::Utf8,
        [0xFF, 0xFE, ..] => return Encoding::Utf16Le,
        [0xFE, 0xFF, ..] => return Encoding::Utf16Be,
        _ => {}
    }
    if let Some(wide) = wide_without_mark(bytes) {
        return wide;
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => Encoding::Utf8,
        // `error_len` is None where the file ends inside a letter: a cut file, not another encoding.
        Err(problem) if problem.error_len().is_none() && has_wide_letters(bytes, problem.valid_up_to()) => Encoding::Utf8,
        Err(_) => Encoding::Windows1252,
    }
}

/// Whether the valid part of a cut file proves UTF-8 by at least one letter beyond ASCII.
fn has_wide_letters(bytes: &[u8], valid: usize) -> bool {
    bytes[..valid].iter().any(|byte| !byte.is_ascii())
}

/// UTF-16 of mostly Latin text has a NUL in nearly every pair, always on the same side.
fn wide_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(LOOKED_AT)];
    let pairs = sample.len() / 2;
    let nuls = |side: usize| sample.chunks_exact(2).filter(|pair| pair[side] == 0).count();
    let (first, second) = (nuls(0), nuls(1));
    let many = |count: usize| count * 2 > pairs;
    let few = |count: usize| count * 20 < pairs.max(1);
    match (first, second) {
        (few_first, many_second) if few(few_first) && many(many_second) => Some(Encoding::Utf16Le),
        (many_first, few_second) if many(many_first) && few(few_second) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Whether the bytes begin like a workbook, a PDF, a picture, an archive or a database: never a table of text.
pub(super) fn begins_like_binary(bytes: &[u8]) -> bool {
    const MARKS: [&[u8]; 9] =
        [b"PK\x03\x04", b"PK\x05\x06", b"\xD0\xCF\x11\xE0", b"%PDF-", b"\x89PNG", b"\xFF\xD8\xFF", b"\x1F\x8B", b"SQLite format 3\0", b"{\\rtf"];
    MARKS.iter().any(|mark| bytes.starts_with(mark))
}

/// Whether decoded text is not text at all: more than one in ten of its first letters is a control character. A few
/// stray NULs in an honest file are left to `clean_cell`, which removes them with a flaw.
pub(super) fn is_not_text(text: &str) -> bool {
    let (mut controls, mut letters) = (0usize, 0usize);
    for letter in text.chars().take(LOOKED_AT) {
        letters += 1;
        controls += usize::from(letter.is_control() && !matches!(letter, '\t' | '\n' | '\r'));
    }
    controls * 10 > letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str, low_first: bool) -> Vec<u8> {
        let bytes = |unit: u16| {
            if low_first { unit.to_le_bytes() } else { unit.to_be_bytes() }
        };
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn guesses_the_encoding() {
        let text = "Family ID,First name\nF-1,María José\n";
        let marked = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
        let cases = [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (marked(b"\xEF\xBB\xBF", text.as_bytes().to_vec()), Encoding::Utf8),
            (wide(text, true), Encoding::Utf16Le),
            (wide(text, false), Encoding::Utf16Be),
            (marked(b"\xFF\xFE", wide(text, true)), Encoding::Utf16Le),
            (marked(b"\xFE\xFF", wide(text, false)), Encoding::Utf16Be),
            (WINDOWS_1252.encode(text).0.into_owned(), Encoding::Windows1252),
        ];
        for (bytes, expected) in cases {
            let decoded = decode(&bytes, None);
            assert_eq!(decoded.encoding, expected);
            assert_eq!(decoded.text, text);
            assert!(!decoded.invalid_bytes);
        }
    }

    #[test]
    fn a_cut_file_keeps_its_encoding_and_says_so() {
        let text = "Código,Teléfono\nF-1,José";
        let decoded = decode(&text.as_bytes()[..text.len() - 1], None);
        assert_eq!(decoded.encoding, Encoding::Utf8);
        assert!(decoded.invalid_bytes);
        let wide = wide("a,b\nc,José", true);
        let decoded = decode(&wide[..wide.len() - 1], None);
        assert_eq!(decoded.encoding, Encoding::Utf16Le);
        assert!(decoded.invalid_bytes);
    }

    #[test]
    fn a_lone_surrogate_is_marked_not_fatal() {
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend(wide("a,b\n", true));
        bytes.extend([0x00, 0xD8, b'x', 0]);
        let decoded = decode(&bytes, None);
        assert!(decoded.invalid_bytes);
        assert_eq!(decoded.text, "a,b\n\u{FFFD}x");
    }

    #[test]
    fn the_choice_wins_over_the_guess() {
        let decoded = decode("José".as_bytes(), Some(Encoding::Windows1252));
        assert_eq!(decoded.text, "JosÃ©");
        let decoded = decode(b"Jos\xE9,x", Some(Encoding::Utf8));
        assert!(decoded.invalid_bytes);
    }

    #[test]
    fn names_of_encodings_are_the_contract() {
        let words = ["utf-8", "utf-16le", "utf-16be", "windows-1252"];
        for word in words {
            let deserializer: serde::de::value::StrDeserializer<'_, serde::de::value::Error> = serde::de::IntoDeserializer::into_deserializer(word);
            assert!(Encoding::deserialize(deserializer).is_ok(), "{word}");
        }
    }
}
