//! The city of a family whose members name different ones: the one most rows name; a tie asks (import.md, "People").

use std::collections::{BTreeMap, HashMap};

use crate::reading::name::fold_name;

/// The votes: by family, by folded city, how often and how written first.
#[derive(Default)]
pub(super) struct Cities(HashMap<String, BTreeMap<String, (usize, String)>>);

/// Whether two spellings name one city.
pub(super) fn same(one: &str, other: &str) -> bool {
    fold_name(one) == fold_name(other)
}

impl Cities {
    /// One row of a family names a city.
    pub(super) fn name(&mut self, family: String, city: &str) {
        let votes = self.0.entry(family).or_default();
        votes.entry(fold_name(city)).or_insert_with(|| (0, city.to_owned())).0 += 1;
    }

    /// The city of each family, and the cities of each that is tied.
    pub(super) fn decide(self) -> (HashMap<String, String>, HashMap<String, Vec<String>>) {
        let (mut decided, mut ties) = (HashMap::new(), HashMap::new());
        for (family, votes) in self.0 {
            let most = votes.values().map(|(count, _)| *count).max().unwrap_or_default();
            let mut first: Vec<String> = votes.into_values().filter(|(count, _)| *count == most).map(|(_, city)| city).collect();
            match first.len() {
                1 => decided.extend(first.pop().map(|city| (family, city))),
                _ => ties.extend([(family, first)]),
            }
        }
        (decided, ties)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_rows_decide_and_a_tie_does_not() {
        let mut cities = Cities::default();
        for (family, city) in [("A", "Dallas, TX"), ("A", "Houston, TX"), ("A", "Dallas, TX"), ("B", "Boston, MA"), ("B", "Dallas, TX")] {
            cities.name(family.to_owned(), city);
        }
        let (decided, ties) = cities.decide();
        assert_eq!(decided.get("A").map(String::as_str), Some("Dallas, TX"));
        assert_eq!(ties.get("B"), Some(&vec!["Boston, MA".to_owned(), "Dallas, TX".to_owned()]));
        assert_eq!((decided.len(), ties.len()), (1, 1));
    }
}
