//! Which appearance a row is: family + kind + place + setting (import.md, "Keys").

use std::collections::HashMap;

use super::date_row::DateFacts;
use super::gaps::fill_text;
use super::place::Places;
use super::plan::Edit;
use crate::appearance::{Appearance, AppearanceStatus, Medium};
use crate::id::FamilyId;
use crate::setting::Setting;

struct Slot {
    appearance: Appearance,
    /// True for one of this file.
    new: bool,
    /// As it was in the vault, once something was filled.
    before: Option<Appearance>,
}

/// Every appearance the file's rows may mean.
pub(super) struct Dates {
    slots: Vec<Slot>,
    by_kind: HashMap<(FamilyId, String), Vec<usize>>,
}

/// How well a known appearance fits a row.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Place and setting are the same.
    Same,
    /// One of them says less than the other, and nothing else.
    Gap,
}

impl Dates {
    /// The vault's.
    pub(super) fn new(known: &[Appearance]) -> Dates {
        let mut dates = Dates { slots: Vec::new(), by_kind: HashMap::new() };
        for appearance in known {
            dates.put(Slot { appearance: appearance.clone(), new: false, before: None });
        }
        dates
    }

    fn put(&mut self, slot: Slot) {
        let key = (slot.appearance.family, slot.appearance.kind.clone());
        self.by_kind.entry(key).or_default().push(self.slots.len());
        self.slots.push(slot);
    }

    /// Adds one of this file.
    pub(super) fn add(&mut self, appearance: Appearance) {
        self.put(Slot { appearance, new: true, before: None });
    }

    /// The appearance at a place.
    pub(super) fn at(&self, at: usize) -> &Appearance {
        &self.slots[at].appearance
    }

    fn alike(&self, family: FamilyId, kind: &str) -> &[usize] {
        self.by_kind.get(&(family, kind.to_owned())).map_or(&[], Vec::as_slice)
    }

    /// The appearance a row means.
    pub(super) fn find(&self, family: FamilyId, facts: &DateFacts, places: &mut Places) -> Option<usize> {
        let alike = self.alike(family, &facts.kind.code).iter();
        let fits = alike.filter_map(|at| Some((fit(&self.slots[*at].appearance, facts, places)?, *at)));
        fits.min().map(|(_, at)| at)
    }

    /// Whether another date of the same family and kind stands: a day beside it may be where it moved.
    pub(super) fn stands_beside(&self, family: FamilyId, kind: &str) -> bool {
        self.alike(family, kind).iter().any(|at| self.slots[*at].appearance.status == AppearanceStatus::Scheduled)
    }

    /// Fills the gaps of a known appearance; whether there were any.
    pub(super) fn fill(&mut self, at: usize, facts: &DateFacts) -> bool {
        let slot = &mut self.slots[at];
        let before = slot.appearance.clone();
        fill_appearance(&mut slot.appearance, facts);
        let changed = slot.appearance != before;
        if changed && !slot.new {
            slot.before.get_or_insert(before);
        }
        changed
    }

    /// New appearances, and those of the vault with gaps filled.
    pub(super) fn into_writes(self) -> (Vec<Appearance>, Vec<Edit<Appearance>>) {
        let (mut new, mut edits) = (Vec::new(), Vec::new());
        for slot in self.slots {
            match slot.before {
                _ if slot.new => new.push(slot.appearance),
                Some(before) => edits.push((before, slot.appearance)),
                None => {}
            }
        }
        (new, edits)
    }
}

fn fit(known: &Appearance, facts: &DateFacts, places: &mut Places) -> Option<Fit> {
    let when = fit_setting(&known.setting, &facts.setting)?;
    let (here, there) = (places.key(known), &facts.site.key);
    let place = match (here.is_empty(), there.is_empty()) {
        _ if here == *there => Fit::Same,
        (true, _) | (_, true) => Fit::Gap,
        (false, false) => return None,
    };
    Some(when.max(place))
}

/// The same setting, or the same day of which one side does not know the time.
fn fit_setting(known: &Setting, said: &Setting) -> Option<Fit> {
    if known == said {
        return Some(Fit::Same);
    }
    let same_day = known.day() == said.day() && known.zone() == said.zone() && known.is_firm() && said.is_firm();
    let vague = matches!(known, Setting::On { .. }) || matches!(said, Setting::On { .. });
    (same_day && vague).then_some(Fit::Gap)
}

fn fill_appearance(known: &mut Appearance, facts: &DateFacts) {
    if matches!(known.setting, Setting::On { .. }) && !matches!(facts.setting, Setting::On { .. }) && known.status == AppearanceStatus::Scheduled {
        known.setting = facts.setting.clone();
    }
    if known.place.is_none() {
        known.place.clone_from(&facts.site.place);
        known.court = known.court.take().or_else(|| facts.site.court.clone());
    }
    if known.medium == Medium::Unknown {
        known.medium = facts.medium;
    }
    if let (false, Some(attendees)) = (known.attendees_known, &facts.attendees) {
        known.attendees_known = true;
        known.attendees.clone_from(attendees);
    }
    fill_text(&mut known.room, facts.room.as_ref());
    fill_text(&mut known.interpreter, facts.interpreter.as_ref());
    fill_text(&mut known.bring, facts.bring.as_ref());
    known.ride |= facts.ride;
}
