//! Planning the list of pairings: row by row against the families, the volunteers and the pairings on file.

use std::collections::{HashMap, HashSet};

use super::asking::Asking;
use super::codes::RowCode;
use super::companions::Companions;
use super::gaps::warn_kept;
use super::known::code_key;
use super::pairing_match::Pairings;
use super::pairing_row::{Orders, PairingFacts, read_pairing};
use super::plan::{About, Fate, Inputs, Plan};
use super::sheet::{Row, Sheet};
use crate::error::Outcome;
use crate::family::FamilyStatus;
use crate::id::{FamilyId, PairingId, VolunteerId};
use crate::pairing::{Pairing, SuccessorSees, Understood};
use crate::progress::Step;
use crate::reading::volunteer_columns::PairingsField;
use crate::volunteer::VolunteerStatus;

struct Planner<'a, 'b> {
    inputs: &'a Inputs<'b>,
    plan: Plan,
    families: HashMap<String, FamilyId>,
    /// Families that are closed, and volunteers who are not there to be asked.
    closed: HashSet<FamilyId>,
    away: HashSet<VolunteerId>,
    companions: Companions<'a>,
    pairings: Pairings,
    orders: Orders,
}

/// Plans a list of pairings.
pub(super) fn plan_pairings(inputs: &Inputs<'_>, sheet: &Sheet<PairingsField>, mut asking: Asking<'_>) -> Outcome<Plan> {
    let mut plan = Plan::default();
    let from = plan.order(inputs, sheet, PairingsField::FromDay);
    let orders = Orders { from, until: plan.order(inputs, sheet, PairingsField::UntilDay) };
    plan.warnings = sheet.remarks();
    let closed = inputs.known.families.iter().filter(|family| family.status == FamilyStatus::Closed).map(|family| family.id).collect();
    let away = inputs.known.volunteers.iter().filter(|one| one.status != VolunteerStatus::Active).map(|one| one.id).collect();
    let mut planner = Planner {
        closed,
        away,
        inputs,
        plan,
        families: inputs.known.families.iter().map(|family| (code_key(&family.code), family.id)).collect(),
        companions: Companions::new(&inputs.known.volunteers),
        pairings: Pairings::new(&inputs.known.pairings),
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
    fn take(&mut self, asking: &mut Asking<'_>, place: usize, mut row: Row<'_, PairingsField>) {
        if self.plan.is_known(self.inputs, place) {
            return self.plan.leave();
        }
        let family = self.families.get(&code_key(row.text(PairingsField::FamilyCode))).copied();
        let facts = read_pairing(self.inputs, asking, &mut self.companions, self.orders, family, &mut row);
        let Some(facts) = facts else { return self.plan.reject(asking, row) };
        let (id, fate) = match self.pairings.find(&facts) {
            Some(at) => {
                let (kept, changed) = self.pairings.fill(at, &facts);
                warn_kept(&mut row, kept);
                (self.pairings.at(at).id, if changed { Fate::Updated } else { Fate::Unchanged })
            }
            None => match self.not_allowed(&facts).or_else(|| self.pairings.in_the_way(&facts)) {
                Some(code) => {
                    row.refuse(cell_of(code), code);
                    return self.plan.reject(asking, row);
                }
                None => (self.add(&facts), Fate::Added),
            },
        };
        let about = About { kind: "pairing", record: &id.text(), family: Some(facts.family), row: row.row };
        let claimed = self.plan.claim(self.inputs, &about, &row.claims);
        let fate = if claimed && fate == Fate::Unchanged { Fate::Updated } else { fate };
        self.plan.accept(self.inputs, place, fate, id.text(), row);
    }

    /// What the app would refuse too: bringing together who is kept apart, a closed family, a volunteer who is not there. What is over is history and
    /// comes in.
    fn not_allowed(&self, facts: &PairingFacts) -> Option<RowCode> {
        if facts.until_day.is_some_and(|until| until < self.inputs.today) {
            return None;
        }
        if self.inputs.known.apart.contains(&(facts.family, facts.volunteer)) {
            Some(RowCode::KeptApart)
        } else if self.closed.contains(&facts.family) {
            Some(RowCode::FamilyClosed)
        } else {
            self.away.contains(&facts.volunteer).then_some(RowCode::VolunteerNotActive)
        }
    }

    fn add(&mut self, facts: &PairingFacts) -> PairingId {
        let id = PairingId::new((self.inputs.fresh)());
        self.pairings.add(Pairing {
            id,
            family: facts.family,
            volunteer: facts.volunteer,
            role: facts.role,
            from_day: facts.from_day,
            until_day: facts.until_day,
            chosen_because: None,
            ended: facts.ended,
            handover: None,
            successor_sees: SuccessorSees::Nothing,
            understood: Understood::Unknown,
        });
        id
    }

    fn finish(mut self, asking: Asking<'_>) -> Plan {
        (self.plan.writes.pairings, self.plan.writes.pairing_edits) = self.pairings.into_writes();
        self.plan.questions = asking.into_open();
        self.plan
    }
}

/// The cell a refusal is about.
fn cell_of(code: RowCode) -> PairingsField {
    match code {
        RowCode::PrimaryTaken => PairingsField::Role,
        RowCode::FamilyClosed => PairingsField::FamilyCode,
        RowCode::KeptApart | RowCode::VolunteerNotActive => PairingsField::Volunteer,
        _ => PairingsField::FromDay,
    }
}
