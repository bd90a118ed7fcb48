//! A family or a person whom the programme no longer goes along with: what is left open is finished, handed on or kept with an owner; and back again.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use super::appearances::required;
use super::consents::GoesWith;
use super::notices::NoticeLine;
use super::pairings::{PairingLine, PairingsListing};
use super::tasks::{TaskView, TasksFilter};
use crate::accompaniment::{Accompaniment, AccompanimentState};
use crate::error::{Code, Failure, Outcome};
use crate::family::{Family, FamilyStatus};
use crate::id::{AppearanceId, FamilyId, PersonId, TaskId};
use crate::notice_given::{NoticeCause, Party};
use crate::pairing::{Pairing, PairingEnd};
use crate::person::Person;
use crate::store;
use crate::task::{ForWhom, Task, TaskSource};

/// What a family has open: shown before it is closed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosingView {
    /// Dates ahead, with who is to go along.
    pub dates: Vec<GoesWith>,
    /// Who goes with them.
    pub pairings: Vec<PairingLine>,
    /// Open tasks.
    pub tasks: Vec<TaskView>,
    /// What somebody must still hear of.
    pub notices: Vec<NoticeLine>,
    /// What the spreadsheet says and nobody confirmed.
    pub open_claims: u32,
}

/// What becomes of one date or task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum LeftOpen {
    /// A date: somebody else sees to it (counsel, another programme), or a member of ours keeps an eye on it.
    Date {
        /// Which.
        id: AppearanceId,
        /// Who keeps it; `None`: it was handed on.
        keeper: Option<ForWhom>,
    },
    /// A task: kept by somebody, or done with.
    Task {
        /// Which.
        id: TaskId,
        /// Who keeps it; `None`: it is done with.
        keeper: Option<ForWhom>,
    },
}

/// Closes a family.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Closing {
    /// Which.
    pub id: FamilyId,
    /// Its last day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
    /// What becomes of each date ahead and each open task: every one of them is named.
    pub left_open: Vec<LeftOpen>,
}

impl Casebook {
    /// What a family has open.
    pub fn family_closing(&self, id: FamilyId) -> Outcome<ClosingView> {
        self.roles().require_coordinator()?;
        self.require_family(id)?;
        let pairings = self.list_pairings(&PairingsListing { family: Some(id), ..PairingsListing::default() })?;
        Ok(ClosingView {
            dates: self.dates_with_companions(id)?,
            pairings: pairings.into_iter().filter(|one| one.ended.is_none()).collect(),
            tasks: self.tasks(&TasksFilter { family: Some(id), ..TasksFilter::default() })?,
            notices: self.notices_owed(Some(id))?,
            open_claims: store::families::open_claims(self.read(), id)?,
        })
    }

    /// Closes a family. Pairings end, companions are released, and everybody concerned is to be told; dates stay in the record.
    ///
    /// # Errors
    /// `left_open` where a date ahead or an open task is not decided about.
    pub fn family_close(&mut self, closing: &Closing) -> Outcome<()> {
        self.roles().require_coordinator()?;
        self.require_family(closing.id)?;
        let reason = required(&closing.reason, "reason", Code::ReasonMissing)?;
        let open = self.family_closing(closing.id)?;
        require_all_decided(&open, &closing.left_open)?;
        self.act("family_close", Some(&reason), |act| {
            let before = found(store::family::get(&act.tx, closing.id)?)?;
            if before.status == FamilyStatus::Closed {
                return Err(Code::AlreadyDone.into());
            }
            let parties = [Party::Family, Party::Volunteer, Party::Counsel];
            act.owe(closing.id, NoticeCause::FamilyClosed, "family", &closing.id.text(), &parties)?;
            let after = Family { status: FamilyStatus::Closed, closed_reason: Some(reason.clone()), closed_on: Some(closing.on), ..before.clone() };
            act.change_family(&before, &after)?;
            for one in &closing.left_open {
                act.settle_left_open(closing.id, one, closing.on)?;
            }
            for date in open.dates.iter().filter_map(|one| one.date.as_ref()) {
                act.release_companions(closing.id, date.id)?;
            }
            act.end_pairings(closing.id, closing.on)
        })
    }

    /// Opens a closed family again. Its pairings stay ended: whoever goes with it now is chosen anew.
    pub fn family_reopen(&mut self, id: FamilyId, reason: &str) -> Outcome<()> {
        self.roles().require_coordinator()?;
        self.require_family(id)?;
        let reason = required(reason, "reason", Code::ReasonMissing)?;
        self.act("family_reopen", Some(&reason), |act| {
            let before = found(store::family::get(&act.tx, id)?)?;
            if before.status != FamilyStatus::Closed {
                return Err(Code::AlreadyDone.into());
            }
            act.change_family(&before, &Family { status: FamilyStatus::Active, closed_reason: None, closed_on: None, ..before.clone() })
        })
    }

    /// One person leaves: the rest of the family goes on.
    pub fn person_leave(&mut self, id: PersonId, on: NaiveDate, reason: &str) -> Outcome<()> {
        let reason = required(reason, "reason", Code::ReasonMissing)?;
        self.change_person_standing("person_leave", id, Some((on, reason)))
    }

    /// Somebody who had left is there again.
    pub fn person_return(&mut self, id: PersonId) -> Outcome<()> {
        self.change_person_standing("person_return", id, None)
    }

    fn change_person_standing(&mut self, verb: &'static str, id: PersonId, left: Option<(NaiveDate, String)>) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        self.act(verb, None, |act| {
            let before = found(store::person::get(&act.tx, id)?)?;
            let (left_on, left_reason) = left.map_or((None, None), |(on, why)| (Some(on), Some(why)));
            let after = Person { left_on, left_reason, ..before.clone() };
            store::person::save(&act.tx, &after)?;
            act.edited("person", &id.text(), &before, &after)?;
            act.refresh_dates(before.family)
        })
    }
}

/// Nothing is left open by oversight.
fn require_all_decided(open: &ClosingView, decided: &[LeftOpen]) -> Outcome<()> {
    let date = |id: AppearanceId| decided.iter().any(|one| matches!(one, LeftOpen::Date { id: other, .. } if *other == id));
    let task = |id: TaskId| decided.iter().any(|one| matches!(one, LeftOpen::Task { id: other, .. } if *other == id));
    let dates = open.dates.iter().filter_map(|one| one.date.as_ref()).filter(|one| !date(one.id)).count();
    let tasks = open.tasks.iter().filter(|one| !task(one.id)).count();
    if dates + tasks == 0 { Ok(()) } else { Err(Failure::at(Code::LeftOpen, "left_open").with("count", dates + tasks)) }
}

impl Act<'_> {
    /// Writes a changed family and its history.
    pub(crate) fn change_family(&mut self, before: &Family, after: &Family) -> Outcome<()> {
        store::family::save(&self.tx, after)?;
        self.edited("family", &before.id.text(), before, after).map(|_| ())
    }

    fn settle_left_open(&mut self, family: FamilyId, one: &LeftOpen, on: NaiveDate) -> Outcome<()> {
        match one {
            LeftOpen::Task { id, keeper } => {
                let before = found(store::task::get(&self.tx, *id)?.filter(|task| task.family == Some(family)))?;
                let after = match keeper {
                    Some(keeper) => Task { for_whom: Some(keeper.clone()), ..before.clone() },
                    None => Task { done_on: Some(on), ..before.clone() },
                };
                store::task::save(&self.tx, &after)?;
                self.edited("task", &id.text(), &before, &after).map(|_| ())
            }
            LeftOpen::Date { id, keeper: Some(keeper) } => {
                let date = found(store::appearance::get(&self.tx, *id)?.filter(|date| date.family == family))?;
                let task = Task {
                    id: TaskId::new(new_uuid()),
                    title: String::new(),
                    family: Some(family),
                    appearance: Some(*id),
                    person: None,
                    due: date.setting.day(),
                    done_on: None,
                    for_whom: Some(keeper.clone()),
                    source: TaskSource::FamilyClosed,
                };
                self.create_task(&task)
            }
            LeftOpen::Date { keeper: None, .. } => Ok(()),
        }
    }

    /// Nobody of ours goes along to this date any more.
    fn release_companions(&mut self, family: FamilyId, date: AppearanceId) -> Outcome<()> {
        let record = family.text();
        for (before, _) in store::accompaniment::of_appearance(&self.tx, date)?.into_iter().filter(|(one, _)| one.state.is_open()) {
            self.change_accompaniment(&before, &Accompaniment { state: AccompanimentState::Withdrew, ..before.clone() })?;
            // Whoever goes with the family is told of its closing anyway.
            let told = store::notice_given::owed_about(&self.tx, &record)?.iter().any(|one| one.whom.as_deref() == Some(before.volunteer.text().as_str()));
            if !told {
                self.owe_volunteer(family, NoticeCause::FamilyClosed, "family", &record, before.volunteer)?;
            }
        }
        Ok(())
    }

    /// Every pairing of the family that goes on ends on this day.
    fn end_pairings(&mut self, family: FamilyId, on: NaiveDate) -> Outcome<()> {
        for before in store::pairing::of_family(&self.tx, family)?.into_iter().filter(|one| one.ended.is_none()) {
            let after = Pairing { until_day: Some(on.max(before.from_day)), ended: Some(PairingEnd::Finished), ..before.clone() };
            store::pairing::save(&self.tx, &after)?;
            self.edited("pairing", &before.id.text(), &before, &after)?;
        }
        Ok(())
    }
}
