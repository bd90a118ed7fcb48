//! A family or a person whom the programme no longer goes along with: what is left open is finished, handed on or kept with an owner; and back again.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use super::appearances::required;
use super::consents::GoesWith;
use super::notices::{NEWER_CHANGE, NoticeLine};
use super::pairings::{PairingLine, PairingsListing};
use super::tasks::{TaskView, TasksFilter, require_known};
use crate::accompaniment::{Accompaniment, AccompanimentState};
use crate::error::{Code, Failure, Outcome};
use crate::family::{Family, FamilyStatus};
use crate::id::{AppearanceId, FamilyId, PersonId, TaskId};
use crate::notice_given::{NoticeCause, Party, Telling};
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
            pairings: pairings.into_iter().filter(|one| one.until_day.is_none_or(|until| until >= self.clock.today())).collect(),
            tasks: self.tasks(&TasksFilter { family: Some(id), ..TasksFilter::default() })?,
            notices: self.notices_owed(Some(id))?,
            open_claims: store::families::open_claims(self.read(), id)?,
        })
    }

    /// Closes a family. Pairings end, companions are released, and everybody concerned is to be told; dates stay in the record.
    ///
    /// # Errors
    /// `left_open` where a date ahead or an open task is not decided about; `date_impossible` for a day that is not here yet.
    pub fn family_close(&mut self, closing: &Closing) -> Outcome<()> {
        self.roles().require_coordinator()?;
        self.require_family(closing.id)?;
        let reason = required(&closing.reason, "reason", Code::ReasonMissing)?;
        crate::time::require_plausible(closing.on, "on")?;
        if closing.on > self.clock.today() {
            return Err(Failure::at(Code::DateImpossible, "on"));
        }
        let open = self.family_closing(closing.id)?;
        let dates = open.dates.iter().filter_map(|one| one.date.as_ref()).map(|date| Left::Date(date.id));
        let tasks = open.tasks.iter().map(|task| Left::Task(task.id));
        require_decided(dates.chain(tasks), closing.left_open.iter().map(LeftOpen::what), "left_open")?;
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
                act.settle_left_open(closing.id, one)?;
            }
            for date in open.dates.iter().filter_map(|one| one.date.as_ref()) {
                act.release_companions(date.id)?;
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
            // Whoever was not told yet that it was closed need not hear of it now; but volunteers stay released, and must know.
            for notice in store::notice_given::owed_about(&act.tx, &id.text())? {
                if notice.cause == NoticeCause::FamilyClosed && notice.party != Party::Volunteer {
                    act.change_notice(&notice, Telling::NotNeeded { reason: NEWER_CHANGE.to_owned() })?;
                }
            }
            act.change_family(&before, &Family { status: FamilyStatus::Active, closed_reason: None, closed_on: None, ..before.clone() })
        })
    }

    /// One person leaves: the rest of the family goes on.
    pub fn person_leave(&mut self, id: PersonId, on: NaiveDate, reason: &str) -> Outcome<()> {
        let reason = required(reason, "reason", Code::ReasonMissing)?;
        crate::time::require_plausible(on, "on")?;
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

impl LeftOpen {
    fn what(&self) -> Left {
        match self {
            LeftOpen::Date { id, .. } => Left::Date(*id),
            LeftOpen::Task { id, .. } => Left::Task(*id),
        }
    }
}

/// What a family has open.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Left {
    Date(AppearanceId),
    Task(TaskId),
}

/// Nothing is left open by oversight: everything open has to be among what was decided.
pub(crate) fn require_decided<T: Ord>(open: impl Iterator<Item = T>, decided: impl Iterator<Item = T>, field: &str) -> Outcome<()> {
    let decided: BTreeSet<T> = decided.collect();
    match open.filter(|one| !decided.contains(one)).count() {
        0 => Ok(()),
        count => Err(Failure::at(Code::LeftOpen, field).with("count", count)),
    }
}

impl Act<'_> {
    /// Writes a changed family and its history.
    pub(crate) fn change_family(&mut self, before: &Family, after: &Family) -> Outcome<()> {
        store::family::save(&self.tx, after)?;
        self.edited("family", &before.id.text(), before, after).map(|_| ())
    }

    fn settle_left_open(&mut self, family: FamilyId, one: &LeftOpen) -> Outcome<()> {
        match one {
            LeftOpen::Task { id, keeper } => {
                let before = found(store::task::get(&self.tx, *id)?.filter(|task| task.family == Some(family)))?;
                require_known(self, keeper.as_ref())?;
                let after = match keeper {
                    Some(keeper) => Task { for_whom: Some(keeper.clone()), ..before.clone() },
                    None => Task { done_on: Some(self.today), ..before.clone() },
                };
                store::task::save(&self.tx, &after)?;
                self.edited("task", &id.text(), &before, &after).map(|_| ())
            }
            LeftOpen::Date { id, keeper: Some(keeper) } => {
                require_known(self, Some(keeper))?;
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
    fn release_companions(&mut self, date: AppearanceId) -> Outcome<()> {
        for (before, _) in store::accompaniment::of_appearance(&self.tx, date)?.into_iter().filter(|(one, _)| one.state.is_open()) {
            self.change_accompaniment(&before, &Accompaniment { state: AccompanimentState::Withdrew, ..before.clone() })?;
        }
        Ok(())
    }

    /// Every pairing that still goes on ends on the family's last day, and why it was to end stays; one that was to begin later never lasts.
    fn end_pairings(&mut self, family: FamilyId, on: NaiveDate) -> Outcome<()> {
        let today = self.today;
        for before in store::pairing::of_family(&self.tx, family)?.into_iter().filter(|one| one.until_day.is_none_or(|until| until > today)) {
            let last = if before.from_day > today { on } else { on.max(before.from_day) };
            let after = Pairing { ended: before.ended.or(Some(PairingEnd::Finished)), ..before.ending_on(last, today) };
            store::pairing::save(&self.tx, &after)?;
            self.edited("pairing", &before.id.text(), &before, &after)?;
        }
        Ok(())
    }
}
