//! Which letter stands between the cells (import.md, "Files": comma, semicolon, tab; guessed, correctable).

use super::records::{Record, Records};

/// What is tried, the likeliest first.
const CANDIDATES: [char; 3] = [',', ';', '\t'];
/// How many records of the file the guess looks at.
const RECORDS: usize = 200;

/// Excel's own first line `sep=;`: it names the separator and no spreadsheet shows it as a row.
pub(super) fn announced(text: &str) -> Option<(char, &str)> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').trim_matches('"');
    let letter = line.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).map(|_| &line[4..])?;
    let mut letters = letter.chars();
    match (letters.next(), letters.next()) {
        (Some(separator), None) if allowed(separator) => Some((separator, rest)),
        _ => None,
    }
}

/// Whether a letter can separate cells at all.
pub(super) fn allowed(separator: char) -> bool {
    !separator.is_alphanumeric() && !matches!(separator, '"' | '\n' | '\r' | '\0')
}

/// The candidate that cuts most records into the same number of cells, outside quotes; then the one that cuts more.
pub(super) fn guess(text: &str) -> char {
    let mut best = (CANDIDATES[0], Consistency::default());
    for candidate in CANDIDATES {
        let found = consistency(text, candidate);
        if found.beats(best.1) {
            best = (candidate, found);
        }
    }
    best.0
}

#[derive(Clone, Copy, Default)]
struct Consistency {
    alike: usize,
    width: usize,
}

impl Consistency {
    /// A clear difference in alikeness decides; within a tenth the wider table wins.
    fn beats(self, other: Consistency) -> bool {
        let margin = self.alike.max(other.alike) / 10;
        if self.alike.abs_diff(other.alike) > margin {
            return self.alike > other.alike;
        }
        self.width > other.width
    }
}

/// How many of the first records have the commonest width of at least two.
fn consistency(text: &str, separator: char) -> Consistency {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    let records = Records::new(text, separator, 0).take(RECORDS).filter(|record: &Record| !is_empty_line(record));
    for record in records {
        *counts.entry(record.width).or_default() += 1;
    }
    let wide = counts.into_iter().filter(|(width, _)| *width >= 2);
    let (width, alike) = wide.max_by_key(|(width, alike)| (*alike, *width)).unwrap_or_default();
    Consistency { alike, width }
}

fn is_empty_line(record: &Record) -> bool {
    record.width <= 1 && record.is_blank()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses_the_separator() {
        let cases = [
            ("a,b,c\n1,2,3\n", ','),
            ("a;b;c\n1;2;3\n", ';'),
            ("a\tb\tc\n1\t2\t3\n", '\t'),
            ("Family;Date;Notes\nF-1;Mar 13, 2027;x\nF-2;Nov 2, 2026;y\nF-3;2027-01-02;z\n", ';'),
            ("Name,Languages\nA,English; Q'eqchi'\nB,\"English, Spanish\"\nC,x\n", ','),
            ("Name,Languages\nA,English; Q'eqchi'\nB,English; Mam\nC,a; b\n", ','),
            ("A title, with a comma\nFamily;Date;Time;Place\nF-1;x;y;z\nF-2;x;y;z\n", ';'),
            ("Family,Date\n\"a;b;c\",x\n\"a;b;c\",y\n", ','),
            ("one column\nonly\n", ','),
            ("", ','),
        ];
        for (text, expected) in cases {
            assert_eq!(guess(text), expected, "{text:?}");
        }
    }

    #[test]
    fn hears_excels_own_announcement() {
        assert_eq!(announced("sep=;\r\na;b\n"), Some((';', "a;b\n")));
        assert_eq!(announced("\"sep=,\"\na,b"), Some((',', "a,b")));
        assert_eq!(announced("separate\n"), None);
        assert_eq!(announced("sep=ab\n"), None);
        assert_eq!(announced("sép=;"), None);
        assert_eq!(announced(""), None);
    }
}
