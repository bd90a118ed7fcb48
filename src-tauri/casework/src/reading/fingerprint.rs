//! A row's normalised cells as canonical bytes, for the HMAC by which a row that came before is known (import.md, "Keys").

use super::cell::clean;
use super::name::fold_name;

/// The form of the bytes; a change of the form must change this, or every row looks new without anyone knowing why.
const FORM: &[u8] = b"row/1\0";

/// Canonical bytes of one row: every cell that holds something, with its field's word (or its header where no field
/// has it), cleaned, in NFC, every run of white space one space. Order of columns and empty columns do not matter;
/// letter case, accents and every word do. Nothing is cut. Lengths stand before texts, so no two rows look alike.
pub fn normalised_row<'a>(cells: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    let mut pairs: Vec<(String, String)> = cells.map(|(field, text)| (fold_name(field), single_spaced(text))).filter(|(_, text)| !text.is_empty()).collect();
    pairs.sort_unstable();
    let mut bytes = FORM.to_vec();
    for (field, text) in &pairs {
        push(&mut bytes, field);
        push(&mut bytes, text);
    }
    bytes
}

fn single_spaced(text: &str) -> String {
    clean(text).0.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn push(bytes: &mut Vec<u8>, text: &str) {
    bytes.extend((text.len() as u64).to_be_bytes());
    bytes.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[(&str, &str)]) -> Vec<u8> {
        normalised_row(cells.iter().copied())
    }

    #[test]
    fn alike_rows_are_alike() {
        let one = row(&[("family_code", "F-1"), ("country", "El  Salvador"), ("given", "José")]);
        let other = row(&[("given", " Jose\u{301} "), ("town", ""), ("family_code", "F-1"), ("country", "El\u{a0}Salvador\n")]);
        assert_eq!(one, other);
    }

    #[test]
    fn different_rows_differ() {
        let rows = [
            row(&[("a", "b"), ("c", "d")]),
            row(&[("a", "d"), ("c", "b")]),
            row(&[("a", "bc"), ("", "d")]),
            row(&[("a", "B"), ("c", "d")]),
            row(&[("a", "b")]),
            row(&[("a", &"x".repeat(1500))]),
            row(&[("a", &"x".repeat(1501))]),
            row(&[]),
        ];
        for (place, one) in rows.iter().enumerate() {
            assert!(rows[..place].iter().all(|other| other != one), "{place}");
        }
    }
}
