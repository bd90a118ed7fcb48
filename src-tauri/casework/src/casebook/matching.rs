//! Who should be asked next: what the record knows, brought before `matching::rank`.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::accompaniments::same_hours;
use super::act::found;
use crate::accompaniment::AccompanimentState;
use crate::appearance::{Appearance, Forum, Medium};
use crate::clearance::{Clearance, ClearanceKind, standing};
use crate::error::Outcome;
use crate::family::Family;
use crate::id::{AppearanceId, FamilyId, VolunteerId};
use crate::matching::{Candidate, Exclusion, Need, Reason, kilometres, rank};
use crate::pairing::Understood;
use crate::person::{Person, Spoken};
use crate::reference;
use crate::store;
use crate::volunteer::Volunteer;

/// One volunteer's place in the order.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MatchLine {
    /// Who.
    pub volunteer: VolunteerId,
    /// Their whole name.
    pub name: String,
    /// The city they live in.
    pub city: Option<String>,
    /// Kilometres from there to the family's city, between the centres; `None` where one of the two is not known.
    pub km: Option<u32>,
    /// Points.
    pub score: u32,
    /// What speaks for them.
    pub reasons: Vec<Reason>,
    /// What rules them out.
    pub excluded: Vec<Exclusion>,
    /// What else has to be kept in mind, in their words: a person weighs it.
    pub constraints: Option<String>,
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
        let beside = self.beside(&family, date, &need)?;
        let everyone = store::volunteer::everyone(self.read())?;
        let candidates: Vec<Candidate<'_>> = everyone.iter().map(|volunteer| beside.candidate(volunteer, &need)).collect();
        let known: HashMap<VolunteerId, &Volunteer> = everyone.iter().map(|one| (one.id, one)).collect();
        let named = rank(&need, &candidates).into_iter().map(|one| MatchLine {
            name: known.get(&one.volunteer).map(|known| known.name.clone()).unwrap_or_default(),
            city: known.get(&one.volunteer).and_then(|known| known.city.clone()),
            km: known.get(&one.volunteer).and_then(|known| beside.distances.to(known.city.as_deref()?)),
            constraints: known.get(&one.volunteer).and_then(|known| known.constraints.clone()),
            volunteer: one.volunteer,
            score: one.score,
            reasons: one.reasons,
            excluded: one.excluded,
        });
        Ok(named.collect())
    }

    fn beside(&self, family: &Family, date: Option<AppearanceId>, need: &Need) -> Outcome<Beside> {
        let day = need.day.unwrap_or(need.today);
        let lasting = store::pairing::lasting(self.read(), day)?;
        let asked = date.map_or(Ok(Vec::new()), |date| store::accompaniment::of_appearance(self.read(), date))?;
        Ok(Beside {
            families: self.families_each(self.clock.today())?,
            held: self.clearances_each()?,
            required: self.limits()?.required,
            understood: self.understood_with(family.id)?,
            paired: lasting.into_iter().filter(|(_, of)| *of == family.id).map(|(who, _)| who).collect(),
            busy: self.busy_at(family.id, date, need.day)?,
            apart: store::not_together::of_family(self.read(), family.id)?.into_iter().map(|(one, _)| one.volunteer).collect(),
            declined: asked.into_iter().filter(|(one, _)| one.state == AccompanimentState::Declined).map(|(one, _)| one.volunteer).collect(),
            court_days: need.day.map_or(Ok(HashMap::new()), |day| self.court_days_of_month(day))?,
            distances: Distances::from(family.city.as_deref()),
            day,
        })
    }

    /// Who is somewhere else at that hour: asked or confirmed for another date, or going with a family that must appear the same hours.
    fn busy_at(&self, family: FamilyId, date: Option<AppearanceId>, day: Option<NaiveDate>) -> Outcome<HashSet<VolunteerId>> {
        let (Some(day), Some(date)) = (day, date) else { return Ok(HashSet::new()) };
        let settings = store::dates::settings_on(self.read(), day)?;
        let Some(here) = settings.get(&date) else { return Ok(HashSet::new()) };
        let clashes = |other: AppearanceId| other != date && settings.get(&other).is_some_and(|there| same_hours(there, here));
        let asked = store::accompaniment::on_day(self.read(), day)?.into_iter().map(|one| (one.volunteer, one.appearance));
        let with_theirs = store::pairing::busy(self.read(), day, family)?;
        Ok(asked.chain(with_theirs).filter(|(_, other)| clashes(*other)).map(|(volunteer, _)| volunteer).collect())
    }

    fn court_days_of_month(&self, day: NaiveDate) -> Outcome<HashMap<VolunteerId, u32>> {
        let first = day.with_day(1).unwrap_or(day);
        let next = first.checked_add_months(chrono::Months::new(1)).unwrap_or(NaiveDate::MAX);
        Ok(store::accompaniment::days_between(self.read(), first, next)?.into_iter().collect())
    }

    fn need_of(&self, family: &Family, date: Option<AppearanceId>) -> Outcome<Need> {
        let mut people = store::person::of_family(self.read(), family.id)?;
        people.retain(|person| person.left_on.is_none());
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

/// What the record knows beside the volunteers, read once for all of them.
struct Beside {
    families: HashMap<VolunteerId, u32>,
    held: HashMap<VolunteerId, Vec<Clearance>>,
    required: Vec<ClearanceKind>,
    understood: HashMap<VolunteerId, Understood>,
    paired: HashSet<VolunteerId>,
    busy: HashSet<VolunteerId>,
    apart: HashSet<VolunteerId>,
    declined: HashSet<VolunteerId>,
    court_days: HashMap<VolunteerId, u32>,
    distances: Distances,
    day: NaiveDate,
}

/// Kilometres from one city, each other city looked up once.
struct Distances {
    from: Option<&'static reference::City>,
    known: RefCell<HashMap<String, Option<u32>>>,
}

impl Distances {
    fn from(city: Option<&str>) -> Distances {
        Distances { from: city.and_then(reference::city), known: RefCell::default() }
    }

    /// To the centre of this city; `None` where one of the two is not known.
    fn to(&self, city: &str) -> Option<u32> {
        let mut known = self.known.borrow_mut();
        if let Some(distance) = known.get(city) {
            return *distance;
        }
        let distance = reference::city(city).zip(self.from).map(|(a, b)| kilometres((a.lat, a.lon), (b.lat, b.lon)));
        known.insert(city.to_owned(), distance);
        distance
    }
}

impl Beside {
    fn candidate<'a>(&self, volunteer: &'a Volunteer, need: &Need) -> Candidate<'a> {
        Candidate {
            families: self.families.get(&volunteer.id).copied().unwrap_or_default(),
            paired: self.paired.contains(&volunteer.id),
            understood: self.understood.get(&volunteer.id).copied().unwrap_or(Understood::Unknown),
            standing: standing(self.held.get(&volunteer.id).map_or(&[], Vec::as_slice), &self.required, self.day),
            distance: volunteer.city.as_deref().and_then(|city| self.distances.to(city)),
            busy: need.day.is_some() && self.busy.contains(&volunteer.id),
            apart: self.apart.contains(&volunteer.id),
            declined: self.declined.contains(&volunteer.id),
            court_days: self.court_days.get(&volunteer.id).copied().unwrap_or_default(),
            volunteer,
        }
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
