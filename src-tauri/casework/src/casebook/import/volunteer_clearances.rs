//! The clearances that a list of volunteers brings: a training with its day, a background check with its last one.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::plan::Edit;
use crate::clearance::{Clearance, ClearanceKind};
use crate::id::{ClearanceId, VolunteerId};

struct Slot {
    clearance: Clearance,
    /// True for one of this file.
    new: bool,
    /// As it was in the vault, once something was filled.
    before: Option<Clearance>,
}

/// Every clearance the file's rows may mean.
pub(super) struct Clearances {
    slots: Vec<Slot>,
    by_volunteer: HashMap<VolunteerId, Vec<usize>>,
}

/// What a row says of a clearance.
#[derive(Clone, Copy)]
pub(super) enum Says {
    /// Trained on this day.
    Trained(NaiveDate),
    /// Checked, until this day.
    CheckedUntil(NaiveDate),
}

/// What that brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// It was known.
    Nothing,
    /// A new clearance, or a gap of one.
    Changed,
    /// The vault says something else, and stays: nobody is cleared for longer because of a spreadsheet.
    Kept,
}

impl Clearances {
    /// The vault's.
    pub(super) fn new(known: &[Clearance]) -> Clearances {
        let mut clearances = Clearances { slots: Vec::new(), by_volunteer: HashMap::new() };
        for clearance in known {
            clearances.put(Slot { clearance: clearance.clone(), new: false, before: None });
        }
        clearances
    }

    fn put(&mut self, slot: Slot) {
        self.by_volunteer.entry(slot.clearance.volunteer).or_default().push(self.slots.len());
        self.slots.push(slot);
    }

    /// Takes in what a row says of a volunteer.
    pub(super) fn hear(&mut self, volunteer: VolunteerId, says: Says, fresh: fn() -> Uuid) -> Heard {
        let (kind, obtained, expires) = match says {
            Says::Trained(day) => (ClearanceKind::Training, Some(day), None),
            Says::CheckedUntil(day) => (ClearanceKind::BackgroundCheck, None, Some(day)),
        };
        let of_volunteer = self.by_volunteer.get(&volunteer).map_or(&[][..], Vec::as_slice).iter().copied();
        let held: Vec<usize> = of_volunteer.filter(|at| self.slots[*at].clearance.kind == kind).collect();
        if held.is_empty() {
            let clearance = Clearance { id: ClearanceId::new(fresh()), volunteer, kind, obtained, expires, exemption: None };
            self.put(Slot { clearance, new: true, before: None });
            return Heard::Changed;
        }
        let same = |at: &usize| {
            let known = &self.slots[*at].clearance;
            obtained.is_none_or(|day| known.obtained == Some(day)) && expires.is_none_or(|day| known.expires == Some(day))
        };
        if held.iter().any(same) {
            return Heard::Nothing;
        }
        // Without a last day a clearance does not end, so only the first day can be a gap.
        let gap = |at: &usize| {
            let known = &self.slots[*at].clearance;
            let fits = |day: NaiveDate| known.obtained.is_none() && known.exemption.is_none() && known.expires.is_none_or(|last| day <= last);
            obtained.is_some_and(fits)
        };
        let Some(at) = held.iter().copied().find(|at| gap(at)) else { return Heard::Kept };
        let slot = &mut self.slots[at];
        let before = slot.clearance.clone();
        slot.clearance.obtained = obtained;
        if !slot.new {
            slot.before.get_or_insert(before);
        }
        Heard::Changed
    }

    /// New clearances, and those of the vault with a gap filled.
    pub(super) fn into_writes(self) -> (Vec<Clearance>, Vec<Edit<Clearance>>) {
        let (mut new, mut edits) = (Vec::new(), Vec::new());
        for slot in self.slots {
            match slot.before {
                _ if slot.new => new.push(slot.clearance),
                Some(before) => edits.push((before, slot.clearance)),
                None => {}
            }
        }
        (new, edits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn gaps_are_filled_and_nobody_is_cleared_for_longer() {
        let who = VolunteerId::new(Uuid::from_u128(1));
        let held = |kind, obtained: Option<&str>, expires: Option<&str>| Clearance {
            id: ClearanceId::new(Uuid::from_u128(2)),
            volunteer: who,
            kind,
            obtained: obtained.map(day),
            expires: expires.map(day),
            exemption: None,
        };
        use ClearanceKind::{BackgroundCheck as Check, Training};
        let trained = Says::Trained(day("2026-02-06"));
        let until = Says::CheckedUntil(day("2027-07-05"));
        for (what, known, says, expected) in [
            ("the first", vec![], trained, Heard::Changed),
            ("another kind", vec![held(Check, None, None)], trained, Heard::Changed),
            ("the same", vec![held(Training, Some("2026-02-06"), None)], trained, Heard::Nothing),
            ("a gap", vec![held(Training, None, None)], trained, Heard::Changed),
            ("ended before", vec![held(Training, None, Some("2026-01-01"))], trained, Heard::Kept),
            ("another day", vec![held(Training, Some("2025-02-06"), None)], trained, Heard::Kept),
            ("the same end", vec![held(Check, Some("2025-07-05"), Some("2027-07-05"))], until, Heard::Nothing),
            ("an earlier end", vec![held(Check, None, Some("2026-07-05"))], until, Heard::Kept),
            ("no end", vec![held(Check, None, None)], until, Heard::Kept),
            ("one of two", vec![held(Check, None, Some("2026-07-05")), held(Check, None, Some("2027-07-05"))], until, Heard::Nothing),
        ] {
            let mut clearances = Clearances::new(&known);
            assert_eq!(clearances.hear(who, says, || Uuid::from_u128(3)), expected, "{what}");
            let (new, edits) = clearances.into_writes();
            assert_eq!(new.len() + edits.len(), usize::from(expected == Heard::Changed), "{what}");
        }
    }
}
