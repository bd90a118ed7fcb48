//! Which families go to a laptop today: the rows of *who sees what*, narrowed by pairing and permission (product.md, *Consent gates*; security.md
//! C.6). Whoever may not see a family holds nothing of it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::view::{Blocked, NamedFamily};
use crate::casebook::Casebook;
use crate::casebook::strike::cleaned;
use crate::change::Change;
use crate::consent::{Consent, ConsentScope, Gate, gate};
use crate::error::Outcome;
use crate::exchange::audience::Audience;
use crate::exchange::present::{self, Present};
use crate::id::{FamilyId, PersonId};
use crate::role::Role;
use crate::store;

/// What goes to one laptop.
pub(super) struct Reach {
    /// Families it may hold.
    pub families: Vec<FamilyId>,
    /// Families that wait for a permission.
    pub blocked: Vec<Blocked>,
}

/// Records that concern no family.
const OF_NO_FAMILY: &str = r#"["programme","duty_number","volunteer","clearance","member","task","claim"]"#;

type Records = BTreeMap<(String, String), Vec<Change>>;

impl Casebook {
    /// The families a laptop may hold today, as far as this one knows them.
    pub(super) fn reach(&self, to: &Audience, cities: &[String]) -> Outcome<Reach> {
        self.reach_among(to, cities, None)
    }

    /// The same of these families alone.
    pub(super) fn reach_among(&self, to: &Audience, cities: &[String], among: Option<&BTreeSet<FamilyId>>) -> Outcome<Reach> {
        let mine = self.scope()?;
        let asked = |family: &crate::family::Family| mine.holds(family.id) && among.is_none_or(|among| among.contains(&family.id));
        let all: Vec<_> = store::family::everyone(self.read())?.into_iter().filter(asked).collect();
        let lasting: BTreeSet<FamilyId> = match to.volunteer.filter(|_| to.roles.has(Role::Volunteer)) {
            Some(volunteer) => {
                let today = self.clock.today();
                store::pairing::lasting(self.read(), today)?.into_iter().filter(|(who, _)| *who == volunteer).map(|(_, family)| family).collect()
            }
            None => BTreeSet::new(),
        };
        let mut reach = Reach { families: Vec::new(), blocked: Vec::new() };
        for family in all {
            let coordinated = to.roles.has(Role::Coordinator)
                && (cities.is_empty() || cities.iter().any(|city| crate::casebook::listing::is_in(family.city.as_deref(), Some(city))));
            let referred = to.roles.has(Role::Advocate) && self.is_open(family.id, ConsentScope::Legal)?;
            if coordinated || referred {
                reach.families.push(family.id);
            } else if lasting.contains(&family.id) {
                if self.is_open(family.id, ConsentScope::Accompaniment)? {
                    reach.families.push(family.id);
                } else {
                    let line = NamedFamily { id: family.id, code: family.code, label: family.label };
                    reach.blocked.push(Blocked { family: line, scope: ConsentScope::Accompaniment });
                }
            }
        }
        Ok(reach)
    }

    /// A family goes where one of its people said yes; whoever took it back is left out by `withheld`.
    fn is_open(&self, family: FamilyId, scope: ConsentScope) -> Outcome<bool> {
        Ok(self.gates(family, scope)?.iter().any(|(_, gate)| gate.is_open()))
    }

    fn gates(&self, family: FamilyId, scope: ConsentScope) -> Outcome<Vec<(PersonId, Gate)>> {
        let today = self.clock.today();
        let overrides: Vec<_> = store::consent_override::of_family(self.read(), family)?.into_iter().map(|(one, _)| one).collect();
        let people = store::person::of_family(self.read(), family)?.into_iter();
        let stands = |person: crate::person::Person| {
            let consents: Vec<Consent> = store::consent::of_person(self.read(), person.id)?;
            Ok((person.id, gate(&consents, &overrides, scope, person.birth, today)))
        };
        people.map(stands).collect()
    }

    /// Members of a family who took their permission back: nothing about them goes to that laptop.
    fn withheld(&self, to: &Audience, family: FamilyId) -> Outcome<BTreeSet<String>> {
        if to.roles.has(Role::Coordinator) {
            return Ok(BTreeSet::new());
        }
        let scope = if to.roles.has(Role::Advocate) { ConsentScope::Legal } else { ConsentScope::Accompaniment };
        let gates = self.gates(family, scope)?;
        Ok(gates.into_iter().filter(|(_, gate)| matches!(gate, Gate::Withdrawn { .. })).map(|(person, _)| person.text()).collect())
    }

    /// Every row about these families, and about no family, that goes to a laptop.
    pub(super) fn rows_reaching(&self, to: &Audience, families: &[FamilyId]) -> Outcome<Vec<Change>> {
        let mut rows = Vec::new();
        let mut mentioned = BTreeSet::new();
        for family in families {
            let mut records = grouped(store::change::of_family(self.read(), *family)?);
            self.leave_out(&mut records, to, *family)?;
            for ((kind, _), all) in records {
                let seen = to.rows_for(&all);
                if matches!(kind.as_str(), "pairing" | "accompaniment") {
                    mentioned.extend(seen.iter().filter_map(volunteer_in));
                }
                rows.extend(seen);
            }
        }
        let coordinates = to.roles.has(Role::Coordinator);
        let own = to.volunteer.map(|id| id.text());
        for ((kind, record), all) in grouped(store::change::of_kinds(self.read(), OF_NO_FAMILY)?) {
            let about_a_family = matches!(kind.as_str(), "task" | "claim") && present::present(&kind, &record, &all).is_none_or(|one| names_family(&one));
            let has_use = coordinates
                || match kind.as_str() {
                    "volunteer" => mentioned.contains(&record) || own.as_deref() == Some(&record),
                    // What a spreadsheet said of volunteers is for whoever coordinates them.
                    "member" | "claim" => false,
                    _ => true,
                };
            if !about_a_family && has_use {
                rows.extend(to.rows_for(&all));
            }
        }
        rows.sort_by_key(|row| row.id);
        rows.dedup_by_key(|row| row.id);
        Ok(rows)
    }

    /// Takes out who is not to be shared, dates at which only they must appear, notes from before a volunteer's time, and what hangs on these.
    fn leave_out(&self, records: &mut Records, to: &Audience, family: FamilyId) -> Outcome<()> {
        let mut gone: BTreeSet<String> = self.withheld(to, family)?;
        let since = self.notes_from(to, family)?;
        let made: BTreeMap<String, (String, Present)> =
            records.iter().filter_map(|((kind, record), rows)| Some((record.clone(), (kind.clone(), present::present(kind, record, rows)?)))).collect();
        for (record, (kind, one)) in &made {
            let attendees = || one.members.get("attendee").map(|members| members.keys().cloned().collect::<BTreeSet<_>>()).unwrap_or_default();
            let only_theirs = kind == "appearance"
                && one.fields.get("attendees_known") == Some(&Value::Bool(true))
                && !attendees().is_empty()
                && attendees().is_subset(&gone);
            let earlier = kind == "note"
                && since.is_some_and(|since| {
                    let at = one.fields.get("at").and_then(Value::as_i64).map(|at| self.clock.day_of(crate::time::Stamp(at).moment()));
                    at.is_none_or(|at| at < since) && one.fields.get("author").and_then(Value::as_str) != Some(&to.member.text())
                });
            if only_theirs || earlier {
                gone.insert(record.clone());
            }
        }
        loop {
            let names_gone = |field: &str, one: &Present| one.fields.get(field).and_then(Value::as_str).is_some_and(|id| gone.contains(id));
            let hangs = |kind: &str, one: &Present| {
                let on = kind == "note" || kind == "notice_given" || kind == "claim";
                (on && names_gone("record", one)) || present::references(kind).iter().any(|reference| reference.needed && names_gone(reference.field, one))
            };
            let more: Vec<String> =
                made.iter().filter(|(record, (kind, one))| !gone.contains(*record) && hangs(kind, one)).map(|(record, _)| record.clone()).collect();
            if more.is_empty() {
                break;
            }
            gone.extend(more);
        }
        records.retain(|(_, record), _| !gone.contains(record));
        // Nor does anything else name them.
        let gone: Vec<String> = gone.into_iter().collect();
        for rows in records.values_mut() {
            rows.retain(|row| row.field.split_once(':').is_none_or(|(_, member)| !gone.iter().any(|id| id == member)));
            for row in rows {
                row.before = row.before.take().map(|text| cleaned(text, &gone)).transpose()?;
                row.after = row.after.take().map(|text| cleaned(text, &gone)).transpose()?;
            }
        }
        Ok(())
    }

    /// From which day on notes are for a volunteer; `None`: no limit.
    fn notes_from(&self, to: &Audience, family: FamilyId) -> Outcome<Option<chrono::NaiveDate>> {
        let Some(volunteer) = to.volunteer.filter(|_| !to.roles.sees_families()) else { return Ok(None) };
        self.notes_since_for(volunteer, family)
    }
}

fn grouped(rows: Vec<Change>) -> Records {
    let mut records = Records::new();
    for row in rows.into_iter().filter(|row| !row.is_blank()) {
        records.entry((row.kind.clone(), row.record.clone())).or_default().push(row);
    }
    records
}

fn names_family(one: &Present) -> bool {
    one.fields.get("family").is_some_and(|family| !family.is_null())
}

/// The volunteer whom the creation of a pairing or an accompaniment names.
fn volunteer_in(row: &Change) -> Option<String> {
    let record: Value = serde_json::from_str(row.after.as_deref()?).ok()?;
    Some(record.get("volunteer")?.as_str()?.to_owned())
}

/// The records that rows name as these families', by what each needs: a person's rule, a date's checks.
pub(super) fn records_of(families: &BTreeSet<FamilyId>, rows: &[Change]) -> BTreeSet<String> {
    let made: Vec<(String, String, Present)> = grouped(rows.to_vec())
        .into_iter()
        .filter_map(|((kind, record), rows)| present::present(&kind, &record, &rows).map(|one| (kind, record, one)))
        .collect();
    let mut found: BTreeSet<String> = families.iter().map(|family| family.text()).collect();
    loop {
        let names_found = |field: &str, one: &Present| one.fields.get(field).and_then(Value::as_str).is_some_and(|id| found.contains(id));
        let belongs = |kind: &str, one: &Present| {
            present::references(kind)
                .iter()
                .any(|reference| reference.needed && !matches!(reference.kind, "member" | "volunteer") && names_found(reference.field, one))
        };
        let more: Vec<String> =
            made.iter().filter(|(kind, record, one)| !found.contains(record) && belongs(kind, one)).map(|(_, record, _)| record.clone()).collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}
