//! Whether two records are of one person: points for what agrees, none where something says they are two. A person decides.

use serde::{Deserialize, Serialize};

use crate::person::Person;
use crate::word::words;

words! {
    /// What speaks for two records being one person.
    Why {
        /// The same A-number.
        SameANumber = "same_a_number",
        /// The same names, in any order.
        SameNames = "same_names",
        /// One has a name more, or one letter differs.
        AlikeNames = "alike_names",
        /// The same birth date.
        SameBirth = "same_birth",
        /// The same family.
        SameFamily = "same_family",
    }
}

/// How alike two records are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Likeness {
    /// Points.
    pub score: u32,
    /// What gave them, weightiest first.
    pub reasons: Vec<Why>,
}

/// From so many points on two records are shown to somebody.
const ENOUGH: u32 = 60;

/// How alike two records are; `None` where they are not alike enough, or two A-numbers or two birth dates say they are two people.
///
/// | What agrees | Points |
/// |---|---|
/// | A-number | 70 |
/// | all names, in any order | 40 |
/// | names but for one more, or one letter | 25 |
/// | birth date | 25 |
/// | family | 20 |
pub fn likeness(a: &Person, b: &Person) -> Option<Likeness> {
    let differ = |one: Option<&str>, two: Option<&str>| one.zip(two).is_some_and(|(one, two)| one != two);
    if differ(a.a_number.as_deref(), b.a_number.as_deref()) {
        return None;
    }
    let same_number = a.a_number.is_some() && a.a_number == b.a_number;
    // One number and two birth dates is a slip of the pen; without a number it is a sister.
    if !same_number && a.birth.zip(b.birth).is_some_and(|(one, two)| one != two) {
        return None;
    }
    let (one, two) = (a.name_key(), b.name_key());
    let agreed = [
        (70, Why::SameANumber, same_number),
        (40, Why::SameNames, one == two),
        (25, Why::AlikeNames, one != two && alike(&one, &two)),
        (25, Why::SameBirth, a.birth.is_some() && a.birth == b.birth),
        (20, Why::SameFamily, a.family == b.family),
    ];
    let mut given: Vec<(u32, Why)> = agreed.into_iter().filter(|(.., holds)| *holds).map(|(points, why, _)| (points, why)).collect();
    given.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
    let score = given.iter().map(|(points, _)| points).sum();
    (score >= ENOUGH).then(|| Likeness { score, reasons: given.into_iter().map(|(_, why)| why).collect() })
}

/// One has all the other's names and at least one in common, or exactly one letter differs.
fn alike(one: &str, two: &str) -> bool {
    let parts = |key: &'_ str| key.split(' ').filter(|part| !part.is_empty()).map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
    let (a, b) = (parts(one), parts(two));
    let subset = !a.is_empty() && !b.is_empty() && (a.is_subset(&b) || b.is_subset(&a));
    subset || one_letter(one, two)
}

/// One letter more, less or other.
fn one_letter(one: &str, two: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if long.len() - short.len() > 1 || long.len() < 4 {
        return false;
    }
    let Some(first) = short.iter().zip(long).position(|(x, y)| x != y) else { return long.len() > short.len() };
    let rest = if short.len() == long.len() { &short[first + 1..] } else { &short[first..] };
    rest == &long[first + 1..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{FamilyId, PersonId};

    fn person(family: u128, given: &str, surnames: &[&str], birth: Option<&str>, a_number: Option<&str>) -> Person {
        let nil = uuid::Uuid::nil();
        let surnames = surnames.iter().map(|one| (*one).to_owned()).collect();
        Person {
            birth: birth.map(|day| day.parse().expect("a day")),
            a_number: a_number.map(str::to_owned),
            ..Person::named(PersonId::new(nil), FamilyId::new(uuid::Uuid::from_u128(family)), given, surnames)
        }
    }

    #[test]
    fn what_agrees_adds_up_and_two_numbers_are_two_people() {
        let maria = person(1, "María", &["Choc", "Caal"], Some("1990-04-05"), Some("123456789"));
        let cases = [
            ("turned round, no accents", person(1, "Maria", &["Caal", "Choc"], Some("1990-04-05"), None), Some(85)),
            ("one surname only", person(1, "Maria", &["Choc"], Some("1990-04-05"), None), Some(70)),
            ("one letter, same number, elsewhere", person(2, "María", &["Chok", "Caal"], None, Some("123456789")), Some(95)),
            ("the same name and nothing else", person(1, "María", &["Choc", "Caal"], None, None), Some(60)),
            ("the same name elsewhere", person(2, "María", &["Choc", "Caal"], None, None), None),
            ("a sister", person(1, "María", &["Choc", "Caal"], Some("1992-01-01"), None), None),
            ("two numbers", person(1, "María", &["Choc", "Caal"], Some("1990-04-05"), Some("987654321")), None),
            ("twins", person(1, "Mateo", &["Choc", "Caal"], Some("1990-04-05"), None), None),
        ];
        for (what, other, expected) in cases {
            assert_eq!(likeness(&maria, &other).map(|one| one.score), expected, "{what}");
            assert_eq!(likeness(&other, &maria), likeness(&maria, &other), "{what}: either way round");
        }
    }

    #[test]
    fn one_letter_is_one_letter() {
        for (one, two, expected) in
            [("choc", "chok", true), ("choc", "choce", true), ("choc", "cho", true), ("choc", "coch", false), ("choc", "choc", false), ("ana", "ano", false)]
        {
            assert_eq!(one_letter(one, two), expected, "{one} {two}");
        }
    }
}
