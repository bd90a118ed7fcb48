//! A coordinator's lines of Today: who has nobody, whose date has too few, who may soon go no more, who still waits for a legal helper.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::date_views::DateRow;
use super::dates::days_before;
use super::today::count;
use crate::clearance::ClearanceKind;
use crate::error::Outcome;
use crate::family::{Attention, Family};
use crate::id::{FamilyId, VolunteerId};
use crate::role::Role;
use crate::store;
use crate::store::dates::{Span, Wanted};
use crate::volunteer::VolunteerStatus;

/// A family on a line of Today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FamilyBrief {
    /// Which.
    pub id: FamilyId,
    /// The office's code.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// City.
    pub city: Option<String>,
    /// How closely it is watched.
    pub attention: Attention,
    /// Day of intake.
    #[ts(type = "string | null")]
    pub intake: Option<NaiveDate>,
}

/// A clearance that ended or ends soon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClearanceEnding {
    /// Whose.
    pub volunteer: VolunteerId,
    /// Their name.
    pub name: String,
    /// Which.
    pub kind: ClearanceKind,
    /// Its last day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Dates after it for which they are asked or confirmed.
    pub dates_after: u32,
    /// Families they go with.
    pub families: u32,
}

/// A respondent whom no legal helper has seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unscreened {
    /// Whose family.
    pub family: FamilyId,
    /// The office's code.
    pub code: String,
    /// What people call the family.
    pub label: String,
    /// First name.
    pub name: String,
    /// Days since intake.
    pub days: u32,
}

/// A city where families wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WaitingCity {
    /// Which; `None` where nobody knows.
    pub city: Option<String>,
    /// Families without a first person.
    pub families: u32,
    /// Volunteers there who could take one more.
    pub volunteers: u32,
}

/// The lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CoordinatorLines {
    /// Families without a first person, those waiting longest first.
    pub without_primary: Vec<FamilyBrief>,
    /// How many in all.
    pub without_primary_total: u32,
    /// Dates of the next 30 days with fewer companions than wanted.
    pub few_companions: Vec<DateRow>,
    /// How many in all.
    pub few_companions_total: u32,
    /// Companions wanted for one date.
    pub companions_wanted: u32,
    /// Clearances of volunteers who are there to be asked: ended, or ending soon.
    pub clearances_ending: Vec<ClearanceEnding>,
    /// Respondents not screened in time.
    pub unscreened: Vec<Unscreened>,
    /// How many in all.
    pub unscreened_total: u32,
    /// Cities where families wait, most first.
    pub waiting: Vec<WaitingCity>,
}

const NEAREST: u32 = 12;

impl Casebook {
    /// A coordinator's lines; empty for everybody else.
    pub(crate) fn coordinator_lines(&self) -> Outcome<CoordinatorLines> {
        if !self.roles().has(Role::Coordinator) {
            return Ok(CoordinatorLines::default());
        }
        let (today, limits, scope) = (self.clock.today(), self.limits()?, self.scope()?);
        let waiting = store::coordination::waiting_by_city(self.read(), today)?;
        let few =
            Wanted { companions_below: Some(limits.companions), until: today.checked_add_days(Days::new(30)), scope: scope.list()?, ..Wanted::of(Span::Ahead) };
        let (few_companions, few_companions_total) = self.nearest(&few)?;
        let mut unscreened = store::coordination::unscreened(self.read(), days_before(today, limits.screening_days.into()))?;
        unscreened.retain(|one| scope.holds(one.family));
        let unscreened_total = count(unscreened.len());
        Ok(CoordinatorLines {
            without_primary: store::coordination::without_primary(self.read(), today, NEAREST)?
                .into_iter()
                .filter(|one| scope.holds(one.id))
                .map(brief)
                .collect(),
            without_primary_total: waiting.iter().map(|(_, families)| families).sum(),
            few_companions,
            few_companions_total,
            companions_wanted: limits.companions,
            clearances_ending: self.clearances_ending(today + Days::new(limits.clearance_days.into()))?,
            unscreened: unscreened.into_iter().take(NEAREST as usize).map(|one| self.unscreened_line(one, today)).collect::<Outcome<_>>()?,
            unscreened_total,
            waiting: self.waiting_cities(waiting)?,
        })
    }

    fn unscreened_line(&self, one: store::coordination::Unscreened, today: NaiveDate) -> Outcome<Unscreened> {
        let name = store::person::get(self.read(), one.person)?.map(|person| person.first_name().to_owned()).unwrap_or_default();
        let days = u32::try_from((today - one.intake_on).num_days()).unwrap_or_default();
        Ok(Unscreened { family: one.family, code: one.code, label: one.label, name, days })
    }

    /// For each volunteer who is there to be asked the required clearances that end by this day; of several of one kind the one that lasts longest.
    fn clearances_ending(&self, by: NaiveDate) -> Outcome<Vec<ClearanceEnding>> {
        let (wanted, held, families) = (self.limits()?.required, self.clearances_each()?, self.families_each(self.clock.today())?);
        let mut ending = Vec::new();
        for volunteer in store::volunteer::everyone(self.read())?.into_iter().filter(|one| one.status == VolunteerStatus::Active) {
            let all = held.get(&volunteer.id).map_or(&[][..], Vec::as_slice);
            for kind in &wanted {
                let of_kind = || all.iter().filter(|one| one.kind == *kind);
                if of_kind().any(|one| one.expires.is_none()) {
                    continue;
                }
                let Some(on) = of_kind().filter_map(|one| one.expires).max().filter(|on| *on <= by) else { continue };
                let after = store::accompaniment::after(self.read(), volunteer.id, on)?;
                ending.push(ClearanceEnding {
                    volunteer: volunteer.id,
                    name: volunteer.name.clone(),
                    kind: *kind,
                    on,
                    dates_after: after,
                    families: families.get(&volunteer.id).copied().unwrap_or_default(),
                });
            }
        }
        ending.sort_by(|a, b| (b.dates_after > 0).cmp(&(a.dates_after > 0)).then_with(|| a.on.cmp(&b.on)).then_with(|| a.name.cmp(&b.name)));
        Ok(ending)
    }

    fn waiting_cities(&self, waiting: Vec<(Option<String>, u32)>) -> Outcome<Vec<WaitingCity>> {
        let families_each = self.families_each(self.clock.today())?;
        let free: Vec<_> = store::volunteer::everyone(self.read())?
            .into_iter()
            .filter(|one| one.status == VolunteerStatus::Active)
            .filter(|one| one.max_families.is_none_or(|most| families_each.get(&one.id).copied().unwrap_or_default() < most))
            .collect();
        let there = |city: &str| free.iter().filter(|one| super::listing::is_in(one.city.as_deref(), Some(city))).count();
        let line = |(city, families): (Option<String>, u32)| WaitingCity { volunteers: count(city.as_deref().map_or(0, there)), city, families };
        Ok(waiting.into_iter().map(line).collect())
    }
}

fn brief(family: Family) -> FamilyBrief {
    FamilyBrief { id: family.id, code: family.code, label: family.label, city: family.city, attention: family.attention, intake: family.intake_on }
}
