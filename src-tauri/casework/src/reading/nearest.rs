//! The names nearest to one that nobody has (import.md, "Volunteers, pairings": rejected with the nearest names).

use super::name::fold_name;

/// A name that is known, with the address beside it, folded once for all that is sought. It has no Debug: it is a person's.
pub struct KnownName {
    name: String,
    folded: String,
    address: Option<String>,
}

impl KnownName {
    /// A whole name and its e-mail address; of each as much as tells two people apart is compared.
    pub fn new(name: &str, email: Option<&str>) -> KnownName {
        KnownName { name: name.to_owned(), folded: compared(name), address: email.map(|email| compared(before_at(email))) }
    }
}

/// How far apart two texts are: parts of the name in common count most, then how many letters differ.
type Distance = (std::cmp::Reverse<usize>, usize);

/// More letters than these tell no two names apart, and would only take time.
const LONGEST: usize = 48;

/// At most `most` known names, the nearest first, each name once. What was sought may be a name or an e-mail address; of an address
/// what stands before the `@` is compared.
pub fn nearest<'a>(sought: &str, known: &'a [KnownName], most: usize) -> Vec<&'a str> {
    let own = compared(before_at(sought));
    let mut ranked: Vec<(Distance, &str)> = known.iter().map(|one| (distance(&own, one), one.name.as_str())).collect();
    ranked.sort_unstable();
    let mut names: Vec<&str> = Vec::new();
    for (_, name) in ranked {
        if names.len() < most && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn before_at(text: &str) -> &str {
    text.split_once('@').map_or(text, |(local, _)| local)
}

/// The folded beginning. What is cut before folding is far longer: folding writes some letters as several.
fn compared(text: &str) -> String {
    let beginning: String = text.chars().take(4 * LONGEST).collect();
    fold_name(&beginning).chars().take(LONGEST).collect()
}

fn distance(own: &str, known: &KnownName) -> Distance {
    // One letter is an initial, and everybody has those.
    let common = own.split(' ').filter(|part| part.chars().count() > 1 && known.folded.split(' ').any(|other| other == *part)).count();
    let letters = [Some(known.folded.as_str()), known.address.as_deref()].into_iter().flatten().map(|other| letters_apart(own, other)).min();
    (std::cmp::Reverse(common), letters.unwrap_or(usize::MAX))
}

/// How many letters must be put in, taken out or changed to make one text the other.
fn letters_apart(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = at + 1;
        for (place, second) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *second);
            corner = row[place + 1];
            row[place + 1] = changed.min(corner + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_letters() {
        for (one, other, apart) in [("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kelly", "kelley", 1), ("ruiz", "rios", 3), ("tom", "tim", 1), ("a", "b", 1)]
        {
            assert_eq!(letters_apart(one, other), apart, "{one} {other}");
        }
    }

    #[test]
    fn the_nearest_names_come_first() {
        let known = [
            KnownName::new("Priya Ortiz", Some("vol11@example.org")),
            KnownName::new("Tom Okafor", None),
            KnownName::new("Tom Okafor", Some("vol17@example.org")),
            KnownName::new("Jim Kelly", Some("jkelly@example.org")),
            KnownName::new("Sr. Ellen Stein", None),
        ];
        let cases: [(&str, &[&str]); 6] = [
            ("Tom Okafur", &["Tom Okafor", "Jim Kelly"]),
            ("Ortiz, Prya", &["Priya Ortiz"]),
            ("jkely@example.org", &["Jim Kelly"]),
            ("vol12@example.org", &["Priya Ortiz", "Tom Okafor"]),
            ("ELLEN", &["Sr. Ellen Stein"]),
            ("Éllen Stéin", &["Sr. Ellen Stein"]),
        ];
        for (sought, expected) in cases {
            assert_eq!(nearest(sought, &known, expected.len()), expected, "{sought}");
        }
        assert_eq!(nearest("", &known, 3).len(), 3);
        assert_eq!(nearest("x", &known, 9).len(), 4, "each name once");
        assert_eq!(nearest("x", &[], 3), Vec::<&str>::new());
        assert_eq!(nearest(&"x".repeat(5_000), &known, 1).len(), 1);
    }
}
