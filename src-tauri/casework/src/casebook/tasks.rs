//! Tasks: add, done.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{found, new_uuid};
use crate::error::{Code, Outcome};
use crate::id::{FamilyId, TaskId};
use crate::store;
use crate::task::Task;

/// A task as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TaskView {
    /// Its id.
    pub id: TaskId,
    /// What.
    pub title: String,
    /// About whom.
    pub family: Option<FamilyId>,
    /// What people call the family.
    pub family_label: Option<String>,
    /// By when.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// Done on.
    #[ts(type = "string | null")]
    pub done_on: Option<NaiveDate>,
    /// Due before today and not done.
    pub overdue: bool,
}

impl Casebook {
    /// Adds a task.
    pub fn task_add(&mut self, family: Option<FamilyId>, title: &str, due: Option<NaiveDate>) -> Outcome<TaskId> {
        self.roles().require_record_keeper()?;
        let title = super::appearances::required(title, "title", Code::ValueMissing)?;
        self.act("task_add", None, |act| {
            if let Some(family) = family {
                found(store::family::get(&act.tx, family)?)?;
            }
            let task = Task { id: TaskId::new(new_uuid()), title, family, appearance: None, due, done_on: None };
            store::task::save(&act.tx, &task)?;
            act.created("task", &task.id.text(), &task)?;
            Ok(task.id)
        })
    }

    /// Ticks a task off, or opens it again.
    pub fn task_done(&mut self, id: TaskId, done: bool) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        let today = self.clock.today();
        self.act("task_done", None, |act| {
            let before = found(store::task::get(&act.tx, id)?)?;
            let after = Task { done_on: done.then_some(today), ..before.clone() };
            store::task::save(&act.tx, &after)?;
            act.edited("task", &id.text(), &before, &after)?;
            Ok(())
        })
    }

    pub(crate) fn task_view(&self, task: Task, family_label: Option<String>) -> TaskView {
        let overdue = task.done_on.is_none() && task.due.is_some_and(|due| due < self.clock.today());
        TaskView { id: task.id, title: task.title, family: task.family, family_label, due: task.due, done_on: task.done_on, overdue }
    }
}
