//! A date cell taken apart: numbers, month names, and the small words around them, in English and Spanish.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::cell::is_hidden;

/// A run of digits as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub value: u32,
    pub digits: usize,
}

/// What a date cell says, before it is decided which number is what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Parts {
    /// Digits and separators only: `2026-08-23`, `8/29/10`.
    Figures(Vec<Number>),
    /// A month by its name, and the other numbers in their order.
    Named { month: u32, numbers: Vec<Number>, weekday: Option<u32> },
    /// Anything else.
    Other,
}

/// Small letters without accents, the invisible left out, spaces plain; punctuation stays.
pub(super) fn plain(text: &str) -> String {
    let visible = text.chars().filter(|letter| letter.is_whitespace() || !is_hidden(*letter));
    let letters = visible.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase);
    let spaced: String = letters.map(|letter| if letter.is_whitespace() { ' ' } else { letter }).collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Takes a plain text apart. Over-long texts are no dates.
pub(super) fn take_apart(plain: &str) -> Parts {
    if plain.len() > 80 {
        return Parts::Other;
    }
    let Some(tokens) = tokens(plain) else {
        return Parts::Other;
    };
    let words: Vec<&str> = tokens.iter().filter_map(Token::word).collect();
    let numbers: Vec<Number> = tokens.iter().filter_map(Token::number).collect();
    if words.is_empty() {
        return if evenly_separated(&tokens) { Parts::Figures(numbers) } else { Parts::Other };
    }
    named(&words, numbers)
}

enum Token<'text> {
    Number(Number),
    Word(&'text str),
    /// Everything between, spaces left out.
    Between(String),
}

impl<'text> Token<'text> {
    fn word(&self) -> Option<&'text str> {
        if let Token::Word(word) = self { Some(word) } else { None }
    }

    fn number(&self) -> Option<Number> {
        if let Token::Number(number) = self { Some(*number) } else { None }
    }
}

/// Splits into numbers, words and what stands between; `None` where a sign has no place in a date.
fn tokens(plain: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = plain;
    while let Some(first) = rest.chars().next() {
        let same: fn(char) -> bool = match first {
            '0'..='9' => |letter| letter.is_ascii_digit(),
            _ if first.is_alphabetic() => char::is_alphabetic,
            _ => |letter| !letter.is_alphanumeric(),
        };
        let end = rest.find(|letter| !same(letter)).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        tokens.push(match first {
            '0'..='9' => Token::Number(Number { value: short(piece)?, digits: piece.len() }),
            _ if first.is_alphabetic() => Token::Word(piece),
            _ => Token::Between(signs(piece)?),
        });
        if end == 0 {
            return None;
        }
    }
    Some(tokens)
}

/// A number of at most eight digits.
fn short(digits: &str) -> Option<u32> {
    if digits.len() <= 8 { digits.parse().ok() } else { None }
}

/// The signs between numbers without spaces; `None` for a sign that no date has.
fn signs(piece: &str) -> Option<String> {
    let signs: String = piece.chars().filter(|letter| *letter != ' ').collect();
    let known = |letter: char| matches!(letter, '/' | '-' | '.' | ',' | '\u{2010}'..='\u{2015}' | '\'' | '\u{2019}');
    if signs.chars().all(known) { Some(signs) } else { None }
}

/// `8/29/2010`, `8 - 29 - 2010`, `8 29 2010`: one sign, the same each time, none in front; a full stop may end it.
fn evenly_separated(tokens: &[Token<'_>]) -> bool {
    let mut tokens = tokens;
    if let [inner @ .., Token::Between(end)] = tokens
        && matches!(end.as_str(), "" | "." | ",")
    {
        tokens = inner;
    }
    if !matches!((tokens.first(), tokens.last()), (Some(Token::Number(_)), Some(Token::Number(_)))) {
        return false;
    }
    let between = tokens.iter().filter_map(|token| if let Token::Between(sign) = token { Some(sign.as_str()) } else { None });
    let between: Vec<&str> = between.collect();
    let even = between.windows(2).all(|pair| pair[0] == pair[1]);
    even && between.iter().all(|sign| matches!(*sign, "" | "/" | "-" | "." | "\u{2013}" | "\u{2010}" | "\u{2011}"))
}

/// Sorts the words: one month, at most one weekday, and nothing but small words beside them.
fn named(words: &[&str], numbers: Vec<Number>) -> Parts {
    let (mut month, mut weekday) = (None, None);
    let months = words.iter().filter(|word| month_named(word).is_some()).count();
    for (place, word) in words.iter().enumerate() {
        // "mar." is martes where another month follows.
        let tuesday = *word == "mar" && months == 2 && place == 0;
        match (month_named(word).filter(|_| !tuesday), weekday_named(word)) {
            (Some(found), _) if month.is_none() => month = Some(found),
            (None, Some(found)) if weekday.is_none() => weekday = Some(found),
            (None, None) if is_small(word) => {}
            _ => return Parts::Other,
        }
    }
    match month {
        Some(month) => Parts::Named { month, numbers, weekday },
        None => Parts::Other,
    }
}

const MONTHS: [&[&str]; 12] = [
    &["january", "enero"],
    &["february", "febrero"],
    &["march", "marzo"],
    &["april", "abril"],
    &["may", "mayo"],
    &["june", "junio"],
    &["july", "julio"],
    &["august", "agosto"],
    &["september", "septiembre", "setiembre"],
    &["october", "octubre"],
    &["november", "noviembre"],
    &["december", "diciembre"],
];

const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "lunes"],
    &["tuesday", "martes"],
    &["wednesday", "miercoles"],
    &["thursday", "jueves"],
    &["friday", "viernes"],
    &["saturday", "sabado"],
    &["sunday", "domingo"],
];

/// The month, 1 to 12, of a name or of its first three letters and more.
fn month_named(word: &str) -> Option<u32> {
    begins_one_of(word, &MONTHS)
}

/// The weekday, 1 (Monday) to 7.
fn weekday_named(word: &str) -> Option<u32> {
    begins_one_of(word, &WEEKDAYS)
}

fn begins_one_of(word: &str, names: &[&[&str]]) -> Option<u32> {
    if word.len() < 3 {
        return None;
    }
    let place = names.iter().position(|spellings| spellings.iter().any(|name| name.starts_with(word)))?;
    u32::try_from(place + 1).ok()
}

fn is_small(word: &str) -> bool {
    matches!(word, "de" | "del" | "of" | "the" | "el" | "on" | "st" | "nd" | "rd" | "th" | "o" | "a" | "ro" | "er")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: u32, digits: usize) -> Number {
        Number { value, digits }
    }

    #[test]
    fn takes_dates_apart() {
        let figures = |numbers: &[Number]| Parts::Figures(numbers.to_vec());
        let month = |month, weekday, numbers: &[Number]| Parts::Named { month, numbers: numbers.to_vec(), weekday };
        let cases = [
            ("2026-08-23", figures(&[number(2026, 4), number(8, 2), number(23, 2)])),
            ("8 / 29 / 10.", figures(&[number(8, 1), number(29, 2), number(10, 2)])),
            ("May 27 2007", month(5, None, &[number(27, 2), number(2007, 4)])),
            ("15-mar-2027", month(3, None, &[number(15, 2), number(2027, 4)])),
            ("mar. 9 de marzo de 2027", month(3, Some(2), &[number(9, 1), number(2027, 4)])),
            ("Tue Mar 9 '27", month(3, Some(2), &[number(9, 1), number(27, 2)])),
            ("1º de setiembre", month(9, None, &[number(1, 1)])),
            ("miércoles", Parts::Other),
            ("8/29-2010", Parts::Other),
            ("-8/29/2010", Parts::Other),
            ("8:30", Parts::Other),
            ("March or April 2027", Parts::Other),
            ("maybe 3 2027", Parts::Other),
            ("123456789", Parts::Other),
        ];
        for (text, expected) in cases {
            assert_eq!(take_apart(&plain(text)), expected, "{text:?}");
        }
    }
}
