//! Which person a row is: family + A-number, else family + folded name set + birth date (import.md, "Keys" and "People").

use std::collections::HashMap;

use super::asking::Question;
use super::codes::RowCode;
use super::person_row::PersonFacts;
use super::plan::Edit;
use crate::contact_rule::ContactRule;
use crate::id::{FamilyId, PersonId};
use crate::person::Person;
use crate::reading::name::fold_name;
use crate::words::{Language, say};

/// A person of the vault or of this file.
pub(super) struct Slot {
    /// As they will be.
    pub person: Person,
    /// How they may be reached, as it will be.
    pub rule: Option<ContactRule>,
    /// The row they came from; `None` for the vault's.
    pub row: Option<u32>,
    /// As they were in the vault, once something was filled.
    pub before: Option<Person>,
    /// The rule as it was, once something was filled.
    pub rule_before: Option<Option<ContactRule>>,
}

/// Everyone the file's rows may mean.
#[derive(Default)]
pub(super) struct People {
    slots: Vec<Slot>,
    by_number: HashMap<String, Vec<usize>>,
    by_family: HashMap<FamilyId, Vec<usize>>,
    /// Records that were merged into another one, and which stands for both: a row may name either.
    stands_for: HashMap<usize, usize>,
}

/// Whom a row means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// Nobody known.
    Nobody,
    /// This person.
    Is(usize),
    /// Perhaps this person: only somebody who knows them can tell.
    Perhaps(usize),
}

impl People {
    /// Adds a person; their place.
    pub(super) fn add(&mut self, slot: Slot) -> usize {
        let at = self.slots.len();
        if let Some(number) = &slot.person.a_number {
            self.by_number.entry(number.clone()).or_default().push(at);
        }
        self.by_family.entry(slot.person.family).or_default().push(at);
        self.slots.push(slot);
        at
    }

    /// The person at a place.
    pub(super) fn at(&self, at: usize) -> &Slot {
        &self.slots[at]
    }

    /// The person at a place, to fill gaps; keeps how they were in the vault.
    pub(super) fn fill<T>(&mut self, at: usize, fill: impl FnOnce(&mut Person, &mut Option<ContactRule>) -> T) -> T {
        let slot = &mut self.slots[at];
        let (person, rule) = (slot.person.clone(), slot.rule.clone());
        let result = fill(&mut slot.person, &mut slot.rule);
        if slot.row.is_none() && slot.person != person {
            slot.before.get_or_insert(person);
        }
        if slot.row.is_none() && slot.rule != rule {
            slot.rule_before.get_or_insert(rule);
        }
        if let Some(number) = &self.slots[at].person.a_number {
            let known = self.by_number.entry(number.clone()).or_default();
            if !known.contains(&at) {
                known.push(at);
            }
        }
        result
    }

    /// Says for each record that was merged which one stands for it now.
    pub(super) fn follow_merges(&mut self) {
        let by_id: HashMap<PersonId, usize> = self.slots.iter().enumerate().map(|(at, slot)| (slot.person.id, at)).collect();
        for at in 0..self.slots.len() {
            let mut kept = at;
            // As many steps as there are records: a circle, which no verb makes, ends too.
            for _ in 0..self.slots.len() {
                match self.slots[kept].person.merged_into.and_then(|id| by_id.get(&id)) {
                    Some(next) => kept = *next,
                    None => break,
                }
            }
            if kept != at {
                self.stands_for.insert(at, kept);
            }
        }
    }

    /// Whom a row means: of a record that was merged, the one that was kept.
    pub(super) fn find(&self, family: Option<FamilyId>, facts: &PersonFacts) -> Match {
        let kept = |at: usize| self.stands_for.get(&at).copied().unwrap_or(at);
        match self.record(family, facts) {
            Match::Is(at) => Match::Is(kept(at)),
            Match::Perhaps(at) => Match::Perhaps(kept(at)),
            Match::Nobody => Match::Nobody,
        }
    }

    /// Which record a row names.
    fn record(&self, family: Option<FamilyId>, facts: &PersonFacts) -> Match {
        let mut perhaps = None;
        for at in self.with_number(facts) {
            let slot = &self.slots[at];
            let here = family == Some(slot.person.family);
            // Two rows of one file with one A-number are two people or a slip; so is one A-number in two families.
            if here && slot.row.is_none() && same_spelling(facts, &slot.person) {
                return Match::Is(at);
            }
            perhaps = perhaps.or(Some(at));
        }
        if let Some(at) = perhaps {
            return Match::Perhaps(at);
        }
        let key = facts.name_key();
        for at in family.and_then(|family| self.by_family.get(&family)).into_iter().flatten().copied() {
            let person = &self.slots[at].person;
            if person.name_key() != key || differ(facts.birth.as_ref(), person.birth.as_ref()) {
                continue;
            }
            let same_birth = facts.birth == person.birth;
            if same_birth && !differ(facts.a_number.as_ref(), person.a_number.as_ref()) {
                return Match::Is(at);
            }
            perhaps = perhaps.or(Some(at));
        }
        perhaps.map_or(Match::Nobody, Match::Perhaps)
    }

    fn with_number(&self, facts: &PersonFacts) -> Vec<usize> {
        facts.a_number.as_ref().and_then(|number| self.by_number.get(number)).cloned().unwrap_or_default()
    }

    /// Whether a row means this person.
    pub(super) fn question(&self, at: usize, row: u32, column: &str, text: &str, language: Language) -> Question {
        let same = match self.slots[at].row {
            Some(other) => say(language, "import-row-same-as-row", &[("row", other.to_string())]),
            None => say(language, "import-row-same-as-vault", &[]),
        };
        let other = say(language, "import-row-another-person", &[]);
        Question {
            key: format!("ask_same_person:{row}"),
            code: RowCode::AskSamePerson,
            column: column.to_owned(),
            text: text.to_owned(),
            candidates: vec![(SAME.to_owned(), same), ("other".to_owned(), other)],
        }
    }

    /// What is to be written: new people, filled ones, and rules with what stood before.
    pub(super) fn into_writes(self) -> Written {
        let mut written = Written::default();
        for slot in self.slots {
            if let Some(before) = slot.rule_before
                && let Some(rule) = slot.rule.clone()
            {
                written.rules.push((slot.person.id, before, rule));
            } else if let (Some(_), Some(rule)) = (slot.row, slot.rule) {
                written.rules.push((slot.person.id, None, rule));
            }
            match (slot.row, slot.before) {
                (Some(_), _) => written.people.push(slot.person),
                (None, Some(before)) => written.edits.push((before, slot.person)),
                (None, None) => {}
            }
        }
        written
    }
}

/// What a commit writes about people.
#[derive(Default)]
pub(super) struct Written {
    /// New ones.
    pub people: Vec<Person>,
    /// Filled ones.
    pub edits: Vec<Edit<Person>>,
    /// Rules with what stood before.
    pub rules: Vec<(crate::id::PersonId, Option<ContactRule>, ContactRule)>,
}

/// The answer that a row means the known person.
pub(super) const SAME: &str = "same";

/// Both are known and not the same.
fn differ<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other)
}

/// The same names in the same order, whatever their accents and case.
fn same_spelling(facts: &PersonFacts, person: &Person) -> bool {
    let folded = |surnames: &[String]| fold_name(&surnames.join(" "));
    fold_name(&facts.given) == fold_name(&person.given) && folded(&facts.surnames) == folded(&person.surnames)
}
