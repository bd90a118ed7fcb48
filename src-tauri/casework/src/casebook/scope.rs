//! Which families somebody sees: the rows of "who sees what", as `role.rs` has its columns. Every list, page, search and export asks here.

use chrono::NaiveDate;

use super::Casebook;
use crate::error::{Code, Outcome};
use crate::id::{AppearanceId, FamilyId, MemberId, VolunteerId};
use crate::member::Member;
use crate::role::{Role, Roles};
use crate::store;

/// Families somebody sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// All of them.
    Everyone,
    /// These alone.
    Only(Vec<FamilyId>),
}

impl Scope {
    /// A JSON list of ids for a statement; `None` where nothing narrows it.
    pub(crate) fn list(&self) -> Outcome<Option<String>> {
        match self {
            Scope::Everyone => Ok(None),
            Scope::Only(families) => Ok(Some(serde_json::to_string(families)?)),
        }
    }

    /// True where this family is in it.
    pub(crate) fn holds(&self, family: FamilyId) -> bool {
        match self {
            Scope::Everyone => true,
            Scope::Only(families) => families.contains(&family),
        }
    }
}

impl Casebook {
    /// The same vault as somebody with these roles would see it: a preview of what another laptop may hold.
    #[must_use]
    pub fn seen_as(self, roles: Roles, volunteer: Option<VolunteerId>) -> Casebook {
        // Somebody else: nothing here is their own edit.
        let me = Member { id: MemberId::new(uuid::Uuid::nil()), roles, volunteer, ..self.me.clone() };
        Casebook { me, ..self }
    }

    /// What this member sees today: a coordinator the families of their cities, an advocate all, a volunteer those they are paired with.
    pub(crate) fn scope(&self) -> Outcome<Scope> {
        let Member { roles, cities, volunteer, .. } = &self.me;
        if roles.has(Role::Advocate) || (roles.has(Role::Coordinator) && cities.is_empty()) {
            return Ok(Scope::Everyone);
        }
        let mut seen = Vec::new();
        if roles.has(Role::Coordinator) {
            let of_cities = |city: Option<&str>| cities.iter().any(|one| super::listing::is_in(city, Some(one)));
            seen.extend(store::family::everyone(self.read())?.into_iter().filter(|family| of_cities(family.city.as_deref())).map(|family| family.id));
        }
        if let Some(volunteer) = volunteer.filter(|_| roles.has(Role::Volunteer)) {
            let today = self.clock.today();
            seen.extend(store::pairing::lasting(self.read(), today)?.into_iter().filter(|(who, _)| *who == volunteer).map(|(_, family)| family));
        }
        seen.sort_unstable();
        seen.dedup();
        Ok(Scope::Only(seen))
    }

    /// Refuses what is about a family that is not theirs.
    pub(crate) fn require_family(&self, family: FamilyId) -> Outcome<()> {
        if self.scope()?.holds(family) { Ok(()) } else { Err(Code::RefusedByRole.into()) }
    }

    /// Refuses what is about a date of a family that is not theirs. Whoever goes along enters the new date in the corridor.
    pub(crate) fn require_date(&self, date: AppearanceId) -> Outcome<()> {
        self.require_family(super::act::found(store::appearance::get(self.read(), date)?)?.family)
    }

    /// Notes written before this day are not for a volunteer who came later, unless whoever went before left them. `None`: no limit.
    pub(crate) fn notes_since(&self, family: FamilyId) -> Outcome<Option<NaiveDate>> {
        if self.roles().sees_families() {
            return Ok(None);
        }
        let Some(me) = self.me.volunteer else { return Ok(None) };
        self.notes_since_for(me, family)
    }

    /// The same for any volunteer: what of the notes goes to their laptop.
    pub(crate) fn notes_since_for(&self, me: VolunteerId, family: FamilyId) -> Outcome<Option<NaiveDate>> {
        let pairings = store::pairing::of_family(self.read(), family)?;
        let today = self.clock.today();
        // What they wrote themselves in an earlier time they may always read.
        let Some(mine) = pairings.iter().filter(|one| one.volunteer == me && one.lasts_on(today)).map(|one| one.from_day).min() else {
            return Ok(Some(NaiveDate::MAX));
        };
        let left = pairings
            .iter()
            .filter(|one| one.volunteer != me && one.ended.is_some() && one.from_day < mine)
            .any(|one| one.successor_sees == crate::pairing::SuccessorSees::SharedNotes);
        Ok((!left).then_some(mine))
    }
}
