//! Which pairing a row is: family, volunteer, role and first day (import.md, "Volunteers, pairings").

use std::collections::HashMap;

use chrono::NaiveDate;

use super::codes::RowCode;
use super::gaps::fill;
use super::pairing_row::PairingFacts;
use super::plan::Edit;
use crate::id::FamilyId;
use crate::pairing::{Pairing, PairingRole};
use crate::reading::volunteer_columns::PairingsField;

struct Slot {
    pairing: Pairing,
    /// True for one of this file.
    new: bool,
    /// As it was in the vault, once something was filled.
    before: Option<Pairing>,
}

/// Every pairing the file's rows may mean.
pub(super) struct Pairings {
    slots: Vec<Slot>,
    by_family: HashMap<FamilyId, Vec<usize>>,
}

impl Pairings {
    /// The vault's.
    pub(super) fn new(known: &[Pairing]) -> Pairings {
        let mut pairings = Pairings { slots: Vec::new(), by_family: HashMap::new() };
        for pairing in known {
            pairings.put(Slot { pairing: pairing.clone(), new: false, before: None });
        }
        pairings
    }

    fn put(&mut self, slot: Slot) {
        self.by_family.entry(slot.pairing.family).or_default().push(self.slots.len());
        self.slots.push(slot);
    }

    /// Adds one of this file.
    pub(super) fn add(&mut self, pairing: Pairing) {
        self.put(Slot { pairing, new: true, before: None });
    }

    /// The pairing at a place.
    pub(super) fn at(&self, at: usize) -> &Pairing {
        &self.slots[at].pairing
    }

    fn of(&self, family: FamilyId) -> &[usize] {
        self.by_family.get(&family).map_or(&[], Vec::as_slice)
    }

    /// The pairing a row means.
    pub(super) fn find(&self, facts: &PairingFacts) -> Option<usize> {
        let same = |one: &Pairing| one.volunteer == facts.volunteer && one.role == facts.role && one.from_day == facts.from_day;
        self.of(facts.family).iter().copied().find(|at| same(self.at(*at)))
    }

    /// What stands against a new pairing: the same two in the same role, or another first person, on some day of it.
    pub(super) fn in_the_way(&self, facts: &PairingFacts) -> Option<RowCode> {
        let meets = |one: &Pairing| {
            one.role == facts.role && one.from_day <= facts.until_day.unwrap_or(NaiveDate::MAX) && facts.from_day <= one.until_day.unwrap_or(NaiveDate::MAX)
        };
        let against = |one: &Pairing| match one.volunteer == facts.volunteer {
            true => Some(RowCode::PairedAlready),
            false => (facts.role == PairingRole::Primary).then_some(RowCode::PrimaryTaken),
        };
        self.of(facts.family).iter().map(|at| self.at(*at)).filter(|one| meets(one)).find_map(against)
    }

    /// Fills the gaps of a known pairing; the fields in which the row says something else, and whether anything changed.
    pub(super) fn fill(&mut self, at: usize, facts: &PairingFacts) -> (Vec<PairingsField>, bool) {
        let slot = &mut self.slots[at];
        let before = slot.pairing.clone();
        let mut kept = Vec::new();
        if fill(&mut slot.pairing.until_day, facts.until_day) {
            kept.push(PairingsField::UntilDay);
        } else if fill(&mut slot.pairing.ended, facts.ended) {
            kept.push(PairingsField::Ended);
        }
        let changed = slot.pairing != before;
        if changed && !slot.new {
            slot.before.get_or_insert(before);
        }
        (kept, changed)
    }

    /// New pairings, and those of the vault with gaps filled.
    pub(super) fn into_writes(self) -> (Vec<Pairing>, Vec<Edit<Pairing>>) {
        let (mut new, mut edits) = (Vec::new(), Vec::new());
        for slot in self.slots {
            match slot.before {
                _ if slot.new => new.push(slot.pairing),
                Some(before) => edits.push((before, slot.pairing)),
                None => {}
            }
        }
        (new, edits)
    }
}
