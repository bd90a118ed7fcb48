//! What is missing about a family: each thing the programme needs to know before the bad morning, there or not. A gap is no fault.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::date_views::Certainty;
use crate::consent::{ConsentScope, gate};
use crate::error::Outcome;
use crate::family::Family;
use crate::id::FamilyId;
use crate::pairing::PairingRole;
use crate::person::Person;
use crate::representation::{RepresentationStatus, Represented};
use crate::store;
use crate::word::{Answer, words};

words! {
    /// What should be known. A list that grows.
    GapKind {
        /// The city.
        City = "city",
        /// A first person to turn to.
        Primary = "primary",
        /// How each adult may be reached.
        ContactRule = "contact_rule",
        /// Each one's best language.
        Language = "language",
        /// Each one's birth date.
        Birth = "birth",
        /// Whether there is a case against each.
        Respondent = "respondent",
        /// Where each respondent's search for a lawyer stands.
        Lawyer = "lawyer",
        /// Permission to go along, of each adult.
        Accompaniment = "accompaniment",
        /// What may be done in an emergency, of each adult.
        Emergency = "emergency",
        /// A check of the next date that still counts.
        NextDateChecked = "next_date_checked",
    }
}

/// One thing, and who lacks it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GapLine {
    /// What.
    pub what: GapKind,
    /// It is there, for everybody it concerns.
    pub ok: bool,
    /// First names of those who lack it; empty where it concerns the family.
    pub who: Vec<String>,
}

/// One family of the list of gaps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FamilyGaps {
    /// Which.
    pub id: FamilyId,
    /// The office's code.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// Each thing.
    pub gaps: Vec<GapLine>,
    /// How many of them are missing.
    pub missing: u32,
}

/// One page of the list of gaps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GapsPage {
    /// Families that go on.
    pub total: u32,
    /// This page.
    pub rows: Vec<FamilyGaps>,
}

impl Casebook {
    /// What is missing about each family that goes on, by code.
    pub fn data_gaps(&self, offset: u32, limit: u32) -> Outcome<GapsPage> {
        self.roles().require_coordinator()?;
        let scope = self.scope()?.list()?;
        let going_on = store::families::Wanted { scope, goes_on: true, ..store::families::Wanted::default() };
        let families = store::families::page(self.read(), &going_on, offset, limit.min(60))?;
        let rows = families.into_iter().map(|family| {
            let gaps = self.gaps_of(&family)?;
            let missing = u32::try_from(gaps.iter().filter(|gap| !gap.ok).count()).unwrap_or(u32::MAX);
            Ok(FamilyGaps { id: family.id, code: family.code, label: family.label, gaps, missing })
        });
        Ok(GapsPage { total: store::families::count(self.read(), &going_on)?, rows: rows.collect::<Outcome<_>>()? })
    }

    /// What is missing about one family.
    pub(crate) fn gaps_of(&self, family: &Family) -> Outcome<Vec<GapLine>> {
        let people: Vec<Person> = store::person::of_family(self.read(), family.id)?.into_iter().filter(|person| person.left_on.is_none()).collect();
        let today = self.clock.today();
        let primary = store::pairing::of_family(self.read(), family.id)?.iter().any(|one| one.role == PairingRole::Primary && one.lasts_on(today));
        let next = self.next_date(family.id)?;
        let checked = next.is_none_or(|row| matches!(row.certainty, Certainty::Confirmed { .. }));
        let mut lines = vec![whole(GapKind::City, family.city.is_some()), whole(GapKind::Primary, primary), whole(GapKind::NextDateChecked, checked)];
        let adults: Vec<&Person> = people.iter().filter(|person| self.is_adult(person)).collect();
        lines.push(each(GapKind::Language, &people, |person| Ok(person.language.is_some()))?);
        lines.push(each(GapKind::Birth, &people, |person| Ok(person.birth.is_some()))?);
        lines.push(each(GapKind::Respondent, &people, |person| Ok(person.respondent != Answer::Unknown))?);
        lines.push(each(GapKind::Lawyer, people.iter().filter(|person| person.respondent == Answer::Yes), |person| self.lawyer_asked(person))?);
        lines.push(each(GapKind::ContactRule, adults.iter().copied(), |person| Ok(store::contact_rule::get(self.read(), person.id)?.is_some()))?);
        for (what, scope) in [(GapKind::Accompaniment, ConsentScope::Accompaniment), (GapKind::Emergency, ConsentScope::Emergency)] {
            lines.push(each(what, adults.iter().copied(), |person| {
                Ok(gate(&store::consent::of_person(self.read(), person.id)?, &[], scope, person.birth, today).is_open())
            })?);
        }
        lines.sort_by_key(|line| line.what);
        Ok(lines)
    }

    /// Eighteen or older; where no birth date is known, whoever is no child of the family.
    fn is_adult(&self, person: &Person) -> bool {
        match person.birth {
            Some(birth) => crate::consent::of_age(birth) <= self.clock.today(),
            None => matches!(person.relation.as_str(), "mother" | "father" | "partner" | "grandparent"),
        }
    }

    fn lawyer_asked(&self, person: &Person) -> Outcome<bool> {
        let some = store::representation::of_person(self.read(), person.id)?;
        let known = |one: &crate::representation::Representation| {
            one.status != RepresentationStatus::Unknown && crate::representation::represented(one.status, one.e28) != Represented::Unknown
        };
        Ok(some.iter().any(known))
    }
}

fn whole(what: GapKind, ok: bool) -> GapLine {
    GapLine { what, ok, who: Vec::new() }
}

fn each<'a>(what: GapKind, people: impl IntoIterator<Item = &'a Person>, has: impl Fn(&Person) -> Outcome<bool>) -> Outcome<GapLine> {
    let mut who = Vec::new();
    for person in people {
        if !has(person)? {
            who.push(person.first_name().to_owned());
        }
    }
    Ok(GapLine { what, ok: who.is_empty(), who })
}
