//! Two records of one person: found, made one, and made two again.

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found};
use super::undo::revert_act;
use crate::claim::Claim;
use crate::consent::Consent;
use crate::contact_rule::ContactRule;
use crate::error::{Code, Failure, Outcome};
use crate::id::{FamilyId, PersonId};
use crate::person::{Person, Spoken};
use crate::representation::RepresentationStatus;
use crate::same_person::{Likeness, Why, likeness};
use crate::store;
use crate::task::Task;
use crate::word::Answer;

/// Two records that may be one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DuplicateLine {
    /// One record.
    pub a: PersonId,
    /// The other.
    pub b: PersonId,
    /// The first one's whole name.
    pub a_name: String,
    /// The other's.
    pub b_name: String,
    /// The first one's family.
    pub a_family_id: FamilyId,
    /// The other's.
    pub b_family_id: FamilyId,
    /// What people call the first one's family.
    pub a_family: String,
    /// The other's.
    pub b_family: String,
    /// They are of one family: only these can be made one.
    pub one_family: bool,
    /// Points.
    pub score: u32,
    /// What speaks for it.
    pub reasons: Vec<Why>,
}

impl Casebook {
    /// Records that may be of one person, the likeliest first.
    pub fn duplicates(&self) -> Outcome<Vec<DuplicateLine>> {
        self.roles().require_record_keeper()?;
        let scope = self.scope()?;
        let people: Vec<Person> =
            store::person::everyone(self.read())?.into_iter().filter(|person| person.merged_into.is_none() && scope.holds(person.family)).collect();
        let codes: HashMap<_, String> =
            store::family::everyone(self.read())?.into_iter().map(|family| (family.id, format!("{} · {}", family.label, family.code))).collect();
        let label = |person: &Person| codes.get(&person.family).cloned().unwrap_or_default();
        let mut lines = Vec::new();
        for (one, other) in neighbours(&people) {
            let (a, b) = (&people[one], &people[other]);
            let Some(Likeness { score, reasons }) = likeness(a, b) else { continue };
            lines.push(DuplicateLine {
                a: a.id,
                b: b.id,
                a_name: a.full_name(),
                b_name: b.full_name(),
                a_family_id: a.family,
                b_family_id: b.family,
                a_family: label(a),
                b_family: label(b),
                one_family: a.family == b.family,
                score,
                reasons,
            });
        }
        lines.sort_by(|one, other| other.score.cmp(&one.score).then_with(|| (one.a, one.b).cmp(&(other.a, other.b))));
        Ok(lines)
    }

    /// Makes two records of one person one: what the kept one lacks it takes from the other, which stays, unseen, so that they can be made two again.
    ///
    /// # Errors
    /// `value_invalid` where they are one record, of two families, or have two different A-numbers.
    pub fn person_merge(&mut self, kept: PersonId, other: PersonId) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        self.act("person_merge", None, |act| {
            let (kept, other) = (found(store::person::get(&act.tx, kept)?)?, found(store::person::get(&act.tx, other)?)?);
            let two_numbers = kept.a_number.is_some() && other.a_number.is_some() && kept.a_number != other.a_number;
            if kept.id == other.id || kept.family != other.family || two_numbers || kept.merged_into.is_some() || other.merged_into.is_some() {
                return Err(Failure::at(Code::ValueInvalid, "person"));
            }
            act.change_person(&kept, &filled_from(&kept, &other))?;
            act.change_person(&other, &Person { merged_into: Some(kept.id), ..other.clone() })?;
            act.take_over_person(&kept, &other)?;
            act.refresh_dates(kept.family)
        })
    }

    /// Makes them two again. What was changed after they were made one stays as it is.
    pub fn person_unmerge(&mut self, other: PersonId) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        found(store::person::get(self.read(), other)?.filter(|person| person.merged_into.is_some()))?;
        let merged = found(store::change::newest_act(self.read(), &other.text(), "merged_into")?)?;
        self.act("person_unmerge", None, |act| revert_act(act, merged, false))
    }
}

/// Pairs worth a look: members of one family, and whoever shares an A-number, or name and birth date, across families.
fn neighbours(people: &[Person]) -> BTreeSet<(usize, usize)> {
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, person) in people.iter().enumerate() {
        groups.entry(format!("family {}", person.family)).or_default().push(at);
        if let Some(number) = &person.a_number {
            groups.entry(format!("number {number}")).or_default().push(at);
        }
        if let Some(birth) = person.birth {
            groups.entry(format!("name {} {birth}", person.name_key())).or_default().push(at);
        }
    }
    let mut pairs = BTreeSet::new();
    for group in groups.into_values().filter(|group| group.len() < 100) {
        for (n, one) in group.iter().enumerate() {
            pairs.extend(group[n + 1..].iter().map(|other| (*one.min(other), *one.max(other))));
        }
    }
    pairs
}

/// The kept record with its gaps filled; what it says itself stays.
fn filled_from(kept: &Person, other: &Person) -> Person {
    let text = |one: &Option<String>, two: &Option<String>| one.clone().or_else(|| two.clone());
    let answer = |one: Answer, two: Answer| if one == Answer::Unknown { two } else { one };
    let understood: BTreeSet<&String> = kept.also_understands.iter().chain(&other.also_understands).collect();
    let custody: BTreeSet<PersonId> = kept.custody_of.iter().chain(&other.custody_of).copied().collect();
    Person {
        preferred: text(&kept.preferred, &other.preferred),
        birth: kept.birth.or(other.birth),
        relation: if kept.relation == "unknown" { other.relation.clone() } else { kept.relation.clone() },
        whereabouts: if kept.whereabouts == "unknown" { other.whereabouts.clone() } else { kept.whereabouts.clone() },
        respondent: answer(kept.respondent, other.respondent),
        address: text(&kept.address, &other.address),
        mailing_address: text(&kept.mailing_address, &other.mailing_address),
        language: text(&kept.language, &other.language),
        town: if kept.language.is_none() { text(&kept.town, &other.town) } else { kept.town.clone() },
        spanish: if kept.spanish == Spoken::Unknown { other.spanish } else { kept.spanish },
        reads: answer(kept.reads, other.reads),
        needs_relay: answer(kept.needs_relay, other.needs_relay),
        a_number: text(&kept.a_number, &other.a_number),
        nationality: text(&kept.nationality, &other.nationality),
        arrival: kept.arrival.or(other.arrival),
        entry: text(&kept.entry, &other.entry),
        unaccompanied: answer(kept.unaccompanied, other.unaccompanied),
        also_understands: understood.into_iter().cloned().collect(),
        confidential_from: kept.confidential_from.or(other.confidential_from).filter(|from| *from != kept.id && *from != other.id),
        custody_of: custody.into_iter().filter(|child| *child != kept.id && *child != other.id).collect(),
        ..kept.clone()
    }
}

impl Act<'_> {
    /// Writes a changed person and its history.
    pub(crate) fn change_person(&mut self, before: &Person, after: &Person) -> Outcome<()> {
        store::person::save(&self.tx, after)?;
        self.edited("person", &before.id.text(), before, after).map(|_| ())
    }

    /// Whoever looked after the other record, was kept from it, or was permitted something by it, means the kept one.
    fn point_to(&mut self, kept: &Person, other: &Person) -> Outcome<()> {
        let swap = |id: PersonId| if id == other.id { kept.id } else { id };
        for before in store::person::of_family(&self.tx, kept.family)?.into_iter().filter(|person| person.id != kept.id) {
            let custody: BTreeSet<PersonId> = before.custody_of.iter().copied().map(swap).collect();
            let after = Person {
                confidential_from: before.confidential_from.map(swap),
                custody_of: if before.custody_of.contains(&other.id) { custody.into_iter().collect() } else { before.custody_of.clone() },
                ..before.clone()
            };
            self.change_person(&before, &after)?;
        }
        for before in store::consent::of_family(&self.tx, kept.family)?.into_iter().filter(|one| one.given_by == Some(other.id)) {
            let after = Consent { given_by: Some(kept.id), ..before.clone() };
            store::consent::save(&self.tx, &after)?;
            self.edited("consent", &before.id.text(), &before, &after)?;
        }
        Ok(())
    }

    /// Dates, permissions, claims and tasks of the other record are the kept one's from now on.
    fn take_over_person(&mut self, kept: &Person, other: &Person) -> Outcome<()> {
        for row in store::dates::rows_of_family(&self.tx, kept.family)?.into_iter().filter(|row| row.appearance.attendees.contains(&other.id)) {
            let mut after = row.appearance.clone();
            after.attendees.remove(&other.id);
            after.attendees.insert(kept.id);
            self.change_appearance(&row.appearance, &after)?;
        }
        let own = store::contact_rule::get(&self.tx, kept.id)?;
        if let Some(rule) = store::contact_rule::get(&self.tx, other.id)? {
            let both = own.clone().unwrap_or_else(|| ContactRule::unasked(None)).and(&rule);
            if own.as_ref() != Some(&both) {
                self.save_contact_rule(kept.id, own.as_ref(), &both)?;
            }
        }
        for one in store::representation::of_person(&self.tx, other.id)? {
            let unknown = store::representation::of(&self.tx, kept.id, one.forum)?.is_none_or(|own| own.status == RepresentationStatus::Unknown);
            if unknown {
                self.save_representation(kept.id, one.forum, one.status, one.representative, one.e28)?;
            }
        }
        for before in store::consent::of_person(&self.tx, other.id)? {
            let after = Consent { person: kept.id, ..before.clone() };
            store::consent::save(&self.tx, &after)?;
            self.edited("consent", &before.id.text(), &before, &after)?;
        }
        self.point_to(kept, other)?;
        for one in store::claim::open(&self.tx, None, Some(&other.id.text()), u32::MAX)? {
            let after = Claim { record: kept.id.text(), ..one.claim.clone() };
            store::claim::save(&self.tx, &after)?;
            self.edited("claim", &one.claim.id.text(), &one.claim, &after)?;
        }
        for before in store::task::of_family(&self.tx, kept.family)?.into_iter().filter(|task| task.person == Some(other.id)) {
            let after = Task { person: Some(kept.id), ..before.clone() };
            store::task::save(&self.tx, &after)?;
            self.edited("task", &before.id.text(), &before, &after)?;
        }
        Ok(())
    }
}
