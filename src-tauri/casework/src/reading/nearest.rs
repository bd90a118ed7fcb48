//! The names nearest to one that nobody has (import.md, "Volunteers, pairings": rejected with the nearest names).

use super::name::fold_name;

/// A name that is known, with the address beside it. Its Debug is left out: it is a person's.
#[derive(Clone, Copy)]
pub struct KnownName<'a> {
    /// The whole name.
    pub name: &'a str,
    /// The e-mail address.
    pub email: Option<&'a str>,
}

/// How far apart two texts are: parts of the name in common count most, then how many letters differ.
type Distance = (std::cmp::Reverse<usize>, usize);

/// More letters than these tell no two names apart, and would only take time.
const LONGEST: usize = 48;

/// At most `most` known names, the nearest first, each name once. What was sought may be a name or an e-mail address; of an address
/// what stands before the `@` is compared.
pub fn nearest<'a>(sought: &str, known: &[KnownName<'a>], most: usize) -> Vec<&'a str> {
    let own: String = fold_name(before_at(sought)).chars().take(LONGEST).collect();
    let mut ranked: Vec<(Distance, &str)> = known.iter().map(|one| (distance(&own, one), one.name)).collect();
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

fn distance(own: &str, known: &KnownName<'_>) -> Distance {
    let name = fold_name(known.name);
    // One letter is an initial, and everybody has those.
    let common = own.split(' ').filter(|part| part.chars().count() > 1 && name.split(' ').any(|other| other == *part)).count();
    let address = known.email.map(|email| fold_name(before_at(email)));
    let letters = [Some(name.as_str()), address.as_deref()].into_iter().flatten().map(|other| letters_apart(own, other)).min();
    (std::cmp::Reverse(common), letters.unwrap_or(usize::MAX))
}

/// How many letters must be put in, taken out or changed to make one text the other.
fn letters_apart(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().take(LONGEST).collect();
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
            KnownName { name: "Priya Ortiz", email: Some("vol11@example.org") },
            KnownName { name: "Tom Okafor", email: None },
            KnownName { name: "Tom Okafor", email: Some("vol17@example.org") },
            KnownName { name: "Jim Kelly", email: Some("jkelly@example.org") },
            KnownName { name: "Sr. Ellen Stein", email: None },
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
