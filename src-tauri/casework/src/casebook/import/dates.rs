//! Planning the list of dates: row by row against the families on file.

use std::collections::{BTreeMap, HashMap};

use super::asking::Asking;
use super::codes::RowCode;
use super::date_match::Dates;
use super::date_row::{Concerned, DateFacts, read_date_row};
use super::known::code_key;
use super::lawyers::{Lawyers, Said, differs};
use super::place::Places;
use super::plan::{About, Fate, Inputs, Plan};
use super::sheet::{Row, Sheet};
use crate::appearance::{Appearance, AppearanceStatus};
use crate::error::Outcome;
use crate::family::Family;
use crate::id::{AppearanceId, FamilyId};
use crate::person::Person;
use crate::progress::Step;
use crate::reading::columns::DatesField;
use crate::reading::day::ColumnOrder;

struct Planner<'a, 'b> {
    inputs: &'a Inputs<'b>,
    plan: Plan,
    families: HashMap<String, &'a Family>,
    people: HashMap<FamilyId, Vec<&'a Person>>,
    dates: Dates,
    places: Places,
    lawyers: Lawyers,
    order: ColumnOrder,
}

/// Plans a list of dates.
pub(super) fn plan_dates(inputs: &Inputs<'_>, sheet: &Sheet<DatesField>, mut asking: Asking<'_>) -> Outcome<Plan> {
    let known = inputs.known;
    let mut plan = Plan::default();
    let order = plan.order(inputs, sheet, DatesField::Date);
    let mut planner = Planner {
        inputs,
        plan,
        families: known.families.iter().map(|family| (code_key(&family.code), family)).collect(),
        people: HashMap::new(),
        dates: Dates::new(&known.appearances),
        places: Places::default(),
        lawyers: Lawyers::default(),
        order,
    };
    for person in &known.people {
        planner.people.entry(person.family).or_default().push(person);
    }
    planner.plan.warnings = sheet.remarks();
    inputs.progress.begin(Step::Comparing, sheet.table.rows.len())?;
    for (place, cells) in sheet.table.rows.iter().enumerate() {
        inputs.progress.reach(place)?;
        planner.take(&mut asking, place, sheet.read(cells));
    }
    Ok(planner.finish(asking))
}

impl Planner<'_, '_> {
    /// Decides on one row.
    fn take(&mut self, asking: &mut Asking<'_>, place: usize, mut row: Row<'_, DatesField>) {
        let family = self.families.get(&code_key(row.text(DatesField::FamilyCode))).copied();
        if self.plan.is_known(self.inputs, place) {
            if let Some(family) = family {
                self.lawyers.hear(family.id, row.text(DatesField::Lawyer));
            }
            return self.plan.leave();
        }
        let people = family.and_then(|family| self.people.get(&family.id)).map_or(&[][..], Vec::as_slice);
        let facts = read_date_row(self.inputs, asking, &mut self.places, self.order, &Concerned { family, people }, &mut row);
        match (family, facts) {
            (Some(family), Some(facts)) => self.accept(place, row, family.id, facts),
            _ => self.plan.reject(asking, row),
        }
    }

    /// Takes a row in: a known date with its gaps filled, or a new one.
    fn accept(&mut self, place: usize, mut row: Row<'_, DatesField>, family: FamilyId, facts: DateFacts) {
        let found = self.dates.find(family, &facts, &mut self.places);
        let (id, mut changed) = match found {
            Some(at) => {
                let changed = self.dates.fill(at, &facts);
                (self.dates.at(at).id, changed)
            }
            None => (self.add(&mut row, family, &facts), true),
        };
        let record = id.text();
        if let Some(note) = &facts.note {
            changed |= self.note(&record, family, note, found.is_some());
        }
        let about = About { kind: "appearance", record: &record, family: Some(family), row: row.row };
        changed |= self.plan.claim(self.inputs, &about, &row.claims);
        let text = row.text(DatesField::Lawyer).to_owned();
        self.lawyers.hear(family, &text);
        if changed {
            let differs = differs(row.row, row.column(DatesField::Lawyer), &text);
            let attendees = found
                .map_or_else(|| facts.attendees.clone(), |at| Some(self.dates.at(at)).filter(|date| date.attendees_known).map(|date| date.attendees.clone()));
            self.lawyers.say(Said { family, attendees, forum: facts.forum, differs, word: facts.lawyer });
        }
        let fate = match (found, changed) {
            (None, _) => Fate::Added,
            (Some(_), true) => Fate::Updated,
            (Some(_), false) => Fate::Unchanged,
        };
        self.plan.accept(self.inputs, place, fate, record, row);
    }

    /// A coordinators' note; on a known date only one that is not there yet.
    fn note(&mut self, record: &str, family: FamilyId, text: &str, known: bool) -> bool {
        let note = (record.to_owned(), family, text.to_owned());
        let there =
            |note: &(String, FamilyId, String)| self.inputs.known.notes.contains(&(note.0.clone(), note.2.clone())) || self.plan.writes.notes.contains(note);
        if known && there(&note) {
            return false;
        }
        self.plan.writes.notes.push(note);
        true
    }

    /// A new date. Beside another one of its kind it may be where that one moved.
    fn add(&mut self, row: &mut Row<'_, DatesField>, family: FamilyId, facts: &DateFacts) -> AppearanceId {
        if facts.setting.day().is_some() && self.dates.stands_beside(family, &facts.kind.code) {
            row.warn(DatesField::Date, RowCode::PossibleMove);
        }
        let id = AppearanceId::new((self.inputs.fresh)());
        self.dates.add(new_appearance(id, family, facts));
        id
    }

    fn finish(mut self, asking: Asking<'_>) -> Plan {
        (self.plan.writes.appearances, self.plan.writes.appearance_edits) = self.dates.into_writes();
        let (steps, remarks) = self.lawyers.decide(&self.inputs.known.representations);
        self.plan.writes.steps = steps;
        self.plan.warnings.extend(remarks);
        self.plan.warnings.sort_by_key(|remark| remark.row);
        self.plan.questions = asking.into_open();
        self.plan
    }
}

fn new_appearance(id: AppearanceId, family: FamilyId, facts: &DateFacts) -> Appearance {
    Appearance {
        id,
        family,
        forum: facts.forum,
        kind: facts.kind.code.clone(),
        attendees_known: facts.attendees.is_some(),
        attendees: facts.attendees.clone().unwrap_or_default(),
        setting: facts.setting.clone(),
        place: facts.site.place.clone(),
        court: facts.site.court.clone(),
        room: facts.room.clone(),
        medium: facts.medium,
        interpreter: facts.interpreter.clone(),
        bring: facts.bring.clone(),
        ride: facts.ride,
        status: AppearanceStatus::Scheduled,
        status_reason: None,
        superseded_by: BTreeMap::new(),
        confidential_from: None,
    }
}
