//! Tasks: add, hand to somebody, done; and those that an event makes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use crate::error::{Code, Failure, Outcome};
use crate::id::{AppearanceId, FamilyId, PersonId, TaskId};
use crate::role::Role;
use crate::store;
use crate::task::{ForWhom, Task, TaskSource};

/// A task as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TaskView {
    /// Its id.
    pub id: TaskId,
    /// What; empty where an event made it: `source` says it then, in the reader's language.
    pub title: String,
    /// About whom.
    pub family: Option<FamilyId>,
    /// What people call the family.
    pub family_label: Option<String>,
    /// About which member of the family.
    pub person: Option<PersonId>,
    /// Their first name.
    pub person_name: Option<String>,
    /// About which date.
    pub appearance: Option<AppearanceId>,
    /// By when.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// Done on.
    #[ts(type = "string | null")]
    pub done_on: Option<NaiveDate>,
    /// Due before today and not done.
    pub overdue: bool,
    /// Who is to do it.
    pub for_whom: Option<ForWhom>,
    /// Their name, where it is somebody.
    pub for_name: Option<String>,
    /// For whoever is at this laptop: named, or by a role of theirs.
    pub mine: bool,
    /// Where it comes from.
    pub source: TaskSource,
}

/// A task to add.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewTask {
    /// What.
    pub title: String,
    /// About whom.
    pub family: Option<FamilyId>,
    /// About which member of the family.
    pub person: Option<PersonId>,
    /// By when.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// Who is to do it.
    pub for_whom: Option<ForWhom>,
}

/// What a list of tasks is narrowed to.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
pub struct TasksFilter {
    /// One task.
    pub id: Option<TaskId>,
    /// About one family.
    pub family: Option<FamilyId>,
    /// For whoever is at this laptop.
    pub mine: bool,
    /// Due before today.
    pub overdue: bool,
    /// Those that are done too.
    pub done: bool,
}

impl Casebook {
    /// Tasks, open ones first, soonest due first.
    pub fn tasks(&self, filter: &TasksFilter) -> Outcome<Vec<TaskView>> {
        let scope = self.scope()?.list()?;
        let some = store::task::everything(self.read(), scope.as_deref())?;
        let about =
            |task: &Task| self.sees_task(task) && filter.id.is_none_or(|id| id == task.id) && filter.family.is_none_or(|family| task.family == Some(family));
        let views = some.into_iter().filter(|(task, _)| about(task)).map(|(task, label)| self.task_view(task, label));
        let wanted = |view: &TaskView| (filter.done || view.done_on.is_none()) && (!filter.mine || view.mine) && (!filter.overdue || view.overdue);
        views.filter(|view| view.as_ref().map_or(true, wanted)).collect()
    }

    /// Adds a task.
    pub fn task_add(&mut self, new: &NewTask) -> Outcome<TaskId> {
        self.require_task_about(new.family)?;
        crate::time::require_plausible(new.due, "due")?;
        // Whoever only accompanies notes what they do themselves; handing on is for those who keep the record.
        let mine = self.me.volunteer.map(|id| ForWhom::Volunteer { id });
        let for_whom = if self.roles().sees_families() { new.for_whom.clone() } else { mine };
        let title = super::appearances::required(&new.title, "title", Code::ValueMissing)?;
        self.act("task_add", None, |act| {
            if let Some(family) = new.family {
                found(store::family::get(&act.tx, family)?)?;
            }
            if let Some(person) = new.person {
                found(store::person::get(&act.tx, person)?.filter(|person| Some(person.family) == new.family))?;
            }
            require_known(act, for_whom.as_ref())?;
            let task = Task {
                id: TaskId::new(new_uuid()),
                title,
                family: new.family,
                appearance: None,
                person: new.person,
                due: new.due,
                done_on: None,
                for_whom,
                source: TaskSource::Typed,
            };
            act.create_task(&task)?;
            Ok(task.id)
        })
    }

    /// Ticks a task off, or opens it again.
    pub fn task_done(&mut self, id: TaskId, done: bool) -> Outcome<()> {
        let today = self.clock.today();
        self.change_task("task_done", id, |before| Ok(Task { done_on: done.then_some(today), ..before.clone() }))
    }

    /// Hands a task to somebody, or to nobody, with the day it is due.
    pub fn task_assign(&mut self, id: TaskId, for_whom: Option<ForWhom>, due: Option<NaiveDate>) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        crate::time::require_plausible(due, "due")?;
        self.change_task("task_assign", id, |before| Ok(Task { for_whom, due, ..before.clone() }))
    }

    fn change_task(&mut self, verb: &'static str, id: TaskId, change: impl FnOnce(&Task) -> Outcome<Task>) -> Outcome<()> {
        let task = found(store::task::get(self.read(), id)?)?;
        self.require_task_about(task.family)?;
        if !self.sees_task(&task) {
            return Err(Code::RefusedByRole.into());
        }
        self.act(verb, None, |act| {
            let before = found(store::task::get(&act.tx, id)?)?;
            let after = change(&before)?;
            require_known(act, after.for_whom.as_ref())?;
            store::task::save(&act.tx, &after)?;
            act.edited("task", &id.text(), &before, &after).map(|_| ())
        })
    }

    /// Whoever only accompanies sees what was given to them, and what somebody typed for nobody in particular: what an event made tells of things
    /// they may not see, until a coordinator hands it to them by name.
    pub(crate) fn sees_task(&self, task: &Task) -> bool {
        let anybodys = task.source == TaskSource::Typed && task.for_whom.is_none();
        self.roles().sees_families() || anybodys || self.is_for_me(task.for_whom.as_ref())
    }

    /// Whoever sees a family may have tasks about it; what is about no family is for those who keep the record.
    fn require_task_about(&self, family: Option<FamilyId>) -> Outcome<()> {
        match family {
            Some(family) => self.require_family(family),
            None => self.roles().require_record_keeper(),
        }
    }

    pub(crate) fn task_view(&self, task: Task, family_label: Option<String>) -> Outcome<TaskView> {
        let overdue = task.done_on.is_none() && task.due.is_some_and(|due| due < self.clock.today());
        let person = task.person.map(|id| store::person::get(self.read(), id)).transpose()?.flatten();
        Ok(TaskView {
            mine: self.is_for_me(task.for_whom.as_ref()),
            for_name: self.name_of(task.for_whom.as_ref())?,
            person_name: person.map(|person| person.first_name().to_owned()),
            id: task.id,
            title: task.title,
            family: task.family,
            family_label,
            person: task.person,
            appearance: task.appearance,
            due: task.due,
            done_on: task.done_on,
            overdue,
            for_whom: task.for_whom,
            source: task.source,
        })
    }

    fn is_for_me(&self, for_whom: Option<&ForWhom>) -> bool {
        match for_whom {
            Some(ForWhom::Member { id }) => *id == self.me.id,
            Some(ForWhom::Volunteer { id }) => Some(*id) == self.me.volunteer,
            Some(ForWhom::Role { role }) => self.roles().has(*role),
            // What nobody was given is a coordinator's.
            None => self.roles().has(Role::Coordinator),
        }
    }

    fn name_of(&self, for_whom: Option<&ForWhom>) -> Outcome<Option<String>> {
        Ok(match for_whom {
            Some(ForWhom::Member { id }) => store::member::names(self.read())?.into_iter().find(|(one, _)| one == id).map(|(_, name)| name),
            Some(ForWhom::Volunteer { id }) => store::volunteer::get(self.read(), *id)?.map(|one| self.shown_name(&one.name)),
            Some(ForWhom::Role { .. }) | None => None,
        })
    }

    /// A volunteer's name as this role may see it: the first alone for whoever does not coordinate.
    pub(crate) fn shown_name(&self, whole: &str) -> String {
        if self.roles().shows("volunteer", "name") { whole.to_owned() } else { whole.split_whitespace().next().unwrap_or_default().to_owned() }
    }
}

/// A task is handed to somebody who exists.
pub(crate) fn require_known(act: &Act<'_>, for_whom: Option<&ForWhom>) -> Outcome<()> {
    let known = match for_whom {
        Some(ForWhom::Member { id }) => store::member::names(&act.tx)?.iter().any(|(one, _)| one == id),
        Some(ForWhom::Volunteer { id }) => store::volunteer::get(&act.tx, *id)?.is_some(),
        Some(ForWhom::Role { .. }) | None => true,
    };
    if known { Ok(()) } else { Err(Failure::at(Code::NotFound, "for_whom")) }
}

impl Act<'_> {
    /// Writes a new task and its history.
    pub(crate) fn create_task(&mut self, task: &Task) -> Outcome<()> {
        store::task::save(&self.tx, task)?;
        self.created("task", &task.id.text(), task)
    }

    /// A task that an event makes about a family; one that is still open for the same reason is enough.
    pub(crate) fn event_task(&mut self, family: FamilyId, source: TaskSource, for_whom: Option<ForWhom>, due: NaiveDate) -> Outcome<()> {
        let standing = store::task::of_family(&self.tx, family)?;
        if standing.iter().any(|one| one.source == source && one.done_on.is_none()) {
            return Ok(());
        }
        let id = TaskId::new(new_uuid());
        let task = Task { id, title: String::new(), family: Some(family), appearance: None, person: None, due: Some(due), done_on: None, for_whom, source };
        self.create_task(&task)
    }

    /// What an event's task asked for was done.
    pub(crate) fn finish_event_task(&mut self, family: FamilyId, source: TaskSource) -> Outcome<()> {
        for before in store::task::of_family(&self.tx, family)?.into_iter().filter(|one| one.source == source && one.done_on.is_none()) {
            let after = Task { done_on: Some(self.today), ..before.clone() };
            store::task::save(&self.tx, &after)?;
            self.edited("task", &before.id.text(), &before, &after)?;
        }
        Ok(())
    }
}
