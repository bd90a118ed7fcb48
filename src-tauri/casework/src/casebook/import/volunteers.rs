//! Planning the list of volunteers: row by row against those on file and those of the same file.

use super::asking::Asking;
use super::cities::same;
use super::codes::RowCode;
use super::gaps::{digits, fill, warn_kept};
use super::person_row::Understood;
use super::plan::{About, Fate, Inputs, Plan};
use super::sheet::{Row, Sheet};
use super::volunteer_clearances::{Clearances, Heard, Says};
use super::volunteer_match::{Match, Volunteers, whole_name_key};
use super::volunteer_row::{Orders, VolunteerFacts, read_volunteer};
use crate::error::Outcome;
use crate::id::VolunteerId;
use crate::progress::Step;
use crate::reading::volunteer_columns::VolunteersField;
use crate::volunteer::{Fluency, Volunteer, VolunteerLanguage, VolunteerStatus};
use crate::word::Answer;

struct Planner<'a, 'b> {
    inputs: &'a Inputs<'b>,
    plan: Plan,
    volunteers: Volunteers,
    clearances: Clearances,
    cities: Understood,
    orders: Orders,
}

/// Plans a list of volunteers.
pub(super) fn plan_volunteers(inputs: &Inputs<'_>, sheet: &Sheet<VolunteersField>, mut asking: Asking<'_>) -> Outcome<Plan> {
    let mut plan = Plan::default();
    let training = plan.order(inputs, sheet, VolunteersField::Training);
    let orders = Orders { training, check: plan.order(inputs, sheet, VolunteersField::BackgroundCheck) };
    plan.warnings = sheet.remarks();
    let mut planner = Planner {
        inputs,
        plan,
        volunteers: Volunteers::new(&inputs.known.volunteers),
        clearances: Clearances::new(&inputs.known.clearances),
        cities: Understood::default(),
        orders,
    };
    inputs.progress.begin(Step::Comparing, sheet.table.rows.len())?;
    for (place, cells) in sheet.table.rows.iter().enumerate() {
        inputs.progress.reach(place)?;
        planner.take(&mut asking, place, sheet.read(cells));
    }
    Ok(planner.finish(asking))
}

impl Planner<'_, '_> {
    /// Decides on one row.
    fn take(&mut self, asking: &mut Asking<'_>, place: usize, mut row: Row<'_, VolunteersField>) {
        if self.plan.is_known(self.inputs, place) {
            return self.plan.leave();
        }
        let facts = read_volunteer(self.inputs, asking, &mut self.cities, self.orders, &mut row);
        let matched = self.matched(asking, &mut row, &facts);
        if !row.asks.reasons.is_empty() {
            return self.plan.reject(asking, row);
        }
        let (fate, id) = match matched {
            Some(at) => self.fill(&mut row, &facts, at),
            None => (Fate::Added, self.add(&mut row, &facts)),
        };
        self.plan.accept(self.inputs, place, fate, id.text(), row);
    }

    /// The known volunteer a row means, after asking where only a person can tell.
    fn matched(&self, asking: &Asking<'_>, row: &mut Row<'_, VolunteersField>, facts: &VolunteerFacts) -> Option<usize> {
        match self.volunteers.find(facts) {
            Match::Nobody => None,
            Match::Is(at) => Some(at),
            Match::Perhaps(among) => {
                let field = if facts.email.is_some() { VolunteersField::Email } else { VolunteersField::Name };
                let question = self.volunteers.question(&among, row.row, row.column(field), row.text(field), self.inputs.language);
                let answer = row.asks.ask(asking, row.row, question)?;
                self.volunteers.chosen(&among, &answer)
            }
        }
    }

    /// Fills the gaps of a known volunteer.
    fn fill(&mut self, row: &mut Row<'_, VolunteersField>, facts: &VolunteerFacts, at: usize) -> (Fate, VolunteerId) {
        let id = self.volunteers.at(at).id;
        let (kept, mut changed) = self.volunteers.fill(at, |volunteer| fill_volunteer(volunteer, facts));
        warn_kept(row, kept);
        changed |= self.clearances(row, id, facts);
        changed |= self.claim(row, id);
        (if changed { Fate::Updated } else { Fate::Unchanged }, id)
    }

    fn add(&mut self, row: &mut Row<'_, VolunteersField>, facts: &VolunteerFacts) -> VolunteerId {
        let id = VolunteerId::new((self.inputs.fresh)());
        self.volunteers.add(new_volunteer(id, facts), row.row);
        self.clearances(row, id, facts);
        self.claim(row, id);
        id
    }

    /// What the row says of clearances; whether anything of it is new.
    fn clearances(&mut self, row: &mut Row<'_, VolunteersField>, id: VolunteerId, facts: &VolunteerFacts) -> bool {
        let said =
            [(VolunteersField::Training, facts.trained.map(Says::Trained)), (VolunteersField::BackgroundCheck, facts.checked_until.map(Says::CheckedUntil))];
        let mut changed = false;
        for (field, says) in said {
            let Some(says) = says else { continue };
            match self.clearances.hear(id, says, self.inputs.fresh) {
                Heard::Nothing => {}
                Heard::Changed => changed = true,
                Heard::Kept => row.warn(field, RowCode::ValueKept),
            }
        }
        changed
    }

    fn claim(&mut self, row: &Row<'_, VolunteersField>, id: VolunteerId) -> bool {
        let about = About { kind: "volunteer", record: &id.text(), family: None, row: row.row };
        self.plan.claim(self.inputs, &about, &row.claims)
    }

    fn finish(mut self, asking: Asking<'_>) -> Plan {
        (self.plan.writes.volunteers, self.plan.writes.volunteer_edits) = self.volunteers.into_writes();
        (self.plan.writes.clearances, self.plan.writes.clearance_edits) = self.clearances.into_writes();
        self.plan.questions = asking.into_open();
        self.plan
    }
}

/// Whoever stands in the office's list may be asked: active. What the list does not say nobody asked.
fn new_volunteer(id: VolunteerId, facts: &VolunteerFacts) -> Volunteer {
    Volunteer {
        id,
        name: facts.name.clone(),
        email: facts.email.clone(),
        phone: facts.phone.clone(),
        city: facts.city.clone(),
        languages: facts.languages.clone(),
        max_families: facts.max_families,
        max_court_days: None,
        weekdays: facts.weekdays.clone(),
        away: Vec::new(),
        vehicle: facts.vehicle,
        seats: facts.seats,
        childcare: Answer::Unknown,
        enters_buildings: Answer::Unknown,
        constraints: None,
        status: VolunteerStatus::Active,
    }
}

/// Fills what is not known of a volunteer; the fields in which the row says something else.
fn fill_volunteer(volunteer: &mut Volunteer, facts: &VolunteerFacts) -> Vec<VolunteersField> {
    let mut kept = Vec::new();
    let mut keep = |field: VolunteersField, differs: bool| {
        if differs {
            kept.push(field);
        }
    };
    keep(VolunteersField::Name, whole_name_key(&volunteer.name) != whole_name_key(&facts.name));
    // Found by name and city, or by an answer: the address they have stays theirs.
    fill(&mut volunteer.email, facts.email.clone());
    keep(VolunteersField::Phone, fill_alike(&mut volunteer.phone, facts.phone.as_ref(), |known, said| digits(known) == digits(said)));
    keep(VolunteersField::City, fill_alike(&mut volunteer.city, facts.city.as_ref(), same));
    keep(VolunteersField::Languages, fill_languages(&mut volunteer.languages, &facts.languages));
    keep(VolunteersField::MaxFamilies, fill(&mut volunteer.max_families, facts.max_families));
    keep(VolunteersField::Availability, fill(&mut volunteer.weekdays, facts.weekdays.clone()));
    keep(VolunteersField::Vehicle, fill_vehicle(volunteer, facts));
    kept
}

/// Fills a gap of a text; whether something stands there that is not the same said otherwise.
fn fill_alike(gap: &mut Option<String>, value: Option<&String>, alike: fn(&str, &str) -> bool) -> bool {
    match (&gap, value) {
        (_, None) => false,
        (Some(known), Some(value)) => !alike(known, value),
        (None, Some(value)) => {
            *gap = Some(value.clone());
            false
        }
    }
}

/// An empty list takes all; in another one only how well a language is spoken can be a gap. A language that was taken off does not
/// come back with a spreadsheet.
fn fill_languages(known: &mut Vec<VolunteerLanguage>, said: &[VolunteerLanguage]) -> bool {
    if known.is_empty() {
        known.extend_from_slice(said);
        return false;
    }
    let mut differs = false;
    for one in said {
        match known.iter_mut().find(|other| other.language == one.language) {
            Some(other) if other.fluency == Fluency::Unknown => other.fluency = one.fluency,
            Some(other) => differs |= one.fluency != Fluency::Unknown && one.fluency != other.fluency,
            None => differs = true,
        }
    }
    differs
}

fn fill_vehicle(volunteer: &mut Volunteer, facts: &VolunteerFacts) -> bool {
    if facts.vehicle == Answer::Unknown {
        return false;
    }
    if volunteer.vehicle == Answer::Unknown {
        volunteer.vehicle = facts.vehicle;
    }
    volunteer.vehicle != facts.vehicle || fill(&mut volunteer.seats, facts.seats)
}
