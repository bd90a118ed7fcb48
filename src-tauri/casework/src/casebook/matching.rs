//! Who should be asked next: what the record knows, brought before `matching::rank`.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::found;
use crate::appearance::{Appearance, Forum, Medium};
use crate::clearance::{REQUIRED, standing};
use crate::error::Outcome;
use crate::family::Family;
use crate::id::{AppearanceId, FamilyId, VolunteerId};
use crate::matching::{Candidate, Exclusion, Need, Reason, kilometres, rank};
use crate::pairing::Understood;
use crate::person::{Person, Spoken};
use crate::reference;
use crate::store;

/// One volunteer's place in the order.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MatchLine {
    /// Who.
    pub volunteer: VolunteerId,
    /// Their whole name.
    pub name: String,
    /// Points.
    pub score: u32,
    /// What speaks for them.
    pub reasons: Vec<Reason>,
    /// What rules them out.
    pub excluded: Vec<Exclusion>,
}

impl Casebook {
    /// Volunteers for a family, or for one of its dates, best first.
    ///
    /// # Errors
    /// `not_found` where the date is not one of this family.
    pub fn match_volunteers(&self, family: FamilyId, date: Option<AppearanceId>) -> Outcome<Vec<MatchLine>> {
        self.roles().require_coordinator()?;
        let family = found(store::family::get(self.read(), family)?)?;
        let need = self.need_of(&family, date)?;
        let day = need.day.unwrap_or(need.today);
        let (families, held) = (self.families_each(self.clock.today())?, self.clearances_each()?);
        let before = self.understood_with(family.id)?;
        let paired: HashSet<VolunteerId> =
            store::pairing::lasting(self.read(), day)?.into_iter().filter(|(_, of)| *of == family.id).map(|(who, _)| who).collect();
        let busy: HashSet<VolunteerId> = need.day.map_or(Ok(Vec::new()), |day| store::pairing::busy(self.read(), day, family.id))?.into_iter().collect();
        let everyone = store::volunteer::everyone(self.read())?;
        let place = family.city.as_deref().and_then(reference::city);
        let candidates: Vec<Candidate<'_>> = everyone
            .iter()
            .map(|volunteer| Candidate {
                families: families.get(&volunteer.id).copied().unwrap_or_default(),
                paired: paired.contains(&volunteer.id),
                understood: before.get(&volunteer.id).copied().unwrap_or(Understood::Unknown),
                standing: standing(held.get(&volunteer.id).map_or(&[], Vec::as_slice), REQUIRED, day),
                distance: volunteer.city.as_deref().and_then(reference::city).zip(place).map(|(a, b)| kilometres((a.lat, a.lon), (b.lat, b.lon))),
                busy: busy.contains(&volunteer.id),
                volunteer,
            })
            .collect();
        let names: HashMap<VolunteerId, &str> = everyone.iter().map(|one| (one.id, one.name.as_str())).collect();
        let named = rank(&need, &candidates).into_iter().map(|one| MatchLine {
            name: names.get(&one.volunteer).map(|name| (*name).to_owned()).unwrap_or_default(),
            volunteer: one.volunteer,
            score: one.score,
            reasons: one.reasons,
            excluded: one.excluded,
        });
        Ok(named.collect())
    }

    fn need_of(&self, family: &Family, date: Option<AppearanceId>) -> Outcome<Need> {
        let people = store::person::of_family(self.read(), family.id)?;
        let mut need = Need { languages: Vec::new(), second: second_languages(&people), today: self.clock.today(), ..Need::default() };
        for person in &people {
            let Some(language) = &person.language else { continue };
            if !need.languages.iter().any(|(known, town)| known == language && *town == person.town) {
                need.languages.push((language.clone(), person.town.clone()));
            }
        }
        if let Some(date) = date {
            let appearance = found(store::appearance::get(self.read(), date)?.filter(|one| one.family == family.id))?;
            need.day = appearance.setting.day();
            need.in_building = is_in_building(&appearance);
            need.ride = appearance.ride;
        }
        Ok(need)
    }

    /// The latest answer of each volunteer who was paired with this family.
    fn understood_with(&self, family: FamilyId) -> Outcome<HashMap<VolunteerId, Understood>> {
        let mut answers = HashMap::new();
        for pairing in store::pairing::of_family(self.read(), family)?.into_iter().rev().filter(|one| one.understood != Understood::Unknown) {
            answers.insert(pairing.volunteer, pairing.understood);
        }
        Ok(answers)
    }
}

/// True where somebody has to go in: not by video or telephone, and not where nobody knows the forum.
fn is_in_building(appearance: &Appearance) -> bool {
    !matches!(appearance.medium, Medium::WebexVideo | Medium::Telephonic) && appearance.forum != Forum::Other
}

/// What members understand besides their best language.
fn second_languages(people: &[Person]) -> Vec<String> {
    let mut second: Vec<String> = people.iter().flat_map(|person| person.also_understands.iter().cloned()).collect();
    if people.iter().any(|person| matches!(person.spanish, Spoken::Little | Spoken::Good | Spoken::Native)) {
        second.push("spa".to_owned());
    }
    second.sort();
    second.dedup();
    second
}
