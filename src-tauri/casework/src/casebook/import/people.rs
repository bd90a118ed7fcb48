//! Planning the families' list: row by row, families on first sight, cities by vote (import.md, "People").

use std::collections::{HashMap, HashSet};

use super::asking::{Asking, Question};
use super::cities::Cities;
use super::codes::RowCode;
use super::gaps::{fill_person, warn_kept};
use super::households::Households;
use super::known::code_key;
use super::person_match::{Match, People, SAME, Slot};
use super::person_row::{Orders, PersonFacts, Words, read_person};
use super::plan::{About, Fate, Inputs, Plan};
use super::sheet::{Row, Sheet};
use crate::contact_rule::ContactRule;
use crate::error::Outcome;
use crate::id::{FamilyId, PersonId};
use crate::person::{Person, Spoken};
use crate::progress::Step;
use crate::reading::columns::PeopleField;

/// A row as read: its cells, what they say, and its place in the table.
struct Read<'s> {
    place: usize,
    row: Row<'s, PeopleField>,
    facts: PersonFacts,
}

/// What planning holds while it goes through the rows.
struct Planner<'a, 'b> {
    inputs: &'a Inputs<'b>,
    plan: Plan,
    people: People,
    households: Households,
}

/// Plans a families' list.
pub(super) fn plan_people(inputs: &Inputs<'_>, sheet: &Sheet<PeopleField>, mut asking: Asking<'_>) -> Outcome<Plan> {
    let mut planner = Planner { inputs, plan: Plan::default(), people: known_people(inputs), households: Households::new(&inputs.known.families) };
    let birth = planner.plan.order(inputs, sheet, PeopleField::Birth);
    let orders = Orders { birth, arrival: planner.plan.order(inputs, sheet, PeopleField::Arrival) };
    planner.plan.warnings = sheet.remarks();
    let mut words = Words::default();
    let mut rows: Vec<Read<'_>> = Vec::with_capacity(sheet.table.rows.len());
    inputs.progress.begin(Step::Reading, sheet.table.rows.len())?;
    for (place, cells) in sheet.table.rows.iter().enumerate() {
        inputs.progress.reach(place)?;
        let mut row = sheet.read(cells);
        let facts = read_person(inputs, &asking, &mut words, orders, &mut row);
        rows.push(Read { place, row, facts });
    }
    let cities = vote(&planner, &asking, &mut rows);
    inputs.progress.begin(Step::Comparing, rows.len())?;
    for read in rows {
        inputs.progress.reach(read.place)?;
        planner.take(&mut asking, &cities, read);
    }
    Ok(planner.finish(asking))
}

fn known_people(inputs: &Inputs<'_>) -> People {
    let mut people = People::default();
    for person in &inputs.known.people {
        let rule = inputs.known.rules.get(&person.id).cloned();
        people.add(Slot { person: person.clone(), rule, row: None, before: None, rule_before: None });
    }
    people.follow_merges();
    people
}

/// The city of each family that has none yet: the one most rows name. A tie asks, and its rows wait.
fn vote(planner: &Planner<'_, '_>, asking: &Asking<'_>, rows: &mut [Read<'_>]) -> HashMap<String, String> {
    let mut cities = Cities::default();
    // The same row twice is one row.
    let mut counted = HashSet::new();
    let mut counts = |read: &&Read<'_>| read.row.asks.reasons.is_empty() && counted.insert(&planner.inputs.fingerprints[read.place]);
    for read in rows.iter().filter(&mut counts).filter(|read| !planner.plan.is_known(planner.inputs, read.place)) {
        let family = code_key(&read.facts.code);
        if let Some(city) = &read.facts.city
            && planner.households.city(&family).is_none()
        {
            cities.name(family, city);
        }
    }
    let (mut decided, ties) = cities.decide();
    for read in rows {
        let family = code_key(&read.facts.code);
        let (Some(tied), Some(city)) = (ties.get(&family), &read.facts.city) else { continue };
        if !tied.contains(city) || planner.plan.is_known(planner.inputs, read.place) {
            continue;
        }
        let column = read.row.column(PeopleField::City);
        let question = Question::plain(format!("ask_city:{family}"), RowCode::AskCity, column, &read.facts.code, tied.clone());
        if let Some(city) = read.row.asks.ask(asking, read.row.row, question) {
            decided.insert(family, city);
        }
    }
    decided
}

impl Planner<'_, '_> {
    /// Decides on one row.
    fn take(&mut self, asking: &mut Asking<'_>, cities: &HashMap<String, String>, read: Read<'_>) {
        let Read { place, mut row, facts } = read;
        if self.plan.is_known(self.inputs, place) {
            return self.plan.leave();
        }
        let family = self.households.id(&code_key(&facts.code));
        let matched = self.matched(asking, &mut row, &facts, family);
        if !row.asks.reasons.is_empty() {
            return self.plan.reject(asking, row);
        }
        let (fate, person) = match matched {
            Match::Is(at) | Match::Perhaps(at) => self.fill(&mut row, &facts, at, cities),
            Match::Nobody => (Fate::Added, self.add(&mut row, facts, cities)),
        };
        self.plan.accept(self.inputs, place, fate, person.text(), row);
    }

    /// Whom the row means, after asking where only a person can tell.
    fn matched(&self, asking: &Asking<'_>, row: &mut Row<'_, PeopleField>, facts: &PersonFacts, family: Option<FamilyId>) -> Match {
        match self.people.find(family, facts) {
            Match::Perhaps(at) => {
                let field = if facts.a_number.is_some() { PeopleField::ANumber } else { PeopleField::Given };
                let question = self.people.question(at, row.row, row.column(field), row.text(field), self.inputs.language);
                match row.asks.ask(asking, row.row, question).as_deref() {
                    Some(SAME) => Match::Is(at),
                    _ => Match::Nobody,
                }
            }
            found => found,
        }
    }

    /// Fills the gaps of a known person.
    fn fill(&mut self, row: &mut Row<'_, PeopleField>, facts: &PersonFacts, at: usize, cities: &HashMap<String, String>) -> (Fate, PersonId) {
        let (id, family) = (self.people.at(at).person.id, self.people.at(at).person.family);
        let (before, rule_before) = (self.people.at(at).person.clone(), self.people.at(at).rule.clone());
        let kept = self.people.fill(at, |person, rule| fill_person(person, rule, facts));
        warn_kept(row, kept);
        let mut changed = self.people.at(at).person != before || self.people.at(at).rule != rule_before;
        changed |= self.settle_city(row, facts, cities);
        let about = About { kind: "person", record: &id.text(), family: Some(family), row: row.row };
        changed |= self.plan.claim(self.inputs, &about, &row.claims);
        (if changed { Fate::Updated } else { Fate::Unchanged }, id)
    }

    /// Adds a person, and the family on first sight.
    fn add(&mut self, row: &mut Row<'_, PeopleField>, facts: PersonFacts, cities: &HashMap<String, String>) -> PersonId {
        let family = self.households.open(&code_key(&facts.code), &facts.code, self.inputs.fresh);
        self.settle_city(row, &facts, cities);
        let id = PersonId::new((self.inputs.fresh)());
        let rule = facts.phone.clone().map(|phone| ContactRule::unasked(Some(phone)));
        let person = new_person(id, family, facts);
        self.households.meet(family, &person);
        self.people.add(Slot { person, rule, row: Some(row.row), before: None, rule_before: None });
        let about = About { kind: "person", record: &id.text(), family: Some(family), row: row.row };
        self.plan.claim(self.inputs, &about, &row.claims);
        id
    }

    /// Gives the family its city where it has none, and says where a row names another; whether the family changed.
    fn settle_city(&mut self, row: &mut Row<'_, PeopleField>, facts: &PersonFacts, cities: &HashMap<String, String>) -> bool {
        let key = code_key(&facts.code);
        let filled = cities.get(&key).is_some_and(|city| self.households.settle(&key, city));
        if let (Some(named), Some(city)) = (&facts.city, self.households.city(&key))
            && !super::cities::same(named, city)
        {
            let remark = row.remark(PeopleField::City, RowCode::CityDiffers).with("city", city);
            row.warnings.push(remark);
        }
        filled
    }

    fn finish(mut self, asking: Asking<'_>) -> Plan {
        let written = self.people.into_writes();
        (self.plan.writes.people, self.plan.writes.person_edits, self.plan.writes.rules) = (written.people, written.edits, written.rules);
        (self.plan.writes.families, self.plan.writes.family_edits) = self.households.into_writes();
        self.plan.questions = asking.into_open();
        self.plan
    }
}

fn new_person(id: PersonId, family: FamilyId, facts: PersonFacts) -> Person {
    let mut person = Person::named(id, family, &facts.given, facts.surnames);
    person.preferred = facts.preferred;
    person.relation = facts.relation.unwrap_or(person.relation);
    person.birth = facts.birth;
    person.address = facts.address;
    person.mailing_address = facts.mailing_address;
    person.language = facts.language;
    person.town = facts.town;
    person.spanish = facts.spanish.unwrap_or(Spoken::Unknown);
    person.a_number = facts.a_number;
    person.nationality = facts.nationality;
    person.arrival = facts.arrival;
    person
}
