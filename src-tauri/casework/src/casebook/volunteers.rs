//! Volunteers and their clearances: the list, and the verbs that change them.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{found, new_uuid};
use super::appearances::{optional, required};
use super::listing::is_in;
use crate::clearance::{Clearance, ClearanceKind, Standing, standing};
use crate::error::{Code, Failure, Outcome};
use crate::id::{ClearanceId, VolunteerId};
use crate::reference;
use crate::store;
use crate::volunteer::{Away, Volunteer, VolunteerLanguage, VolunteerStatus};
use crate::word::Answer;

/// What the volunteer form sends. Without an id somebody new.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // The fields are those of `Volunteer`.
pub struct VolunteerInput {
    pub id: Option<VolunteerId>,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub city: Option<String>,
    pub languages: Vec<VolunteerLanguage>,
    pub max_families: Option<u32>,
    pub max_court_days: Option<u32>,
    pub weekdays: Option<Vec<u8>>,
    pub away: Vec<Away>,
    pub vehicle: Answer,
    pub seats: Option<u32>,
    pub childcare: Answer,
    pub enters_buildings: Answer,
    pub constraints: Option<String>,
    pub status: VolunteerStatus,
}

/// What the clearance form sends. Without an id a new one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClearanceInput {
    /// Which.
    pub id: Option<ClearanceId>,
    /// Whose.
    pub volunteer: VolunteerId,
    /// What.
    pub kind: ClearanceKind,
    /// Since when.
    #[ts(type = "string | null")]
    pub obtained: Option<NaiveDate>,
    /// Its last day.
    #[ts(type = "string | null")]
    pub expires: Option<NaiveDate>,
    /// Why it is not asked of them.
    pub exemption: Option<String>,
}

/// One line of the list of volunteers.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // The fields are those of `Volunteer`, and:
pub struct VolunteerLine {
    pub id: VolunteerId,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub city: Option<String>,
    pub languages: Vec<VolunteerLanguage>,
    pub status: VolunteerStatus,
    /// Families they are paired with today.
    pub families: u32,
    pub max_families: Option<u32>,
    pub max_court_days: Option<u32>,
    pub weekdays: Option<Vec<u8>>,
    pub away: Vec<Away>,
    pub vehicle: Answer,
    pub seats: Option<u32>,
    pub childcare: Answer,
    pub enters_buildings: Answer,
    pub constraints: Option<String>,
    /// Their clearances today.
    pub clearance: Standing,
}

/// One clearance, as the page shows it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClearanceLine {
    /// Its id.
    pub id: ClearanceId,
    /// What.
    pub kind: ClearanceKind,
    /// Since when.
    #[ts(type = "string | null")]
    pub obtained: Option<NaiveDate>,
    /// Its last day.
    #[ts(type = "string | null")]
    pub expires: Option<NaiveDate>,
    /// Why it is not asked of them.
    pub exemption: Option<String>,
    /// Its last day is before today.
    pub ended: bool,
}

/// What the list is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct VolunteersListing {
    /// One volunteer.
    pub id: Option<VolunteerId>,
    /// Of one city.
    pub city: Option<String>,
}

impl Casebook {
    /// Volunteers, by name.
    ///
    /// # Errors
    /// `refused_by_role` for whoever does not coordinate (product.md, "Who sees what").
    pub fn list_volunteers(&self, listing: &VolunteersListing) -> Outcome<Vec<VolunteerLine>> {
        self.roles().require_coordinator()?;
        let today = self.clock.today();
        let (families, held) = (self.families_each(today)?, self.clearances_each()?);
        let wanted = |one: &Volunteer| listing.id.is_none_or(|id| id == one.id) && is_in(one.city.as_deref(), listing.city.as_deref());
        let everyone = store::volunteer::everyone(self.read())?;
        let required = self.limits()?.required;
        Ok(everyone.into_iter().filter(wanted).map(|one| line(one, &families, &held, &required, today)).collect())
    }

    /// A volunteer's clearances, by kind, those that ended too.
    pub fn clearances(&self, volunteer: VolunteerId) -> Outcome<Vec<ClearanceLine>> {
        self.roles().require_coordinator()?;
        let today = self.clock.today();
        let lines = self.clearances_each()?.remove(&volunteer).unwrap_or_default().into_iter().map(|one| ClearanceLine {
            ended: one.expires.is_some_and(|last| last < today),
            id: one.id,
            kind: one.kind,
            obtained: one.obtained,
            expires: one.expires,
            exemption: one.exemption,
        });
        Ok(lines.collect())
    }

    /// Adds a volunteer or changes one.
    pub fn volunteer_save(&mut self, input: &VolunteerInput) -> Outcome<VolunteerId> {
        self.roles().require_coordinator()?;
        let after = checked(input)?;
        self.act("volunteer_save", None, |act| {
            let before = input.id.map(|id| found(store::volunteer::get(&act.tx, id)?)).transpose()?;
            let after = Volunteer { id: input.id.unwrap_or_else(|| VolunteerId::new(new_uuid())), ..after };
            store::volunteer::save(&act.tx, &after)?;
            match before {
                Some(before) => act.edited("volunteer", &after.id.text(), &before, &after).map(|_| ())?,
                None => act.created("volunteer", &after.id.text(), &after)?,
            }
            Ok(after.id)
        })
    }

    /// Adds a clearance or changes one.
    pub fn clearance_save(&mut self, input: &ClearanceInput) -> Outcome<ClearanceId> {
        self.roles().require_coordinator()?;
        crate::time::require_plausible(input.obtained, "obtained")?;
        crate::time::require_plausible(input.expires, "expires")?;
        if input.obtained.zip(input.expires).is_some_and(|(from, until)| until < from) {
            return Err(Failure::at(Code::ValueInvalid, "expires"));
        }
        self.act("clearance_save", None, |act| {
            found(store::volunteer::get(&act.tx, input.volunteer)?)?;
            let before = input.id.map(|id| found(store::clearance::get(&act.tx, id)?)).transpose()?;
            let after = Clearance {
                id: input.id.unwrap_or_else(|| ClearanceId::new(new_uuid())),
                volunteer: before.as_ref().map_or(input.volunteer, |before| before.volunteer),
                kind: input.kind,
                obtained: input.obtained,
                expires: input.expires,
                exemption: optional(input.exemption.as_deref()),
            };
            store::clearance::save(&act.tx, &after)?;
            match before {
                Some(before) => act.edited("clearance", &after.id.text(), &before, &after).map(|_| ())?,
                None => act.created("clearance", &after.id.text(), &after)?,
            }
            Ok(after.id)
        })
    }

    /// How many families each volunteer is paired with on a day.
    pub(crate) fn families_each(&self, day: NaiveDate) -> Outcome<HashMap<VolunteerId, u32>> {
        let mut each = HashMap::new();
        for (volunteer, _) in store::pairing::lasting(self.read(), day)? {
            *each.entry(volunteer).or_insert(0) += 1;
        }
        Ok(each)
    }

    /// The clearances of each volunteer.
    pub(crate) fn clearances_each(&self) -> Outcome<HashMap<VolunteerId, Vec<Clearance>>> {
        let mut each: HashMap<VolunteerId, Vec<Clearance>> = HashMap::new();
        for one in store::clearance::everyone(self.read())? {
            each.entry(one.volunteer).or_default().push(one);
        }
        Ok(each)
    }
}

fn line(
    one: Volunteer,
    families: &HashMap<VolunteerId, u32>,
    held: &HashMap<VolunteerId, Vec<Clearance>>,
    required: &[ClearanceKind],
    today: NaiveDate,
) -> VolunteerLine {
    VolunteerLine {
        families: families.get(&one.id).copied().unwrap_or_default(),
        clearance: standing(held.get(&one.id).map_or(&[], Vec::as_slice), required, today),
        id: one.id,
        name: one.name,
        email: one.email,
        phone: one.phone,
        city: one.city,
        languages: one.languages,
        status: one.status,
        max_families: one.max_families,
        max_court_days: one.max_court_days,
        weekdays: one.weekdays,
        away: one.away,
        vehicle: one.vehicle,
        seats: one.seats,
        childcare: one.childcare,
        enters_buildings: one.enters_buildings,
        constraints: one.constraints,
    }
}

/// What was typed, made sound: trimmed, each weekday and language once, every span the right way round.
fn checked(input: &VolunteerInput) -> Outcome<Volunteer> {
    let mut weekdays = input.weekdays.clone();
    if let Some(days) = &mut weekdays {
        days.sort_unstable();
        days.dedup();
        if days.iter().any(|day| !(1..=7).contains(day)) {
            return Err(Failure::at(Code::ValueInvalid, "weekdays"));
        }
    }
    for one in &input.away {
        crate::time::require_plausible(one.from, "away")?;
        crate::time::require_plausible(one.until, "away")?;
    }
    if input.away.iter().any(|away| away.until < away.from) {
        return Err(Failure::at(Code::ValueInvalid, "away"));
    }
    let mut languages: Vec<VolunteerLanguage> = Vec::new();
    for one in &input.languages {
        if reference::language(&one.language).is_none() {
            return Err(Failure::at(Code::ValueInvalid, "languages"));
        }
        if languages.iter().all(|earlier| earlier.language != one.language) {
            languages.push(VolunteerLanguage { town: optional(one.town.as_deref()), ..one.clone() });
        }
    }
    Ok(Volunteer {
        id: input.id.unwrap_or_else(|| VolunteerId::new(uuid::Uuid::nil())),
        name: required(&crate::reading::cell::clean_cell(&input.name).text, "name", Code::ValueMissing)?,
        email: optional(input.email.as_deref()),
        phone: optional(input.phone.as_deref()),
        city: optional(input.city.as_deref()),
        languages,
        max_families: input.max_families,
        max_court_days: input.max_court_days,
        weekdays,
        away: input.away.clone(),
        vehicle: input.vehicle,
        seats: input.seats,
        childcare: input.childcare,
        enters_buildings: input.enters_buildings,
        constraints: optional(input.constraints.as_deref()),
        status: input.status,
    })
}
