//! What no single laptop would have let happen, and two together did: the rules across records, looked at again over everything that is known.
//! Derived; each stands until somebody changes one of the two records (architecture.md, "History and merge").

use std::collections::{BTreeMap, BTreeSet};

use super::view::{Contradiction, ContradictionKind};
use crate::accompaniment::AccompanimentState;
use crate::casebook::Casebook;
use crate::casebook::accompaniments::same_hours;
use crate::clearance::{Standing, standing};
use crate::error::Outcome;
use crate::id::{AppearanceId, FamilyId, VolunteerId};
use crate::pairing::{Pairing, PairingRole};
use crate::store;

impl Casebook {
    /// Every one about families this member sees; nothing for whoever does not coordinate.
    pub fn contradictions(&self) -> Outcome<Vec<Contradiction>> {
        if !self.coordinates() {
            return Ok(Vec::new());
        }
        let today = self.clock.today();
        let lasting: Vec<Pairing> = store::pairing::everything(self.read())?.into_iter().filter(|one| one.lasts_on(today)).collect();
        let mut all = self.two_first_people(&lasting)?;
        all.extend(self.too_many_families(&lasting)?);
        all.extend(self.kept_apart_and_paired(&lasting)?);
        all.extend(self.companions_who_cannot()?);
        let scope = self.scope()?;
        Ok(all.into_iter().filter(|one| one.family.as_ref().is_none_or(|family| scope.holds(family.id))).collect())
    }

    fn contradiction(&self, kind: ContradictionKind, family: Option<FamilyId>, volunteers: &[VolunteerId], dates: Vec<AppearanceId>) -> Outcome<Contradiction> {
        let name = |id: &VolunteerId| Ok(store::volunteer::get(self.read(), *id)?.map(|one| one.name).unwrap_or_default());
        let family = family.map(|id| self.family_line(id)).transpose()?.flatten();
        Ok(Contradiction { kind, family, volunteers: volunteers.iter().map(name).collect::<Outcome<_>>()?, dates })
    }

    fn two_first_people(&self, lasting: &[Pairing]) -> Outcome<Vec<Contradiction>> {
        let mut first: BTreeMap<FamilyId, Vec<VolunteerId>> = BTreeMap::new();
        for one in lasting.iter().filter(|one| one.role == PairingRole::Primary) {
            first.entry(one.family).or_default().push(one.volunteer);
        }
        let two = first.into_iter().filter(|(_, volunteers)| volunteers.len() > 1);
        two.map(|(family, volunteers)| self.contradiction(ContradictionKind::TwoPrimaries, Some(family), &volunteers, Vec::new())).collect()
    }

    fn too_many_families(&self, lasting: &[Pairing]) -> Outcome<Vec<Contradiction>> {
        let mut families: BTreeMap<VolunteerId, BTreeSet<FamilyId>> = BTreeMap::new();
        for one in lasting {
            families.entry(one.volunteer).or_default().insert(one.family);
        }
        let mut all = Vec::new();
        for (volunteer, families) in families {
            let most = store::volunteer::get(self.read(), volunteer)?.and_then(|one| one.max_families);
            if most.is_some_and(|most| families.len() > most as usize) {
                all.push(self.contradiction(ContradictionKind::OverCapacity, None, &[volunteer], Vec::new())?);
            }
        }
        Ok(all)
    }

    fn kept_apart_and_paired(&self, lasting: &[Pairing]) -> Outcome<Vec<Contradiction>> {
        let mut all = Vec::new();
        for family in lasting.iter().map(|one| one.family).collect::<BTreeSet<_>>() {
            for (apart, _) in store::not_together::of_family(self.read(), family)?.into_iter().filter(|(one, _)| one.lifted_on.is_none()) {
                if lasting.iter().any(|one| one.family == family && one.volunteer == apart.volunteer) {
                    all.push(self.contradiction(ContradictionKind::KeptApart, Some(family), &[apart.volunteer], Vec::new())?);
                }
            }
        }
        Ok(all)
    }

    /// Companions asked for two places at one hour, and companions confirmed for a day on which they are not cleared.
    fn companions_who_cannot(&self) -> Outcome<Vec<Contradiction>> {
        let (today, wanted) = (self.clock.today(), self.limits()?.required);
        let held = self.clearances_each()?;
        let mut by_volunteer: BTreeMap<VolunteerId, Vec<_>> = BTreeMap::new();
        for one in store::accompaniment::all_ahead(self.read(), today)? {
            let Some(date) = store::appearance::get(self.read(), one.appearance)? else { continue };
            by_volunteer.entry(one.volunteer).or_default().push((one.state, date));
        }
        let mut all = Vec::new();
        for (volunteer, going) in by_volunteer {
            for (place, (state, date)) in going.iter().enumerate() {
                let clash = going[..place].iter().find(|(_, other)| other.id != date.id && same_hours(&other.setting, &date.setting));
                if let Some((_, other)) = clash {
                    all.push(self.contradiction(ContradictionKind::TwoPlaces, Some(date.family), &[volunteer], vec![other.id, date.id])?);
                }
                let day = date.setting.day().unwrap_or(today);
                let cleared = matches!(standing(held.get(&volunteer).map_or(&[][..], Vec::as_slice), &wanted, day), Standing::Valid { .. });
                if *state == AccompanimentState::Confirmed && !cleared {
                    all.push(self.contradiction(ContradictionKind::NotCleared, Some(date.family), &[volunteer], vec![date.id])?);
                }
            }
        }
        Ok(all)
    }
}
