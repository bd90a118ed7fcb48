//! Who must go, among the people on file (import.md, "Who must go").

use std::collections::BTreeSet;

use crate::id::PersonId;
use crate::person::Person;
use crate::reading::name::{fold_name, name_key};
use crate::reading::who::{WhoWords, read_who};

/// The people the words mean; `None` where they are blank or do not fit the people on file.
pub(super) fn attendees(words: &str, family: &[&Person]) -> Option<BTreeSet<PersonId>> {
    let found = match read_who(words) {
        WhoWords::All => here(family).map(|person| person.id).collect(),
        WhoWords::MotherOnly => BTreeSet::from([only(family, "mother")?]),
        WhoWords::FatherOnly => BTreeSet::from([only(family, "father")?]),
        WhoWords::MotherAndKids { count } => mother_and_kids(family, count)?,
        WhoWords::Names(names) => names.iter().map(|name| named(family, name)).collect::<Option<_>>()?,
        WhoWords::Blank | WhoWords::Unclear => return None,
    };
    Some(found).filter(|found: &BTreeSet<PersonId>| !found.is_empty())
}

/// Those whom the programme goes along with: whoever left is meant only by name.
fn here<'a>(family: &'a [&'a Person]) -> impl Iterator<Item = &'a &'a Person> {
    family.iter().filter(|person| person.left_on.is_none())
}

/// The one person of a relation.
fn only(family: &[&Person], relation: &str) -> Option<PersonId> {
    let mut such = here(family).filter(|person| person.relation == relation);
    let one = such.next()?;
    such.next().is_none().then_some(one.id)
}

/// The one mother and her children, exactly as many as were said.
fn mother_and_kids(family: &[&Person], count: Option<u32>) -> Option<BTreeSet<PersonId>> {
    let mother = only(family, "mother")?;
    let kids: Vec<PersonId> = here(family).filter(|person| matches!(person.relation.as_str(), "son" | "daughter" | "child")).map(|person| person.id).collect();
    let fits = count.map_or(!kids.is_empty(), |count| usize::try_from(count).is_ok_and(|count| count == kids.len()));
    fits.then(|| kids.into_iter().chain([mother]).collect())
}

/// The one person of a name: the first name, the preferred one, or the whole.
fn named(family: &[&Person], name: &str) -> Option<PersonId> {
    let (folded, key) = (fold_name(name), name_key(name, &[]));
    let fits = |person: &&&Person| {
        let called = [Some(&person.given), person.preferred.as_ref()];
        called.into_iter().flatten().any(|known| fold_name(known) == folded) || person.name_key() == key
    };
    let mut such = family.iter().filter(fits);
    let one = such.next()?;
    such.next().is_none().then_some(one.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FamilyId;

    fn person(number: u128, given: &str, relation: &str) -> Person {
        let mut person = Person::named(PersonId::new(uuid::Uuid::from_u128(number)), FamilyId::new(uuid::Uuid::from_u128(1)), given, vec!["Caal".to_owned()]);
        person.relation = relation.to_owned();
        person
    }

    #[test]
    fn words_count_only_where_they_fit_the_people_on_file() {
        let people = [person(1, "Rosa", "mother"), person(2, "Iker", "son"), person(3, "Zoë", "child"), person(4, "Abel", "partner")];
        let family: Vec<&Person> = people.iter().collect();
        let cases: [(&str, Option<&[usize]>); 11] = [
            ("all", Some(&[0, 1, 2, 3])),
            ("mother only", Some(&[0])),
            ("mother + 2 kids", Some(&[0, 1, 2])),
            ("madre e hijos", Some(&[0, 1, 2])),
            ("mother + 3 kids", None),
            ("father only", None),
            ("Rosa, zoe", Some(&[0, 2])),
            ("Rosa Caal", Some(&[0])),
            ("Rosa and somebody", None),
            ("", None),
            ("?", None),
        ];
        for (words, expected) in cases {
            let expected = expected.map(|places| places.iter().map(|at| people[*at].id).collect());
            assert_eq!(attendees(words, &family), expected, "{words}");
        }
    }

    #[test]
    fn two_mothers_are_not_the_one_mother() {
        let people = [person(1, "Rosa", "mother"), person(2, "Ana", "mother")];
        assert_eq!(attendees("mother only", &people.iter().collect::<Vec<_>>()), None);
        assert_eq!(attendees("all", &[]), None);
    }
}
