//! A telephone number: kept readable as it was written, only doubted, never refused.

use super::cell::clean;

/// The number tidied: trimmed, single spaces, without `tel:`; the plus, dots and dashes stay as written.
pub fn tidy_phone(text: &str) -> String {
    let (text, _) = clean(text);
    let head = text.get(..4).filter(|head| head.eq_ignore_ascii_case("tel:"));
    let number = head.map_or(text.as_str(), |_| &text[4..]);
    number.split(' ').filter(|group| !group.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether the text looks like one telephone number: 7 to 15 digits and nothing but what numbers are written with,
/// an extension allowed. A warning where not; the text is kept all the same.
pub fn phone_plausible(text: &str) -> bool {
    let tidy = tidy_phone(text).to_lowercase();
    let (number, extension) = ["ext.", "ext", "x"]
        .iter()
        .find_map(|mark| tidy.split_once(mark))
        .map_or((tidy.as_str(), None), |(number, extension)| (number, Some(extension.trim())));
    let signs = |letter: char| matches!(letter, ' ' | '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}');
    let body = number.strip_prefix('+').unwrap_or(number);
    let digits = body.chars().filter(char::is_ascii_digit).count();
    let only_signs = body.chars().all(|letter| letter.is_ascii_digit() || signs(letter));
    let extension_fits = extension.is_none_or(|extension| (1..=6).contains(&extension.len()) && extension.bytes().all(|byte| byte.is_ascii_digit()));
    (7..=15).contains(&digits) && only_signs && extension_fits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_numbers_readable() {
        let cases = [
            (" +502  3303-8945 ", "+502 3303-8945"),
            ("(451) 425-0333", "(451) 425-0333"),
            ("375.891.2398", "375.891.2398"),
            ("tel:2946231885", "2946231885"),
            ("\u{202a}375\u{a0}891 2398", "375 891 2398"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(tidy_phone(text), expected, "{text:?}");
        }
    }

    #[test]
    fn doubts_what_is_no_number() {
        for text in ["+502 3303-8945", "(451) 425-0333", "375.891.2398", "2946231885", "+1 979 303 3744", "555-0000 x12"] {
            assert!(phone_plausible(text), "{text:?}");
        }
        for text in ["", "no phone", "12345", "1234567890123456", "555-0000 (husband)", "555-0000 / 555-0001 ext", "x"] {
            assert!(!phone_plausible(text), "{text:?}");
        }
    }
}
